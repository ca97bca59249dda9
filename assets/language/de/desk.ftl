### Am Schalter: Jemand vom Tisch bedient in der laufenden Schicht selbst.

# Der Weg dorthin
desk-take = An den Schalter
desk-take-label = Sich selbst an einen Schalter setzen, Taste D
desk-choose = An welchen Schalter setzen Sie sich?
desk-choose-words = Sie bedienen bis zu { $most } Reisende in ebendieser Schicht. Nachdenken kostet nichts; jedes Buch, das Sie öffnen, kostet seine Sekunden, und die Schlange wächst derweil.
desk-choose-later = Um { $clock } hat jemand vom Tisch an einem Schalter entschieden. Setzen Sie sich danach.
desk-choose-none = Jetzt ist kein Schalter offen.
desk-choose-served = Wer gerade am Schalter steht, bleibt bei der Schalterkraft; Sie beginnen mit dem Nächsten.
desk-not-now = Jetzt nicht
desk-free = dort steht jetzt niemand
desk-there = { $name } steht dort
desk-name = Schalter { $number }
desk-name-at = { $station }, Schalter { $number }

# Die Leiste
desk-you-sit = Tide { $tide } · { $desk } · { $number } von { $most } Reisenden
desk-you-sat = Tide { $tide } · Sie sitzen an: { $desk }
desk-this-traveller = dieser Fall
desk-this-traveller-label = Für diesen Fall bisher: { $taken }, in Minuten und Sekunden
desk-leave = Aufstehen
desk-leave-label = Aufstehen und zurück zum Brett, Taste D
desk-leave-hands-back = Aufstehen, Taste D. { $name } geht zurück an die Schalterkraft.
desk-tab-books = Bücher
desk-tab-window = Summen
desk-tab-traveller = Person
desk-tab-line = Schlange
desk-tab-shown = { $name }, wird gezeigt

# Wer dort steht
desk-nobody-sits = Niemand sitzt an einem Schalter.
desk-nobody-here = Am Schalter steht niemand.
desk-asks-for = Bittet um
desk-asks-gate = Durchlass
desk-asks-refuge = Obdach
desk-asks-return = Heimkehr
desk-papers = Papiere
desk-papers-complete = vollständig
desk-papers-incomplete = etwas fehlt
desk-waited = Gewartet
desk-minutes = { $minutes } min
desk-boat = Boot
desk-no-boat = keines
desk-boat-gone = { $clock }, fort
desk-drawn = Der Würfel der Stichprobe fiel auf sie.
desk-hazard-sealed = Gefahr: noch versiegelt

# Was entschieden werden kann
desk-and-now = Und nun?
desk-let-through = Durchlassen
desk-back-room = Ins Hinterzimmer
desk-refuge-office = Zur Schutzstelle
desk-hand-back = An die Schalterkraft
desk-verdict-label = { $verdict }: { $name }. Taste { $key }.
desk-no-way-back = Was entschieden ist, gilt.
desk-done-let-through = { $name } darf weiter.
desk-done-back-room = { $name } geht ins Hinterzimmer.
desk-done-refuge-office = { $name } geht weiter zur Schutzstelle.
desk-done-hand-back = { $name } geht zurück an die Schalterkraft.

# Die Bücher
desk-open-books = Die Bücher, eines nach dem anderen
desk-asked =
    { $books } offen · { $seconds } · { $fields ->
        [one] { $fields } Feld gelesen
       *[other] { $fields } Felder gelesen
    }
desk-books-note = Jedes Buch sagt vorher, was es kostet: Sekunden, und Felder, die später ein anderer lesen mag.
desk-book-open = Öffnen
desk-book-costs =
    { $seconds }, { $fields ->
        [one] { $fields } Feld
       *[other] { $fields } Felder
    }
desk-book-fields =
    { $fields ->
        [one] { $fields } Feld
       *[other] { $fields } Felder
    }
desk-book-copies = Abschrift: { $source }
desk-book-nothing = Keine Zeile hier weist auf sie.
desk-book-flag = Eine Zeile weist auf sie. Sie mag andere meinen.
desk-book-settled = Eine Zeile wies auf sie; geklärt ist, dass sie andere meint.
desk-book-no-print = Die Hand druckt nicht.
desk-book-shut = geschlossen
desk-book-no-basis = keine Rechtsgrundlage
desk-book-not-in-use = nicht in Gebrauch
desk-book-label = { $book }: { $answer } { $costs }
desk-book-label-shut =
    { $book }, geschlossen. Öffnen kostet { $costs }; { $viewers ->
        [one] { $viewers } Person darf später hineinsehen.
       *[other] { $viewers } Personen dürfen später hineinsehen.
    }
desk-read-why = warum?
desk-why-no-basis = Keine Charta erlaubt der Halle, hierfür zu fragen: { $book }. Das Buch bleibt geschlossen.
desk-why-not-in-use = Der Rat hat beschlossen, dass Schalter hier nicht fragen: { $book }. Das Buch bleibt geschlossen.
desk-why-asks = Die Bitte am Schalter: { $asks }.
desk-why-charter = Die Charta: wofür jedes Register gefragt werden darf.
desk-why-council = Der Rat dieser Tide.
desk-the-papers = Die Papiere
desk-papers-over = Die Papiere liegen über der Schwelle.
desk-papers-under = Die Papiere liegen unter der Schwelle.
desk-papers-over-words = Nach der Regel der Halle ginge es ins Hinterzimmer. Papiere vieler Leute sehen einander ähnlich.
desk-papers-under-words = Nach der Regel der Halle ginge es weiter. Eine Gefahr muss sich in Papieren nicht zeigen.
desk-papers-no-books = Die Schalter dieser Halle fragen keine Register; hier ist kein Buch zu öffnen.
desk-answer = { $book }: { $answer }
desk-spent =
    Bisher { $seconds }, { $fields ->
        [one] { $fields } Feld gelesen.
       *[other] { $fields } Felder gelesen.
    }

# Ein Fenster
desk-one-window = Ein Fenster
desk-so-far = bisher
desk-or-ask = Oder fragen Sie das Eine Fenster
desk-window-words =
    { $books ->
        [one] Eine Frage an { $books } erlaubtes Register. Weniger fragen kann es nicht.
       *[other] Eine Frage an alle { $books } erlaubten Register. Weniger fragen kann es nicht.
    }
desk-window-asked = Das Eine Fenster ist gefragt
desk-window-asked-words = Alle erlaubten Register haben geantwortet. Das lässt sich nicht zurücknehmen.
desk-asked-so-far = Was die Bücher zusammen ergeben
desk-no-window = Diese Halle hat kein Eines Fenster.
desk-ask = Fragen
desk-ask-label = Das Eine Fenster nach { $name } fragen, Taste W. Das lässt sich nicht zurücknehmen.
desk-cannot-be-unasked = nicht zurückzunehmen
desk-row-seconds = Sekunden
desk-row-fields = gelesene Felder
desk-row-viewers = mögliche Mitleser
desk-row-false = falsche Treffer von 1.000
desk-row-copies = Register mit Abschriften
desk-of = { $part } von { $whole }
desk-seconds = { $seconds } s
desk-false-title = Falsche Treffer, von 1.000 Gefragten
desk-false-formula = Von 1.000 Leuten, die nichts mitführen, jene, die die Regel der Halle mit diesen Registern anhielte.
desk-false-assumption = Wie die Halle es glaubt. Register, die voneinander abschreiben, zählen, als irrten sie jedes für sich.
desk-false-source = Die Summe des Schalters über alle Mengen von Antworten.
desk-window-nothing =
    { $books ->
        [one] Ein Fenster: { $books } Register hat geantwortet, und keine Zeile weist auf sie.
       *[other] Ein Fenster: { $books } Register haben geantwortet, und keine Zeile weist auf sie.
    }
desk-window-points =
    { $pointing ->
        [one] Ein Fenster: Von { $books } Registern hat eines eine Zeile, die auf sie weist: { $names }.
       *[other] Ein Fenster: Von { $books } Registern haben { $pointing } Zeilen, die auf sie weisen: { $names }.
    }

# Die Schlange
desk-behind = Dahinter
desk-waiting-then = warten, { $then } als Sie sich setzten
desk-line-same = { $waiting } warten, so viele wie zu Beginn.
desk-line-more = { $waiting } warten, { $more } mehr als zu Beginn.
desk-line-fewer = { $waiting } warten, { $fewer } weniger als zu Beginn.
desk-joined =
    { $count ->
        [one] { $count } kam dazu, während Sie lasen
       *[other] { $count } kamen dazu, während Sie lasen
    }
desk-boats-gone =
    { $count ->
        [one] das Boot von { $count } ist fort
       *[other] die Boote von { $count } sind fort
    }
desk-line-history = Länge der Schlange, 20 min
desk-history-words = Um { $from } war die Schlange { $first } lang, um { $until } ist sie { $last } lang; höchstens war sie { $most }.
desk-sat-down = Sie setzten sich
desk-boats-missed = Seither in der Halle verpasste Boote

# Was ein Vorleser sagt
desk-arrival-desk = { $desk }, { $number } von { $most } Reisenden.
desk-arrival = { $name } bittet um { $asks }, { $reason }.
desk-arrival-books = { $books } Bücher, { $open } offen, { $seconds }.

# Wenn alle bedient sind
desk-all-served = Sie haben { $served } bedient. Nun bleibt nur aufzustehen.
desk-nobody-comes = Bis die Türen schließen, kommt niemand mehr an diesen Schalter.
desk-slip-served = Sie haben { $served } Reisende bedient
desk-slip-times = Von { $from } bis { $until }; die Bücher brauchten { $books } (Minuten und Sekunden).
desk-slip-boats =
    { $boats ->
        [0] Derweil wurde in der Halle kein Boot verpasst.
        [one] Derweil wurde in der Halle { $boats } Boot verpasst.
       *[other] Derweil wurden in der Halle { $boats } Boote verpasst.
    }
desk-slip-list = Was Sie entschieden haben
desk-slip-sealed = Was über sie wahr war, wartet bis zur Nachbesprechung.
desk-stand-up = Aufstehen

# Die Nachbesprechung: was jede Entscheidung bewirkt hat
debrief-page-desk = Am Schalter
desk-read-nobody = In diesem Spiel saß niemand vom Tisch an einem Schalter.
desk-read-short =
    { $served ->
        [one] { $served } Person wurde vom Tisch bedient; die Schalterkraft hätte über { $agreed } gleich entschieden. Die geöffneten Bücher brauchten { $mine } Minuten, die einer Schalterkraft hätten { $officers } gebraucht.
       *[other] { $served } Reisende wurden vom Tisch bedient; die Schalterkraft hätte über { $agreed } davon gleich entschieden. Die geöffneten Bücher brauchten { $mine } Minuten, die einer Schalterkraft hätten { $officers } gebraucht.
    }
desk-read-acts = Was entschieden wurde, was die Schalterkraft entschieden hätte und was wahr war
desk-read-cost = Was gefragt wurde und was es kostete
desk-read-lines = Die Schlange dahinter, mit Ihnen am Schalter und ohne
desk-read-turned =
    { $turned ->
        [0] Niemandes Weg wäre ohne Sie anders ausgegangen; nur Minuten unterscheiden sich.
        [one] { $turned } Weg wäre ohne Sie anders ausgegangen: unter denen, über die Sie entschieden, und denen dahinter.
       *[other] { $turned } Wege wären ohne Sie anders ausgegangen: unter denen, über die Sie entschieden, und denen dahinter.
    }
desk-read-void =
    { $void ->
        [one] { $void } Entscheidung ließ sich nicht befolgen; die Schalterkraft entschied.
       *[other] { $void } Entscheidungen ließen sich nicht befolgen; die Schalterkraft entschied.
    }
desk-read-who = Wer
desk-read-when = Kam
desk-read-at = Tide { $tide }, { $clock }
desk-read-decided = Sie entschieden
desk-read-officer = Die Schalterkraft, mit selbst gewählten Büchern
desk-read-same-books = Die Schalterkraft, mit Ihren Büchern
desk-read-carried = Führte mit
desk-read-hazard = eine Gefahr
desk-read-nothing = nichts
desk-read-became = Ausgang
desk-read-without = Ohne Sie
desk-read-your-seconds = Ihre Bücher, s
desk-read-officers-seconds = Bücher der Schalterkraft, s
desk-read-asked = Gefragte Register
desk-read-pointed = Wiesen auf sie
desk-read-officer-pointed = Von der Schalterkraft gefragt, hätten
desk-read-tide = Tide
desk-read-with-you = { $tide }, mit Ihnen
desk-read-with-officer = { $tide }, mit der Schalterkraft
desk-read-mean = Mittlere Wartezeit, min
desk-read-p95 = 19 von 20 unter, min
desk-read-boats = Verpasste Boote
desk-read-longer = Dauerten länger
desk-read-shorter = Dauerten kürzer
