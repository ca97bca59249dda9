//! Opens the window, or says plainly why it cannot.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

use bevy::core_pipeline::mip_generation::experimental::depth::create_downsample_depth_pipelines;
use bevy::ecs::schedule::ScheduleCleanupPolicy;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::renderer::initialize_renderer;
use bevy::render::settings::{RenderCreation, RenderResources, WgpuSettings};
use bevy::render::{Render, RenderApp, RenderPlugin};
use bevy::tasks::block_on;
use bevy::window::WindowResolution;

use super::art::Art;
use super::scale::logical_px;
use super::screens::title;
use super::settings::{Settings, load};
use super::theme::Theme;
use crate::language::{read_ahead, speak};

/// What a person without a window can do instead.
const INSTEAD: &str = "`gatewright run` plays a scenario without a window.";

/// Opens the table and plays until the window is closed; `add` brings in what the caller wants on it.
pub fn run(add: impl FnOnce(&mut App)) -> ExitCode {
    if let Some(missing) = missing_display() {
        eprintln!("The table needs a display: {missing}.\n{INSTEAD}");
        return ExitCode::FAILURE;
    }
    let kept = load();
    speak(kept.settings.language());
    let mut app = match open(&kept.settings) {
        Ok(app) => app,
        Err(reason) => {
            eprintln!("The table cannot open a window: {reason}\n{INSTEAD}");
            return ExitCode::FAILURE;
        }
    };
    app.insert_resource(kept).add_plugins(super::plugin);
    add(&mut app);
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}

/// Makes on a thread what the title needs while the window opens: first the renderer, for which that waits, then the
/// words and the picture. Where there are no threads, as in a browser, all of it is made when it is needed.
fn begin(settings: &Settings) -> (Receiver<RenderResources>, Option<JoinHandle<Art>>) {
    let (made, renderer) = channel();
    let (look, text) = (settings.look, settings.text_scale());
    let work = move || {
        let wishes = WgpuSettings::default();
        if let Some(backends) = wishes.backends {
            // Nobody waits for it any more where the window could not be opened.
            let _ = made.send(block_on(initialize_renderer(backends, None, &wishes)));
        }
        read_ahead();
        // At the size it will most likely have; else it is drawn again.
        title::drawn_ahead(&Theme::of(look), logical_px(window().size(), text))
    };
    (renderer, Builder::new().name("title".into()).spawn(work).ok())
}

/// Bevy's own plugin of this kind, with the renderer that was made meanwhile.
struct Renderer(Mutex<Receiver<RenderResources>>);

impl Plugin for Renderer {
    fn build(&self, app: &mut App) {
        let made = self.0.lock().ok().and_then(|renderer| renderer.recv().ok());
        // Where none could be made, Bevy's own attempt says why.
        let render_creation = made.map(RenderCreation::Manual).unwrap_or_default();
        app.add_plugins(RenderPlugin { render_creation, ..default() });
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
fn open(settings: &Settings) -> Result<App, String> {
    let said = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&said);
    let usual = take_hook();
    set_hook(Box::new(move |panic| {
        let text = panic.payload_as_str().unwrap_or("the graphics system gave up").to_owned();
        *heard.lock().unwrap_or_else(PoisonError::into_inner) = text;
    }));
    let built = catch_unwind(AssertUnwindSafe(|| {
        let (renderer, title) = begin(settings);
        let mut app = App::new();
        let plugins = DefaultPlugins.set(WindowPlugin { primary_window: Some(window()), ..default() }).set(log());
        let renderer = Renderer(Mutex::new(renderer));
        app.add_plugins(plugins.add_before::<RenderPlugin>(renderer).disable::<RenderPlugin>());
        leave_depth_alone(&mut app);
        if let Some(art) = title.and_then(|thread| thread.join().ok()) {
            app.insert_resource(art);
        }
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

/// Bevy compiles shaders for the depth of scenes in space before it draws the first frame, and that frame waits for them;
/// the table is flat.
fn leave_depth_alone(app: &mut App) {
    if let Some(renderer) = app.get_sub_app_mut(RenderApp) {
        let gone = ScheduleCleanupPolicy::RemoveSystemsOnly;
        if let Err(error) = renderer.remove_systems_in_set(Render, create_downsample_depth_pipelines, gone) {
            debug!("the first frame waits for the shaders of scenes in space: {error}");
        }
    }
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
