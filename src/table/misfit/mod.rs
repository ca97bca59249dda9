//! What does not fit on a screen, read from the nodes as they were laid out: words that are cut off or run into others,
//! controls outside the window or over one another or unknown to a screen reader, and words that come from no string
//! file.
//!
//! Nothing a player sees; the tour asks for it on every screen, so that a longer language or larger text cannot break
//! a page unseen.

mod gather;

use bevy::math::Rect;

pub use gather::Screenful;

/// What a thing on the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Something to press or to set.
    Control,
    /// A picture that stands for something, such as a chart.
    Picture,
    /// A surface one cannot see through.
    Sheet,
}

/// A thing as it was laid out, in physical px.
#[derive(Clone, Debug)]
pub struct Laid {
    /// Its words, or the name of the control.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Where it lies; of words, the glyphs themselves.
    pub area: Rect,
    /// Room its node gives it; of words, less than `area` where they run out of it.
    pub room: Rect,
    /// What can be seen at most through those it lies in.
    pub clip: Rect,
    /// The sheet it lies on: a panel, a card, a button.
    pub sheet: Option<Rect>,
    /// Whether it can be scrolled into sight, upwards or downwards.
    pub scrolls: bool,
    /// Higher lies over lower.
    pub order: (u8, u32),
}

/// Differences up to this many px are rounding.
const SLACK: f32 = 2.0;
/// Two lines of text may touch: glyphs do not fill their line.
const TOUCH: f32 = 4.0;

impl Laid {
    fn seen(&self) -> Rect {
        self.area.intersect(self.clip)
    }

    /// Whether a sheet lies over it.
    fn hidden_by(&self, all: &[Laid]) -> bool {
        let middle = self.seen().center();
        all.iter().any(|other| other.kind == Kind::Sheet && other.order > self.order && other.seen().contains(middle))
    }
}

fn exceeds(inner: Rect, outer: Rect, upwards: bool) -> bool {
    inner.min.x < outer.min.x - SLACK
        || inner.max.x > outer.max.x + SLACK
        || upwards && (inner.min.y < outer.min.y - SLACK || inner.max.y > outer.max.y + SLACK)
}

/// Whether one of two controls lies wholly on the other, as a link on a card does: what is meant is plain.
fn lies_on(one: &Laid, other: &Laid) -> bool {
    let within = |inner: &Laid, outer: &Laid| inner.order > outer.order && !exceeds(inner.seen(), outer.seen(), true);
    within(one, other) || within(other, one)
}

/// Where words lie, without what they exceed their room by through the space a line was broken at: at most `space` px
/// on either side.
fn without_space(area: Rect, room: Rect, space: f32) -> Rect {
    let mut seen = area;
    if (room.min.x - area.min.x) <= space {
        seen.min.x = area.min.x.max(room.min.x);
    }
    if (area.max.x - room.max.x) <= space {
        seen.max.x = area.max.x.min(room.max.x);
    }
    seen
}

/// Everything that does not fit, one line each.
pub fn misfits(window: Rect, all: &[Laid]) -> Vec<String> {
    let open = |one: &&Laid| {
        let in_sight = !one.seen().is_empty() || !one.scrolls;
        one.kind != Kind::Sheet && !one.area.is_empty() && in_sight && !one.hidden_by(all)
    };
    let open: Vec<&Laid> = all.iter().filter(open).collect();
    let mut found = Vec::new();
    for one in &open {
        let name = &one.name;
        match one.kind {
            Kind::Text if exceeds(one.area, one.room, true) => found.push(format!("runs out of its place: {name}")),
            _ if exceeds(one.area, one.clip, !one.scrolls) => found.push(format!("is cut off: {name}")),
            _ if exceeds(one.area, window, !one.scrolls) => found.push(format!("lies outside the window: {name}")),
            _ if one.sheet.is_some_and(|sheet| exceeds(one.area, sheet, !one.scrolls)) => {
                found.push(format!("runs over the edge of its sheet: {name}"));
            }
            _ => {}
        }
    }
    for (place, one) in open.iter().enumerate() {
        for other in &open[place + 1..] {
            let shared = one.seen().intersect(other.seen());
            let apart =
                one.kind != other.kind || one.kind == Kind::Picture || one.kind == Kind::Control && lies_on(one, other);
            if !apart && shared.width() > TOUCH && shared.height() > TOUCH {
                found.push(format!("overlap: {} | {}", one.name, other.name));
            }
        }
    }
    found
}

/// The first word of a text that wears no marks, where every message does. Numbers, single letters and what stands in
/// `names` (of travellers, keys, the game itself) are no words.
pub fn unmarked(text: &str, names: &[String]) -> Option<String> {
    let plain = |word: &&str| {
        word.len() >= 3
            && word.chars().all(|c| c.is_ascii_alphabetic())
            && crate::language::pseudo::marked(word) != **word
            && !names.iter().any(|name| name.split(|c: char| !c.is_alphabetic()).any(|part| part == *word))
    };
    text.split(|c: char| !c.is_alphabetic()).find(plain).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Rect = Rect { min: bevy::math::Vec2::ZERO, max: bevy::math::Vec2::new(1280.0, 720.0) };

    fn laid(name: &str, kind: Kind, [x, y, width, height]: [f32; 4], order: u32) -> Laid {
        let area = Rect::new(x, y, x + width, y + height);
        Laid { name: name.into(), kind, area, room: area, clip: WINDOW, sheet: None, scrolls: false, order: (0, order) }
    }

    #[test]
    fn a_sound_page_has_no_misfit() {
        let all = [
            laid("one", Kind::Text, [10.0, 10.0, 100.0, 20.0], 1),
            laid("two", Kind::Text, [10.0, 28.0, 100.0, 20.0], 2),
            laid("press", Kind::Control, [10.0, 60.0, 100.0, 40.0], 3),
            laid("its words", Kind::Text, [20.0, 65.0, 60.0, 20.0], 4),
        ];
        assert_eq!(misfits(WINDOW, &all), Vec::<String>::new());
    }

    #[test]
    fn what_is_planted_is_found() {
        let text = |name, area, order| laid(name, Kind::Text, area, order);
        let over = [text("under", [10.0, 10.0, 100.0, 20.0], 1), text("over", [60.0, 12.0, 100.0, 20.0], 2)];
        assert_eq!(misfits(WINDOW, &over), ["overlap: under | over"]);
        let mut out = text("long", [0.0, 0.0, 200.0, 20.0], 1);
        out.room = Rect::new(0.0, 0.0, 120.0, 20.0);
        assert_eq!(misfits(WINDOW, &[out]), ["runs out of its place: long"]);
        let mut cut = text("cut", [0.0, 0.0, 200.0, 20.0], 1);
        cut.clip = Rect::new(0.0, 0.0, 120.0, 20.0);
        assert_eq!(misfits(WINDOW, &[cut]), ["is cut off: cut"]);
        let away = laid("away", Kind::Control, [1200.0, 0.0, 200.0, 40.0], 1);
        assert_eq!(misfits(WINDOW, &[away]), ["is cut off: away"]);
        let mut wide = laid("wide", Kind::Picture, [10.0, 0.0, 200.0, 40.0], 1);
        wide.sheet = Some(Rect::new(0.0, 0.0, 150.0, 400.0));
        assert_eq!(misfits(WINDOW, &[wide]), ["runs over the edge of its sheet: wide"]);
        let two = [
            laid("a", Kind::Control, [0.0, 0.0, 50.0, 50.0], 1),
            laid("b", Kind::Control, [30.0, 30.0, 50.0, 50.0], 2),
        ];
        assert_eq!(misfits(WINDOW, &two), ["overlap: a | b"]);
    }

    #[test]
    fn a_space_at_the_end_of_a_line_is_not_seen() {
        let room = Rect::new(10.0, 0.0, 110.0, 20.0);
        let broken = Rect::new(10.0, 0.0, 114.0, 20.0);
        assert_eq!(without_space(broken, room, 6.0), room, "the space alone runs out");
        assert_eq!(without_space(Rect::new(8.0, 0.0, 112.0, 20.0), room, 6.0), room, "a centred line has two");
        let letter = Rect::new(10.0, 0.0, 130.0, 20.0);
        assert_eq!(without_space(letter, room, 6.0).max, letter.max, "a letter runs out");
        assert_eq!(without_space(broken, room, 0.0), broken, "what is not broken has no such space");
    }

    #[test]
    fn what_lies_under_a_sheet_or_further_down_a_list_is_no_misfit() {
        let under = laid("under", Kind::Text, [10.0, 10.0, 100.0, 20.0], 1);
        let sheet = laid("card", Kind::Sheet, [0.0, 0.0, 400.0, 400.0], 2);
        let over = laid("over", Kind::Text, [60.0, 12.0, 100.0, 20.0], 3);
        assert_eq!(misfits(WINDOW, &[under, sheet, over]), Vec::<String>::new());
        let mut below = laid("below", Kind::Text, [10.0, 690.0, 100.0, 60.0], 1);
        below.scrolls = true;
        assert_eq!(misfits(WINDOW, &[below]), Vec::<String>::new());
    }

    #[test]
    fn words_without_marks_stand_out() {
        assert_eq!(unmarked("Țĥéé ñéẋt 12:40", &[]), None);
        assert_eq!(unmarked("ŧħéé desk", &[]), Some("desk".into()));
        assert_eq!(unmarked("Ovvith Ninebell", &["Ovvith Ninebell".into()]), None);
    }
}
