//! Where results go: never over what is read, through links, with the mode that was there, and to pipes.

use crate::support::at_root;
use crate::{SMALL, code, cut_to, err, gatewright};
use std::fs;
use std::path::Path;

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// Every command that writes, told to write over what it reads, or twice to one place.
#[test]
fn a_result_never_takes_the_place_of_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let hall = folder.path().join("small.toml");
    fs::copy(at_root(SMALL), &hall).unwrap();
    let (before, hall_name) = (fs::read(&hall).unwrap(), text(&hall));
    let round = text(&folder.path().join("../").join(folder.path().file_name().unwrap()).join("small.toml"));
    let cut = cut_to(folder.path(), 2.0);
    let cut_before = fs::read(&cut).unwrap();
    let vary = "policy.threshold=1..3/2";
    let cases: [&[&str]; 9] = [
        &["run", &hall_name, "--replications", "1", "--out", &hall_name],
        &["run", &hall_name, "--replications", "1", "--out", &round],
        &["run", &hall_name, "--decisions", &cut, "--replications", "1", "--out", &cut],
        &["sweep", &hall_name, "--vary", vary, "--replications", "1", "--out", &hall_name],
        &["sweep", &hall_name, "--vary", vary, "--decisions", &cut, "--replications", "1", "--out", &cut],
        &["compare", &hall_name, "--b", &cut, "--replications", "2", "--out", &cut],
        &["compare", &hall_name, "--a", &cut, "--replications", "2", "--out", &hall_name],
        &["front", &hall_name, "--budget", "10", "--replications", "2", "--out", &hall_name],
        &["kit", &hall_name, "--out", &hall_name],
    ];
    for arguments in cases {
        let output = gatewright(arguments);
        assert_eq!(code(&output), 1, "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains("this file is read"), "{arguments:?}: {}", err(&output));
    }
    let save = text(&folder.path().join("game.toml"));
    fs::write(&save, "format = 3").unwrap();
    let page = text(&folder.path().join("page.html"));
    for (arguments, word) in [
        (["debrief", &save, "--out", &save], "this file is read"),
        (["debrief", &save, "--csv", &save], "this file is read"),
    ] {
        assert!(err(&gatewright(&arguments)).contains(word));
    }
    let twice = gatewright(&["debrief", &save, "--out", &page, "--csv", &page]);
    assert!(code(&twice) == 1 && err(&twice).contains("two results"), "{}", err(&twice));
    assert_eq!(fs::read(&hall).unwrap(), before);
    assert_eq!(fs::read(&cut).unwrap(), cut_before);
    assert_eq!(fs::read_to_string(&save).unwrap(), "format = 3");
}

/// What cannot be written is said before a kit or a debrief is reckoned.
#[test]
fn pages_that_cannot_be_written_are_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let save = text(&folder.path().join("game.toml"));
    fs::write(&save, "format = 3").unwrap();
    let (nowhere, fine) = (text(&folder.path().join("no/page.html")), text(&folder.path().join("page.html")));
    for arguments in [
        vec!["kit", SMALL, "--out", &nowhere],
        vec!["debrief", &save, "--out", &nowhere],
        vec!["debrief", &save, "--out", &fine, "--csv", &nowhere],
    ] {
        let said = err(&gatewright(&arguments));
        assert!(said.contains("no/page.html") && said.contains("Nothing was played"), "{arguments:?}: {said}");
    }
}

#[cfg(unix)]
mod on_unix {
    use super::text;
    use crate::{SMALL, code, err, gatewright};
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::Path;
    use std::process::{Command, Stdio};

    fn run_to(out: &Path) -> std::process::Output {
        gatewright(&["run", SMALL, "--replications", "1", "--format", "csv", "--out", &text(out)])
    }

    #[test]
    fn a_link_stays_and_its_target_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("far")).unwrap();
        fs::write(at("far/there.csv"), "earlier").unwrap();
        symlink("far/there.csv", at("link.csv")).unwrap();
        symlink("link.csv", at("second.csv")).unwrap();
        symlink("far/not-yet.csv", at("dangling.csv")).unwrap();
        for (link, target) in [("second.csv", "far/there.csv"), ("dangling.csv", "far/not-yet.csv")] {
            let done = run_to(&at(link));
            assert_eq!(code(&done), 0, "{}", err(&done));
            assert!(at(link).symlink_metadata().unwrap().is_symlink());
            assert!(fs::read_to_string(at(target)).unwrap().starts_with("scenario,"));
        }
        symlink("round.csv", at("about.csv")).unwrap();
        symlink("about.csv", at("round.csv")).unwrap();
        let round = run_to(&at("round.csv"));
        assert!(code(&round) == 1 && err(&round).contains("circle"), "{}", err(&round));
        assert!(at("round.csv").symlink_metadata().unwrap().is_symlink());
    }

    #[test]
    fn a_file_keeps_its_mode_and_a_new_one_has_that_of_its_user() {
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let (old, new) = (folder.path().join("old.csv"), folder.path().join("new.csv"));
        fs::write(&old, "earlier").unwrap();
        fs::set_permissions(&old, fs::Permissions::from_mode(0o640)).unwrap();
        let probe = folder.path().join("probe");
        fs::write(&probe, "").unwrap();
        assert_eq!((code(&run_to(&old)), code(&run_to(&new))), (0, 0));
        assert_eq!((mode(&old), mode(&new)), (0o640, mode(&probe)));
    }

    /// A descriptor of this test's child under its name in `/dev/fd`: a pipe here, so nothing of the machine is at risk.
    #[test]
    fn a_pipe_is_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.csv");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
        let done = run_to(&pipe);
        assert_eq!(code(&done), 0, "{}", err(&done));
        let read = reader.wait_with_output().unwrap().stdout;
        assert!(read.starts_with(b"scenario,"));
        assert!(!pipe.symlink_metadata().unwrap().is_file());
    }

    /// Whoever reads a pipe may have seen enough, and nobody may listen to what is said.
    #[test]
    fn a_closed_pipe_is_no_failure() {
        let closed = |arguments: &[&str]| {
            let mut child = Command::new(env!("CARGO_BIN_EXE_gatewright"));
            let ends: [Stdio; 2] = std::array::from_fn(|_| {
                let (reader, writer) = std::io::pipe().unwrap();
                drop(reader);
                writer.into()
            });
            let [out, said] = ends;
            child.args(arguments).current_dir(crate::support::at_root("")).stdout(out).stderr(said);
            child.status().unwrap().code()
        };
        let folder = tempfile::tempdir().unwrap();
        let page = text(&folder.path().join("kit.html"));
        assert_eq!(closed(&["check", SMALL]), Some(0));
        assert_eq!(closed(&["check", "Cargo.toml"]), Some(1));
        assert_eq!(closed(&["run", SMALL, "--replications", "1"]), Some(0));
        assert_eq!(closed(&["kit", SMALL, "--out", &page]), Some(0));
    }

    /// A pipe is read once; a full device is named.
    #[test]
    fn a_scenario_may_come_through_a_pipe() {
        let shell = |line: &str| {
            let program = env!("CARGO_BIN_EXE_gatewright");
            let line = line.replace("gatewright", program);
            Command::new("sh").args(["-c", &line]).current_dir(crate::support::at_root("")).output().unwrap()
        };
        let checked = shell(&format!("cat {SMALL} | gatewright check /dev/stdin"));
        assert_eq!(code(&checked), 0, "{}", err(&checked));
        if Path::new("/dev/full").exists() {
            let full = shell(&format!("gatewright run {SMALL} --replications 1 > /dev/full"));
            assert!(code(&full) == 1 && err(&full).contains("standard output: cannot be written"), "{}", err(&full));
        }
    }
}
