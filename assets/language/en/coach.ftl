### coach

coach-label = Hint
coach-next = Got it
coach-off = No more hints

coach-title = First time here? Begin a new game. The first scenario takes 20 minutes, and this card shows the way.
coach-shelf = The trickle is the one to start with: one rare thing, one cut, one back room.
coach-note = Read this, then go on. The pause card works at any time.
coach-briefing = You speak for one seat; the empty ones give advice. Dotted words open what they mean; the question mark key opens all of them. Now open the council.
coach-lever = The first decision: how strict the hall is. Turn this dial with the mouse, or go to it with Tab and turn it with the arrow keys. Lower stops more people. Leaving it as it is decides something, too.
coach-card = Cards cost coins from the purse. Press one to propose it, press it again to take it back.
coach-seal = Before figures open, say what you expect: pull both ends of each range so that you are four fifths sure. Then seal it.
coach-opened = Now the hall's own expectation lies open. Each dotted figure opens its formula.
coach-adopt = Ring the tide in, and see what comes.
coach-shift = The boats land, the line grows, desks and back room work. Space pauses; a press on a token says what the hall knows of somebody.
coach-speed = The clock has four speeds. The arrows at the end lead to the next event, or to the end of the shift.
coach-shift-over = The shift is over. Count what came of it.
coach-tally = Six scales, and no sum. Whether a stop was a mistake nobody knows yet.
coach-event = Something happens between the tides. Then the council meets again, and you decide anew.
coach-debrief = The truth opens panel by panel. Turn them in order; nobody is ranked.
