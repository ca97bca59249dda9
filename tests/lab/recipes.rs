//! The recipes for many machines. Dask runs for real, on a local cluster of two workers; of Slurm and Kubernetes there
//! is only the script, run here in the place of each task, and the syntax.

use crate::support::at_root;
use crate::{SMALL, out};
use std::fs;
use std::path::Path;
use std::process::Command;

const VARY: [&str; 4] = ["--vary", "policy.threshold=1..3/7", "--replications", "2"];

fn whole() -> String {
    out(&[&["sweep", SMALL, "--format", "jsonl"], &VARY[..]].concat())
}

/// Parts in the order of their names, as `cat part-*` gives them.
fn joined(folder: &Path) -> String {
    let mut parts: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("part-"))
        .collect();
    parts.sort();
    parts.iter().map(|part| fs::read_to_string(part).unwrap()).collect()
}

fn run(command: &mut Command) -> String {
    let output = command.current_dir(at_root("")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{}\n{said}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stdout).unwrap()
}

#[cfg(unix)]
#[test]
fn the_slurm_script_does_each_part_once() {
    let script = "docs/recipes/slurm-array.sh";
    run(Command::new("bash").args(["-n", script]));
    let folder = tempfile::tempdir().unwrap();
    // The last task is sent twice, as after a requeue.
    for part in ["2", "1", "3", "3"] {
        run(Command::new("bash")
            .arg(script)
            .arg(SMALL)
            .args(VARY)
            .envs([("SLURM_ARRAY_TASK_ID", part), ("SLURM_ARRAY_TASK_COUNT", "3")])
            .env("GATEWRIGHT", env!("CARGO_BIN_EXE_gatewright"))
            .env("ROWS", folder.path()));
    }
    assert_eq!(joined(folder.path()), whole());
}

/// The words a pod would run, taken from between `- |` and `resources:`, with the sweep of this test.
#[cfg(unix)]
#[test]
fn the_script_of_the_kubernetes_job_does_each_part() {
    let job = fs::read_to_string(at_root("docs/recipes/kubernetes-job.yaml")).unwrap();
    let script = job.split("            - |\n").nth(1).unwrap().split("          resources:").next().unwrap();
    let script = script.replace("--vary policy.threshold=1..3/1000", "--vary policy.threshold=1..3/7");
    let script = script.replace("--replications 50", "--replications 2");
    let folder = tempfile::tempdir().unwrap();
    let path = Path::new(env!("CARGO_BIN_EXE_gatewright")).parent().unwrap().to_str().unwrap().to_owned();
    for index in ["0", "1"] {
        run(Command::new("sh")
            .args(["-c", &script])
            .env("PATH", format!("{path}:{}", std::env::var("PATH").unwrap()))
            .envs([("JOB_COMPLETION_INDEX", index), ("PARTS", "2"), ("SCENARIO", SMALL)])
            .env("ROWS", folder.path()));
    }
    assert_eq!(joined(folder.path()), whole());
}

/// Installs Dask from the package index into an environment of its own, so it wants python3 and the network.
#[test]
#[ignore = "installs Dask from PyPI; .ci/run calls it"]
fn dask_on_two_workers_gives_the_rows_of_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let venv = folder.path().join("venv");
    let python = venv.join("bin/python");
    run(Command::new("python3").args(["-m", "venv", venv.to_str().unwrap()]));
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "dask[distributed]==2026.8.0"]));
    let rows = folder.path().join("rows");
    let dask = |rows: &Path| {
        let mut command = Command::new(&python);
        command.args(["docs/recipes/dask_sweep.py", "--parts", "4", "--workers", "2", "--folder"]).arg(rows);
        command.args(["--gatewright", env!("CARGO_BIN_EXE_gatewright"), "--", SMALL]).args(VARY);
        run(&mut command)
    };
    dask(&rows);
    assert_eq!(fs::read_to_string(rows.join("rows.jsonl")).unwrap(), whole());
    // Again, with one part gone: it alone is played anew.
    fs::remove_file(rows.join("part-000002-of-4.jsonl")).unwrap();
    dask(&rows);
    assert_eq!(fs::read_to_string(rows.join("rows.jsonl")).unwrap(), whole());
    // The Job is YAML, indexed, and its two numbers are one.
    let check = "import yaml; job = yaml.safe_load(open('docs/recipes/kubernetes-job.yaml')); spec = job['spec']; \
                 box = spec['template']['spec']['containers'][0]; \
                 assert (job['apiVersion'], job['kind'], spec['completionMode']) == ('batch/v1', 'Job', 'Indexed'); \
                 assert box['env'][0] == {'name': 'PARTS', 'value': str(spec['completions'])}; print('sound')";
    assert_eq!(run(Command::new(&python).args(["-c", check])).trim(), "sound");
}
