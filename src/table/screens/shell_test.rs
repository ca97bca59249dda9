//! No dead buttons: whatever can be pressed on title, shelf and settings does something.

use bevy::input_focus::InputFocusVisible;
use bevy::prelude::*;
use bevy::ui_widgets::Button;
use bevy::window::FileDragAndDrop;

use super::shelf::{self, ShelfRoom, Tab};
use super::{links, settings, title};
use crate::language::Language;
use crate::t;
use crate::table::Screen;
use crate::table::board::watch::Shift;
use crate::table::control::{Changed, ControlId, ControlValue, Pressed};
use crate::table::game::{Bridge, Library, SaveShelf};
use crate::table::screen::{self, Model};
use crate::table::settings::{Keeper, Motion, Settings, SystemMotion};
use crate::table::testing::{control, focused, frames, headless, key, press as press_on, whole};
use crate::table::themes::Look;
use crate::table::widgets::modal::Cover;

fn table(screen: Screen) -> App {
    let mut app = headless();
    app.insert_state(screen)
        .add_message::<FileDragAndDrop>()
        .init_resource::<Bridge>()
        .init_resource::<Library>()
        .init_resource::<SaveShelf>()
        .init_resource::<Shift>()
        .init_resource::<Settings>()
        .init_resource::<Keeper>()
        .init_resource::<SystemMotion>()
        .add_plugins((screen::plugin, title::plugin, links::plugin, shelf::plugin, settings::plugin));
    (0..3).for_each(|_| app.update());
    app
}

fn buttons(app: &mut App) -> Vec<ControlId> {
    let mut found = app.world_mut().query_filtered::<&ControlId, With<Button>>();
    found.iter(app.world()).cloned().collect()
}

/// What pressing something can change: screen, covers, the shelf, whether a game is on, whether the program goes on.
fn state(app: &mut App) -> (Screen, usize, u64, bool, bool) {
    let covers = app.world_mut().query::<&Cover>().iter(app.world()).count();
    let world = app.world();
    let in_game = world.resource::<Bridge>().session().is_some();
    (
        *world.resource::<State<Screen>>().get(),
        covers,
        world.resource::<ShelfRoom>().revision(),
        in_game,
        app.should_exit().is_none(),
    )
}

fn press(app: &mut App, id: &ControlId) {
    app.world_mut().write_message(Pressed { id: id.clone() });
    (0..3).for_each(|_| app.update());
}

#[test]
fn every_button_of_the_title_does_something() {
    let ids = buttons(&mut table(Screen::Title));
    assert!(ids.len() >= 7, "{ids:?}");
    for id in ids {
        let mut app = table(Screen::Title);
        let before = state(&mut app);
        press(&mut app, &id);
        assert_ne!(before, state(&mut app), "{id:?}");
    }
}

#[test]
fn every_button_of_the_shelf_does_something() {
    for tab in [Tab::Scenarios, Tab::Class, Tab::Saves] {
        let open = || {
            let mut app = table(Screen::Shelf);
            app.world_mut().resource_mut::<ShelfRoom>().tab = tab;
            press(&mut app, &ControlId::new("own-seed"));
            app
        };
        let ids = buttons(&mut open());
        assert!(ids.len() >= 4, "{ids:?}");
        // The way back is the frame's, and scenarios after the second are like the second.
        let tried = |id: &ControlId| {
            let index = id.0.strip_prefix("scenario:").and_then(|index| index.parse::<u32>().ok());
            id.0 != "to-title" && index.is_none_or(|index| index < 2)
        };
        for id in ids.into_iter().filter(tried) {
            let mut app = open();
            let before = state(&mut app);
            press(&mut app, &id);
            assert_ne!(before, state(&mut app), "{id:?}");
        }
    }
}

#[test]
fn a_file_that_is_none_is_said_and_nothing_begins() {
    let mut app = table(Screen::Shelf);
    let path_buf = std::env::temp_dir().join("there-is-no-such-scenario.toml");
    app.world_mut().write_message(FileDragAndDrop::DroppedFile { window: Entity::PLACEHOLDER, path_buf });
    (0..3).for_each(|_| app.update());
    let (screen, covers, _, in_game, _) = state(&mut app);
    assert_eq!((screen, covers, in_game), (Screen::Shelf, 1, false));
    press(&mut app, &ControlId::new("close-slip"));
    assert_eq!(state(&mut app).1, 0);
}

#[test]
fn every_setting_can_be_chosen() {
    let wanted = Settings {
        language: Some(Language::German.tag().into()),
        look: Look::Contrast,
        text: 200,
        motion: Motion::Reduced,
        speed: 60,
        hints: false,
        letter_keys: false,
        sound: false,
        volume: 40,
        ..default()
    };
    let mut app = table(Screen::Settings);
    for (id, key) in [
        ("set-language", "de"),
        ("set-look", "contrast"),
        ("set-text", "200"),
        ("set-motion", "reduced"),
        ("set-speed", "60"),
        ("set-hints", "off"),
        ("set-letters", "off"),
        ("set-sound", "off"),
    ] {
        let value = ControlValue::Choice(key.into());
        app.world_mut().write_message(Changed { id: ControlId::new(id), value, is_final: true });
        app.update();
    }
    let value = ControlValue::Number(40.0);
    app.world_mut().write_message(Changed { id: ControlId::new("set-volume"), value, is_final: true });
    app.update();
    assert_eq!(*app.world().resource::<Settings>(), wanted);
    press(&mut app, &ControlId::new("back"));
    assert_eq!(state(&mut app).0, Screen::Title, "back to where one came from");
}

#[test]
fn settings_opened_from_the_debrief_close_nothing() {
    use crate::session::Save;
    use crate::table::debrief_room::DebriefRoom;
    use crate::table::testing::{frames, press, whole};
    let mut app = whole();
    let game = crate::table::debrief_room::tests::played(2.05);
    let mut bridge = app.world_mut().resource_mut::<Bridge>();
    bridge.carry_on("no/such/folder/game.toml".into(), &Save::of(&game)).expect("it goes on");
    frames(&mut app, 6);
    let stands = |app: &App| {
        let room = app.world().resource::<DebriefRoom>();
        (*app.world().resource::<State<Screen>>().get(), room.step(), room.is_turned(4), room.page(), room.tide())
    };
    for id in ["next", "next", "next", "next", "back", "back", "page:counted", "tide:all"] {
        press(&mut app, id);
    }
    let before = stands(&app);
    assert_eq!((before.0, before.1, before.2), (Screen::Debrief, 2, true));
    for look in [Look::Day, Look::Night] {
        app.world_mut().write_message(Pressed { id: ControlId::new("settings") });
        frames(&mut app, 4);
        assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Settings);
        app.world_mut().resource_mut::<Settings>().look = look;
        frames(&mut app, 4);
        press(&mut app, "back");
        assert_eq!(stands(&app), before, "{look:?}");
    }
}

#[test]
fn whoever_leaves_while_the_page_is_reckoned_is_told() {
    use crate::session::Save;
    use crate::table::debrief_room::DebriefRoom;
    use crate::table::screens::title::TitleModel;
    use crate::table::testing::{frames, press, whole};
    for writes in [false, true] {
        let mut app = whole();
        let game = crate::table::debrief_room::tests::played(2.05);
        let mut bridge = app.world_mut().resource_mut::<Bridge>();
        bridge.carry_on("no/such/folder/game.toml".into(), &Save::of(&game)).expect("it goes on");
        frames(&mut app, 6);
        if writes {
            press(&mut app, "export");
            assert!(app.world().resource::<DebriefRoom>().export.running().is_some());
        }
        press(&mut app, "to-title");
        frames(&mut app, 4);
        assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Title);
        let told = app.world().resource::<TitleModel>().troubles.contains(&t!("debrief-export-left"));
        assert_eq!(told, writes);
    }
}

#[test]
fn the_title_is_left_by_its_key_unless_something_lies_over_it() {
    let mut app = table(Screen::Title);
    press(&mut app, &ControlId::new("note"));
    key(&mut app, KeyCode::KeyQ);
    app.update();
    assert!(app.should_exit().is_none(), "the slip is read");
    let mut app = table(Screen::Title);
    key(&mut app, KeyCode::KeyQ);
    app.update();
    assert_eq!(app.should_exit(), Some(AppExit::Success));
}

#[test]
fn arrows_go_from_scenario_to_scenario_as_they_lie() {
    let mut app = whole();
    press_on(&mut app, "new-game");
    assert_eq!(focused(&mut app).as_deref(), Some("scenario:0"), "Enter begins the first");
    for (arrow, to) in [
        (KeyCode::ArrowLeft, "scenario:0"),
        (KeyCode::ArrowRight, "scenario:1"),
        (KeyCode::ArrowDown, "scenario:3"),
        (KeyCode::ArrowLeft, "scenario:2"),
        (KeyCode::ArrowUp, "scenario:0"),
        (KeyCode::ArrowDown, "scenario:2"),
        (KeyCode::ArrowDown, "scenario:4"),
        (KeyCode::ArrowDown, "scenario:6"),
        (KeyCode::ArrowDown, "scenario:8"),
        (KeyCode::ArrowDown, "scenario:10"),
    ] {
        key(&mut app, arrow);
        frames(&mut app, 2);
        assert_eq!(focused(&mut app).as_deref(), Some(to), "{arrow:?}");
    }
    assert!(app.world().resource::<InputFocusVisible>().0, "the ring shows where one is");
    let list = control(&mut app, "scenarios").expect("the list");
    let at = app.world().get::<ScrollPosition>(list).expect("it scrolls").y;
    assert!(at > 0.0, "the last one has come into view");
    key(&mut app, KeyCode::Enter);
    frames(&mut app, 4);
    assert!(app.world().resource::<Bridge>().session().is_some(), "Enter begins it");
}
