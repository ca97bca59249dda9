//! A row that does not fit at once lies on pages, with an arrow on either side that says how many more there are.

use bevy::prelude::*;

use crate::t;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::ui::{Ui, row};
use crate::table::widgets::button::Press;

/// What lies on pages.
pub struct Paged<'a> {
    /// Its name in the arrows' ids: `page:NAME:2`.
    pub name: &'static str,
    /// What a screen reader calls the things on it: "dials", "cards".
    pub things: String,
    /// How many things there are.
    pub count: usize,
    /// How many lie side by side at most.
    pub most: usize,
    /// The page that lies open.
    pub page: usize,
    /// Whether one of these has been proposed.
    pub proposed: &'a dyn Fn(usize) -> bool,
}

impl Paged<'_> {
    fn pages(&self) -> usize {
        self.count.div_ceil(self.most).max(1)
    }

    /// As many on each page, as far as can be.
    fn on_a_page(&self) -> usize {
        self.count.div_ceil(self.pages()).max(1)
    }

    fn open(&self) -> usize {
        self.page.min(self.pages() - 1)
    }

    /// The things on the open page.
    pub fn shown(&self) -> std::ops::Range<usize> {
        let from = self.open() * self.on_a_page();
        from..(from + self.on_a_page()).min(self.count)
    }

    /// Places the arrows and, between them, what is on the open page.
    pub fn build(&self, ui: &mut Ui, inner: impl FnOnce(&mut Ui)) {
        if self.pages() == 1 {
            inner(ui);
            return;
        }
        let shown = self.shown();
        self.arrow(ui, false, 0..shown.start);
        inner(ui);
        self.arrow(ui, true, shown.end..self.count);
    }

    fn arrow(&self, ui: &mut Ui, on: bool, others: std::ops::Range<usize>) {
        let hidden = others.len();
        let proposed = others.filter(|&index| (self.proposed)(index)).count();
        let to = if on { self.open() + 1 } else { self.open().saturating_sub(1) };
        let (things, from, upto) = (self.things.as_str(), self.shown().start + 1, self.shown().end);
        let label = if hidden == 0 {
            t!("pager-no-more", things = things, from = from, upto = upto, all = self.count)
        } else {
            t!(
                "pager-more",
                way = if on { "on" } else { "back" },
                things = things,
                hidden = hidden,
                proposed = proposed,
                from = from,
                upto = upto,
                all = self.count
            )
        };
        let node = Node {
            width: px(38),
            align_self: AlignSelf::Stretch,
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            ..row(0.0)
        };
        let id = format!("page:{}:{}", self.name, if on { "on" } else { "back" });
        let words = if hidden == 0 { String::new() } else { format!("+{hidden}") };
        let icon = if on { "chevron" } else { "chevron-back" };
        let mut press = Press::wood(id, words).icon(icon).label(label).disabled(hidden == 0);
        if proposed > 0 {
            press = press.lit(true);
        }
        ui.button_in(node, press.tight()).insert(Turns { to });
    }
}

/// On an arrow: the page it leads to.
#[derive(Component, Debug)]
pub(super) struct Turns {
    to: usize,
}

/// Turns pages.
pub(super) fn turn(
    mut pressed: MessageReader<Pressed>,
    arrows: Query<(&crate::table::control::ControlId, &Turns)>,
    mut bridge: ResMut<Bridge>,
) {
    for press in pressed.read() {
        let Some(name) = press.after("page:") else { continue };
        let Some((_, turns)) = arrows.iter().find(|(id, _)| **id == press.id) else { continue };
        let to = turns.to;
        match name.split(':').next() {
            Some("dials") => bridge.laid.dials = to,
            Some("cards") => bridge.laid.cards = to,
            _ => continue,
        }
        bridge.touch();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paged(count: usize, most: usize, page: usize) -> std::ops::Range<usize> {
        Paged { name: "cards", things: String::new(), count, most, page, proposed: &|_| false }.shown()
    }

    #[test]
    fn pages_are_of_a_size_and_leave_nothing_out() {
        assert_eq!([paged(7, 4, 0), paged(7, 4, 1)], [0..4, 4..7]);
        assert_eq!([paged(12, 4, 0), paged(12, 4, 1), paged(12, 4, 2)], [0..4, 4..8, 8..12]);
        assert_eq!([paged(5, 3, 0), paged(5, 3, 1)], [0..3, 3..5]);
        assert_eq!([paged(4, 5, 0), paged(4, 5, 7)], [0..4, 0..4]);
    }
}
