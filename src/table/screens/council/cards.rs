//! The hand: policy cards with their cost. A card is a button: press to propose it, press again to take it back. What it
//! sets opens from the line at its foot.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::Button;

use super::pager::Paged;
use super::snug;
use crate::language::shown;
use crate::report::parameter::effect_words;
use crate::session::{Act, Session};
use crate::t;
use crate::table::control::{ControlId, accessible};
use crate::table::game::Bridge;
use crate::table::screens::claims::told;
use crate::table::ui::{Ui, at, column, grow, row};
use crate::table::widgets::chip::ChipState;
use crate::table::widgets::formula::Formula;
use crate::table::widgets::shed::Spare;
use crate::table::words::{Ink, body, coins, lead, small, tiny};

/// Characters beyond which what a card does is written smaller.
const LONG: usize = 84;
/// The same where the cards have more room.
const LONGER: usize = 120;
/// Things that a card sets, written on its face; all of them open from its foot.
const SHOWN: usize = 2;

/// Where a card stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Proposed,
    OnTheTable,
    GivenUp,
    TooDear,
    InHand,
}

/// Places the hand.
pub fn build(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    let ids: Vec<&String> = session.scenario().file.cards.keys().collect();
    let proposed = |index: usize| ids.get(index).is_some_and(|id| state(session, id) == State::Proposed);
    let most = if bridge.laid.narrow || ids.len() > 5 { 4 } else { 5 };
    let paged = Paged {
        name: "cards",
        things: t!("council-cards"),
        count: ids.len(),
        most,
        page: bridge.laid.cards,
        proposed: &proposed,
    };
    let hand = Node { flex_grow: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(8.0) };
    // On a tab of its own the hand is as high as its cards, and scrolls.
    let hand = if bridge.laid.narrow { Node { min_height: auto(), flex_shrink: 0.0, ..hand } } else { hand };
    ui.within(hand, |ui| {
        paged.build(ui, |ui| {
            for id in &ids[paged.shown()] {
                card(session, id, bridge.laid.narrow, ui);
            }
        });
    });
}

fn state(session: &Session, id: &str) -> State {
    let today = |is: fn(&Act) -> Option<&str>| session.proposed().any(|decision| is(&decision.act) == Some(id));
    let now = today(|act| if let Act::Play { card } = act { Some(card) } else { None });
    if today(|act| if let Act::TakeBack { card } = act { Some(card) } else { None }) {
        return State::GivenUp;
    }
    let dear = session.scenario().file.cards.get(id).is_some_and(|rule| rule.coins > session.coins_left().get());
    match (now, session.in_play(id), dear) {
        (true, _, _) => State::Proposed,
        (_, true, _) => State::OnTheTable,
        (_, _, true) => State::TooDear,
        _ => State::InHand,
    }
}

fn state_words(state: State) -> String {
    match state {
        State::Proposed => t!("card-proposed"),
        State::OnTheTable => t!("card-on-the-table"),
        State::GivenUp => t!("card-given-up"),
        State::TooDear => t!("card-too-dear"),
        State::InHand => String::new(),
    }
}

fn card(session: &Session, id: &str, tall: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let Some(rule) = file.cards.get(id) else { return };
    let named = file.text.cards.get(id).cloned().unwrap_or_default();
    let (name, what) = (shown(&named.name), shown(&named.what));
    let state = state(session, id);
    let mut effects: Vec<String> =
        session.course().card_effects(id).iter().map(|effect| effect_words(session.scenario(), effect)).collect();
    // What it goes on costing stands first: the coin on the corner is paid once.
    let runs = session.running_cost(id).get();
    let goes_on = runs.abs() >= 0.05;
    if goes_on {
        let way = if runs > 0.0 { "costs" } else { "saves" };
        effects.insert(0, t!("card-runs", way = way, coins = coins(runs.abs())));
    }
    let price = coins(rule.coins);
    let mut label = t!(
        "card-label",
        name = name.clone(),
        coins = price.clone(),
        what = what.clone(),
        sets = effects.join("; "),
        state = state_words(state)
    );
    let mut claimed = false;
    for (claim, _) in file.claims.iter().filter(|(_, claim)| claim.on == id) {
        let (who, says, _) = told(session.scenario(), claim);
        label = t!("card-label-claim", label = label, who = who, says = says);
        claimed = true;
    }
    // The line that opens what the card sets is a control of its own, so it lies on the card and not in it.
    let place = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        align_items: AlignItems::Stretch,
        margin: UiRect::top(px(if state == State::Proposed { 0.0 } else { 6.0 })),
        ..default()
    };
    let snug = snug(session);
    ui.within(place, |ui| {
        let node = Node {
            flex_grow: 1.0,
            min_width: px(0),
            padding: UiRect { bottom: px(31), ..UiRect::all(px(8)) },
            ..column(3.0)
        };
        ui.card(node, |ui| {
            let long = what.chars().count() > if snug { LONG } else { LONGER };
            let face = |ui: &mut Ui| {
                head(&rule.icon, &name, (snug, state), ui);
                ui.say_in(whole(), if long { tiny(what).quiet() } else { small(what).quiet() });
                ui.put(grow());
                // Where there is no room for these the foot opens them; what goes on costing stays longest.
                for (place, effect) in effects.iter().take(if long && !tall { 1 } else { SHOWN }).enumerate() {
                    let spare = Spare(if goes_on && place == 0 { 2 } else { 0 });
                    ui.say_in(whole(), tiny(effect.clone()).bold().ink(Ink::Act).quiet()).insert(spare);
                }
            };
            let text = Node { flex_grow: 1.0, ..column(3.0) };
            if tall {
                ui.within(text, face);
            } else {
                ui.shedding(text, face);
            }
            if snug {
                stands(state, ui);
            }
            coin(&price, ui);
        })
        .insert((
            Button,
            TabIndex(0),
            ControlId::new(format!("card:{id}")),
            accessible(accesskit::Role::Button, &label, true),
        ));
        foot(id, &name, &effects, claimed, ui);
    });
}

/// Words that keep their height.
fn whole() -> Node {
    Node { flex_shrink: 0.0, ..default() }
}

/// Where it stands.
fn stands(state: State, ui: &mut Ui) {
    match state {
        State::Proposed => {
            ui.small_chip(ChipState::Cleared, &state_words(state));
        }
        State::OnTheTable => {
            ui.small_chip(ChipState::Yours, &state_words(state));
        }
        State::GivenUp | State::TooDear => {
            ui.say(tiny(state_words(state)).quiet());
        }
        State::InHand => {}
    }
}

/// Icon and name; a larger picture where the deck leaves room for it. In the picture it says where it stands, so that
/// playing a card takes no line from it; a picture that says so is not let go of.
fn head(icon: &str, name: &str, (snug, state): (bool, State), ui: &mut Ui) {
    let pale = BackgroundColor(ui.theme.colour.water.pale.into());
    let picture = |width: Val, height: f32| Node {
        width,
        height: px(height),
        // A card in no room at all has less than none for its picture, which Bevy does not survive.
        min_width: px(0),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        border_radius: BorderRadius::all(px(6)),
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..row(0.0)
    };
    if snug {
        let head = Node { padding: UiRect::right(px(22)), min_height: px(36), flex_shrink: 0.0, ..row(7.0) };
        ui.within(head, |ui| {
            ui.within((picture(px(34), 34.0), pale), |ui| {
                ui.icon(icon, 26.0, Ink::Edge);
            });
            ui.within(Node { flex_shrink: 1.0, min_width: px(0), ..default() }, |ui| {
                ui.say(lead(name).bold().px(16.0).quiet());
            });
        });
    } else {
        if state == State::InHand {
            ui.within((picture(auto(), 32.0), pale, Spare(1)), |ui| {
                ui.tesserae();
                ui.icon(icon, 26.0, Ink::Edge);
            });
        } else {
            // Clear of the coin on the corner.
            let picture = Node { padding: UiRect::right(px(18)), column_gap: px(8), ..picture(auto(), 24.0) };
            ui.within((picture, pale), |ui| {
                ui.tesserae();
                ui.icon(icon, 20.0, Ink::Edge);
                stands(state, ui);
            });
        }
        ui.say_in(whole(), lead(name).bold().quiet());
    }
}

/// The price, on a coin over the corner.
fn coin(price: &str, ui: &mut Ui) {
    let (wood, edge) = (ui.theme.colour.wood.light, ui.theme.colour.wood.edge);
    let coin = Node {
        left: auto(),
        right: px(-5),
        border: UiRect::all(px(1.5)),
        border_radius: BorderRadius::all(percent(50)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..at(0.0, -7.0, 32.0, 32.0)
    };
    ui.within((coin, BackgroundColor(wood.into()), BorderColor::all(Color::from(edge))), |ui| {
        ui.say(body(price).bold().one_line().quiet());
    });
}

/// The line that opens all that the card sets.
fn foot(id: &str, name: &str, effects: &[String], claimed: bool, ui: &mut Ui) {
    let foot = Node {
        position_type: PositionType::Absolute,
        left: px(9),
        right: px(6),
        bottom: px(5),
        overflow: Overflow::clip(),
        ..row(0.0)
    };
    let words = t!("card-sets", count = effects.len());
    let formula = Formula {
        title: name.to_owned(),
        plain: t!("card-sets-plain"),
        formula: effects.join("\n"),
        letters: String::new(),
        assumption: t!("card-sets-assumes"),
        source: t!("card-sets-source", card = id),
    };
    ui.within(foot, |ui| {
        ui.formula(&format!("card-sets:{id}"), tiny(words.clone()).ink(Ink::Act), &words, formula);
        if claimed {
            // People say something about this card; the bar's claims tell what. Not a question mark: that is a button.
            ui.put(grow());
            ui.icon("people", 16.0, Ink::Edge);
        }
    });
}
