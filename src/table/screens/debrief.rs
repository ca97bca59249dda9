//! The debrief screen: a bar of eight steps, the panel that is read, and the way on.

use crate::table::Screen;
use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::debrief_room::{
    DebriefRoom, LuckRun, STEPS, commit, elsewhere, facts, leave_seat, predictions, replay, rule, why_then,
};
use crate::table::focus::LastFocused;
use crate::table::game::Bridge;
use crate::table::screen::{AddScreen, Model};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, head, tiny};
use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::ui_widgets::Button;

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<DebriefRoom>(Screen::Debrief, build)
        .add_systems(OnEnter(Screen::Debrief), open)
        .add_systems(OnExit(Screen::Debrief), close)
        .add_systems(
            Update,
            (keys, listen, arrive, follow_luck)
                .chain()
                .run_if(in_state(Screen::Debrief).and_then(resource_exists::<DebriefRoom>)),
        );
}

fn open(bridge: Res<Bridge>, mut next: ResMut<NextState<Screen>>, mut commands: Commands) {
    let Some(session) = bridge.session() else {
        next.set(Screen::Title);
        return;
    };
    let mut room = DebriefRoom::of(session, bridge.seat());
    room.luck = Some(LuckRun::start(session.course().clone(), session.decisions().to_vec(), session.seed()));
    commands.insert_resource(room);
}

/// Dropping the room stops its replications.
fn close(mut commands: Commands) {
    commands.remove_resource::<DebriefRoom>();
}

fn follow_luck(mut room: ResMut<DebriefRoom>) {
    room.follow_luck();
}

fn listen(mut pressed: MessageReader<Pressed>, mut room: ResMut<DebriefRoom>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        match press.id.0.as_str() {
            "next" => room.next(),
            "back" => room.back(),
            "person:next" => room.next_person(),
            "tide:all" => room.choose_tide(None),
            "unseal:predictions" => room.show_goals(false),
            "unseal:goals" => room.show_goals(true),
            "again" => {
                let (scenario, seed) = (room.scenario.clone(), room.seed);
                bridge.begin(scenario, seed);
            }
            _ => {
                if let Some(step) = press.after("step:").and_then(|step| step.parse().ok()) {
                    room.go(step);
                } else if let Some(tide) = press.after("tide:").and_then(|tide| tide.parse().ok()) {
                    room.choose_tide(Some(tide));
                } else if let Some(chart) = press.after("table:") {
                    room.toggle_table(chart);
                }
            }
        }
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
    format!("page:{}", room.step())
}

/// Right and left leaf through the panels; Enter goes on unless it is pressed on a button. A popover keeps its keys.
fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    groups: Query<&TabGroup>,
    buttons: Query<(), With<Button>>,
    focus: Res<InputFocus>,
    mut room: ResMut<DebriefRoom>,
) {
    if groups.iter().any(|group| group.modal) {
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
            let panels = Node {
                flex_wrap: FlexWrap::Wrap,
                row_gap: px(12),
                min_height: percent(100),
                align_items: AlignItems::Stretch,
                flex_shrink: 0.0,
                ..row(12.0)
            };
            ui.within(panels, |ui| panel(room, ui));
        });
        foot(room, ui);
    });
}

fn panel(room: &DebriefRoom, ui: &mut Ui) {
    match room.step() {
        0 => leave_seat(room, ui),
        1 => predictions(room, ui),
        2 => facts(room, ui),
        3 => why_then(room, ui),
        4 => replay(room, ui),
        5 => rule(room, ui),
        6 => elsewhere(room, ui),
        _ => commit(room, ui),
    }
}

fn bar(room: &DebriefRoom, ui: &mut Ui) {
    let node = Node {
        padding: UiRect::horizontal(px(16)),
        min_height: px(56),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(4),
        flex_shrink: 0.0,
        width: percent(100),
        ..row(10.0)
    };
    ui.wood_bar(node, |ui| {
        ui.button(Press::wood("to-title", "").icon("menu").label("Leave for the title; the game is saved"));
        ui.inked("arch", 31.7, 31.7, Ink::WoodLight);
        ui.column(0.0, |ui| {
            ui.say(head("Debrief").px(18.0).ink(Ink::Inverse).one_line());
            let game = format!("{} · {}", room.scenario.file.text.title, room.seed);
            ui.say(tiny(game).ink(Ink::Muted).one_line());
        });
        let steps = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(4), margin: UiRect::left(px(10)), ..row(6.0) };
        ui.within((steps, accessible(accesskit::Role::Group, "Panels", false)), |ui| {
            for (index, name) in STEPS.iter().enumerate() {
                let (here, turned) = (index == room.step(), room.is_turned(index));
                let label = match (here, turned) {
                    (true, _) => format!("Panel {}, {name}, shown", index + 1),
                    (false, true) => format!("Panel {}, {name}, turned", index + 1),
                    (false, false) => format!("Panel {}, {name}, face down", index + 1),
                };
                let press = Press::wood(format!("step:{index}"), format!("{} {name}", index + 1)).lit(here);
                let node = Node { padding: UiRect::horizontal(px(9)), ..default() };
                ui.button_in(node, press.disabled(!turned).label(label));
            }
        });
        ui.put(grow());
        ui.button(Press::wood("pause-card", "").icon("cards").label("Pause card, key P"));
    });
}

fn foot(room: &DebriefRoom, ui: &mut Ui) {
    let node = Node { padding: UiRect::horizontal(px(16)), height: px(60), flex_shrink: 0.0, ..row(12.0) };
    let deep = Color::from(ui.theme.colour.table.deep);
    ui.within((node, BackgroundColor(deep)), |ui| {
        ui.say(tiny("Not for operational use.").ink(Ink::Muted).one_line());
        ui.put(grow());
        let last = STEPS.len() - 1;
        let before = room.step().checked_sub(1).map_or("Back".to_owned(), |step| format!("Back: {}", STEPS[step]));
        ui.button(Press::wood("back", before).key("Left").disabled(room.step() == 0));
        let (words, over) = match STEPS.get(room.step() + 1) {
            Some(name) if room.is_turned(room.step() + 1) => (format!("On: {name}"), false),
            Some(name) => (format!("Turn over: {name}"), false),
            None => ("The last panel".to_owned(), true),
        };
        debug_assert_eq!(over, room.step() == last);
        ui.button(Press::main("next", words).key("Right").disabled(over).large());
    });
}
