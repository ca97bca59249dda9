//! The settings: one row each, applied at once. Reached from the title and from the pause card, and back to there.

use bevy::prelude::*;

use crate::language::Language;
use crate::t;
use crate::table::Screen;
use crate::table::board::watch::SPEEDS;
use crate::table::control::{Changed, ControlValue, Pressed};
use crate::table::scalar::Scalar;
use crate::table::screen::{AddScreen, Model};
use crate::table::settings::{Keeper, LOUDEST, Motion, Settings, SystemMotion, TEXT_SIZES};
use crate::table::themes::Look;
use crate::table::ui::{Ui, column, row, wide};
use crate::table::widgets::button::Press;
use crate::table::widgets::choice::{Choice, Choosable};
use crate::table::widgets::modal::close_modal;
use crate::table::widgets::slider::Slide;
use crate::table::words::{Ink, body, small, title};

/// What the screen shows: a copy, so that it is a function of one thing.
#[derive(Resource, Clone, Debug, Default)]
struct SettingsRoom {
    settings: Settings,
    system: SystemMotion,
    trouble: Option<String>,
    back: Screen,
    revision: u64,
}

impl Model for SettingsRoom {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        t!("settings-arrival")
    }
}

/// Adds the screen, and the way to it from anywhere.
pub fn plugin(app: &mut App) {
    app.init_resource::<SettingsRoom>()
        .add_screen::<SettingsRoom>(Screen::Settings, build)
        .add_systems(Update, come)
        .add_systems(Update, (listen, leave, follow).chain().run_if(in_state(Screen::Settings)));
}

/// From wherever the player is; a shift stands still meanwhile, as under a cover.
fn come(
    mut pressed: MessageReader<Pressed>,
    screen: Res<State<Screen>>,
    mut room: ResMut<SettingsRoom>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    if pressed.read().any(|press| press.is("settings")) && *screen.get() != Screen::Settings {
        room.back = *screen.get();
        close_modal(&mut commands);
        next.set(Screen::Settings);
    }
}

fn leave(
    mut pressed: MessageReader<Pressed>,
    keys: Res<ButtonInput<KeyCode>>,
    room: Res<SettingsRoom>,
    mut next: ResMut<NextState<Screen>>,
) {
    let back = pressed.read().any(|press| press.is("back"));
    if back || keys.just_pressed(KeyCode::Escape) {
        next.set(room.back);
    }
}

fn follow(settings: Res<Settings>, system: Res<SystemMotion>, keeper: Res<Keeper>, mut room: ResMut<SettingsRoom>) {
    if room.settings != *settings || room.system != *system || room.trouble != keeper.trouble {
        room.settings = settings.clone();
        room.system = *system;
        room.trouble.clone_from(&keeper.trouble);
        room.revision += 1;
    }
}

fn listen(mut changed: MessageReader<Changed>, mut settings: ResMut<Settings>) {
    for change in changed.read() {
        if let ControlValue::Number(volume) = change.value
            && change.id.0 == "set-volume"
            && change.is_final
        {
            let new = Settings { volume: volume.round() as u32, ..settings.clone() };
            settings.set_if_neq(new);
        }
        let ControlValue::Choice(key) = &change.value else { continue };
        let mut new = settings.clone();
        match change.id.0.as_str() {
            "set-text" => new.text = key.parse().unwrap_or(new.text),
            "set-look" => new.look = Look::of_key(key).unwrap_or(new.look),
            "set-motion" => new.motion = motion_of(key),
            "set-speed" => new.speed = key.parse().unwrap_or(new.speed),
            "set-language" => new.language = Some(key.clone()),
            "set-hints" => new.hints = key == "on",
            "set-letters" => new.letter_keys = key == "on",
            "set-sound" => new.sound = key == "on",
            _ => continue,
        }
        settings.set_if_neq(new);
    }
}

fn motion_of(key: &str) -> Motion {
    match key {
        "full" => Motion::Full,
        "reduced" => Motion::Reduced,
        _ => Motion::System,
    }
}

fn build(room: &SettingsRoom, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        ui.table_top();
        let bar = Node { height: px(56), padding: UiRect::horizontal(px(16)), flex_shrink: 0.0, ..row(12.0) };
        ui.wood_bar(bar, |ui| {
            ui.button(Press::wood("back", t!("settings-back")).icon("leave").key("Esc"));
            ui.say(title(t!("settings-title")).px(22.0).ink(Ink::Inverse).one_line());
        });
        let page = Node {
            flex_grow: 1.0,
            min_height: px(0),
            padding: UiRect::all(px(12)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::FlexStart,
            ..default()
        };
        ui.within(page, |ui| {
            let panel = Node {
                width: percent(100),
                max_width: px(920),
                max_height: percent(100),
                padding: UiRect::all(px(12)),
                ..column(0.0)
            };
            ui.paper(panel, |ui| {
                let gap = if ui.is_narrow() { 12.0 } else { 18.0 };
                let padding = UiRect { left: px(8), right: px(14), top: px(8), bottom: px(8) };
                let list = Node { width: percent(100), min_height: px(0), padding, ..column(gap) };
                ui.scroll(list, "settings-list", &t!("settings-title"), |ui| rows(room, ui));
            });
        });
    });
}

fn rows(room: &SettingsRoom, ui: &mut Ui) {
    if let Some(trouble) = &room.trouble {
        ui.slip(Node { padding: UiRect::all(px(10)), flex_shrink: 0.0, ..row(8.0) }, |ui| {
            ui.icon("warn", 18.0, Ink::Watch);
            ui.say_wide(small(trouble.clone()).ink(Ink::Watch).bold());
        });
    }
    let settings = &room.settings;
    let option = |key: &str, words: String| (key.to_owned(), words);
    let languages = Language::OFFERED.map(|language| option(language.tag(), language.name().to_owned()));
    setting(
        ui,
        "set-language",
        t!("settings-language"),
        t!("settings-language-more"),
        languages.into(),
        settings.language().tag(),
    );
    let sizes = TEXT_SIZES.map(|size| (size.to_string(), t!("settings-percent", size = size)));
    setting(ui, "set-text", t!("settings-text"), t!("settings-text-more"), sizes.into(), &settings.text.to_string());
    let looks = [t!("settings-look-day"), t!("settings-look-night"), t!("settings-look-contrast")];
    let looks = Look::ALL.into_iter().zip(looks).map(|(look, words)| option(look.key(), words)).collect();
    setting(ui, "set-look", t!("settings-look"), t!("settings-look-more"), looks, settings.look.key());
    let motions = vec![
        option("system", t!("settings-motion-system")),
        option("full", t!("settings-motion-full")),
        option("reduced", t!("settings-motion-reduced")),
    ];
    let motion = match settings.motion {
        Motion::System => "system",
        Motion::Full => "full",
        Motion::Reduced => "reduced",
    };
    let says = match room.system.0 {
        Some(true) => t!("settings-motion-system-less"),
        Some(false) => t!("settings-motion-system-full"),
        None => t!("settings-motion-system-silent"),
    };
    setting(ui, "set-motion", t!("settings-motion"), says, motions, motion);
    let speeds = SPEEDS.map(|speed| (speed.to_string(), t!("settings-speed-times", speed = speed)));
    setting(
        ui,
        "set-speed",
        t!("settings-speed"),
        t!("settings-speed-more"),
        speeds.into(),
        &settings.speed.to_string(),
    );
    switch(ui, "set-hints", t!("settings-hints"), t!("settings-hints-more"), settings.hints);
    switch(ui, "set-letters", t!("settings-letters"), t!("settings-letters-more"), settings.letter_keys);
    if cfg!(feature = "sound") {
        switch(ui, "set-sound", t!("settings-sound"), t!("settings-sound-more"), settings.sound);
        volume(ui, settings);
    }
    ui.say(small(t!("settings-kept")).soft());
}

fn switch(ui: &mut Ui, id: &str, name: String, more: String, on: bool) {
    let options = vec![("on".to_owned(), t!("settings-on")), ("off".to_owned(), t!("settings-off"))];
    setting(ui, id, name, more, options, if on { "on" } else { "off" });
}

fn volume(ui: &mut Ui, settings: &Settings) {
    let (name, more) = (t!("settings-volume"), t!("settings-percent", size = settings.volume));
    let scalar = Scalar { value: settings.volume as f32, min: 0.0, max: LOUDEST as f32, step: 5.0 };
    line(ui, &name.clone(), more, |ui| {
        ui.slider(Slide { id: "set-volume".into(), label: name, scalar, disabled: !settings.sound });
    });
}

/// What can be chosen, beside what it does.
fn setting(ui: &mut Ui, id: &str, name: String, more: String, options: Vec<(String, String)>, chosen: &str) {
    let act = ui.theme.colour.state.act;
    line(ui, &name.clone(), more, |ui| {
        let options = options.into_iter().map(|(key, words)| Choosable { key, words, icon: None }).collect();
        let choice = Choice { id: id.into(), label: name, options, chosen: Some(chosen.to_owned()) };
        ui.choice_filled(choice, act).entry::<Node>().and_modify(|mut node| node.width = percent(100));
    });
}

/// A name with what it does, and its control; under each other where the room is narrow.
fn line(ui: &mut Ui, name: &str, more: String, control: impl FnOnce(&mut Ui)) {
    let line =
        if ui.is_narrow() { Node { flex_shrink: 0.0, ..column(4.0) } } else { Node { flex_shrink: 0.0, ..row(20.0) } };
    ui.within(line, |ui| {
        // Of a given width, so that the height of a row is known before it is laid out.
        let words = if ui.is_narrow() { column(0.0) } else { Node { width: px(400), ..column(0.0) } };
        ui.within(words, |ui| {
            ui.say(body(name).bold());
            ui.say(small(more).soft());
        });
        let place = if ui.is_narrow() { Node { flex_shrink: 0.0, ..default() } } else { wide(440.0) };
        ui.within(place, control);
    });
}
