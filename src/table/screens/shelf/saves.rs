//! Saved games: a picture, where each stands, its date; and a way to delete it, for whoever runs the room.

use bevy::prelude::*;
use bevy::ui::auto_directional_navigation::AutoDirectionalNavigation;

use super::{ShelfRoom, picture};
use crate::language::{decimal, list, say, shown};
use crate::t;
use crate::table::game::{SavedGame, moment};
use crate::table::screens::links::title_of;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::item::Item;
use crate::table::widgets::modal::{Modal, open_modal};
use crate::table::words::{Ink, head, lead, small};

pub(super) fn part(room: &ShelfRoom, ui: &mut Ui) {
    let games = &room.saves.games;
    ui.within(Node { flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, ..row(12.0) }, |ui| {
        ui.say(head(t!("saves-title")));
        ui.put(grow());
        if !games.is_empty() {
            ui.button(Press::second("delete-all", t!("saves-delete-all")));
        }
    });
    if games.is_empty() {
        ui.say(lead(t!("saves-none")).italic().soft());
    }
    let area = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(6)), ..column(10.0) };
    ui.scroll(area, "saves", &t!("saves-title"), |ui| {
        if let Some(trouble) = &room.saves.trouble {
            ui.say(small(trouble.clone()).ink(Ink::Stop));
        }
        for (index, game) in games.iter().enumerate() {
            place(index, game, ui);
        }
        if !room.saves.broken.is_empty() {
            ui.say(head(t!("saves-aside")));
        }
        for broken in &room.saves.broken {
            ui.slip(Node { padding: UiRect::all(px(10)), flex_shrink: 0.0, ..column(4.0) }, |ui| {
                ui.say(small(broken.path.display().to_string()).bold());
                ui.say(small(broken.why.lines().take(3).collect::<Vec<_>>().join("\n")).ink(Ink::Stop));
                ui.say(small(t!("saves-aside-kept")).soft());
            });
        }
        ui.say(small(t!("saves-kept")).soft());
    });
}

/// Where a game stands.
fn standing(game: &SavedGame) -> String {
    let (save, seed) = (&game.save, game.save.seed.to_string());
    if game.is_over() {
        return t!("saves-over", seed = seed);
    }
    let phase = say(&format!("phase-{}", save.phase));
    if let Some(tides) = game.tides {
        t!("saves-played-of", played = save.tides_played, tides = tides, phase = phase, seed = seed)
    } else {
        t!("saves-played", played = save.tides_played, phase = phase, seed = seed)
    }
}

fn place(index: usize, game: &SavedGame, ui: &mut Ui) {
    ui.within(Node { flex_shrink: 0.0, ..row(10.0) }, |ui| {
        let name = title_of(game);
        let icon = if game.is_over() { "eye" } else { "play" };
        let item = Item::new(format!("save:{index}"), icon, shown(&name), standing(game));
        let trust: Vec<String> = game.save.tides.iter().map(|tide| decimal(tide.trust, 0)).collect();
        let day = moment(game.written);
        let item = match picture::picture(&game.save, game.tides) {
            Some(svg) => item.picture(svg).more(t!("saves-date-trust", date = day, trust = list(&trust))),
            None => item.more(t!("saves-date", date = day)),
        };
        ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(0.0) }, |ui| {
            ui.item(item);
        });
        let label = t!("saves-delete-label", game = shown(&name));
        ui.button(Press::second(format!("delete:{index}"), "").icon("cross").label(label))
            .insert(AutoDirectionalNavigation::default());
    });
}

/// Nothing is deleted by one press.
pub(super) fn ask_before_deleting(commands: &mut Commands, game: &SavedGame, index: usize) {
    let words = t!(
        "saves-delete-ask",
        game = shown(&title_of(game)),
        date = moment(game.written),
        seed = game.save.seed.to_string(),
        file = game.path.display().to_string()
    );
    ask(commands, words, format!("delete-now:{index}"));
}

/// The same for all of them.
pub(super) fn ask_before_deleting_all(commands: &mut Commands, games: usize) {
    ask(commands, t!("saves-delete-all-ask", games = games), "delete-all-now".into());
}

fn ask(commands: &mut Commands, words: String, yes: String) {
    open_modal(
        commands,
        Modal {
            label: words.clone(),
            escape: "close-slip".into(),
            width: 560.0,
            build: move |ui: &mut Ui| {
                ui.say(head(t!("saves-delete")));
                ui.say(lead(words));
                ui.within(Node { flex_wrap: FlexWrap::Wrap, row_gap: px(8), ..row(12.0) }, |ui| {
                    ui.button(Press::second("close-slip", t!("saves-keep")).large().key("Esc"));
                    ui.button(Press::second(yes, t!("saves-delete")).icon("cross").large());
                });
            },
        },
    );
}
