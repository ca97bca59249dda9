//! The books on the desk: shut ones say what opening costs, open ones what they answer, and those that stay shut why.

use bevy::ecs::system::EntityCommands;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui_widgets::Button;

use super::room::{DeskRoom, asked_so_far, is_open};
use super::said;
use super::words::{answer, costs, papers};
use crate::hall::BookState;
use crate::scenario::Scenario;
use crate::session::{BookView, GuestView};
use crate::t;
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::{ControlId, accessible};
use crate::table::motion::SlidesIn;
use crate::table::names::{register, register_icon};
use crate::table::theme::Hex;
use crate::table::ui::{Ui, at, column, grow, row, sized};
use crate::table::widgets::dotted::Dots;
use crate::table::widgets::formula::Formula;
use crate::table::widgets::modal::Cover;
use crate::table::widgets::panel::hard_shadow;
use crate::table::widgets::rove::Roves;
use crate::table::words::{Ink, body, head, lead, small, tiny};

/// The least size of a book, and the most in a row: seven books and the note then lie in two rows.
const BOOK: Vec2 = Vec2::new(146.0, 160.0);
const MOST_IN_A_ROW: f32 = 4.0;
/// Between one book and the next.
const GAP: f32 = 8.0;

/// On a book that lies on the desk.
#[derive(Component)]
struct Book;

/// Digits go to books, as arrows do.
pub fn plugin(app: &mut App) {
    app.add_observer(on_digit);
}

/// Places the tray with the books; in a hall that asks none, what the papers say.
pub fn tray(desk: &DeskRoom, ui: &mut Ui) {
    let (Some(guest), Some(scenario)) = (desk.guest(), &desk.scenario) else { return };
    let wood = &ui.theme.colour.wood;
    let (mid, light) = (wood.mid, wood.light);
    let outer = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(120),
        padding: UiRect::all(px(10)),
        border_radius: BorderRadius::all(px(8)),
        ..column(0.0)
    };
    let inner = Node {
        flex_grow: 1.0,
        min_height: px(0),
        padding: UiRect::all(px(12)),
        border_radius: BorderRadius::all(px(6)),
        ..column(8.0)
    };
    ui.within((outer, BackgroundColor(mid.into())), |ui| {
        ui.within((inner, BackgroundColor(light.into())), |ui| {
            let line = Node { flex_wrap: FlexWrap::Wrap, column_gap: px(12), flex_shrink: 0.0, ..row(12.0) };
            let asks = guest.over_the_cut.is_none();
            ui.within(line, |ui| {
                ui.say(head(if asks { t!("desk-open-books") } else { t!("desk-the-papers") }));
                ui.put(grow());
                if asks {
                    ui.say(small(asked_so_far(guest)).bold());
                }
            });
            match guest.over_the_cut {
                None => books(desk, guest, scenario, ui),
                Some(over) => the_papers(over, ui),
            }
        });
    });
}

fn books(desk: &DeskRoom, guest: &GuestView, scenario: &Scenario, ui: &mut Ui) {
    // What the columns beside and the margins leave of the window.
    let wide = ui.room.x >= super::LEAST_WIDE;
    let free = if wide { ui.room.x - 264.0 - 272.0 - 118.0 } else { ui.room.x - 82.0 };
    let in_a_row = ((free + GAP) / (BOOK.x + GAP)).floor().clamp(1.0, MOST_IN_A_ROW);
    // They share the tray's width.
    let breadth = ((free + GAP) / in_a_row - GAP).floor().max(BOOK.x.min(free));
    let in_a_row = in_a_row as usize;
    let area = Node { flex_grow: 1.0, min_height: px(0), ..default() };
    ui.scroll(area, "books", &t!("desk-tab-books"), |ui| {
        let all = Node {
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(GAP),
            column_gap: px(GAP),
            padding: UiRect::bottom(px(4)),
            ..default()
        };
        let all = Node { align_items: AlignItems::Stretch, flex_shrink: 0.0, ..all };
        ui.within(all, |ui| {
            for (place, one) in guest.books.iter().enumerate() {
                let mut placed = book(one, Roves { place, in_a_row }, breadth, guest, scenario, ui);
                if desk.risen.contains(&one.register) {
                    placed.insert(SlidesIn::book());
                }
            }
            note(breadth, ui);
        });
    });
}

fn note(breadth: f32, ui: &mut Ui) {
    let line = BorderColor::all(Color::from(ui.theme.colour.wood.edge));
    let node = Node {
        width: px(breadth),
        min_height: px(BOOK.y),
        padding: UiRect::all(px(12)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(6)),
        flex_shrink: 0.0,
        ..column(0.0)
    };
    ui.within((node, line), |ui| {
        ui.say(small(t!("desk-books-note")));
    });
}

fn label(book: &BookView, scenario: &Scenario) -> String {
    let name = register(scenario, &book.id);
    if book.state == BookState::Shut {
        t!("desk-book-label-shut", book = name, costs = costs(book), viewers = book.viewers)
    } else {
        t!("desk-book-label", book = name, answer = answer(book), costs = costs(book))
    }
}

fn book<'a>(
    one: &BookView,
    roves: Roves,
    breadth: f32,
    guest: &GuestView,
    scenario: &Scenario,
    ui: &'a mut Ui,
) -> EntityCommands<'a> {
    let paper = &ui.theme.colour.paper;
    let wood = &ui.theme.colour.wood;
    let fill: Hex = if one.state == BookState::Shut { wood.mid } else { paper.raised };
    let edge = wood.edge;
    let node = Node {
        width: px(breadth),
        min_height: px(BOOK.y),
        border: UiRect::all(px(1.5)),
        border_radius: BorderRadius::all(px(6)),
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..column(0.0)
    };
    let look = (BackgroundColor(fill.into()), BorderColor::all(Color::from(edge)), hard_shadow(Color::from(edge), 2.0));
    let clickable = !is_open(one.state);
    let role = if clickable { accesskit::Role::Button } else { accesskit::Role::Article };
    let named = (
        ControlId::new(format!("book:{}", one.register)),
        accessible(role, &label(one, scenario), clickable),
        (Book, roves.with_stop()),
    );
    let stays_shut = matches!(one.state, BookState::NoBasis | BookState::NotInUse);
    let why = stays_shut.then(|| why(one, guest, scenario));
    let mut placed = ui.within((node, look, named), |ui| match one.state {
        BookState::Shut => shut(one, scenario, ui),
        BookState::NoBasis | BookState::NotInUse => barred(one, scenario, ui),
        _ => open(one, scenario, ui),
    });
    match why {
        Some(why) => placed.insert((Button, why)),
        None if clickable => placed.insert(Button),
        None => &mut placed,
    };
    placed
}

fn title(one: &BookView, scenario: &Scenario, ink: Ink, ui: &mut Ui) {
    ui.within(Node { align_items: AlignItems::FlexStart, ..row(7.0) }, |ui| {
        ui.icon(register_icon(&one.id), 19.0, if ink == Ink::Strong { Ink::Act } else { ink });
        let words = body(register(scenario, &one.id)).serif().px(14.5).ink(ink).quiet();
        said(ui, words);
    });
}

fn shut(one: &BookView, scenario: &Scenario, ui: &mut Ui) {
    let theme = ui.theme;
    let (raised, line) = (theme.colour.paper.raised, theme.colour.ink.line);
    // The spine.
    let spine = Node { border: UiRect::right(px(1.5)), ..at(0.0, 0.0, 14.0, 0.0) };
    let spine = Node { height: percent(100), ..spine };
    ui.put((spine, BorderColor::all(Color::from(theme.colour.wood.edge)), Pickable::IGNORE));
    let inner = Node {
        flex_grow: 1.0,
        padding: UiRect { left: px(21), right: px(7), top: px(6), bottom: px(5) },
        ..column(4.0)
    };
    ui.within((inner, Pickable::IGNORE), |ui| {
        let paper = |pad: f32| Node {
            padding: UiRect::all(px(pad)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(4)),
            ..column(2.0)
        };
        let look = (BackgroundColor(raised.into()), BorderColor::all(Color::from(theme.colour.wood.edge)));
        ui.within((paper(4.0), look, Pickable::IGNORE), |ui| title(one, scenario, Ink::Strong, ui));
        copied(one, scenario, ui);
        ui.put((grow(), Pickable::IGNORE));
        let press = Node { align_items: AlignItems::Center, row_gap: px(0), ..paper(2.0) };
        let look = (BackgroundColor(raised.into()), BorderColor::all(Color::from(line)));
        ui.within((press, look, Pickable::IGNORE), |ui| {
            ui.say(small(t!("desk-book-open")).bold().quiet());
            ui.say(tiny(costs(one)).soft().centred().quiet());
        });
    });
}

/// Whose rows a book copies: two that agree may be one that was asked twice.
fn copied(one: &BookView, scenario: &Scenario, ui: &mut Ui) {
    if let Some(source) = &one.copies {
        ui.say(tiny(t!("desk-book-copies", source = register(scenario, source))).quiet());
    }
}

fn barred(one: &BookView, scenario: &Scenario, ui: &mut Ui) {
    let theme = ui.theme;
    let whole = Node { width: percent(100), height: percent(100), ..at(0.0, 0.0, 0.0, 0.0) };
    ui.within((whole, Pickable::IGNORE), |ui| {
        // The book cuts off what is too wide.
        let size = Vec2::new(4.0 * BOOK.x, 2.0 * BOOK.y);
        let art = ArtImage { drawing: Drawing::Svg(hatching(size)), size, ink: Color::NONE, tiled: false };
        ui.put((sized(size.x, size.y), art, Pickable::IGNORE));
    });
    let inner = Node { flex_grow: 1.0, padding: UiRect::all(px(9)), ..column(8.0) };
    let raised = BackgroundColor(theme.colour.paper.raised.into());
    ui.within((inner, Pickable::IGNORE), |ui| {
        let paper = || Node { padding: UiRect::all(px(5)), border_radius: BorderRadius::all(px(4)), ..column(3.0) };
        ui.within((paper(), raised, Pickable::IGNORE), |ui| title(one, scenario, Ink::Soft, ui));
        ui.put((grow(), Pickable::IGNORE));
        ui.within((paper(), raised, Pickable::IGNORE), |ui| {
            ui.within(Node { align_items: AlignItems::FlexStart, ..row(5.0) }, |ui| {
                ui.icon("cross", 16.0, Ink::Stop);
                let words = small(answer(one)).bold().ink(Ink::Stop).quiet();
                said(ui, words);
            });
            ui.within(Node { align_self: AlignSelf::FlexStart, ..default() }, |ui| {
                ui.say(small(t!("desk-read-why")).ink(Ink::Act).one_line().quiet());
                ui.put(Dots);
            });
        });
    });
}

/// Hatching over the cover of a book that stays shut.
fn hatching(size: Vec2) -> String {
    let (x, y) = (size.x, size.y);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{x}" height="{y}"><defs><pattern id="h" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9" stroke="#CDBD9C" stroke-width="3"/></pattern></defs><path d="M0 0H{x}V{y}H0z" fill="url(#h)"/></svg>"##
    )
}

/// Why a book stays shut.
fn why(one: &BookView, guest: &GuestView, scenario: &Scenario) -> Formula {
    let name = register(scenario, &one.id);
    let basis = one.state == BookState::NoBasis;
    Formula {
        title: name.clone(),
        formula: if basis { t!("desk-why-no-basis", book = name) } else { t!("desk-why-not-in-use", book = name) },
        assumption: if basis { t!("desk-why-asks", asks = super::words::asks_for(guest)) } else { String::new() },
        source: if basis { t!("desk-why-charter") } else { t!("desk-why-council") },
        ..default()
    }
}

fn open(one: &BookView, scenario: &Scenario, ui: &mut Ui) {
    let (mark, ink) = match one.state {
        BookState::Flag => ("warn", Ink::Watch),
        BookState::NoPrint => ("info", Ink::Watch),
        _ => ("tick", Ink::Clear),
    };
    let head = Node { padding: UiRect::axes(px(9), px(7)), ..column(0.0) };
    ui.within((head, Pickable::IGNORE), |ui| title(one, scenario, Ink::Strong, ui));
    ui.hairline();
    let inner = Node { flex_grow: 1.0, padding: UiRect::all(px(7)), ..column(4.0) };
    ui.within((inner, Pickable::IGNORE), |ui| {
        ui.within(Node { align_items: AlignItems::FlexStart, ..row(6.0) }, |ui| {
            // The lamp is lit where a row points at somebody.
            if one.state == BookState::Flag {
                ui.art("book-lamp", 22.0, 22.0);
            } else {
                ui.icon(mark, 18.0, ink);
            }
            let words = lead(answer(one)).px(15.5).quiet();
            said(ui, words);
        });
        copied(one, scenario, ui);
        ui.put((grow(), Pickable::IGNORE));
        let pale = BackgroundColor(ui.theme.colour.state.act_pale.into());
        let chip = Node { padding: UiRect::axes(px(7), px(3)), border_radius: BorderRadius::all(px(3)), ..row(5.0) };
        ui.within((chip, pale, Pickable::IGNORE), |ui| {
            ui.icon(if one.state == BookState::Flag { "warn" } else { "tick" }, 14.0, Ink::Act);
            // Asked through One Window, a book took no time of its own.
            let told = if one.by_itself { costs(one) } else { t!("desk-book-fields", fields = one.fields) };
            let words = tiny(told).bold().ink(Ink::Act).quiet();
            said(ui, words);
        });
    });
}

fn the_papers(over: bool, ui: &mut Ui) {
    let card = Node { padding: UiRect::all(px(16)), flex_shrink: 0.0, ..column(10.0) };
    ui.card(card, |ui| {
        ui.row(10.0, |ui| {
            ui.within(sized(26.0, 26.0), |ui| {
                ui.icon(if over { "warn" } else { "tick" }, 24.0, if over { Ink::Watch } else { Ink::Clear });
            });
            let words = lead(papers(over)).bold();
            said(ui, words);
        });
        ui.say(body(if over { t!("desk-papers-over-words") } else { t!("desk-papers-under-words") }));
        ui.say(small(t!("desk-papers-no-books")).soft());
    });
}

/// A digit goes to the book of that place; what is opened is opened by Enter.
fn on_digit(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    covers: Query<(), With<Cover>>,
    books: Query<(Entity, &Roves), With<Book>>,
    mut focus: ResMut<InputFocus>,
    mut ring: ResMut<InputFocusVisible>,
) {
    let pressed = key.input.state == ButtonState::Pressed && !key.input.repeat;
    if !pressed || !windows.contains(key.focused_entity) || !covers.is_empty() {
        return;
    }
    let Key::Character(typed) = &key.input.logical_key else { return };
    let place = typed.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
    if let Some((entity, _)) = books.iter().find(|(_, book)| Some(book.place) == place) {
        focus.set(entity, FocusCause::Navigated);
        ring.0 = true;
    }
}
