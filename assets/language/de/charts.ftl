### charts

chart-label = { $title }: { $sentence } Öffnet sich groß.
chart-large = Groß
chart-large-label = { $title }, groß
chart-table = Als Tabelle
chart-table-label = { $title } als Tabelle
chart-as-table = Als Tabelle
chart-as-picture = Als Bild
chart-close = Schließen

## Zahlen und ihre Einheiten
charts-hours = { $hours } h { $minutes } min
charts-minutes = { $minutes } min
charts-per-cent = { $number } %
charts-under-one = unter 1 %
charts-to = { $low } bis { $high }
charts-not-defined = nicht bestimmt
charts-needs-two = braucht zwei Spiele
charts-none = nichts
charts-yes = ja
charts-no = nein

unit-boats = Boote
unit-breaches = Einbrüche
unit-coins = Münzen
unit-days = Tage
unit-days-of-repair = Tage Reparatur
unit-hazards = Gefahren
unit-hours = Stunden
unit-minutes = Minuten
unit-people = Menschen
unit-people-x-fields-x-days = Menschen × Felder × Tage
unit-per-100 = von 100
unit-points = Punkte
unit-ratio = -mal die Rate aller
unit-reports = Meldungen
unit-rows = Zeilen
unit-slips = Zettel
unit-sources = Quellen
unit-stops = Anhalten
charts-more-is-better = { $unit }, mehr ist besser
charts-less-is-better = { $unit }, weniger ist besser

## Entscheidungen
charts-decision = Tide { $tide }: { $what }
charts-set = { $name }, auf { $value } gestellt
charts-card-played = { $name }, gespielt
charts-card-taken-back = { $name }, zurückgenommen
charts-void-not-there = die Karte läge nicht auf dem Tisch
charts-void-still-there = die Karte läge noch dort
charts-void-dial = der Regler stünde schon dort
charts-void-dear = die Kasse könnte es nicht bezahlen

## Was aus den Menschen wurde
charts-fate-passed = durchgelassen
charts-fate-stopped = angehalten, ohne Gefahr
charts-fate-found = gefunden
charts-fate-missed = übersehen
charts-fate-not-through = nicht durchgelassen
charts-fate-elsewhere = nahm ein anderes Tor
charts-and-boat-missed = { $fate }, Boot verpasst
charts-did-not-come = kam nicht
charts-what-became = Was aus ihnen wurde
charts-people = Menschen
charts-stops = Anhalten
charts-icons = { $people ->
    [one] { $people } Mensch
   *[other] { $people } Menschen
  } in der Folge ihrer Landung: { $parts }.
charts-icons-stopped = { $count } angehalten, die nichts trugen
charts-icons-found = { $count ->
    [one] { $count } Gefahr gefunden
   *[other] { $count } Gefahren gefunden
  }
charts-icons-missed = { $count } übersehen
charts-missed-stopped = { $missed } übersehen ({ $stopped } davon angehalten und nicht erkannt)
charts-missed-all-stopped = { $missed } übersehen (angehalten und nicht erkannt)
charts-icons-not-through = { $count } nicht durchgelassen
charts-icons-elsewhere = { $count } an einem anderen Tor
charts-icons-passed = { $count } durchgelassen

charts-again-nobody = Niemand wurde irrtümlich angehalten.
charts-again-once = { $people ->
    [one] { $people } Mensch wurde
   *[other] { $people } Menschen wurden
  } irrtümlich angehalten, jeder ein Mal.
charts-again = { $people ->
    [one] { $people } Mensch wurde
   *[other] { $people } Menschen wurden
  } irrtümlich angehalten; { $again } davon mehr als ein Mal; { $top } davon { $most }.
charts-once = einmal
charts-twice = zweimal
charts-times = { $times }-mal
charts-stopped-by-mistake = Irrtümlich angehalten

## Ursachen
charts-cause-stop-at-the-desk = am Schalter von jemandem am Tisch entschieden, anders als die Schalterkraft
charts-cause-miss-at-the-desk = am Schalter von jemandem am Tisch entschieden; die Entscheidung der Schalterkraft hätte sie gefunden
charts-cause-stop-at-random = eine Stichprobe
charts-cause-stop-joint = mehrere Gründe zugleich, keiner davon nötig
charts-cause-miss-diverted = mied die Halle und nahm ein anderes Tor; hier wäre sie gefunden worden
charts-cause-miss-other-gate = kam ohnehin an ein anderes Tor, das nichts sah
charts-cause-miss-no-basis = ein Register wusste es und wurde mangels Rechtsgrundlage nie gefragt
charts-cause-miss-not-asked = ein Register wusste es und war nicht in Gebrauch
charts-cause-miss-put-right = der Eintrag war richtiggestellt, oder ein Siegelpfand nahm den Namen aus
charts-cause-miss-not-recorded = in keinem der gefragten Register verzeichnet
charts-cause-miss-not-released = der Zettel wurde zu spät oder nie entsiegelt
charts-cause-miss-faded = die Zeile war verblasst
charts-cause-miss-unread = die Meldung lag ungelesen im Eingang
charts-cause-miss-misread = die Meldung wurde falsch gelesen
charts-cause-miss-no-print = die Hand gab keinen Abdruck, oder ein Abdruck entkräftete den Namen
charts-cause-miss-below-the-cut = lag unter der Schwelle: der Schalter hatte keinen Grund zu fragen
charts-cause-miss-not-enough = ein Hinweis genügte der Regel der Halle nicht
charts-cause-miss-waved-on = gemeldet und vom Schalter durchgewinkt
charts-cause-miss-haste = ins Hinterzimmer geschickt, das zu wenige Minuten hatte
charts-cause-miss-unseen = im Hinterzimmer befragt; nichts wurde gesehen
charts-cause-miss-joint = mehrere Glieder zusammen: keines allein hätte etwas geändert
charts-cause-stop-copy = eine aus einem anderen Register abgeschriebene Zeile
charts-cause-stop-shared-name = ein Name, den andere auch tragen
charts-cause-stop-like-print = ein Siegelabdruck wie ein anderer
charts-cause-stop-no-print = eine Hand, die keinen Abdruck gibt
charts-cause-stop-talk = was auf den Brettern geredet wurde
charts-cause-stop-slip = ein Fadenzettel, der die Falschen nennt
charts-cause-stop-tip = ein Hinweis, der die Falschen nennt
charts-cause-stop-marks = Zeichen auf Papieren, die zufällig über der Schwelle liegen

## Glück
charts-luck = Von { $games } Spielen mit denselben Entscheidungen haben { $yours } keine übersehen; halb so gute Entscheidungen übersehen in { $half } keine; Ihr Spiel hat { $own } übersehen.
charts-luck-axis = übersehene Gefahren in einem Spiel; Höhe: von 100 Spielen (gezählt in { $games })
charts-hazards-missed = Übersehene Gefahren
charts-your-decisions-head = Ihre Entscheidungen
charts-half-as-good-head = Halb so gut
charts-your-run-head = Ihr Spiel
charts-your-decisions = Ihre Entscheidungen
charts-half-as-good = halb so gut
charts-your-run = Ihr Spiel
charts-four-or-more = 4 oder mehr
charts-here = hier
charts-helped = Entscheidungen halfen
charts-hurt = Entscheidungen schadeten
charts-did-little = Entscheidungen taten wenig
charts-day-kind = der Tag war freundlich
charts-day-hard = der Tag war hart
charts-day-ordinary = der Tag war gewöhnlich
charts-hard-day = ein harter Tag
charts-kind-day = ein freundlicher Tag
charts-no-scale-placed = Keine Skala ließ sich einordnen.
charts-no-spread = keine Streuung von Spiel zu Spiel
charts-decisions-in-spreads = Entscheidungen, in Streuungen
charts-luck-in-spreads = Glück, in Streuungen
charts-in-words = In Worten
charts-day = Dieselben Entscheidungen mit { $games } anderen Startzahlen: { $rest }.
charts-day-within = auf jeder Skala liegt Ihr Spiel dort, wo neun von zehn Spielen liegen
charts-day-outside = Ihr Spiel liegt außerhalb dessen, was neun von zehn Spielen zeigen, bei { $scales }
charts-day-key = Balken: 9 von 10 · Strich: Mittel · Raute: Ihr Spiel
charts-mean-of-games = Mittel der Spiele
charts-interval-of-mean = 95-%-Intervall des Mittels
charts-nine-in-ten = Neun von zehn Spielen
charts-came-out-worse = Spiele, die schlechter ausgingen

## Skalen vorher und nachher
charts-scale = Skala
charts-unit = Einheit
charts-your-game = Ihr Spiel
charts-replayed = Wiederholt
charts-mean-before = Mittel vorher
charts-mean-after = Mittel nachher
charts-difference = Unterschied
charts-interval = 95-%-Intervall
charts-clear-of-nought = Klar von null verschieden
charts-yes-better = ja, besser
charts-yes-worse = ja, schlechter
charts-better = besser
charts-worse = schlechter
charts-better-without = besser ohne sie
charts-worse-without = schlechter ohne sie
charts-no-difference = kein Unterschied
charts-nothing-better = nichts klar besser
charts-nothing-worse = nichts klar schlechter
charts-better-list = besser: { $list }
charts-worse-list = schlechter: { $list }
charts-shift = { $what }, über { $pairs } Spielpaare: { $better }; { $worse }.
charts-as-played = wie gespielt
charts-changed = geändert, 95-%-Intervall
charts-from-to = { $before } auf { $after }
charts-by-better = besser ({ $by })
charts-by-worse = schlechter ({ $by })
charts-not-clear = unklar ({ $interval })
charts-one-pair = ein Spiel: { $by }

## Gruppen
charts-custom = Namenssitte
charts-pathway = Weg
charts-trade = Gewerbe
charts-group = Gruppe
charts-groups-nobody = Niemand kam mit irgendeinem Merkmal ({ $by }).
charts-groups = Irrtümlich angehalten, von denen, die nichts trugen, nach { $by }: { $parts }; { $tail }.
charts-all-overlap = alle Intervalle überschneiden sich
charts-not-all-overlap = nicht alle Intervalle überschneiden sich
charts-by-custom = Namenssitten unterscheiden sich nur in Namen und Papieren. Die Gefahr wird gezogen, ohne auf sie zu sehen: Eine Sitte sagt über niemandes Gefahr etwas aus, und ein Unterschied hier kommt von der Halle oder vom Zufall.
charts-by-pathway-alike = In diesem Szenario ist eine Gefahr auf jedem Weg gleich selten: Wer um Schutz bittet oder heimkehrt, trägt nicht eher eine als andere. Ein Unterschied hier kommt von der Halle oder vom Zufall.
charts-by-pathway-apart = Dieses Szenario nimmt an, dass Gefahren auf manchen Wegen häufiger sind: { $rates }. Auch dort trägt fast niemand eine, und das Bild zählt nur Menschen, die nichts trugen.
charts-one-in = { $name } eine von { $people }
charts-no-hazards-there = { $name } keine
charts-by-trade = Gewerbe unterscheiden sich darin, wie gut sich eine Hand abdrückt, und in nichts sonst, was die Schalter sehen.
charts-groups-most = { $share } irrtümlich angehalten
charts-your-crossings = Überfahrten in Ihrem Spiel
charts-your-mistaken = Irrtümlich Angehaltene in Ihrem Spiel
charts-stopped = Angehalten
charts-with-hazard = Von den Angehaltenen mit Gefahr
charts-mean-wait = Mittlere Wartezeit, min

## Vorhersagen
charts-ranges = { $question } Es waren { $fact }; { $held } von { $all } Spannen hielten es.
charts-ranges-nothing = { $question } Es gab nichts, woran sich die Spannen messen ließen.
charts-seat = Platz
charts-range-from = Von
charts-range-to = Bis
charts-was = War
charts-was-fact = war { $fact }
charts-held-it = Hielt es

## Was die Schwelle tut
charts-rates = An der Schwelle { $cut } liegen { $falsely } der Menschen, die nichts tragen, darüber, und { $seen } der Gefahren.
charts-seen = { $share } der Gefahren gesehen
charts-false = { $share } falsch
charts-cut = Schwelle { $cut }
charts-stops-more = { $cut } hält mehr an
charts-stops-fewer = hält weniger an { $cut }
charts-cut-head = Schwelle
charts-now = { $cut } (jetzt)
charts-false-matches = Falsche Treffer
charts-hazards-seen = Gesehene Gefahren
charts-roc-x = Anteil Angehaltener, die nichts tragen
charts-roc-y = Anteil angehaltener Gefahren
charts-roc-cuts = jede Schwelle
charts-roc-full = das Hinterzimmer ist voll
charts-roc-spot = die letzte Schwelle, { $cut }
charts-roc-words = Die letzte Schwelle, { $cut }, hält { $seen } der Gefahren an und { $falsely } der Menschen, die nichts tragen.
charts-roc-over = Die letzte Schwelle, { $cut }, hält { $seen } der Gefahren an und { $falsely } der Menschen, die nichts tragen: mehr, als das Hinterzimmer Minuten hat.
charts-roc-under = Die letzte Schwelle, { $cut }, hält { $seen } der Gefahren an und { $falsely } der Menschen, die nichts tragen: weniger, als das Hinterzimmer Minuten hat.

## Fronten und Kurven
charts-front-key = oben ist auf jeder Skala besser; Striche: 95-%-Intervalle; es gibt keine Summe
charts-series = Reihe
charts-from = 95 % von
charts-upto = bis

## Das Datenkonto
charts-ledger = Das Datenkonto kam auf { $sum }; der größte Teil davon, { $share }, steht hier: { $register }, für { $purpose }.
charts-ledger-empty = Kein Register hielt etwas.
charts-register = Register
charts-held-for = Gehalten für
charts-rows-held = Gehaltene Zeilen
charts-adds = Zum Datenkonto
charts-all-registers = Alle Register
charts-everything = alles
charts-held-gate = das Tor
charts-held-shelter = Bitten um Obdach
charts-held-return = Gezeitengänger
charts-held-back-room = das Hinterzimmer
charts-held-never = nichts, wonach gefragt wurde

## Einträge
charts-end-not-asked = Register nicht in Gebrauch
charts-end-no-basis = keine Rechtsgrundlage zu fragen
charts-end-sealed = am Ende noch versiegelt
charts-end-too-late = zu spät freigegeben
charts-end-burned = für immer versiegelt, Quelle verbrannt
charts-end-faded = war verblasst
charts-end-unread = lag ungelesen
charts-end-misread = wurde falsch gelesen
charts-end-not-recognised = niemand daran erkannt
charts-end-acted-on = gab einen Hinweis
charts-end-elsewhere = an einem anderen Tor
charts-acted-at-random = um { $at } durch Stichprobe angehalten
charts-acted-stopped = um { $at } angehalten
charts-acted-unseen = { $stopped }, nichts gesehen
charts-acted-waved-on = gemeldet, durchgewinkt
charts-acted-not-enough = gemeldet, ein Hinweis genügte nicht
charts-acted-no-reason = nicht angehalten
charts-on-day = Tag { $day }
charts-records-missed = { $records ->
    [one] { $records } Eintrag
   *[other] { $records } Einträge
  } hinter { $people ->
    [one] { $people } übersehenen Gefahr
   *[other] { $people } übersehenen Gefahren
  }: { $said }.
charts-records-stopped = { $records ->
    [one] { $records } Eintrag
   *[other] { $records } Einträge
  } hinter { $people ->
    [one] { $people } irrtümlichen Anhalten
   *[other] { $people } irrtümlichen Anhalten
  }: { $said }.
charts-records-nobody = { $people ->
    [one] Über einen dieser Menschen hielt kein Register etwas.
   *[other] Über { $people } dieser Menschen hielt kein Register etwas.
  }
charts-records-drawn = Die ersten { $drawn } sind gezeichnet.
charts-who = Wer
charts-crossed = Übergesetzt
charts-known = Bekannt
charts-in-hall = In der Halle
charts-released = Freigegeben
charts-read = Gelesen
charts-acted-on = Was geschah
charts-became-of-record = Was aus dem Eintrag wurde
charts-crossed-on = Tide { $tide }, { $day }
charts-no-register = kein Register hielt etwas
charts-at-once = sofort
charts-not-sealed = war nicht versiegelt
charts-not-by-end = nicht bis zum Ende
charts-source-burned = nie, Quelle verbrannt
charts-no-reading = braucht kein Lesen
charts-passed-on = rechtzeitig, weitergegeben
charts-misread = rechtzeitig, falsch gelesen
charts-not-in-time = nicht rechtzeitig
charts-a-crate = eine Kiste
charts-tide = Tide
charts-mark-known = bekannt
charts-mark-came = in der Halle, versiegelt
charts-mark-released = freigegeben
charts-mark-crossed = übergesetzt
charts-mark-flagged = übergesetzt, gemeldet

## Zwei Skalen zugleich
charts-scale-from-to = { $scale } von { $least } bis { $most }
charts-map = { $count } { $what }: im Mittel { $across }; { $up }. Auf beiden schlägt keines von ihnen { $unbeaten }.
charts-name = Name
charts-scale-mean = { $scale }: Mittel
charts-scale-own-day = { $scale }: eigener Tag
charts-both-scales = Auf beiden Skalen
charts-another-better = ein anderes ist besser
charts-none-better = keines ist besser
charts-none-better-both = auf beiden keines besser
charts-another-is = ein anderes ist es
charts-day-played = der gespielte Tag
charts-table-cards = { $tables } Tische, je eine Karte; ein Balken ist am höchsten für den besten Tisch auf dieser Skala und flach für den schlechtesten. Ein gefülltes Zeichen: kein anderer Tisch ist auf allen sechs Skalen ebenso gut und auf einer besser ({ $front }).

## Werte und was sie sind
charts-with-interval = { $value } ({ $interval })
charts-void = { $decision } ({ $why })
charts-millions = { $number } Mio.
charts-thousands = { $number } Tsd.
charts-or-more = { $number } oder mehr
charts-tornado-key = hell: der Schlüssel an seinem unteren Ende; dunkel: am oberen; Striche: 95-%-Intervalle

## Messgrößen, nach ihrem Namen in Ergebnissen
metric-travellers = Reisende
metric-wait-mean = mittlere Wartezeit
metric-wait-p50 = Wartezeit der Hälfte
metric-wait-p95 = Wartezeit von neunzehn in zwanzig
metric-missed-boats = verpasste Boote
metric-stops = Angehaltene
metric-mistaken-stops = irrtümlich Angehaltene
metric-innocent-of-100 = ohne Gefahr, von 100 Angehaltenen
metric-hazard-found = gefundene Gefahren
metric-hazard-missed = übersehene Gefahren
metric-expected-harm = erwarteter Schaden
metric-hours-held = Stunden des Festhaltens
metric-worst-custom-ratio = Anhalten der am stärksten betroffenen Namenssitte
metric-redressed = Richtigstellungen
metric-ledger = Datenkonto
metric-exposure = offenliegende Zeilen
metric-breaches = Einbrüche
metric-coins = Münzen
metric-trust = Vertrauen
metric-went-elsewhere = an ein anderes Tor gegangen
metric-hazard-found-elsewhere = anderswo gefundene Gefahren
metric-hazard-missed-elsewhere = anderswo übersehene Gefahren
metric-mistaken-elsewhere = anderswo irrtümlich Angehaltene
metric-refused-in-need = in Not abgewiesen
metric-granted-posing = ohne Not aufgenommen
metric-hardship = Härte
metric-self-reports = eigene Meldungen
metric-no-print = ohne Abdruck
metric-slips-released = freigegebene Zettel
metric-slips-acted-on = Anhalten nach einem Zettel
metric-sources-burned = verbrannte Quellen
metric-inbox-load = Last des Eingangs

## What was possible, and what was decided at a desk: on the page and at the table

charts-your-council = Ihr Rat
charts-policy-head = Vorgehen
charts-policy = Vorgehen { $number }
charts-leaves-the-hall = lässt die Halle, wie sie ist
charts-given-for-something = Keines davon ist auf einer Skala klar besser als Ihr Rat, ohne auf einer anderen klar schlechter zu sein: Was Sie aufgaben, gaben Sie für etwas auf.
charts-given-for-nothing = Auf irgendeiner Skala klar besser als Ihr Rat und auf keiner klar schlechter: { $policies }. Etwas wurde für nichts aufgegeben; die Tabelle sagt, was.
charts-let-through = durchgelassen
charts-to-back-room = ins Hinterzimmer
charts-to-refuge = zur Schutzstelle
charts-handed-back = dem Schalter überlassen

## What was carried against what was done

charts-stop = Alle an Land
charts-with-a-hazard = Mit Gefahr
charts-with-nothing = Ohne Gefahr
charts-all = Alle
charts-not-stopped = Nicht angehalten
charts-fate = Was aus ihnen wurde
charts-crossings = Überfahrten
charts-per-thousand = Von 1.000
charts-hazard-found = Gefahr, gefunden
charts-hazard-missed = Gefahr, übersehen
charts-hazard-not-through = Gefahr, aus anderem Grund nicht durchgelassen
charts-hazard-found-elsewhere = Gefahr, an einem anderen Tor gefunden
charts-hazard-missed-elsewhere = Gefahr, durch ein anderes Tor gekommen
charts-nothing-mistaken = ohne Gefahr, irrtümlich angehalten
charts-nothing-mistaken-elsewhere = ohne Gefahr, an einem anderen Tor irrtümlich angehalten
charts-nothing-cleared = ohne Gefahr, unbehelligt
charts-everybody = alle
charts-of-these-not-through = davon am Ende nicht durch: aufgegeben, abgewiesen oder noch in der Halle
