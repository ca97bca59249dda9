//! What a cut does: false matches 1 − Φ(τ) and hazards seen 1 − Φ(τ − m), against the cut. No words of the debrief.

use super::palette::{ACT, FOLD, STOP, STRONG};
use super::svg::{SMALL, Svg, rect, width_of};
use super::{Table, per_cent};
use crate::hall::matching::{false_match_rate, true_positive_rate};
use crate::language::decimal;
use crate::t;
use std::fmt::Write;

/// Points on each curve.
const POINTS: u32 = 60;

/// A share with one decimal under ten per cent.
fn share(value: f64) -> String {
    t!("charts-per-cent", number = decimal(value * 100.0, usize::from(value < 0.1)))
}

/// The two curves between the ends of the dial, the current cut marked. As small as 200 by 110.
pub fn rates_chart(tau: f64, separation: f64, least: f64, most: f64, width: f64, height: f64) -> String {
    let rates = |cut: f64| (false_match_rate(cut).get(), true_positive_rate(cut, separation).get());
    rates_chart_of(&rates, tau, [least, most], width, height)
}

/// The same for any rates of a stop: `rates` gives those of people who carry nothing and of hazards at a cut.
pub fn rates_chart_of(
    rates: &dyn Fn(f64) -> (f64, f64),
    tau: f64,
    [least, most]: [f64; 2],
    width: f64,
    height: f64,
) -> String {
    let mut svg = Svg::new(width, height);
    let (left, right, top, foot) = (8.0, width - 8.0, 20.0, height - 22.0);
    let span = (most - least).max(f64::MIN_POSITIVE);
    let x = |cut: f64| left + (right - left) * ((cut - least) / span).clamp(0.0, 1.0);
    let y = |rate: f64| foot - (foot - top) * rate;
    for level in [0.0, 0.5, 1.0] {
        svg.line(&format!("M{left} {:.1}H{right:.1}", y(level)), FOLD, 1.0, "");
    }
    let curve = |rate: &dyn Fn(f64) -> f64| {
        let mut path = String::new();
        for point in 0..=POINTS {
            let cut = least + span * f64::from(point) / f64::from(POINTS);
            let _ = write!(path, "{}{:.1} {:.1}", if point == 0 { "M" } else { "L" }, x(cut), y(rate(cut)));
        }
        path
    };
    let falsely = |cut: f64| rates(cut).0;
    let seen = |cut: f64| rates(cut).1;
    svg.line(&curve(&seen), ACT, 2.5, "");
    svg.line(&curve(&falsely), STOP, 2.5, "8 4");
    let at = x(tau);
    svg.line(&format!("M{at:.1} {top:.1}V{foot:.1}"), STRONG, 1.5, "");
    let (hit, flag) = (y(seen(tau)), y(falsely(tau)));
    svg.raw(&format!(r#"<circle cx="{at:.1}" cy="{hit:.1}" r="5" fill="{ACT}"/>"#));
    svg.shape(&rect(at - 4.5, flag - 4.5, 9.0, 9.0), STOP, "", 0.0);
    // The words stand on the roomier side of the cut, and do not run into each other.
    let (hit_words, flag_words) =
        (t!("charts-seen", share = share(seen(tau))), t!("charts-false", share = share(falsely(tau))));
    let room = right - at - 10.0;
    let to_right = room > width_of(&hit_words, 13.0) || at < f64::midpoint(left, right);
    let (dx, style) = if to_right { (10.0, SMALL.bold()) } else { (-10.0, SMALL.bold().end()) };
    // The curve of hazards falls to the right: above it there, and below it to the left, nothing strikes the words.
    let hit_y = if to_right { hit - 6.0 } else { hit + 17.0 }.min(foot - 24.0);
    let flag_y = (flag - 7.0).max(hit_y + 15.0).min(foot - 4.0);
    let cut_words = t!("charts-cut", cut = decimal(tau, 2));
    let cut_x = at.clamp(left + 20.0, right - 20.0);
    // High up they would run into the name of the cut, and stand beside it.
    let beside = cut_x + width_of(&cut_words, 13.0) / 2.0 + 8.0;
    let hit_x = if to_right && hit_y < top + 8.0 { (at + dx).max(beside) } else { at + dx };
    svg.text(hit_x, hit_y, style.colour(ACT), &hit_words);
    svg.text(at + dx, flag_y, style.colour(STOP), &flag_words);
    svg.text(cut_x, top - 6.0, SMALL.bold().middle(), &cut_words);
    svg.text(left, height - 6.0, SMALL, &t!("charts-stops-more", cut = decimal(least, 1)));
    svg.text(right, height - 6.0, SMALL.end(), &t!("charts-stops-fewer", cut = decimal(most, 1)));
    svg.finish(&words_of(tau, rates(tau)))
}

/// What is drawn, in one sentence.
pub fn rates_words(tau: f64, separation: f64) -> String {
    words_of(tau, (false_match_rate(tau).get(), true_positive_rate(tau, separation).get()))
}

/// The same for any rates.
pub fn words_of(tau: f64, (falsely, seen): (f64, f64)) -> String {
    t!("charts-rates", cut = decimal(tau, 2), falsely = share(falsely), seen = share(seen))
}

/// Both rates at eleven cuts between the ends, and at the cut itself.
pub fn rates_table(tau: f64, separation: f64, least: f64, most: f64) -> Table {
    let mut cuts: Vec<f64> = (0..=10).map(|step| least + (most - least) * f64::from(step) / 10.0).collect();
    if !cuts.iter().any(|cut| (cut - tau).abs() < 1e-9) {
        cuts.push(tau);
        cuts.sort_by(f64::total_cmp);
    }
    let mut table = Table::new(&[t!("charts-cut-head"), t!("charts-false-matches"), t!("charts-hazards-seen")]);
    for cut in cuts {
        let name = decimal(cut, 2);
        let name = if (cut - tau).abs() < 1e-9 { t!("charts-now", cut = name) } else { name };
        let seen = true_positive_rate(cut, separation).get();
        table.row([name, share(false_match_rate(cut).get()), per_cent(seen)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_formula() {
        // 1 − Φ(2.05) = 2.02 %, 1 − Φ(2.05 − 2.5) = Φ(0.45) = 67 %.
        assert_eq!(
            rates_words(2.05, 2.5),
            "At the cut 2.05, 2.0 % of people who carry nothing score above it, and 67 % of hazards."
        );
    }

    #[test]
    fn both_ends_and_the_cut_are_marked() {
        let svg = rates_chart(2.05, 2.5, 1.0, 3.5, 240.0, 120.0);
        for words in ["cut 2.05", "1.0 stops more", "stops fewer 3.5", "67 % of hazards seen", "2.0 % false"] {
            assert!(svg.contains(words), "{words}");
        }
        let table = rates_table(2.05, 2.5, 1.0, 3.5);
        assert_eq!(table.rows.len(), 12);
        assert!(table.rows.iter().any(|row| row[0] == "2.05 (now)"));
        assert_eq!(rates_table(1.0, 2.5, 1.0, 3.5).rows.len(), 11, "the cut lies on an end");
    }

    #[test]
    fn a_cut_at_either_end_stays_inside() {
        for tau in [1.0, 3.5, 9.0] {
            let svg = rates_chart(tau, 2.5, 1.0, 3.5, 240.0, 120.0);
            assert!(!svg.contains("NaN") && !svg.contains("inf"));
        }
    }
}
