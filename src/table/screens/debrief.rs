//! The debrief screen: a bar of eight steps, the panel that is read, and the way on.

use crate::debrief::{Change, Game};
use crate::language::shown;
use crate::session::Act;
use crate::t;
use crate::table::Screen;
use crate::table::control::{Changed, ControlId, ControlValue, Pressed, accessible};
use crate::table::debrief_room::{DebriefRoom, PANELS, Reckoning, TURNED_AT_ONCE, panel_name};
use crate::table::focus::LastFocused;
use crate::table::game::Bridge;
use crate::table::scalar::Scalar;
use crate::table::screen::{AddScreen, Model};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, head, tiny};
use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::ui_widgets::Button;
use std::sync::Arc;

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<DebriefRoom>(Screen::Debrief, build)
        .add_systems(OnEnter(Screen::Debrief), open)
        .add_systems(OnExit(Screen::Debrief), close)
        .add_systems(
            Update,
            (keys, listen, set_instead, arrive, follow)
                .chain()
                .run_if(in_state(Screen::Debrief).and_then(resource_exists::<DebriefRoom>)),
        );
}

/// Opens the room, or the one that was left for a look at the settings. Told in another language it is a new one, with
/// everything as far turned over as it was.
fn open(
    bridge: Res<Bridge>,
    left: Option<ResMut<DebriefRoom>>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    let Some(session) = bridge.session() else {
        next.set(Screen::Title);
        return;
    };
    let mut room = DebriefRoom::of(session, bridge.seat());
    if let Some(mut left) = left {
        if Arc::ptr_eq(&left.scenario, session.scenario()) {
            left.touch();
            return;
        }
        room.stand_as(&left);
        room.export = std::mem::take(&mut left.export);
    }
    room.reckoning = Some(Reckoning::start(Game::of(session)));
    commands.insert_resource(room);
}

/// Dropping the room stops what it reckons. A look at the settings is no reason to.
fn close(
    screen: Res<State<Screen>>,
    room: Option<Res<DebriefRoom>>,
    mut bridge: ResMut<Bridge>,
    mut commands: Commands,
) {
    if *screen.get() == Screen::Settings {
        return;
    }
    if room.is_some_and(|room| room.export.running().is_some()) {
        bridge.notice = Some(t!("debrief-export-left"));
    }
    commands.remove_resource::<DebriefRoom>();
}

fn follow(mut room: ResMut<DebriefRoom>) {
    room.follow();
}

/// The slider under a decision: what its dial would be set to instead.
fn set_instead(mut changed: MessageReader<Changed>, mut room: ResMut<DebriefRoom>) {
    for change in changed.read() {
        if let (true, true, ControlValue::Number(value)) = (change.id == *"instead", change.is_final, &change.value) {
            room.set_instead(f64::from(*value));
        }
    }
}

fn listen(mut pressed: MessageReader<Pressed>, mut room: ResMut<DebriefRoom>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        match press.id.0.as_str() {
            "next" => room.next(),
            "back" => room.back(),
            "person:next" => room.next_person(),
            "person:back" => room.last_person(),
            "turned:next" => room.turn_people(TURNED_AT_ONCE),
            "tide:all" => room.choose_tide(None),
            "drop" => room.change(Change::Drop),
            "change" => change_dial(&mut room),
            "export" => {
                if let Some(session) = bridge.session() {
                    room.export.start(session.clone());
                    room.touch();
                }
            }
            "again" => {
                let (scenario, seed) = (room.scenario.clone(), room.seed);
                bridge.begin(scenario, seed);
            }
            _ => {
                if let Some(step) = press.after("step:").and_then(|step| step.parse().ok()) {
                    room.go(step);
                } else if let Some(tide) = press.after("tide:").and_then(|tide| tide.parse().ok()) {
                    room.choose_tide(Some(tide));
                } else if let Some(page) = press.after("page:") {
                    room.turn_to(page);
                } else if let Some(index) = press.after("decision:").and_then(|index| index.parse().ok()) {
                    room.look_at(index);
                } else if let Some(index) = press.after("ranked:").and_then(|index| index.parse().ok()) {
                    room.look_at(index);
                    room.turn_to("changed");
                } else if let Some(card) = press.after("instead-card:") {
                    room.change(Change::Instead(Act::Play { card: card.to_owned() }));
                }
            }
        }
    }
}

/// Sets the dial of the decision that is looked at to where its slider stands.
fn change_dial(room: &mut DebriefRoom) {
    let decision = room.looked_at().and_then(|index| room.decisions.get(index));
    if let (Some(Act::MoveLever { lever, .. }), Some(value)) = (decision.map(|one| &one.act), room.instead) {
        // The slider counts in single precision; a dial's notch is written as in the file.
        let value = (value * 1e5).round() / 1e5;
        let act = Act::MoveLever { lever: lever.clone(), value };
        room.change(Change::Instead(act));
    }
}

/// A panel that is turned to takes the focus, so that its words are read and Tab goes on from its top.
fn arrive(
    room: Res<DebriefRoom>,
    mut shown: Local<Option<usize>>,
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
) {
    let before = shown.replace(room.step());
    if before.is_some_and(|before| before != room.step()) {
        last.0 = Some(ControlId::new(page_id(&room)));
        focus.clear();
    }
}

fn page_id(room: &DebriefRoom) -> String {
    format!("panel:{}:{}", room.step(), room.page().unwrap_or_default())
}

/// Right and left leaf through the panels, unless a slider has them; Enter goes on unless it is pressed on a button. A
/// popover keeps its keys.
fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    groups: Query<&TabGroup>,
    buttons: Query<(), With<Button>>,
    sliders: Query<(), With<Scalar>>,
    focus: Res<InputFocus>,
    mut room: ResMut<DebriefRoom>,
) {
    let on_slider = focus.get().is_some_and(|entity| sliders.contains(entity));
    if on_slider || groups.iter().any(|group| group.modal) {
        return;
    }
    let on_button = focus.get().is_some_and(|entity| buttons.contains(entity));
    if keys.just_pressed(KeyCode::ArrowRight) || (keys.just_pressed(KeyCode::Enter) && !on_button) {
        room.next();
    } else if keys.just_pressed(KeyCode::ArrowLeft) {
        room.back();
    }
}

fn build(room: &DebriefRoom, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), ..column(0.0) };
    ui.within(whole, |ui| {
        ui.table_top();
        bar(room, ui);
        // A name of its own for each panel: each keeps its place when it is left and read again.
        let page =
            Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), padding: UiRect::all(px(16)), ..default() };
        ui.scroll(page, &page_id(room), &room.arrival(), |ui| {
            room.build(ui);
        });
        foot(room, ui);
    });
}

fn bar(room: &DebriefRoom, ui: &mut Ui) {
    let node =
        Node { padding: UiRect::horizontal(px(16)), height: px(56), flex_shrink: 0.0, width: percent(100), ..row(8.0) };
    let title = t!("debrief-title");
    let game = format!("{} · {}", shown(&room.scenario.file.text.title), room.seed);
    ui.shedding_bar(&format!("{title} {game} {}", room.step()), node, |ui| {
        ui.button(Press::wood("to-title", "").icon("menu").label(t!("frame-leave-label")));
        ui.inked("arch", 31.7, 31.7, Ink::WoodLight);
        ui.bar_title(head(title).px(18.0), tiny(game));
        let steps = Node { margin: UiRect::left(px(6)), flex_shrink: 0.0, ..row(6.0) };
        ui.within((steps, accessible(accesskit::Role::Group, &t!("debrief-panels"), false)), |ui| {
            for index in 0..PANELS.len() {
                let (name, here, turned) = (panel_name(index), index == room.step(), room.is_turned(index));
                let number = index + 1;
                let label = match (here, turned) {
                    (true, _) => t!("debrief-panel-shown", number = number, name = name.as_str()),
                    (false, true) => t!("debrief-panel-turned", number = number, name = name.as_str()),
                    (false, false) => t!("debrief-panel-down", number = number, name = name.as_str()),
                };
                let press = Press::wood(format!("step:{index}"), name).number(number).lit(here);
                // Whatever the room, the panel that is read has its name.
                let press = if here { press } else { press.spare(1) };
                let node = Node { padding: UiRect::horizontal(px(9)), min_width: px(36), ..default() };
                ui.button_in(node, press.disabled(!turned).label(label));
            }
        });
        ui.put(grow());
        let export = Press::wood("export", t!("debrief-export-short")).icon("up").spare(0);
        let export = export.label(t!("debrief-export"));
        ui.button(export.disabled(room.export.running().is_some()));
        ui.button(Press::wood("pause-card", "").icon("cards").label(t!("frame-pause-card-label")));
    });
}

fn foot(room: &DebriefRoom, ui: &mut Ui) {
    let node = Node { padding: UiRect::horizontal(px(16)), height: px(60), flex_shrink: 0.0, ..row(12.0) };
    let deep = Color::from(ui.theme.colour.table.deep);
    ui.within((node, BackgroundColor(deep)), |ui| {
        let words = room.export.words().unwrap_or_else(|| t!("debrief-not-for-use"));
        ui.say_in(Node { flex_shrink: 1.0, ..default() }, tiny(words).ink(Ink::Muted));
        ui.put(grow());
        let before = room
            .step()
            .checked_sub(1)
            .map_or_else(|| t!("debrief-back"), |step| t!("debrief-back-to", name = panel_name(step)));
        ui.button(Press::wood("back", before).key(t!("key-left")).disabled(room.step() == 0));
        let next = room.step() + 1;
        let over = next == PANELS.len();
        let words = match (over, room.is_turned(next)) {
            (true, _) => t!("debrief-last-panel"),
            (false, true) => t!("debrief-on-to", name = panel_name(next)),
            (false, false) => t!("debrief-turn-over", name = panel_name(next)),
        };
        ui.button(Press::main("next", words).key(t!("key-right")).disabled(over).large());
    });
}
