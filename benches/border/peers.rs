//! The peers: other programs on the same workload, run by a script that the caller names.

use std::path::Path;
use std::process::Command;

/// One line of the script's report.
pub struct Peer {
    pub name: String,
    pub workload: String,
    pub nanoseconds: f64,
}

/// Runs `run.sh` in `folder` for one round and reads its lines: `name workload ns …`.
pub fn measure(folder: &str, names: &[&str]) -> Result<Vec<Peer>, String> {
    let script = Path::new(folder).join("run.sh");
    let output = Command::new("bash")
        .arg(&script)
        .arg("1")
        .args(names)
        .output()
        .map_err(|error| format!("{}: {error}", script.display()))?;
    if !output.status.success() {
        return Err(format!("{}: {}", script.display(), String::from_utf8_lossy(&output.stderr)));
    }
    let report = String::from_utf8_lossy(&output.stdout);
    Ok(report
        .lines()
        .filter_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [name, workload, nanoseconds, ..] = words[..] else { return None };
            let (name, workload) = (name.to_owned(), workload.to_owned());
            Some(Peer { name, workload, nanoseconds: nanoseconds.parse().ok()? })
        })
        .collect())
}
