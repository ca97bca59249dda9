//! Figures and decisions in words, the same on every page.

use crate::debrief::{Fate, HeldFor, Turned, Void, Why};
use crate::lab::{Better, Mean, ScaleFigure};
use crate::language::{decimal, list, say, shown};
use crate::scenario::Scenario;
use crate::scenario::file::{Named, PredictionFile};
use crate::session::{Act, Decision, Scale};
use crate::t;
use indexmap::IndexMap;

use super::desk_words::fate_or_absence;

/// A time: "1 h 50 min", "12 min".
pub fn lasting(minutes: f64) -> String {
    let minutes = minutes.round() as u64;
    if minutes >= 60 {
        t!("charts-hours", hours = minutes / 60, minutes = format!("{:02}", minutes % 60))
    } else {
        t!("charts-minutes", minutes = minutes)
    }
}

/// A number with as many figures as it deserves: three, or all digits before the point. From a hundred thousand on, which
/// only ledgers reach, it is told in thousands or millions, and everywhere in the same words.
pub fn number(value: f64) -> String {
    let (by, word) = magnitude(value.abs());
    word(figures(value / by))
}

/// The same in two parts: the figures, and the word of a large size, which else is empty.
pub fn number_parts(value: f64) -> (String, String) {
    let (by, word) = magnitude(value.abs());
    (figures(value / by), word(String::new()).trim().to_owned())
}

/// What a number of this size is divided by, and the word that then follows it.
fn magnitude(size: f64) -> (f64, fn(String) -> String) {
    match size {
        size if size >= 999_500.0 => (1e6, |number| t!("charts-millions", number = number)),
        size if size >= 99_950.0 => (1e3, |number| t!("charts-thousands", number = number)),
        _ => (1.0, |number| number),
    }
}

/// Two numbers that follow each other, as the ends of an interval: the word of a large size is said once, after the second.
pub fn two_numbers(one: f64, other: f64) -> [String; 2] {
    let (by, word) = magnitude(one.abs().max(other.abs()));
    [figures(one / by), word(figures(other / by))]
}

/// The same with their signs.
pub fn two_signed(one: f64, other: f64) -> [String; 2] {
    let [first, second] = two_numbers(one, other);
    let plus = |value: f64, words: String| {
        let is_nought = !words.contains(|letter: char| ('1'..='9').contains(&letter));
        if value > 0.0 && !is_nought { format!("+{words}") } else { words }
    };
    [plus(one, first), plus(other, second)]
}

fn figures(value: f64) -> String {
    let places = match value.abs() {
        size if size >= 99.95 => return decimal(value.round(), 0),
        size if size >= 9.995 => 1,
        _ => 2,
    };
    let text = decimal(value, places);
    text.trim_end_matches('0').trim_end_matches(['.', ',']).to_owned()
}

/// A difference, with its sign.
pub fn signed(value: f64) -> String {
    let text = number(value);
    if value > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// A number, or "not defined".
pub fn number_or_none(value: Option<f64>) -> String {
    value.map_or_else(|| t!("charts-not-defined"), number)
}

/// An interval, or what it would need.
pub fn interval(ends: Option<[f64; 2]>) -> String {
    let Some([low, high]) = ends else { return t!("charts-needs-two") };
    let [low, high] = two_numbers(low, high);
    t!("charts-to", low = low, high = high)
}

/// The upper end of a range or of a scale, in these words: at an open end it means "or more".
pub fn or_more(rule: &PredictionFile, value: f64, words: String) -> String {
    if rule.is_or_more(value) { t!("charts-or-more", number = words) } else { words }
}

/// A share with two figures that count.
pub fn share(value: f64) -> String {
    let places = match value * 100.0 {
        percent if percent <= 0.0 => return t!("charts-per-cent", number = 0),
        percent if percent < 1.0 => 2,
        percent if percent < 10.0 => 1,
        _ => 0,
    };
    t!("charts-per-cent", number = decimal(value * 100.0, places))
}

/// A ratio's interval as shares, kept to what a share can be.
pub fn share_interval(ends: Option<[f64; 2]>) -> String {
    ends.map_or_else(
        || t!("charts-needs-two"),
        |[low, high]| t!("charts-to", low = share(low.max(0.0)), high = share(high.min(1.0))),
    )
}

/// The name of something in the scenario's words, else its id.
pub fn named<'a>(words: &'a IndexMap<String, Named>, id: &'a str) -> &'a str {
    words.get(id).map_or(id, |named| named.name.as_str())
}

/// The same as it is to be shown.
pub fn told(words: &IndexMap<String, Named>, id: &str) -> String {
    shown(named(words, id))
}

/// A metric in words: "wait of nineteen in twenty".
pub fn metric_words(name: &str) -> String {
    say(&format!("metric-{}", name.replace('_', "-")))
}

/// A decision's reach, or that there was none: a mean and its interval, as "+2 (1 to 3)".
pub fn difference_words(difference: Option<Mean>) -> String {
    difference.map_or_else(
        || t!("charts-not-defined"),
        |mean| t!("charts-with-interval", value = signed(mean.mean), interval = interval(mean.ci95)),
    )
}

/// The name of a scale.
pub fn scale_words(scale: Scale) -> String {
    say(&format!("scale-{}", scale.id()))
}

/// A unit of the metrics.
pub fn unit(unit: &str) -> String {
    say(&format!("unit-{}", unit.replace(' ', "-")))
}

/// Unit and direction of a scale: "minutes, less is better".
pub fn unit_words(figure: &ScaleFigure) -> String {
    let unit = unit(figure.figure().unit);
    match figure.better {
        Better::Higher => t!("charts-more-is-better", unit = unit),
        Better::Lower => t!("charts-less-is-better", unit = unit),
    }
}

/// A decision of the council: "Tide 4: Desks open, set to 7".
pub fn decision_words(scenario: &Scenario, decision: &Decision) -> String {
    t!("charts-decision", tide = decision.tide + 1, what = act_words(scenario, &decision.act))
}

/// What was decided, without its tide.
pub fn act_words(scenario: &Scenario, act: &Act) -> String {
    let text = &scenario.file.text;
    match act {
        Act::MoveLever { lever, value } => {
            t!("charts-set", name = told(&text.levers, lever), value = number(*value))
        }
        Act::Play { card } => t!("charts-card-played", name = told(&text.cards, card)),
        Act::TakeBack { card } => t!("charts-card-taken-back", name = told(&text.cards, card)),
    }
}

/// A decision that cannot stand any more, and why.
pub fn void_words(scenario: &Scenario, decisions: &[Decision], void: &Void) -> String {
    let why = match void.why {
        Why::NotOnTheTable => t!("charts-void-not-there"),
        Why::LiesThereAlready => t!("charts-void-still-there"),
        Why::DialStandsThere => t!("charts-void-dial"),
        Why::TooDear => t!("charts-void-dear"),
    };
    decisions
        .get(void.index)
        .map(|decision| t!("charts-void", decision = decision_words(scenario, decision), why = why))
        .unwrap_or_default()
}

/// What became of somebody, before and after: "passed, now stopped, innocent".
pub fn turned_words(turned: &Turned) -> [String; 2] {
    let side = |fate: Option<Fate>, missed: Option<bool>| {
        let became = fate_or_absence(fate);
        if fate.is_some() && missed == Some(true) { t!("charts-and-boat-missed", fate = became) } else { became }
    };
    let [before, after] = turned.fates();
    [
        side(before, turned.before.as_ref().map(|one| one.boat_missed)),
        side(after, turned.after.as_ref().map(|one| one.boat_missed)),
    ]
}

/// Hazards missed, and how many of them the back room had before it: "1 missed (stopped, and not recognised)".
pub fn missed_words(missed: u64, stopped: u64) -> String {
    match stopped {
        0 => t!("charts-icons-missed", count = missed),
        all if all == missed => t!("charts-missed-all-stopped", missed = missed),
        some => t!("charts-missed-stopped", missed = missed, stopped = some),
    }
}

/// What rows of a register are held for.
pub fn held_for_words(held_for: HeldFor) -> String {
    match held_for {
        HeldFor::Gate => t!("charts-held-gate"),
        HeldFor::Shelter => t!("charts-held-shelter"),
        HeldFor::Return => t!("charts-held-return"),
        HeldFor::BackRoom => t!("charts-held-back-room"),
        HeldFor::NeverAsked => t!("charts-held-never"),
    }
}

/// A list: "a, b and c".
pub fn listed(items: &[String]) -> String {
    if items.is_empty() { t!("charts-none") } else { list(items) }
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
        assert_eq!(
            [777_309.0, 999_700.0, 5_227_309.0, 15_980_000.0, -57_190.0].map(number),
            ["777 thousand", "1 million", "5.23 million", "16 million", "−57,190"]
        );
        assert_eq!(number_parts(5_227_309.0), ("5.23".into(), "million".into()));
        assert_eq!(number_parts(57_190.0), ("57,190".into(), String::new()));
        assert_eq!(interval(Some([-123_456.0, 5_227_309.0])), "−0.12 to 5.23 million");
        assert_eq!(two_signed(-2.0e6, 120_000.0), ["−2", "+0.12 million"]);
        assert_eq!(lasting(110.0), "1 h 50 min");
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
