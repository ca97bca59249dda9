### shell

not-for-operational-use = Not for operational use.
key-enter = Enter
file-left-alone = The file is left as it is.
slip-close = Close

phase-briefing = briefing
phase-council = council
phase-shift = shift
phase-tally = tally
phase-event = event card
phase-debrief = debrief

title-arrival = Gatewright. Not for operational use. { $items } items.
title-arrival-carry-on = Gatewright. Not for operational use. { $items } items. Carry on: { $game }, { $place }.
title-menu = Menu
title-subtitle = a game of tides at Tessel Hall
title-carry-on = Carry on
title-carry-on-game = { $game }, { $place }
title-carry-on-place = tide { $tide } of { $tides }, { $phase }
title-carry-on-tide = tide { $tide }, { $phase }
title-new-game = New game
title-new-game-more = eleven scenarios, 20 minutes and up
title-class = Class table
title-class-more = one screen, or many tables on one seed
title-debrief = Open a debrief
title-debrief-more = saved games, replays, exports
title-quit = Quit
title-quit-label = Quit, key Q
title-foot = A game with a fictional harbour. Every figure opens its formula, its assumption and its source.
title-version = version { $version }

note-title = Content note
note-people = People wait, are stopped by mistake, and miss their boats. Some need shelter. A few carry a hazard, which is a number here and never a picture.
note-invented = Everything is invented: places, people, names, rules. Customs differ only in names and paperwork, and hazard is drawn without looking at them.
note-free = No seat has to be played. The pause card works at any time. Nothing leaves this machine: games lie in one folder and can be deleted there.
note-operational = Not for operational use: no threshold, rate or route here is that of a real gate.
sources-title = Sources
sources-label = Sources of the formulas

carry-on-fails = This game cannot be carried on
carry-on-tide = Tide { $tide }: { $travellers } came, { $stops } stopped, nothing found { $nothing ->
    [one] once
   *[other] { $nothing } times
}, { $boats ->
    [one] one boat
   *[other] { $boats } boats
} missed, nineteen in twenty waited under { $wait } min, { $coins } coins, trust { $trust }.

shelf-title = The shelf
shelf-arrival = The shelf, { $part }. { $scenarios } scenarios, { $games ->
    [one] one saved game
   *[other] { $games } saved games
}.
shelf-leave-label = Back to the title
shelf-tab-scenarios = Scenarios
shelf-tab-class = Class table
shelf-tab-saves = Saved games
shelf-begin = Begin a game
shelf-time = { $minutes } min · { $tides } tides
shelf-time-teaches = { $time } · { $teaches }
shelf-wrong = This file cannot be played as it is. It is left alone.
shelf-wrong-all = What is wrong
shelf-seed = Seed
shelf-seed-label = Seed: a whole number; empty is the scenario's own
shelf-seed-another = Another seed
shelf-seed-own = The scenario's own
shelf-seed-wrong = “{ $seed }” is no seed. A seed is a whole number from 0 to 9,007,199,254,740,991.
shelf-seed-more = The same seed brings the same people on the same boats, whatever you decide. A file can be dropped on the window as well.
shelf-file = File
shelf-file-label = Path of a scenario or a saved game
shelf-file-open = Open
shelf-deleted = { $games ->
    [one] The game is deleted.
   *[other] { $games } games are deleted.
}
shelf-teaches-the-trickle = rare things, the cut, who is stopped
shelf-teaches-one-line-or-three = busy desks, one line or many, chance
shelf-teaches-the-back-room = a small back room, blocked desks, haste
shelf-teaches-sealed-fathoms = late papers, their context, burned sources
shelf-teaches-sixty-lanterns = good and poor contributors, shared names
shelf-teaches-one-window = seven books or one portal, copies, limits of purpose
shelf-teaches-hand-and-seal = seal-prints that fail, shelter, lawful basis
shelf-teaches-the-other-gate = neighbour gates, who goes there instead
shelf-teaches-two-doors-home = strict or supportive return
shelf-teaches-in-the-drawer = too many slips, anchoring, the online scan
shelf-teaches-hall-council = everything at once, and no single winner

open-fails = This file cannot be opened
open-fails-label = What is wrong with the file
open-fails-more = { $lines } more lines are not shown.
open-no-path = Write the path of a file first, or drop one on the window.
open-unreadable = { $file }: cannot be read: { $why }
open-too-large = { $file }: larger than any scenario or saved game. It was not read.

saves-title = Saved games
saves-none = None yet. A game saves itself after every step.
saves-over = Played to the end: open its debrief · seed { $seed }
saves-played = { $played } tides played, at the { $phase } · seed { $seed }
saves-played-of = { $played } of { $tides } tides played, at the { $phase } · seed { $seed }
saves-date = Saved on { $date }
saves-date-trust = Saved on { $date } · trust { $trust }
saves-aside = Set aside
saves-aside-kept = It lies there as it is. Nothing deletes it but you.
saves-kept = Games lie in one folder on this machine and nowhere else. Their picture shows trust after each tide, and the floor of 30.
saves-delete = Delete
saves-delete-label = Delete { $game }
saves-delete-all = Delete all
saves-delete-ask = The saved game of “{ $game }” (saved on { $date }, seed { $seed }) will be gone for good; the scenario stays. File: { $file }
saves-delete-all-ask = { $games ->
    [one] The one saved game
   *[other] All { $games } saved games
} will be gone for good.
saves-keep = Keep
save-not-written = The game could not be saved in { $folder }: { $why }. It goes on here; what was saved before is as it was.
save-not-deleted = { $file } could not be deleted: { $why }.
save-folder-unreadable = The folder of saved games, { $folder }, cannot be read: { $why }.
save-two-windows = Another window has played this game on, in { $old }. Both are kept: the game at this table goes on in { $new }.

class-title = Class table
class-one-screen = One screen for all: choose a scenario, take several seats at its briefing, and pass the screen when it says so.
class-many = Many tables: every table writes the same seed here and begins the same scenario. Then all of them meet the same people on the same boats, and what differs is what they decided.
class-seed = Seed { $seed }
class-no-seed = No seed is written: every table meets the people of the scenario's own.
class-choose = Choose a scenario
class-compare = Compare the tables
class-compare-more = When all have played to the end, bring their saved games into this folder. One page then shows what each decided and what came of it, table by table and without any ranking.
class-none = No two games here were played to the end with the same scenario and seed.
class-page = Page of { $tables } tables: { $game }, seed { $seed }
class-underway = The page is being reckoned: { $done } of { $all } parts.
class-written = The page is written. It opens in any browser:
class-changed = { $file }: played again, it comes to another digest than the one it holds. It was changed by hand and is not compared.
class-stopped = The page was not finished, and nothing was written.
class-no-folder = There is no folder for pages on this machine.
