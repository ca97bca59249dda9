//! Figures and decisions in words, the same on every page.

use crate::debrief::{Fate, Turned, Void, Why};
use crate::lab::{Better, ScaleFigure};
use crate::scenario::Scenario;
use crate::scenario::file::Named;
use crate::session::{Act, Decision, Scale};
use indexmap::IndexMap;

use super::{fate_words, grouped};

/// A time: "1 h 50 min", "12 min".
pub fn lasting(minutes: f64) -> String {
    let minutes = minutes.round() as u64;
    if minutes >= 60 { format!("{} h {:02} min", minutes / 60, minutes % 60) } else { format!("{minutes} min") }
}

/// A number with as many figures as it deserves: three, or all digits before the point.
pub fn number(value: f64) -> String {
    let size = value.abs();
    let text = if size >= 99.95 {
        let sign = if value < 0.0 { "−" } else { "" };
        return format!("{sign}{}", grouped(size.round() as u64));
    } else if size >= 9.995 {
        format!("{size:.1}")
    } else {
        format!("{size:.2}")
    };
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if value < 0.0 && text != "0" { format!("−{text}") } else { text.to_owned() }
}

/// A difference, with its sign.
pub fn signed(value: f64) -> String {
    let text = number(value);
    if value > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// A number, or "not defined".
pub fn number_or_none(value: Option<f64>) -> String {
    value.map_or_else(|| "not defined".to_owned(), number)
}

/// An interval, or what it would need.
pub fn interval(ends: Option<[f64; 2]>) -> String {
    ends.map_or_else(|| "needs two games".to_owned(), |[low, high]| format!("{} to {}", number(low), number(high)))
}

/// A share with two figures that count.
pub fn share(value: f64) -> String {
    match value * 100.0 {
        percent if percent <= 0.0 => "0 %".into(),
        percent if percent < 1.0 => format!("{percent:.2} %"),
        percent if percent < 10.0 => format!("{percent:.1} %"),
        percent => format!("{percent:.0} %"),
    }
}

/// A ratio's interval as shares, kept to what a share can be.
pub fn share_interval(ends: Option<[f64; 2]>) -> String {
    ends.map_or_else(
        || "needs two games".to_owned(),
        |[low, high]| format!("{} to {}", share(low.max(0.0)), share(high.min(1.0))),
    )
}

/// The name of something in the scenario's words, else its id.
pub fn named<'a>(words: &'a IndexMap<String, Named>, id: &'a str) -> &'a str {
    words.get(id).map_or(id, |named| named.name.as_str())
}

/// The name of a scale.
pub fn scale_words(scale: Scale) -> &'static str {
    match scale {
        Scale::Flow => "Flow",
        Scale::Safety => "Safety",
        Scale::Fairness => "Fairness and dignity",
        Scale::Privacy => "Privacy",
        Scale::Purse => "Purse",
        Scale::Trust => "Trust",
    }
}

/// Unit and direction of a scale: "minutes, less is better".
pub fn unit_words(figure: &ScaleFigure) -> String {
    format!(
        "{}, {} is better",
        figure.figure().unit,
        match figure.better {
            Better::Higher => "more",
            Better::Lower => "less",
        }
    )
}

/// A decision of the council: "Tide 4: Desks open, set to 7".
pub fn decision_words(scenario: &Scenario, decision: &Decision) -> String {
    format!("Tide {}: {}", decision.tide + 1, act_words(scenario, &decision.act))
}

/// What was decided, without its tide.
pub fn act_words(scenario: &Scenario, act: &Act) -> String {
    let text = &scenario.file.text;
    match act {
        Act::MoveLever { lever, value } => format!("{}, set to {}", named(&text.levers, lever), number(*value)),
        Act::Play { card } => format!("{}, played", named(&text.cards, card)),
        Act::TakeBack { card } => format!("{}, taken back", named(&text.cards, card)),
    }
}

/// A decision that cannot stand any more, and why.
pub fn void_words(scenario: &Scenario, decisions: &[Decision], void: &Void) -> String {
    let why = match void.why {
        Why::NotOnTheTable => "the card would not be on the table",
        Why::LiesThereAlready => "the card would still lie there",
        Why::DialStandsThere => "the dial would stand there already",
        Why::TooDear => "the purse could not pay for it",
    };
    decisions
        .get(void.index)
        .map(|decision| format!("{} ({why})", decision_words(scenario, decision)))
        .unwrap_or_default()
}

/// What became of somebody, before and after: "passed, now stopped, innocent".
pub fn turned_words(turned: &Turned) -> [String; 2] {
    let boat = |missed: Option<bool>| if missed == Some(true) { ", boat missed" } else { "" };
    let side = |fate: Option<Fate>, missed: Option<bool>| match fate {
        Some(fate) => format!("{}{}", fate_words(fate), boat(missed)),
        None => "did not come".to_owned(),
    };
    let [before, after] = turned.fates();
    [
        side(before, turned.before.as_ref().map(|one| one.boat_missed)),
        side(after, turned.after.as_ref().map(|one| one.boat_missed)),
    ]
}

/// A list: "a, b and c".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => "none".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_figures_they_deserve() {
        assert_eq!(
            [0.0, 0.004, 2.5, 12.34, 99.96, 1234.5, -3.0].map(number),
            ["0", "0", "2.5", "12.3", "100", "1,235", "−3"]
        );
        assert_eq!([1.0, -1.0, 0.0, 0.001].map(signed), ["+1", "−1", "0", "0"]);
        assert_eq!(interval(Some([-1.0, 2.0])), "−1 to 2");
        assert_eq!(lasting(110.0), "1 h 50 min");
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
