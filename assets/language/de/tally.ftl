### Die Auszählung einer Tide und die Ereigniskarte danach.

tally-head = Tide { $tide }: { $travellers } Menschen kamen
tally-no-stops = Niemand wurde ins Hinterzimmer geschickt.
tally-stops =
    { $stops ->
        [one] Einer wurde
        *[other] { $stops } wurden
    } ins Hinterzimmer geschickt; { $found ->
        [0] bei niemandem wurde etwas gefunden
        [one] bei einem wurde eine Gefahr erkannt
        *[other] bei { $found } wurden Gefahren erkannt
    }.
tally-boats =
    { $boats ->
        [0] Niemand verpasste ein Boot.
        [one] Einer verpasste ein Boot.
        *[other] { $boats } verpassten ein Boot.
    }
tally-not-through =
    { $left ->
        [one] Eine Person kam nicht durch: aufgegeben, abgewiesen oder bei Schluss noch in der Halle.
       *[other] { $left } kamen nicht durch: aufgegeben, abgewiesen oder bei Schluss noch in der Halle.
    }
tally-to-debrief = Die Nachbesprechung öffnen
tally-turn-card = Die Ereigniskarte aufdecken
tally-advocate = Die Fürsprache der Reisenden spricht
tally-nobody-held = Heute wurde niemand lange festgehalten.
tally-held = Nichts wurde gefunden. { $name }, { $reason }, wurde { $held } festgehalten.
tally-held-and-missed = Nichts wurde gefunden. { $name }, { $reason }, wurde { $held } festgehalten und verpasste das Boot um { $boat }.

## The six scales

scale-label = { $name }: { $value } { $unit }
tally-unit-min = min
tally-unit-hours = Stunden
tally-unit-coins = Münzen
tally-unit-of-100 = von 100
tally-unit-of-100-hazards = von 100 Gefahren, erwartet
tally-flow-beside = neunzehn von zwanzig warteten nicht länger; die Hälfte { $half } min
tally-safety-beside = nach der Formel, auf dem, was die Halle glaubt; was wahr war, bleibt bis zur Nachbesprechung versiegelt
tally-fairness-beside =
    { $talks ->
        [one] festgehalten; einmal angehalten ohne Fund
        *[other] festgehalten; { $talks }-mal angehalten ohne Fund
    }
tally-privacy-beside = Menschen × Felder × Tage im Datenkonto; bei einem Einbruch gingen { $rows } Zeilen verloren
tally-purse-beside = { $spent } gab der Rat vor dieser Tide aus
tally-purse-low = unter null: Was Münzen kostet, kann nicht vorgeschlagen werden, bis es ausgeglichen ist; die Halle bleibt offen
tally-trust-beside = die gemeinsame Untergrenze ist 30
tally-trust-low = unter der gemeinsamen Untergrenze von 30, einem Ziel aller; niemand wird deshalb anders behandelt
tally-trust-low-told = unter der gemeinsamen Untergrenze von 30, einem Ziel aller; die Menschen sagen der Halle weniger von sich aus
why-tally-flow-title = Wartezeit von neunzehn unter zwanzig
why-tally-flow-plain = Neunzehn von zwanzig standen nicht länger als dies, alle Wartezeiten zusammengezählt; einer von zwanzig stand länger.
why-tally-flow-formula = Das 95. Perzentil aller Zeit im Stehen: in Schlangen, vor einer vollen Station oder an einem Schalter, der nicht übergeben konnte.
why-tally-flow-assumes = Gezählt über alle, die auf dieser Tide aufbrachen; das Histogramm ist auf 1 % genau.
why-tally-flow-source = In der Simulation gezählt.
why-tally-safety-title = Gefahren, die die Schwelle erreichen
why-tally-safety-plain = Von 100 Gefahren würden bei dieser Schwelle so viele angehalten, wenn die Halle mit ihnen recht hat.
why-tally-safety-formula = P(Treffer) = 1 − Φ(τ − m)
why-tally-safety-letters = τ ist die Schwelle, m, um wie viel höher Menschen mit einer Gefahr im Mittel liegen. Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt.
why-tally-safety-assumes = m ist der Abstand, an den die Halle glaubt. Es ist eine Erwartung, keine Zählung dieser Tide.
why-tally-safety-source = Signalentdeckung mit zwei Normalverteilungen; docs/model.md.
why-tally-fairness-title = Stunden festgehalten, nichts gefunden
why-tally-fairness-plain = Alle Stunden, die Menschen festgehalten wurden, ohne dass etwas gefunden wurde, zusammengezählt.
why-tally-fairness-formula = Summe über solche Fälle der Zeit vom Entscheid am Schalter bis zum Ende des Gesprächs.
why-tally-fairness-assumes = Ob ein Anhalten richtig war, ist vor der Nachbesprechung nicht bekannt.
why-tally-fairness-source = In der Simulation gezählt.
why-tally-privacy-title = Das Datenkonto, in Menschen × Feldern × Tagen
why-tally-privacy-plain = Wie viel die Halle über wie viele Menschen weiß, wie lange, und wie viele hineinsehen dürfen. Kleiner ist besser.
why-tally-privacy-formula = Menschen × Feldgewichte × Tage × (1 + ln Einsichten) × Zweck
why-tally-privacy-letters = ln ist der natürliche Logarithmus: Zehn, die hineinsehen dürfen, zählen 3,3-mal so viel wie einer, nicht zehnmal.
why-tally-privacy-assumes = Über jede Zeile, die die Register nach dieser Tide halten. Ein kleines Datenkonto ist kein sicheres; es ist ein kleinerer Verlust.
why-tally-privacy-source = docs/model.md.
why-tally-purse-title = Die Kasse
why-tally-purse-plain = Was in der Kasse bleibt, wenn alles auf dieser Tide bezahlt ist.
why-tally-purse-formula = zuvor + Einnahmen − Arbeitsstunden − Anhalten − nach einem Anhalten verpasste Boote − Karten
why-tally-purse-assumes = Unter null bleibt die Halle offen und zahlt weiter; nur was Münzen kostet, kann nicht vorgeschlagen werden. Die Preise sind erfunden und stehen in der Szenariodatei unter [purse].
why-tally-purse-source = In der Simulation gezählt.
why-tally-trust-title = Vertrauen
why-tally-trust-plain = Wie weit die Stadt der Halle vertraut, von 0 bis 100. Auf jeder Tide wächst etwas nach; vergeblich festgehaltene Stunden, ein großes Datenkonto und Einbrüche nehmen es weg.
why-tally-trust-formula = T' = T + r(100 − T) − a · Stunden − b · Datenkonto − c · Einbrüche
why-tally-trust-letters = T ist das Vertrauen vor der Tide, T' danach; r ist der Teil des Wegs zurück zu 100, der auf einer Tide nachwächst; a, b und c sind die Punkte, die eine Stunde auf 1.000 Reisende, eine Million im Datenkonto, ein Einbruch kosten.
why-tally-trust-assumes = Nicht richtiggestellte Stunden wirken auf der nächsten Tide halb nach. Unter 30 ist das Ziel aller verfehlt. An den Schaltern ändert Vertrauen nichts; wo Gezeitengänger sich selbst melden, Hinweise kommen oder öffentliche Tafeln gelesen werden, wird bei weniger Vertrauen weniger gesagt. Die Gewichte sind erfunden.
why-tally-trust-source = docs/model.md.

## Pictures of the tide

tally-by-tide = Tide
tally-tide = Tide { $tide }
tally-history = { $name }, Tide für Tide
tally-history-says = { $name } bisher: { $values }.
tally-clock = Uhrzeit
tally-lines = Menschen in den Schlangen
tally-lines-name = Menschen in den Schlangen, alle Stationen
tally-lines-says = Um { $when } waren die Schlangen am längsten, mit zusammen { $longest } Menschen.
tally-waits = Wie lange sie standen
tally-waits-name = Anteil der Reisenden
tally-waits-each = Minuten im Stehen
tally-waits-from-to = { $from } bis { $to } min
tally-waits-over = über { $from } min
tally-waits-says = Die Hälfte stand nicht länger als { $half } Minuten, neunzehn von zwanzig nicht länger als { $most }.
tally-groups = Wen das Anhalten traf
tally-groups-card =
    Nach Namenssitte, Anteil der Gelandeten. { $stops ->
        [one] Einmal Anhalten ist
        *[other] { $stops }-mal Anhalten ist
    } zu wenig, um Sitten zu unterscheiden: Der Unterschied kann Zufall sein.
tally-groups-card-pathway =
    Nach Weg, Anteil der Gelandeten. { $stops ->
        [one] Einmal Anhalten ist
        *[other] { $stops }-mal Anhalten ist
    } zu wenig, um Wege zu unterscheiden: Der Unterschied kann Zufall sein.
tally-groups-name = angehalten, Anteil der Gelandeten
tally-groups-says = Angehalten, Anteil der Gelandeten: { $groups }. Eine Tide ist wenig: Ein Teil des Unterschieds ist Zufall.
tally-custom = Namenssitte
tally-pathway = Weg

## The event card

event-quiet = Eine ruhige Woche
event-none-drawn = Es wurde keine Karte gezogen.
event-changes-nothing = Sie ändert nichts.
event-holds =
    { $tides ->
        [one] Sie gilt für die nächste Tide.
        *[other] Sie gilt für die nächsten { $tides } Tiden.
    }
event-by-seed = Die Karte hängt von Startzahl und Tide ab, nie von dem, was der Tisch entschied.
event-so-far = Bisher gezogen
event-after-tide = Tide { $tide }: { $name }
event-until = gilt bis Tide { $tide }
event-stands = Die Halle vor Tide { $tide } von { $tides }
event-on = Weiter zum nächsten Rat
