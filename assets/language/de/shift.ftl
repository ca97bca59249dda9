### Die Schicht: Brett, Leiste, Zeitleiste, Protokoll, Skalen.

shift-no-game = Der Tisch ist leer.
shift-arrival = Tide { $tide } von { $tides }, { $clock }, { $speed }-fach. { $waiting } warten, am längsten { $longest ->
    [one] eine Minute
   *[other] { $longest } Minuten
}.

shift-stands = { $state ->
    [over] Die Schicht ist zu Ende.
    [paused] Angehalten um { $clock }.
   *[running] Läuft { $speed }-fach.
}

shift-minutes = { $minutes } Min.
shift-hours = { $hours } Std. { $minutes }
shift-ordinal-word = { $number ->
    [1] ersten
    [2] zweiten
    [3] dritten
    [4] vierten
    [5] fünften
    [6] sechsten
    [7] siebten
    [8] achten
    [9] neunten
   *[10] zehnten
}
shift-ordinal = { $number }.
shift-desk = Schalter { $number }
shift-desk-label = { $desk }: { $state }. Drücken, um hier Platz zu nehmen.
shift-room = Zimmer { $number }

## The bar

shift-tide = Die Tide
shift-tide-alone = Tide { $tide }/{ $tides }
shift-pause = Anhalten, Leertaste
shift-run-on = Weiter, Leertaste
shift-speed = { $speed } Hallenminuten je Sekunde, Taste { $key }
shift-speed-lit = { $speed } Hallenminuten je Sekunde, läuft, Taste { $key }
shift-next = Nächster Schritt, Taste Punkt; Komma geht zurück
shift-to-end = Bis zum Ende der Schicht, Taste E

## The shelf

shift-registers = Register
shift-one-window = Ein Fenster
shift-window-shut = offen
shift-book-asked = { $desk } · { $seconds } s
shift-book-writes = { $desk } trägt ein
shift-book-desks = { $desks } Schalter
shift-book-shut = zu
shift-book-idle = nicht genutzt
shift-book-barred = keine Grundlage
shift-book-barred-short = kein Recht

## Line and desks

shift-line-empty = Niemand wartet
shift-line-shut = { $left } standen beim Schließen noch hier
shift-line-one = { $waiting } in einer Reihe
shift-line-many = { $waiting } warten in { $lines } Reihen
shift-line-longest = längstens { $longest }
shift-line-tens = Stapel ×10; längstens { $longest }
shift-line-heat = ein Viertel = 15 Min.
shift-line-label = { $title }, längstens { $longest }. Pfeile wählen Reisende, Enter öffnet ihre Karte.
shift-server-blocked = blockiert { $since }
shift-server-talking = im Gespräch
shift-server-closed = geschlossen
shift-server-free = frei

## Beyond the desks

shift-town = In die Stadt
shift-town-words = { $through } durch, { $boats ->
    [one] 1 Boot
   *[other] { $boats } Boote
} erreicht
shift-seats = { $taken } von { $seats } Plätzen
shift-waiting = { $waiting } warten
shift-held-up = { $many ->
    [one] Bis ein Platz frei wird, kann Schalter { $desks } niemanden übergeben.
   *[other] Bis ein Platz frei wird, können die Schalter { $desks } niemanden übergeben.
}
shift-sent = { $stops } hergeschickt
shift-sent-hour = { $rate } je Stunde hergeschickt
shift-release = Freigabepult
shift-release-clerks = { $clerks ->
    [one] 1 Kraft
   *[other] { $clerks } Kräfte
}
shift-release-none = Noch keine Kiste da.
shift-release-label = Freigabepult, { $clerks } Kräfte. { $crates }
shift-crate = { $name }: { $open } von { $slips } Zetteln offen
shift-crate-burned = { $name }: Quelle verbrannt, { $open } von { $slips } Zetteln offen
shift-crate-count = { $open }/{ $slips }

## Quay

shift-quay = Der Kai
shift-berth-due = um { $at } mit { $people }
shift-berth-ashore = { $ashore } von { $people } an Land
shift-berth-here = { $ashore } kamen zur Halle
shift-berth-all = alle { $people } an Land
shift-gate = { $went } dort · { $wait } Min.
shift-pier = Verpasste Boote
shift-pier-words = { $missed ->
    [0] bisher niemand
   *[other] bisher { $missed }
}
shift-on-foot = { $people } kamen zu Fuß

## Log and tools

shift-quiet = Die Halle ist offen. Noch gibt es nichts zu erzählen.
shift-timeline = Zeit der Schicht, Taste W; Pfeile spulen um eine Minute
shift-heat-on = Zeigen, wie lange Reisende warten, Taste H
shift-heat-off = Nicht mehr zeigen, wie lange Reisende warten, Taste H
shift-queues = Die Schlangen bisher
shift-queues-label = Die Schlangen bisher als Bild, Taste C
shift-nearer = Näher, Taste Plus; Pfeile schieben, 0 zeigt das ganze Brett
shift-farther = Weiter weg, Taste Minus
shift-list = Liste
shift-list-label = Liste zeigen, Taste L
shift-board = Brett
shift-board-label = Brett zeigen, Taste L
shift-log = Protokoll
shift-log-label = Ganzes Protokoll, Taste O
shift-log-title = Das Protokoll dieser Schicht
shift-close = Schließen
shift-over = Die Schicht ist um.
shift-over-words = { $landed } an Land, { $through } durch in die Stadt, { $stops } angehalten.
shift-over-left = { $left } kamen nicht durch.
shift-count = Tide auszählen

shift-log-open = { $station }: jetzt { $open } offen.
shift-log-ropes = { $ferry } liegt fest, { $people } an Bord.
shift-log-all-ashore = Von Bord sind alle: { $ferry }.
shift-log-outside = Die Halle ist voll. { $name } wartet draußen.
shift-log-random = Eine Zufallsprüfung: { $name } wird ins Hinterzimmer gebeten.
shift-log-stopped = { $name } wird ins Hinterzimmer gebeten.
shift-log-full = { $name } nimmt den { $seat } Platz. Voll: { $station }.
shift-log-blocked = { $name } kann nicht weiter: kein Platz ist frei. { $desk } kann nicht übergeben und steht still.
shift-log-unblocked = Ein Platz ist frei. { $desk } übergibt nach { $held }.
shift-log-nothing = Nichts gefunden.
shift-log-nothing-held = Nichts gefunden. { $name } war { $held } festgehalten und geht weiter.
shift-log-found = Das Hinterzimmer hat etwas gefunden. { $name } geht nicht weiter.
shift-log-sheltered = Die Schutzstelle gewährt { $name } Obdach.
shift-log-refused = Die Schutzstelle weist { $name } ab.
shift-log-boat = { $name } war { $here } hier und hat das Boot um { $boat } verpasst.
shift-log-gave-up = { $name } verlässt die Reihe.
shift-log-turned-away = Für { $name } ist kein Platz, also geht es zurück.

## One traveller

shift-story = Einen Blick wert: { $name }
shift-story-label = { $story }. Öffnet die Karte; Taste T.
shift-story-stopped = Einen Blick wert: { $name }, { $reason }, wird ins Hinterzimmer gebeten. Das Boot fährt um { $boat }.
shift-story-boat = Einen Blick wert: { $name }, { $reason }, steht in der Reihe. Das Boot fährt um { $boat }.
shift-story-longest = Einen Blick wert: { $name }, { $reason }, ist seit { $since } hier.
shift-card-label = { $name }. Die Halle weiß { $known } Dinge. { $unknown } weiß sie nicht.
shift-card-under = { $reason }; { $stands }
shift-card-shelter = bittet um Obdach; { $reason }; { $stands }
shift-card-returns = kehrt aus den Marschen heim; { $reason }; { $stands }
shift-card-knows = Die Halle weiß
shift-card-not = Sie weiß nicht
shift-card-close = Schließen
shift-card-follow = Dieser Person folgen
shift-card-following = Nicht mehr folgen
shift-stands-aboard = noch an Bord
shift-stands-outside = { $since } vor einer vollen Halle
shift-stands-line = { $since } in der Reihe
shift-stands-seat = { $since } auf einem Platz: { $station }
shift-stands-desk = { $since } am Schalter
shift-stands-room = { $since } drinnen: { $station }
shift-stands-between = unterwegs
shift-stands-through = um { $clock } durch in die Stadt
shift-stands-out = nicht mehr in der Halle
shift-known-landed = Um { $at } an Land gekommen ({ $ferry })
shift-known-foot = Um { $at } zu Fuß gekommen
shift-known-namesake = Vorher kam auf dieser Tide schon jemand dieses Namens
shift-known-order = { $book }: in Ordnung
shift-known-entry = { $book }: ein Eintrag, der passen kann
shift-known-not-asked = { $book }: noch nicht gefragt
shift-known-random = Eine Zufallsprüfung um { $at }
shift-known-stopped = An oder über der Schwelle; angehalten um { $at }
shift-known-found = Das Hinterzimmer hat etwas gefunden
shift-known-nothing = Nichts gefunden
shift-known-boat = Ein Boot um { $boat }
shift-unknown-hazard = Gefahr: für alle versiegelt
shift-unknown-whose = wessen Eintrag es ist: auf Papier gleichen sich viele
shift-unknown-town = was in der Stadt wartet
shift-unknown-boat = ob das Boot um { $boat } erreicht wird
shift-unknown-another = ob nach { $boat } noch ein Boot fährt

## The hall as a list

shift-list-title = Die Halle als Liste
shift-list-station = Station
shift-list-waiting = Wartende
shift-list-served-now = In Arbeit
shift-list-blocked = Blockiert
shift-list-open = Offen
shift-list-served = Bisher bedient
shift-list-longest = Längste Wartezeit in der Reihe: { $longest }

## The chart of the queues

shift-queue-words = Von { $from } bis { $until } warteten um { $at } die meisten: { $people } ({ $station }). Um { $until } stehen in allen Reihen zusammen { $now }.
shift-queue-none = Von { $from } bis { $until } musste niemand warten.
shift-queue-time = Zeit

## The scales

shift-scale-label = { $scale }: { $value } { $unit }, { $under }. Öffnet die Formel.
shift-flow-unit = Min.
shift-flow-under = 19 von 20 warteten kürzer
shift-flow-formula = Die Wartezeit, unter der neunzehn von zwanzig der bisher Aufgerufenen blieben
shift-flow-assumption = Nur die Reihe vor den Schaltern zählt; wer noch darin steht, ist nicht dabei.
shift-flow-source = Nächster Rang der Wartezeiten dieser Schicht.
shift-safety-sealed = Versiegelt
shift-safety-till = bis zum Schluss
shift-safety-wax = Ein Wachssiegel
shift-fairness = Fairness
shift-fairness-unit = Std. festgehalten
shift-fairness-under =
    { $stops } angehalten;
    { $nothing }-mal nichts gefunden
shift-fairness-formula = Alle Stunden vom Anhalten bis zur Antwort, in denen nichts gefunden wurde, zusammengezählt
shift-fairness-assumption = Wer noch festgehalten wird, zählt bis jetzt; ein Gespräch, in dem etwas gefunden wird, fällt aus der Summe.
shift-fairness-source = Das Protokoll der Halle.
shift-privacy-under = Datenkonto vor der Tide
shift-privacy-formula = Datenkonto = Σ Menschen × Σ Felder (Gewicht × Tage) × (1 + ln Einsehende) × Zweck
shift-privacy-assumption = Stand zu Beginn dieser Tide; ihre Zeilen kommen bei der Auszählung dazu.
shift-privacy-source = Die Register der Halle.
shift-purse-unit = Münzen
shift-purse-under = vor den Löhnen
shift-purse-formula = Münzen, nachdem der Rat bezahlt hat
shift-purse-assumption = Löhne, Anhalten und verpasste Boote dieser Tide werden bei der Auszählung bezahlt.
shift-purse-source = Die Kasse des Tisches.
shift-trust-unit = von 100
shift-trust-under = vor der Tide; Boden 30
shift-trust-formula = T' = T + r(100 − T) − a·Stunden − b·Datenkonto − c·Lecks, zwischen 0 und 100
shift-trust-assumption = Stand zu Beginn dieser Tide.
shift-trust-source = Die Regel des Szenarios für Vertrauen.
