//! Pictures of the window.

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured, save_to_disk};

/// Asks for a picture of the window.
#[derive(Message, Clone, Debug)]
pub struct TakeShot(pub PathBuf);

/// The picture lies on disk, or could not be written.
#[derive(Message, Clone, Debug)]
pub struct ShotTaken {
    /// Where it was to go.
    pub path: PathBuf,
    /// Whether the file is there.
    pub written: bool,
}

/// Registers both messages.
pub fn plugin(app: &mut App) {
    app.add_message::<TakeShot>().add_message::<ShotTaken>().add_systems(Update, take);
}

fn take(mut wanted: MessageReader<TakeShot>, mut commands: Commands) {
    for TakeShot(path) in wanted.read() {
        let (file, path) = (path.clone(), path.clone());
        let mut save = save_to_disk(file);
        commands.spawn(Screenshot::primary_window()).observe(
            move |shot: On<ScreenshotCaptured>, mut taken: MessageWriter<ShotTaken>| {
                save(shot);
                taken.write(ShotTaken { path: path.clone(), written: path.is_file() });
            },
        );
    }
}
