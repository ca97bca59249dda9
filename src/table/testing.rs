//! A table without a window, for tests.

use bevy::app::TerminalCtrlCHandlerPlugin;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input::{ButtonState, InputPlugin};
use bevy::input_focus::{FocusCause, InputDispatchPlugin, InputFocus, InputFocusPlugin};
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::settings::WgpuSettings;
use bevy::state::app::StatesPlugin;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use bevy::window::PrimaryWindow;
use bevy::winit::WinitPlugin;
use std::time::Duration;

use super::control::ControlId;
use super::theme::Theme;
use super::ui::Ui;
use super::{access, control, focus, layers, motion, scalar, scale, theme, widgets};

/// An app without a window or renderer, but with every widget's behaviour.
pub fn headless() -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, AssetPlugin::default(), StatesPlugin, InputPlugin, InputFocusPlugin))
        .add_plugins((InputDispatchPlugin, bevy::ui_widgets::ButtonPlugin, bevy::ui_widgets::RadioGroupPlugin))
        .add_plugins((theme::plugin, scale::plugin, layers::plugin, control::plugin, scalar::plugin))
        .add_plugins((access::plugin, focus::plugin, widgets::plugin, motion::plugin));
    app.world_mut().spawn((Window::default(), PrimaryWindow));
    app
}

/// A headless app with one built thing in it.
pub fn built(build: impl FnOnce(&mut Ui)) -> App {
    let mut app = headless();
    app.update();
    let theme = Theme::shipped();
    let root = app.world_mut().spawn(Node::default()).id();
    app.world_mut().commands().entity(root).with_children(|spawner| build(&mut Ui::new(spawner, &theme)));
    app.update();
    app
}

/// The whole table as `start` opens it, laid out for a window of 1280 × 720, but for window, renderer and log. A frame is a
/// sixtieth of a second, however long it takes.
pub fn whole() -> App {
    let mut app = App::new();
    let nothing = WgpuSettings { backends: None, ..default() };
    let render = RenderPlugin { render_creation: nothing.into(), ..default() };
    let window = WindowPlugin { primary_window: Some(super::start::window()), ..default() };
    let plugins = DefaultPlugins.build().disable::<WinitPlugin>().disable::<LogPlugin>();
    let plugins = plugins.disable::<TerminalCtrlCHandlerPlugin>().disable::<PipelinedRenderingPlugin>();
    app.add_plugins(plugins.set(render).set(window))
        .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(16)))
        .add_plugins(super::plugin);
    app.finish();
    app.cleanup();
    frames(&mut app, 4);
    app
}

/// Lets frames pass.
pub fn frames(app: &mut App, count: usize) {
    (0..count).for_each(|_| app.update());
}

/// The control of that name.
pub fn control(app: &mut App, id: &str) -> Option<Entity> {
    let mut ids = app.world_mut().query::<(Entity, &ControlId)>();
    ids.iter(app.world()).find(|(_, known)| **known == *id).map(|(entity, _)| entity)
}

/// Presses a button on the whole table, which must be there.
pub fn press(app: &mut App, id: &str) {
    let entity = control(app, id).unwrap_or_else(|| panic!("`{id}` is not on the screen"));
    app.world_mut().trigger(Activate { entity });
    frames(app, 4);
}

/// Gives the named control the focus.
pub fn focus(app: &mut App, id: &str) {
    let entity = control(app, id).expect("a control of that name");
    app.world_mut().resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
    app.update();
}

/// The name of the focused control.
pub fn focused(app: &mut App) -> Option<String> {
    let entity = app.world().resource::<InputFocus>().get()?;
    app.world().get::<ControlId>(entity).map(|id| id.0.clone())
}

/// Presses a key and lets one frame pass.
pub fn key(app: &mut App, key_code: KeyCode) {
    app.world_mut().write_message(KeyboardInput {
        key_code,
        logical_key: Key::Unidentified(bevy::input::keyboard::NativeKey::Unidentified),
        state: ButtonState::Pressed,
        text: None,
        repeat: false,
        window: Entity::PLACEHOLDER,
    });
    app.update();
}

/// The messages of one kind since the last call.
pub fn heard<M: Message>(app: &mut App) -> Vec<M> {
    app.world_mut().resource_mut::<Messages<M>>().drain().collect()
}
