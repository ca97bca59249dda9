### The council: dials, cards, slips, votes.

## The bar

council-coins-left = { $coins } coins left
council-undo = Undo
council-undo-label = Undo the last proposal
council-seats-label = Seats: who sits where
council-claims = Claims
council-claims-label = Claims: what people say about the cards
council-ring-in = Ring the tide in
council-dials = dials
council-cards = cards

## Pages of dials and cards

pager-more =
    { $way ->
        [on] { $hidden } more { $things }
       *[back] Back to { $hidden } other { $things }
    }, { $proposed } of them proposed. { $from } to { $upto } of { $all } lie open.
pager-no-more = No more { $things } this way. { $from } to { $upto } of { $all } lie open.

## Large text: one part at a time

tab-dials = Dials
tab-hand = Hand
tab-seats = Seats
tab-figures = Figures
tab-prediction = Prediction
tab-next = Next seat
tab-open-label = { $name }, lies open
tab-part-label = The open part of the council

## Dials

dial-as-before = as before
dial-was = was { $value }
dial-label = { $name }, was { $was }. { $what }
reading-more = more
reading-less = less
reading-unclear = no clear change
reading-grows = grows
reading-false-stops = false stops
reading-hazards-seen = hazards seen
reading-stops-a-tide = stops a tide
reading-desks-busy = desks busy
reading-wait-if-even = wait, if all came evenly
reading-coins-a-tide = purse a tide
reading-ledger = ledger
reading-risk-now = risk now
reading-risk-later = risk later
reading-need-refused = in need, refused
reading-posing-refused = posing, refused
reading-games-stops = stops
reading-games-hours = hours held
reading-games-released = slips opened
reading-games-acted-on = slips acted on
reading-games-inbox = load of the inbox
reading-games-wait = longest wait, min

## Cards

card-label = { $name }, { $coins } coins. { $what } Sets { $sets }. { $state }
card-label-claim = { $label } { $who } says: { $says }
card-proposed = proposed
card-on-the-table = on the table
card-given-up = given up; press to keep it
card-too-dear = too dear now
card-runs =
    { $way ->
        [costs] and { $coins } coins a tide
       *[saves] saves { $coins } coins a tide
    }
card-sets =
    { $count ->
        [one] What it sets
        *[other] What it sets: { $count } things
    }
card-sets-plain = What this card changes in the hall as long as it lies on the table.
card-sets-assumes = From what stands in the scenario to what the card sets; other cards and dials may have moved it since.
card-sets-source = The scenario file, cards.{ $card }.

## The strip

strip-head = If nothing else moves
strip-trust-low = Trust { $trust }: below the floor of 30
strip-purse-low = Purse { $coins }: nothing that costs coins
strip-playing = { $done } of { $games } games imagined
strip-open = directions, from { $games } imagined games
strip-sealed = what changes, from { $games } imagined games
strip-being-played = being played
strip-seal-first = seal first
strip-unclear = cannot tell
strip-stays = stays { $value }
strip-from-to = { $low } to { $high }
strip-label = { $scale }, change from { $change }
strip-cell-label = { $scale }: { $direction }
direction-much-worse = much worse
direction-worse = worse
direction-same = the same
direction-better = better
direction-much-better = much better
mean-between = { $mean } ({ $low } to { $high })
not-told = not defined
in-hours = { $number } h
in-points = { $number } points

## What opens once it is sealed

opened-head = What the cut does
opened-open = open
opened-shut = shut
opened-seal-first = Seal your prediction below, and the figures open.
opened-seal-all = When every seat has sealed, the figures open.
opened-directions-only = Until then the dials say directions only.
opened-nobody = nobody is stopped
opened-innocent = of 100 stopped, carry nothing (expected)
opened-of-people = Of { $people } who cross, one carries a hazard (as the hall believes) and about { $stopped } who carry nothing are stopped.

## The slip

slip-head = Seal your prediction
slip-sealed = Sealed
slip-whose = { $seat }, tide { $tide }
slip-sealed-words = Your prediction is shut until the debrief. Your dials are not: change the proposal if the figures say so. The prediction is judged on the proposal it was sealed on.
slip-stays-sealed = Once sealed it stays sealed.
slip-wide-is-honest = A wide range is an honest one.
slip-seal = Seal it
slip-range = { $low } to { $high }

## Seats

seats-the-vote = The vote
seats-seals = Seals
seats-voted = { $done } of { $all } voted
seats-sealed = { $done } of { $all } sealed
seats-spoken-for = Spoken for: { $seats }.
seats-has-voted = has voted
seats-has-sealed = has sealed
seats-not-yet = not yet
seats-cell-label = { $seat }: { $state }
seats-who = Who sits where
seats-any-time = A seat can be taken or left at any time. What it has sealed stays sealed.
seats-advocate-speaks =
    { $taken ->
        [one] One person is enough.
        *[other] { $taken } seats are taken.
    } The Travellers' Advocate is never empty: it speaks through the tally.
seats-others-spoken-for =
    { $taken ->
        [one] One person is enough. The other seats are spoken for.
        *[other] { $taken } seats are taken; the others are spoken for.
    }
seat-taken-label = { $seat }: taken by a person. Press to leave it. { $what }
seat-free-label = { $seat }: spoken for. Press to take it. { $what }
next-seal = Seal, seat by seat
next-seal-words = Talk the proposal over first. Then each seat seals what it expects of it, alone with the screen.
next-vote = Vote, seat by seat
next-vote-words = The figures are open. Change the proposal now if they say so; once the first vote is cast it stands.
next-to = To the { $seat }

## One seat with the screen to itself

hand-pass = Pass the screen to the { $seat }
hand-back = Back to the table
hand-cover-seal = Only the { $seat } looks, to seal a prediction. The others look away until it is handed on.
hand-cover-vote = Only the { $seat } looks, to vote. The others look away until it is handed on.
hand-ready = I have it, and nobody else looks
hand-name-claim = Name a claim
hand-sheet-label = The sheet of this seat
goal-hold = Hold: goal
goal-hold-label = Your goal. Hold this, or the key H, to read it; nobody else should look.
goal-said = { $seat }: { $name }. { $what }
goal-only-you = { $seat }: only you
goal-floor = For everybody: { $floor }
proposal-head = What is proposed
proposal-nothing = Nothing: the hall stays as it is.
proposal-lever = { $lever }: set to { $value }.
proposal-play = { $card }: the card is played.
proposal-take-back = { $card }: the card is taken back.
advice-head = The empty seats advise (they have no vote)
advice-word = { $seat }: { $scale } { $direction }, by formula

## Votes

vote-head = Your vote
vote-sealed = Nobody sees it before the debrief.
vote-reason = For whose sake? Leave it out if you like. Of votes against, the reason is read out at once, without a name.
vote-reason-none = none
vote-reason-label = For whose sake do you vote so?
vote-for-the-sake-of = For the sake of { $scale }.
vote-question = Shall the hall do what is proposed?
vote-for = For: adopt it
vote-for-nothing = For: let the tide come in
vote-against-nothing = Against: talk on
vote-against = Against: leave the hall as it is
vote-abstain = I abstain
vote-stands = Once cast, a vote is not taken back.
ballot-adopted = Adopted
ballot-not-adopted = Not adopted
ballot-rule = A proposal is adopted when more than half of the seats taken vote for it.
ballot-proposed = What was proposed
ballot-for = { $votes } for
ballot-against = { $votes } against
ballot-abstained = { $votes } abstained
ballot-dissent = Against, as it is written in the log
ballot-silent =
    { $spoken ->
        [0] { $silent ->
            [one] One
            *[other] { $silent }
        }
        *[other] { $silent } more
    } voted against without a reason.
ballot-names-later = Who voted how is read out in the debrief.
ballot-keep = Leave the hall as it is, and ring the tide in
ballot-again = Propose again

## Claims

claims-head = What people say about the cards
claims-one-is-wrong = One of these claims is wrong. Which one is told in the debrief.
claims-name-one = Name the one that you hold to be wrong. You can name another until the debrief.
claims-on = on { $card }
claims-named = Named
claims-this-one = This one
claims-named-label = { $who }, { $says }: named as wrong
claims-this-one-label = { $who }, { $says }: name it as wrong

## Before the first council

begin-head = Before you begin
begin-seats = Nobody has to play a seat they do not want. Seats can be left, swapped or merged at any time.
begin-pause = The pause card (key P) covers the table whenever anybody wishes, without a reason.
begin-invented = Everything here is invented. Not for operational use.
begin-read-on = Read on
briefing-label = Briefing
briefing-seats = Seats in play
briefing-length = { $tides } tides, { $days } days apart, about { $minutes } minutes.
briefing-open = Open the council

## What a screen reader hears on arrival

arrival-empty = The table is empty.
arrival-hand = { $seat }. Only this seat looks.
arrival-ballot = { $result }. { $ayes } for, { $noes } against, { $none } abstained.
arrival-briefing = { $title }. Briefing.
arrival-council = Council, tide { $tide } of { $tides }. { $coins } coins. { $dials } dials, { $cards } cards.
arrival-shift = Tide { $tide } of { $tides }. The boats are coming in. Space pauses.
arrival-tally = Tally of tide { $tide } of { $tides }.
arrival-event = Event card after tide { $tide }.
arrival-debrief = Debrief. The game is over; the truth opens.

## Why the session says no

refusal-wrong-phase = That belongs to another phase; the table is at the { $phase }.
refusal-stale = The table has moved on since. Look again and repeat.
refusal-no-such-seat = Nobody sits at “{ $seat }” in this scenario.
refusal-not-seated = Nobody has taken this seat: { $seat }. It is spoken for.
refusal-already-seated = Somebody sits there already: { $seat }.
refusal-last-seat = This is the last seat taken. Take another one first, or leave the game: it is saved.
refusal-not-in-deck = “{ $what }” is not in this deck.
refusal-out-of-range = { $lever } goes from { $least } to { $most }.
refusal-too-dear = That costs { $needed } coins; the purse holds { $held }.
refusal-on-the-table = { $card } lies on the table already.
refusal-not-on-the-table = { $card } does not lie on the table.
refusal-nothing-to-undo = Nothing has been proposed in this council.
refusal-already-sealed = This seat has sealed its prediction for this tide; it stays sealed.
refusal-answer = This needs an answer within its scale: { $question }
refusal-not-sealed = Every seat seals its prediction before the council votes.
refusal-already-voted = This seat has voted; a vote is not taken back.
refusal-vote-under-way = A vote is under way; the proposal stands until everybody has voted.
refusal-vote-first = { $seats } seats are taken: the council votes.
refusal-long-reason = A reason has at most { $most } characters.
refusal-nothing-voted-down = The council has not voted anything down; vote first.
refusal-only-the-auditor = Only the Auditor names a claim.
refusal-phase-briefing = briefing
refusal-phase-council = council
refusal-phase-shift = shift
refusal-phase-tally = tally
refusal-phase-event = event
refusal-phase-debrief = debrief

## What stands behind the figures

formula-on-belief = On what the hall believes; docs/model.md.
why-games-title = From imagined games
why-games-plain = The tides that are left are played { $games } times in the background, with the proposal and without it; this is the average.
why-games-formula = As it is: { $before }. With the proposal: { $after }. Change: { $change }.
why-games-assumes = { $games } games on what the hall believes, over all the tides that are left if nothing else moves; both ways with the same imagined travellers, without event cards. In brackets the 95 % interval of the mean.
why-games-source = Paired replications; docs/model.md.
why-strip-flow-title = Wait of nineteen in twenty
why-strip-safety-title = Expected harm, days of repair
why-strip-fairness-title = Hours held, nothing found
why-strip-privacy-title = The ledger after the last tide
why-strip-purse-title = The purse after the last tide
why-strip-trust-title = Trust after the last tide
why-games-stops-title = Sent to the back room, in the tides left
why-games-hours-title = Hours held with nothing found, in the tides left
why-games-released-title = Slips opened by the end
why-games-acted-on-title = Stops to which a slip led
why-games-inbox-title = Items a day for each that the analysts can read
why-games-wait-title = Wait of nineteen in twenty, in minutes
why-false-stops-title = Of those who carry nothing, stopped
why-false-stops-plain = Of the people who carry nothing, this share is stopped: by chance their score reaches the cut.
why-false-stops-formula = P(false) = 1 − Φ(τ)
why-false-stops-letters = τ is the cut. Φ(x) is the share of a bell curve (the normal distribution) that lies below x.
why-false-stops-assumes = Scores of people who are not looked for are standard normal.
why-hazards-seen-title = Of those who carry a hazard, stopped
why-hazards-seen-plain = Of the people who carry a hazard, this share is stopped: their score reaches the cut.
why-hazards-seen-formula = P(hit) = 1 − Φ(τ − m), m = { $separation }
why-hazards-seen-letters = τ is the cut, m how much higher people with a hazard score on average. Φ(x) is the share of a bell curve (the normal distribution) that lies below x.
why-hazards-seen-assumes = Scores of people with a hazard lie m higher, as the hall believes.
why-stops-a-tide-title = Stops a tide
why-stops-a-tide-plain = So many people are stopped on a tide: most of the few with a hazard, and a few of the very many without.
why-stops-a-tide-formula = travellers × (π · P(hit) + (1 − π) · P(false)), and random checks of the rest
why-stops-a-tide-letters = π is the share of people who carry a hazard; P(hit) and P(false) are the two shares above.
why-stops-a-tide-assumes = { $travellers } travellers, π = { $hazard } as the hall believes.
why-registers-asked-title = By the registers that are asked
why-registers-asked-plain = Every book that is asked can point at somebody; what the books say together makes a stop or not.
why-registers-asked-formula = sum over all sets of answers of P(set), where the set makes a stop; then × P(officer confirms)
why-registers-asked-letters = P is a chance, τ the cut, p the share of people who bear a name, L the names listed, w the width of a search, N the prints kept, FMR the chance that one print looks like another. Φ(x) is the share of a bell curve (the normal distribution) that lies below x.
why-registers-asked-assumes = Each register in use answers by its own rate: marks 1 − Φ(τ), names 1 − (1−p)^(L·w), prints 1 − (1−FMR)^N. Copies, and prints that settle a name, are left out.
why-desks-busy-title = Share of time the desks are busy
why-desks-busy-plain = For this share of the day a desk has somebody in front of it.
why-desks-busy-formula = ρ = λ / (c · μ)
why-desks-busy-letters = ρ (rho) is that share, λ (lambda) the people who come in an hour, c the desks open, μ (mu) the people one desk can see to in an hour.
why-desks-busy-assumes = Averaged over the whole shift. People come in boatloads: a line forms long before 100 %.
why-wait-if-even-title = Mean wait if people came evenly
why-wait-if-even-plain = So long would people wait on average if they came one by one over the day, and not by the boatload.
why-wait-if-even-formula = Erlang C: C(c, a) · s / (c − a)
why-wait-if-even-letters = c is the desks open, s the time a desk takes for one person, a the desks that those who come keep busy (λ · s). C(c, a) is the chance that all desks are taken: Erlang’s formula.
why-wait-if-even-assumes = Even arrivals, exponential service, pooled line. Boats make it much longer.
why-coins-a-tide-title = What a tide leaves in the purse, in coins
why-coins-a-tide-plain = What a tide brings into the purse, less what open desks, rooms and stops cost. Cards are paid for besides.
why-coins-a-tide-formula = income − clerks' hours − stops
why-coins-a-tide-assumes = Prices stand in the scenario file under [purse].
why-ledger-title = The ledger once the books are full, in people × fields × days
why-ledger-plain = How much the hall would know about how many people, and for how long, once its books are full. Smaller is better.
why-ledger-formula = people × fields × days kept × (1 + ln viewers)
why-ledger-letters = ln is the natural logarithm: ten people who may look count 3.3 times as much as one, not ten times.
why-ledger-assumes = As many tides as a row is kept, at most those of the game.
why-risk-now-title = What is left of the present risk of tide-walkers
why-risk-now-plain = How much of the harm that tide-walkers might do now is left when the door is as strict as this.
why-risk-now-formula = 1 − s · x
why-risk-now-letters = x is how strict the door is, from 0 to 1; s is the part of the harm that the strictest door takes away.
why-risk-now-assumes = x is the door, s what strictness takes away, as the hall believes.
why-risk-later-title = Chance of later harm of one who was let in
why-risk-later-plain = How likely it is that somebody who was let in does harm later on; support lowers it.
why-risk-later-formula = later · (1 − e · (1 − x))
why-risk-later-letters = “later” is that chance without any support; e is the part of it that full support takes away; x is how strict the door is, from 0 to 1.
why-risk-later-assumes = e is what support takes away, as the hall believes.
why-need-refused-title = Of those in need, refused shelter
why-need-refused-plain = Of the people who need shelter, this share is refused: by chance their score reaches the cut of the refuge office.
why-need-refused-formula = 1 − Φ(cut)
why-need-refused-letters = Φ(x) is the share of a bell curve (the normal distribution) that lies below x. N(0, 1) is a bell curve around 0, N(d, 1) the same around d.
why-need-refused-assumes = Those in need score N(0, 1), those who pose N(d, 1).
why-posing-refused-title = Of those who pose, refused shelter
why-posing-refused-plain = Of the people who ask for shelter and do not need it, this share is refused.
why-posing-refused-formula = Φ(d − cut)
why-posing-refused-letters = d is how much higher they score on average. Φ(x) is the share of a bell curve (the normal distribution) that lies below x. N(0, 1) is a bell curve around 0, N(d, 1) the same around d.
why-posing-refused-assumes = Those in need score N(0, 1), those who pose N(d, 1).
why-ppv-title = Of 100 people stopped, carry nothing
why-ppv-plain = Of 100 people stopped, so many carry nothing. Where a hazard is rare, most of those stopped are innocent, however careful the desk is.
why-ppv-formula = 100 × (1 − PPV),  PPV = π·TPR / (π·TPR + (1−π)·FPR)
why-ppv-letters = PPV is the share of those stopped who carry a hazard; π the share of all people who do; TPR the share of hazards stopped; FPR the share stopped of people who carry nothing; m how much higher a hazard scores.
why-ppv-assumes = π = { $hazard } and m = { $separation } as the hall believes; TPR { $hit }, FPR { $false }.
why-ppv-source = Bayes; docs/model.md.

## What a card sets and a dial turns. Keys are made from the last parts of the scenario file's own keys.

setting-changes = { $name }: { $before } to { $after }
setting-turns = { $name }: “{ $after }” in place of “{ $before }”
setting-of = { $owner }, { $name }
setting-yes = yes
setting-no = no
setting-days = { $number } days
setting-minutes = { $number } min
setting-seconds = { $number } s
setting-coins = { $number } coins
setting-percent = { $share } %

parameter-threshold = the cut
parameter-random-checks = random checks
parameter-one-window-open = One Window open
parameter-one-window-seconds = a gesture of One Window
parameter-fusion-least = books that must agree
parameter-fusion-rule = when answers make a stop
parameter-value-any = any book is enough
parameter-value-at-least = so many must agree
parameter-value-weighted = answers are weighed
parameter-value-pooled = one line
parameter-value-one-each-random = a line each, chosen at random
parameter-value-one-each-shortest = a line each, the shortest chosen
parameter-cleared-tokens = tokens that clear a name
parameter-alternate-open = another way for hands that do not print
parameter-alternate-seconds = the other way takes
parameter-desks-servers = desks open
parameter-back-room-servers = rooms in the back room
parameter-back-room-seats = seats on the bench
parameter-refuge-office-servers = clerks in the refuge office
parameter-servers = places staffed
parameter-seats = seats
parameter-lines = lines
parameter-talk-mean-min = a talk, on average
parameter-interview-mean-min = an interview, on average
parameter-mean-min = takes, on average
parameter-people = people on board
parameter-retention-days = a row is kept
parameter-viewers = people who may look
parameter-purpose = weight of its purpose
parameter-rows = rows
parameter-asked = asked at the desks
parameter-coverage = hazards on record
parameter-seconds = a look-up takes
parameter-width = spellings that fit
parameter-split = drawers
parameter-stricter = stricter by
parameter-misspelt = names misspelt
parameter-copied-share = slips copied
parameter-items-per-day = items a day
parameter-intent = weight of intent
parameter-lawful-gate = lawful at the gate
parameter-lawful-refuge = lawful for requests for shelter
parameter-lawful-returning = lawful for tide-walkers
parameter-fields-name = weight of the name
parameter-fields-town-of-birth = weight of the town of birth
parameter-fields-what-is-said = weight of what is said
parameter-fields-what-it-says = weight of what it says
parameter-papers-missing = papers not complete
parameter-enrolled = enrolled in the fast lane
parameter-names = names in use
parameter-capture-failure = hands that leave no print
parameter-print-quality = clearness of prints
parameter-haste = haste when people wait
parameter-least-share = the shortest talk
parameter-wrong-confirmed = wrong flags waved on
parameter-test-cases = test cases
parameter-redress-open = records can be put right
parameter-analysts = analysts
parameter-anchoring = weight of the older papers
parameter-items-per-analyst-day = items an analyst reads a day
parameter-identifier-only = names without their story
parameter-newest-first = the newest crate first
parameter-minutes-a-day = a day at the release desk
parameter-clerks = clerks at the release desk
parameter-fades-days = a slip fades after
parameter-joined = towns in the pool
parameter-expelled = towns expelled
parameter-two-must-agree = two towns must agree
parameter-strictness = strictness of the door
parameter-support-effect = risk that support takes away
parameter-support-coins = support for one person
parameter-strict-effect = risk that strictness takes away
parameter-silence = how far strictness silences
parameter-reports = tide-walkers who report
parameter-later-risk = later risk
parameter-diffusion = people expect the same elsewhere
parameter-finds = hazards found
parameter-stops = people stopped
parameter-wait-min = a wait there
parameter-beta = shunning of gates that find
parameter-per-hour-held = trust lost for an hour held
parameter-per-register-day = breaches a day
parameter-income-per-tide = income a tide
parameter-refuge-cut = cut of the refuge office

refusal-no-such-desk = Nobody is screened at that desk at that time.
refusal-at-a-desk = { $seat } sits at a desk already.
refusal-shift-went-on = Somebody of the table has decided at a desk later in this shift. Sit down after that.
refusal-not-at-a-desk = This seat sits at no desk.
refusal-nobody-there = Nobody stands at the desk.
refusal-not-to-be-decided = That cannot be decided about this traveller at this desk.
refusal-stand-up-first = Somebody sits at a desk. The shift ends when they have stood up.
refusal-book-unknown = The desks have no such book.
refusal-book-no-basis = No charter lets the hall ask this book for this. It stays shut.
refusal-book-not-in-use = The council does not have this book asked. It stays shut.
refusal-book-open-already = This book is open already.
refusal-window-asked = One Window has been asked; it cannot be un-asked.
refusal-no-window = This hall has no One Window.
