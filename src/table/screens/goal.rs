//! A private goal behind a button that is held: by mouse, by Space or Enter on it, or by the key H anywhere. Let go, and
//! it is covered again.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui::Pressed;

use crate::language::shown;
use crate::t;
use crate::table::control::{ControlId, accessible};
use crate::table::game::{Aside, Bridge};
use crate::table::layers::Overlay;
use crate::table::theme::Theme;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, head, small};

/// The name of the button.
const HELD: &str = "goal";

/// The goal while it shows.
#[derive(Component)]
struct Revealed;

/// Watches the button.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, reveal);
}

/// Places the button, where the seat at hand has a goal.
pub fn button(bridge: &Bridge, ui: &mut Ui) {
    if words(bridge).is_some() {
        let press = Press::second(HELD, t!("goal-hold")).icon("eye").key("H");
        ui.button(press.label(t!("goal-hold-label")));
    }
}

/// What the goal of the seat at hand says, with the common floor. Nothing while the screen is passed on, or while it
/// lies open to several people.
fn words(bridge: &Bridge) -> Option<(String, String, Option<String>)> {
    let session = bridge.session()?;
    match bridge.aside() {
        Some(Aside::Hand { .. }) => {}
        None if !bridge.is_shared() => {}
        _ => return None,
    }
    let text = &session.scenario().file.text;
    let floor = text.goals.get(crate::scenario::file::EVERYBODY).map(|named| shown(&named.what));
    let (_, named) = session.view(&bridge.seat()).ok()?.goal?;
    Some((shown(&named.name), shown(&named.what), floor))
}

fn reveal(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    buttons: Query<(Entity, &ControlId, Has<Pressed>)>,
    revealed: Query<Entity, With<Revealed>>,
    bridge: Res<Bridge>,
    theme: Res<Theme>,
    overlay: Res<Overlay>,
    mut commands: Commands,
) {
    let button = buttons.iter().find(|(_, id, _)| **id == *HELD);
    let held = button.is_some_and(|(entity, _, pressed)| {
        let on_it = focus.get() == Some(entity);
        pressed || keys.pressed(KeyCode::KeyH) || on_it && keys.any_pressed([KeyCode::Space, KeyCode::Enter])
    });
    match (held, revealed.single().ok()) {
        (true, None) => {
            let Some((name, what, floor)) = words(&bridge) else { return };
            let seat = bridge
                .session()
                .map_or_else(String::new, |session| shown(&session.scenario().seat_name(&bridge.seat())));
            let theme = theme.clone();
            let node = Node {
                position_type: PositionType::Absolute,
                top: px(90),
                left: px(0),
                width: percent(100),
                justify_content: JustifyContent::Center,
                ..row(0.0)
            };
            let said = accessible(
                accesskit::Role::Alert,
                &t!("goal-said", seat = seat.clone(), name = name.clone(), what = what.clone()),
                false,
            );
            commands
                .spawn((ChildOf(overlay.0), Revealed, node, GlobalZIndex(30), Pickable::IGNORE, said))
                .with_children(|spawner| card(&mut Ui::new(spawner, &theme), &seat, &name, &what, floor.as_deref()));
        }
        (false, Some(entity)) => commands.entity(entity).despawn(),
        _ => {}
    }
}

fn card(ui: &mut Ui, seat: &str, name: &str, what: &str, floor: Option<&str>) {
    let node = Node { width: px(520), padding: UiRect::all(px(22)), ..column(8.0) };
    ui.card(node, |ui| {
        ui.within(row(10.0), |ui| {
            ui.icon("eye", 24.0, Ink::Sealed);
            ui.say(small(t!("goal-only-you", seat = seat)).bold().ink(Ink::Sealed));
        });
        ui.say(head(name));
        ui.say(body(what));
        if let Some(floor) = floor {
            ui.hairline();
            ui.say(small(t!("goal-floor", floor = floor)).soft());
        }
    });
}
