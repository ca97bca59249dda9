//! A cover over the whole table: pause card, confirmation, help.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;
use bevy::ui::ScrollPosition;
use bevy::ui_widgets::ScrollArea;

use super::panel::shadow;
use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::focus::LastFocused;
use crate::table::layers::Overlay;
use crate::table::motion::{Darkens, SlidesIn};
use crate::table::scale::Metrics;
use crate::table::theme::Theme;
use crate::table::ui::{Ui, column};

/// The control that takes a cover away; for covers that have no other business with it.
pub const CLOSE_COVER: &str = "cover-close";

/// How dark what lies under a cover becomes.
const DARK: f32 = 0.72;

/// The open cover.
#[derive(Component, Debug)]
pub struct Cover {
    /// What Esc presses.
    escape: String,
    /// Who had the focus before.
    from: Option<ControlId>,
}

impl Cover {
    /// Whether Esc does nothing but take it away.
    pub fn is_plain(&self) -> bool {
        self.escape == CLOSE_COVER
    }
}

/// A cover to lay.
pub struct Modal<F> {
    /// What a screen reader says of it.
    pub label: String,
    /// The control Esc stands for; it gets the focus first.
    pub escape: String,
    /// Width of its card in design px.
    pub width: f32,
    /// What is on its card.
    pub build: F,
}

/// Opens and closes covers.
pub fn plugin(app: &mut App) {
    app.add_observer(on_escape).add_systems(Update, close_on_press);
}

/// Lays a cover over everything; an open one goes first.
pub fn open_modal<F: FnOnce(&mut Ui) + Send + 'static>(commands: &mut Commands, modal: Modal<F>) {
    commands.queue(move |world: &mut World| {
        close_now(world);
        let from = world.resource::<LastFocused>().0.clone();
        let theme = world.resource::<Theme>().clone();
        let overlay = world.resource::<Overlay>().0;
        let room = world.resource::<Metrics>().room;
        let whole = Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        };
        let shade = Color::from(theme.colour.table.deep).with_alpha(0.0);
        let card = Node {
            width: px(modal.width),
            max_width: percent(94),
            max_height: percent(94),
            padding: UiRect::all(px(24)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(theme.space.radius_card)),
            overflow: Overflow::scroll_y(),
            ..column(14.0)
        };
        let sheet = (
            card,
            BackgroundColor(theme.colour.paper.plain.into()),
            BorderColor::all(Color::from(theme.colour.paper.fold)),
            shadow(&theme.shadow.lifted),
            // With large text a card may be higher than the window.
            (ScrollArea, ScrollPosition::default()),
            accessible(accesskit::Role::Dialog, &modal.label, false),
            SlidesIn::panel(),
        );
        let escape = modal.escape.clone();
        let cover = (whole, BackgroundColor(shade), Darkens::to(DARK), GlobalZIndex(20), TabGroup::modal());
        world.commands().spawn((ChildOf(overlay), Cover { escape: modal.escape, from }, cover)).with_children(
            |spawner| {
                Ui::in_room(spawner, &theme, room).within(sheet, |ui| {
                    (modal.build)(ui);
                    ui.thumb();
                });
            },
        );
        world.flush();
        focus(world, &ControlId::new(escape));
    });
}

/// Whether nothing lies over the table: keys of the screens wait until the cover is gone, and the clock of a shift stands.
pub fn uncovered(covers: Query<(), With<Cover>>) -> bool {
    covers.is_empty()
}

/// Takes the cover away and gives the focus back.
pub fn close_modal(commands: &mut Commands) {
    commands.queue(close_now);
}

fn close_now(world: &mut World) {
    let mut covers = world.query::<(Entity, &mut Cover)>();
    let open: Vec<_> = covers.iter_mut(world).map(|(entity, mut cover)| (entity, cover.from.take())).collect();
    for (entity, from) in open {
        world.entity_mut(entity).despawn();
        if let Some(from) = from {
            focus(world, &from);
        }
    }
}

fn focus(world: &mut World, wanted: &ControlId) {
    let mut ids = world.query::<(Entity, &ControlId)>();
    let found = ids.iter(world).find(|(_, id)| *id == wanted).map(|(entity, _)| entity);
    if let Some(entity) = found {
        world.resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
        world.resource_mut::<LastFocused>().0 = Some(wanted.clone());
    }
}

fn close_on_press(mut pressed: MessageReader<Pressed>, mut commands: Commands) {
    if pressed.read().any(|press| press.is(CLOSE_COVER)) {
        close_modal(&mut commands);
    }
}

/// Esc leaves the cover, also where a click beside its card has taken the focus away.
fn on_escape(
    mut key: On<FocusedInput<KeyboardInput>>,
    covers: Query<&Cover>,
    windows: Query<(), With<Window>>,
    mut pressed: MessageWriter<Pressed>,
) {
    if key.input.key_code == KeyCode::Escape
        && key.input.state == ButtonState::Pressed
        && !key.input.repeat
        && (covers.contains(key.focused_entity) || windows.contains(key.focused_entity))
        && let Ok(cover) = covers.single()
    {
        key.propagate(false);
        pressed.write(Pressed { id: ControlId::new(&cover.escape) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::{built, focus, focused, heard, key};
    use crate::table::widgets::button::Press;

    #[test]
    fn a_cover_takes_the_focus_and_gives_it_back() {
        let mut app = built(|ui| {
            ui.button(Press::second("pause", "Pause card"));
        });
        focus(&mut app, "pause");
        open_modal(
            &mut app.world_mut().commands(),
            Modal {
                label: "Paused".into(),
                escape: "go-on".into(),
                width: 400.0,
                build: |ui: &mut Ui| {
                    ui.button(Press::main("go-on", "Go on"));
                },
            },
        );
        app.update();
        assert_eq!(focused(&mut app).as_deref(), Some("go-on"));
        key(&mut app, KeyCode::Escape);
        assert!(heard::<Pressed>(&mut app).iter().any(|pressed| pressed.is("go-on")));
        close_modal(&mut app.world_mut().commands());
        app.update();
        assert_eq!(focused(&mut app).as_deref(), Some("pause"));
    }
}
