### The tally of a tide, and the event card after it.

tally-head = Tide { $tide }: { $travellers } people came
tally-no-stops = Nobody was sent to the back room.
tally-stops =
    { $stops ->
        [one] One was
        *[other] { $stops } were
    } sent to the back room; { $found ->
        [0] nothing was found with any of them
        [one] a hazard was recognised with one of them
        *[other] hazards were recognised with { $found } of them
    }.
tally-boats =
    { $boats ->
        [0] Nobody missed a boat.
        [one] One missed a boat.
        *[other] { $boats } missed a boat.
    }
tally-not-through =
    { $left ->
        [one] One did not get through: gave up, was turned away, or still stood in the hall when it shut.
       *[other] { $left } did not get through: they gave up, were turned away, or still stood in the hall when it shut.
    }
tally-to-debrief = Open the debrief
tally-turn-card = Turn the event card
tally-advocate = The Travellers' Advocate speaks
tally-nobody-held = Nobody was held for long today.
tally-held = Nothing was found. { $name }, { $reason }, was held { $held }.
tally-held-and-missed = Nothing was found. { $name }, { $reason }, was held { $held } and missed the { $boat }.

## The six scales

scale-label = { $name }: { $value } { $unit }
tally-unit-min = min
tally-unit-hours = hours
tally-unit-coins = coins
tally-unit-of-100 = of 100
tally-unit-of-100-hazards = of 100 hazards, expected
tally-flow-beside = nineteen in twenty waited no longer; half, { $half } min
tally-safety-beside = by formula, on what the hall believes; what was true is sealed till the debrief
tally-fairness-beside =
    { $talks ->
        [one] held in one stop where nothing was found
        *[other] held in { $talks } stops where nothing was found
    }
tally-privacy-beside = people × fields × days in the ledger; a breach would lose { $rows } rows
tally-purse-beside = { $spent } spent by the council before this tide
tally-purse-low = below nothing: no card or dial that costs coins can be proposed before it is made good; the hall stays open
tally-trust-beside = the common floor is 30
tally-trust-low = below the common floor of 30, which is a goal of everybody; nobody is treated otherwise for it
tally-trust-low-told = below the common floor of 30, a goal of everybody; people tell the hall less of their own accord
why-tally-flow-title = Wait of nineteen in twenty
why-tally-flow-plain = Nineteen people in twenty stood still for no longer than this, all their waits added up; one in twenty stood longer.
why-tally-flow-formula = The 95th percentile of all time standing still: in lines, outside a full station, or at a desk that could not hand over.
why-tally-flow-assumes = Counted over everybody who set out on this tide; the histogram is exact to 1 %.
why-tally-flow-source = Counted in the simulation.
why-tally-safety-title = Hazards that reach the cut
why-tally-safety-plain = Of 100 hazards so many would be stopped at this cut, if the hall is right about them.
why-tally-safety-formula = P(hit) = 1 − Φ(τ − m)
why-tally-safety-letters = τ is the cut, m how much higher people with a hazard score on average. Φ(x) is the share of a bell curve (the normal distribution) that lies below x.
why-tally-safety-assumes = m is the separation the hall believes in. It is an expectation, not a count of this tide.
why-tally-safety-source = Signal detection on two normal distributions; docs/model.md.
why-tally-fairness-title = Hours held, nothing found
why-tally-fairness-plain = All the hours that people were held and nothing was found, added up.
why-tally-fairness-formula = Sum over such stops of the time from the desk's decision to the end of the talk.
why-tally-fairness-assumes = Whether a stop was right is not known before the debrief.
why-tally-fairness-source = Counted in the simulation.
why-tally-privacy-title = The ledger, in people × fields × days
why-tally-privacy-plain = How much the hall knows about how many people, for how long, and how many may look. Smaller is better.
why-tally-privacy-formula = people × field weights × days kept × (1 + ln viewers) × purpose
why-tally-privacy-letters = ln is the natural logarithm: ten people who may look count 3.3 times as much as one, not ten times.
why-tally-privacy-assumes = Over every row the registers hold after this tide. A small ledger is not a safe one; it is a smaller loss.
why-tally-privacy-source = docs/model.md.
why-tally-purse-title = The purse
why-tally-purse-plain = What is left in the purse when everything of the tide is paid.
why-tally-purse-formula = before + income − clerks' hours − stops − boats missed after a stop − cards
why-tally-purse-assumes = Below nothing the hall stays open and pays on; only what costs coins cannot be proposed. Prices are fictional and stand in the scenario file under [purse].
why-tally-purse-source = Counted in the simulation.
why-tally-trust-title = Trust
why-tally-trust-plain = How far the town trusts the hall, from 0 to 100. A little grows back on every tide; hours held for nothing, a large ledger and breaches take it away.
why-tally-trust-formula = T' = T + r(100 − T) − a · hours held − b · ledger − c · breaches
why-tally-trust-letters = T is trust before the tide and T' after it; r is the part of the way back to 100 that grows in a tide; a, b and c are the points lost for an hour held per 1,000 travellers, a million in the ledger, a breach.
why-tally-trust-assumes = Hours not put right are felt again on the next tide, by half. Below 30 the goal of everybody is missed. At the desks trust changes nothing; where tide-walkers report themselves, tips come in or public boards are read, less trust means that less is said. Weights are fictional.
why-tally-trust-source = docs/model.md.

## Pictures of the tide

tally-by-tide = Tide
tally-tide = tide { $tide }
tally-history = { $name }, tide by tide
tally-history-says = { $name } so far: { $values }.
tally-clock = Time
tally-lines = People in line
tally-lines-name = people in line, all stations
tally-lines-says = The lines were longest at { $when }, with { $longest } people in all of them together.
tally-waits = How long people stood
tally-waits-name = share of the travellers
tally-waits-each = minutes standing still
tally-waits-from-to = { $from } to { $to } min
tally-waits-over = over { $from } min
tally-waits-says = Half stood no longer than { $half } minutes, nineteen in twenty no longer than { $most }.
tally-groups = Whom the stops met
tally-groups-card =
    By naming custom, of those who landed. { $stops ->
        [one] One stop is
        *[other] { $stops } stops are
    } too few to tell customs apart: the difference may be luck.
tally-groups-card-pathway =
    By pathway, of those who landed. { $stops ->
        [one] One stop is
        *[other] { $stops } stops are
    } too few to tell pathways apart: the difference may be luck.
tally-groups-name = stopped, of those who landed
tally-groups-says = Stopped of those who landed: { $groups }. One tide is few people: some of the difference is luck.
tally-custom = naming custom
tally-pathway = pathway

## The event card

event-quiet = A quiet week
event-none-drawn = No card was drawn.
event-changes-nothing = It changes nothing.
event-holds =
    { $tides ->
        [one] It holds for the next tide.
        *[other] It holds for the next { $tides } tides.
    }
event-by-seed = The card depends on the seed and the tide, never on what the table decided.
event-so-far = Drawn so far
event-after-tide = Tide { $tide }: { $name }
event-until = holds until tide { $tide }
event-stands = The hall before tide { $tide } of { $tides }
event-on = On to the next council
