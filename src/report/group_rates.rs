//! Groups side by side: a rate each as a point with its interval. Customs have a shape each, in charts only.

use super::Table;
use super::palette::{ACT, FOLD, LINE, STRONG};
use super::svg::{SMALL, Svg, width_of};
use super::words::{number, share, share_interval, told};
use crate::debrief::{By, Group};
use crate::language::{decimal, shown};
use crate::scenario::file::{ComparesFile, PathwayFile, RegisterFile, ScenarioFile};
use crate::t;

/// Mistaken-stop rates of groups.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupRates {
    /// What they are grouped by: "custom".
    pub by: String,
    /// The groups.
    pub groups: Vec<Group>,
    /// Games behind the rates.
    pub games: usize,
}

/// What has to be said over a chart of groups, with what this scenario lets differ between them; `None` where the chart
/// has no use, because nothing in the hall looks at what it groups by.
pub fn groups_note(file: &ScenarioFile, by: By) -> Option<String> {
    match by {
        By::Custom => Some(t!("charts-by-custom")),
        By::Pathway => {
            let shares =
                || file.people.pathways.values().flat_map(|one| [one.hazard, one.hazard_posing.unwrap_or(one.hazard)]);
            let first = shares().next()?;
            // Shares as written in the file: alike means the same number there.
            let alike = shares().all(|share| share.to_bits() == first.to_bits());
            Some(if alike {
                t!("charts-by-pathway-alike")
            } else {
                t!("charts-by-pathway-apart", rates = one_in(file))
            })
        }
        By::Trade => {
            let prints =
                |one: &RegisterFile| one.look_up.as_ref().is_some_and(|asked| asked.compares == ComparesFile::Prints);
            file.registers.values().any(prints).then(|| t!("charts-by-trade"))
        }
    }
}

/// How rare a hazard is on each pathway: "Ordinary one in 2,000".
fn one_in(file: &ScenarioFile) -> String {
    let rate = |(id, one): (&String, &PathwayFile)| {
        let name = told(&file.text.pathways, id);
        if one.hazard > 0.0 {
            t!("charts-one-in", name = name, people = decimal(1.0 / one.hazard, 0))
        } else {
            t!("charts-no-hazards-there", name = name)
        }
    };
    let rates: Vec<String> = file.people.pathways.iter().map(rate).collect();
    rates.join(", ")
}

/// Height of a row.
const ROW: f64 = 30.0;

impl GroupRates {
    fn rates(&self) -> impl Iterator<Item = (&Group, f64, [f64; 2])> {
        self.groups.iter().filter_map(|group| {
            let rate = group.false_stop_rate?;
            Some((group, rate.value, rate.ci95.unwrap_or([rate.value; 2])))
        })
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let parts: Vec<String> =
            self.rates().map(|(group, rate, _)| format!("{} {}", shown(&group.name), share(rate))).collect();
        if parts.is_empty() {
            return t!("charts-groups-nobody", by = self.by.as_str());
        }
        let overlap = {
            let most = self.rates().map(|(_, _, ends)| ends[0]).fold(f64::MIN, f64::max);
            let least = self.rates().map(|(_, _, ends)| ends[1]).fold(f64::MAX, f64::min);
            most <= least
        };
        let tail = if overlap { t!("charts-all-overlap") } else { t!("charts-not-all-overlap") };
        t!("charts-groups", by = self.by.as_str(), parts = parts.join(", "), tail = tail)
    }

    /// The same as rows, with the other rates beside.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-group"),
            t!("charts-your-crossings"),
            t!("charts-your-mistaken"),
            t!("charts-stopped-by-mistake"),
            t!("charts-interval"),
            t!("charts-stopped"),
            t!("charts-with-hazard"),
            t!("charts-mean-wait"),
        ]);
        let none = || t!("charts-not-defined");
        for group in &self.groups {
            let of = |ratio: Option<crate::lab::Ratio>| ratio.map_or_else(none, |ratio| share(ratio.value));
            table.row([
                shown(&group.name),
                super::grouped(group.travellers),
                super::grouped(group.mistaken_stops),
                of(group.false_stop_rate),
                group.false_stop_rate.map_or_else(none, |ratio| share_interval(ratio.ci95)),
                of(group.stop_rate),
                of(group.ppv),
                group.wait.map_or_else(none, |ratio| number(ratio.value)),
            ]);
        }
        table
    }

    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        self.groups.len() as f64 * ROW + 34.0
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let mut svg = Svg::new(width, self.height());
        let names = self.groups.iter().map(|group| width_of(&shown(&group.name), 14.0)).fold(40.0, f64::max);
        let (left, right) = (names + 12.0, width - 70.0);
        let most = self.rates().map(|(_, _, ends)| ends[1]).fold(0.0, f64::max).max(1e-6);
        let x = |rate: f64| left + (right - left) * (rate / most).clamp(0.0, 1.0);
        let foot = self.groups.len() as f64 * ROW + 4.0;
        for (index, group) in self.groups.iter().enumerate() {
            let y = index as f64 * ROW + ROW / 2.0 + 4.0;
            svg.text(names, y + 5.0, SMALL.size(14.0).colour(STRONG).end(), &shown(&group.name));
            svg.line(&format!("M{left:.1} {y:.1}H{right:.1}"), FOLD, 1.0, "");
            if let Some(rate) = group.false_stop_rate {
                let [low, high] = rate.ci95.unwrap_or([rate.value; 2]);
                let whisker = format!(
                    "M{:.1} {y:.1}H{:.1}M{:.1} {:.1}v10M{:.1} {:.1}v10",
                    x(low),
                    x(high),
                    x(low),
                    y - 5.0,
                    x(high),
                    y - 5.0
                );
                svg.line(&whisker, LINE, 2.0, "");
                svg.raw(&format!(r#"<circle cx="{:.1}" cy="{y:.1}" r="5" fill="{ACT}"/>"#, x(rate.value)));
                svg.text(right + 8.0, y + 5.0, SMALL.bold(), &share(rate.value));
            }
        }
        svg.text(left, foot + 20.0, SMALL, &share(0.0));
        svg.text(right, foot + 20.0, SMALL.end(), &t!("charts-groups-most", share = share(most)));
        svg.finish(&self.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    fn notes(text: &str) -> [Option<String>; 3] {
        let Ok(scenario) = Scenario::read(text) else { panic!("a sound scenario") };
        [By::Custom, By::Pathway, By::Trade].map(|by| groups_note(&scenario.file, by))
    }

    #[test]
    fn a_chart_says_what_its_scenario_lets_differ() {
        let [custom, pathway, trade] = notes(include_str!("../../scenarios/the-trickle.toml"));
        assert!(custom.is_some_and(|words| words.contains("says nothing about anybody")));
        assert!(pathway.is_some_and(|words| words.contains("equally rare on every pathway")));
        assert_eq!(trade, None, "nothing in this hall reads a print");
        let [_, pathway, trade] = notes(include_str!("../../scenarios/hand-and-seal.toml"));
        assert!(trade.is_some());
        assert!(pathway.is_some());
        let [_, pathway, _] = notes(include_str!("../../scenarios/two-doors-home.toml"));
        assert!(pathway.is_some_and(|words| words.contains("one in 2,000")));
    }
}
