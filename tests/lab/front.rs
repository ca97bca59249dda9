//! Fronts on a hall small enough to try every policy.

use crate::support::scenario;
use crate::{SMALL, json, out};
use gatewright::lab::front::{Bounds, Costs, Front, Policies, Search, beats, front, hypervolume, largest_apart};
use gatewright::lab::{Executor, OneByOne, Pool};
use gatewright::session::Course;
use std::ops::ControlFlow;
use std::sync::Arc;

fn search(executor: &impl Executor, seed: u64, budget: u64, size: usize) -> Front {
    let course = Course::new(Arc::new(scenario(SMALL)));
    let policies = Policies::of(&course);
    let search = Search { course: &course, policies: &policies, seed, replications: 12, budget, size };
    front(search, executor, |_| ControlFlow::Continue(()))
}

fn costs(found: &Front) -> Vec<Costs> {
    found.policies.iter().map(|(_, games)| games.mean_of_all()).collect()
}

/// Three cuts and three numbers of desks, each also left as it is, and a card: 24 policies, with room for all of them in
/// one generation. What none of all 24 beats is then exactly the front.
#[test]
fn with_every_policy_tried_the_front_is_exact() {
    let found = search(&OneByOne, 5, 5000, 64);
    assert!(found.tried >= 20, "{} tried", found.tried);
    let all = costs(&found);
    for (place, one) in all.iter().enumerate() {
        assert!(!all.iter().any(|other| beats(other, one)), "{place} is beaten");
    }
    // Fewer policies kept at a time: the same front, as the games are the same.
    let narrow = search(&OneByOne, 5, 20_000, 64);
    let sorted = |found: &Front| {
        let mut policies: Vec<_> = found.policies.iter().map(|(policy, _)| policy.clone()).collect();
        policies.sort();
        policies
    };
    assert_eq!(sorted(&found), sorted(&narrow));
    assert!(found.hypervolume > 0.0 && found.hypervolume <= 1.0);
    assert!((hypervolume(&all, &found.bounds) - found.hypervolume).abs() < 1e-12);
}

#[test]
fn a_search_is_the_same_on_any_number_of_threads_and_another_on_another_seed() {
    let one = search(&Pool::new(1).unwrap(), 5, 1500, 8);
    let three = search(&Pool::new(3).unwrap(), 5, 1500, 8);
    assert_eq!(costs(&one), costs(&three));
    assert_eq!((one.played, one.hypervolume), (three.played, three.hypervolume));
    assert_ne!(costs(&one), costs(&search(&OneByOne, 6, 1500, 8)));
}

/// The share of a fixed box does not fall when the search goes on.
#[test]
fn searching_longer_finds_no_less() {
    let (short, long) = (search(&OneByOne, 5, 200, 8), search(&OneByOne, 5, 3000, 8));
    assert!(long.played > short.played);
    let bounds = Bounds::of(costs(&short).into_iter().chain(costs(&long)));
    let share = |found: &Front| hypervolume(&costs(found), &bounds);
    assert!(share(&long) >= share(&short), "{} after {}", share(&long), share(&short));
}

#[test]
fn what_is_stopped_keeps_what_was_played() {
    let course = Course::new(Arc::new(scenario(SMALL)));
    let policies = Policies::of(&course);
    let search = Search { course: &course, policies: &policies, seed: 5, replications: 12, budget: 5000, size: 8 };
    let found =
        front(
            search,
            &OneByOne,
            |heard| {
                if heard.played > 100 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
    assert!(found.stopped && !found.policies.is_empty() && found.played < 200);
}

/// Policies whose games are the same are never apart; a front is.
#[test]
fn apart_means_beyond_chance() {
    let found = search(&OneByOne, 5, 5000, 64);
    let games: Vec<_> = found.policies.iter().map(|(_, games)| games).collect();
    assert_eq!(largest_apart(&[games[0], games[0], games[0]]).len(), 1);
    assert!(largest_apart(&games).len() >= 2);
}

#[test]
fn the_command_prints_a_seeded_hypervolume_and_saves_policies_that_play() {
    let folder = tempfile::tempdir().unwrap();
    let (save, plot) = (folder.path().join("policies"), folder.path().join("charts"));
    let arguments = ["front", SMALL, "--budget", "600", "--replications", "10", "--size", "8", "--format", "json"];
    let more = ["--save", save.to_str().unwrap(), "--plot", plot.to_str().unwrap()];
    let found = json(&[&arguments[..], &more[..]].concat());
    assert_eq!(found, json(&arguments));
    assert_eq!(found["seed"], 5);
    assert!(found["hypervolume"]["share"].as_f64().unwrap() > 0.0);
    let policies = found["policies"].as_array().unwrap();
    assert!(!policies.is_empty() && policies.len() <= 8);
    // Each file plays, and comes to the figures that stand beside it.
    for policy in policies {
        let file = save.join(format!("{}.toml", policy["name"].as_str().unwrap()));
        let run =
            json(&["run", SMALL, "--decisions", file.to_str().unwrap(), "--replications", "10", "--format", "json"]);
        for (scale, figure) in policy["scales"].as_object().unwrap() {
            let (here, there) =
                (figure["mean"].as_f64().unwrap(), run["scales"][scale]["figure"]["mean"].as_f64().unwrap());
            assert!((here - there).abs() < 1e-9 * here.abs().max(1.0), "{scale}: {here} and {there}");
        }
    }
    assert!(std::fs::read_to_string(plot.join("front.svg")).unwrap().contains("privacy"));
    let csv = out(&["front", SMALL, "--budget", "600", "--replications", "10", "--size", "8", "--format", "csv"]);
    assert_eq!(csv.lines().count(), policies.len() + 1);
}
