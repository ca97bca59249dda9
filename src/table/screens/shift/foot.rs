//! The log line under the board, the whole log, and what a screen reader hears of it.

use bevy::prelude::*;
use bevy::text::FontSize;

use crate::t;
use crate::table::Screen;
use crate::table::access::Aloud;
use crate::table::art::{ArtImage, Drawing};
use crate::table::board::layout::Layout;
use crate::table::board::live::Says;
use crate::table::board::log::Line;
use crate::table::board::places::Places;
use crate::table::board::watch::Shift;
use crate::table::game::Bridge;
use crate::table::ui::{Ui, at, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::{CLOSE_COVER, Modal, open_modal};
use crate::table::words::{Ink, head, lead, mono, small};

/// A line stays at least so long, unless a weightier one comes.
const STAYS: f32 = 2.5;
/// A screen reader hears one line in so many seconds at most.
const SAID_EVERY: f32 = 5.0;

/// Narrower than this, the line has room for its sentence alone.
const TIGHT: f32 = 1000.0;

/// The line of the log that is shown.
#[derive(Resource, Default)]
pub struct Shown {
    read: usize,
    line: Option<Line>,
    age: f32,
}

#[derive(Component)]
struct ShownIcon;

/// Longer than this, a sentence has three lines and is written smaller.
const LONG: usize = 100;
/// The size of such a sentence, in design px.
const SMALL: f32 = 13.0;

#[derive(Component)]
enum Part {
    Clock,
    /// The sentence, and its usual size in design px.
    Words(f32),
}

/// Keeps the line in step with the log.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shown>()
        .add_systems(OnEnter(Screen::Shift), |mut shown: ResMut<Shown>| *shown = Shown::default())
        .add_systems(Update, (choose, write, say_aloud).chain().run_if(in_state(Screen::Shift)));
}

/// Of the lines since the last look, the weightiest, and of those the latest.
fn choose(shift: Res<Shift>, time: Res<Time>, mut shown: ResMut<Shown>) {
    shown.age += time.delta_secs();
    if shown.read > shift.log().len() {
        *shown = Shown::default();
    }
    let fresh = shift.log().get(shown.read..).unwrap_or_default();
    let Some(best) = fresh.iter().max_by_key(|line| line.weight) else { return };
    let now = shown.line.as_ref().map_or(0, |line| line.weight);
    if shown.age >= STAYS || best.weight > now || shift.paused {
        let best = best.clone();
        *shown = Shown { read: shift.log().len(), line: Some(best), age: 0.0 };
    }
}

/// What went wrong, such as a full disk, stands in the place of the line until it has been seen.
fn write(
    shown: Res<Shown>,
    shift: Res<Shift>,
    bridge: Res<Bridge>,
    mut texts: Query<(&Part, &mut Text, &mut TextFont)>,
    mut icons: Query<&mut ArtImage, With<ShownIcon>>,
) {
    let (at, words, icon) = match (&bridge.notice, &shown.line) {
        (Some(notice), line) => (line.as_ref().map_or(shift.tick(), |line| line.at), notice.clone(), "warn"),
        (None, Some(line)) => (line.at, line.words.clone(), line.icon),
        (None, None) => (shift.tick(), t!("shift-quiet"), "boat"),
    };
    for (part, mut text, mut font) in &mut texts {
        let words = match part {
            Part::Clock => shift.clock(at),
            Part::Words(usual) => {
                let size = FontSize::Px(if words.chars().count() > LONG { usual.min(SMALL) } else { *usual });
                if font.font_size != size {
                    font.font_size = size;
                }
                words.clone()
            }
        };
        if text.0 != words {
            text.0 = words;
        }
    }
    for mut art in &mut icons {
        let name = format!("i-{icon}");
        if !matches!(&art.drawing, Drawing::Named(known) if *known == name) {
            art.drawing = Drawing::Named(name.into());
        }
    }
}

fn say_aloud(
    shown: Res<Shown>,
    time: Res<Time>,
    mut wait: Local<f32>,
    mut said: Local<String>,
    mut aloud: MessageWriter<Aloud>,
) {
    *wait -= time.delta_secs();
    if let Some(line) = &shown.line
        && *wait <= 0.0
        && *said != line.words
    {
        said.clone_from(&line.words);
        aloud.write(Aloud(line.words.clone()));
        *wait = SAID_EVERY;
    }
}

/// Places the line.
pub fn foot(shift: &Shift, places: &Places, ui: &mut Ui) {
    let (area, narrow) = (places.foot, places.narrow);
    let left = px(if narrow { 12.0 } else { 24.0 });
    let node = Node {
        padding: UiRect { left, right: px(if narrow { 4.0 } else { 8.0 }), ..default() },
        ..at(area.min.x, area.min.y, area.width(), area.height())
    };
    let node = Node { align_items: AlignItems::Center, column_gap: px(if narrow { 6.0 } else { 10.0 }), ..node };
    ui.card(node, |ui| {
        if shift.over {
            over(shift, narrow, ui);
            return;
        }
        // The clock is in the bar as well; with the largest text the sentence takes its place.
        let tight = area.width() < TIGHT;
        if !tight {
            ui.say_in(Node { width: px(56), flex_shrink: 0.0, ..default() }, mono("").px(16.0).soft().quiet())
                .insert(Part::Clock);
            ui.icon("boat", 21.6, Ink::Edge).insert(ShownIcon);
        }
        let words =
            Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), overflow: Overflow::clip(), ..row(0.0) };
        ui.within(words, |ui| {
            let size = if tight { 12.5 } else { 16.5 };
            ui.say(lead(t!("shift-quiet")).italic().px(size).quiet()).insert(Part::Words(size));
        });
        let take = if narrow { String::new() } else { t!("desk-take") };
        ui.button(Press::second("take-desk", take).icon("seat").label(t!("desk-take-label")));
        tools(shift, narrow, ui);
    });
}

/// Small buttons: waits, queues, nearer, farther, list, log.
fn tools(shift: &Shift, narrow: bool, ui: &mut Ui) {
    ui.within(Node { flex_shrink: 0.0, ..row(if narrow { 4.0 } else { 6.0 }) }, |ui| {
        let heat = if shift.heat { t!("shift-heat-off") } else { t!("shift-heat-on") };
        ui.button(Press::second("heat", "").icon("clock").label(heat));
        ui.button(Press::second("queues", "").icon("flow").label(t!("shift-queues-label")));
        let square = Node { width: px(36), padding: UiRect::ZERO, ..default() };
        for (id, sign, label) in [("farther", "−", t!("shift-farther")), ("nearer", "+", t!("shift-nearer"))] {
            let mut button = ui.button_in(square.clone(), Press::second(id, sign).label(label));
            button.entry::<Node>().and_modify(|mut node| node.padding = UiRect::ZERO);
        }
        views(shift, narrow, ui);
    });
}

/// The same as a list, and the whole log.
fn views(shift: &Shift, narrow: bool, ui: &mut Ui) {
    let label = if shift.list { t!("shift-board-label") } else { t!("shift-list-label") };
    ui.button(Press::second("list", if shift.list { t!("shift-board") } else { t!("shift-list") }).label(label));
    let log = if narrow { String::new() } else { t!("shift-log") };
    ui.button(Press::second("log", log).icon("up").label(t!("shift-log-label")));
}

fn over(shift: &Shift, narrow: bool, ui: &mut Ui) {
    if !narrow {
        ui.say(head(t!("shift-over")).one_line());
    }
    let words = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), overflow: Overflow::clip(), ..row(0.0) };
    ui.within(words, |ui| {
        ui.say(small("")).insert(Says(
            |shift: &Shift, _: &Layout, _| {
                let so_far = shift.scene.as_ref().map(|scene| scene.so_far).unwrap_or_default();
                let said =
                    t!("shift-over-words", landed = so_far.landed, through = so_far.admitted, stops = so_far.stops);
                match shift.counted.not_through {
                    0 => said,
                    left => t!("two-sentences", one = said, other = t!("shift-over-left", left = left)),
                }
            },
            0,
        ));
    });
    ui.button(Press::second("queues", "").icon("flow").label(t!("shift-queues-label")));
    views(shift, narrow, ui);
    ui.button(Press::main("end-shift", t!("shift-count")).key("Enter"));
}

/// Opens the whole log, latest first.
pub fn open_log(shift: &Shift, commands: &mut Commands) {
    // Longer than anybody reads; the rest is in the debrief.
    let lines: Vec<(String, &'static str, String)> =
        shift.log().iter().rev().take(200).map(|line| (shift.clock(line.at), line.icon, line.words.clone())).collect();
    open_modal(
        commands,
        Modal {
            label: t!("shift-log-title"),
            escape: CLOSE_COVER.into(),
            width: 860.0,
            build: move |ui: &mut Ui| {
                ui.row(12.0, |ui| {
                    ui.say(head(t!("shift-log-title")));
                    ui.put(grow());
                    ui.button(Press::second(CLOSE_COVER, t!("shift-close")).icon("cross").key("Esc"));
                });
                let area = Node { height: px(480), ..default() };
                ui.scroll(area, "full-log", &t!("shift-log-title"), |ui| {
                    if lines.is_empty() {
                        ui.say(lead(t!("shift-quiet")).italic());
                    }
                    for (clock, icon, words) in &lines {
                        ui.within(Node { flex_shrink: 0.0, ..row(10.0) }, |ui| {
                            ui.say_in(Node { width: px(56), ..default() }, mono(clock).soft());
                            ui.icon(icon, 20.0, Ink::Edge);
                            ui.say(lead(words).italic());
                        });
                    }
                });
            },
        },
    );
}
