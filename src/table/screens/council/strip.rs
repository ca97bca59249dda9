//! The strip: what the table believes the proposal will do to each scale. Directions before sealing; then, from games
//! imagined on what the hall believes, an interval. What a prediction asks stays shut until it is sealed.

use bevy::prelude::*;

use super::readings::scale_is_asked;
use crate::lab::{Difference, Mean};
use crate::language::decimal;
use crate::report::words::{self, number};
use crate::scenario::file::Ask;
use crate::session::{Direction, Scale, Session, directions};
use crate::t;
use crate::table::control::accessible;
use crate::table::game::{Bridge, Foreseen, GAMES, Pointing};
use crate::table::screens::frame::scale_short;
use crate::table::screens::tally::scales::below_floor;
use crate::table::screens::why::why;
use crate::table::ui::{Ui, at, column, grow, row};
use crate::table::widgets::formula::Formula;
use crate::table::words::{Ink, coins, lead, small, tiny};

/// Letters of a figure that have room in one line of a cell.
const LINE: usize = 19;
/// Height of a cell with its figures, px: they have their place before they open, so that nothing moves when they do.
const CELL: f32 = 60.0;

/// On the words that count imagined games while they are being played: they change without the screen being rebuilt.
#[derive(Component)]
pub(super) struct Played;

/// Keeps the count.
pub(super) fn count(bridge: Res<Bridge>, mut words: Query<&mut Text, With<Played>>) {
    for mut text in &mut words {
        let now = playing(&bridge);
        if text.0 != now {
            text.0 = now;
        }
    }
}

fn playing(bridge: &Bridge) -> String {
    t!("strip-playing", done = bridge.imagined(), games = GAMES)
}

/// What a screen reader is told while games are imagined.
fn at_work(bridge: &Bridge) -> impl Bundle {
    accessible(accesskit::Role::ProgressIndicator, &playing(bridge), false)
}

/// Places the strip; `narrow` is the one line of it that large text leaves room for.
pub fn build(bridge: &Bridge, session: &Session, sealed: bool, narrow: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let (before, after) = session.plans();
    let padding = UiRect::axes(px(12), px(6));
    ui.paper(Node { padding, flex_shrink: 0.0, ..column(3.0) }, |ui| {
        if !narrow {
            head(bridge, session, sealed, ui);
        } else if bridge.foreseen().is_none() {
            // One line has no room for the count, but a reader, and whoever takes a picture, is told that it goes on.
            ui.put((at(0.0, 0.0, 0.0, 0.0), at_work(bridge)));
        }
        let cells =
            Node { align_items: AlignItems::Stretch, min_height: px(if narrow { 0.0 } else { CELL }), ..row(8.0) };
        ui.within(cells, |ui| {
            for (index, (scale, by_formula)) in directions(&before, &after, &file.belief).into_iter().enumerate() {
                if index > 0 {
                    ui.upright_hairline();
                }
                // Until the games are played, the formulas point the way.
                let points = bridge.foreseen().map_or(Pointing::Clear(by_formula), |foreseen| foreseen.scale(scale));
                let shut = !sealed && scale_is_asked(session, scale);
                let foreseen = bridge.foreseen().filter(|_| sealed);
                cell(scale, points, shut, foreseen, narrow, ui);
            }
        });
    });
}

/// Trust below its floor and a purse below nought are said wherever the council decides.
fn low(session: &Session) -> Vec<String> {
    let Some(last) = session.played().last() else { return Vec::new() };
    let trust = t!("strip-trust-low", trust = decimal(last.slow.trust, 0));
    let left = session.coins_left().get();
    let purse = t!("strip-purse-low", coins = coins(left));
    [(below_floor(session, last.slow.trust), trust), (left < 0.0, purse)]
        .into_iter()
        .filter_map(|(is_low, words)| is_low.then_some(words))
        .collect()
}

fn head(bridge: &Bridge, session: &Session, sealed: bool, ui: &mut Ui) {
    ui.row(8.0, |ui| {
        ui.say(lead(t!("strip-head")).bold().one_line());
        for words in low(session) {
            ui.inked("i-warn", 16.0, 16.0, Ink::Stop);
            ui.say(small(words).ink(Ink::Stop).one_line());
        }
        ui.put(grow());
        if bridge.foreseen().is_none() {
            ui.within((Node::default(), at_work(bridge)), |ui| {
                ui.say(small(playing(bridge)).soft().one_line().quiet()).insert(Played);
            });
        } else if sealed {
            ui.say(small(t!("strip-sealed", games = GAMES)).soft().one_line());
        } else {
            ui.say(small(t!("strip-open", games = GAMES)).soft().one_line());
        }
    });
}

/// Whether a direction on this scale would answer the prediction.
pub fn asks(ask: Ask, scale: Scale) -> bool {
    match ask {
        Ask::WaitP95 | Ask::MissedBoats => scale == Scale::Flow,
        Ask::InnocentOf100 | Ask::Stops => scale == Scale::Fairness,
        Ask::ChanceMissNone => scale == Scale::Safety,
        Ask::WhichScalePays => true,
    }
}

/// A direction in words.
pub fn in_words(direction: Direction) -> String {
    match direction {
        Direction::MuchWorse => t!("direction-much-worse"),
        Direction::Worse => t!("direction-worse"),
        Direction::Same => t!("direction-same"),
        Direction::Better => t!("direction-better"),
        Direction::MuchBetter => t!("direction-much-better"),
    }
}

fn cell(scale: Scale, points: Pointing, shut: bool, foreseen: Option<&Foreseen>, narrow: bool, ui: &mut Ui) {
    let (mark, times, words, ink) = if shut {
        ("i-seal", 1, t!("strip-seal-first"), Ink::Sealed)
    } else {
        match points {
            Pointing::Unclear => ("mark-same", 1, t!("strip-unclear"), Ink::Soft),
            Pointing::Clear(direction) => {
                let (mark, times, ink) = match direction {
                    Direction::MuchWorse => ("mark-worse", 2, Ink::Stop),
                    Direction::Worse => ("mark-worse", 1, Ink::Stop),
                    Direction::Same => ("mark-same", 1, Ink::Soft),
                    Direction::Better => ("mark-better", 1, Ink::Clear),
                    Direction::MuchBetter => ("mark-better", 2, Ink::Clear),
                };
                (mark, times, in_words(direction), ink)
            }
        }
    };
    let node = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(0.0) };
    let label = t!("strip-cell-label", scale = scale_short(scale), direction = words.clone());
    ui.within((node, accessible(accesskit::Role::Group, &label, false)), |ui| {
        let marks = |ui: &mut Ui| {
            ui.within(Node { flex_shrink: 0.0, ..column(-8.0) }, |ui| {
                // Two marks are smaller, so that they stay in their line.
                let size = if times > 1 { 13.0 } else { 15.0 };
                for _ in 0..times {
                    ui.inked(mark, size, size, ink);
                }
            });
        };
        let interval =
            foreseen.and_then(|all| Interval::of(scale, all.metric(Foreseen::stands_for(scale))?, all.games, narrow));
        if narrow {
            ui.row(4.0, |ui| {
                ui.icon(scale.id(), 20.0, Ink::Edge);
                marks(ui);
                ui.say_wide(tiny(words).ink(ink).quiet());
            });
            if let Some(interval) = interval {
                ui.row(0.0, |ui| interval.build(scale, ui));
            }
            return;
        }
        ui.row(5.0, |ui| {
            ui.icon(scale.id(), 20.0, Ink::Edge);
            ui.say(small(scale_short(scale)).bold().one_line().quiet());
        });
        match interval {
            // It takes two lines, of which one is that of the direction's word; the mark and the signs still say it.
            Some(interval) if interval.is_long() => {
                ui.row(5.0, |ui| {
                    marks(ui);
                    interval.build(scale, ui);
                });
            }
            interval => {
                ui.row(5.0, |ui| {
                    marks(ui);
                    ui.say(small(words).ink(ink).one_line().quiet());
                });
                if let Some(interval) = interval {
                    ui.row(0.0, |ui| interval.build(scale, ui));
                }
            }
        }
    });
}

/// The interval of the difference, with what it is reckoned from.
struct Interval {
    seen: String,
    label: String,
    formula: Formula,
}

impl Interval {
    fn of(scale: Scale, one: &Difference, games: u32, narrow: bool) -> Option<Self> {
        let change = one.difference?;
        let places = usize::from(matches!(scale, Scale::Flow | Scale::Safety | Scale::Purse | Scale::Trust));
        let [low, high] = change.ci95.unwrap_or([change.mean; 2]);
        // A ledger is told in thousands or millions, as it is everywhere.
        let ledger = scale == Scale::Privacy;
        let plain = |value: f64| if ledger { number(value) } else { decimal(value, places) };
        let with_sign = |value: f64| if ledger { words::signed(value) } else { signed(value, places) };
        let ends = if ledger { words::two_signed(low, high) } else { [low, high].map(|end| signed(end, places)) };
        let from_to = t!("strip-from-to", low = ends[0].as_str(), high = ends[1].as_str());
        let stays = low.abs() < 1e-9 && high.abs() < 1e-9;
        let words = if stays {
            one.b
                .map_or_else(|| t!("direction-same"), |stays| t!("strip-stays", value = unit(scale, plain(stays.mean))))
        } else {
            unit(scale, from_to.clone())
        };
        let spread = |mean: Option<Mean>| {
            mean.map_or_else(|| t!("not-told"), |mean| between(mean, |value| unit(scale, plain(value))))
        };
        let put_in = [
            ("games", games.to_string()),
            ("before", spread(one.a)),
            ("after", spread(one.b)),
            ("change", between(change, with_sign)),
        ];
        let mut formula = why("games", &put_in);
        formula.title = crate::language::say(&format!("why-strip-{}-title", scale.id()));
        let label = t!("strip-label", scale = scale_short(scale), change = words.clone());
        // With little room the unit stands in the formula alone.
        let seen = match (narrow, stays) {
            (true, true) => t!("direction-same"),
            (true, false) => from_to,
            (false, _) => words,
        };
        Some(Self { seen, label, formula })
    }

    /// Whether it takes two lines of its cell.
    fn is_long(&self) -> bool {
        self.seen.chars().count() > LINE
    }

    fn build(self, scale: Scale, ui: &mut Ui) {
        ui.formula_wrapped(&format!("strip:{}", scale.id()), tiny(self.seen), &self.label, self.formula);
    }
}

/// A figure of a scale with its unit.
fn unit(scale: Scale, number: String) -> String {
    match scale {
        Scale::Flow => t!("setting-minutes", number = number),
        Scale::Safety => t!("setting-days", number = number),
        Scale::Fairness => t!("in-hours", number = number),
        // Its title names people × fields × days; there is no room for it here.
        Scale::Privacy => number,
        Scale::Purse => t!("setting-coins", number = number),
        Scale::Trust => t!("in-points", number = number),
    }
}

/// A number with its sign.
pub fn signed(value: f64, places: usize) -> String {
    let words = decimal(value, places);
    let is_nought = !words.contains(|letter: char| ('1'..='9').contains(&letter));
    if value > 0.0 && !is_nought { format!("+{words}") } else { words }
}

/// A mean with its 95 % interval.
pub fn between(mean: Mean, shown: impl Fn(f64) -> String) -> String {
    let [low, high] = mean.ci95.unwrap_or([mean.mean; 2]);
    t!("mean-between", mean = shown(mean.mean), low = shown(low), high = shown(high))
}
