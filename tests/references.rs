//! Figures of the model's description that follow from the model, reproduced by the running model. Each is held to its
//! formula within five standard errors (see `holds`), and to the rounded figure of the description.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::engine::special::{normal_cdf, normal_quantile};
use gatewright::hall::Counts;
use gatewright::hall::matching::gallery_rate;
use gatewright::lab::Figures;
use gatewright::scenario::Scenario;
use gatewright::session::{Course, Events, Forecast};
use std::sync::Arc;
use support::{differs, each, holds, mean_and_error, run, scenario, scenario_with};

fn rate(scenario: Scenario, games: u32, counts: impl Fn(&Figures) -> (u64, u64)) -> Vec<f64> {
    each(&run(scenario, &[], 7, games), |figures| {
        let (top, bottom) = counts(figures);
        top as f64 / bottom.max(1) as f64
    })
}

fn stops(counts: &Counts) -> (u64, u64) {
    (counts.stops, counts.landed)
}

/// A listed stock of 300 names: about 0.2 %, 11 % and 42 % of the three customs share one, at the same hazard rate.
/// 60 games of 6,000 people: standard errors of about .02, .2 and .5 points.
#[test]
fn a_list_of_three_hundred_names_falls_on_one_custom() {
    let runs = run(scenario("tests/theory/names.toml"), &[], 7, 60);
    for (custom, (names, said, percent)) in
        [(150_000, 0.002, 60.0), (2574, 0.11, 20.0), (551, 0.42, 12.0)].into_iter().enumerate()
    {
        let formula = gallery_rate(1.0 / f64::from(names), 300.0);
        assert!((formula - said).abs() < 0.005 * said.max(0.1), "{formula}");
        let shares = each(&runs, |figures| {
            let counts = &figures.by_custom[custom];
            counts.stops as f64 / counts.landed.max(1) as f64
        });
        holds("names shared", &shares, formula, percent);
    }
    // Without sharing of names the customs are alike.
    let alone = scenario_with("tests/theory/names.toml", &[("people.customs.salt.names", "150000")]);
    let shares = rate(alone, 60, |figures| stops(&figures.by_custom[2]));
    differs("names not shared", &shares, 0.42);
}

/// Seven registers at 0.5 % each: any 3.4 % false, two of seven 0.05 %, and 0.39 % if one false row in ten is a copy.
/// 60 games of 20,000 people.
#[test]
fn two_of_seven_are_seldom_wrong_unless_they_copy() {
    let file = "tests/theory/seven-registers.toml";
    let fpr = |figures: &Figures| (figures.all.mistaken_stops, figures.all.landed - figures.all.hazards_landed);
    let once = normal_cdf(-2.575_829);
    holds("any of seven", &rate(scenario(file), 60, fpr), gallery_rate(once, 7.0), 5.0);
    let two = |copied: &str| {
        let names = scenario(file).file.registers;
        let keys: Vec<String> = names.keys().map(|name| format!("registers.{name}.look_up.copied_share")).collect();
        let mut set = vec![("policy.fusion.rule", "at-least")];
        set.extend(keys.iter().map(|key| (key.as_str(), copied)));
        rate(scenario_with(file, &set), 60, fpr)
    };
    let none = (1.0 - once).powi(7) + 7.0 * once * (1.0 - once).powi(6);
    let honest = two("0");
    holds("two of seven", &honest, 1.0 - none, 25.0);
    assert!((1.0 - none - 0.0005).abs() < 0.000_05, "0.05 %");
    // Own rows .0045 each; a copy of a neighbour's own row with chance .1/.9. Flags come in pairs by copy, or by chance.
    let (own, copy) = (0.9 * once, 0.1 / 0.9);
    let copied = two("0.1");
    let (mean, error) = mean_and_error(&copied);
    let by_formula = 7.0 * own * copy + 21.0 * own * own;
    println!("two of seven with copies: {mean:.5} ± {error:.5}, about {by_formula:.5}");
    assert!((mean - 0.0039).abs() < 5.0 * error + 0.000_1, "0.39 %");
    differs("two of seven with copies", &copied, 0.0005);
}

/// Separation 2.5 and one in 2,000: FPR 10/5/1/0.1 % give TPR .89/.80/.57/.28 and PPV .44/.80/2.8/12 %.
/// 60 games of 40,000 people hold about 1,200 hazards.
#[test]
fn the_row_of_rates_is_what_desks_do() {
    for (fpr, tpr_said, ppv_said) in
        [(0.10, 0.89, 0.0044), (0.05, 0.80, 0.0080), (0.01, 0.57, 0.028), (0.001, 0.28, 0.12)]
    {
        let cut = (-normal_quantile(fpr)).to_string();
        let scenario = scenario_with("tests/theory/one-cut.toml", &[("policy.threshold", &cut)]);
        let runs = run(scenario, &[], 7, 60);
        let of = |top: &dyn Fn(&Counts) -> u64, bottom: &dyn Fn(&Counts) -> u64| {
            let (tops, bottoms) =
                runs.figures.iter().fold((0, 0), |sum, one| (sum.0 + top(&one.all), sum.1 + bottom(&one.all)));
            (tops as f64 / bottoms as f64, bottoms as f64)
        };
        let near = |what: &str, (value, n): (f64, f64), said: f64| {
            let error = (said * (1.0 - said) / n).sqrt();
            println!("FPR {fpr}: {what} {value:.4} ± {error:.4}, said {said}");
            // The figures of the description are rounded to two digits.
            assert!(
                (value - said).abs() < 5.0 * error + 0.5 * libm::pow(10.0, libm::log10(said).floor() - 1.0),
                "{what}: {value}"
            );
        };
        near("FPR", of(&|all| all.mistaken_stops, &|all| all.landed - all.hazards_landed), fpr);
        near("TPR", of(&|all| all.stops_with_hazard, &|all| all.hazards_landed), tpr_said);
        near("PPV", of(&|all| all.stops_with_hazard, &|all| all.stops), ppv_said);
    }
}

/// With 60 an hour, two rooms of 20 minutes and ten seats, most is found near 10 % referred; flagging more finds less.
/// 150 shifts of 600 people at one in 50 (many hazards: the mechanism does not depend on their rate).
#[test]
fn the_back_room_finds_most_near_one_in_ten() {
    let found = |share: f64, rooms: &str| {
        let cut = (-normal_quantile(share)).to_string();
        let scenario = scenario_with(
            "tests/theory/haste.toml",
            &[("policy.threshold", &cut), ("hall.stations.back-room.servers", rooms)],
        );
        let shares = rate(scenario, 150, |figures| (figures.all.found, figures.all.hazards_landed));
        let (mean, error) = mean_and_error(&shares);
        println!("{share:.2} referred, {rooms} rooms: {mean:.3} ± {error:.3} found");
        (mean, error)
    };
    let curve: Vec<(f64, (f64, f64))> =
        [0.02, 0.05, 0.10, 0.20, 0.40].into_iter().map(|share| (share, found(share, "2"))).collect();
    let best = curve.iter().max_by(|a, b| a.1.0.total_cmp(&b.1.0)).unwrap();
    assert!((0.05..=0.20).contains(&best.0), "best at {}", best.0);
    let apart = |a: (f64, f64), b: (f64, f64)| a.0 - b.0 > 3.29 * (a.1 * a.1 + b.1 * b.1).sqrt();
    assert!(apart(curve[2].1, curve[0].1) && apart(curve[2].1, curve[4].1), "a tenth finds more than less and more");
    // With rooms in plenty nobody's minutes are cut and no desk stands still: flagging more finds more.
    assert!(apart(found(0.40, "40"), found(0.10, "40")), "the back room is what makes it fall");
}

/// Three expected hazards with TPR .72: 43 % of teams miss none; a policy half as good still misses none for 15 %.
/// 1,000 games each: a share of .43 has a standard error of .016.
#[test]
fn a_team_that_misses_none_may_have_been_lucky() {
    for (tpr, said) in [(0.72, 0.43), (0.36, 0.15)] {
        // The back room sees 1 − e^(−2.3) of what comes to it.
        let desk = tpr / (1.0 - libm::exp(-2.3));
        let cut = (2.5 - normal_quantile(desk)).to_string();
        let rate = "[600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 0]";
        let set = [("policy.threshold", cut.as_str()), ("hall.walking.per_hour", rate)];
        let shares = each(&run(scenario_with("tests/theory/one-cut.toml", &set), &[], 7, 1000), |figures| {
            f64::from(u8::from(figures.all.missed == 0))
        });
        let (mean, error) = mean_and_error(&shares);
        let formula = libm::exp(-3.0 * (1.0 - tpr));
        println!("TPR {tpr}: {mean:.3} ± {error:.3}, formula {formula:.3}");
        assert!((mean - formula).abs() < 5.0 * error && (formula - said).abs() < 0.005);
    }
}

/// What the council is told of stops: a register is counted only for those it may lawfully be asked for. The Shelter
/// Roll has no basis at the gate; so with nobody asking for shelter it changes nothing, and with 7 in 100 who do, no
/// more than 7 in 100 can be stopped for it.
#[test]
fn a_register_without_a_basis_is_no_part_of_the_forecast() {
    let stops = |refuge: &str, ordinary: &str, asked: &str| {
        let set = [
            ("people.pathways.refuge.share", refuge),
            ("people.pathways.ordinary.share", ordinary),
            ("registers.shelter-roll.look_up.asked", asked),
        ];
        let scenario = scenario_with("scenarios/hall-council.toml", &set);
        let belief = scenario.file.belief.clone();
        let course = Course::new(Arc::new(scenario));
        Forecast::of(&course.believed(0, &[], &Events::default()), &belief).false_match.get()
    };
    assert!((stops("0", "0.95", "true") - stops("0", "0.95", "false")).abs() < 1e-15);
    let more = stops("0.07", "0.88", "true") - stops("0.07", "0.88", "false");
    assert!(more > 0.0 && more < 0.07, "{more}");
}
