//! Halls nobody thought of, and text nobody meant as a file.
//!
//! Random but valid scenarios end, lose nobody, keep Little's law to the tick and give no figure that is not a number.
//! Any text ends in an error or a pass in bounded time. No statistics here: one failure is one bug.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "a file read from top to bottom is plainer")]

mod support;

use gatewright::lab::Figures;
use gatewright::scenario::{DecisionsFile, Scenario};
use gatewright::session::{Command, Save, Session};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};
use support::{at_root, run, scenario};

/// No text may take longer, on a slow machine with other work.
const BOUND: Duration = Duration::from_secs(10);

fn distribution() -> impl Strategy<Value = String> {
    prop_oneof![
        (0.01..20.0).prop_map(|mean| format!("{{ distribution = \"constant\", mean_min = {mean:.3} }}")),
        (0.01..20.0).prop_map(|mean| format!("{{ distribution = \"exponential\", mean_min = {mean:.3} }}")),
        (0.01..20.0, 0.01..3.0)
            .prop_map(|(mean, cv)| format!("{{ distribution = \"lognormal\", mean_min = {mean:.3}, cv = {cv:.3} }}")),
        (0.01..20.0, 1..9_u32).prop_map(|(mean, phases)| format!(
            "{{ distribution = \"erlang\", mean_min = {mean:.3}, phases = {phases} }}"
        )),
        (0.01..20.0, 0.1..3.0)
            .prop_map(|(mean, cv)| format!("{{ distribution = \"gamma\", mean_min = {mean:.3}, cv = {cv:.3} }}")),
        (0.0..5.0, 0.0..5.0, 0.1..5.0).prop_map(|(least, rise, fall)| format!(
            "{{ distribution = \"triangular\", least_min = {least}, mode_min = {}, most_min = {} }}",
            least + rise,
            least + rise + fall
        )),
        prop::collection::vec(0.1..9.0, 1..5)
            .prop_map(|values| format!("{{ distribution = \"empirical\", values_min = {values:?} }}")),
    ]
}

#[derive(Debug, Clone)]
struct Station {
    servers: u16,
    hours: Vec<(u32, u16)>,
    seats: i64,
    rest: String,
}

fn station() -> impl Strategy<Value = Station> {
    let words = (
        prop::sample::select(vec!["pooled", "one-each-random", "one-each-shortest"]),
        prop::sample::select(vec!["block", "turn-away"]),
        prop::collection::vec(distribution(), 1..3),
        prop::option::of(distribution()),
        prop::option::of(0..3_u8),
    );
    (1..5_u16, prop::collection::btree_map(1..60_u32, 0..5_u16, 0..3), -1..5_i64, words).prop_map(
        |(servers, hours, seats, (lines, when_full, services, patience, first))| {
            let mut rest = format!("lines = \"{lines}\"\nwhen_full = \"{when_full}\"\n");
            for (part, service) in services.iter().enumerate() {
                rest += &format!("service.part-{part} = {service}\n");
            }
            rest += &patience.map_or(String::new(), |patience| format!("patience = {patience}\n"));
            rest += &first.map_or(String::new(), |class| format!("priority = {{ refuge = {class} }}\n"));
            Station { servers, hours: hours.into_iter().collect(), seats, rest }
        },
    )
}

fn write_station(name: &str, station: &Station, routes: &str) -> String {
    let hours: Vec<String> =
        station.hours.iter().map(|(from, servers)| format!("{{ from_min = {from}, servers = {servers} }}")).collect();
    format!(
        "[hall.stations.{name}]\nservers = {}\nseats = {}\nhours = [{}]\n{routes}{}\n",
        station.servers,
        station.seats,
        hours.join(", "),
        station.rest
    )
}

/// A valid scenario as text: up to four stations, three ferries, a few hundred people a tide.
fn any_scenario() -> impl Strategy<Value = String> {
    let stations = (station(), station(), station(), 0..4_u8);
    let crowd = (
        prop::collection::vec((0.0..59.0, 0..80_u32, 0.0..60.0), 0..3),
        prop::collection::vec(prop_oneof![Just(0.0), 1.0..150.0], 1..4),
        0.0..=1.0,
        0.0..=1.0,
        distribution(),
    );
    let people = (0.0..=1.0, 0.0..=1.0, 1..200_u32, 0.0..3.0, 0.0..=1.0);
    let policy = (-4.0..6.0, 0.0..=1.0, 0.0..5.0, 0.0..40.0, any::<bool>(), 1..3_u16);
    let slow = (0.0..=1.0, 0.0..50.0, 0.0..400.0, 0.0..30.0, 1..4_u16);
    (stations, crowd, people, policy, slow, 60..240_u32, 0..60_u32).prop_map(write_scenario)
}

type Parts = (
    (Station, Station, Station, u8),
    (Vec<(f64, u32, f64)>, Vec<f64>, f64, f64, String),
    (f64, f64, u32, f64, f64),
    (f64, f64, f64, f64, bool, u16),
    (f64, f64, f64, f64, u16),
    u32,
    u32,
);

fn write_scenario((stations, crowd, people, policy, slow, length, warm_up): Parts) -> String {
    let (first, second, third, layout) = stations;
    let (ferries, rates, again, onward, slack) = crowd;
    let (hazard, refuge_hazard, names, zipf, share) = people;
    let (threshold, random, separation, needs, redress, after) = policy;
    let (breach, viewers, retention, days, tides) = slow;
    // Somebody always comes: one on the last boat.
    let mut text = format!(
        "format = 1\nid = \"any\"\nseed = 3\ntides = {tides}\ndays_between_tides = {days}\n\n[hall]\nlength_min = {length}\n\
         warm_up_min = {warm_up}.5\nentrance = \"desks\"\n\n[hall.ferries]\none = {{ lands_min = 0, people = 1, disembark_min = 0 }}\n"
    )
    .replace("warm_up_min = 60.5", "warm_up_min = 59.5");
    for (number, (lands, people, disembark)) in ferries.iter().enumerate() {
        text += &format!("boat-{number} = {{ lands_min = {lands}, people = {people}, disembark_min = {disembark} }}\n");
    }
    text += &format!("\n[hall.walking]\nper_hour = {rates:?}\n\n");
    // 0: one desk; 1: desk and back room; 2: desk, window, back room; 3: desk and window.
    let screen = "work = \"screen\"\nrefers_to = \"back-room\"\n";
    let desks = match layout {
        0 => String::new(),
        1 => screen.to_owned(),
        2 => format!("{screen}then = \"window\"\n"),
        _ => "then = \"window\"\n".to_owned(),
    };
    text += &write_station("desks", &first, &desks);
    if layout >= 2 {
        text += &write_station("window", &second, "");
    }
    if layout == 1 || layout == 2 {
        let then = if layout == 2 { "work = \"examine\"\nthen = \"window\"\n" } else { "work = \"examine\"\n" };
        text += &write_station("back-room", &third, then);
    }
    text + &format!(
        "[people]\ntravel_again = {again}\nonward_share = {onward}\nonward_slack = {slack}\n\n\
         [people.pathways]\nordinary = {{ share = {share}, hazard = {hazard} }}\nrefuge = {{ share = {}, hazard = {refuge_hazard} }}\n\n\
         [people.customs]\npearl = {{ share = 0.5, names = {names}, zipf = {zipf}, written = \"joined\" }}\n\
         salt = {{ share = 0.5, names = 3, zipf = 0, written = \"by-name\" }}\n\n\
         [registers.book]\nfields = {{ name = 2 }}\nretention_days = {retention}\nviewers = {}\n\n\
         [matching]\nseparation = {separation}\n\n[policy]\nthreshold = {threshold}\nrandom_checks = {random}\n\n\
         [work]\ncase_needs_min = {needs}\n\n[redress]\nopen = {redress}\nafter_tides = {after}\nchance = 0.5\n\n\
         [breach]\nper_register_day = {breach}\n",
        1.0 - share,
        1.0 + viewers,
    )
}

fn finite(what: &str, values: impl IntoIterator<Item = f64>) -> Result<(), TestCaseError> {
    for value in values {
        prop_assert!(value.is_finite(), "{what}: {value}");
    }
    Ok(())
}

fn sound(figures: &Figures) -> Result<(), TestCaseError> {
    let c = &figures.all;
    prop_assert_eq!(c.travellers, c.admitted + c.found + c.gave_up + c.turned_away + c.inside_at_close);
    prop_assert_eq!(c.stops, c.stops_with_hazard + c.mistaken_stops);
    prop_assert_eq!(c.travellers - c.hazards, c.mistaken_stops + c.cleared);
    finite("a metric", figures.metrics.iter().flatten().copied())?;
    for station in &figures.stations {
        prop_assert_eq!(station.little.0, station.little.1, "Little's identity");
        finite("a count", [station.arrivals, station.served, station.turned_away])?;
        finite(
            "a wait",
            [station.wait_mean, station.wait_p50, station.wait_p95, station.queue_mean].into_iter().flatten(),
        )?;
        let ((busy, open), (blocked, _)) = (station.utilisation, station.blocked);
        finite("a share", [busy, blocked, open])?;
        prop_assert!(busy + blocked <= open * (1.0 + 1e-9) + 1e-9, "{busy} + {blocked} of {open}");
        finite("a class", station.by_class.iter().flat_map(|class| [Some(class.0), class.1]).flatten())?;
    }
    let trust = figures.metric("trust").unwrap();
    prop_assert!((0.0..=100.0).contains(&trust), "trust {trust}");
    Ok(())
}

static TRICKLE: LazyLock<Scenario> = LazyLock::new(|| scenario("scenarios/the-trickle.toml"));
static TEXT: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string(at_root("scenarios/the-trickle.toml")).unwrap());
static SAVE: LazyLock<String> = LazyLock::new(|| {
    let mut session = Session::new(Arc::new(scenario("tests/theory/pooling.toml")), 7);
    for command in [Command::OpenCouncil, Command::Adopt, Command::EndShift] {
        session.apply("anybody", session.revision(), command).unwrap();
    }
    Save::of(&session).text()
});

/// Reads a text as everything that can be read. Whatever comes back, it comes back.
fn read_as_everything(text: &str) -> Result<(), TestCaseError> {
    let begun = Instant::now();
    let _ = Scenario::read(text);
    let _ = DecisionsFile::read(text, &TRICKLE);
    let _ = Save::read(text);
    prop_assert!(begun.elapsed() < BOUND, "{:?}", begun.elapsed());
    Ok(())
}

/// A piece of a text left out, doubled, or something else put in its place.
fn spoil(text: &str, (from, length, what): (usize, usize, Option<String>)) -> String {
    let start = text.floor_char_boundary(from % text.len());
    let end = text.floor_char_boundary((start + length).min(text.len()));
    let piece = what.unwrap_or_else(|| text[start..end].repeat(3));
    format!("{}{piece}{}", &text[..start], &text[end..])
}

fn spoiling() -> impl Strategy<Value = (usize, usize, Option<String>)> {
    let odd = prop::sample::select(vec![
        "",
        "\0",
        "nan",
        "-inf",
        "1e400",
        "-1",
        "99999999999999999999",
        "[[[[",
        "{a={a={",
        "\"\"\"",
        "=",
        "[hall]\n",
        "é",
        "9007199254740993",
        "0x7fffffffffffffff",
        "'''",
        "true",
    ]);
    (
        any::<usize>(),
        0..40_usize,
        prop_oneof![odd.prop_map(|text| Some(text.to_owned())), "\\PC{0,8}".prop_map(Some), Just(None)],
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_valid_scenario_ends_and_loses_nobody(text in any_scenario()) {
        let scenario = match Scenario::read(&text) {
            Ok(scenario) => scenario,
            Err(problems) => return Err(TestCaseError::fail(format!("{text}\n{}", problems.lines("any.toml", &text)))),
        };
        prop_assert_eq!(&Scenario::read(&scenario.canonical()).unwrap(), &scenario);
        let first = run(scenario.clone(), &[], 3, 2);
        prop_assert_eq!(first.figures.len(), 2);
        for figures in &first.figures {
            sound(figures)?;
        }
        prop_assert_eq!(&run(scenario, &[], 3, 1).digest, &first.digest);
    }

    #[test]
    fn any_text_ends_in_an_error_or_a_pass(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read_as_everything(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn any_spoilt_file_ends_in_an_error_or_a_pass(changes in prop::collection::vec(spoiling(), 1..4), save in any::<bool>()) {
        let mut text = if save { SAVE.clone() } else { TEXT.clone() };
        for change in changes {
            text = spoil(&text, change);
        }
        read_as_everything(&text)?;
    }
}

/// Large and deep text, each as a scenario, as decisions and as a save.
#[test]
fn hostile_text_is_refused_in_bounded_time() {
    let million = 1_000_000;
    for text in [
        "[".repeat(million),
        "a = ".to_owned() + &"[".repeat(million),
        "a.".repeat(million) + "a = 1",
        "a = \"".to_owned() + &"x".repeat(8 * million),
        (0..100_000).map(|number| format!("k{number} = {number}\n")).collect(),
        "[[decisions]]\ntide = 1\n".repeat(100_000),
        "\n".repeat(4 * million),
    ] {
        let begun = Instant::now();
        assert!(Scenario::read(&text).is_err());
        assert!(DecisionsFile::read(&text, &TRICKLE).is_err());
        assert!(Save::read(&text).is_err());
        assert!(begun.elapsed() < 3 * BOUND, "{:?} for {:?}", begun.elapsed(), &text[..20]);
    }
}
