### shell

not-for-operational-use = Nicht für den Dienstgebrauch.
key-enter = Enter
file-left-alone = Die Datei bleibt, wie sie ist.
slip-close = Schließen

phase-briefing = Einweisung
phase-council = Rat
phase-shift = Schicht
phase-tally = Auszählung
phase-event = Ereigniskarte
phase-debrief = Nachbesprechung

title-arrival = Gatewright. Nicht für den Dienstgebrauch. { $items } Einträge.
title-arrival-carry-on = Gatewright. Nicht für den Dienstgebrauch. { $items } Einträge. Weiterspielen: { $game }, { $place }.
title-menu = Menü
title-subtitle = ein Spiel der Tiden in der Tesselhalle
title-carry-on = Weiterspielen
title-carry-on-game = { $game }, { $place }
title-carry-on-place = Tide { $tide } von { $tides }, { $phase }
title-carry-on-tide = Tide { $tide }, { $phase }
title-new-game = Neues Spiel
title-new-game-more = elf Szenarien, ab 20 Minuten
title-class = Klassentisch
title-class-more = ein Bildschirm oder viele Tische mit einer Startzahl
title-debrief = Nachbesprechung öffnen
title-debrief-more = gespeicherte Spiele, Wiederholungen, Seiten
title-quit = Beenden
title-quit-label = Beenden, Taste Q
title-foot = Ein Spiel mit einem erfundenen Hafen. Jede Zahl öffnet ihre Formel, ihre Annahme und ihre Quelle.
title-version = Version { $version }

note-title = Zum Inhalt
note-people = Menschen warten, werden irrtümlich angehalten und verpassen ihr Boot. Manche suchen Obdach. Wenige tragen eine Gefahr; sie ist hier eine Zahl und nie ein Bild.
note-invented = Alles ist erfunden: Orte, Menschen, Namen, Regeln. Namenssitten unterscheiden sich nur in Namen und Papieren, und die Gefahr wird gezogen, ohne auf sie zu schauen.
note-free = Niemand muss einen Platz spielen. Die Pausenkarte wirkt jederzeit. Nichts verlässt dieses Gerät: Spiele liegen in einem Ordner und lassen sich dort löschen.
note-operational = Nicht für den Dienstgebrauch: Keine Schwelle, keine Quote, kein Weg hier gehört zu einer wirklichen Grenze.
sources-title = Quellen
sources-label = Quellen der Formeln

carry-on-fails = Dieses Spiel lässt sich nicht weiterspielen
carry-on-tide = Tide { $tide }: { $travellers } kamen, { $stops } angehalten, { $nothing ->
    [one] einmal
   *[other] { $nothing }-mal
} nichts gefunden, { $boats ->
    [one] ein Boot
   *[other] { $boats } Boote
} verpasst, neunzehn von zwanzig warteten unter { $wait } min, { $coins } Münzen, Vertrauen { $trust }.

shelf-title = Das Regal
shelf-arrival = Das Regal, { $part }. { $scenarios } Szenarien, { $games ->
    [one] ein gespeichertes Spiel
   *[other] { $games } gespeicherte Spiele
}.
shelf-leave-label = Zurück zum Titel
shelf-tab-scenarios = Szenarien
shelf-tab-class = Klassentisch
shelf-tab-saves = Gespeicherte Spiele
shelf-begin = Ein Spiel beginnen
shelf-time = { $minutes } min · { $tides } Tiden
shelf-time-teaches = { $time } · { $teaches }
shelf-wrong = Diese Datei lässt sich so nicht spielen. Sie bleibt unberührt.
shelf-wrong-all = Was nicht stimmt
shelf-seed = Startzahl
shelf-seed-label = Startzahl: eine ganze Zahl; leer gilt die des Szenarios
shelf-seed-another = Andere Startzahl
shelf-seed-own = Die des Szenarios
shelf-seed-wrong = „{ $seed }“ ist keine Startzahl. Eine Startzahl ist eine ganze Zahl von 0 bis 9.007.199.254.740.991.
shelf-seed-more = Dieselbe Startzahl bringt dieselben Menschen auf dieselben Boote, gleich was Sie entscheiden. Eine Datei lässt sich auch auf das Fenster ziehen.
shelf-file = Datei
shelf-file-label = Pfad eines Szenarios oder eines gespeicherten Spiels
shelf-file-open = Öffnen
shelf-deleted = { $games ->
    [one] Das Spiel ist gelöscht.
   *[other] { $games } Spiele sind gelöscht.
}
shelf-teaches-the-trickle = Seltenes, die Schwelle, wer angehalten wird
shelf-teaches-one-line-or-three = volle Schalter, eine Schlange oder viele, Zufall
shelf-teaches-the-back-room = ein kleines Hinterzimmer, blockierte Schalter, Eile
shelf-teaches-sealed-fathoms = späte Papiere, ihr Zusammenhang, verbrannte Quellen
shelf-teaches-sixty-lanterns = gute und schlechte Beiträge, geteilte Namen
shelf-teaches-one-window = sieben Bücher oder ein Fenster, Kopien, Zweckbindung
shelf-teaches-hand-and-seal = Siegelabdrücke, die misslingen, Obdach, Rechtsgrundlage
shelf-teaches-the-other-gate = Nachbartore, und wer dorthin ausweicht
shelf-teaches-two-doors-home = strenge oder helfende Rückkehr
shelf-teaches-in-the-drawer = zu viele Zettel, Verankerung, der Blick auf die Tafeln
shelf-teaches-hall-council = alles auf einmal, und niemand gewinnt allein

open-fails = Diese Datei lässt sich nicht öffnen
open-fails-label = Was an der Datei nicht stimmt
open-fails-more = { $lines } weitere Zeilen sind nicht gezeigt.
open-no-path = Schreiben Sie zuerst den Pfad einer Datei, oder ziehen Sie eine auf das Fenster.
open-unreadable = { $file }: nicht zu lesen: { $why }
open-too-large = { $file }: größer als jedes Szenario und jedes gespeicherte Spiel. Sie wurde nicht gelesen.

saves-title = Gespeicherte Spiele
saves-none = Noch keine. Ein Spiel speichert sich nach jedem Schritt.
saves-over = Zu Ende gespielt: öffnet die Nachbesprechung · Startzahl { $seed }
saves-played = { $played } Tiden gespielt, jetzt: { $phase } · Startzahl { $seed }
saves-played-of = { $played } von { $tides } Tiden gespielt, jetzt: { $phase } · Startzahl { $seed }
saves-date = Gespeichert am { $date }
saves-date-trust = Gespeichert am { $date } · Vertrauen { $trust }
saves-aside = Beiseitegelegt
saves-aside-kept = Sie liegt dort, wie sie ist. Nur Sie löschen sie.
saves-kept = Spiele liegen in einem Ordner auf diesem Gerät und sonst nirgends. Ihr Bild zeigt das Vertrauen nach jeder Tide und den Boden von 30.
saves-delete = Löschen
saves-delete-label = { $game } löschen
saves-delete-all = Alle löschen
saves-delete-ask = Das gespeicherte Spiel „{ $game }“ (gespeichert am { $date }, Startzahl { $seed }) ist dann für immer fort; das Szenario bleibt. Datei: { $file }
saves-delete-all-ask = { $games ->
    [one] Das eine gespeicherte Spiel ist
   *[other] Alle { $games } gespeicherten Spiele sind
} dann für immer fort.
saves-keep = Behalten
save-not-written = Das Spiel konnte nicht in { $folder } gespeichert werden: { $why }. Es geht hier weiter; was vorher gespeichert war, ist unverändert.
save-not-deleted = { $file } ließ sich nicht löschen: { $why }.
save-folder-unreadable = Der Ordner der gespeicherten Spiele, { $folder }, ist nicht zu lesen: { $why }.
save-two-windows = Ein anderes Fenster hat dieses Spiel weitergespielt, in { $old }. Beide bleiben: Das Spiel an diesem Tisch geht in { $new } weiter.

class-title = Klassentisch
class-one-screen = Ein Bildschirm für alle: Wählen Sie ein Szenario, nehmen Sie bei der Einweisung mehrere Plätze, und reichen Sie den Bildschirm weiter, wenn er darum bittet.
class-many = Viele Tische: Jeder Tisch schreibt hier dieselbe Startzahl und beginnt dasselbe Szenario. Dann begegnen alle denselben Menschen auf denselben Booten, und verschieden ist nur, was sie entschieden haben.
class-seed = Startzahl { $seed }
class-no-seed = Keine Startzahl steht da: Jeder Tisch begegnet den Menschen des Szenarios.
class-choose = Ein Szenario wählen
class-compare = Die Tische vergleichen
class-compare-more = Wenn alle zu Ende gespielt haben, bringen Sie ihre gespeicherten Spiele in diesen Ordner. Eine Seite zeigt dann, was jeder Tisch entschieden hat und was daraus wurde, Tisch für Tisch und ohne Rangliste.
class-none = Keine zwei Spiele hier wurden mit demselben Szenario und derselben Startzahl zu Ende gespielt.
class-page = Seite von { $tables } Tischen: { $game }, Startzahl { $seed }
class-underway = Die Seite wird gerechnet: { $done } von { $all } Teilen.
class-written = Die Seite ist geschrieben. Jeder Browser öffnet sie:
class-changed = { $file }: Noch einmal gespielt, ergibt es einen anderen Abdruck als den darin. Es wurde von Hand geändert und wird nicht verglichen.
class-stopped = Die Seite wurde nicht fertig, und nichts wurde geschrieben.
class-no-folder = Auf diesem Gerät gibt es keinen Ordner für Seiten.
