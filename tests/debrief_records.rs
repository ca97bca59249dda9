//! Timelines of records: they say of each link what the hall's own chain says, in an order of days that can be.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{
    Acted, Asked, Cause, Game, MissCause, Read, Recorded, Released, Timeline, Wronged, timelines, trace,
};
use gatewright::session::{Course, Decision};
use std::collections::BTreeMap;
use std::sync::Arc;
use support::scenario_with;

fn game(path: &str, set: &[(&str, &str)], decisions: Vec<Decision>) -> Game {
    let scenario = scenario_with(path, set);
    let tides = scenario.file.tides;
    Game { course: Course::new(Arc::new(scenario)), decisions, seed: 11, tides }
}

/// Halls with late papers, with so many hazards that every link breaks somewhere.
fn halls() -> Vec<Game> {
    let many = ("people.pathways.ordinary.hazard", "0.05");
    vec![
        game("scenarios/sealed-fathoms.toml", &[many], Vec::new()),
        game(
            "scenarios/sealed-fathoms.toml",
            &[many, ("fathom.identifier_only", "true"), ("fathom.burn_with_identifier", "0.05")],
            Vec::new(),
        ),
        // Out at once, and old at once.
        game(
            "scenarios/sealed-fathoms.toml",
            &[many, ("fathom.with_context_min", "1"), ("fathom.fades_days", "5")],
            Vec::new(),
        ),
        game("scenarios/in-the-drawer.toml", &[many], Vec::new()),
        game("scenarios/hall-council.toml", &[many], Vec::new()),
        game("tests/trace/every-register.toml", &[], Vec::new()),
    ]
}

fn asked(one: &Recorded) -> bool {
    one.asked == Asked::Asked
}

fn out(one: &Recorded, crossed: f64) -> bool {
    match one.released {
        Released::NotSealed => true,
        Released::On(day) => day.0 <= crossed,
        Released::Sealed | Released::Burned => false,
    }
}

/// A first cause that lies in a record is seen in that person's records: the two are reckoned by different ways.
fn agrees(line: &Timeline, cause: MissCause) -> bool {
    let any = |keep: &dyn Fn(&Recorded) -> bool| line.records.iter().any(keep);
    match cause {
        MissCause::NotReleased => any(&|one| asked(one) && !out(one, line.crossed.0)),
        MissCause::Faded => any(&|one| asked(one) && one.faded),
        MissCause::Unread => any(&|one| asked(one) && one.read == Read::Unread),
        MissCause::Misread => any(&|one| asked(one) && one.read == Read::Misread),
        MissCause::WavedOn => line.acted == Acted::WavedOn,
        MissCause::NotEnough => line.acted == Acted::NotEnough,
        MissCause::Haste | MissCause::Unseen => matches!(line.acted, Acted::Stopped { .. }),
        MissCause::Diverted | MissCause::OtherGate => line.acted == Acted::Elsewhere,
        // Of a register that was not asked, a row about somebody else might have stopped them: no record need be there.
        _ => true,
    }
}

#[test]
fn a_timeline_says_what_the_trace_says() {
    let mut seen: BTreeMap<MissCause, u64> = BTreeMap::new();
    for game in halls() {
        let lines = timelines(&game, 0).unwrap();
        let mut missed = 0;
        for traced in trace(&game, 0) {
            let Cause::Miss(cause) = traced.cause else { continue };
            let of = |line: &&Timeline| {
                (line.tide, line.person, line.wronged) == (traced.tide, traced.person, Wronged::Missed)
            };
            let line = lines.iter().find(of).unwrap_or_else(|| panic!("{traced:?} has no timeline"));
            assert!(agrees(line, cause), "{cause:?}: {line:#?}");
            *seen.entry(cause).or_default() += 1;
            missed += 1;
        }
        let told = lines.iter().filter(|line| line.wronged == Wronged::Missed).count();
        assert_eq!(told, missed, "one timeline for each hazard missed");
    }
    println!("{seen:?}");
    // Release desk and inbox were each somebody's cause. (A faded slip is none: a row that was recorded elsewhere comes
    // before it in the chain.)
    for cause in [MissCause::NotReleased, MissCause::Unread, MissCause::Misread] {
        assert!(seen.contains_key(&cause), "{cause:?} was nobody's cause: the test tests nothing");
    }
}

/// Days come in their order, and a flag comes from a row whose every link held.
#[test]
fn days_come_in_their_order() {
    let (mut flags, mut late, mut wrong_slips) = (0, 0, 0);
    for game in halls() {
        for line in timelines(&game, 0).unwrap() {
            for one in &line.records {
                if let Some((_, came)) = one.came {
                    assert!(one.known.0 <= came.0 + 1e-9, "{one:?}");
                    if let Released::On(day) = one.released {
                        assert!(day.0 >= came.0, "{one:?} was released before it came");
                        late += u64::from(day.0 > line.crossed.0);
                    }
                }
                if line.wronged == Wronged::Stopped {
                    assert!(one.flagged && out(one, line.crossed.0), "{one:?}");
                    wrong_slips += u64::from(one.came.is_some());
                    continue;
                }
                let held = asked(one) && out(one, line.crossed.0) && !one.faded;
                let passed = matches!(one.read, Read::NotNeeded | Read::PassedOn);
                // A name or print of somebody else's row can flag a person whose own row did not.
                if one.flagged && one.came.is_some() {
                    assert!(held && passed, "{line:?}");
                }
                flags += u64::from(one.flagged && held && passed);
            }
        }
    }
    assert!(flags > 0 && late > 0 && wrong_slips > 0, "{flags} flags, {late} late, {wrong_slips} wrong slips");
}

/// With no lateness anywhere, nothing is late: the section has nothing to tell.
#[test]
fn a_hall_without_late_papers_has_no_timelines() {
    assert!(timelines(&game("scenarios/the-trickle.toml", &[], Vec::new()), 0).is_none());
    let at_once = [
        ("people.pathways.ordinary.hazard", "0.05"),
        ("fathom.with_context_min", "0.001"),
        ("fathom.burn_with_context", "0"),
        ("fathom.fades_days", "36500"),
    ];
    let lines = timelines(&game("scenarios/sealed-fathoms.toml", &at_once, Vec::new()), 0).unwrap();
    let slips = || {
        lines
            .iter()
            .filter(|line| line.wronged == Wronged::Missed)
            .flat_map(|line| line.records.iter().filter(|one| one.came.is_some()).map(move |one| (line.crossed.0, one)))
    };
    // What came before the crossing was out. A row of 150 days, the oldest there can be, has faded with chance
    // 1 − e^(−150/36500) = .4 %; some 250 hazards are named, so about one of them: more than 6 with chance below 2e-4.
    let all = slips().count();
    assert!(all > 0);
    for (crossed, one) in slips() {
        let (_, came) = one.came.unwrap();
        assert!(came.0 >= crossed || out(one, crossed), "{one:?} on day {crossed}");
    }
    let faded = slips().filter(|(_, one)| one.faded).count();
    assert!(faded <= 6 && faded * 4 < all, "{faded} of {all} slips have faded");
}
