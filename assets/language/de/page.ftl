### page

## Was jede Seite trägt
page-not-for-use = Nicht für den operativen Gebrauch
page-skip = Zum Inhalt springen
page-contents = Inhalt
page-fiction = Hafen, Menschen, Namenssitten, Register und Gefahren sind erfunden, die Zahlen auch. Diese Seite lädt nichts und sendet nichts.
page-table = Tabelle: { $caption }

## Die Nachbesprechung
page-head-seat = Verlassen Sie Ihren Platz
page-head-predictions = Vorhersagen, entsiegelt
page-head-facts = Die Tatsachen
page-head-why = Warum leuchtete es damals ein?
page-head-replay = Eine Entscheidung geändert
page-head-luck = Glück und Können
page-head-possible = Was möglich war
page-head-rule = Die allgemeine Regel
page-head-elsewhere = Ein Fall fern von jedem Tor
page-head-commit = Ein Vorsatz
page-head-reckoned = Wie gerechnet wurde
page-head-people = Alle irrtümlich Angehaltenen, mit Namen
page-debrief-top = Die Nachbesprechung eines Spiels. Startzahl { $seed }, { $tides ->
    [one] { $tides } Tide
   *[other] { $tides } Tiden
  }. Lesen Sie der Reihe nach: zuerst der Mensch, dann die Zahl, und niemand ist schuld.
page-debrief-words = Hier, und nur hier, heißt „irrtümlich angehalten“, dass jemand angehalten wurde, der nichts bei sich trug, und „übersehen“, dass eine Gefahr in die Stadt gelassen wurde.
page-made-by = Gatewright { $version }, Regeln { $rules }.
page-debrief-title = Nachbesprechung: { $title }

## Wie gerechnet wurde
page-reckoned-scenario = Szenario
page-reckoned-scenario-digest = Prüfsumme des Szenarios
page-reckoned-seed = Startzahl
page-reckoned-tides = Gespielte Tiden
page-reckoned-decisions = Entscheidungen
page-reckoned-digest = Prüfsumme des Spiels
page-reckoned-rules = Regeln
page-reckoned-again = Noch einmal gespielte Spiele
page-reckoned-same-people = Eine Wiederholung trifft dieselben Menschen zu denselben Minuten: Wen ein Boot bringt und was jemand bei sich trägt, hängt von der Startzahl ab und von keiner Entscheidung.
page-reckoned-intervals = Ein Mittel hat ein 95-%-Intervall nach Students t über Spiele; eine Rate ist ein Verhältnis von Summen, ihr Intervall nach dem Jackknife über Spiele; ein Unterschied wird Paar für Paar genommen.
page-reckoned-clearly = Wo andere Vorgehen neben einem Rat stehen, heißt „klar“, dass das gepaarte 95-%-Intervall die Null nicht enthält, für alle Vorgehen und Skalen zugleich (Bonferroni).
page-reckoned-waits = Wartezeiten stammen aus einem Histogramm, mit einem Fehler von höchstens 1 Prozent.
page-reckoned-spread = Eine Streuung ist die Standardabweichung von Spiel zu Spiel bei denselben Entscheidungen.
page-reckoned-void = Entscheidungen, die die Kasse nicht bezahlen konnte oder die am Tisch nicht mehr möglich sind, werden in Ihrem Spiel beurteilt und in allen Wiederholungen ausgelassen.
page-reckoned-sources = Quellen
page-reckoned-games = { $games } mit denselben Entscheidungen (Ihres ist das erste), ebenso viele ohne jede, und je { $each } ohne eine der Entscheidungen
page-reckoned-games-searched = { $games } mit denselben Entscheidungen (Ihres ist das erste), ebenso viele ohne jede, und je { $each } ohne eine der Entscheidungen, und { $searched } auf der Suche nach dem, was möglich war (NSGA-II, Zufallszahlen aus der Startzahl)

## Die Tatsachen
page-facts-lead = Von { $crossings ->
    [one] { $crossings } Überfahrt
   *[other] { $crossings } Überfahrten
  } { $hazards ->
    [one] brachte { $hazards } eine Gefahr mit
   *[other] brachten { $hazards } eine Gefahr mit
  }. { $stops ->
    [one] { $stops } Mensch wurde
   *[other] { $stops } Menschen wurden
  } angehalten, und { $mistaken } davon { $mistaken ->
    [one] trug
   *[other] trugen
  } nichts bei sich.
page-facts-tides = Tide für Tide
page-facts-missed = Übersehene Gefahren
page-facts-why = Warum, gezählt
page-facts-stopped = Irrtümlich angehaltene Menschen
page-facts-again = Noch einmal angehalten
page-facts-groups = Gruppen nebeneinander
page-facts-ledger = Was die Register enthalten
page-confusion = Angehalten oder nicht, und was sie bei sich trugen: alle, die hier an Land kamen
page-fates = Was aus allen wurde
page-tide-no-hazard = { $words } Auf dieser Tide kam keine Gefahr, also ließ sich auch keine finden oder übersehen.
page-tide-everybody = Tide { $tide }: alle
page-tide = Tide
page-first-cause = Erste Ursache
page-missed-none = In diesem Spiel wurde keine übersehen. Wie viel das sagt, fragt Schritt 6.
page-missed-why = Übersehene Gefahren, und warum
page-errors = Fehler
page-without-own = Ohne sie, in Ihrem Spiel
page-without-all = Ohne sie, über alle Spiele
page-without-it = { $removed } behoben, { $still } weiterhin falsch, { $newly } neu falsch
page-no-link = kein Glied der Halle kann sie beheben
page-all-missed = Alle übersehenen Gefahren
page-all-mistaken = Alle irrtümlich Angehaltenen
page-causes-how = Die erste Ursache ist das früheste Glied der Kette, das allein geändert hätte, was aus diesem Menschen wurde, alles andere wie es war. Eine Ursache überall zu beheben tut mehr: Schlangen, Einträge und Vertrauen verschieben sich, und Menschen, die sie nie berührte, werden angehalten oder durchgelassen. Behoben und weiterhin falsch ergeben zusammen die Fehler des Spiels; die letzte Spalte zählt { $games } Spiele zusammen.
page-causes = Ursachen, gezählt, und dieselben Tiden ohne jede von ihnen
page-story = Unterwegs { $reason }. Auf Tide { $tide } um { $at } angehalten und { $held } festgehalten. Nichts wurde gefunden.
page-story-at-random = Unterwegs { $reason }. Auf Tide { $tide } um { $at } bei einer Stichprobe angehalten und { $held } festgehalten. Nichts wurde gefunden.
page-story-no-boat = Kein Boot wurde verpasst.
page-story-boat = Das Boot um { $boat } fuhr unterdessen ab.
page-story-again = Es war eines von { $times } solchen Malen in diesem Spiel.
page-story-mended = Der Eintrag wurde richtiggestellt.
page-story-stands = Der Eintrag steht noch.
page-nobody-mistaken = Niemand wurde irrtümlich angehalten.
page-stories = Zusammen wurden sie { $held } festgehalten und verpassten { $boats ->
    [one] { $boats } Boot
   *[other] { $boats } Boote
  }. { $mended } von { $stops ->
    [one] diesem einen Mal
   *[other] diesen { $stops } Malen
  } { $mended ->
    [one] gehört
   *[other] gehören
  } zu einem Eintrag, der richtiggestellt wurde. Am längsten festgehalten:
page-people-link = am Ende der Seite
page-people-else = Alle anderen stehen { $link }, mit Namen.
page-not-traced = nicht verfolgt
page-crossing = Unterwegs
page-held-in-all = Festgehalten insgesamt
page-boats-missed = Verpasste Boote
page-put-right = Richtiggestellt
page-stopped-at = Tide { $tide } um { $at }
page-stopped-at-random = Tide { $tide } um { $at }, Stichprobe
page-no-boats = keine
page-people = Irrtümlich angehaltene Menschen, die am längsten Festgehaltenen zuerst
page-again-why = Die Zahl eines Menschen ohne Gefahr gehört zu ihm: Ohne Richtigstellung wird derselbe Mensch auf jeder Fahrt angehalten.
page-again = Menschen danach, wie oft sie irrtümlich angehalten wurden
page-rates-how = Raten sind Verhältnisse von Summen über { $games } Spiele mit denselben Entscheidungen, mit 95-%-Intervallen nach dem Jackknife: In einem Spiel allein werden zu wenige angehalten, um Gruppen zu unterscheiden.
page-stopped-by = Irrtümlich angehalten, nach { $by }
page-ledger-how = Datenkonto = Zeilen × Gewicht der Felder × Tage der Aufbewahrung × (1 + ln derer, die nachsehen können) × wozu es dient. Eine hier geschriebene Zeile wird für das gehalten, wozu ihr Mensch kam, oder für das Hinterzimmer; Zeilen von anderswo werden danach aufgeteilt, wonach in diesem Spiel gefragt wurde.
page-ledger = Das Datenkonto nach der letzten Tide

## Wann es bekannt war
page-records = Wann es bekannt war
page-records-how = Bekannt ist der Tag, an dem eine Zeile oder ein Zettel geschrieben wurde; freigegeben der Tag, an dem das Freigabepult entsiegelt hatte; gelesen, ob der Eingang bis zum Tag der Überfahrt so weit gekommen war. Tag 0 ist der Tag der ersten Tide. Die vorletzte Spalte sagt, was die Halle tat, die letzte, was aus dem Eintrag wurde.
page-records-none-missed = In diesem Spiel wurde keine Gefahr übersehen, also kam auch kein Eintrag zu spät.
page-records-missed = Einträge hinter den übersehenen Gefahren
page-records-none-stopped = Kein Zettel, keine alte Zeile und keine Meldung im Eingang führte dazu, dass jemand irrtümlich angehalten wurde.
page-records-stops = Am Anfang stand ein Zettel, eine alte Zeile oder eine Meldung im Eingang über jemand anderen: { $stops ->
    [one] einmal
   *[other] { $stops }-mal
  } wurde jemand irrtümlich angehalten.
page-records-stops-told = Am Anfang stand ein Zettel, eine alte Zeile oder eine Meldung im Eingang über jemand anderen: { $stops ->
    [one] einmal
   *[other] { $stops }-mal
  } wurde jemand irrtümlich angehalten; die { $told } mit der längsten Dauer stehen hier.
page-records-stopped = Einträge, die auf die falsche Person wiesen

## Entscheidungen
page-decided-before = Davor entschieden
page-nineteen = Neunzehn in zwanzig warteten unter
page-nothing-found = Nichts gefunden
page-coins-after = Münzen danach
page-trust-after = Vertrauen danach
page-event-after = Ereigniskarte danach
page-nothing = nichts
page-no-card = keine
page-log-how = Das konnte der Rat sehen. Nichts davon sagt, wer was bei sich trug.
page-log = Das Protokoll, mit dem, was die Halle zählte
page-decided-nothing = Der Rat hat nichts entschieden, also gibt es nichts wegzulassen.
page-left-out-how = Jede Entscheidung des Spiels wurde der Reihe nach weggelassen, und genau dieselben Reisenden kamen noch einmal: über { $pairs } Spielpaare, von denen das erste Ihres ist. Ein Unterschied steht mit seinem 95-%-Intervall; wo dieses die Null enthält, ist die Entscheidung auf dieser Skala von keiner nicht zu unterscheiden.
page-decision = Entscheidung
page-moved-most = Am meisten bewegt
page-scale-unit = { $scale }, { $unit }
page-end-otherwise = Überfahrten, die anders enden
page-becomes-void = Wird hinfällig
page-moved-none = keine Skala klar
page-moved = { $scale }, { $spreads } Streuungen
page-ranked-how = Die Liste beginnt mit der Entscheidung, die eine Skala am weitesten bewegt hat, gezählt in Streuungen von Spiel zu Spiel. Keine Skala wird zu einer anderen addiert: Was eine Entscheidung wert ist, sagt der Tisch.
page-ranked = Was jede Entscheidung bewirkt hat: das Spiel ohne sie, minus das Spiel, wie es war
page-without = Ohne „{ $what }“
page-would-have-been = Wäre gewesen
page-scales-without = Sechs Skalen ohne „{ $what }“
page-makes-void = Spätere Entscheidungen, die dadurch hinfällig werden: { $decisions }.
page-turned-none = In Ihrem Spiel hätte keine einzige Überfahrt anders geendet.
page-turned = In Ihrem Spiel { $crossings ->
    [one] hätte { $crossings } Überfahrt
   *[other] hätten { $crossings } Überfahrten
  } anders geendet.
page-turned-named = In Ihrem Spiel { $crossings ->
    [one] hätte { $crossings } Überfahrt
   *[other] hätten { $crossings } Überfahrten
  } anders geendet; die ersten { $named } sind genannt.
page-turned-people = Menschen, deren Überfahrt anders geendet hätte

## Glück und Können
page-luck-how = Zuerst, was die Entscheidungen im Mittel ergeben, dann, wohin dieser eine Tag fiel.
page-luck-likes = Der Tag unter seinesgleichen
page-luck-place = Ihr Spiel unter Spielen mit denselben Entscheidungen
page-luck-against = Entscheidungen gegen Glück
page-luck-quadrant-how = Nach oben: das Mittel der Spiele, gegen das Mittel ganz ohne Entscheidungen. Quer: Ihr Spiel, gegen dieses Mittel. Beides in Streuungen von Spiel zu Spiel. Gute Entscheidungen können auf einen harten Tag treffen.
page-luck-quadrant = Entscheidungen und Glück, Skala für Skala
page-luck-half = Was halb so gute Entscheidungen gezeigt hätten
page-luck-missed = Übersehene Gefahren in einem Spiel
page-luck-no-hazard = In keinem der Spiele kam eine Gefahr, also lassen sich keine zwei Weisen unterscheiden.
page-luck-lead = { $own ->
    [0] Sie haben keine übersehen.
    [one] Sie haben { $own } übersehen.
   *[other] Sie haben { $own } übersehen.
  } Nach der Formel übersehen diese Entscheidungen in { $yours } der Spiele keine, und halb so gute in { $half }.
page-luck-formula = e^(−Λ·übersehen), mit Λ = { $hazards } Gefahren je Spiel, davon { $missed } übersehen und { $found } gefunden: e^−{ $power } = { $yours }. Halb so gut findet halb so viele: e^−{ $halved } = { $half }. Setzt voraus, dass Gefahren selten und voneinander unabhängig sind.
page-luck-to-tell = Um die beiden an übersehenen Gefahren zu unterscheiden, müsste man etwa { $games } solche Spiele spielen.
page-rule = Von { $people } Menschen tragen etwa { $hazards } etwas bei sich. An der letzten Schwelle, { $cut }, würden die Schalter { $seen } davon anhalten, und { $others }, die nichts bei sich tragen.
page-rule-counted = Gezählt über { $games } Spiele mit denselben Entscheidungen: Von den Angehaltenen hatten { $share } eine Gefahr bei sich (95-%-Intervall { $interval }).
page-rule-cut = Was eine Schwelle tut

## Vorhersagen
page-predicted-none = In diesem Spiel wurde keine Vorhersage versiegelt.
page-predicted-how = Jede wird an dem Vorschlag gemessen, auf den sie versiegelt wurde; wo der Rat einen anderen annahm, wurde jener Vorschlag noch einmal gespielt. Eine Spanne soll die Wahrheit vier von fünf Malen enthalten. Gut geschätzt und gut entschieden sind zweierlei.
page-tide-number = Tide { $tide }
page-ranges-held = Spannen, die das Ergebnis enthielten
page-interval-score = Mittlerer Spannenwert (kleiner ist besser)
page-chances = Genannte Chancen
page-brier = Mittlerer Brier-Wert (kleiner ist besser; eine Münze kommt auf 0,25)
page-of = { $count } von { $all }
page-calibrated = Spannen und Chancen im ganzen Spiel, nach Plätzen
page-tide-question = Tide { $tide }: { $question }
page-replayed = Ein anderer Vorschlag wurde angenommen; der versiegelte wurde hierfür noch einmal gespielt.
page-said = Gesagt
page-was-so = War so
page-brier-score = Brier-Wert
page-in-hundred = { $percent } von 100
page-happened = es geschah
page-happened-not = es geschah nicht
page-to-talk-about = darüber spricht der Tisch

## Stimmen, Ziele, Behauptungen
page-votes = Stimmen und abweichende Stimmen
page-goals = Worauf jeder Platz achten sollte
page-goals-how = Ziele, die sich nicht alle zugleich erreichen lassen, sind so gewollt. Niemand wird nach ihnen geordnet.
page-seat-everybody = Alle
page-before-tide = Vor Tide
page-proposal = Vorschlag
page-for = Dafür
page-against = Dagegen
page-abstained = Enthalten
page-adopted = Angenommen
page-why-against = Warum dagegen
page-said-by = { $who }: „{ $what }“
page-leave = die Halle lassen, wie sie ist
page-nobody-said = niemand hat es gesagt
page-ballots = Jede Abstimmung, mit den abweichenden Stimmen
page-asked = Gebeten um
page-number = Die Zahl, an der es hängt
page-met = Erreicht
page-whole-game = ganzes Spiel
page-tide-lower = Tide { $tide }
page-goal = { $goal }: { $condition }
page-goal-value = { $value } { $unit } ({ $over })
page-not-counted = nichts wurde gezählt
page-goals-read = Eigene Ziele, am Protokoll gemessen
page-at-most = { $metric } höchstens { $value }
page-at-least = { $metric } mindestens { $value }
page-rises = { $metric } um mehr als { $value } über der ersten Tide
page-not-above-start = { $metric } nicht um mehr als { $value } über der ersten Tide
page-on-each-tide = { $condition }, auf jeder Tide
page-on-last-tide = { $condition }, auf der letzten Tide
page-over-game = { $condition }, im ganzen Spiel
page-nobody-named = In diesem Spiel hat niemand eine Behauptung genannt.
page-auditor-named = Der Platz der Prüfung hat sie genannt, auf Tide { $tide }.
page-auditor-other = Der Platz der Prüfung hat eine andere genannt, auf Tide { $tide }: { $claim }.
page-claim = Die Behauptung, der das Modell widerspricht

## Am Schalter
page-desk = Am Schalter
page-desk-lead = Jemand vom Tisch bediente { $served ->
    [one] { $served } Reisenden
   *[other] { $served } Reisende
  }, entschied bei { $agreed } davon wie die Schalterkraft{ $left ->
    [0] .
    [one]  und überließ { $left } der Schalterkraft.
   *[other]  und überließ { $left } der Schalterkraft.
  } Die geöffneten Bücher kosteten { $mine } Minuten; die eigenen der Schalterkraft hätten { $officers } gekostet. Beides wird an denselben Menschen und denselben Antworten gemessen.
page-desk-place = { $station } { $server }
page-came-at = Kam um
page-desk-head = Schalter
page-decided = Entschieden
page-officer-same = Schalterkraft, dieselben Bücher
page-officer-own = Schalterkraft, eigene Bücher
page-carried = Trug
page-without-you = Ohne Sie
page-a-hazard = eine Gefahr
page-desk-acts = Reisende für Reisende: Ihre Entscheidung, die der Schalterkraft, und was stimmte
page-talk = Gespräch, Sekunden
page-your-books = Ihre Bücher, Sekunden
page-officers-books = Bücher der Schalterkraft, Sekunden
page-you-asked = Sie fragten
page-pointed = Wies auf sie
page-officer-asks = Die Schalterkraft hätte gefragt
page-would-point = Hätte auf sie gewiesen
page-desk-answers = Was gefragt wurde, was es kostete und welche Register einen Hinweis gaben
page-mean-wait = Mittlere Wartezeit, Minuten
page-half-waited = Die Hälfte wartete unter
page-took-longer = Überfahrten, die länger dauerten
page-took-less = Überfahrten, die kürzer dauerten
page-with-you = { $tide }, mit Ihnen am Schalter
page-with-officer = { $tide }, mit der Schalterkraft dort
page-desk-same = Dieselben Reisenden kamen noch einmal, und niemand vom Tisch saß an einem Schalter.
page-line-behind = Die Schlange dahinter, mit Ihnen und ohne Sie
page-desk-none-turned = Niemandes Überfahrt hätte anders geendet; nur Minuten unterscheiden sich.
page-without-you-desk = Ohne Sie am Schalter
page-desk-turned = { $crossings ->
    [one] { $crossings } Überfahrt hätte
   *[other] { $crossings } Überfahrten hätten
  } anders geendet: die, über die Sie entschieden, die hinter ihnen in der Schlange, und auf späteren Tiden die, die ein geänderter Eintrag oder das Vertrauen erreichte.
page-traveller = Reisende
page-why-void = Warum sie hinfällig ist
page-void-acts-how = Diesen Handlungen ließ sich nicht folgen; die Schalterkraft entschied.
page-void-acts = Hinfällige Handlungen
page-void-not-here = die Person kam nicht an diesen Schalter
page-void-not-allowed = was geöffnet oder entschieden wurde, gibt es an diesem Schalter nicht
page-without-head = Ohne
page-acts-followed = Befolgte Handlungen
page-void-elsewhere-how = Wo eine Entscheidung des Rats weggelassen wird, kommen andere Menschen an einen Schalter; über sie entscheidet die Schalterkraft.
page-void-elsewhere = Weggelassene Entscheidungen, und was dadurch an den Schaltern hinfällig wird

## Die sechs Skalen
page-scale-of = { $scale } ({ $unit })
page-against-scale = { $one } gegen { $other }

## Was möglich war
page-possible-none = Für diese Seite wurde nach keinem anderen Vorgehen gesucht.
page-possible-words = { $policies ->
    [one] { $policies } Vorgehen, das
   *[other] { $policies } Vorgehen, die
  } keines der { $tried } versuchten schlägt, und Ihr Rat: Oben ist auf jeder Skala besser.
page-possible-how = Eine Suche hat { $tried } Vorgehen versucht, mit genau den Reisenden dieses Spiels und { $games } weiterer Spiele. Neben dem, was Ihr Rat entschieden hat, stehen die, die kein anderes auf allen sechs Skalen schlägt. Sie entscheiden alles vor der ersten Tide und wussten auch nichts von ihr; Ihr Rat konnte seine Meinung ändern. Eine kurze Suche: Es mag bessere geben.
page-possible = Ihr Rat unter Vorgehen, die kein anderes schlägt
page-beside = Was jedes Vorgehen entscheidet, und wie es zu Ihrem Rat steht
page-ways = Vorgehen, die Halle zu führen
page-decides-first = Entscheidet vor der ersten Tide
page-clearly-better = Klar besser als Ihr Rat bei
page-clearly-worse = Klar schlechter bei
page-two-seats = Zwei Plätze
page-first-met = Spiele, in denen das erste erreicht war
page-second-met = das zweite
page-both-met = beide
page-of-games = von Spielen
page-goals-apart = Eigene Ziele, die auseinanderziehen
page-goals-apart-how = In wie vielen von { $games } Spielen das Ziel jedes Platzes erreicht worden wäre. Wer hier sein Ziel verfehlt hat, ist nicht schuld daran.
page-goals-met = Erreichte Ziele, in { $games } Spielen
page-no-conflict = In diesen Spielen standen sich keine zwei Ziele klar im Weg.
page-conflict-how = Im Weg heißt: beide zusammen weniger als halb so oft erreicht, wie wenn sie nichts miteinander zu tun hätten.
page-conflict = Ziele, die gegeneinander ziehen
page-never-met = Von niemandem erreicht, was auch entschieden wurde: { $seats }.

## Eine Klasse
page-class-map = Jeder Tisch auf der Karte
page-class-decided = Was verschieden entschieden wurde
page-class-predicted = Was erwartet wurde, und was war
page-class-apart = Beiseitegelegt
page-class-top = { $tables ->
    [one] { $tables } Tisch
   *[other] { $tables } Tische
  }, dieselben Reisenden: Startzahl { $seed }, { $tides ->
    [one] { $tides } Tide
   *[other] { $tides } Tiden
  }. Nach Namen, nie nach Rang: { $names }.
page-class-map-how = Ein Punkt ist, was die Entscheidungen eines Tisches im Mittel über { $games } Spiele ergeben; der gestrichelte Faden führt zu seinem eigenen Tag. Der Faden ist Glück.
page-class-tables = Tische
page-class-cards = Jeder Tisch auf allen sechs Skalen
page-class-table = Tisch
page-class-made-by = Gatewright { $version }, Regeln { $rules }, Szenario { $scenario }.
page-class-title = Die Klasse: { $title }
page-class-ask = Fragen Sie den Raum: Bei der Sicherheit war der Tag von { $kind } freundlicher als die Entscheidungen dort, der Tag von { $hard } härter. Wessen Entscheidungen würden Sie übernehmen, und wer hätte das an dem Tag gewusst?
page-class-ask-kind = Fragen Sie den Raum: Bei der Sicherheit war der Tag von { $kind } freundlicher als die Entscheidungen dort. Würden Sie sie übernehmen?
page-class-ask-hard = Fragen Sie den Raum: Bei der Sicherheit war der Tag von { $hard } härter als die Entscheidungen dort. Würden Sie sie übernehmen?
page-class-same = Alle Tische haben dasselbe entschieden.
page-taken-by = Getroffen von
page-left-out-at = Weggelassen bei
page-class-decided-how = Entscheidungen, die manche Tische trafen und andere nicht. Jede wurde an einem Tisch weggelassen, der sie traf, mit denselben Reisenden: das Spiel ohne sie, minus das Spiel, wie es war, mit 95-%-Intervall.
page-class-differed = Was verschieden war, und was es bewirkt hat
page-class-further = { $decisions ->
    [one] { $decisions } weitere Entscheidung ist verschieden
   *[other] { $decisions } weitere Entscheidungen sind verschieden
  }; die oben haben die Klasse am meisten geteilt. Was jeder Tisch entschieden hat, steht in der nächsten Tabelle.
page-class-logs = Was jeder Tisch entschieden hat
page-class-interval = Mittlerer Spannenwert
page-class-brier = Mittlerer Brier-Wert
page-class-none-sealed = Kein Tisch hat eine Vorhersage versiegelt.
page-question = Frage
page-ranges = Spannen
page-held-fact = Enthielten das Ergebnis
page-fact-above = Ergebnis lag darüber
page-fact-below = Ergebnis lag darunter
page-mean-width = Mittlere Breite
page-class-predicted-how = Eine Spanne soll die Wahrheit vier von fünf Malen enthalten; jede wird an dem gemessen, was aus dem Vorschlag des eigenen Tisches wurde.
page-class-questions = Die Klasse, Frage für Frage
page-class-seats = Platz für Platz; ein kleinerer Wert ist besser, und eine Münze kommt nach Brier auf 0,25
page-class-nothing-apart = Nichts: Jeder Spielstand, der da war, ließ sich vergleichen.
page-save = Spielstand
page-why-apart = Warum er nicht verglichen wird
page-saves-apart = Beiseitegelegte Spielstände

## Warum ein Spielstand beiseiteliegt
page-apart-shut = Lässt sich nicht öffnen: { $why }
page-apart-scenario = ein anderes Szenario, `{ $scenario }`
page-apart-version = eine andere Fassung des Szenarios: Eine Zahl darin wurde geändert
page-apart-seed = eine andere Startzahl, { $seed }, also andere Reisende
page-apart-tides = { $played } gespielte Tiden, nicht { $others }
