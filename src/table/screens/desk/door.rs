//! The way to a desk from the running shift: which desks are open, who stands there, and sitting down.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;

use super::said;
use super::words::desk_name;
use crate::engine::StationId;
use crate::hall::{DeskPlace, Work};
use crate::session::{Command, Place, Session};
use crate::t;
use crate::table::Screen;
use crate::table::board::take::{DESK, place_of};
use crate::table::board::watch::Shift;
use crate::table::control::{ControlId, Pressed};
use crate::table::game::Bridge;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::item::Item;
use crate::table::widgets::modal::{CLOSE_COVER, Cover, Modal, close_modal, open_modal};
use crate::table::words::{Ink, body, head, small};

/// The button that asks for a desk.
pub const TAKE: &str = "take-desk";

/// Adds the way in.
pub fn plugin(app: &mut App) {
    app.add_observer(on_key).add_systems(Update, (ask, sit).chain().run_if(in_state(Screen::Shift)));
}

/// A desk that is open now.
struct OpenDesk {
    place: DeskPlace,
    name: String,
    there: Option<String>,
}

fn open_desks(shift: &Shift) -> Vec<OpenDesk> {
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return Vec::new() };
    let now = shift.tick();
    let mut desks = Vec::new();
    for (index, station) in reel.plan.stations.iter().enumerate() {
        if !matches!(station.work, Work::Screen { .. }) {
            continue;
        }
        let open = station.line.servers.iter().take_while(|(from, _)| *from <= now).last().map_or(0, |step| step.1);
        for server in 0..open {
            let place = DeskPlace { station: StationId(index as u8), server };
            let at = scene
                .stations
                .get(index)
                .and_then(|station| station.servers.get(usize::from(server)).copied().flatten());
            let there = at.and_then(|at| shift.passenger(at.passenger)).map(|passenger| passenger.name.clone());
            desks.push(OpenDesk { place, name: desk_name(&reel.scenario, &station.id, place), there });
        }
    }
    desks
}

fn ask(
    mut pressed: MessageReader<Pressed>,
    covers: Query<(), With<Cover>>,
    bridge: Res<Bridge>,
    shift: Res<Shift>,
    mut commands: Commands,
) {
    // Any desk, or the one that was pressed on the board.
    let asked: Vec<Option<DeskPlace>> = pressed
        .read()
        .filter_map(|press| if press.is(TAKE) { Some(None) } else { press.after(DESK).map(place_of) })
        .collect();
    let Some(meant) = asked.last().filter(|_| covers.is_empty() && !shift.over) else { return };
    let desks = open_desks(&shift);
    let last = bridge.session().and_then(Session::last_act);
    let later = last.filter(|at| *at > shift.tick()).map(|at| t!("desk-choose-later", clock = shift.clock(at)));
    let notice = bridge.notice.clone();
    let chosen =
        shift.chosen.filter(|_| meant.is_none()).and_then(|who| shift.place(who)).and_then(|place| match place {
            Place::Server { at, server } => Some(DeskPlace { station: at, server }),
            _ => None,
        });
    let chosen = meant.or(chosen).filter(|place| desks.iter().any(|desk| desk.place == *place)).map(id_of);
    open_modal(
        &mut commands,
        Modal {
            label: t!("desk-choose"),
            escape: CLOSE_COVER.into(),
            width: 620.0,
            build: move |ui: &mut Ui| choose(&desks, later.or(notice), ui),
        },
    );
    // Who looks at somebody at a desk means that desk.
    if let Some(id) = chosen {
        commands.queue(move |world: &mut World| {
            let mut ids = world.query::<(Entity, &ControlId)>();
            if let Some((entity, _)) = ids.iter(world).find(|(_, known)| **known == *id) {
                world.resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
            }
        });
    }
}

/// The control of a desk.
fn id_of(place: DeskPlace) -> String {
    format!("sit:{}:{}", place.station.0, place.server)
}

fn choose(desks: &[OpenDesk], later: Option<String>, ui: &mut Ui) {
    ui.row(12.0, |ui| {
        ui.icon("seat", 26.0, Ink::Edge);
        said(ui, head(t!("desk-choose")));
        ui.button(Press::second(CLOSE_COVER, t!("desk-not-now")).icon("cross").key("Esc"));
    });
    ui.say(body(t!("desk-choose-words", most = crate::session::GUESTS)));
    if let Some(words) = later {
        ui.within(row(8.0), |ui| {
            ui.icon("warn", 20.0, Ink::Watch);
            said(ui, body(words).bold().ink(Ink::Watch));
        });
        return;
    }
    if desks.is_empty() {
        ui.say(body(t!("desk-choose-none")).bold());
        return;
    }
    let list = Node { max_height: px(320), padding: UiRect::all(px(4)), ..column(8.0) };
    ui.scroll(list, "desks", &t!("desk-choose"), |ui| {
        for desk in desks {
            let line =
                desk.there.as_ref().map_or_else(|| t!("desk-free"), |name| t!("desk-there", name = name.as_str()));
            ui.item(Item::new(id_of(desk.place), "seat", &desk.name, line));
        }
    });
    ui.say(small(t!("desk-choose-served")).soft());
}

fn sit(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>, shift: Res<Shift>, mut commands: Commands) {
    for press in pressed.read() {
        let place = press.after("sit:").and_then(place_of);
        let Some(desk) = place else { continue };
        close_modal(&mut commands);
        bridge.command(Command::TakeDesk { desk, at: shift.tick() });
        if bridge.session().is_some_and(|session| session.desk().is_none()) {
            // Refused: the slip comes again, and says why.
            commands.queue(|world: &mut World| {
                world.write_message(Pressed { id: ControlId::new(TAKE) });
            });
        }
    }
}

fn on_key(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    screen: Option<Res<State<Screen>>>,
    covers: Query<(), With<Cover>>,
    mut pressed: MessageWriter<Pressed>,
) {
    let here = screen.is_some_and(|screen| *screen.get() == Screen::Shift) && windows.contains(key.focused_entity);
    let typed = matches!(&key.input.logical_key, Key::Character(typed) if typed.eq_ignore_ascii_case("d"));
    if here && typed && key.input.state == ButtonState::Pressed && !key.input.repeat && covers.is_empty() {
        pressed.write(Pressed { id: ControlId::new(TAKE) });
    }
}
