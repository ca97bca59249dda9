//! What is on the screen, in words and places, for tests that drive the real window: with `GATEWRIGHT_WITNESS=FILE` set,
//! the table keeps that file up to date. One line each: `control`, name, place and size in px, label; or `text`.

use std::fmt::Write as _;
use std::path::PathBuf;

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiGlobalTransform};

use super::Screen;
use super::control::ControlId;

/// Where to write, and what stands there now.
#[derive(Resource)]
struct Witness {
    file: PathBuf,
    written: String,
}

type Shown =
    (&'static ControlId, &'static ComputedNode, &'static UiGlobalTransform, Option<&'static AccessibilityNode>);

/// Adds the witness where the environment asks for one.
pub fn plugin(app: &mut App) {
    if let Some(file) = std::env::var_os("GATEWRIGHT_WITNESS") {
        app.insert_resource(Witness { file: file.into(), written: String::new() }).add_systems(Last, testify);
    }
}

fn testify(
    mut witness: ResMut<Witness>,
    screen: Res<State<Screen>>,
    controls: Query<Shown>,
    texts: Query<(&Text, &InheritedVisibility)>,
) {
    let mut seen = format!("screen\t{:?}\n", screen.get());
    for (id, node, at, access) in &controls {
        let (middle, size) = (at.translation, node.size());
        let label = access.and_then(|access| access.label()).unwrap_or_default();
        let _ = writeln!(
            seen,
            "control\t{}\t{:.0}\t{:.0}\t{:.0}\t{:.0}\t{label}",
            id.0, middle.x, middle.y, size.x, size.y
        );
    }
    for (text, _) in texts.iter().filter(|(_, visible)| visible.get()) {
        let _ = writeln!(seen, "text\t{}", text.0.replace('\n', " "));
    }
    if seen == witness.written {
        return;
    }
    // Written beside and moved, so that a reader never sees half of it. A test that hears nothing fails by itself.
    let beside = witness.file.with_extension("part");
    if std::fs::write(&beside, &seen).and_then(|()| std::fs::rename(&beside, &witness.file)).is_ok() {
        witness.written = seen;
    }
}
