//! Fronts on a hall small enough to try every policy.

use crate::support::scenario;
use crate::{SMALL, code, cut_to, err, gatewright, json, out};
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

/// Three cuts, three numbers of desks and a card: 18 policies, with room for all of them in one generation. What none of
/// all 18 beats is then exactly the front.
#[test]
fn with_every_policy_tried_the_front_is_exact() {
    let found = search(&OneByOne, 5, 5000, 64);
    assert_eq!(found.tried, 18);
    let all = costs(&found);
    for (place, one) in all.iter().enumerate() {
        assert!(!all.iter().any(|other| beats(other, one)), "{place} is beaten");
    }
    // Nothing is left to try: more games change nothing.
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

/// A folder of policies holds those of one front; a search that cannot be as small as asked says so.
#[test]
fn policies_of_an_earlier_front_are_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().to_str().unwrap();
    let line = ["front", SMALL, "--budget", "5", "--replications", "2", "--size", "4", "--save", inside];
    std::fs::rename(cut_to(folder.path(), 2.0), folder.path().join("policy-77.toml")).unwrap();
    std::fs::write(folder.path().join("policy-notes.toml"), "mine").unwrap();
    let done = gatewright(&line);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(err(&done).contains("1 file of an earlier front taken away"), "{}", err(&done));
    assert!(err(&done).contains("--budget 5 was too small"), "{}", err(&done));
    assert!(folder.path().join("policy-01.toml").exists() && folder.path().join("policy-notes.toml").exists());
    assert!(!folder.path().join("policy-77.toml").exists());
    std::fs::write(folder.path().join("policy-05.toml"), "somebody's work").unwrap();
    let refused = gatewright(&line);
    assert!(code(&refused) == 1 && err(&refused).contains("policy-05.toml"), "{}", err(&refused));
}
