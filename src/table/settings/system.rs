//! Whether the system wants less motion, asked once at the start on a thread of its own: the answer may take a moment,
//! and none is as good as "no".

use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use bevy::prelude::*;

use super::SystemMotion;

/// How long the question waits, so that the program that answers does not hold up the title, on which nothing moves.
const TITLE_FIRST: Duration = Duration::from_millis(400);

/// The answer, while it is waited for.
#[derive(Resource)]
pub(super) struct Asked(Mutex<Receiver<bool>>);

/// Asks.
pub(super) fn ask(mut commands: Commands) {
    let (answer, waiting) = channel();
    let asked = std::thread::Builder::new().name("motion".into()).spawn(move || {
        std::thread::sleep(TITLE_FIRST);
        if let Some(reduced) = wants_less_motion() {
            // Nobody waits any more once the table is closed.
            let _ = answer.send(reduced);
        }
    });
    if asked.is_ok() {
        commands.insert_resource(Asked(Mutex::new(waiting)));
    }
}

/// Takes the answer in.
pub(super) fn hear(asked: Option<Res<Asked>>, mut motion: ResMut<SystemMotion>) {
    let Some(asked) = asked else { return };
    if let Ok(waiting) = asked.0.lock()
        && let Ok(reduced) = waiting.try_recv()
    {
        motion.set_if_neq(SystemMotion(Some(reduced)));
    }
}

fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let mut asked = Command::new(program);
    asked.args(arguments).stdin(Stdio::null()).stderr(Stdio::null());
    let output = asked.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What the desktop says: macOS and Windows in their settings, GNOME in its own, KDE in the file of its globals.
fn wants_less_motion() -> Option<bool> {
    if cfg!(target_os = "macos") {
        return answer("defaults", &["read", "com.apple.universalaccess", "reduceMotion"]).map(|said| said == "1");
    }
    if cfg!(windows) {
        let key = r"HKCU\Control Panel\Desktop\WindowMetrics";
        return answer("reg", &["query", key, "/v", "MinAnimate"]).map(|said| said.ends_with('0'));
    }
    let kde = || {
        let folder = directories::BaseDirs::new()?.config_dir().join("kdeglobals");
        less_in_kde(&std::fs::read_to_string(folder).ok()?)
    };
    let gnome = || {
        answer("gsettings", &["get", "org.gnome.desktop.interface", "enable-animations"]).map(|said| said == "false")
    };
    kde().or_else(gnome)
}

/// KDE writes how long its animations take as a factor; none at all is 0.
fn less_in_kde(globals: &str) -> Option<bool> {
    let factor = globals.lines().find_map(|line| line.trim().strip_prefix("AnimationDurationFactor="))?;
    factor.trim().parse::<f32>().ok().map(|factor| factor <= 0.0)
}

#[cfg(test)]
mod tests {
    use super::less_in_kde;

    #[test]
    fn the_file_of_kde_is_understood() {
        assert_eq!(less_in_kde("[KDE]\nAnimationDurationFactor=0\n"), Some(true));
        assert_eq!(less_in_kde("[KDE]\nAnimationDurationFactor=0.5\n"), Some(false));
        assert_eq!(less_in_kde("[KDE]\nSingleClick=true\n"), None);
    }
}
