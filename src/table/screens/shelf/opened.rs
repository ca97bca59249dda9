//! A file that somebody brings: its path is written, or it is dropped on the window.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;
use bevy::window::FileDragAndDrop;

use super::{ShelfRoom, open};
use crate::scenario::Scenario;
use crate::session::Save;
use crate::t;
use crate::table::game::Bridge;
use crate::table::screens::links::slip;
use crate::table::ui::column;
use crate::table::words::{head, mono, small};

/// Larger than any scenario or save; a file above it is not read.
const MOST_BYTES: u64 = 16 << 20;
/// Lines of what is wrong that are shown.
const MOST_LINES: usize = 60;

/// What a file turned out to be.
#[derive(Debug)]
pub(super) enum Opened {
    /// A scenario, to begin.
    Scenario(Arc<Scenario>),
    /// A game, to carry on.
    Save(Box<Save>),
}

/// Reads a file that is a scenario or a save.
///
/// # Errors
/// Everything that is wrong, with file and line, and how to mend it.
pub(super) fn read(path: &Path) -> Result<Opened, String> {
    let name = path.display().to_string();
    if path.as_os_str().is_empty() {
        return Err(t!("open-no-path"));
    }
    let cannot = |error: std::io::Error| t!("open-unreadable", file = name.clone(), why = error.to_string());
    let size = std::fs::metadata(path).map_err(cannot)?.len();
    if size > MOST_BYTES {
        return Err(t!("open-too-large", file = name));
    }
    let text = std::fs::read_to_string(path).map_err(cannot)?;
    // A save says whose it is; a scenario holds no such key.
    let is_save = toml::from_str::<toml::Table>(&text).is_ok_and(|table| table.contains_key("scenario_id"));
    if is_save {
        let save = Save::read(&text).map_err(|error| format!("{name}: {error}"))?;
        return Ok(Opened::Save(Box::new(save)));
    }
    let scenario = Scenario::read(&text).map_err(|problems| problems.lines(&name, &text))?;
    Ok(Opened::Scenario(Arc::new(scenario)))
}

/// Lays what is wrong over the shelf. Nothing was changed, and nothing is lost.
pub(super) fn say_what_is_wrong(commands: &mut Commands, wrong: &str) {
    let lines: Vec<String> = wrong.lines().map(str::to_owned).collect();
    let title = t!("open-fails");
    slip(commands, &title.clone(), 860.0, move |ui| {
        ui.say(head(title));
        let list = Node { max_height: px(420), min_height: px(100), flex_shrink: 1.0, ..column(4.0) };
        ui.scroll(list, "wrong", &t!("open-fails-label"), |ui| {
            for line in lines.iter().take(MOST_LINES) {
                ui.say(mono(line));
            }
            if lines.len() > MOST_LINES {
                ui.say(small(t!("open-fails-more", lines = lines.len() - MOST_LINES)).soft());
            }
        });
        ui.say(small(t!("file-left-alone")).soft());
    });
}

/// Opens what is dropped on the window.
pub(super) fn drop_files(
    mut dropped: MessageReader<FileDragAndDrop>,
    room: Res<ShelfRoom>,
    mut bridge: ResMut<Bridge>,
    mut commands: Commands,
) {
    for drop in dropped.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = drop {
            open(path_buf, &room, &mut bridge, &mut commands);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_scenario_a_save_or_named_with_what_is_wrong() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("a file");
            path
        };
        let text = include_str!("../../../../scenarios/the-trickle.toml");
        let Ok(Opened::Scenario(scenario)) = read(&at("good.toml", text)) else { panic!("a scenario") };
        let save = Save::of(&crate::session::Session::new(scenario, 3)).text();
        assert!(matches!(read(&at("save.toml", &save)), Ok(Opened::Save(save)) if save.seed == 3));
        let wrong = read(&at("bad.toml", &text.replace("tides = 6", "tides = \"six\""))).expect_err("a bad one");
        let line = 1 + text.lines().position(|line| line == "tides = 6").expect("the line");
        assert!(wrong.contains(&format!("bad.toml:{line}")), "{wrong}");
        let wrong = read(&folder.path().join("none.toml")).expect_err("no file");
        assert!(wrong.contains("none.toml"), "{wrong}");
        assert!(read(Path::new("")).is_err());
        std::fs::write(folder.path().join("bytes.toml"), [0xff, 0xfe, 0x00]).expect("a file");
        assert!(read(&folder.path().join("bytes.toml")).is_err());
    }
}
