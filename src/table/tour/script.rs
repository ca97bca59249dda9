//! What the bot does: every screen in the order a player meets them.

use crate::scenario::built_in::BUILT_IN;

/// What the bot does next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Keeps a picture, named so.
    Look(String),
    /// Where the screen has tabs, as a council with large text, keeps a picture of each, named so and by its number.
    Tabs(String),
    /// Presses a control.
    Press(String),
    /// Turns the coach on or off.
    Hints(bool),
    /// Lets the shift run until so many hall minutes have passed.
    Until(f64),
}

fn press(id: &str) -> Step {
    Step::Press(id.to_owned())
}

fn look(name: &str) -> Step {
    Step::Look(name.to_owned())
}

fn tabs() -> Step {
    Step::Tabs(String::new())
}

/// The walk to every screen, or to those alone whose picture has one of the words of `only` in its name.
///
/// # Errors
/// The names of all pictures, where no picture has.
pub fn script(only: &[String]) -> Result<Vec<Step>, Vec<String>> {
    let mut parts = [shell(), first_game(), table_of_two(), at_a_desk()];
    let mut names = Vec::new();
    for step in parts.iter_mut().flatten() {
        match step {
            Step::Look(name) => {
                *name = format!("{:02}-{name}", names.len() + 1);
                names.push(name.clone());
            }
            Step::Tabs(name) => *name = names.last().cloned().unwrap_or_default(),
            _ => {}
        }
    }
    let wanted = |step: &Step| {
        let (Step::Look(name) | Step::Tabs(name)) = step else { return false };
        only.is_empty() || only.iter().any(|word| name.contains(word.as_str()))
    };
    // Each part begins and ends at the title, so one that shows nothing of what is wanted can be left out.
    let mut steps: Vec<Step> = parts.into_iter().filter(|part| part.iter().any(wanted)).flatten().collect();
    let Some(last) = steps.iter().rposition(wanted) else { return Err(names) };
    steps.truncate(last + 1);
    steps.retain(|step| !matches!(step, Step::Look(_) | Step::Tabs(_)) || wanted(step));
    Ok(steps)
}

/// Title, settings, class table, saved games.
fn shell() -> Vec<Step> {
    let mut steps = vec![look("title"), Step::Hints(true), look("title-coach"), Step::Hints(false)];
    steps.extend([press("settings"), look("settings"), press("back"), press("class-table")]);
    steps.extend([look("class-table"), press("tab:saves"), look("saved-games"), press("to-title")]);
    steps
}

/// A game: the first tide in full, the others in a stride, and each panel of the debrief.
fn first_game() -> Vec<Step> {
    let mut steps = Vec::new();
    for (id, screen) in [("new-game", "shelf"), ("scenario:0", "content-note"), ("read-note", "briefing")] {
        steps.extend([press(id), look(screen)]);
    }
    steps.extend([press("words"), look("words"), press("close-slip")]);
    steps.extend([press("open-council"), look("council"), tabs()]);
    steps.extend([press("card:redress-window"), look("council-proposed"), press("seal")]);
    steps.extend([look("council-sealed"), tabs()]);
    steps.extend([press("adopt"), press("speed:2"), Step::Until(62.0), press("pause"), look("shift")]);
    steps.extend([
        press("log"),
        look("shift-log"),
        press("cover-close"),
        press("list"),
        look("shift-list"),
        press("list"),
        press("queues"),
        look("shift-queues"),
        press("chart/close"),
        press("heat"),
        look("shift-waits"),
        press("heat"),
    ]);
    steps.extend([press("pause-card"), look("pause-card"), press("words"), look("tokens"), press("close-slip")]);
    steps.extend([press("take-desk"), look("desk-choose"), press("sit:0:2"), look("desk-papers")]);
    steps.extend([press("verdict:hand-back"), look("desk-next"), press("leave-desk")]);
    steps.extend([press("to-end"), look("shift-over"), press("end-shift"), look("tally")]);
    steps.extend([press("turn-card"), look("event"), press("next-tide")]);
    for _ in 2..6 {
        steps.extend(["seal", "adopt", "to-end", "end-shift", "turn-card", "next-tide"].map(press));
    }
    steps.extend(["seal", "adopt", "to-end", "end-shift", "turn-card"].map(press));
    let panels = ["leave-seat", "predictions", "facts", "why-then", "replay", "rule", "elsewhere", "commit"];
    for (index, panel) in panels.into_iter().enumerate() {
        if index > 0 {
            steps.push(press("next"));
        }
        steps.push(look(panel));
        steps.extend(pages_of(panel));
    }
    steps.push(press("to-title"));
    steps
}

/// The other pages of a panel.
fn pages_of(panel: &str) -> Vec<Step> {
    let page = |id: &str, name: &str| [press(id), look(name)];
    match panel {
        "predictions" => {
            [page("page:calibration", "predictions-over-the-game"), page("page:goals", "goals-and-claim")].concat()
        }
        "facts" => [
            page("figure:people", "people-large"),
            page("chart/turn", "people-as-table"),
            page("chart/close", "people-small-again"),
            page("page:counted", "facts-counted"),
            page("page:causes", "facts-why"),
            page("page:again", "facts-again"),
            page("page:groups", "facts-groups"),
            page("page:ledger", "facts-ledger"),
        ]
        .concat(),
        "replay" => [
            page("decision:0", "replay-changed"),
            page("page:ranking", "replay-ranking"),
            page("page:luck", "replay-luck"),
            page("page:scales", "replay-scales"),
        ]
        .concat(),
        _ => Vec::new(),
    }
}

/// A second game, with a chief and an auditor: covers, hands, a vote that fails and one that does not.
fn table_of_two() -> Vec<Step> {
    let mut steps: Vec<Step> = ["new-game", "scenario:0", "read-note", "seat:auditor"].map(press).into();
    steps.extend([look("seats"), press("open-council"), press("card:random-checks")]);
    steps.extend([look("table-of-two"), tabs()]);
    steps.extend([press("claims"), look("claims"), press("close-slip")]);
    steps.extend([press("next-seat"), look("cover"), press("ready"), look("hand-seal"), press("seal")]);
    steps.extend(["ready", "claims", "name-claim:watchmen"].map(press));
    steps.extend([look("claim-named"), press("close-slip"), press("seal"), look("table-sealed"), tabs()]);
    steps.extend(["next-seat", "ready"].map(press));
    steps.extend([look("hand-vote"), press("vote:for"), press("ready"), press("vote:against")]);
    steps.extend([look("not-adopted"), press("propose-again"), press("undo"), press("next-seat")]);
    steps.extend(["ready", "vote:for", "ready", "vote:for"].map(press));
    steps.extend([look("adopted"), press("to-shift"), press("pause-card"), press("cover-close")]);
    steps.push(press("menu"));
    steps
}

/// A third game, in a hall whose desks ask registers: books one by one, One Window, and a sitting to its end.
fn at_a_desk() -> Vec<Step> {
    let id = BUILT_IN.iter().position(|one| one.id == "one-window").unwrap_or_default();
    let mut steps = vec![press("new-game"), press(&format!("scenario:{id}"))];
    steps.extend(["read-note", "open-council", "card:one-window", "seal", "adopt", "speed:2"].map(press));
    steps.extend([Step::Until(70.0), press("take-desk"), press("sit:0:1"), look("desk-books")]);
    steps.extend([press("book:0"), press("book:1"), look("desk-open"), press("one-window")]);
    steps.push(look("desk-one-window"));
    steps.extend(["verdict:hand-back"; 8].map(press));
    steps.extend([look("desk-served"), press("stand-up"), press("pause"), look("shift-after-the-desk")]);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(steps: &[Step]) -> Vec<&str> {
        steps.iter().filter_map(|step| if let Step::Look(name) = step { Some(name.as_str()) } else { None }).collect()
    }

    #[test]
    fn a_walk_to_some_screens_leaves_the_others_out() {
        let all = script(&[]).expect("every screen");
        let some = script(&["table-of-two".to_owned()]).expect("there is one of that name");
        let named: Vec<&str> = looks(&all).into_iter().filter(|name| name.contains("table-of-two")).collect();
        assert_eq!(looks(&some), named);
        assert!(some.len() < 15, "it goes no further, and no way round: {some:?}");
        let names = script(&["no such screen".to_owned()]).expect_err("nothing is called that");
        assert_eq!(names.len(), looks(&all).len());
    }
}
