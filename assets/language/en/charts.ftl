### charts

chart-label = { $title }: { $sentence } Opens large.
chart-large = Large
chart-large-label = { $title }, large
chart-table = As a table
chart-table-label = { $title } as a table
chart-as-table = As a table
chart-as-picture = As a picture
chart-close = Close

## Numbers and their units
charts-hours = { $hours } h { $minutes } min
charts-minutes = { $minutes } min
charts-per-cent = { $number } %
charts-under-one = under 1 %
charts-to = { $low } to { $high }
charts-not-defined = not defined
charts-needs-two = needs two games
charts-none = none
charts-yes = yes
charts-no = no

unit-boats = boats
unit-breaches = breaches
unit-coins = coins
unit-days = days
unit-days-of-repair = days of repair
unit-hazards = hazards
unit-hours = hours
unit-minutes = minutes
unit-people = people
unit-people-x-fields-x-days = people × fields × days
unit-per-100 = per 100
unit-points = points
unit-ratio = times the rate of all
unit-reports = reports
unit-rows = rows
unit-slips = slips
unit-sources = sources
unit-stops = stops
charts-more-is-better = { $unit }, more is better
charts-less-is-better = { $unit }, less is better

## Decisions
charts-decision = Tide { $tide }: { $what }
charts-set = { $name }, set to { $value }
charts-card-played = { $name }, played
charts-card-taken-back = { $name }, taken back
charts-void-not-there = the card would not be on the table
charts-void-still-there = the card would still lie there
charts-void-dial = the dial would stand there already
charts-void-dear = the purse could not pay for it

## What became of people
charts-fate-passed = passed
charts-fate-stopped = stopped, innocent
charts-fate-found = found
charts-fate-missed = missed
charts-fate-not-through = not let through
charts-fate-elsewhere = took another gate
charts-and-boat-missed = { $fate }, boat missed
charts-did-not-come = did not come
charts-what-became = What became of them
charts-people = People
charts-stops = Stops
charts-icons = { $people ->
    [one] { $people } person
   *[other] { $people } people
  } in order of landing: { $parts }.
charts-icons-stopped = { $count } stopped who carried nothing
charts-icons-found = { $count ->
    [one] { $count } hazard found
   *[other] { $count } hazards found
  }
charts-icons-missed = { $count } missed
charts-missed-stopped = { $missed } missed ({ $stopped } of them stopped, and not recognised)
charts-missed-all-stopped = { $missed } missed (stopped, and not recognised)
charts-icons-not-through = { $count } not let through
charts-icons-elsewhere = { $count } took another gate
charts-icons-passed = { $count } passed

charts-again-nobody = Nobody was stopped by mistake.
charts-again-once = { $people ->
    [one] { $people } person was
   *[other] { $people } people were
  } stopped by mistake, each of them once.
charts-again = { $people ->
    [one] { $people } person was
   *[other] { $people } people were
  } stopped by mistake; { $again } of them more than once; { $top } of them { $most }.
charts-once = once
charts-twice = twice
charts-times = { $times } times
charts-stopped-by-mistake = Stopped by mistake

## Causes
charts-cause-stop-at-the-desk = decided at the desk by somebody of the table, other than the officer
charts-cause-miss-at-the-desk = decided at the desk by somebody of the table; the officer's decision would have found it
charts-cause-stop-at-random = a random check
charts-cause-stop-joint = several reasons at once, none of them needed
charts-cause-miss-diverted = shunned the hall for another gate; would have been found here
charts-cause-miss-other-gate = came to another gate anyway, which saw nothing
charts-cause-miss-no-basis = a register that knew was never asked, for want of lawful basis
charts-cause-miss-not-asked = a register that knew was not in use
charts-cause-miss-put-right = the record had been put right, or a token cleared the name
charts-cause-miss-not-recorded = not recorded in any register that was asked
charts-cause-miss-not-released = the slip was unsealed too late or not at all
charts-cause-miss-faded = the row had faded
charts-cause-miss-unread = the item lay unread in the inbox
charts-cause-miss-misread = the item was misread
charts-cause-miss-no-print = the hand did not print, or a print talked the name away
charts-cause-miss-below-the-cut = scored below the cut: the desk had no reason to ask
charts-cause-miss-not-enough = one flag was not enough for the rule of the hall
charts-cause-miss-waved-on = flagged, and waved on by the officer
charts-cause-miss-haste = sent to the back room, which had too few minutes
charts-cause-miss-unseen = talked to in the back room; nothing was seen
charts-cause-miss-joint = several links together: none of them alone would have changed it
charts-cause-stop-copy = a row copied from another register
charts-cause-stop-shared-name = a name that others share
charts-cause-stop-like-print = a seal-print like another
charts-cause-stop-no-print = a hand that does not print
charts-cause-stop-talk = what was said on the boards
charts-cause-stop-slip = a Fathom slip that names the wrong one
charts-cause-stop-tip = a tip that names the wrong one
charts-cause-stop-marks = marks on papers that score above the cut by chance

## Luck
charts-luck = Of { $games } games with the same decisions, { $yours } missed none; a policy half as good misses none in { $half }; your run missed { $own }.
charts-luck-axis = hazards missed in a game; height: of 100 games (counted in { $games })
charts-hazards-missed = Hazards missed
charts-your-decisions-head = Your decisions
charts-half-as-good-head = Half as good
charts-your-run-head = Your run
charts-your-decisions = your decisions
charts-half-as-good = half as good
charts-your-run = your run
charts-four-or-more = 4 or more
charts-here = here
charts-helped = decisions helped
charts-hurt = decisions hurt
charts-did-little = decisions did little
charts-day-kind = the day was kind
charts-day-hard = the day was hard
charts-day-ordinary = the day was ordinary
charts-hard-day = a hard day
charts-kind-day = a kind day
charts-no-scale-placed = No scale could be placed.
charts-no-spread = no spread from game to game
charts-decisions-in-spreads = Decisions, in spreads
charts-luck-in-spreads = Luck, in spreads
charts-in-words = In words
charts-day = The same decisions on { $games } other seeds: { $rest }.
charts-day-within = on every scale your game lies within what nine games in ten show
charts-day-outside = your game lies outside what nine games in ten show on { $scales }
charts-day-key = bar: nine games in ten · line: mean · diamond: your game
charts-mean-of-games = Mean of the games
charts-interval-of-mean = 95 % interval of the mean
charts-nine-in-ten = Nine games in ten
charts-came-out-worse = Games that came out worse

## Scales before and after
charts-scale = Scale
charts-unit = Unit
charts-your-game = Your game
charts-replayed = Replayed
charts-mean-before = Mean before
charts-mean-after = Mean after
charts-difference = Difference
charts-interval = 95 % interval
charts-clear-of-nought = Clear of nought
charts-yes-better = yes, better
charts-yes-worse = yes, worse
charts-better = better
charts-worse = worse
charts-better-without = better without it
charts-worse-without = worse without it
charts-no-difference = no difference
charts-nothing-better = nothing clearly better
charts-nothing-worse = nothing clearly worse
charts-better-list = better: { $list }
charts-worse-list = worse: { $list }
charts-shift = { $what }, over { $pairs } pairs of games: { $better }; { $worse }.
charts-as-played = as played
charts-changed = changed, 95 % interval
charts-from-to = { $before } to { $after }
charts-by-better = better ({ $by })
charts-by-worse = worse ({ $by })
charts-not-clear = not clear ({ $interval })
charts-one-pair = one game: { $by }

## Groups
charts-custom = custom
charts-pathway = pathway
charts-trade = trade
charts-group = Group
charts-groups-nobody = Nobody came of any { $by }.
charts-groups = Stopped by mistake, of those who carried nothing, by { $by }: { $parts }; { $tail }.
charts-all-overlap = all intervals overlap
charts-not-all-overlap = not all intervals overlap
charts-by-custom = Customs differ in names and paperwork only. Hazard is drawn without looking at them: a custom says nothing about anybody’s hazard, and a difference here was made by the hall or by chance.
charts-by-pathway-alike = In this scenario a hazard is equally rare on every pathway: asking for shelter, or coming home, says nothing about anybody’s hazard. A difference here was made by the hall or by chance.
charts-by-pathway-apart = This scenario lets hazards be more frequent on some pathways, as an assumption of its own: { $rates }. Even there almost nobody carries one, and the chart counts only people who carried nothing.
charts-one-in = { $name } one in { $people }
charts-no-hazards-there = { $name } none
charts-by-trade = Trades differ in how well a hand prints, and in nothing else that the desks see.
charts-groups-most = { $share } stopped by mistake
charts-your-crossings = Crossings in your game
charts-your-mistaken = Mistaken stops in your game
charts-stopped = Stopped
charts-with-hazard = Of those stopped, with a hazard
charts-mean-wait = Mean wait, min

## Predictions
charts-ranges = { $question } It was { $fact }; { $held } of { $all } ranges held it.
charts-ranges-nothing = { $question } There was nothing to hold the ranges against.
charts-seat = Seat
charts-range-from = From
charts-range-to = To
charts-was = Was
charts-was-fact = was { $fact }
charts-held-it = Held it

## What the cut does
charts-rates = At the cut { $cut }, { $falsely } of people who carry nothing score above it, and { $seen } of hazards.
charts-seen = { $share } of hazards seen
charts-false = { $share } false
charts-cut = cut { $cut }
charts-stops-more = { $cut } stops more
charts-stops-fewer = stops fewer { $cut }
charts-cut-head = Cut
charts-now = { $cut } (now)
charts-false-matches = False matches
charts-hazards-seen = Hazards seen
charts-roc-x = people stopped who carry nothing, share
charts-roc-y = hazards stopped, share
charts-roc-cuts = every cut
charts-roc-full = the back room is full
charts-roc-spot = the last cut, { $cut }
charts-roc-words = The last cut, { $cut }, stops { $seen } of hazards and { $falsely } of people who carry nothing.
charts-roc-over = The last cut, { $cut }, stops { $seen } of hazards and { $falsely } of people who carry nothing: more than the back room has minutes for.
charts-roc-under = The last cut, { $cut }, stops { $seen } of hazards and { $falsely } of people who carry nothing: less than the back room has minutes for.

## Fronts and curves
charts-front-key = up is better on every scale; whiskers: 95 % intervals; there is no total
charts-series = Series
charts-from = 95 % from
charts-upto = to

## The ledger
charts-ledger = The ledger came to { $sum }; the largest part of it, { $share }, stands in the { $register } for { $purpose }.
charts-ledger-empty = No register held anything.
charts-register = Register
charts-held-for = Held for
charts-rows-held = Rows held
charts-adds = Adds to the ledger
charts-all-registers = All registers
charts-everything = everything
charts-held-gate = the gate
charts-held-shelter = requests for shelter
charts-held-return = tide-walkers
charts-held-back-room = the back room
charts-held-never = nothing it was asked for

## Records
charts-end-not-asked = register not in use
charts-end-no-basis = no lawful basis to ask
charts-end-sealed = still sealed at the end
charts-end-too-late = released too late
charts-end-burned = sealed for good, source burned
charts-end-faded = had faded
charts-end-unread = lay unread
charts-end-misread = was misread
charts-end-not-recognised = nobody recognised by it
charts-end-acted-on = raised a flag
charts-end-elsewhere = at another gate
charts-acted-at-random = stopped at random at { $at }
charts-acted-stopped = stopped at { $at }
charts-acted-unseen = { $stopped }, nothing seen
charts-acted-waved-on = flagged, waved on
charts-acted-not-enough = flagged, one flag was not enough
charts-acted-no-reason = not stopped
charts-on-day = day { $day }
charts-records-missed = { $records ->
    [one] { $records } record
   *[other] { $records } records
  } behind { $people ->
    [one] { $people } hazard that was missed
   *[other] { $people } hazards that were missed
  }: { $said }.
charts-records-stopped = { $records ->
    [one] { $records } record
   *[other] { $records } records
  } behind { $people ->
    [one] { $people } stop by mistake
   *[other] { $people } stops by mistake
  }: { $said }.
charts-records-nobody = { $people ->
    [one] About one of these people no register held anything.
   *[other] About { $people } of these people no register held anything.
  }
charts-records-drawn = The first { $drawn } are drawn.
charts-who = Who
charts-crossed = Crossed
charts-known = Known
charts-in-hall = In the hall
charts-released = Released
charts-read = Read
charts-acted-on = Acted on
charts-became-of-record = What became of the record
charts-crossed-on = tide { $tide }, { $day }
charts-no-register = no register held anything
charts-at-once = at once
charts-not-sealed = was not sealed
charts-not-by-end = not by the end
charts-source-burned = never, source burned
charts-no-reading = needs no reading
charts-passed-on = in time, passed on
charts-misread = in time, misread
charts-not-in-time = not in time
charts-a-crate = a crate
charts-tide = tide
charts-mark-known = known
charts-mark-came = in the hall, sealed
charts-mark-released = released
charts-mark-crossed = crossed
charts-mark-flagged = crossed, flagged

## Two scales at once
charts-scale-from-to = { $scale } from { $least } to { $most }
charts-map = { $count } { $what }: on average { $across }; { $up }. None of them is better on both than { $unbeaten }.
charts-name = Name
charts-scale-mean = { $scale }: mean
charts-scale-own-day = { $scale }: own day
charts-both-scales = On both scales
charts-another-better = another is better
charts-none-better = none is better
charts-none-better-both = none is better on both
charts-another-is = another is
charts-day-played = the day that was played
charts-table-cards = { $tables } tables, a card each; a bar is tallest for the best table on that scale and flat for the worst. A filled mark: no other table is as good on all six scales and better on one ({ $front }).

## Values and what they are
charts-with-interval = { $value } ({ $interval })
charts-void = { $decision } ({ $why })
charts-millions = { $number } million
charts-thousands = { $number } thousand
charts-or-more = { $number } or more
charts-tornado-key = light: the key at its low end; dark: at its high end; whiskers: 95 % intervals

## Metrics, by their names in results
metric-travellers = travellers
metric-wait-mean = mean wait
metric-wait-p50 = wait of half
metric-wait-p95 = wait of nineteen in twenty
metric-missed-boats = missed boats
metric-stops = stops
metric-mistaken-stops = mistaken stops
metric-innocent-of-100 = carried nothing, of 100 stopped
metric-hazard-found = hazards found
metric-hazard-missed = hazards missed
metric-expected-harm = expected harm
metric-hours-held = hours held
metric-worst-custom-ratio = stops of the worst-hit custom
metric-redressed = records put right
metric-ledger = ledger
metric-exposure = rows exposed
metric-breaches = breaches
metric-coins = coins
metric-trust = trust
metric-went-elsewhere = went elsewhere
metric-hazard-found-elsewhere = hazards found elsewhere
metric-hazard-missed-elsewhere = hazards missed elsewhere
metric-mistaken-elsewhere = mistaken stops elsewhere
metric-refused-in-need = refused in need
metric-granted-posing = granted posing
metric-hardship = hardship
metric-self-reports = self reports
metric-no-print = no print
metric-slips-released = slips released
metric-slips-acted-on = slips acted on
metric-sources-burned = sources burned
metric-inbox-load = load of the inbox

## What was possible, and what was decided at a desk: on the page and at the table

charts-your-council = your council
charts-policy-head = Policy
charts-policy = policy { $number }
charts-leaves-the-hall = leaves the hall as it is
charts-given-for-something = None of them is clearly better than your council on one scale without being clearly worse on another: what you gave up, you gave up for something.
charts-given-for-nothing = Clearly better than your council on some scale, and clearly worse on none: { $policies }. Something was given up for nothing; the table says what.
charts-let-through = let through
charts-to-back-room = to the back room
charts-to-refuge = to the refuge office
charts-handed-back = left to the officer

## What was carried against what was done

charts-stop = Everybody ashore
charts-with-a-hazard = Carried a hazard
charts-with-nothing = Carried nothing
charts-all = All
charts-not-stopped = Not stopped
charts-fate = What became of them
charts-crossings = Crossings
charts-per-thousand = In 1,000
charts-hazard-found = hazard, found
charts-hazard-missed = hazard, missed
charts-hazard-not-through = hazard, not let through for another reason
charts-hazard-found-elsewhere = hazard, found at another gate
charts-hazard-missed-elsewhere = hazard, passed another gate
charts-nothing-mistaken = no hazard, stopped by mistake
charts-nothing-mistaken-elsewhere = no hazard, stopped by mistake at another gate
charts-nothing-cleared = no hazard, never stopped
charts-everybody = everybody
charts-of-these-not-through = of these, not through at the end: gave up, turned away, or still inside
