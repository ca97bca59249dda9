//! What a bench opens: a window, or nothing at all, so that the systems run and nobody draws.

use std::time::Duration;

use bevy::app::{PluginGroupBuilder, ScheduleRunnerPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::WgpuSettings;
use bevy::window::{PresentMode, WindowResolution};
use bevy::winit::WinitPlugin;

/// What a program opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// A window, drawn in as fast as it goes.
    Window,
    /// Nothing.
    Nothing,
}

/// A window of the least size, without a wait for the screen.
pub fn unthrottled(window: &mut Window) {
    window.present_mode = PresentMode::AutoNoVsync;
    window.resolution = WindowResolution::new(1280, 720);
}

impl Opened {
    /// Bevy's plugins for it.
    pub fn plugins(self) -> PluginGroupBuilder {
        let mut window = Window::default();
        unthrottled(&mut window);
        let plugins = DefaultPlugins.set(WindowPlugin { primary_window: Some(window), ..default() });
        if self == Self::Window {
            return plugins;
        }
        let nothing = WgpuSettings { backends: None, ..default() };
        plugins
            .disable::<WinitPlugin>()
            .set(RenderPlugin { render_creation: nothing.into(), ..default() })
            .add(ScheduleRunnerPlugin::run_loop(Duration::ZERO))
    }
}
