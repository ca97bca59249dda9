### Der Rat: Regler, Karten, Zettel, Stimmen.

## The bar

council-coins-left = { $coins } Münzen
council-undo = Zurück
council-undo-label = Den letzten Vorschlag zurücknehmen
council-seats-label = Plätze: wer wo sitzt
council-claims = Reden
council-claims-label = Reden: was über die Karten gesagt wird
council-ring-in = Tide einläuten
council-dials = Regler
council-cards = Karten

## Pages of dials and cards

pager-more =
    { $way ->
        [on] { $hidden } weitere { $things }
       *[back] Zurück zu { $hidden } anderen ({ $things })
    }, davon { $proposed } vorgeschlagen. { $from } bis { $upto } von { $all } liegen offen.
pager-no-more = In dieser Richtung keine weiteren { $things }. { $from } bis { $upto } von { $all } liegen offen.

## Large text: one part at a time

tab-dials = Regler
tab-hand = Karten
tab-seats = Plätze
tab-figures = Zahlen
tab-prediction = Vorhersage
tab-next = Weiter
tab-open-label = { $name }, liegt offen
tab-part-label = Der offene Teil des Rats

## Dials

dial-as-before = wie zuvor
dial-was = zuvor { $value }
dial-label = { $name }, zuvor { $was }. { $what }
reading-more = mehr
reading-less = weniger
reading-unclear = nicht klar
reading-grows = wächst
reading-false-stops = falsch angehalten
reading-hazards-seen = Gefahren erkannt
reading-stops-a-tide = Anhalten je Tide
reading-desks-busy = Schalter belegt
reading-wait-if-even = Warten, kämen alle gleichmäßig
reading-coins-a-tide = Kasse je Tide
reading-ledger = Datenkonto
reading-risk-now = Risiko jetzt
reading-risk-later = Risiko später
reading-need-refused = in Not, abgewiesen
reading-posing-refused = nur vorgegeben, abgewiesen
reading-games-stops = angehalten
reading-games-hours = Stunden festgehalten
reading-games-released = geöffnete Zettel
reading-games-acted-on = befolgte Zettel
reading-games-inbox = Last des Eingangs
reading-games-wait = längstes Warten, min

## Cards

card-label = { $name }, { $coins } Münzen. { $what } Stellt { $sets }. { $state }
card-label-claim = { $label } { $who } sagt: { $says }
card-proposed = vorgeschlagen
card-on-the-table = liegt aus
card-given-up = aufgegeben; drücken, um sie zu behalten
card-too-dear = jetzt zu teuer
card-runs =
    { $way ->
        [costs] und { $coins } Münzen je Tide
       *[saves] spart { $coins } Münzen je Tide
    }
card-sets =
    { $count ->
        [one] Was sie stellt
        *[other] Was sie stellt: { $count } Dinge
    }
card-sets-plain = Was diese Karte in der Halle ändert, solange sie ausliegt.
card-sets-assumes = Vom Wert des Szenarios zum Wert der Karte; andere Karten und Regler können ihn inzwischen verschoben haben.
card-sets-source = Die Szenariodatei, cards.{ $card }.

## The strip

strip-head = Wenn sich sonst nichts bewegt
strip-trust-low = Vertrauen { $trust }: unter der Grenze von 30
strip-purse-low = Kasse { $coins }: nichts, was Münzen kostet
strip-playing = { $done } von { $games } Spielen durchgedacht
strip-open = Richtungen aus { $games } gedachten Spielen
strip-sealed = was sich ändert, aus { $games } gedachten Spielen
strip-being-played = wird gespielt
strip-seal-first = erst versiegeln
strip-unclear = nicht zu sagen
strip-stays = bleibt { $value }
strip-from-to = { $low } bis { $high }
strip-label = { $scale }, Änderung von { $change }
strip-cell-label = { $scale }: { $direction }
direction-much-worse = viel schlechter
direction-worse = schlechter
direction-same = gleich
direction-better = besser
direction-much-better = viel besser
mean-between = { $mean } ({ $low } bis { $high })
not-told = nicht bestimmt
in-hours = { $number } Std.
in-points = { $number } Pkt.

## What opens once it is sealed

opened-head = Was die Schwelle bewirkt
opened-open = offen
opened-shut = zu
opened-seal-first = Versiegeln Sie Ihre Vorhersage, dann öffnen sich die Zahlen.
opened-seal-all = Wenn jeder Platz versiegelt hat, öffnen sich die Zahlen.
opened-directions-only = Bis dahin nennen die Regler nur Richtungen.
opened-nobody = niemand wird angehalten
opened-innocent = von 100 Angehaltenen tragen nichts bei sich (erwartet)
opened-of-people = Von { $people }, die kommen, trägt einer eine Gefahr (wie die Halle glaubt), und etwa { $stopped }, die nichts bei sich tragen, werden angehalten.

## The slip

slip-head = Vorhersage versiegeln
slip-sealed = Versiegelt
slip-whose = { $seat }, Tide { $tide }
slip-sealed-words = Ihre Vorhersage bleibt bis zur Nachbesprechung zu. Ihre Regler nicht: Ändern Sie den Vorschlag, wenn die Zahlen dafür sprechen. Die Vorhersage wird an dem Vorschlag gemessen, zu dem sie versiegelt wurde.
slip-stays-sealed = Versiegelt bleibt versiegelt.
slip-wide-is-honest = Eine weite Spanne ist eine ehrliche.
slip-seal = Versiegeln
slip-range = { $low } bis { $high }

## Seats

seats-the-vote = Die Abstimmung
seats-seals = Siegel
seats-voted = { $done } von { $all } haben abgestimmt
seats-sealed = { $done } von { $all } haben versiegelt
seats-spoken-for = Mit Fürsprache: { $seats }.
seats-has-voted = hat abgestimmt
seats-has-sealed = hat versiegelt
seats-not-yet = noch nicht
seats-cell-label = { $seat }: { $state }
seats-who = Wer wo sitzt
seats-any-time = Ein Platz kann jederzeit eingenommen oder verlassen werden. Was er versiegelt hat, bleibt versiegelt.
seats-advocate-speaks =
    { $taken ->
        [one] Ein Mensch genügt.
        *[other] { $taken } Plätze sind besetzt.
    } Die Fürsprache der Reisenden ist nie leer: Sie spricht durch die Auszählung.
seats-others-spoken-for =
    { $taken ->
        [one] Ein Mensch genügt. Für die anderen Plätze wird gesprochen.
        *[other] { $taken } Plätze sind besetzt; für die anderen wird gesprochen.
    }
seat-taken-label = { $seat }: von einem Menschen besetzt. Drücken, um ihn zu verlassen. { $what }
seat-free-label = { $seat }: mit Fürsprache. Drücken, um ihn einzunehmen. { $what }
next-seal = Versiegeln, Platz für Platz
next-seal-words = Besprechen Sie zuerst den Vorschlag. Dann versiegelt jeder Platz, was er davon erwartet, allein vor dem Bildschirm.
next-vote = Abstimmen, Platz für Platz
next-vote-words = Die Zahlen liegen offen. Ändern Sie den Vorschlag jetzt, wenn sie dafür sprechen; nach der ersten Stimme steht er.
next-to = An: { $seat }

## One seat with the screen to itself

hand-pass = Bildschirm weitergeben an: { $seat }
hand-back = Zurück zum Tisch
hand-cover-seal = Nur dieser Platz schaut, um eine Vorhersage zu versiegeln: { $seat }. Die anderen sehen weg, bis weitergegeben wird.
hand-cover-vote = Nur dieser Platz schaut, um abzustimmen: { $seat }. Die anderen sehen weg, bis weitergegeben wird.
hand-ready = Ich habe ihn, und niemand sonst schaut
hand-name-claim = Eine Rede benennen
hand-sheet-label = Das Blatt dieses Platzes
goal-hold = Halten: Ziel
goal-hold-label = Ihr Ziel. Halten Sie dies oder die Taste H, um es zu lesen; niemand sonst soll schauen.
goal-said = { $seat }: { $name }. { $what }
goal-only-you = { $seat }: nur Sie
goal-floor = Für alle: { $floor }
proposal-head = Was vorgeschlagen ist
proposal-nothing = Nichts: Die Halle bleibt, wie sie ist.
proposal-lever = { $lever }: auf { $value } gestellt.
proposal-play = { $card }: Die Karte wird gespielt.
proposal-take-back = { $card }: Die Karte wird zurückgenommen.
advice-head = Die leeren Plätze raten (sie haben keine Stimme)
advice-word = { $seat }: { $scale } { $direction }, nach der Formel

## Votes

vote-head = Ihre Stimme
vote-sealed = Niemand sieht sie vor der Nachbesprechung.
vote-reason = Um wessen willen? Sie dürfen es weglassen. Bei Gegenstimmen wird der Grund gleich verlesen, ohne Namen.
vote-reason-none = keiner
vote-reason-label = Um wessen willen stimmen Sie so?
vote-for-the-sake-of = Grund: { $scale }.
vote-question = Soll die Halle tun, was vorgeschlagen ist?
vote-for = Dafür: annehmen
vote-for-nothing = Dafür: die Tide kommen lassen
vote-against-nothing = Dagegen: weiter beraten
vote-against = Dagegen: die Halle lassen, wie sie ist
vote-abstain = Ich enthalte mich
vote-stands = Eine abgegebene Stimme wird nicht zurückgenommen.
ballot-adopted = Angenommen
ballot-not-adopted = Nicht angenommen
ballot-rule = Ein Vorschlag ist angenommen, wenn mehr als die Hälfte der besetzten Plätze dafür stimmt.
ballot-proposed = Was vorgeschlagen war
ballot-for = { $votes } dafür
ballot-against = { $votes } dagegen
ballot-abstained = { $votes } enthalten
ballot-dissent = Dagegen, wie es im Protokoll steht
ballot-silent =
    { $spoken ->
        [0] { $silent ->
            [one] Eine Gegenstimme
            *[other] { $silent } Gegenstimmen
        }
        *[other] { $silent ->
            [one] Eine weitere Gegenstimme
            *[other] { $silent } weitere Gegenstimmen
        }
    } ohne Grund.
ballot-names-later = Wer wie gestimmt hat, wird in der Nachbesprechung verlesen.
ballot-keep = Halle so lassen und Tide einläuten
ballot-again = Neu vorschlagen

## Claims

claims-head = Was über die Karten gesagt wird
claims-one-is-wrong = Eine dieser Reden stimmt nicht. Welche, sagt die Nachbesprechung.
claims-name-one = Benennen Sie die, die Sie für falsch halten. Bis zur Nachbesprechung können Sie eine andere benennen.
claims-on = über { $card }
claims-named = Benannt
claims-this-one = Diese
claims-named-label = { $who }, { $says }: als falsch benannt
claims-this-one-label = { $who }, { $says }: als falsch benennen

## Before the first council

begin-head = Bevor Sie beginnen
begin-seats = Niemand muss einen Platz spielen, den er nicht will. Plätze können jederzeit verlassen, getauscht oder zusammengelegt werden.
begin-pause = Die Pausenkarte (Taste P) deckt den Tisch zu, wann immer jemand will, ohne Grund.
begin-invented = Alles hier ist erfunden. Nicht für den Dienstgebrauch.
begin-read-on = Weiterlesen
briefing-label = Einführung
briefing-seats = Plätze im Spiel
briefing-length = { $tides } Tiden im Abstand von { $days } Tagen, etwa { $minutes } Minuten.
briefing-open = Den Rat eröffnen

## What a screen reader hears on arrival

arrival-empty = Der Tisch ist leer.
arrival-hand = { $seat }. Nur dieser Platz schaut.
arrival-ballot = { $result }. { $ayes } dafür, { $noes } dagegen, { $none } enthalten.
arrival-briefing = { $title }. Einführung.
arrival-council = Rat, Tide { $tide } von { $tides }. { $coins } Münzen. { $dials } Regler, { $cards } Karten.
arrival-shift = Tide { $tide } von { $tides }. Die Boote kommen herein. Die Leertaste hält an.
arrival-tally = Auszählung der Tide { $tide } von { $tides }.
arrival-event = Ereigniskarte nach Tide { $tide }.
arrival-debrief = Nachbesprechung. Das Spiel ist aus; die Wahrheit öffnet sich.

## Why the session says no

refusal-wrong-phase = Das gehört in einen anderen Abschnitt; der Tisch ist hier: { $phase }.
refusal-stale = Der Tisch ist inzwischen weiter. Sehen Sie noch einmal hin und wiederholen Sie es.
refusal-no-such-seat = In diesem Szenario gibt es den Platz „{ $seat }“ nicht.
refusal-not-seated = Diesen Platz hat niemand eingenommen: { $seat }. Für ihn wird gesprochen.
refusal-already-seated = Dort sitzt schon jemand: { $seat }.
refusal-last-seat = Das ist der letzte besetzte Platz. Nehmen Sie zuerst einen anderen ein, oder verlassen Sie das Spiel: Es ist gespeichert.
refusal-not-in-deck = „{ $what }“ gehört nicht zu diesem Spiel.
refusal-out-of-range = { $lever } reicht von { $least } bis { $most }.
refusal-too-dear = Das kostet { $needed } Münzen; in der Kasse sind { $held }.
refusal-on-the-table = { $card } liegt schon auf dem Tisch.
refusal-not-on-the-table = { $card } liegt nicht auf dem Tisch.
refusal-nothing-to-undo = In diesem Rat ist noch nichts vorgeschlagen.
refusal-already-sealed = Dieser Platz hat seine Vorhersage für diese Tide versiegelt; sie bleibt versiegelt.
refusal-answer = Hier fehlt eine Antwort innerhalb der Skala: { $question }
refusal-not-sealed = Jeder Platz versiegelt seine Vorhersage, bevor der Rat abstimmt.
refusal-already-voted = Dieser Platz hat abgestimmt; eine Stimme wird nicht zurückgenommen.
refusal-vote-under-way = Eine Abstimmung läuft; der Vorschlag steht, bis alle abgestimmt haben.
refusal-vote-first = { $seats } Plätze sind besetzt: Der Rat stimmt ab.
refusal-long-reason = Ein Grund hat höchstens { $most } Zeichen.
refusal-nothing-voted-down = Der Rat hat nichts abgelehnt; stimmen Sie zuerst ab.
refusal-only-the-auditor = Nur die Revision benennt eine Rede.
refusal-phase-briefing = Einführung
refusal-phase-council = Rat
refusal-phase-shift = Schicht
refusal-phase-tally = Auszählung
refusal-phase-event = Ereignis
refusal-phase-debrief = Nachbesprechung

## What stands behind the figures

formula-on-belief = Auf dem, was die Halle glaubt; docs/model.md.
why-games-title = Aus gedachten Spielen
why-games-plain = Die restlichen Tiden werden { $games }-mal im Hintergrund gespielt, mit dem Vorschlag und ohne ihn; dies ist das Mittel.
why-games-formula = Wie es ist: { $before }. Mit dem Vorschlag: { $after }. Änderung: { $change }.
why-games-assumes = { $games } Spiele auf dem, was die Halle glaubt, über alle Tiden, die noch bleiben, wenn sich sonst nichts bewegt; beide Male mit denselben gedachten Reisenden, ohne Ereigniskarten. In Klammern das 95-%-Intervall des Mittels.
why-games-source = Gepaarte Wiederholungen; docs/model.md.
why-strip-flow-title = Wartezeit von neunzehn unter zwanzig
why-strip-safety-title = Erwarteter Schaden, Tage der Behebung
why-strip-fairness-title = Stunden festgehalten, nichts gefunden
why-strip-privacy-title = Das Datenkonto nach der letzten Tide
why-strip-purse-title = Die Kasse nach der letzten Tide
why-strip-trust-title = Vertrauen nach der letzten Tide
why-games-stops-title = Ins Hinterzimmer geschickt, in den restlichen Tiden
why-games-hours-title = Stunden festgehalten ohne Fund, in den restlichen Tiden
why-games-released-title = Bis zum Ende geöffnete Zettel
why-games-acted-on-title = Anhalten, zu denen ein Zettel führte
why-games-inbox-title = Stücke am Tag je Stück, das die Auswerter lesen können
why-games-wait-title = Wartezeit von neunzehn unter zwanzig, in Minuten
why-false-stops-title = Von denen, die nichts bei sich tragen, angehalten
why-false-stops-plain = Von denen, die nichts bei sich tragen, wird dieser Anteil angehalten: Ihr Wert erreicht zufällig die Schwelle.
why-false-stops-formula = P(falsch) = 1 − Φ(τ)
why-false-stops-letters = τ ist die Schwelle. Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt.
why-false-stops-assumes = Die Werte von Menschen, die nicht gesucht werden, sind standardnormal verteilt.
why-hazards-seen-title = Von denen, die eine Gefahr tragen, angehalten
why-hazards-seen-plain = Von denen, die eine Gefahr tragen, wird dieser Anteil angehalten: Ihr Wert erreicht die Schwelle.
why-hazards-seen-formula = P(Treffer) = 1 − Φ(τ − m), m = { $separation }
why-hazards-seen-letters = τ ist die Schwelle, m, um wie viel höher Menschen mit einer Gefahr im Mittel liegen. Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt.
why-hazards-seen-assumes = Die Werte von Menschen mit einer Gefahr liegen um m höher, wie die Halle glaubt.
why-stops-a-tide-title = Anhalten je Tide
why-stops-a-tide-plain = So viele Menschen werden auf einer Tide angehalten: die meisten der wenigen mit einer Gefahr und wenige der sehr vielen ohne.
why-stops-a-tide-formula = Reisende × (π · P(Treffer) + (1 − π) · P(falsch)), dazu Stichproben der übrigen
why-stops-a-tide-letters = π ist der Anteil derer, die eine Gefahr tragen; P(Treffer) und P(falsch) sind die beiden Anteile darüber.
why-stops-a-tide-assumes = { $travellers } Reisende, π = { $hazard }, wie die Halle glaubt.
why-registers-asked-title = Nach den befragten Registern
why-registers-asked-plain = Jedes befragte Buch kann auf jemanden zeigen; was die Bücher zusammen sagen, führt zum Anhalten oder nicht.
why-registers-asked-formula = Summe über alle Antwortmengen, die zum Anhalten führen, von P(Menge); dann × P(Amtsperson bestätigt)
why-registers-asked-letters = P ist eine Wahrscheinlichkeit, τ die Schwelle, p der Anteil derer, die einen Namen tragen, L die Zahl der Namen auf der Liste, w die Weite der Suche, N die Zahl der Abdrücke, FMR die Wahrscheinlichkeit, dass ein Abdruck einem anderen gleicht. Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt.
why-registers-asked-assumes = Jedes befragte Register antwortet nach seiner eigenen Rate: Merkmale 1 − Φ(τ), Namen 1 − (1−p)^(L·w), Abdrücke 1 − (1−FMR)^N. Abschriften, und Abdrücke, die einen Namen klären, bleiben außer Acht.
why-desks-busy-title = Anteil der Zeit, in der die Schalter belegt sind
why-desks-busy-plain = Diesen Anteil des Tages hat ein Schalter jemanden vor sich.
why-desks-busy-formula = ρ = λ / (c · μ)
why-desks-busy-letters = ρ (Rho) ist dieser Anteil, λ (Lambda) die Zahl derer, die in einer Stunde kommen, c die offenen Schalter, μ (My) die Zahl derer, die ein Schalter in einer Stunde bedient.
why-desks-busy-assumes = Gemittelt über die ganze Schicht. Menschen kommen in Bootsladungen: Lange vor 100 % bildet sich eine Schlange.
why-wait-if-even-title = Mittlere Wartezeit, kämen alle gleichmäßig
why-wait-if-even-plain = So lange würde man im Mittel warten, kämen die Menschen einzeln über den Tag und nicht bootsweise.
why-wait-if-even-formula = Erlang C: C(c, a) · s / (c − a)
why-wait-if-even-letters = c sind die offenen Schalter, s die Zeit für einen Menschen, a die Schalter, die durch den Andrang belegt sind (λ · s). C(c, a) ist die Wahrscheinlichkeit, dass alle Schalter belegt sind: die Formel von Erlang.
why-wait-if-even-assumes = Gleichmäßige Ankunft, exponentielle Bedienung, eine Schlange. Boote machen sie viel länger.
why-coins-a-tide-title = Was eine Tide in der Kasse lässt, in Münzen
why-coins-a-tide-plain = Was eine Tide in die Kasse bringt, ohne das, was offene Schalter, Räume und das Anhalten kosten. Karten kommen dazu.
why-coins-a-tide-formula = Einnahmen − Arbeitsstunden − Anhalten
why-coins-a-tide-assumes = Die Preise stehen in der Szenariodatei unter [purse].
why-ledger-title = Das Datenkonto, wenn die Bücher voll sind, in Menschen × Feldern × Tagen
why-ledger-plain = Wie viel die Halle über wie viele Menschen wüsste, und wie lange, wenn ihre Bücher voll sind. Kleiner ist besser.
why-ledger-formula = Menschen × Felder × Tage × (1 + ln Einsichten)
why-ledger-letters = ln ist der natürliche Logarithmus: Zehn, die hineinsehen dürfen, zählen 3,3-mal so viel wie einer, nicht zehnmal.
why-ledger-assumes = So viele Tiden, wie eine Zeile bleibt, höchstens die des Spiels.
why-risk-now-title = Was vom jetzigen Risiko der Gezeitengänger bleibt
why-risk-now-plain = Wie viel vom Schaden, den Gezeitengänger jetzt anrichten könnten, bei einer so strengen Tür bleibt.
why-risk-now-formula = 1 − s · x
why-risk-now-letters = x ist die Strenge der Tür, von 0 bis 1; s ist der Teil des Schadens, den die strengste Tür wegnimmt.
why-risk-now-assumes = x ist die Tür, s ist, was Strenge wegnimmt, wie die Halle glaubt.
why-risk-later-title = Wahrscheinlichkeit späteren Schadens eines Eingelassenen
why-risk-later-plain = Wie wahrscheinlich es ist, dass jemand, der eingelassen wurde, später Schaden anrichtet; Hilfe senkt dies.
why-risk-later-formula = später · (1 − e · (1 − x))
why-risk-later-letters = „später“ ist diese Wahrscheinlichkeit ohne Hilfe; e ist der Teil davon, den volle Hilfe wegnimmt; x ist die Strenge der Tür, von 0 bis 1.
why-risk-later-assumes = e ist, was Hilfe wegnimmt, wie die Halle glaubt.
why-need-refused-title = Von denen in Not, abgewiesen
why-need-refused-plain = Von denen, die Schutz brauchen, wird dieser Anteil abgewiesen: Ihr Wert erreicht zufällig die Schwelle der Schutzstelle.
why-need-refused-formula = 1 − Φ(Schwelle)
why-need-refused-letters = Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt. N(0, 1) ist eine Glockenkurve um 0, N(d, 1) dieselbe um d.
why-need-refused-assumes = Wer in Not ist, erhält Werte nach N(0, 1), wer es vorgibt, nach N(d, 1).
why-posing-refused-title = Von denen, die es vorgeben, abgewiesen
why-posing-refused-plain = Von denen, die um Schutz bitten und ihn nicht brauchen, wird dieser Anteil abgewiesen.
why-posing-refused-formula = Φ(d − Schwelle)
why-posing-refused-letters = d ist, um wie viel höher sie im Mittel liegen. Φ(x) ist der Anteil einer Glockenkurve (der Normalverteilung), der unter x liegt. N(0, 1) ist eine Glockenkurve um 0, N(d, 1) dieselbe um d.
why-posing-refused-assumes = Wer in Not ist, erhält Werte nach N(0, 1), wer es vorgibt, nach N(d, 1).
why-ppv-title = Von 100 Angehaltenen tragen nichts bei sich
why-ppv-plain = Von 100 Angehaltenen tragen so viele nichts bei sich. Wo eine Gefahr selten ist, sind die meisten Angehaltenen unschuldig, wie sorgfältig der Schalter auch ist.
why-ppv-formula = 100 × (1 − PPV),  PPV = π·TPR / (π·TPR + (1−π)·FPR)
why-ppv-letters = PPV ist der Anteil der Angehaltenen, die eine Gefahr tragen; π der Anteil unter allen; TPR der Anteil der Gefahren, die angehalten werden; FPR der Anteil der Angehaltenen unter denen ohne; m, um wie viel höher eine Gefahr liegt.
why-ppv-assumes = π = { $hazard } und m = { $separation }, wie die Halle glaubt; TPR { $hit }, FPR { $false }.
why-ppv-source = Bayes; docs/model.md.

## Was eine Karte stellt und ein Regler bewegt. Die Schlüssel stammen aus den letzten Teilen der Schlüssel der Szenariodatei.

setting-changes = { $name }: { $before } → { $after }
setting-turns = { $name }: „{ $after }“ statt „{ $before }“
setting-of = { $owner }, { $name }
setting-yes = ja
setting-no = nein
setting-days = { $number } Tage
setting-minutes = { $number } min
setting-seconds = { $number } s
setting-coins = { $number } Münzen
setting-percent = { $share } %

parameter-threshold = die Schwelle
parameter-random-checks = Stichproben
parameter-one-window-open = Ein Fenster offen
parameter-one-window-seconds = ein Griff in Ein Fenster
parameter-fusion-least = Bücher, die übereinstimmen müssen
parameter-fusion-rule = wann Antworten zum Anhalten führen
parameter-value-any = ein Buch genügt
parameter-value-at-least = so viele müssen übereinstimmen
parameter-value-weighted = Antworten werden gewogen
parameter-value-pooled = eine Schlange
parameter-value-one-each-random = je eine Schlange, zufällig gewählt
parameter-value-one-each-shortest = je eine Schlange, die kürzeste gewählt
parameter-cleared-tokens = Marken, die einen Namen freisprechen
parameter-alternate-open = anderer Weg für Hände ohne Abdruck
parameter-alternate-seconds = der andere Weg dauert
parameter-desks-servers = offene Schalter
parameter-back-room-servers = Zimmer
parameter-back-room-seats = Sitze auf der Bank
parameter-refuge-office-servers = Kräfte in der Schutzstelle
parameter-servers = besetzte Plätze
parameter-seats = Sitze
parameter-lines = Schlangen
parameter-talk-mean-min = ein Gespräch, im Mittel
parameter-interview-mean-min = eine Befragung, im Mittel
parameter-mean-min = Dauer im Mittel
parameter-people = Menschen an Bord
parameter-retention-days = Tage im Buch
parameter-viewers = Menschen mit Einsicht
parameter-purpose = Gewicht des Zwecks
parameter-rows = Zeilen
parameter-asked = an den Schaltern befragt
parameter-coverage = verzeichnete Gefahren
parameter-seconds = eine Abfrage dauert
parameter-width = Schreibweisen, die passen
parameter-split = Schubladen
parameter-stricter = strenger um
parameter-misspelt = falsch geschriebene Namen
parameter-copied-share = abgeschriebene Zettel
parameter-items-per-day = Stücke am Tag
parameter-intent = Gewicht der Absicht
parameter-lawful-gate = erlaubt am Tor
parameter-lawful-refuge = erlaubt bei Bitten um Schutz
parameter-lawful-returning = erlaubt bei Gezeitengängern
parameter-fields-name = Gewicht des Namens
parameter-fields-town-of-birth = Gewicht des Geburtsorts
parameter-fields-what-is-said = Gewicht des Gesagten
parameter-fields-what-it-says = Gewicht des Inhalts
parameter-papers-missing = unvollständige Papiere
parameter-enrolled = in der schnellen Spur eingeschrieben
parameter-names = gebräuchliche Namen
parameter-capture-failure = Hände ohne Abdruck
parameter-print-quality = Deutlichkeit der Abdrücke
parameter-haste = Hast, wenn Menschen warten
parameter-least-share = das kürzeste Gespräch
parameter-wrong-confirmed = durchgewinkte falsche Treffer
parameter-test-cases = Übungsfälle
parameter-redress-open = Richtigstellung
parameter-analysts = Auswerter
parameter-anchoring = Gewicht der älteren Papiere
parameter-items-per-analyst-day = Stücke, die ein Auswerter am Tag liest
parameter-identifier-only = Namen ohne ihre Geschichte
parameter-newest-first = die neueste Kiste zuerst
parameter-minutes-a-day = ein Tag am Freigabepult
parameter-clerks = Kräfte am Freigabepult
parameter-fades-days = ein Zettel verblasst nach
parameter-joined = Städte im Verbund
parameter-expelled = ausgeschlossene Städte
parameter-two-must-agree = zwei Städte müssen übereinstimmen
parameter-strictness = Strenge der Tür
parameter-support-effect = Risiko, das Hilfe nimmt
parameter-support-coins = Hilfe für einen Menschen
parameter-strict-effect = Risiko, das Strenge nimmt
parameter-silence = wie sehr Strenge verstummen lässt
parameter-reports = Gezeitengänger, die sich melden
parameter-later-risk = späteres Risiko
parameter-diffusion = anderswo wird dasselbe erwartet
parameter-finds = gefundene Gefahren
parameter-stops = angehaltene Menschen
parameter-wait-min = Wartezeit dort
parameter-beta = Meiden von Toren, die finden
parameter-per-hour-held = Vertrauen je festgehaltene Stunde
parameter-per-register-day = Einbrüche am Tag
parameter-income-per-tide = Einnahme je Tide
parameter-refuge-cut = Schwelle der Schutzstelle

refusal-no-such-desk = An diesem Schalter wird um diese Zeit niemand geprüft.
refusal-at-a-desk = { $seat } sitzt schon an einem Schalter.
refusal-shift-went-on = Jemand vom Tisch hat später in dieser Schicht an einem Schalter entschieden. Setzen Sie sich danach.
refusal-not-at-a-desk = Dieser Platz sitzt an keinem Schalter.
refusal-nobody-there = Am Schalter steht niemand.
refusal-not-to-be-decided = Das lässt sich an diesem Schalter über diese Person nicht entscheiden.
refusal-stand-up-first = Jemand sitzt an einem Schalter. Die Schicht endet, wenn der Platz wieder frei ist.
refusal-book-unknown = Ein solches Register haben die Schalter nicht.
refusal-book-no-basis = Keine Charta erlaubt der Halle, dieses Register dafür zu fragen. Es bleibt zu.
refusal-book-not-in-use = Der Rat lässt dieses Register nicht fragen. Es bleibt zu.
refusal-book-open-already = Dieses Register ist schon offen.
refusal-window-asked = Ein Fenster ist gefragt; das lässt sich nicht zurücknehmen.
refusal-no-window = Diese Halle hat kein Ein Fenster.
