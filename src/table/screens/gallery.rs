//! Every control in every state, for review: start with `GATEWRIGHT_GALLERY=1`.

use bevy::prelude::*;

use crate::table::Screen;
use crate::table::art::ArtSprite;
use crate::table::control::{Changed, Pressed};
use crate::table::layers::{Board, BoardFrame, piece};
use crate::table::scalar::Scalar;
use crate::table::screen::{AddScreen, Model};
use crate::table::ui::{Ui, at, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::chip::ChipState;
use crate::table::widgets::choice::{Choice, Choosable};
use crate::table::widgets::dial::Dial;
use crate::table::widgets::formula::Formula;
use crate::table::widgets::modal::{Modal, close_modal, open_modal};
use crate::table::widgets::range::Range;
use crate::table::widgets::slider::Slide;
use crate::table::words::{Ink, body, figure, head, lead, mono, small, tiny, title};

/// What the gallery shows of the last action.
#[derive(Resource, Default)]
struct GalleryModel {
    last: String,
    revision: u64,
}

impl Model for GalleryModel {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        "Gallery of all controls.".into()
    }
}

/// Adds the screen where the environment asks for it.
pub fn plugin(app: &mut App) {
    if std::env::var_os("GATEWRIGHT_GALLERY").is_some() {
        app.init_resource::<GalleryModel>()
            .insert_state(Screen::Gallery)
            .add_screen::<GalleryModel>(Screen::Gallery, build)
            .add_systems(OnEnter(Screen::Gallery), lay_pieces)
            .add_systems(Update, listen.run_if(in_state(Screen::Gallery)));
    }
}

fn lay_pieces(mut commands: Commands, board: Res<Board>) {
    for (index, name) in ["tok", "tok-boat", "tok-cleared", "tok-held"].into_iter().enumerate() {
        let art = ArtSprite { name: name.into(), size: Vec2::splat(44.0), ink: Color::BLACK };
        commands.spawn((
            art,
            piece(24.0 + 46.0 * index as f32, 26.0, 0.0),
            ChildOf(board.0),
            DespawnOnExit(Screen::Gallery),
        ));
    }
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut changed: MessageReader<Changed>,
    mut model: ResMut<GalleryModel>,
    mut commands: Commands,
) {
    for Pressed { id } in pressed.read() {
        model.last = format!("pressed {}", id.0);
        model.revision += 1;
        match id.0.as_str() {
            "cover" => open_modal(
                &mut commands,
                Modal {
                    label: "Paused".into(),
                    escape: "go-on".into(),
                    width: 420.0,
                    build: |ui: &mut Ui| {
                        ui.say(head("The table rests"));
                        ui.say(lead("Nobody has to say why. The tide waits.").italic());
                        ui.button(Press::main("go-on", "Go on").large());
                    },
                },
            ),
            "go-on" => close_modal(&mut commands),
            _ => {}
        }
    }
    for Changed { id, value, .. } in changed.read() {
        model.last = format!("{} is {value:?}", id.0);
    }
}

fn panel(x: f32, y: f32, width: f32, height: f32) -> Node {
    Node {
        padding: UiRect::all(px(14)),
        row_gap: px(8),
        ..Node { flex_direction: FlexDirection::Column, ..at(x, y, width, height) }
    }
}

fn build(model: &GalleryModel, ui: &mut Ui) {
    ui.table_top();
    let bar = Node {
        padding: UiRect::horizontal(px(16)),
        column_gap: px(10),
        align_items: AlignItems::Center,
        width: percent(100),
        ..at(0.0, 0.0, 0.0, 56.0)
    };
    ui.wood_bar(bar, |ui| {
        ui.button(Press::wood("menu", "").icon("menu").label("Menu"));
        ui.inked("arch", 31.7, 31.7, Ink::WoodLight);
        ui.say(head("Gallery").px(18.0).ink(Ink::Inverse).one_line());
        ui.steps(&["Council", "Predict", "Shift", "Tally", "Event"].map(String::from), 2);
        ui.put(grow());
        ui.say(tiny(&model.last).ink(Ink::Muted));
        ui.button(Press::wood("one", "1×"));
        ui.button(Press::wood("four", "4×").lit(true));
        ui.button(Press::wood("cover", "Pause card").icon("cards"));
    });
    ui.paper(panel(16.0, 72.0, 400.0, 300.0), buttons);
    ui.paper(panel(428.0, 72.0, 196.0, 300.0), dial);
    ui.sealed_panel(panel(636.0, 72.0, 400.0, 300.0), prediction);
    ui.paper(panel(1048.0, 72.0, 216.0, 300.0), |ui| {
        ui.say(head("States").px(18.0));
        ui.chip(ChipState::Cleared, "cleared, better");
        ui.chip(ChipState::Over, "over the limit");
        ui.chip(ChipState::Near, "near the limit");
        ui.chip(ChipState::Sealed, "sealed");
        ui.chip(ChipState::Yours, "yours, or to press");
        ui.row(8.0, |ui| {
            ui.small_chip(ChipState::Cleared, "proposed");
        });
    });
    ui.card(panel(16.0, 386.0, 400.0, 318.0), type_scale);
    ui.paper(panel(428.0, 386.0, 300.0, 318.0), |ui| {
        ui.say(head("Scroll").px(18.0));
        ui.scroll(Node { flex_grow: 1.0, min_height: px(0), ..default() }, "long", "A long list", |ui| {
            for index in 1..=14 {
                ui.row(8.0, |ui| {
                    ui.icon("people", 20.0, Ink::Edge);
                    ui.say(small(format!("Traveller {index}")));
                    ui.put(grow());
                    ui.button(Press::second(format!("row:{index}"), "Open"));
                });
            }
        });
    });
    ui.paper(panel(740.0, 386.0, 524.0, 318.0), |ui| {
        ui.say(head("Board pieces lie on the sheet").px(18.0));
        ui.put((Node { height: px(56), ..default() }, BoardFrame));
        ui.progress(0.4, "40 of 100 replays");
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><path d="M0 80L60 40 120 60 180 20 300 50" fill="none" stroke="#1A5578" stroke-width="3"/><text x="180" y="14" font-size="13" font-family="Fira Sans" fill="#2A2018">words in a chart</text></svg>"##;
        ui.chart(svg.into(), 300.0, 90.0, "A chart for the gallery.");
    });
}

fn buttons(ui: &mut Ui) {
    ui.say(head("Buttons").px(18.0));
    for (name, press) in [("main", Press::main as fn(String, String) -> Press), ("second", Press::second)] {
        ui.row(12.0, |ui| {
            ui.button(press(name.into(), "Seal it".into()));
            ui.button(press(format!("{name}-icon"), "Seal it".into()).icon("seal"));
            ui.button(press(format!("{name}-off"), "Not now".into()).disabled(true));
        });
    }
    ui.row(12.0, |ui| {
        ui.button(Press::main("large", "Seal it").icon("seal").key("S").large());
        ui.button(Press::link("link", "Content note").icon("info"));
    });
    ui.slider(Slide {
        id: "slide".into(),
        label: "A slider".into(),
        scalar: Scalar { value: 0.4, min: 0.0, max: 1.0, step: 0.05 },
        disabled: false,
    });
}

fn dial(ui: &mut Ui) {
    ui.column(0.0, |ui| {
        ui.say(lead("The cut").bold());
        ui.say(tiny("threshold τ").soft());
    });
    let scalar = Scalar { value: 1.92, min: 1.0, max: 3.0, step: 0.01 };
    ui.row(4.0, |ui| {
        ui.dial(Dial {
            id: "cut".into(),
            label: "The cut, was 2.05".into(),
            scalar,
            was: 2.05,
            disabled: false,
            side: 112.0,
        });
        ui.column(4.0, |ui| {
            ui.say(figure("1.92"));
            ui.say(tiny("was 2.05").soft());
        });
    });
    ui.slip(Node { padding: UiRect::axes(px(9), px(4)), ..column(0.0) }, |ui| {
        ui.say(body("P(false) = 1 − Φ(τ)").italic());
    });
    let formula = Formula {
        title: "False stops".into(),
        formula: "P(false) = 1 − Φ(τ)".into(),
        assumption: "Scores of the innocent are standard normal.".into(),
        source: "Signal detection theory.".into(),
        ..default()
    };
    ui.figure_row("false", "false stops", "2.7 %", formula.clone());
    ui.figure_row("sent", "sent on, an hour", "3.2", formula);
}

fn prediction(ui: &mut Ui) {
    ui.row(10.0, |ui| {
        ui.art("wax", 41.6, 41.6);
        ui.column(0.0, |ui| {
            ui.say(head("Seal your prediction"));
            ui.say(tiny("for tide 4; opened in the debrief").soft());
        });
    });
    ui.row(0.0, |ui| {
        ui.say(small("Longest wait (p95)").bold());
        ui.put(grow());
        ui.say(small("17 to 26 min").bold().ink(Ink::Sealed));
    });
    ui.range(Range {
        id: "p95".into(),
        label: "Longest wait".into(),
        low: 17.0,
        high: 26.0,
        min: 0.0,
        max: 60.0,
        step: 1.0,
        disabled: false,
    });
    ui.say(small("Which scale pays for it?").bold());
    let scales = [("flow", "Flow"), ("safety", "Safety"), ("fairness", "Fairness"), ("privacy", "Privacy")];
    let options = scales.map(|(key, words)| Choosable { key: key.into(), words: words.into(), icon: Some(key.into()) });
    ui.choice(Choice {
        id: "payer".into(),
        label: "Which scale pays for it?".into(),
        options: options.into(),
        chosen: Some("flow".into()),
    });
}

fn type_scale(ui: &mut Ui) {
    ui.say(title("Tessel Hall"));
    ui.say(head("Back room"));
    ui.say(lead("A stove part, due at ten.").italic());
    ui.say(body("Wait, p95: 19 min"));
    ui.say(small("captions and cells").soft());
    ui.say(tiny("seats 10 of 10"));
    ui.say(mono("09:42 · seed 4471"));
    ui.within(row(4.0), |ui| {
        for icon in ["flow", "safety", "fairness", "privacy", "purse", "trust", "stamp", "warrant", "lost", "shelter"] {
            ui.icon(icon, 24.0, Ink::Edge);
        }
    });
    ui.within(row(4.0), |ui| {
        for token in ["tok", "tok-asking", "tok-missed", "tok-left", "tok-held", "tok-followed", "tok-selected"] {
            ui.art(token, 44.0, 44.0);
        }
    });
}
