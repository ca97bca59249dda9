### Wörter, die viele Bildschirme und Seiten teilen.

list-and = { $first } und { $last }


scale-flow = Fluss
scale-safety = Sicherheit
scale-fairness = Fairness und Würde
scale-privacy = Datenschutz
scale-purse = Kasse
scale-trust = Vertrauen
scale-short-flow = Fluss
scale-short-safety = Sicherheit
scale-short-fairness = Fairness
scale-short-privacy = Datenschutz
scale-short-purse = Kasse
scale-short-trust = Vertrauen

round-council = Rat
round-shift = Schicht
round-tally = Auszählung
round-event = Ereignis

frame-leave-label = Zurück zum Titel; das Spiel ist gespeichert
frame-tide = Tide { $tide }/{ $tides } · Startzahl { $seed }
frame-pause-card = Pausenkarte
frame-pause-card-label = Pausenkarte, Taste P

# Keys, as they are called on a keyboard
key-left = Links
key-right = Rechts

pause-arrival = Pause. Nehmen Sie sich Zeit.
pause-title = Pause
pause-words = Nehmen Sie sich die Zeit, die Sie brauchen. Die Tide wartet, und niemand muss sagen, warum.
pause-seats = Jeder Platz kann jederzeit verlassen oder gewechselt werden. Das Spiel ist gespeichert.
pause-take-seat = Platz nehmen oder verlassen
pause-go-on = Weiter
steps-label = Schritt { $step } von { $steps }: { $now }

## Small words

close = Schließen
quoted = „{ $words }“
figure-label = { $name }: { $value }
formula-label = { $figure }. Öffnet die Formel.
formula-letters = Die Buchstaben
formula-assumption = Annahme
formula-source = Quelle
range-lowest = { $label }, kleinster Wert
range-highest = { $label }, größter Wert
two-sentences = { $one } { $other }
lasting-hours = { $hours } Std. { $minutes }
