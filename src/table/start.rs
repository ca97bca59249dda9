//! Opens the window, or says plainly why it cannot.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::WindowResolution;

/// What a person without a window can do instead.
const INSTEAD: &str = "`gatewright run` plays a scenario without a window.";

/// Opens the table and plays until the window is closed; `add` brings in what the caller wants on it.
pub fn run(add: impl FnOnce(&mut App)) -> ExitCode {
    if let Some(missing) = missing_display() {
        eprintln!("The table needs a display: {missing}.\n{INSTEAD}");
        return ExitCode::FAILURE;
    }
    let mut app = match open() {
        Ok(app) => app,
        Err(reason) => {
            eprintln!("The table cannot open a window: {reason}\n{INSTEAD}");
            return ExitCode::FAILURE;
        }
    };
    app.add_plugins(super::plugin);
    add(&mut app);
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}

/// On Linux and the BSDs a window needs X11 or Wayland; winit panics where neither is.
fn missing_display() -> Option<&'static str> {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return None;
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let found = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(set);
    (!found).then_some("neither DISPLAY nor WAYLAND_DISPLAY is set")
}

/// Builds window and renderer. Both report a missing display or graphics adapter by panicking while they are built, so
/// the panic is caught here, and its first line becomes the reason.
fn open() -> Result<App, String> {
    let said = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&said);
    let usual = take_hook();
    set_hook(Box::new(move |panic| {
        let text = panic.payload_as_str().unwrap_or("the graphics system gave up").to_owned();
        *heard.lock().unwrap_or_else(PoisonError::into_inner) = text;
    }));
    let built = catch_unwind(AssertUnwindSafe(|| {
        let mut app = App::new();
        app.add_plugins(DefaultPlugins.set(WindowPlugin { primary_window: Some(window()), ..default() }).set(log()));
        app
    }));
    set_hook(usual);
    built.map_err(|_| {
        let said = said.lock().unwrap_or_else(PoisonError::into_inner);
        let reason = said.split(['\n', '!']).next().unwrap_or_default().to_owned();
        if reason.starts_with("Unable to find a GPU") {
            "no graphics adapter was found (Vulkan, Metal, DirectX 12 or OpenGL; on Linux Mesa has one in software)."
                .to_owned()
        } else if reason.starts_with("Failed to build event loop") {
            "the display named by DISPLAY or WAYLAND_DISPLAY does not answer.".to_owned()
        } else {
            reason
        }
    })
}

pub(super) fn window() -> Window {
    Window {
        title: "Gatewright".into(),
        name: Some("gatewright".into()),
        resolution: WindowResolution::new(1280, 720),
        fit_canvas_to_parent: true,
        prevent_default_event_handling: true,
        ..default()
    }
}

fn log() -> LogPlugin {
    LogPlugin { filter: "warn,gatewright=info".into(), ..default() }
}
