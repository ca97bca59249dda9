//! The council: dials and cards to propose, a slip to seal, figures that open once it is sealed.

mod acts;
mod cards;
mod dials;
mod opened;
mod pager;
mod readings;
pub mod slip;
pub mod strip;
mod table;

use bevy::prelude::*;

use crate::session::Session;
use crate::t;
use crate::table::Screen;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, coins, small};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Council, build).add_plugins(acts::plugin).add_systems(
        Update,
        (strip::count, pager::turn).run_if(in_state(Screen::Council).or_else(in_state(Screen::Hand))),
    );
}

/// Whether all who look at this screen have sealed, so that figures may open.
fn sealed(session: &Session) -> bool {
    session.all_sealed()
}

/// Whether the deck is so large that dials and cards lie closer together.
fn snug(session: &Session) -> bool {
    let file = &session.scenario().file;
    file.levers.len() > 3 || file.cards.len() > 5
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    page(
        bridge,
        Some(0),
        ui,
        |ui| bar(bridge, session, ui),
        |ui| {
            if bridge.laid.narrow {
                notice(bridge, ui);
                one_part(bridge, session, ui);
            } else {
                all_parts(bridge, session, ui);
            }
        },
    );
}

/// What the council adds to the bar. With large text there is room for icons only.
fn bar(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    let (sealed, narrow) = (sealed(session), bridge.laid.narrow);
    let proposed = session.proposed().next().is_some();
    let words = |words: String| if narrow { String::new() } else { words };
    let left = coins(session.coins_left().get());
    ui.icon("purse", 22.0, Ink::WoodLight);
    let left = if narrow { left } else { t!("council-coins-left", coins = left) };
    ui.say(small(left).bold().ink(Ink::Inverse).one_line());
    let undo = Press::wood("undo", words(t!("council-undo"))).icon("redress").disabled(!proposed).spare(2);
    ui.button(undo.label(t!("council-undo-label")));
    ui.button(Press::wood("seats", "").icon("seat").label(t!("council-seats-label")));
    if !session.scenario().file.claims.is_empty() {
        let claims = Press::wood("claims", words(t!("council-claims"))).icon("help").spare(2);
        ui.button(claims.label(t!("council-claims-label")));
    }
    if !bridge.is_shared() {
        let adopt = Press::wood("adopt", words(t!("council-ring-in"))).icon("boat").disabled(!sealed).lit(sealed);
        ui.button(adopt.label(t!("council-ring-in")));
    }
}

fn all_parts(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    let sealed = sealed(session);
    let halves = Node { flex_grow: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(12.0) };
    ui.within(halves, |ui| {
        let left = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(9.0) };
        ui.within(left, |ui| {
            dials::build(bridge, session, sealed, ui);
            strip::build(bridge, session, sealed, false, ui);
            cards::build(bridge, session, ui);
        });
        let right = Node { width: px(428), flex_shrink: 0.0, ..column(12.0) };
        ui.within(right, |ui| {
            // Here and not over the page: dials and cards need all the height there is.
            notice(bridge, ui);
            if bridge.is_shared() {
                table::seats(session, ui);
                opened::build(session, sealed, ui);
                table::next(bridge, session, ui);
            } else {
                opened::build(session, sealed, ui);
                slip::build(bridge, session, sealed, ui);
            }
        });
    });
}

/// The parts by the number of their tab, where there is room for one at a time.
const DIALS: usize = 0;
const HAND: usize = 1;
const FIGURES: usize = 2;
/// The slip, or at a shared table the way to the next seat.
const SLIP: usize = 3;

/// Large text: dials, hand, seats or figures, prediction, one at a time.
fn one_part(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    let sealed = sealed(session);
    let shared = bridge.is_shared();
    let third = if shared { t!("tab-seats") } else { t!("tab-figures") };
    let last = if shared { t!("tab-next") } else { t!("tab-prediction") };
    let tabs = [t!("tab-dials"), t!("tab-hand"), third, last];
    ui.within(Node { flex_shrink: 0.0, ..row(8.0) }, |ui| {
        for (index, (name, icon)) in tabs.into_iter().zip(["settings", "cards", "eye", "seal"]).enumerate() {
            let open = index == bridge.laid.tab;
            let label = if open { t!("tab-open-label", name = name.clone()) } else { name.clone() };
            ui.button(Press::wood(format!("tab:{index}"), name).icon(icon).lit(open).label(label));
        }
    });
    if matches!(bridge.laid.tab, DIALS | HAND) {
        strip::build(bridge, session, sealed, true, ui);
    }
    let part = Node {
        flex_grow: 1.0,
        min_height: px(0),
        padding: UiRect { right: px(12), top: px(8), ..default() },
        ..column(10.0)
    };
    ui.scroll(part, &format!("part:{}", bridge.laid.tab), &t!("tab-part-label"), |ui| match bridge.laid.tab {
        DIALS => dials::build(bridge, session, sealed, ui),
        HAND => cards::build(bridge, session, ui),
        FIGURES => {
            if shared {
                table::seats(session, ui);
            }
            opened::build(session, sealed, ui);
        }
        _ if shared => table::next(bridge, session, ui),
        _ => slip::build(bridge, session, sealed, ui),
    });
}
