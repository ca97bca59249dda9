//! What the screens of a game share: the wooden bar on top, the way out.

use bevy::prelude::*;

use crate::language::shown;
use crate::session::{Scale, Session};
use crate::t;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::shed::Spare;
use crate::table::words::{Ink, lead, small};

/// The steps of a round.
pub fn round() -> [String; 4] {
    [t!("round-council"), t!("round-shift"), t!("round-tally"), t!("round-event")]
}

/// The name of a scale.
pub fn scale_name(scale: Scale) -> String {
    crate::language::say(&format!("scale-{}", scale.id()))
}

/// The same in one word, for narrow places.
pub fn scale_short(scale: Scale) -> String {
    crate::language::say(&format!("scale-short-{}", scale.id()))
}

/// Listens to what the screens of a game have.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, listen);
}

/// The bar on top: way out, title, tide and seed, steps, and what the screen adds on the right.
pub fn top_bar(bridge: &Bridge, step: Option<usize>, ui: &mut Ui, extra: impl FnOnce(&mut Ui)) {
    let bar = Node { height: px(56), padding: UiRect::horizontal(px(16)), flex_shrink: 0.0, ..row(10.0) };
    let [title, under] = bridge.session().map(names).unwrap_or_default();
    let known = format!("{step:?} {title} {under}");
    ui.shedding_bar(&known, bar, |ui| {
        ui.button(Press::wood("to-title", "").icon("menu").label(t!("frame-leave-label")));
        ui.inked("arch", 34.0, 34.0, Ink::WoodLight);
        ui.bar_title(lead(title).bold(), small(under));
        // Large text leaves room for what is pressed, not for the steps.
        let narrow = bridge.laid.narrow;
        if let Some(step) = step.filter(|_| !narrow) {
            ui.within((Node { margin: UiRect::left(px(20)), ..default() }, Spare(1)), |ui| {
                ui.steps(&round(), step);
            });
        }
        ui.put(grow());
        extra(ui);
        // The council's bar is full; there the pause card leads to the words, as the key does everywhere.
        if step != Some(0) {
            ui.button(Press::wood("words", "").icon("help").label(t!("glossary-button-label")));
        }
        let pause = if narrow { String::new() } else { t!("frame-pause-card") };
        ui.button(Press::wood("pause-card", pause).icon("cards").label(t!("frame-pause-card-label")).spare(0));
    });
}

/// The title of the game, and its tide and seed.
fn names(session: &Session) -> [String; 2] {
    let file = &session.scenario().file;
    let (tide, tides, seed) = (session.tide() + 1, file.tides, session.seed().to_string());
    [shown(&file.text.title), t!("frame-tide", tide = tide, tides = tides, seed = seed)]
}

/// A whole screen on the table top: the bar, and a page under it.
pub fn page(
    bridge: &Bridge,
    step: Option<usize>,
    ui: &mut Ui,
    extra: impl FnOnce(&mut Ui),
    inner: impl FnOnce(&mut Ui),
) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        ui.table_top();
        top_bar(bridge, step, ui, extra);
        let page = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(12)), ..column(10.0) };
        ui.within(page, inner);
    });
}

/// What went wrong, where there is something: a slip that stays until the next command.
pub fn notice(bridge: &Bridge, ui: &mut Ui) {
    if let Some(words) = &bridge.notice {
        ui.slip(Node { padding: UiRect::axes(px(12), px(6)), ..row(8.0) }, |ui| {
            ui.icon("warn", 18.0, Ink::Watch);
            ui.say(small(words.clone()).ink(Ink::Watch).bold());
        });
    }
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>, mut next: ResMut<NextState<Screen>>) {
    if pressed.read().any(|press| press.is("to-title")) {
        bridge.leave();
        next.set(Screen::Title);
    }
}
