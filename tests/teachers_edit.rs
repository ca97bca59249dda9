//! The page for teachers, followed to the letter: every `sh` block is run, every pair of `toml` blocks is an edit of what was
//! copied last.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::path::Path;
use std::process::Command;
use support::at_root;

/// Language and text of the fenced blocks, in order.
fn blocks(page: &str) -> Vec<(&str, &str)> {
    page.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').unwrap()).collect()
}

fn shell(command: &str, folder: &Path) {
    let program = Path::new(env!("CARGO_BIN_EXE_gatewright"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let done = Command::new("sh").args(["-ec", command]).current_dir(folder).env("PATH", path).output().unwrap();
    assert!(done.status.success(), "{command}\n{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_page_for_teachers_works_as_it_stands() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("teachers-edit");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("scenarios/de")).unwrap();
    for name in ["scenarios/the-trickle.toml", "scenarios/de/the-trickle.toml"] {
        std::fs::copy(at_root(name), folder.join(name)).unwrap();
    }
    let page = std::fs::read_to_string(at_root("docs/your-own-scenario.md")).unwrap();
    let mut file = folder.clone();
    let (mut old, mut edits, mut runs) = (None, 0, 0);
    for (language, text) in blocks(&page) {
        match (language, old.take()) {
            ("sh", None) => {
                shell(text, &folder);
                let copied = text.lines().find_map(|line| line.strip_prefix("cp ")?.split(' ').next_back());
                file = copied.map_or(file, |name| folder.join(name));
                runs += 1;
            }
            ("toml", None) => old = Some(text),
            ("toml", Some(before)) => {
                let whole = std::fs::read_to_string(&file).unwrap();
                assert_eq!(whole.matches(before).count(), 1, "to be found once:\n{before}");
                std::fs::write(&file, whole.replacen(before, text, 1)).unwrap();
                edits += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(old.is_none() && edits >= 5 && runs >= 4, "{edits} edits, {runs} commands");
}
