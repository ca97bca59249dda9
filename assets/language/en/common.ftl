### Words that many screens and pages share.

list-and = { $first } and { $last }


scale-flow = Flow
scale-safety = Safety
scale-fairness = Fairness and dignity
scale-privacy = Privacy
scale-purse = Purse
scale-trust = Trust
scale-short-flow = Flow
scale-short-safety = Safety
scale-short-fairness = Fairness
scale-short-privacy = Privacy
scale-short-purse = Purse
scale-short-trust = Trust

round-council = Council
round-shift = Shift
round-tally = Tally
round-event = Event

frame-leave-label = Leave for the title; the game is saved
frame-tide = Tide { $tide } of { $tides } · seed { $seed }
frame-pause-card = Pause card
frame-pause-card-label = Pause card, key P

# Keys, as they are called on a keyboard
key-left = Left
key-right = Right

pause-arrival = Paused. Take the time you need.
pause-title = Paused
pause-words = Take the time you need. The tide waits, and nobody has to say why.
pause-seats = Any seat may be left or changed at any time. The game is saved.
pause-take-seat = Take or leave a seat
pause-go-on = Go on
steps-label = Step { $step } of { $steps }: { $now }

## Small words

close = Close
quoted = “{ $words }”
figure-label = { $name }: { $value }
formula-label = { $figure }. Opens its formula.
formula-letters = The letters
formula-assumption = Assumption
formula-source = Source
range-lowest = { $label }, lowest
range-highest = { $label }, highest
two-sentences = { $one } { $other }
lasting-hours = { $hours } h { $minutes }
