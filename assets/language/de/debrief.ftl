### debrief

debrief-title = Nachbesprechung
debrief-arrival = Nachbesprechung, Tafel { $panel } von { $panels }: { $name }.
debrief-panels = Tafeln
debrief-panel-shown = Tafel { $number }, { $name }, aufgeschlagen
debrief-panel-turned = Tafel { $number }, { $name }, umgedreht
debrief-panel-down = Tafel { $number }, { $name }, verdeckt
debrief-panel-leave-seat = Aufstehen
debrief-panel-predictions = Vorhersagen
debrief-panel-facts = Tatsachen
debrief-panel-why-then = Damals
debrief-panel-replay = Noch einmal
debrief-panel-rule = Die Regel
debrief-panel-elsewhere = Anderswo
debrief-panel-commit = Vorsatz
debrief-pages = Seiten dieser Tafel
debrief-page-unsealed = Entsiegelt
debrief-page-calibration = Über das Spiel
debrief-page-goals = Ziele und Behauptung
debrief-page-people = Menschen
debrief-page-counted = Gezählt
debrief-page-causes = Warum
debrief-page-again = Wieder angehalten
debrief-page-groups = Gruppen
debrief-page-ledger = Datenkonto
debrief-page-changed = Eine Entscheidung geändert
debrief-page-ranking = Was jede bewirkte
debrief-page-luck = Glück oder Können?
debrief-page-scales = Skala für Skala
debrief-shown = { $what }, aufgeschlagen
debrief-which-tide = Welche Tide
debrief-tide = Tide { $tide }
debrief-whole-game = Ganzes Spiel
debrief-trouble = Das lässt sich hier nicht berechnen: { $why }
debrief-not-for-use = Nicht für den Dienstgebrauch.
debrief-back = Zurück
debrief-back-to = Zurück: { $name }
debrief-on-to = Weiter: { $name }
debrief-turn-over = Umdrehen: { $name }
debrief-last-panel = Die letzte Tafel

## 1: leave your seat
debrief-leave-your-seat = Verlassen Sie Ihren Platz
debrief-at-this-table = An diesem Tisch saßen
debrief-sat = { $name }. { $what }
debrief-was-spoken-for = { $name }. { $what } Der Platz hatte eine Fürsprache.
debrief-face-down = Die Tafeln liegen verdeckt. Sie werden eine nach der anderen umgedreht; eine umgedrehte lässt sich wieder lesen.

## 2: predictions
debrief-predicted = Vorhergesagt und eingetroffen
debrief-guess-and-choice = Gut geraten und gut entschieden sind zweierlei.
debrief-replayed-why = Eine Vorhersage wird an dem Vorschlag gemessen, auf den sie versiegelt wurde. Hat der Tisch einen anderen angenommen, wurde jener noch einmal gespielt.
debrief-none-sealed = Für diese Tide wurde keine Vorhersage versiegelt.
debrief-none-sealed-game = In diesem Spiel wurde keine Vorhersage versiegelt.
debrief-no-range = In diesem Spiel wurde keine Spanne versiegelt.
debrief-ranges-over-game = Über das ganze Spiel hielten { $held } von { $all } Spannen, was geschah.
debrief-calibration = Wie gut die Spannen hielten
debrief-calibration-why = Eine Spanne soll vier von fünf Malen halten. Eine, die immer hält, ist zu weit; eine, die selten hält, zu sicher.
debrief-calibration-scores = Kleinere Werte sind besser. Eine ehrlich weite Spanne schlägt eine enge falsche; immer 50 von 100 zu sagen ergibt 0,25. Die Liste geht nach dem Alphabet und stuft niemanden ein.
debrief-seat = Platz
debrief-ranges-held = Spannen, die hielten
debrief-held-of = { $held } von { $all }
debrief-mean-interval = Mittlerer Spannenwert
debrief-chances = Genannte Chancen
debrief-mean-brier = Mittlerer Brier-Wert
debrief-two-ends = { $low } bis { $high }
debrief-in-hundred = { $chance } von 100
debrief-pays = { $scale } zahlt
debrief-was-held = Es waren { $fact }: die Spanne hielt.
debrief-was-outside = Es waren { $fact }: außerhalb der Spanne.
debrief-none-was-missed = Keine wurde übersehen.
debrief-one-was-missed = Eine Gefahr wurde übersehen.
debrief-talk-it-over = Keine einzelne Zahl sagt es: sprechen Sie darüber.
debrief-nothing-to-hold = Niemand wurde angehalten, also gibt es nichts, woran es sich messen ließe.
debrief-seat-said = { $seat } sagte { $said }. { $was }
debrief-was-replayed = Noch einmal gespielt: angenommen wurde ein anderer Vorschlag.
debrief-interval-score = Spannenwert
debrief-interval-plain = Wie gut eine Spanne war: wie weit sie war, und zehn Punkte Buße für jeden Schritt, um den das Ergebnis daneben lag. Kleiner ist besser.
debrief-interval-formula = Breite + 2/0,2 × Abstand außerhalb = { $width } + 10 × { $outside } = { $score }
debrief-interval-assumption = Die Spanne ist ein 80-%-Intervall. Kleiner ist besser; eine ehrlich weite Spanne schlägt eine enge falsche.
debrief-interval-value = Spannenwert { $score }
debrief-brier-score = Brier-Wert
debrief-brier-plain = Wie gut eine genannte Wahrscheinlichkeit war: das Quadrat ihres Abstands von dem, was geschah. Kleiner ist besser.
debrief-brier-formula = (p − o)² = ({ $chance } − { $happened })² = { $score }
debrief-brier-letters = p ist die genannte Wahrscheinlichkeit, von 0 bis 1; o ist 1, wenn es geschah, sonst 0.
debrief-brier-assumption = o ist 1, wenn es eintrat, sonst 0. Kleiner ist besser; immer 50 von 100 zu sagen ergibt 0,25.
debrief-brier-value = Brier-Wert { $score }
debrief-goals = Was jeder Platz für sich wollte
debrief-goals-rule = Ziele, die sich nicht alle zugleich erreichen lassen, sind so gemeint. Niemand wird danach eingestuft.
debrief-no-goals = In diesem Spiel hatte kein Platz ein eigenes Ziel.
debrief-everybody-at-the-table = Alle
debrief-spoken-for = { $seat }, mit Fürsprache
debrief-met = erreicht
debrief-not-met = nicht erreicht
debrief-not-held = nichts zu messen
debrief-not-counted = { $metric }: nicht gezählt.
debrief-over-game = { $metric }: { $value } über das Spiel.
debrief-deciding-tide = { $metric }: { $value } in Tide { $tide }, die entscheidet.
debrief-on-tide = { $metric }: { $value } in Tide { $tide }.
debrief-first-tide = In Tide 1 waren es { $value }.
debrief-wrong-claim = Die Behauptung, der das Modell widerspricht
debrief-claim = „{ $what }“ { $who }, auf { $card }.
debrief-no-claim-named = In diesem Spiel wurde keine Behauptung benannt.
debrief-claim-found = Die Prüfung hat sie in Tide { $tide } benannt.
debrief-claim-other = Die Prüfung hat eine andere benannt: { $claim } Diese trägt das Modell.

## 3: the facts
debrief-facts = Die Tatsachen
debrief-tide-people = Tide { $tide }: die { $people }, die aufbrachen
debrief-game-people = Das ganze Spiel: { $people } Überfahrten
debrief-in-short = { $what }; { $stops } angehalten, { $mistaken } davon ohne Gefahr; { $found } gefunden, { $missed }.
debrief-nobody-stopped = Niemand wurde angehalten.
debrief-of-those-stopped = { $stops ->
    [one] Ein Mensch wurde angehalten; { $mistaken } trug nichts.
   *[other] Von { $stops } Angehaltenen trugen { $mistaken } nichts.
  }
debrief-no-hazard-tide = Diese Tide brachte keine Gefahr, also war hier nichts zu finden oder zu übersehen.
debrief-no-hazard-game = Dieses Spiel brachte keine Gefahr, also war hier nichts zu finden oder zu übersehen.
debrief-hazards-tide = { $hazards ->
    [one] Diese Tide brachte { $hazards } Gefahr: { $found } gefunden, { $missed }.
   *[other] Diese Tide brachte { $hazards } Gefahren: { $found } gefunden, { $missed }.
  }
debrief-hazards-game = { $hazards ->
    [one] Dieses Spiel brachte { $hazards } Gefahr: { $found } gefunden, { $missed }.
   *[other] Dieses Spiel brachte { $hazards } Gefahren: { $found } gefunden, { $missed }.
  }
debrief-hazards-rest = { $rest } kamen aus einem anderen Grund nicht durch oder nahmen ein anderes Tor.
debrief-show-whole-game = Das ganze Spiel zeigen
debrief-expected = Zu erwartende Gefahren
debrief-expected-plain = So viele Gefahren kämen im Mittel unter so vielen Menschen. Eine einzelne Tide kann mehr, weniger oder keine haben.
debrief-expected-formula = π × Menschen = { $share } × { $people } = { $expected }
debrief-expected-letters = π ist der Anteil derer, die eine Gefahr tragen.
debrief-expected-assumption = Alle Reisenden tragen eine mit derselben kleinen Chance, was auch immer die Halle entscheidet.
debrief-expected-source = Das Szenario, gemittelt über seine Wege.
debrief-ppv = Von den Angehaltenen mit Gefahr
debrief-ppv-plain = Von allen Angehaltenen trug dieser Anteil eine Gefahr.
debrief-ppv-formula = PPV = Angehaltene mit Gefahr / Angehaltene = { $right } / { $stops }
debrief-ppv-letters = PPV, der positive Vorhersagewert, ist der Fachname für diesen Anteil.
debrief-ppv-assumption = In diesem Spiel gezählt, jedes Anhalten für sich. Bei so wenigen Gefahren bewegt eine mehr oder weniger viel.
debrief-held = Festgehalten, wo nichts war
debrief-held-plain = Alle Zeit, die Menschen, die nichts bei sich trugen, festgehalten wurden, zusammengezählt.
debrief-held-formula = Σ (Ende − Beginn) über { $stops } Anhalten = { $held }
debrief-held-letters = Σ heißt: über alle zusammengezählt.
debrief-held-assumption = Vom Augenblick des Anhaltens bis zum Ende des Gesprächs, das Warten eingeschlossen.
debrief-tally = Die Zählung der Halle.
debrief-tally-open = Die Zählung der Halle, ohne Verborgenes.
debrief-boats = Nach einem Irrtum verpasste Boote
debrief-boats-plain = So viele Menschen, die nichts bei sich trugen, wurden angehalten und verpassten dann ihr Boot.
debrief-boats-formula = Boote, verpasst von Angehaltenen, die nichts trugen = { $boats }
debrief-boats-assumption = Auch das Warten in der Schlange zählt: das Anhalten ist selten der einzige Grund.
debrief-nobody-mistaken = Hier wurde niemand irrtümlich angehalten.
debrief-story-head = in Tide { $tide } angehalten, trug nichts
debrief-story = Anlass der Überfahrt: { $reason }. Um { $at } angehalten und { $held } festgehalten. Nichts wurde gefunden.
debrief-story-random = Anlass der Überfahrt: { $reason }. Um { $at } durch eine Stichprobe angehalten und { $held } festgehalten. Nichts wurde gefunden.
debrief-story-boat = Das Boot um { $boat } fuhr ohne { $name } ab.
debrief-story-no-boat = Kein Boot wurde verpasst.
debrief-story-again = { $name } wurde in den Tiden { $tides } angehalten.
debrief-story-mended = Der Eintrag wurde richtiggestellt.
debrief-story-stands = Der Eintrag steht noch, und die nächste Reise kann ebenso verlaufen.
debrief-story-no-redress = Der Eintrag steht noch: die Halle hat kein Fenster für Richtigstellung.
debrief-story-cause = Erste Ursache: { $cause }.
debrief-story-place = { $place } von { $all }
debrief-story-back = Zurück
debrief-story-next = Weiter
debrief-story-next-label = Nächste Geschichte. Dies ist { $place }
debrief-story-order = { $place }, längstes Festhalten zuerst
debrief-stopped-against-carried = Angehalten oder nicht, und was sie trugen
debrief-in-a-thousand = Von { $people }, die übersetzen, tragen { $hazards } eine Gefahr; { $found } davon werden gefunden. { $stopped } werden angehalten, und { $innocent } von ihnen tragen nichts.
debrief-counted-few =
    { $hazards ->
        [one] Einer von { $people }, die übersetzten, trug eine Gefahr
       *[other] { $hazards } von { $people }, die übersetzten, trugen eine Gefahr
    }; gefunden: { $found }. { $stops ->
        [one] Einer wurde angehalten
       *[other] { $stops } wurden angehalten
    }; { $innocent } davon trugen nichts. So wenige Gefahren ergeben keine Rate: Zu erwarten ist eine unter { $expected }.
debrief-words-of-the-debrief = Nur hier heißt „irrtümlich angehalten“, dass jemand nichts trug, und „übersehen“, dass eine Gefahr in die Stadt kam.
debrief-what-became = Was aus allen wurde
debrief-why = Warum es schiefging
debrief-tracing = Jeder Irrtum wird auf seine erste Ursache zurückgeführt.
debrief-why-missed = Übersehene Gefahren, und warum
debrief-why-mistaken = Irrtümlich Angehaltene, und warum
debrief-none-missed = Keine wurde übersehen. Wie viel das sagt, fragt Tafel 5.
debrief-missed-why = { $name }, Tide { $tide }: { $cause }.
debrief-first-cause = Die erste Ursache ist das früheste Glied der Kette, das allein, anders gewesen, den Ausgang für diesen Menschen geändert hätte.
debrief-cause = Erste Ursache
debrief-errors = Irrtümer
debrief-without-it = Dieselben Tiden ohne sie, in 8 Spielen
debrief-not-yet = wird gespielt
debrief-no-link = kein Glied der Halle kann sie wegnehmen
debrief-parts = { $removed } behoben, { $still } weiter falsch, { $newly } neu falsch
debrief-causes-left = { $done } von { $all } Ursachen bisher weggenommen
debrief-taken-away = Eine Ursache überall wegzunehmen bewegt Schlangen, Einträge und Vertrauen, also auch Menschen, die sie nie berührte.
debrief-again = Wieder angehalten
debrief-again-rule = Der Wert Unbeteiligter gehört zum Menschen: ohne Richtigstellung wird derselbe bei jeder Reise angehalten.
debrief-together = Zusammen wurden sie { $held } festgehalten und verpassten { $boats ->
    [one] { $boats } Boot
   *[other] { $boats } Boote
  }. Bei { $mended } von { $all } wurde der Eintrag richtiggestellt.
debrief-followed = Was es kostete, mit Namen
debrief-first-told = Die ersten { $told } von { $all }; die Seite, die sich schreiben lässt, enthält alle.
debrief-who = Wer
debrief-stopped-when = Angehalten
debrief-stopped-then = Tide { $tide } um { $at }: { $cause }
debrief-cost = Kosten
debrief-cost-of = { $boats ->
    [0] { $held } festgehalten
    [one] { $held } festgehalten, ein Boot verpasst
   *[other] { $held } festgehalten, { $boats } Boote verpasst
  }
debrief-put-right = Richtiggestellt
debrief-yes = ja
debrief-no = nein
debrief-groups = Gruppen nebeneinander
debrief-groups-rule = Ein Spiel allein hat zu wenige Angehaltene, um Gruppen zu unterscheiden. Wo sich die Intervalle zweier Gruppen überschneiden, ist kein Unterschied zwischen ihnen gezeigt.
debrief-groups-how = Jede Rate ist die Summe über { $games } Spiele mit denselben Entscheidungen, geteilt durch die Summe. Ihr 95-%-Intervall entsteht, indem ein Spiel nach dem anderen weggelassen wird (Jackknife).
debrief-by-custom = Nach Namenssitte
debrief-by-pathway = Nach Weg
debrief-by-trade = Nach Gewerbe
debrief-ledger = Das Datenkonto nach der letzten Tide
debrief-ledger-how = Wie es berechnet wird
debrief-ledger-formula = Zeilen × Gewicht der Felder × Tage der Aufbewahrung × (1 + ln derer, die hineinsehen) × wofür es gebraucht wird, Register für Register.
debrief-ledger-rule = Was nicht aufbewahrt wird, kann nicht verloren, abgeschrieben oder für anderes gebraucht werden.

## 4: why then
debrief-why-then = Warum schien es damals sinnvoll?
debrief-why-then-how = Daneben steht, was der Tisch entschied, was er danach sehen konnte, und die Ereigniskarte. Was niemand sehen konnte, fehlt.
debrief-nothing-changed = Nichts wurde geändert.
debrief-proposed-nothing = nichts zu ändern
debrief-vote-adopted = Abstimmung: { $yes } dafür, { $no } dagegen, { $neither } enthalten; angenommen. Vorschlag: { $proposed }.
debrief-vote-not-adopted = Abstimmung: { $yes } dafür, { $no } dagegen, { $neither } enthalten; nicht angenommen. Vorschlag: { $proposed }.
debrief-voted-against = { $seat }: dagegen.
debrief-abstained = { $seat }: enthalten.
debrief-seen-then = Damals zu sehen: { $stops } angehalten; { $found ->
    [0] nichts wurde gefunden
    [1] einmal wurde etwas gefunden
   *[other] { $found }-mal wurde etwas gefunden
  }; neunzehn von zwanzig warteten unter { $wait }; { $boats ->
    [one] { $boats } Boot
   *[other] { $boats } Boote
  } verpasst; { $coins } Münzen; Vertrauen { $trust }.

## 5: replay
debrief-changed = Eine Entscheidung geändert
debrief-nothing-decided = Der Rat hat nichts entschieden, also lässt sich nichts weglassen.
debrief-choose = Wählen Sie eine Entscheidung
debrief-decision = Tide { $tide }: { $what }
debrief-leave-out = Weglassen
debrief-set-instead = { $name }, stattdessen auf { $value }
debrief-replay = Noch einmal
debrief-card-instead = Eine andere Karte an ihrer Stelle
debrief-taken-back = Eine zurückgenommene Karte lässt sich nur weglassen.
debrief-without = Tide { $tide }, ohne „{ $what }“
debrief-instead-of = Tide { $tide }: „{ $instead }“ statt „{ $what }“
debrief-same-travellers = Dieselben Reisenden, noch einmal
debrief-same-travellers-how = Wählen Sie eine Entscheidung. Sie wird weggelassen, und genau dieselben Menschen kommen zu denselben Minuten. Alle sechs Skalen stehen vorher und nachher da, und die Menschen, deren Überfahrt anders geendet hätte.
debrief-refused = So hätte nicht entschieden werden können: { $why }
debrief-replaying = Dieselben Tiden werden noch einmal gespielt.
debrief-pairs-played = { $done } von { $all } Spielpaaren gespielt
debrief-no-total = Mittel über { $pairs } Spielpaare mit denselben Ankünften. Es gibt keine Summe.
debrief-void = Spätere Entscheidungen, die dadurch hinfällig werden
debrief-turned = { $people ->
    [0] Keine Überfahrt endet anders
    [one] { $people } Überfahrt Ihres Spiels endet anders
   *[other] { $people } Überfahrten Ihres Spiels enden anders
  }
debrief-turned-none = In Ihrem eigenen Spiel hätte keine einzige Überfahrt anders geendet.
debrief-tide-head = Tide
debrief-was = War
debrief-would-be = Wäre gewesen
debrief-turned-next = Weitere Namen
debrief-turned-place = { $first } bis { $last } von { $all }
debrief-ranking = Was jede Entscheidung bewirkte
debrief-ranking-how = Jede Entscheidung des Spiels wird der Reihe nach weggelassen; dieselben Reisenden kommen wieder, Spiel für Spiel. Die Zeichen sagen, wie das Spiel ohne sie verläuft. Drücken Sie eine, um alles zu sehen.
debrief-ranking-begins = Die erste Entscheidung wird weggelassen.
debrief-ranking-rule = Die Liste beginnt mit der Entscheidung, die irgendeine Skala am weitesten bewegt hat. Eine Streuung ist, wie weit Spiele mit denselben Entscheidungen gewöhnlich von ihrem Mittel liegen. Keine Skala wird zu einer anderen gezählt: Was eine Entscheidung wert ist, sagt der Tisch.
debrief-games-played = { $done } von { $all } Spielen gespielt
debrief-decision-head = Entscheidung, weggelassen
debrief-look-at = { $what } ansehen
debrief-moved = Am meisten bewegt: { $scale }, { $spreads } Streuungen von Spiel zu Spiel.
debrief-moved-none = Bisher keine Skala klar bewegt.
debrief-void-count = { $count ->
    [one] { $count } spätere Entscheidung wird hinfällig.
   *[other] { $count } spätere Entscheidungen werden hinfällig.
  }
debrief-better = besser
debrief-worse = schlechter
debrief-unclear = unklar
debrief-luck = Glück oder Können?
debrief-luck-begins = Dieselben Entscheidungen werden mit anderen Startzahlen gespielt.
debrief-luck-sentence = { $own ->
    [0] Sie haben keine übersehen.
   *[other] Sie haben { $own } übersehen.
  } In { $games } Spielen gezählt, übersehen dieselben Entscheidungen { $yours }-mal von 100 keine, halb so gute { $half }-mal von 100.
debrief-luck-rule = Ein Spiel kann die beiden nicht unterscheiden. Viele Spiele können es.
debrief-no-hazard-came = In keinem der Spiele kam eine Gefahr, also ließ sich nichts unterscheiden.
debrief-miss-none = Chance, keine zu übersehen, nach der Formel: Ihre, halb so gut
debrief-miss-none-two = Das Bild zählt { $games } Spiele; diese Formel nimmt nur ihre Mittel. Beide müssen nicht auf den Punkt übereinstimmen.
debrief-miss-none-plain = Wie wahrscheinlich es ist, dass ein ganzes Spiel mit diesen Entscheidungen keine Gefahr übersieht, und wie wahrscheinlich mit einer Politik, die halb so viele findet.
debrief-two = { $one }, { $other }
debrief-miss-none-formula = e^(−Λ·übersehen) = e^−{ $mine } = { $yours }; halb so gut findet halb so viele: e^−{ $other } = { $half }
debrief-miss-none-letters = e ist die Zahl 2,718…, Λ (Lambda) die Gefahren eines Spiels im Mittel, „übersehen“ der Anteil von ihnen, der übersehen wird.
debrief-miss-none-assumption = Gefahren sind selten und voneinander unabhängig, also ist ihre Zahl je Spiel Poisson-verteilt. Λ und die Anteile sind die aller Spiele.
debrief-miss-none-source = Wiederholungen derselben Entscheidungen.
debrief-games-to-tell = Um die beiden an übersehenen Gefahren zu unterscheiden, bräuchte es etwa { $games } solche Spiele.
debrief-expected-over = Zu erwarten über { $games } Spiele mit denselben Entscheidungen
debrief-mean-hazards = Gefahren je Spiel
debrief-mean-missed = Übersehene Gefahren
debrief-mean-mistaken = Irrtümlich Angehaltene
debrief-mean-plain = So viele sind es im Mittel, wenn dieselben Entscheidungen auf andere Reisende treffen.
debrief-mean-formula = Mittel von { $games } Spielen = { $value }
debrief-mean-assumption = Dasselbe Szenario, dieselben Entscheidungen, andere Startzahlen. Neun von zehn Spielen liegen zwischen { $low } und { $high }.
debrief-mean-source = Wiederholungen; Students t.
debrief-with-interval = { $value } ({ $interval })
debrief-fewer = Ihr Spiel: { $own }, weniger als in neunzehn von zwanzig Spielen ({ $low } bis { $high })
debrief-more = Ihr Spiel: { $own }, mehr als in neunzehn von zwanzig Spielen ({ $low } bis { $high })
debrief-within = Ihr Spiel: { $own }, innerhalb dessen, was neun von zehn Spielen zeigen ({ $low } bis { $high })
debrief-your-run = Ihr Spiel: { $value }
debrief-your-run-nobody = Ihr Spiel hielt niemanden an
debrief-ppv-all = PPV über alle Spiele
debrief-ppv-all-plain = Von allen Angehaltenen in allen Spielen trug dieser Anteil eine Gefahr.
debrief-ppv-all-formula = Σ Angehaltene mit Gefahr / Σ Angehaltene = { $value }
debrief-ppv-all-letters = Σ heißt: über alle Spiele zusammengezählt. PPV, der positive Vorhersagewert, ist der Fachname für den Anteil.
debrief-ppv-all-assumption = Ein Verhältnis von Summen; 95-%-Intervall nach dem Jackknife über Spiele.
debrief-replications = { $games } Wiederholungen.
debrief-quadrant = Entscheidungen gegen Glück
debrief-quadrant-how = Nach oben: das Mittel der Spiele gegen das Mittel ganz ohne Entscheidung. Quer: Ihr Spiel gegen jenes Mittel. Beides in Streuungen von Spiel zu Spiel. Gute Entscheidungen können auf einen harten Tag treffen.
debrief-undecided = Dasselbe Spiel ohne jede Entscheidung wird noch gespielt: { $games } Spiele.
debrief-day = Ihr Tag unter den Spielen
debrief-day-rule = Was der Tag tat, hat nicht der Tisch getan.

## 6: the rule
debrief-of-hundred = In diesem Spiel wurden auf allen Tiden { $stops } Menschen angehalten; { $mistaken } davon trugen nichts: { $innocent } von 100.
debrief-nobody-stopped-game = In diesem Spiel wurde niemand angehalten.
debrief-ppv-rule = Von den bei der letzten Schwelle ({ $cut }) Angehaltenen mit Gefahr, nach der Formel
debrief-ppv-at = PPV an der Schwelle
debrief-ppv-at-plain = Von denen, die bei dieser Schwelle angehalten werden, trägt im Mittel dieser Anteil eine Gefahr.
debrief-ppv-at-formula = PPV = π·TPR / (π·TPR + (1−π)·FPR), mit π = { $pi }, TPR = 1 − Φ({ $cut } − { $m }) = { $seen }, FPR = 1 − Φ({ $cut }) = { $falsely }: { $value }
debrief-ppv-at-letters = PPV ist dieser Anteil; π der Anteil unter allen; TPR der Anteil der Gefahren, die angehalten werden; FPR der Anteil der Angehaltenen unter denen ohne; N eine Glockenkurve. Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt.
debrief-ppv-at-assumption = Werte von Menschen, die nichts tragen, sind N(0, 1), von Gefahren N(m, 1). Stichproben sind ausgelassen.
debrief-ppv-at-source = Satz von Bayes; die Wörter des Siebens wie im Modell.
debrief-in-twenty-thousand = Von 20.000 Menschen tragen etwa { $hazards } etwas. Die letzte Schwelle hält { $seen } davon an, und { $others }, die nichts tragen.
debrief-rule-alone = Gezählt ist oben, was die ganze Halle tat: jede Tide, jedes Buch, jede Zufallsprüfung. Unten zählt allein der Wert, an der letzten Schwelle; dieselben Anteile müssen nicht herauskommen.
debrief-one-in = Einer von { $people } trägt etwas. An der letzten Schwelle von { $cut } halten die Schalter { $share } der anderen an.
debrief-capacity = Das Hinterzimmer hat Minuten für { $share } aller, die an Land gehen, etwa { $people } je Tide.
debrief-cut-does = Was die Schwelle tut
debrief-roc = Jede Schwelle, und wo das Hinterzimmer voll ist

## 7 and 8: elsewhere, one commitment
debrief-away = Fern von jedem Tor
debrief-four-numbers = Dieselben vier Zahlen gibt es überall: wie selten es ist, wie viele zu Recht gemeldet werden, wie viele zu Unrecht, und was eine Meldung den Menschen kostet.
debrief-one-commitment = Ein Vorsatz
debrief-on-paper = Schreiben Sie ihn auf Papier. Die Halle behält nichts davon.
debrief-to-title = Zurück zum Titel
debrief-again-button = Dieselben Tiden noch einmal spielen
debrief-again-label = Dieselben Tiden noch einmal spielen, Startzahl { $seed }

## Files to keep
debrief-export-short = Aufheben
debrief-export = Die Nachbesprechung als Seite und Tatsachenblatt schreiben
debrief-export-running = Die Seite wird berechnet: { $done } Prozent der Spiele gespielt.
debrief-export-written = Geschrieben: { $page } und { $sheet }
debrief-export-failed = Nichts wurde geschrieben: { $why }
debrief-export-left = Die Seite der Nachbesprechung war noch nicht fertig gerechnet, und nichts wurde geschrieben. Der Spielstand führt dorthin zurück.
debrief-export-trouble = { $path } lässt sich nicht schreiben: { $why }
debrief-export-no-folder = es gibt keinen Ordner für Dokumente und keinen für Spielstände. GATEWRIGHT_SAVES kann einen nennen.
debrief-export-full = { $folder } enthält schon tausend Nachbesprechungen dieses Spiels.
debrief-export-stopped = es wurde angehalten.

## Debriefs of earlier games

## Records and what was possible
debrief-page-records = Wann bekannt
debrief-page-possible = Was möglich war
debrief-records = Wann es bekannt war
debrief-records-begin = Die Einträge des Spiels werden gesammelt.
debrief-records-how = Bekannt ist der Tag, an dem eine Zeile oder ein Zettel geschrieben wurde; freigegeben der, an dem das Freigabepult entsiegelt hatte. Eine Linie ist gestrichelt, solange ein Zettel versiegelt liegt, und durchgezogen, solange man ihn fragen konnte.
debrief-records-missed = Einträge hinter den übersehenen Gefahren
debrief-records-stopped = Einträge, die auf die Falschen zeigten
debrief-records-none = Hinter keinem davon steht ein Eintrag.
debrief-nothing-late = In diesem Szenario kann nichts zu spät kommen: es gibt keine versiegelten Zettel, keine alten Zeilen und keinen Eingang.
debrief-possible = Ihr Rat unter dem, was möglich war
debrief-possible-how = Eine Suche hat { $tried } Vorgehen an genau den Reisenden dieses Spiels erprobt, je { $games } Spiele. Sie entscheiden alles vor der ersten Tide und wussten ebenfalls nichts; Ihr Rat konnte es sich anders überlegen. Eine kurze Suche: es mag bessere geben.
debrief-possible-words = { $policies ->
    [one] Ein Vorgehen
   *[other] { $policies } Vorgehen
  }, die keines der { $tried } erprobten schlägt, und Ihr Rat: oben ist auf jeder Skala besser.
debrief-nothing-searched = In diesem Szenario gibt es nichts zu entscheiden, oder das Spiel endete früh: es wurde nichts anderes gesucht.
debrief-search-begins = Andere Arten, die Halle zu führen, werden gesucht.
debrief-policies = Was jedes davon entscheidet
debrief-beside = Klar besser als Ihres: { $better }. Klar schlechter: { $worse }.
debrief-goals-apart = Eigene Ziele, die auseinanderziehen
debrief-pair = { $one } und { $other }: beide erreicht in { $both } von { $games } Spielen, weniger als halb so oft, als hätten sie nichts miteinander zu tun.
debrief-no-pair = In diesen Spielen standen sich keine zwei Ziele klar im Weg.
debrief-met-by-nobody = Von niemandem erreicht, was auch entschieden wurde: { $seats }.
