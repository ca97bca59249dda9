//! `front SCENARIO`: policies that no other policy beats on the six scales.

use super::check::read_decisions;
use super::progress::Progress;
use super::say::{counted, note};
use super::setting::{ResultArgs, SettingArgs, title};
use super::sheet::{Kind, Sheet, number};
use super::summary::show;
use super::{Failure, Format, files, place, plots};
use crate::lab::front::{Front, Games, Policies, Search, front as search_front, largest_apart};
use crate::lab::{Mean, SCALES, mean_of};
use crate::scenario::{DecisionsFile, Scenario};
use crate::session::{Act, Course, Decision};
use clap::Args;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// `front`
#[derive(Debug, Args)]
pub struct FrontArgs {
    #[command(flatten)]
    setting: SettingArgs,
    /// Games of each policy on the front
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    replications: u32,
    /// Games in all
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
    budget: u64,
    /// Policies kept from generation to generation, and at most on the front
    #[arg(long, default_value_t = 32, value_parser = clap::value_parser!(u16).range(4..=200))]
    size: u16,
    /// Folder for a decisions file of each policy on the front
    #[arg(long, value_name = "FOLDER")]
    save: Option<PathBuf>,
    /// Folder for the chart (SVG)
    #[arg(long, value_name = "FOLDER")]
    plot: Option<PathBuf>,
    #[command(flatten)]
    result: ResultArgs,
}

/// One policy of the front, for output.
struct Found {
    name: String,
    decisions: Vec<Decision>,
    figures: Vec<Option<Mean>>,
}

/// Searches, and delivers the front.
pub fn front(args: &FrontArgs) -> Result<ExitCode, Failure> {
    let scenario = Arc::new(args.setting.scenario()?);
    let seed = args.setting.seed(&scenario);
    let course = Course::new(Arc::clone(&scenario));
    let policies = Policies::of(&course);
    if policies.places() == 0 {
        return Err(Failure::new(format!(
            "{} has no levers and no cards, so it has one policy only and no front.",
            scenario.file.id
        )));
    }
    args.result.try_out(&args.setting, [])?;
    if let Some(folder) = &args.save {
        let policies: Vec<PathBuf> = (1..=args.size).map(|number| folder.join(policy_file(number.into()))).collect();
        place::apart([], args.result.out.iter().chain(&policies).map(PathBuf::as_path))?;
        plots::try_folder(folder, None)?;
    }
    if let Some(folder) = &args.plot {
        plots::try_folder(folder, args.result.out.as_deref())?;
    }
    let earlier = args.save.as_deref().map_or(Ok(Vec::new()), |folder| policies_in(folder, &scenario))?;
    let pool = args.setting.pool()?;
    let (replications, budget) = (args.replications, args.budget);
    let search =
        Search { course: &course, policies: &policies, seed, replications, budget, size: usize::from(args.size) };
    let progress = Progress::new(args.budget, "games played");
    let done = search_front(search, &pool, |heard| {
        progress.say(format!("generation {}, games played", heard.generation));
        progress.at(heard.played)
    });
    progress.finish();
    let found = found(&policies, &done);
    let bytes = match args.result.format {
        Format::Table => table(&scenario, seed, &done, &found).into_bytes(),
        Format::Json => (serde_json::to_string_pretty(&document(&scenario, seed, &done, &found))? + "\n").into_bytes(),
        format => sheet(&scenario, seed, &done, &found).bytes(format)?,
    };
    args.result.deliver(&bytes)?;
    if let Some(folder) = &args.save {
        save(folder, &scenario, &found)?;
        take_away(&earlier, &found)?;
    }
    if done.generations == 0 && done.played > budget {
        note(format!(
            "The least that such a search takes is {}: --budget {budget} was too small for it. --size and --replications \
             make it smaller.",
            counted(done.played as usize, "game")
        ));
    }
    if let Some(folder) = &args.plot {
        plots::front(folder, &scenario, found.iter().map(|one| (one.name.clone(), one.figures.as_slice())))?;
    }
    if done.stopped {
        note(format!(
            "Stopped by hand: the front is that of the {} that were done.",
            counted(done.played as usize, "game")
        ));
    }
    Ok(if done.stopped { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// In the order of the first scale.
fn found(policies: &Policies, done: &Front) -> Vec<Found> {
    let mut order: Vec<usize> = (0..done.policies.len()).collect();
    let flow = |place: usize| done.policies[place].1.mean_of_all()[0];
    order.sort_by(|&one, &other| flow(one).total_cmp(&flow(other)));
    order
        .into_iter()
        .enumerate()
        .map(|(number, place)| {
            let (policy, games) = &done.policies[place];
            let figure =
                |scale: usize| mean_of(games.costs.iter().map(|costs| Some(SCALES[scale].better.cost(costs[scale]))));
            Found {
                name: policy_name(number + 1),
                decisions: policies.decisions(policy),
                figures: (0..SCALES.len()).map(figure).collect(),
            }
        })
        .collect()
}

fn policy_name(number: usize) -> String {
    format!("policy-{number:02}")
}

fn policy_file(number: usize) -> String {
    policy_name(number) + ".toml"
}

fn apart(done: &Front) -> usize {
    largest_apart(&done.policies.iter().map(|(_, games)| games).collect::<Vec<&Games>>()).len()
}

fn games_each(done: &Front) -> usize {
    done.policies.first().map_or(0, |(_, games)| games.costs.len())
}

fn document(scenario: &Scenario, seed: u64, done: &Front, found: &[Found]) -> Value {
    let figure =
        |mean: &Option<Mean>| json!({ "mean": mean.map(|mean| mean.mean), "ci95": mean.and_then(|mean| mean.ci95) });
    let scales = |value: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        SCALES.iter().enumerate().map(|(place, scale)| (scale.scale.id().to_owned(), value(place))).collect()
    };
    let policies: Vec<Value> = found
        .iter()
        .map(|one| {
            let decisions: Vec<_> = one.decisions.iter().map(Decision::to_file).collect();
            json!({ "name": one.name, "decisions": decisions, "scales": scales(&|place| figure(&one.figures[place])) })
        })
        .collect();
    json!({
        "gatewright": env!("CARGO_PKG_VERSION"),
        "rules": crate::session::RULES,
        "scenario": { "id": scenario.file.id, "digest": scenario.digest() },
        "method": "NSGA-II",
        "seed": seed,
        "generations": done.generations,
        "policies_tried": done.tried,
        "games": done.played,
        "games_each": games_each(done),
        "hypervolume": {
            "share": done.hypervolume,
            "best": scales(&|place| number(Some(SCALES[place].better.cost(done.bounds.best[place])))),
            "worst": scales(&|place| number(Some(SCALES[place].better.cost(done.bounds.worst[place])))),
        },
        "pairwise_apart": apart(done),
        "scales": scales(&|place| json!({
            "metric": SCALES[place].metric, "unit": SCALES[place].figure().unit, "better": SCALES[place].better.word()
        })),
        "policies": policies,
    })
}

fn words(decisions: &[Decision]) -> String {
    if decisions.is_empty() {
        return "nothing changed".into();
    }
    let act = |decision: &Decision| match &decision.act {
        Act::MoveLever { lever, value } => format!("{lever}={value}"),
        Act::Play { card } | Act::TakeBack { card } => card.clone(),
    };
    decisions.iter().map(act).collect::<Vec<_>>().join(", ")
}

/// A row a policy: where each lever stands (empty: where the scenario has it), whether each card is played, the scales.
fn sheet(scenario: &Scenario, seed: u64, done: &Front, found: &[Found]) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.column("policy", Kind::Text);
    sheet.column("seed", Kind::Whole);
    sheet.column("replications", Kind::Whole);
    let file = &scenario.file;
    file.levers.keys().for_each(|lever| sheet.column(format!("lever.{lever}"), Kind::Number));
    file.cards.keys().for_each(|card| sheet.column(format!("card.{card}"), Kind::Whole));
    for scale in SCALES {
        for end in ["", "_low", "_high"] {
            sheet.column(format!("{}{end}", scale.metric), Kind::Number);
        }
    }
    for one in found {
        let lever = |name: &str| {
            one.decisions.iter().find_map(|decision| match &decision.act {
                Act::MoveLever { lever, value } if lever == name => Some(*value),
                _ => None,
            })
        };
        let played = |name: &str| {
            one.decisions.iter().any(|decision| matches!(&decision.act, Act::Play { card } if card == name))
        };
        let mut row: Vec<Value> = vec![one.name.clone().into(), seed.into(), games_each(done).into()];
        row.extend(file.levers.keys().map(|name| number(lever(name))));
        row.extend(file.cards.keys().map(|name| Value::from(u8::from(played(name)))));
        for mean in &one.figures {
            let ends = mean.and_then(|mean| mean.ci95);
            row.push(number(mean.map(|mean| mean.mean)));
            row.extend([number(ends.map(|ends| ends[0])), number(ends.map(|ends| ends[1]))]);
        }
        sheet.rows.push(row);
    }
    sheet
}

fn table(scenario: &Scenario, seed: u64, done: &Front, found: &[Found]) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{}: {} policies that no other beats, of {} tried; seed {seed}, {} games in all, {} each, {} generations of NSGA-II.\n\
         Hypervolume {:.4} of the box of all policies tried. Apart from each other beyond chance on two scales or more \
         besides\nthe purse: at least {}. The order is that of the wait, and no ranking. Not for operational use.\n",
        title(scenario),
        found.len(),
        done.tried,
        done.played,
        games_each(done),
        done.generations,
        done.hypervolume,
        apart(done)
    );
    let scales: Vec<String> = SCALES.iter().map(|scale| format!("{:>20}", scale.metric)).collect();
    let _ = writeln!(out, "{:<10}{}  decided before the first tide", "", scales.concat());
    for one in found {
        let _ = write!(out, "{:<10}", one.name);
        for mean in &one.figures {
            let half = mean.and_then(|mean| mean.ci95).map(|[low, high]| format!(" ± {}", show((high - low) / 2.0)));
            let cell = mean.map_or("-".to_owned(), |mean| show(mean.mean) + &half.unwrap_or_default());
            let _ = write!(out, "{cell:>20}");
        }
        let _ = writeln!(out, "  {}", words(&one.decisions));
    }
    out
}

/// Decisions files that an earlier front has left in the folder: those of this front must not stand among them. A file
/// of such a name that is not the scenario's own is somebody's work, and stays: nothing is played then.
fn policies_in(folder: &Path, scenario: &Scenario) -> Result<Vec<PathBuf>, Failure> {
    let refuse = |path: &Path, why: &str| Failure::new(format!("{}: {why}", path.display()));
    let mut earlier = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| refuse(folder, &format!("cannot be read: {error}")))? {
        let path = entry?.path();
        let number = path.file_name().and_then(|name| name.to_str()?.strip_prefix("policy-")?.strip_suffix(".toml"));
        if number.is_none_or(|number| number.len() < 2 || !number.bytes().all(|digit| digit.is_ascii_digit())) {
            continue;
        }
        if !path.is_file() || read_decisions(&path, scenario).is_err() {
            return Err(refuse(
                &path,
                "has the name of a policy of the front and is not one of this scenario. Nothing was played; move it away, \
                 or name another folder with --save.",
            ));
        }
        earlier.push(path);
    }
    Ok(earlier)
}

/// Takes away what an earlier front had more than this one.
fn take_away(earlier: &[PathBuf], found: &[Found]) -> Result<(), Failure> {
    let now = |path: &&PathBuf| !found.iter().any(|one| path.file_stem().is_some_and(|stem| stem == one.name.as_str()));
    let left: Vec<&PathBuf> = earlier.iter().filter(now).collect();
    for path in &left {
        std::fs::remove_file(path)
            .map_err(|error| Failure::new(format!("{}: cannot be taken away: {error}", path.display())))?;
    }
    if !left.is_empty() {
        note(format!("{} of an earlier front taken away.", counted(left.len(), "file")));
    }
    Ok(())
}

fn save(folder: &Path, scenario: &Scenario, found: &[Found]) -> Result<(), Failure> {
    for one in found {
        let file = DecisionsFile {
            format: 1,
            scenario: scenario.file.id.clone(),
            seed: None,
            act: Vec::new(),
            decisions: one.decisions.iter().map(Decision::to_file).collect(),
        };
        files::write_whole(&folder.join(format!("{}.toml", one.name)), file.canonical().as_bytes())?;
    }
    Ok(())
}
