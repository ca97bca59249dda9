### coach

coach-label = Hinweis
coach-next = Verstanden
coach-off = Keine Hinweise mehr

coach-title = Zum ersten Mal hier? Beginnen Sie ein neues Spiel. Das erste Szenario dauert 20 Minuten, und diese Karte zeigt den Weg.
coach-shelf = Fangen Sie mit dem ersten an: etwas Seltenes, eine Schwelle, ein Hinterzimmer.
coach-note = Lesen Sie das, dann geht es weiter. Die Pausenkarte wirkt jederzeit.
coach-briefing = Sie sprechen für einen Platz; die leeren geben Rat. Gepunktete Wörter öffnen, was sie bedeuten; das Fragezeichen öffnet alle. Eröffnen Sie nun den Rat.
coach-lever = Die erste Entscheidung: wie streng die Halle ist. Drehen Sie diesen Regler mit der Maus, oder gehen Sie mit Tab zu ihm und drehen ihn mit den Pfeiltasten. Niedriger hält mehr Menschen an. Auch wer ihn stehen lässt, entscheidet.
coach-card = Karten kosten Münzen aus der Kasse. Drücken Sie eine, um sie vorzuschlagen, und noch einmal, um sie zurückzunehmen.
coach-seal = Bevor sich Zahlen öffnen, sagen Sie, was Sie erwarten: Ziehen Sie beide Enden jeder Spanne so, dass Sie zu vier Fünfteln sicher sind. Dann versiegeln Sie.
coach-opened = Nun liegt offen, was die Halle selbst erwartet. Jede gepunktete Zahl öffnet ihre Formel.
coach-adopt = Läuten Sie die Tide ein, und sehen Sie, was kommt.
coach-shift = Boote landen, die Schlange wächst, Schalter und Hinterzimmer arbeiten. Die Leertaste hält an; ein Druck auf einen Spielstein sagt, was die Halle von jemandem weiß.
coach-speed = Die Uhr hat vier Tempi. Die Pfeile am Ende führen zum nächsten Ereignis oder ans Ende der Schicht.
coach-shift-over = Die Schicht ist vorbei. Zählen Sie aus, was daraus wurde.
coach-tally = Sechs Waagen und keine Summe. Ob ein Anhalten ein Irrtum war, weiß noch niemand.
coach-event = Zwischen den Tiden geschieht etwas. Dann tagt der Rat wieder, und Sie entscheiden neu.
coach-debrief = Die Wahrheit öffnet sich Tafel für Tafel. Wenden Sie sie der Reihe nach; einen Rang bekommt niemand.
