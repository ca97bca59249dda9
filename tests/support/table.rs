//! A council that plays a game to its end by the rules, so that there is something to look back on.

use gatewright::scenario::Scenario;
use gatewright::scenario::file::Ask;
use gatewright::session::{Act, Answer, Choice, Command, Phase, Scale, Session};
use std::sync::Arc;

/// Says something to the session, which must take it.
pub fn say(session: &mut Session, seat: &str, command: Command) {
    let revision = session.revision();
    session.apply(seat, revision, command).unwrap_or_else(|refusal| panic!("{refusal}"));
}

/// Plays to the debrief. `acts` are (tide from 0, what is proposed); every seat seals something before each tide.
pub fn play(scenario: Scenario, seed: u64, acts: &[(u16, Act)]) -> Session {
    let mut session = Session::new(Arc::new(scenario), seed);
    let seats = session.scenario().file.seats.clone();
    let chief = seats.first().cloned().unwrap_or_default();
    for seat in seats.iter().skip(1) {
        say(&mut session, seat, Command::Sit);
    }
    say(&mut session, &chief, Command::OpenCouncil);
    loop {
        let tide = session.tide();
        for (_, act) in acts.iter().filter(|(when, _)| *when == tide) {
            say(&mut session, &chief, Command::Propose(act.clone()));
        }
        if !session.scenario().file.predictions.is_empty() {
            for (index, seat) in seats.iter().enumerate() {
                let answers = answers(&session, index);
                say(&mut session, seat, Command::SealPrediction(answers));
            }
        }
        // The last proposal is voted down once, with a reason, before everybody agrees.
        let last = tide + 1 == session.scenario().file.tides;
        for round in if last && seats.len() > 1 { 0..2 } else { 1..2 } {
            for seat in &seats {
                let against = round == 0 && *seat != chief;
                let choice = if against { Choice::Against } else { Choice::For };
                let reason = if against { "Somebody waits for every stop we add." } else { "" };
                say(&mut session, seat, Command::Vote { choice, reason: reason.into() });
            }
        }
        if session.phase() == Phase::Council {
            say(&mut session, &chief, Command::Adopt);
        }
        say(&mut session, &chief, Command::EndShift);
        say(&mut session, &chief, Command::TurnCard);
        if session.phase() == Phase::Debrief {
            return session;
        }
        say(&mut session, &chief, Command::NextTide);
    }
}

/// Each seat says something of its own.
pub fn answers(session: &Session, seat: usize) -> indexmap::IndexMap<String, Answer> {
    let rules = &session.scenario().file.predictions;
    let answer = |rule: &gatewright::scenario::file::PredictionFile| {
        let span = rule.most - rule.least;
        let at = |part: f64| rule.least + (span * part / rule.step).round() * rule.step;
        let part = 0.2 * (seat as f64 + 1.0);
        match rule.asks {
            Ask::ChanceMissNone => Answer::Chance { percent: at((0.9 - part).max(0.0)) },
            Ask::WhichScalePays => Answer::Pays { scale: Scale::ALL[seat % 6] },
            _ => Answer::Range { low: at(part.min(0.5)), high: at((part + 0.4).min(1.0)) },
        }
    };
    rules.iter().map(|(id, rule)| (id.clone(), answer(rule))).collect()
}

/// What a talkative council does in The Trickle: dials, cards, one card given up again.
pub fn busy_council() -> Vec<(u16, Act)> {
    let play = |card: &str| Act::Play { card: card.into() };
    vec![
        (0, Act::MoveLever { lever: "cut".into(), value: 1.65 }),
        (1, play("second-back-room")),
        (1, Act::MoveLever { lever: "days-kept".into(), value: 30.0 }),
        (2, play("redress-window")),
        (3, Act::MoveLever { lever: "desks".into(), value: 7.0 }),
        (4, Act::TakeBack { card: "second-back-room".into() }),
        (4, play("random-checks")),
        (5, Act::MoveLever { lever: "cut".into(), value: 2.2 }),
    ]
}
