### Taking a desk: a person of the table serves travellers in the running shift.

# The way in
desk-take = Take a desk
desk-take-label = Take a desk yourself, key D
desk-choose = Which desk do you take?
desk-choose-words = You serve up to { $most } travellers in this very shift. Thinking costs nothing; each book you open costs its seconds, and the line grows meanwhile.
desk-choose-later = Somebody of the table decided at a desk at { $clock }. Sit down after that.
desk-choose-none = No desk is open now.
desk-choose-served = Whoever is at the desk now remains the clerk's; you begin with the next.
desk-not-now = Not now
desk-free = nobody stands there now
desk-there = { $name } stands there
desk-name = Desk { $number }
desk-name-at = { $station }, desk { $number }

# The bar
desk-you-sit = Tide { $tide } · { $desk } · traveller { $number } of { $most }
desk-you-sat = Tide { $tide } · you sit at { $desk }
desk-this-traveller = this traveller
desk-this-traveller-label = With this traveller so far: { $taken }, in minutes and seconds
desk-leave = Leave the desk
desk-leave-label = Leave the desk and go back to the board, key D
desk-leave-hands-back = Leave the desk, key D. { $name } is handed back to the clerk.
desk-tab-books = Books
desk-tab-window = Sums
desk-tab-traveller = Traveller
desk-tab-line = Line
desk-tab-shown = { $name }, shown

# The traveller
desk-nobody-sits = Nobody sits at a desk.
desk-nobody-here = Nobody stands at the desk.
desk-asks-for = Asks for
desk-asks-gate = the gate
desk-asks-refuge = shelter
desk-asks-return = the way home
desk-papers = Papers
desk-papers-complete = complete
desk-papers-incomplete = something is missing
desk-waited = Waited
desk-minutes = { $minutes } min
desk-boat = Boat
desk-no-boat = none to catch
desk-boat-gone = { $clock }, gone
desk-drawn = The die of the random check fell on them.
desk-hazard-sealed = hazard: sealed until the debrief

# What can be decided
desk-and-now = And now?
desk-let-through = Let through
desk-back-room = To the back room
desk-refuge-office = To the refuge office
desk-hand-back = Hand back to the clerk
desk-verdict-label = { $verdict }: { $name }. Key { $key }.
desk-no-way-back = What is decided stands.
desk-done-let-through = { $name } is let through.
desk-done-back-room = { $name } goes to the back room.
desk-done-refuge-office = { $name } goes on to the refuge office.
desk-done-hand-back = { $name } is handed back to the clerk.

# The books
desk-open-books = Open the books one by one
desk-asked =
    { $books } open · { $seconds } · { $fields ->
        [one] { $fields } field read
       *[other] { $fields } fields read
    }
desk-books-note = Each book tells what it costs before you open it: seconds, and fields that somebody else may read later.
desk-book-open = Open
desk-book-costs =
    { $seconds }, { $fields ->
        [one] { $fields } field
       *[other] { $fields } fields
    }
desk-book-fields =
    { $fields ->
        [one] { $fields } field
       *[other] { $fields } fields
    }
desk-book-copies = copies { $source }
desk-book-nothing = No row here points at them.
desk-book-flag = A row points at them. It may mean another.
desk-book-settled = A row pointed at them; it is settled that it means another.
desk-book-no-print = The hand does not print.
desk-book-shut = shut
desk-book-no-basis = no lawful basis
desk-book-not-in-use = not in use
desk-book-label = { $book }: { $answer } { $costs }
desk-book-label-shut =
    { $book }, shut. Opening it costs { $costs }; { $viewers ->
        [one] { $viewers } person may look later.
       *[other] { $viewers } people may look later.
    }
desk-read-why = read why
desk-why-no-basis = No charter lets the hall ask { $book } for this. The book stays shut.
desk-why-not-in-use = The council has decided that desks do not ask { $book }. The book stays shut.
desk-why-asks = The traveller asks for: { $asks }.
desk-why-charter = The charter: what each register may be asked for.
desk-why-council = The council of this tide.
desk-the-papers = The papers
desk-papers-over = The papers are over the cut.
desk-papers-under = The papers are under the cut.
desk-papers-over-words = The hall's own rule would send them to the back room. Papers of many people look alike.
desk-papers-under-words = The hall's own rule would let them go on. A hazard need not show in papers.
desk-papers-no-books = Desks of this hall ask no registers; there is no book to open.
desk-answer = { $book }: { $answer }
desk-spent =
    So far { $seconds }, { $fields ->
        [one] { $fields } field read.
       *[other] { $fields } fields read.
    }

# One Window
desk-one-window = One Window
desk-so-far = so far
desk-or-ask = Or ask the One Window
desk-window-words =
    { $books ->
        [one] One question to { $books } lawful register. It cannot ask fewer.
       *[other] One question to all { $books } lawful registers. It cannot ask fewer.
    }
desk-window-asked = One Window has been asked
desk-window-asked-words = All lawful registers have answered. It cannot be un-asked.
desk-asked-so-far = What the books come to
desk-no-window = This hall has no One Window.
desk-ask = Ask it
desk-ask-label = Ask the One Window about { $name }, key W. It cannot be un-asked.
desk-cannot-be-unasked = cannot be un-asked
desk-row-seconds = seconds
desk-row-fields = fields read
desk-row-viewers = people who may look later
desk-row-false = false matches, of 1,000 asked
desk-row-copies = registers that copy another
desk-of = { $part } of { $whole }
desk-seconds = { $seconds } s
desk-false-title = False matches, of 1,000 asked
desk-false-formula = Of 1,000 people who carry nothing, those whom the hall's rule would stop on these registers.
desk-false-assumption = As the hall believes. Registers that copy one another are reckoned as if they erred apart.
desk-false-source = The desk's own sum over all sets of answers.
desk-window-nothing =
    { $books ->
        [one] One Window: { $books } register answered, and no row points at them.
       *[other] One Window: { $books } registers answered, and no row points at them.
    }
desk-window-points =
    { $pointing ->
        [one] One Window: of { $books } registers, one has a row that points at them: { $names }.
       *[other] One Window: of { $books } registers, { $pointing } have rows that point at them: { $names }.
    }

# The line
desk-behind = Behind this traveller
desk-waiting-then = waiting, { $then } when you sat down
desk-line-same = { $waiting } waiting, as many as when you sat down.
desk-line-more = { $waiting } waiting, { $more } more than when you sat down.
desk-line-fewer = { $waiting } waiting, { $fewer } fewer than when you sat down.
desk-joined =
    { $count ->
        [one] { $count } joined while you read
       *[other] { $count } joined while you read
    }
desk-boats-gone =
    { $count ->
        [one] the boat of { $count } has left
       *[other] the boats of { $count } have left
    }
desk-line-history = Line length, last 20 min
desk-history-words = The line was { $first } long at { $from } and is { $last } long at { $until }; at most it was { $most }.
desk-sat-down = you sat down
desk-boats-missed = Boats missed in the hall since

# What a screen reader hears
desk-arrival-desk = { $desk }, traveller { $number } of { $most }.
desk-arrival = { $name } asks for { $asks }, { $reason }.
desk-arrival-books = { $books } books, { $open } open, { $seconds }.

# When all have been served
desk-all-served = You have served { $served }. What is left is to stand up.
desk-nobody-comes = Nobody comes to this desk any more before the doors close.
desk-slip-served = You have served { $served } travellers
desk-slip-times = From { $from } to { $until }; the books took { $books } (minutes and seconds).
desk-slip-boats =
    { $boats ->
        [0] No boat was missed in the hall meanwhile.
        [one] { $boats } boat was missed in the hall meanwhile.
       *[other] { $boats } boats were missed in the hall meanwhile.
    }
desk-slip-list = What you decided
desk-slip-sealed = What was true of them waits for the debrief.
desk-stand-up = Stand up

# The debrief: what each decision did
debrief-page-desk = At the desk
desk-read-nobody = Nobody of the table sat at a desk in this game.
desk-read-short =
    { $served ->
        [one] { $served } traveller was served by the table; the officer would have decided the same about { $agreed }. The books opened took { $mine } minutes; an officer's own would have taken { $officers }.
       *[other] { $served } travellers were served by the table; the officer would have decided the same about { $agreed } of them. The books opened took { $mine } minutes; an officer's own would have taken { $officers }.
    }
desk-read-acts = What was decided, what the officer would have decided, and what was true
desk-read-cost = What was asked, and what it cost
desk-read-lines = The line behind, with you at the desk and without
desk-read-turned =
    { $turned ->
        [0] Nobody's crossing would have ended otherwise without you; only minutes differ.
        [one] { $turned } crossing would have ended otherwise without you: of those you decided about, and of those behind them.
       *[other] { $turned } crossings would have ended otherwise without you: of those you decided about, and of those behind them.
    }
desk-read-void =
    { $void ->
        [one] { $void } decision could not be followed; the officer decided.
       *[other] { $void } decisions could not be followed; the officer decided.
    }
desk-read-who = Who
desk-read-when = Came
desk-read-at = tide { $tide }, { $clock }
desk-read-decided = You decided
desk-read-officer = The officer, with books of their own choice
desk-read-same-books = The officer, with the books you opened
desk-read-carried = Carried
desk-read-hazard = a hazard
desk-read-nothing = nothing
desk-read-became = Became
desk-read-without = Without you
desk-read-your-seconds = Your books, s
desk-read-officers-seconds = Officer's books, s
desk-read-asked = Registers asked
desk-read-pointed = Pointed at them
desk-read-officer-pointed = Would have, of the officer's
desk-read-tide = Tide
desk-read-with-you = { $tide }, with you
desk-read-with-officer = { $tide }, with the officer
desk-read-mean = Mean wait, min
desk-read-p95 = 19 in 20 under, min
desk-read-boats = Boats missed
desk-read-longer = Took longer
desk-read-shorter = Took less
