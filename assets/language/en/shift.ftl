### The shift: board, bar, timeline, log, scales.

shift-no-game = The table is empty.
shift-arrival = Tide { $tide } of { $tides }, { $clock }, running at { $speed } times. { $waiting } waiting, longest { $longest ->
    [one] one minute
   *[other] { $longest } minutes
}.

shift-stands = { $state ->
    [over] The shift is over.
    [paused] Paused at { $clock }.
   *[running] Running at { $speed } times.
}

shift-minutes = { $minutes } min
shift-hours = { $hours } h { $minutes }
shift-ordinal-word = { $number ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
   *[10] tenth
}
shift-ordinal = { $number }th
shift-desk = Desk { $number }
shift-desk-label = { $desk }: { $state }. Press to take this desk.
shift-room = Room { $number }

## The bar

shift-tide = The tide
shift-tide-alone = Tide { $tide } of { $tides }
shift-pause = Pause, key Space
shift-run-on = Run on, key Space
shift-speed = { $speed } hall minutes a second, key { $key }
shift-speed-lit = { $speed } hall minutes a second, running, key { $key }
shift-next = Next event, key full stop; comma goes back
shift-to-end = To the end of the shift, key E

## The shelf

shift-registers = Registers
shift-one-window = One Window
shift-window-shut = open
shift-book-asked = { $desk } · { $seconds } s
shift-book-writes = { $desk } writes
shift-book-desks = { $desks } desks
shift-book-shut = shut
shift-book-idle = not in use
shift-book-barred = no lawful basis
shift-book-barred-short = no basis

## Line and desks

shift-line-empty = Nobody is waiting
shift-line-shut = { $left } still stood here when the hall shut
shift-line-one = { $waiting } in one line
shift-line-many = { $waiting } waiting in { $lines } lines
shift-line-longest = longest { $longest }
shift-line-tens = stack ×10; longest { $longest }
shift-line-heat = a quarter = 15 min
shift-line-label = { $title }, longest { $longest }. Arrows choose a traveller, Enter opens their card.
shift-server-blocked = blocked { $since }
shift-server-talking = talking
shift-server-closed = closed
shift-server-free = free

## Beyond the desks

shift-town = To town
shift-town-words = { $through } through, { $boats ->
    [one] 1 boat
   *[other] { $boats } boats
} caught
shift-seats = seats { $taken } of { $seats }
shift-waiting = { $waiting } waiting
shift-held-up = { $many ->
    [one] Until a seat is free, desk { $desks } cannot hand over.
   *[other] Until a seat is free, desks { $desks } cannot hand over.
}
shift-sent = { $stops } sent here
shift-sent-hour = { $rate } sent here an hour
shift-release = Release desk
shift-release-clerks = { $clerks ->
    [one] 1 clerk
   *[other] { $clerks } clerks
}
shift-release-none = No crate has come yet.
shift-release-label = Release desk, { $clerks } clerks. { $crates }
shift-crate = { $name }: { $open } of { $slips } slips open
shift-crate-burned = { $name }: source burned, { $open } of { $slips } slips open
shift-crate-count = { $open }/{ $slips }

## Quay

shift-quay = The quay
shift-berth-due = due { $at } with { $people }
shift-berth-ashore = { $ashore } of { $people } ashore
shift-berth-here = { $ashore } came to the hall
shift-berth-all = all { $people } ashore
shift-gate = { $went } went · { $wait } min
shift-pier = Missed-boat pier
shift-pier-words = { $missed ->
    [0] nobody so far
   *[other] { $missed } so far
}
shift-on-foot = { $people } came on foot

## Log and tools

shift-quiet = The hall is open. There is nothing to tell yet.
shift-timeline = Time of the shift, key W; arrows wind by a minute
shift-heat-on = Show how long people have waited, key H
shift-heat-off = Hide how long people have waited, key H
shift-queues = The queues so far
shift-queues-label = The queues so far as a chart, key C
shift-nearer = Nearer, key plus; arrows move, 0 shows the whole board
shift-farther = Farther, key minus
shift-list = List
shift-list-label = Show the list, key L
shift-board = Board
shift-board-label = Show the board, key L
shift-log = Full log
shift-log-label = Full log, key O
shift-log-title = The log of this shift
shift-close = Close
shift-over = The shift is over.
shift-over-words = { $landed } landed, { $through } went through to the town, { $stops } stopped.
shift-over-left = { $left } did not get through.
shift-count = Count the tide

shift-log-open = { $station }: { $open } open now.
shift-log-ropes = { $ferry } has its ropes on, with { $people } on board.
shift-log-all-ashore = Everybody from { $ferry } is ashore.
shift-log-outside = The hall is full. { $name } waits outside.
shift-log-random = A random check: { $name } is asked to the back room.
shift-log-stopped = { $name } is asked to the back room.
shift-log-full = { $name } takes the { $seat } seat. { $station } is full.
shift-log-blocked = { $name } cannot go on: no seat is free. { $desk } cannot hand over, so it stops.
shift-log-unblocked = A seat is free. { $desk } hands over after { $held }.
shift-log-nothing = Nothing was found.
shift-log-nothing-held = Nothing was found. { $name } was held { $held } and goes on.
shift-log-found = The back room found something. { $name } does not go on.
shift-log-sheltered = The refuge office grants shelter to { $name }.
shift-log-refused = The refuge office refuses { $name }, who leaves.
shift-log-boat = { $name } was here { $here } and missed the { $boat }.
shift-log-gave-up = { $name } leaves the line.
shift-log-turned-away = There is no room for { $name }, who is turned away.

## One traveller

shift-story = Worth a look: { $name }
shift-story-label = { $story }. Opens the card; key T.
shift-story-stopped = Worth a look: { $name }, { $reason }, is asked to the back room. The boat leaves at { $boat }.
shift-story-boat = Worth a look: { $name }, { $reason }, stands in line. The boat leaves at { $boat }.
shift-story-longest = Worth a look: { $name }, { $reason }, has been here for { $since }.
shift-card-label = { $name }. The hall knows { $known } things. It does not know { $unknown }.
shift-card-under = { $reason }; { $stands }
shift-card-shelter = asks for shelter; { $reason }; { $stands }
shift-card-returns = comes home from the Marches; { $reason }; { $stands }
shift-card-knows = The hall knows
shift-card-not = It does not know
shift-card-close = Close
shift-card-follow = Follow this traveller
shift-card-following = Stop following
shift-stands-aboard = still on board
shift-stands-outside = { $since } outside a full hall
shift-stands-line = { $since } in line
shift-stands-seat = { $since } on a seat: { $station }
shift-stands-desk = { $since } at the desk
shift-stands-room = { $since } inside: { $station }
shift-stands-between = on the way
shift-stands-through = through to the town at { $clock }
shift-stands-out = no longer in the hall
shift-known-landed = Landed at { $at } from { $ferry }
shift-known-foot = Came on foot at { $at }
shift-known-namesake = Another of this name came before on this tide
shift-known-order = { $book }: in order
shift-known-entry = { $book }: an entry that may be theirs
shift-known-not-asked = { $book }: not asked yet
shift-known-random = A random check at { $at }
shift-known-stopped = At or above the cut; stopped at { $at }
shift-known-found = The back room found something
shift-known-nothing = Nothing was found
shift-known-boat = A boat to catch at { $boat }
shift-unknown-hazard = hazard: sealed for all
shift-unknown-whose = whose entry it is: many people look alike on paper
shift-unknown-town = what waits for them in the town
shift-unknown-boat = whether they catch the { $boat } boat
shift-unknown-another = whether there is another after the { $boat } boat

## The hall as a list

shift-list-title = The hall as a list
shift-list-station = Station
shift-list-waiting = Waiting
shift-list-served-now = In service
shift-list-blocked = Blocked
shift-list-open = Open
shift-list-served = Served so far
shift-list-longest = Longest in line now: { $longest }

## The chart of the queues

shift-queue-words = From { $from } to { $until } most people waited at { $at }: { $people } ({ $station }). At { $until } all lines together hold { $now }.
shift-queue-none = From { $from } to { $until } nobody had to wait.
shift-queue-time = Time

## The scales

shift-scale-label = { $scale }: { $value } { $unit }, { $under }. Opens its formula.
shift-flow-unit = min
shift-flow-under = 19 of 20 waited no longer
shift-flow-formula = The wait that nineteen in twenty of those called so far stayed under
shift-flow-assumption = Only the line before the desks counts here; people still in it are not in the figure yet.
shift-flow-source = Nearest rank, of the waits in this shift.
shift-safety-sealed = Sealed
shift-safety-till = till the debrief
shift-safety-wax = A wax seal
shift-fairness = Fairness
shift-fairness-unit = hours held
shift-fairness-under =
    { $stops } stopped;
    nothing found { $nothing ->
        [one] once
       *[other] { $nothing } times
    }
shift-fairness-formula = All the hours from stop to answer where nothing was found, added up
shift-fairness-assumption = Those still held are counted up to now; a talk in which something is found leaves the sum.
shift-fairness-source = The hall's own log of this shift.
shift-privacy-under = ledger before this tide
shift-privacy-formula = Ledger = Σ people × Σ fields (weight × days kept) × (1 + ln viewers) × purpose
shift-privacy-assumption = As it stood when this tide began; this tide's rows are added when it is counted.
shift-privacy-source = The registers of the hall.
shift-purse-unit = coins
shift-purse-under = before wages
shift-purse-formula = Coins left after the council paid
shift-purse-assumption = Wages, stops and missed boats of this tide are paid when it is counted.
shift-purse-source = The purse of the table.
shift-trust-unit = of 100
shift-trust-under = before this tide; floor 30
shift-trust-formula = T' = T + r(100 − T) − a·hours − b·ledger − c·breaches, between 0 and 100
shift-trust-assumption = As it stood when this tide began.
shift-trust-source = The scenario's rule of trust.
