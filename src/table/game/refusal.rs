//! Why the session says no, in the language of the table.

use crate::language::shown;
use crate::scenario::Scenario;
use crate::session::{Phase, REASON_MOST, Refusal, ShutWhy};
use crate::t;
use crate::table::words::coins;

/// A refusal as a sentence.
pub fn in_words(refusal: &Refusal, scenario: &Scenario) -> String {
    let text = &scenario.file.text;
    let seat = |id: &String| shown(&scenario.seat_name(id));
    let card = |id: &String| shown(text.cards.get(id).map_or(id.as_str(), |named| named.name.as_str()));
    match refusal {
        Refusal::WrongPhase(phase) => t!("refusal-wrong-phase", phase = phase_words(*phase)),
        Refusal::Stale { .. } => t!("refusal-stale"),
        Refusal::NoSuchSeat(id) => t!("refusal-no-such-seat", seat = id.as_str()),
        Refusal::NotSeated(id) => t!("refusal-not-seated", seat = seat(id)),
        Refusal::AlreadySeated(id) => t!("refusal-already-seated", seat = seat(id)),
        Refusal::LastSeat => t!("refusal-last-seat"),
        Refusal::NotInDeck(id) => t!("refusal-not-in-deck", what = id.as_str()),
        Refusal::OutOfRange { lever, least, most } => {
            let name = text.levers.get(lever).map_or(lever.as_str(), |named| named.name.as_str());
            let number = crate::report::parameter::trimmed;
            t!("refusal-out-of-range", lever = shown(name), least = number(*least), most = number(*most))
        }
        Refusal::TooDear { needed, held } => {
            t!("refusal-too-dear", needed = coins(needed.get()), held = coins(held.get()))
        }
        Refusal::OnTheTable(id) => t!("refusal-on-the-table", card = card(id)),
        Refusal::NotOnTheTable(id) => t!("refusal-not-on-the-table", card = card(id)),
        Refusal::NothingToUndo => t!("refusal-nothing-to-undo"),
        Refusal::AlreadySealed => t!("refusal-already-sealed"),
        Refusal::Answer(id) => {
            let question = text.predictions.get(id).map_or(id.as_str(), |named| named.name.as_str());
            t!("refusal-answer", question = shown(question))
        }
        Refusal::NotSealed => t!("refusal-not-sealed"),
        Refusal::AlreadyVoted => t!("refusal-already-voted"),
        Refusal::VoteUnderWay => t!("refusal-vote-under-way"),
        Refusal::VoteFirst(seats) => t!("refusal-vote-first", seats = *seats),
        Refusal::LongReason => t!("refusal-long-reason", most = REASON_MOST),
        Refusal::NothingVotedDown => t!("refusal-nothing-voted-down"),
        Refusal::OnlyTheAuditor => t!("refusal-only-the-auditor"),
        Refusal::NoSuchDesk => t!("refusal-no-such-desk"),
        Refusal::AtADesk(id) => t!("refusal-at-a-desk", seat = seat(id)),
        Refusal::ShiftWentOn => t!("refusal-shift-went-on"),
        Refusal::NotAtADesk => t!("refusal-not-at-a-desk"),
        Refusal::NobodyThere => t!("refusal-nobody-there"),
        Refusal::BookStaysShut(why) => shut_words(*why),
        Refusal::NotToBeDecided => t!("refusal-not-to-be-decided"),
        Refusal::StandUpFirst => t!("refusal-stand-up-first"),
    }
}

/// Why a book at the desk cannot be opened.
pub fn shut_words(why: ShutWhy) -> String {
    match why {
        ShutWhy::Unknown => t!("refusal-book-unknown"),
        ShutWhy::NoBasis => t!("refusal-book-no-basis"),
        ShutWhy::NotInUse => t!("refusal-book-not-in-use"),
        ShutWhy::OpenAlready => t!("refusal-book-open-already"),
        ShutWhy::WindowAsked => t!("refusal-window-asked"),
        ShutWhy::NoWindow => t!("refusal-no-window"),
    }
}

/// The phase of a game, as it stands in a sentence: "at the council".
pub fn phase_words(phase: Phase) -> String {
    match phase {
        Phase::Briefing => t!("refusal-phase-briefing"),
        Phase::Council => t!("refusal-phase-council"),
        Phase::Shift => t!("refusal-phase-shift"),
        Phase::Tally => t!("refusal-phase-tally"),
        Phase::Event => t!("refusal-phase-event"),
        Phase::Debrief => t!("refusal-phase-debrief"),
    }
}
