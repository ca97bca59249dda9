### page

## What every page shares
page-not-for-use = Not for operational use
page-skip = Skip to the page
page-contents = Contents
page-fiction = Harbour, people, customs, registers and hazards are fiction, and so are the numbers. This page loads nothing and sends nothing.
page-table = Table: { $caption }

## The debrief
page-head-seat = Leave your seat
page-head-predictions = Predictions, unsealed
page-head-facts = The facts
page-head-why = Why did it make sense at the time?
page-head-replay = One decision changed
page-head-luck = Luck and skill
page-head-possible = What was possible
page-head-rule = The general rule
page-head-elsewhere = A case away from any gate
page-head-commit = One commitment
page-head-reckoned = How it was reckoned
page-head-people = Everybody stopped by mistake, by name
page-debrief-top = The debrief of one game. Seed { $seed }, { $tides ->
    [one] { $tides } tide
   *[other] { $tides } tides
  }. Read it in its order: the person first, the number second, nobody to blame.
page-debrief-words = Here, and only here, “mistaken stop” means somebody stopped who carried nothing, and “missed” means a hazard that was let into the town.
page-made-by = Gatewright { $version }, rules { $rules }.
page-debrief-title = Debrief: { $title }

## How it was reckoned
page-reckoned-scenario = Scenario
page-reckoned-scenario-digest = Digest of the scenario
page-reckoned-seed = Seed
page-reckoned-tides = Tides played
page-reckoned-decisions = Decisions
page-reckoned-digest = Digest of the game
page-reckoned-rules = Rules
page-reckoned-again = Games played again
page-reckoned-same-people = A replay meets the same people at the same minutes: whom a boat brings, and what each carries, depends on the seed and on no decision.
page-reckoned-intervals = A mean has a 95 % interval by Student’s t over games; a rate is a ratio of totals, its interval by the jackknife over games; a difference is taken pair by pair.
page-reckoned-clearly = Where policies are set beside a council, “clearly” means that the paired 95 % interval leaves nought out, for all policies and scales at once (Bonferroni).
page-reckoned-waits = Waits are read from a histogram with an error of at most 1 per cent.
page-reckoned-spread = A spread is the standard deviation from game to game of the same decisions.
page-reckoned-void = Decisions that the purse could not pay for, or that the table no longer allows, are judged in your own game and left out of all its replications.
page-reckoned-sources = Sources
page-reckoned-games = { $games } with the same decisions (yours is the first), as many with none, and { $each } without each decision
page-reckoned-games-searched = { $games } with the same decisions (yours is the first), as many with none, and { $each } without each decision, and { $searched } in search of what was possible (NSGA-II, its words keyed by the seed)

## The facts
page-facts-lead = Of { $crossings ->
    [one] { $crossings } crossing
   *[other] { $crossings } crossings
  }, { $hazards } carried a hazard. { $stops ->
    [one] { $stops } person was
   *[other] { $stops } people were
  } stopped, and { $mistaken } of them carried nothing.
page-facts-tides = Tide by tide
page-facts-missed = Hazards that were missed
page-facts-why = Why, counted
page-facts-stopped = People stopped by mistake
page-facts-again = Stopped again
page-facts-groups = Groups side by side
page-facts-ledger = What the registers hold
page-confusion = Stopped or not, against what they carried: everybody who came ashore here
page-fates = What became of everybody
page-tide-no-hazard = { $words } This tide held no hazard, so nothing could be found or missed on it.
page-tide-everybody = Tide { $tide }: everybody
page-tide = Tide
page-first-cause = First cause
page-missed-none = None was missed in this game. How much that says is the question of step 6.
page-missed-why = Hazards that were missed, and why
page-errors = Errors
page-without-own = Without it, in your game
page-without-all = Without it, over all games
page-without-it = { $removed } removed, { $still } still wrong, { $newly } newly wrong
page-no-link = no link of the hall can take it away
page-all-missed = All hazards missed
page-all-mistaken = All mistaken stops
page-causes-how = The first cause is the earliest link of the chain whose change alone would have changed what became of that person, with everything else as it was. Taking a cause away everywhere does more: lines, records and trust move, and people whom it never touched are stopped or passed. Removed and still wrong add up to the errors of the game; the last column sums { $games } games.
page-causes = Causes, counted, and the same tides without each of them
page-story = Crossing { $reason }. Stopped on tide { $tide } at { $at } and held for { $held }. Nothing was found.
page-story-at-random = Crossing { $reason }. Stopped on tide { $tide } at { $at } by a random check and held for { $held }. Nothing was found.
page-story-no-boat = No boat was missed.
page-story-boat = The boat at { $boat } left meanwhile.
page-story-again = It was one of { $times } such stops in this game.
page-story-mended = The record was put right.
page-story-stands = The record still stands.
page-nobody-mistaken = Nobody was stopped by mistake.
page-stories = Together they were held for { $held } and missed { $boats ->
    [one] { $boats } boat
   *[other] { $boats } boats
  }. { $mended } of these { $stops ->
    [one] { $stops } stop
   *[other] { $stops } stops
  } belong to a record that was put right. Those held longest:
page-people-link = at the end of the page
page-people-else = Everybody else stands { $link }, by name.
page-not-traced = not traced
page-crossing = Crossing
page-held-in-all = Held in all
page-boats-missed = Boats missed
page-put-right = Put right
page-stopped-at = tide { $tide } at { $at }
page-stopped-at-random = tide { $tide } at { $at } at random
page-no-boats = none
page-people = People stopped by mistake, longest hold first
page-again-why = The score of an innocent belongs to the person: without redress the same person is stopped on each trip.
page-again = People by how often they were stopped by mistake
page-rates-how = Rates are ratios of totals over { $games } games with the same decisions, with 95 % intervals by the jackknife: one game alone holds too few stops to tell groups apart.
page-stopped-by = Stopped by mistake, by { $by }
page-ledger-how = Ledger = rows × weight of the fields × days kept × (1 + ln of those who can look) × what it is used for. A row written here is held for what its traveller came for, or for the back room; rows that came from elsewhere are shared out by what they were asked for in this game.
page-ledger = The ledger after the last tide

## When it was known
page-records = When it was known
page-records-how = Known is the day on which a row or slip was written; released, the day on which the release desk had unsealed it; read, whether the inbox had come to it by the day of the crossing. Day 0 is that of the first tide. The last column but one is what the hall did, the last what became of the record.
page-records-none-missed = No hazard was missed in this game, so no record came too late for one.
page-records-missed = Records behind the hazards that were missed
page-records-none-stopped = No slip, old row or item of the inbox led to a stop by mistake.
page-records-stops = { $stops ->
    [one] { $stops } stop by mistake
   *[other] { $stops } stops by mistake
  } began with a slip, an old row or an item of the inbox about somebody else.
page-records-stops-told = { $stops ->
    [one] { $stops } stop by mistake
   *[other] { $stops } stops by mistake
  } began with a slip, an old row or an item of the inbox about somebody else; those { $told } that held longest are listed.
page-records-stopped = Records that pointed at the wrong person

## Decisions
page-decided-before = Decided before it
page-nineteen = Nineteen in twenty waited under
page-nothing-found = Nothing found
page-coins-after = Coins after
page-trust-after = Trust after
page-event-after = Event card after it
page-nothing = nothing
page-no-card = none
page-log-how = This is what the council could see. None of it says who carried what.
page-log = The log, with what the hall counted
page-decided-nothing = The council decided nothing, so there is nothing to leave out.
page-left-out-how = Each decision of the game was left out in turn, and the very same travellers came again: over { $pairs } pairs of games, of which the first is yours. A difference is given with its 95 % interval; where that holds nought, the decision cannot be told from none on that scale.
page-decision = Decision
page-moved-most = Moved most
page-scale-unit = { $scale }, { $unit }
page-end-otherwise = Crossings that end otherwise
page-becomes-void = Becomes void
page-moved-none = no scale clearly
page-moved = { $scale }, { $spreads } spreads
page-ranked-how = The list begins with the decision that moved any one scale furthest, counted in spreads from game to game. No scale is added to another: what a decision is worth is for the table to say.
page-ranked = What each decision did: the game without it, minus the game as it was
page-without = Without “{ $what }”
page-would-have-been = Would have been
page-scales-without = Six scales without “{ $what }”
page-makes-void = Later decisions that this makes void: { $decisions }.
page-turned-none = In your own game not one crossing would have ended otherwise.
page-turned = In your own game { $crossings ->
    [one] { $crossings } crossing
   *[other] { $crossings } crossings
  } would have ended otherwise.
page-turned-named = In your own game { $crossings ->
    [one] { $crossings } crossing
   *[other] { $crossings } crossings
  } would have ended otherwise; the first { $named } are named.
page-turned-people = People whose crossing would have ended otherwise

## Luck and skill
page-luck-how = First what the decisions come to on average, then where this one day fell.
page-luck-likes = The day among its likes
page-luck-place = Your game among games with the same decisions
page-luck-against = Decisions against luck
page-luck-quadrant-how = Up: the mean of the games, against the mean with no decision at all. Across: your game, against that mean. Both in spreads from game to game. Good decisions can meet a hard day.
page-luck-quadrant = Decisions and luck, scale by scale
page-luck-half = What a policy half as good would have shown
page-luck-missed = Hazards missed in a game
page-luck-no-hazard = No hazard came in any of the games, so no policy could be told from any other.
page-luck-lead = { $own ->
    [0] You missed none.
    [one] You missed { $own }.
   *[other] You missed { $own }.
  } By formula, these decisions miss none in { $yours } of games, and a policy half as good in { $half }.
page-luck-formula = e^(−Λ·missed), with Λ = { $hazards } hazards a game, { $missed } of them missed and { $found } found: e^−{ $power } = { $yours }. Half as good finds half as many: e^−{ $halved } = { $half }. Assumes that hazards are rare and independent of each other.
page-luck-to-tell = To tell the two apart by hazards missed, one would have to play about { $games } games like this.
page-rule = Of { $people } people about { $hazards } carry something. At the last cut, { $cut }, the desks would stop { $seen } of them, and { $others } who carry nothing.
page-rule-counted = Counted over { $games } games with the same decisions: of those stopped, { $share } carried a hazard (95 % interval { $interval }).
page-rule-cut = What a cut does

## Predictions
page-predicted-none = No prediction was sealed in this game.
page-predicted-how = Each is scored on the proposal it was sealed on; where the council adopted another, that proposal was played again. A range is meant to hold the truth four times in five. A good guess and a good choice are two different things.
page-tide-number = Tide { $tide }
page-ranges-held = Ranges that held the fact
page-interval-score = Mean interval score (smaller is better)
page-chances = Chances stated
page-brier = Mean Brier score (smaller is better; a coin scores 0.25)
page-of = { $count } of { $all }
page-calibrated = Ranges and chances over the whole game, by seat
page-tide-question = Tide { $tide }: { $question }
page-replayed = Another proposal was adopted; the one that was sealed on was replayed for this.
page-said = Said
page-was-so = Was so
page-brier-score = Brier score
page-in-hundred = { $percent } in 100
page-happened = it happened
page-happened-not = it did not happen
page-to-talk-about = for the table to talk about

## Votes, goals, claims
page-votes = Votes and dissent
page-goals = What each seat was asked to look after
page-goals-how = Goals that cannot all be met at once are meant to be so. Nobody is ranked by them.
page-seat-everybody = Everybody
page-before-tide = Before tide
page-proposal = Proposal
page-for = For
page-against = Against
page-abstained = Abstained
page-adopted = Adopted
page-why-against = Why against
page-said-by = { $who }: “{ $what }”
page-leave = leave the hall as it is
page-nobody-said = nobody said
page-ballots = Every ballot, with the dissent read out
page-asked = Asked to see to
page-number = The number it hangs on
page-met = Met
page-whole-game = whole game
page-tide-lower = tide { $tide }
page-goal = { $goal }: { $condition }
page-goal-value = { $value } { $unit } ({ $over })
page-not-counted = nothing was counted
page-goals-read = Private goals, held to the record
page-at-most = { $metric } at most { $value }
page-at-least = { $metric } at least { $value }
page-rises = { $metric } above the first tide by more than { $value }
page-not-above-start = { $metric } not above the first tide by more than { $value }
page-on-each-tide = { $condition }, on each tide
page-on-last-tide = { $condition }, on the last tide
page-over-game = { $condition }, over the whole game
page-nobody-named = Nobody named a claim in this game.
page-auditor-named = The auditor named it, on tide { $tide }.
page-auditor-other = The auditor named another one, on tide { $tide }: { $claim }.
page-claim = The claim that the model contradicts

## At the desk
page-desk = At the desk
page-desk-lead = Somebody of the table served { $served ->
    [one] { $served } traveller
   *[other] { $served } travellers
  } and decided as the officer would have in { $agreed } of them{ $left ->
    [0] .
    [one] , and left { $left } to the officer.
   *[other] , and left { $left } to the officer.
  } The books they opened took { $mine } minutes; an officer’s own would have taken { $officers }. Both are judged by the same people and the same answers.
page-desk-place = { $station } { $server }
page-came-at = Came at
page-desk-head = Desk
page-decided = Decided
page-officer-same = Officer, same books
page-officer-own = Officer, own books
page-carried = Carried
page-without-you = Without you
page-a-hazard = a hazard
page-desk-acts = Traveller by traveller: your decision, the officer’s, and what was true
page-talk = Talk, seconds
page-your-books = Your books, seconds
page-officers-books = Officer’s books, seconds
page-you-asked = You asked
page-pointed = Pointed at them
page-officer-asks = The officer would have asked
page-would-point = Would have pointed at them
page-desk-answers = What was asked, what it cost, and which registers answered with a flag
page-mean-wait = Mean wait, minutes
page-half-waited = Half waited under
page-took-longer = Crossings that took longer
page-took-less = Crossings that took less
page-with-you = { $tide }, with you at the desk
page-with-officer = { $tide }, with the officer there
page-desk-same = The same travellers came again with nobody of the table at any desk.
page-line-behind = The line behind, with you and without you
page-desk-none-turned = Nobody’s crossing would have ended otherwise; only minutes differ.
page-without-you-desk = Without you at the desk
page-desk-turned = { $crossings ->
    [one] { $crossings } crossing
   *[other] { $crossings } crossings
  } would have ended otherwise: those you decided about, those behind them in the line, and on later tides whom a changed record or trust reached.
page-traveller = Traveller
page-why-void = Why it is void
page-void-acts-how = These acts could not be followed; the officer decided.
page-void-acts = Acts that are void
page-void-not-here = the traveller did not come to that desk
page-void-not-allowed = what was opened or decided cannot be had at that desk
page-without-head = Without
page-acts-followed = Acts followed
page-void-elsewhere-how = Where a decision of the council is left out, other people come to a desk; about them the officer decides.
page-void-elsewhere = Decisions left out, and what that makes void at the desks

## The six scales
page-scale-of = { $scale } ({ $unit })
page-against-scale = { $one } against { $other }

## What was possible
page-possible-none = No other policies were searched for this page.
page-possible-words = { $policies ->
    [one] { $policies } policy
   *[other] { $policies } policies
  } that none of the { $tried } tried beats, and your council: up is better on each scale.
page-possible-how = A search tried { $tried } policies on the very travellers of this game and of { $games } more games. Those that no other beats on all six scales are set beside what your council decided. They decide everything before the first tide, and knew nothing of it either; yours could change its mind. A short search: there may be better ones.
page-possible = Your council among policies that none beats
page-beside = What each policy decides, and how it stands to your council
page-ways = ways to run the hall
page-decides-first = Decides before the first tide
page-clearly-better = Clearly better than yours on
page-clearly-worse = Clearly worse on
page-two-seats = Two seats
page-first-met = Games in which the first was met
page-second-met = the second
page-both-met = both
page-of-games = of games
page-goals-apart = Private goals, pulling apart
page-goals-apart-how = In how many of { $games } games each seat’s goal would have been met. A goal missed here was no fault of who held it.
page-goals-met = Goals met, in { $games } games
page-no-conflict = No two goals were clearly in each other’s way in these games.
page-conflict-how = In each other’s way: both met together less than half as often as if they had nothing to do with each other.
page-conflict = Goals that pull against each other
page-never-met = Met by nobody, whatever was decided: { $seats }.

## A class
page-class-map = Every table on the map
page-class-decided = What was decided differently
page-class-predicted = What was expected, and what was so
page-class-apart = Kept apart
page-class-top = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
  } that met the same travellers: seed { $seed }, { $tides ->
    [one] { $tides } tide
   *[other] { $tides } tides
  }. By name, never by rank: { $names }.
page-class-map-how = A dot is what a table’s decisions come to on average over { $games } games; the dashed string leads to its own day. The string is luck.
page-class-tables = tables
page-class-cards = Every table on all six scales
page-class-table = Table
page-class-made-by = Gatewright { $version }, rules { $rules }, scenario { $scenario }.
page-class-title = The class: { $title }
page-class-ask = Ask the room: on Safety the day of { $kind } was kinder than its decisions, the day of { $hard } harder. Whose decisions would you copy, and who would have known that on the day?
page-class-ask-kind = Ask the room: on Safety the day of { $kind } was kinder than its decisions. Would you copy them?
page-class-ask-hard = Ask the room: on Safety the day of { $hard } was harder than its decisions. Would you copy them?
page-class-same = Every table decided the same.
page-taken-by = Taken by
page-left-out-at = Left out at
page-class-decided-how = Decisions that some tables took and others did not. Each was left out at one table that took it, with the same travellers: the game without it, minus the game as it was, with its 95 % interval.
page-class-differed = What differed, and what it did
page-class-further = { $decisions ->
    [one] { $decisions } more decision differs
   *[other] { $decisions } more decisions differ
  }; those above divided the class most. What each table decided stands in the next table.
page-class-logs = What each table decided
page-class-interval = Mean interval score
page-class-brier = Mean Brier score
page-class-none-sealed = No table sealed a prediction.
page-question = Question
page-ranges = Ranges
page-held-fact = Held the fact
page-fact-above = Fact lay above
page-fact-below = Fact lay below
page-mean-width = Mean width
page-class-predicted-how = A range is meant to hold the truth four times in five; each is held against what came of its own table’s proposal.
page-class-questions = The class, question by question
page-class-seats = Seat by seat; a smaller score is better, and a coin scores 0.25 by Brier
page-class-nothing-apart = Nothing: every save that was given could be compared.
page-save = Save
page-why-apart = Why it is not compared
page-saves-apart = Saves kept apart

## Why a save is kept apart
page-apart-shut = { $why }
page-apart-scenario = another scenario, `{ $scenario }`
page-apart-version = another version of the scenario: a number in it was changed
page-apart-seed = another seed, { $seed }, so other travellers
page-apart-tides = { $played } tides played, not { $others }
