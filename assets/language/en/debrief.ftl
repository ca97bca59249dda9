### debrief

debrief-title = Debrief
debrief-arrival = Debrief, panel { $panel } of { $panels }: { $name }.
debrief-panels = Panels
debrief-panel-shown = Panel { $number }, { $name }, shown
debrief-panel-turned = Panel { $number }, { $name }, turned
debrief-panel-down = Panel { $number }, { $name }, face down
debrief-panel-leave-seat = Leave seat
debrief-panel-predictions = Predictions
debrief-panel-facts = Facts
debrief-panel-why-then = Why then
debrief-panel-replay = Replay
debrief-panel-rule = The rule
debrief-panel-elsewhere = Elsewhere
debrief-panel-commit = Commit
debrief-pages = Pages of this panel
debrief-page-unsealed = Unsealed
debrief-page-calibration = Over the game
debrief-page-goals = Goals and claim
debrief-page-people = People
debrief-page-counted = Counted
debrief-page-causes = Why
debrief-page-again = Stopped again
debrief-page-groups = Groups
debrief-page-ledger = Ledger
debrief-page-changed = One decision changed
debrief-page-ranking = What each one did
debrief-page-luck = Luck or skill?
debrief-page-scales = Scale by scale
debrief-shown = { $what }, shown
debrief-which-tide = Which tide
debrief-tide = Tide { $tide }
debrief-whole-game = Whole game
debrief-trouble = This cannot be reckoned here: { $why }
debrief-not-for-use = Not for operational use.
debrief-back = Back
debrief-back-to = Back: { $name }
debrief-on-to = On: { $name }
debrief-turn-over = Turn over: { $name }
debrief-last-panel = The last panel

## 1: leave your seat
debrief-leave-your-seat = Leave your seat
debrief-at-this-table = At this table sat
debrief-sat = { $name }. { $what }
debrief-was-spoken-for = { $name }. { $what } It was spoken for.
debrief-face-down = The panels lie face down. They turn one after another; one that is turned can be read again.

## 2: predictions
debrief-predicted = Predicted and actual
debrief-guess-and-choice = A good guess and a good choice are two different things.
debrief-replayed-why = A prediction is scored on the proposal it was sealed on. Where the table adopted another, that proposal was replayed.
debrief-none-sealed = No prediction was sealed for this tide.
debrief-none-sealed-game = No prediction was sealed in this game.
debrief-no-range = No range was sealed in this game.
debrief-ranges-over-game = Over the game { $held } of { $all } ranges held what happened.
debrief-calibration = How well the ranges held
debrief-calibration-why = A range is meant to hold four times in five. One that always holds is too wide, one that seldom holds too sure.
debrief-calibration-scores = Smaller scores are better. An honest wide range beats a narrow wrong one; always saying 50 in 100 scores 0.25. The list goes by the alphabet and ranks nobody.
debrief-seat = Seat
debrief-ranges-held = Ranges that held
debrief-held-of = { $held } of { $all }
debrief-mean-interval = Mean interval score
debrief-chances = Chances stated
debrief-mean-brier = Mean Brier score
debrief-two-ends = { $low } to { $high }
debrief-in-hundred = { $chance } in 100
debrief-pays = { $scale } pays
debrief-was-held = It was { $fact }: the range held.
debrief-was-outside = It was { $fact }: outside the range.
debrief-none-was-missed = None was missed.
debrief-one-was-missed = A hazard was missed.
debrief-talk-it-over = No single figure says it: talk it over.
debrief-nothing-to-hold = Nobody was stopped, so there is nothing to hold it against.
debrief-seat-said = { $seat } said { $said }. { $was }
debrief-was-replayed = Replayed: another proposal was adopted.
debrief-interval-score = Interval score
debrief-interval-plain = How good a range was: how wide it was, and a fine of ten for each step by which the fact lay outside. Smaller is better.
debrief-interval-formula = width + 2/0.2 × distance outside = { $width } + 10 × { $outside } = { $score }
debrief-interval-assumption = The range is an 80 % interval. Smaller is better; an honest wide range beats a narrow wrong one.
debrief-interval-value = interval score { $score }
debrief-brier-score = Brier score
debrief-brier-plain = How good a stated chance was: the square of its distance from what happened. Smaller is better.
debrief-brier-formula = (p − o)² = ({ $chance } − { $happened })² = { $score }
debrief-brier-letters = p is the chance that was stated, from 0 to 1; o is 1 if it happened and 0 if not.
debrief-brier-assumption = o is 1 if it happened, else 0. Smaller is better; always saying 50 in 100 gives 0.25.
debrief-brier-value = Brier score { $score }
debrief-goals = What each seat wanted for itself
debrief-goals-rule = Goals that cannot all be met at once are meant to be so. Nobody is ranked by them.
debrief-no-goals = In this game no seat had a goal of its own.
debrief-everybody-at-the-table = Everybody
debrief-spoken-for = { $seat }, spoken for
debrief-met = met
debrief-not-met = not met
debrief-not-held = nothing to hold it to
debrief-not-counted = { $metric }: not counted.
debrief-over-game = { $metric }: { $value } over the game.
debrief-deciding-tide = { $metric }: { $value } on tide { $tide }, the one that decides.
debrief-on-tide = { $metric }: { $value } on tide { $tide }.
debrief-first-tide = On tide 1 it was { $value }.
debrief-wrong-claim = The claim that the model contradicts
debrief-claim = “{ $what }” { $who }, on { $card }.
debrief-no-claim-named = No claim was named in this game.
debrief-claim-found = The Auditor named it on tide { $tide }.
debrief-claim-other = The Auditor named another: { $claim } The model bears that one out.

## 3: the facts
debrief-facts = The facts
debrief-tide-people = Tide { $tide }: the { $people } who set out
debrief-game-people = The whole game: { $people } crossings
debrief-in-short = { $what }; { $stops } stopped, { $mistaken } innocent; { $found } found, { $missed }.
debrief-nobody-stopped = Nobody was stopped.
debrief-of-those-stopped = { $stops ->
    [one] Of one person stopped, { $mistaken } carried nothing.
   *[other] Of { $stops } people stopped, { $mistaken } carried nothing.
  }
debrief-no-hazard-tide = This tide held no hazard, so nothing could be found or missed here.
debrief-no-hazard-game = This game held no hazard, so nothing could be found or missed here.
debrief-hazards-tide = { $hazards ->
    [one] This tide held { $hazards } hazard: { $found } found, { $missed }.
   *[other] This tide held { $hazards } hazards: { $found } found, { $missed }.
  }
debrief-hazards-game = { $hazards ->
    [one] This game held { $hazards } hazard: { $found } found, { $missed }.
   *[other] This game held { $hazards } hazards: { $found } found, { $missed }.
  }
debrief-hazards-rest = { $rest } did not get through for another reason, or took another gate.
debrief-show-whole-game = Show the whole game
debrief-expected = Hazards to be expected
debrief-expected-plain = So many hazards would come on average among as many people. A single tide can hold more, fewer or none.
debrief-expected-formula = π × people = { $share } × { $people } = { $expected }
debrief-expected-letters = π is the share of people who carry a hazard.
debrief-expected-assumption = Each traveller carries one with the same small chance, whatever the hall decides.
debrief-expected-source = The scenario, averaged over its pathways.
debrief-ppv = Of those stopped, with a hazard
debrief-ppv-plain = Of all people who were stopped, this share carried a hazard.
debrief-ppv-formula = PPV = stops with a hazard / stops = { $right } / { $stops }
debrief-ppv-letters = PPV, the positive predictive value, is the field’s name for this share.
debrief-ppv-assumption = Counted in this game, one stop at a time. With so few hazards, one more or less moves it a lot.
debrief-held = Held where nothing was found
debrief-held-plain = All the time that people who carried nothing were held, added up.
debrief-held-formula = Σ (end − beginning) over { $stops } stops = { $held }
debrief-held-letters = Σ means: added up over all of them.
debrief-held-assumption = From the moment of the stop to the end of the talk, seats included.
debrief-tally = The tally of the hall.
debrief-tally-open = The tally of the hall, with nothing hidden.
debrief-boats = Boats missed after a mistaken stop
debrief-boats-plain = So many people who carried nothing were stopped and then missed the boat they meant to take.
debrief-boats-formula = onward boats missed by people stopped who carried nothing = { $boats }
debrief-boats-assumption = The wait in line counts too: a stop is seldom the only reason.
debrief-nobody-mistaken = Nobody was stopped by mistake here.
debrief-story-head = stopped on tide { $tide }, carried nothing
debrief-story = Crossing { $reason }. Stopped at { $at } and held for { $held }. Nothing was found.
debrief-story-random = Crossing { $reason }. Stopped at { $at } by a random check and held for { $held }. Nothing was found.
debrief-story-boat = The { $boat } left without { $name }.
debrief-story-no-boat = No boat was missed.
debrief-story-again = { $name } was stopped on tides { $tides }.
debrief-story-mended = The record was put right.
debrief-story-stands = The record still stands, and the next trip may go the same way.
debrief-story-no-redress = The record still stands: the hall has no redress window.
debrief-story-cause = First cause: { $cause }.
debrief-story-place = { $place } of { $all }
debrief-story-back = Back
debrief-story-next = Next
debrief-story-next-label = Next story. This is { $place }
debrief-story-order = { $place }, longest hold first
debrief-stopped-against-carried = Stopped or not, against what they carried
debrief-in-a-thousand = Of { $people } who cross, { $hazards } carry a hazard, and { $found } of these are found. { $stopped } are stopped, and { $innocent } of them carry nothing.
debrief-counted-few =
    { $hazards ->
        [one] One of the { $people } who crossed carried a hazard
       *[other] { $hazards } of the { $people } who crossed carried a hazard
    }, and { $found } of these { $found ->
        [one] was
       *[other] were
    } found. { $stops ->
        [one] One person was stopped
       *[other] { $stops } people were stopped
    }; { $innocent } of them carried nothing. So few hazards make no rate: one in { $expected } is to be expected.
debrief-words-of-the-debrief = Only here does “mistaken stop” mean somebody stopped who carried nothing, and “missed” a hazard let into the town.
debrief-what-became = What became of everybody
debrief-why = Why it went wrong
debrief-tracing = Each error is being traced to its first cause.
debrief-why-missed = Hazards that were missed, and why
debrief-why-mistaken = Mistaken stops, and why
debrief-none-missed = None was missed. How much that says is the question of panel 5.
debrief-missed-why = { $name }, tide { $tide }: { $cause }.
debrief-first-cause = The first cause is the earliest link of the chain whose change alone would have changed what became of that person.
debrief-cause = First cause
debrief-errors = Errors
debrief-without-it = The same tides without it, over 8 games
debrief-not-yet = being played
debrief-no-link = no link of the hall can take it away
debrief-parts = { $removed } removed, { $still } still wrong, { $newly } newly wrong
debrief-causes-left = { $done } of { $all } causes taken away so far
debrief-taken-away = Taking a cause away everywhere moves lines, records and trust, so it also moves people whom it never touched.
debrief-again = Stopped again
debrief-again-rule = The score of an innocent belongs to the person: without redress the same person is stopped on each trip.
debrief-together = Together they were held for { $held } and missed { $boats ->
    [one] { $boats } boat
   *[other] { $boats } boats
  }. For { $mended } of { $all } the record was put right.
debrief-followed = What it cost, by name
debrief-first-told = The first { $told } of { $all }; the page that can be written holds everybody.
debrief-who = Who
debrief-stopped-when = Stopped
debrief-stopped-then = tide { $tide } at { $at }: { $cause }
debrief-cost = Cost
debrief-cost-of = { $boats ->
    [0] held { $held }
    [one] held { $held }, one boat missed
   *[other] held { $held }, { $boats } boats missed
  }
debrief-put-right = Put right
debrief-yes = yes
debrief-no = no
debrief-groups = Groups side by side
debrief-groups-rule = One game alone holds too few stops to tell groups apart. Where the intervals of two groups overlap, this shows no difference between them.
debrief-groups-how = Each rate is the sum over { $games } games with the same decisions, divided by the sum. Its 95 % interval comes from leaving out one game after another (the jackknife).
debrief-by-custom = By custom
debrief-by-pathway = By pathway
debrief-by-trade = By trade
debrief-ledger = The ledger after the last tide
debrief-ledger-how = How it is reckoned
debrief-ledger-formula = Rows × weight of the fields × days kept × (1 + ln of those who can look) × what it is used for, register by register.
debrief-ledger-rule = What is not kept cannot be lost, copied or used for something else.

## 4: why then
debrief-why-then = Why did it make sense at the time?
debrief-why-then-how = Beside it stands what the table decided, what it could see afterwards, and the event card. What nobody could see is left out.
debrief-nothing-changed = Nothing was changed.
debrief-proposed-nothing = to change nothing
debrief-vote-adopted = Vote: { $yes } for, { $no } against, { $neither } abstained; adopted. Proposed: { $proposed }.
debrief-vote-not-adopted = Vote: { $yes } for, { $no } against, { $neither } abstained; not adopted. Proposed: { $proposed }.
debrief-voted-against = { $seat } voted against.
debrief-abstained = { $seat } abstained.
debrief-seen-then = Seen then: { $stops } stopped; { $found ->
    [0] nothing was found
    [1] something was found once
   *[other] something was found { $found } times
  }; nineteen in twenty waited under { $wait }; { $boats ->
    [one] { $boats } boat
   *[other] { $boats } boats
  } missed; { $coins } coins; trust { $trust }.

## 5: replay
debrief-changed = One decision changed
debrief-nothing-decided = The council decided nothing, so there is nothing to leave out.
debrief-choose = Choose a decision of the log
debrief-decision = Tide { $tide }: { $what }
debrief-leave-out = Leave it out
debrief-set-instead = { $name }, set to { $value } instead
debrief-replay = Replay
debrief-card-instead = Another card in its place
debrief-taken-back = A card taken back can only be left out.
debrief-without = Tide { $tide }, without “{ $what }”
debrief-instead-of = Tide { $tide }: “{ $instead }” instead of “{ $what }”
debrief-same-travellers = The same travellers, once more
debrief-same-travellers-how = Choose a decision. It is left out, and the very same people come again at the same minutes. All six scales stand before and after, with the people whose crossing would have ended otherwise.
debrief-refused = This could not have been decided: { $why }
debrief-replaying = The same tides are being played again.
debrief-pairs-played = { $done } of { $all } pairs of games played
debrief-no-total = Means of { $pairs } pairs of games with the same arrivals. There is no total.
debrief-void = Later decisions that this makes void
debrief-turned = { $people ->
    [0] Nobody’s crossing ends otherwise
    [one] { $people } crossing of your game ends otherwise
   *[other] { $people } crossings of your game end otherwise
  }
debrief-turned-none = In your own game not one crossing would have ended otherwise.
debrief-tide-head = Tide
debrief-was = Was
debrief-would-be = Would have been
debrief-turned-next = More names
debrief-turned-place = { $first } to { $last } of { $all }
debrief-ranking = What each decision did
debrief-ranking-how = Each decision of the game is left out in turn; the same travellers come again, game by game. The marks say how the game goes without it. Press one to see it in full.
debrief-ranking-begins = The first decision is being left out.
debrief-ranking-rule = The list begins with the decision that moved any one scale furthest. A spread is how far games with the same decisions usually lie from their mean. No scale is added to another: what a decision is worth is for the table to say.
debrief-games-played = { $done } of { $all } games played
debrief-decision-head = Decision, left out
debrief-look-at = Look at { $what }
debrief-moved = Moved most: { $scale }, { $spreads } spreads from game to game.
debrief-moved-none = Moved no scale clearly so far.
debrief-void-count = { $count ->
    [one] { $count } later decision becomes void.
   *[other] { $count } later decisions become void.
  }
debrief-better = better
debrief-worse = worse
debrief-unclear = not clear
debrief-luck = Luck or skill?
debrief-luck-begins = The same decisions are being played on other seeds.
debrief-luck-sentence = { $own ->
    [0] You missed none.
   *[other] You missed { $own }.
  } Counted in { $games } games, the same decisions miss none { $yours } times in 100; a policy half as good misses none { $half } times in 100.
debrief-luck-rule = One run cannot tell these two apart. Many games can.
debrief-no-hazard-came = No hazard came in any of the games, so no policy could be told from any other.
debrief-miss-none = Chance to miss none, by formula: yours, half as good
debrief-miss-none-two = The chart counts { $games } games; this formula takes only their means. The two need not agree to the point.
debrief-miss-none-plain = How likely it is that a whole game with these decisions misses no hazard at all, and how likely with a policy that finds half as many.
debrief-two = { $one }, { $other }
debrief-miss-none-formula = e^(−Λ·missed) = e^−{ $mine } = { $yours }; half as good finds half as many: e^−{ $other } = { $half }
debrief-miss-none-letters = e is the number 2.718…, Λ (lambda) the hazards of a game on average, “missed” the share of them that is missed.
debrief-miss-none-assumption = Hazards are rare and independent of each other, so their number in a game is Poisson. Λ and the shares are those of all games.
debrief-miss-none-source = Replications of the same decisions.
debrief-games-to-tell = To tell the two apart by hazards missed, one would have to play about { $games } games like this.
debrief-expected-over = Expected over { $games } games with the same decisions
debrief-mean-hazards = Hazards in a game
debrief-mean-missed = Hazards missed
debrief-mean-mistaken = Mistaken stops
debrief-mean-plain = So many there are on average when the same decisions meet other travellers.
debrief-mean-formula = mean of { $games } games = { $value }
debrief-mean-assumption = Same scenario, same decisions, other seeds. Nine games in ten lie between { $low } and { $high }.
debrief-mean-source = Replications; Student’s t.
debrief-with-interval = { $value } ({ $interval })
debrief-fewer = your run: { $own }, fewer than in nineteen games of twenty ({ $low } to { $high })
debrief-more = your run: { $own }, more than in nineteen games of twenty ({ $low } to { $high })
debrief-within = your run: { $own }, within what nine games in ten show ({ $low } to { $high })
debrief-your-run = your run: { $value }
debrief-your-run-nobody = your run stopped nobody
debrief-ppv-all = PPV over all games
debrief-ppv-all-plain = Of all people stopped in all the games, this share carried a hazard.
debrief-ppv-all-formula = Σ stops with a hazard / Σ stops = { $value }
debrief-ppv-all-letters = Σ means: added up over all games. PPV, the positive predictive value, is the field’s name for the share.
debrief-ppv-all-assumption = A ratio of totals; 95 % interval by the jackknife over games.
debrief-replications = { $games } replications.
debrief-quadrant = Decisions against luck
debrief-quadrant-how = Up: the mean of the games, against the mean with no decision at all. Across: your game, against that mean. Both in spreads from game to game. Good decisions can meet a hard day.
debrief-undecided = The same game without any decision is still being played: { $games } games.
debrief-day = Your day among the games
debrief-day-rule = What the day did is not what the table did.

## 6: the rule
debrief-of-hundred = In this game, on all its tides, { $stops } people were stopped; { $mistaken } of them carried nothing: { $innocent } of 100.
debrief-nobody-stopped-game = In this game nobody was stopped.
debrief-ppv-rule = With a hazard, of those stopped at the last cut ({ $cut }), by the formula
debrief-ppv-at = PPV at the cut
debrief-ppv-at-plain = Of those stopped at this cut, this share carries a hazard on average.
debrief-ppv-at-formula = PPV = π·TPR / (π·TPR + (1−π)·FPR), with π = { $pi }, TPR = 1 − Φ({ $cut } − { $m }) = { $seen }, FPR = 1 − Φ({ $cut }) = { $falsely }: { $value }
debrief-ppv-at-letters = PPV is that share; π the share of all people who carry a hazard; TPR the share of hazards stopped; FPR the share stopped of people who carry nothing; N a bell curve. Φ(x) is the share of a bell curve (the normal distribution) that lies below x.
debrief-ppv-at-assumption = Scores of people who carry nothing are N(0, 1), of hazards N(m, 1). Random checks are left out.
debrief-ppv-at-source = Bayes’ rule; the words of screening as in the model.
debrief-in-twenty-thousand = Of 20,000 people about { $hazards } carry something. The last cut stops { $seen } of them, and { $others } who carry nothing.
debrief-rule-alone = Counted above is what the whole hall did: every tide, every book, every check at random. Below is the score alone, at the last cut; it need not come to the same shares.
debrief-one-in = One in { $people } carries something. At the last cut of { $cut } the desks stop { $share } of the others.
debrief-capacity = The back room has minutes for { $share } of all who come ashore, about { $people } a tide.
debrief-cut-does = What the cut does
debrief-roc = Every cut, and where the back room is full

## 7 and 8: elsewhere, one commitment
debrief-away = Away from any gate
debrief-four-numbers = The same four numbers are everywhere: how rare it is, how many are flagged rightly, how many wrongly, and what a flag costs the person.
debrief-one-commitment = One commitment
debrief-on-paper = Write it on paper. The hall keeps nothing of it.
debrief-to-title = Back to the title
debrief-again-button = Play the same tides again
debrief-again-label = Play the same tides again, seed { $seed }

## Files to keep
debrief-export-short = Keep
debrief-export = Write the debrief as a page and a sheet of facts
debrief-export-running = The page is being reckoned: { $done } per cent of the games played.
debrief-export-written = Written: { $page } and { $sheet }
debrief-export-failed = Nothing was written: { $why }
debrief-export-left = The page of the debrief was still being reckoned, and nothing was written. The saved game leads back to it.
debrief-export-trouble = { $path } cannot be written: { $why }
debrief-export-no-folder = there is no folder for documents and none for saves. GATEWRIGHT_SAVES can name one.
debrief-export-full = { $folder } holds a thousand debriefs of this game already.
debrief-export-stopped = it was stopped.

## Debriefs of earlier games

## Records and what was possible
debrief-page-records = When known
debrief-page-possible = What was possible
debrief-records = When it was known
debrief-records-begin = The records of the game are being gathered.
debrief-records-how = Known is the day on which a row or slip was written; released, the day on which the release desk had unsealed it. A line is dashed while a slip lies sealed, and full while it could be asked.
debrief-records-missed = Records behind the hazards that were missed
debrief-records-stopped = Records that pointed at the wrong person
debrief-records-none = No record stands behind any of them.
debrief-nothing-late = Nothing in this scenario can be late: there are no sealed slips, no old rows and no inbox.
debrief-possible = Your council among what was possible
debrief-possible-how = A search tried { $tried } policies on the very travellers of this game, { $games } games each. They decide everything before the first tide, and knew nothing of it either; yours could change its mind. A short search: there may be better ones.
debrief-possible-words = { $policies ->
    [one] One policy
   *[other] { $policies } policies
  } that none of the { $tried } tried beats, and your council: up is better on each scale.
debrief-nothing-searched = There is nothing to decide in this scenario, or the game ended early: no other policies were searched.
debrief-search-begins = Other ways to run the hall are being searched.
debrief-policies = What each of them decides
debrief-beside = Clearly better than yours: { $better }. Clearly worse: { $worse }.
debrief-goals-apart = Private goals, pulling apart
debrief-pair = { $one } and { $other }: both met in { $both } of { $games } games, less than half as often as if they had nothing to do with each other.
debrief-no-pair = No two goals were clearly in each other’s way in these games.
debrief-met-by-nobody = Met by nobody, whatever was decided: { $seats }.
