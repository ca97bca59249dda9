//! Sweeps: parts that join, kills that cost nothing, columns that are right.

use crate::{SMALL, code, err, gatewright, json, out};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Twelve points, two keys, one of them a word.
const GRID: [&str; 6] = [
    "--vary",
    "policy.threshold=1..3/6",
    "--vary",
    "hall.stations.desks.lines=pooled,one-each-random",
    "--replications",
    "3",
];

fn sweep(more: &[&str]) -> Vec<String> {
    ["sweep", SMALL].iter().chain(&GRID).chain(more).map(|&word| word.to_owned()).collect()
}

fn swept(more: &[&str]) -> String {
    let words = sweep(more);
    out(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn parts_join_to_the_rows_of_the_whole_byte_for_byte() {
    let whole = swept(&["--format", "jsonl"]);
    assert_eq!(whole.lines().count(), 12);
    for of in [1, 3, 5, 40] {
        let parts: String = (1..=of)
            .map(|part| swept(&["--format", "jsonl", "--threads", "1", "--shard", &format!("{part}/{of}")]))
            .collect();
        assert!(parts == whole, "{of} parts");
    }
    // CSV: one head line a part.
    let whole = swept(&["--format", "csv"]);
    let head = whole.lines().next().unwrap().to_owned() + "\n";
    let bodies: String = (1..=3)
        .map(|part| {
            swept(&["--format", "csv", "--shard", &format!("{part}/3")]).strip_prefix(&head).unwrap().to_owned()
        })
        .collect();
    assert!(head + &bodies == whole);
    // A Latin hypercube too: a part knows its points without the others'.
    let spread = |shard: &str| {
        out(&[
            "sweep",
            SMALL,
            "--vary",
            "policy.threshold=1..3",
            "--points",
            "7",
            "--replications",
            "2",
            "--format",
            "jsonl",
            "--shard",
            shard,
        ])
    };
    assert_eq!((1..=4).map(|part| spread(&format!("{part}/4"))).collect::<String>(), spread("1/1"));
}

/// A row says what `run` says with the same keys set, and every cell stands under its name.
#[test]
fn a_row_is_the_run_with_its_keys_set() {
    let rows = swept(&["--format", "jsonl"]);
    let row: Value = serde_json::from_str(rows.lines().nth(5).unwrap()).unwrap();
    assert_eq!((row["point"].as_u64(), row["policy.threshold"].as_f64()), (Some(5), Some(1.8)));
    assert_eq!(row["hall.stations.desks.lines"], "one-each-random");
    let set = ["--set", "policy.threshold=1.8", "--set", "hall.stations.desks.lines=one-each-random"];
    let run = json(&[&["run", SMALL, "--replications", "3", "--format", "json"], &set[..]].concat());
    for (name, metric) in run["metrics"].as_object().unwrap() {
        assert_eq!(row[name], metric["mean"], "{name}");
        assert_eq!(row[format!("{name}_low")], metric["ci95"][0], "{name}");
    }
    for rate in ["tpr", "fpr", "ppv"] {
        assert_eq!(row[rate], run["screening"][rate]["value"], "{rate}");
    }
    for (id, station) in run["stations"].as_object().unwrap() {
        assert_eq!(row[format!("{id}.utilisation")], station["utilisation"]["value"]);
        assert_eq!(row[format!("{id}.wait_p95_min_high")], station["wait_p95_min"]["ci95"][1]);
    }
}

/// Every cell of every key holds one point, whole keys among them.
#[test]
fn a_space_filling_design_fills_the_space() {
    let rows = out(&[
        "sweep",
        SMALL,
        "--vary",
        "policy.threshold=1..3",
        "--vary",
        "hall.stations.desks.servers=1..4",
        "--points",
        "20",
        "--replications",
        "1",
        "--format",
        "jsonl",
    ]);
    let rows: Vec<Value> = rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut cells: Vec<u32> =
        rows.iter().map(|row| ((row["policy.threshold"].as_f64().unwrap() - 1.0) * 10.0) as u32).collect();
    cells.sort_unstable();
    assert_eq!(cells, (0..20).collect::<Vec<_>>());
    for servers in 1..=4 {
        let count = rows.iter().filter(|row| row["hall.stations.desks.servers"].as_f64() == Some(f64::from(servers)));
        assert_eq!(count.count(), 5, "{servers} servers");
    }
}

fn start(folder: &Path, points: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_gatewright"))
        .args(["sweep", SMALL, "--vary", &format!("policy.threshold=1..3/{points}"), "--replications", "40"])
        .args(["--threads", "1", "--format", "csv", "--out", folder.join("rows.csv").to_str().unwrap()])
        .current_dir(crate::support::at_root(""))
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits until the journal holds a few rows.
fn await_rows(folder: &Path, rows: usize) {
    let started = Instant::now();
    let journal = folder.join("rows.csv.part");
    while fs::read_to_string(&journal).map_or(0, |text| text.lines().count()) <= rows {
        assert!(started.elapsed() < Duration::from_mins(2), "no rows came");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_killed_sweep_goes_on_where_it_was() {
    let (killed, whole) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(killed.path().join("rows.csv"), "earlier").unwrap();
    for rows in [2, 5, 8] {
        let mut child = start(killed.path(), "400");
        await_rows(killed.path(), rows);
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(fs::read_to_string(killed.path().join("rows.csv")).unwrap(), "earlier");
    }
    let before = fs::read_to_string(killed.path().join("rows.csv.part")).unwrap().lines().count();
    assert!((9..400).contains(&before), "{before}");
    for folder in [&killed, &whole] {
        assert!(start(folder.path(), "400").wait_with_output().unwrap().status.success());
    }
    let rows = |folder: &tempfile::TempDir| fs::read(folder.path().join("rows.csv")).unwrap();
    assert!(rows(&killed) == rows(&whole));
    assert!(!killed.path().join("rows.csv.part").exists());
}

/// Rows of another sweep are not mixed with these, and not thrown away.
#[test]
fn the_rows_of_another_sweep_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = start(folder.path(), "400");
    await_rows(folder.path(), 2);
    child.kill().unwrap();
    child.wait().unwrap();
    let before = fs::read(folder.path().join("rows.csv.part")).unwrap();
    let other = start(folder.path(), "401").wait_with_output().unwrap();
    assert_eq!(code(&other), 1);
    assert!(err(&other).contains("another sweep"), "{}", err(&other));
    assert_eq!(fs::read(folder.path().join("rows.csv.part")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_what_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let child = start(folder.path(), "400");
    await_rows(folder.path(), 2);
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let stopped = child.wait_with_output().unwrap();
    assert_eq!(code(&stopped), 1);
    assert!(err(&stopped).contains("the same command goes on"), "{}", err(&stopped));
    assert!(!folder.path().join("rows.csv").exists() && folder.path().join("rows.csv.part").exists());

    // A run prints what it has.
    let run = Command::new(env!("CARGO_BIN_EXE_gatewright"))
        .args(["run", SMALL, "--replications", "5000000", "--threads", "1", "--format", "json"])
        .current_dir(crate::support::at_root(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_secs(2));
    assert!(Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap().success());
    let stopped = run.wait_with_output().unwrap();
    assert_eq!(code(&stopped), 1, "{}", err(&stopped));
    let document: Value = serde_json::from_slice(&stopped.stdout).unwrap();
    assert!((2..5_000_000).contains(&document["replications"].as_u64().unwrap()));
}

/// A file may grow to eight kilobytes and no further, as on a full disk.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_whole_rows_and_the_earlier_file() {
    let folder = tempfile::tempdir().unwrap();
    let rows = folder.path().join("rows.csv");
    fs::write(&rows, "earlier").unwrap();
    let binary = env!("CARGO_BIN_EXE_gatewright");
    let limited = |command: &str| {
        // 16 blocks of 512 bytes; a write beyond fails instead of ending the process.
        let script = format!("trap '' XFSZ; ulimit -f 16; exec {binary} {command} --out {}", rows.display());
        Command::new("sh").args(["-c", &script]).current_dir(crate::support::at_root("")).output().unwrap()
    };
    let command = sweep(&["--format", "csv"]).join(" ");
    let full = limited(&command);
    assert_eq!(code(&full), 1);
    assert!(err(&full).contains("no more rows can be kept"), "{}", err(&full));
    assert_eq!(fs::read_to_string(&rows).unwrap(), "earlier");
    let words = [sweep(&["--format", "csv"]), vec!["--out".into(), rows.to_str().unwrap().into()]].concat();
    let done = gatewright(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert_eq!(fs::read_to_string(&rows).unwrap(), swept(&["--format", "csv"]));
    // And a plain run whose result does not fit.
    fs::write(&rows, "earlier").unwrap();
    let full = limited(&format!("run {SMALL} --replications 200 --format csv"));
    assert_eq!(code(&full), 1);
    assert!(err(&full).contains("cannot be written"), "{}", err(&full));
    assert_eq!(fs::read_to_string(&rows).unwrap(), "earlier");
}

#[test]
fn charts_are_drawn_of_what_varied() {
    let folder = tempfile::tempdir().unwrap();
    let one = folder.path().join("one");
    swept_to(&one, &["--vary", "policy.threshold=0.5..3/6"]);
    let names = |folder: &Path| {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let drawn = names(&one);
    for wanted in ["det.svg", "roc.svg", "scale-flow.svg", "scale-trust.svg", "tornado.svg", "wait-back-room.svg"] {
        assert!(drawn.iter().any(|name| name == wanted), "{wanted} is not among {drawn:?}");
    }
    for name in &drawn {
        let svg = fs::read_to_string(one.join(name)).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains("<title>") && !svg.contains("NaN"), "{name}");
    }
    assert!(fs::read_to_string(one.join("roc.svg")).unwrap().contains("the scenario as it stands"));
    assert!(fs::read_to_string(one.join("wait-back-room.svg")).unwrap().contains("fill-opacity"), "a band of errors");
    // Days kept: no other rates and no other load, so neither ROC nor wait.
    let two = folder.path().join("two");
    swept_to(&two, &["--vary", "registers.stamp-book.retention_days=10..60/3", "--vary", "redress.open=true,false"]);
    assert_eq!(names(&two), ["tornado.svg"]);
    assert!(fs::read_to_string(two.join("tornado.svg")).unwrap().contains("redress.open"));
}

fn swept_to(folder: &Path, vary: &[&str]) {
    let fixed = ["sweep", SMALL, "--replications", "6", "--format", "csv", "--plot", folder.to_str().unwrap()];
    out(&[&fixed[..], vary].concat());
}

/// Other people's tools read what is written: the columns again, from the file.
#[cfg(feature = "parquet")]
#[test]
fn parquet_holds_the_same_cells() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rows.parquet");
    swept(&["--format", "parquet", "--out", file.to_str().unwrap()]);
    let rows: Vec<Value> =
        swept(&["--format", "jsonl"]).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let reader = SerializedFileReader::new(fs::File::open(&file).unwrap()).unwrap();
    let read: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
    assert_eq!(read.len(), rows.len());
    for (read, row) in read.iter().zip(&rows) {
        for (name, field) in read.get_column_iter() {
            use parquet::record::Field;
            let same = match (field, &row[name]) {
                (Field::Null, value) => value.is_null(),
                (Field::Long(number), value) => value.as_i64() == Some(*number),
                // A reader of JSON may be off by the last bit of a number.
                (Field::Double(number), value) => {
                    value.as_f64().is_some_and(|value| (value - number).abs() <= 1e-14 * number.abs())
                }
                (Field::Str(text), value) => value == text.as_str(),
                _ => false,
            };
            assert!(same, "{name}: {field} is not {}", row[name]);
        }
    }
}
