//! The icon array: one mark a person, in order of landing, so that a rare thing looks as rare as it is.

use super::palette::{LAMP, LINE, PAPER, STOP, STRONG, WOOD};
use super::svg::{SMALL, Svg, diamond, rect, width_of};
use super::{Table, grouped};
use crate::debrief::Fate;
use crate::t;
use std::fmt::Write;

/// Height of one row of the legend.
const LEGEND: f64 = 24.0;
/// Left free around the people: a mark is larger than its place.
const EDGE: f64 = 4.0;
/// Marks that matter are never drawn smaller than this part of their full size.
const LEAST_MARK: f64 = 0.7;

/// In the order of the legend.
const ORDER: [Fate; 6] =
    [Fate::StoppedInnocent, Fate::Found, Fate::Missed, Fate::NotThrough, Fate::Elsewhere, Fate::Passed];
/// Left out of words, table and legend where nobody has them.
const RARE: [Fate; 2] = [Fate::NotThrough, Fate::Elsewhere];

/// People and what became of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IconArray {
    /// In order of landing.
    pub people: Vec<Fate>,
}

/// What became of somebody, as the legend has it.
pub fn fate_words(fate: Fate) -> String {
    match fate {
        Fate::Passed => t!("charts-fate-passed"),
        Fate::StoppedInnocent => t!("charts-fate-stopped"),
        Fate::Found => t!("charts-fate-found"),
        Fate::Missed => t!("charts-fate-missed"),
        Fate::NotThrough => t!("charts-fate-not-through"),
        Fate::Elsewhere => t!("charts-fate-elsewhere"),
    }
}

impl IconArray {
    /// How many have this fate.
    pub fn count(&self, fate: Fate) -> u64 {
        self.people.iter().filter(|&&one| one == fate).count() as u64
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let mut parts = vec![t!("charts-icons-stopped", count = self.count(Fate::StoppedInnocent))];
        parts.push(t!("charts-icons-found", count = self.count(Fate::Found)));
        parts.push(t!("charts-icons-missed", count = self.count(Fate::Missed)));
        if self.count(Fate::NotThrough) > 0 {
            parts.push(t!("charts-icons-not-through", count = self.count(Fate::NotThrough)));
        }
        if self.count(Fate::Elsewhere) > 0 {
            parts.push(t!("charts-icons-elsewhere", count = self.count(Fate::Elsewhere)));
        }
        parts.push(t!("charts-icons-passed", count = self.count(Fate::Passed)));
        t!("charts-icons", people = self.people.len(), parts = parts.join(", "))
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[t!("charts-what-became"), t!("charts-people")]);
        for fate in ORDER.into_iter().filter(|fate| !RARE.contains(fate) || self.count(*fate) > 0) {
            table.row([fate_words(fate), grouped(self.count(fate))]);
        }
        table
    }

    /// The picture, with its legend at the foot.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let legend = self.legend(width);
        let rows = legend.iter().map(|entry| entry.row).max().map_or(0, |row| row + 1);
        let room = height - rows as f64 * LEGEND - 6.0;
        let (pitch, columns) = grid(self.people.len(), width - 2.0 * EDGE, room - 2.0 * EDGE);
        let scale = pitch / 12.0;
        let place = |index: usize| {
            (
                EDGE + (index % columns) as f64 * pitch + pitch / 2.0,
                EDGE + (index / columns) as f64 * pitch + pitch / 2.0,
            )
        };
        let mut passed = String::new();
        for (index, _) in self.people.iter().enumerate().filter(|&(_, &fate)| fate == Fate::Passed) {
            let (x, y) = place(index);
            let _ = write!(passed, "M{x:.1} {y:.1}h.01");
        }
        svg.line(&passed, WOOD, 6.4 * scale, "");
        // The rarest marks lie on top of their neighbours.
        for fate in [Fate::Elsewhere, Fate::NotThrough, Fate::StoppedInnocent, Fate::Found, Fate::Missed] {
            for (index, _) in self.people.iter().enumerate().filter(|&(_, &one)| one == fate) {
                let (x, y) = place(index);
                mark(&mut svg, fate, x, y, scale.clamp(LEAST_MARK, 1.3));
            }
        }
        for entry in legend {
            let y = height - (rows - entry.row) as f64 * LEGEND + LEGEND / 2.0;
            mark(&mut svg, entry.fate, entry.x + 8.0, y, if entry.fate == Fate::Passed { 1.2 } else { 1.0 });
            svg.text(entry.x + 22.0, y + 5.0, SMALL.size(16.0).bold(), &entry.count);
            let after = entry.x + 27.0 + width_of(&entry.count, 17.0);
            svg.text(after, y + 5.0, SMALL.size(14.0).colour(STRONG), &fate_words(entry.fate));
        }
        svg.finish(&self.words())
    }

    fn legend(&self, width: f64) -> Vec<Entry> {
        let (mut x, mut row) = (0.0, 0);
        let mut entries = Vec::new();
        for fate in ORDER.into_iter().filter(|fate| !RARE.contains(fate) || self.count(*fate) > 0) {
            let count = grouped(self.count(fate));
            let wide = 42.0 + width_of(&count, 17.0) + width_of(&fate_words(fate), 13.4);
            if x > 0.0 && x + wide - 14.0 > width {
                (x, row) = (0.0, row + 1);
            }
            entries.push(Entry { fate, count, x, row });
            x += wide;
        }
        entries
    }
}

struct Entry {
    fate: Fate,
    count: String,
    x: f64,
    row: usize,
}

/// The widest pitch, in quarters of a px, at which everybody has a place; and how many stand in a row.
fn grid(people: usize, width: f64, height: f64) -> (f64, usize) {
    let mut pitch = 20.0;
    loop {
        let columns = (width / pitch) as usize;
        let rows = (height / pitch) as usize;
        if columns * rows >= people || pitch <= 1.0 {
            return (pitch, columns.max(1));
        }
        pitch -= 0.25;
    }
}

fn mark(svg: &mut Svg, fate: Fate, x: f64, y: f64, scale: f64) {
    let ring = format!(
        "M{:.2} {y:.2}a{r:.2} {r:.2} 0 1 0 {:.2} 0 {r:.2} {r:.2} 0 1 0 {:.2} 0z",
        x - 6.0 * scale,
        12.0 * scale,
        -12.0 * scale,
        r = 6.0 * scale
    );
    match fate {
        Fate::Passed => svg.line(&format!("M{x:.1} {y:.1}h.01"), WOOD, 6.4 * scale, ""),
        Fate::StoppedInnocent => {
            let half = 4.5 * scale;
            svg.shape(&rect(x - half, y - half, 2.0 * half, 2.0 * half), PAPER, STOP, 2.0 * scale);
        }
        Fate::Found => {
            svg.shape(&ring, PAPER, "", 0.0);
            svg.shape(&diamond(x, y, 6.5 * scale), STRONG, STRONG, 1.5 * scale);
        }
        Fate::Missed => {
            let arm = 2.8 * scale;
            svg.shape(&ring, PAPER, "", 0.0);
            svg.shape(&diamond(x, y, 8.0 * scale), LAMP, STRONG, 2.0 * scale);
            let cross = format!(
                "M{:.2} {:.2}l{d:.2} {d:.2}M{:.2} {:.2}l{:.2} {d:.2}",
                x - arm,
                y - arm,
                x + arm,
                y - arm,
                -2.0 * arm,
                d = 2.0 * arm
            );
            svg.line(&cross, STRONG, 2.0 * scale, "");
        }
        Fate::NotThrough => {
            let r = 3.6 * scale;
            let circle = format!(
                "M{:.2} {y:.2}a{r:.2} {r:.2} 0 1 0 {:.2} 0a{r:.2} {r:.2} 0 1 0 {:.2} 0z",
                x - r,
                2.0 * r,
                -2.0 * r
            );
            svg.line(&circle, LINE, 1.3 * scale, "2 2");
        }
        // Away to the side: a small bar.
        Fate::Elsewhere => {
            svg.line(&format!("M{:.1} {y:.1}h{:.1}", x - 2.6 * scale, 5.2 * scale), LINE, 2.0 * scale, "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tide(passed: usize, stopped: usize, found: usize, missed: usize) -> IconArray {
        let mut people = vec![Fate::Passed; passed];
        people.extend(vec![Fate::StoppedInnocent; stopped]);
        people.extend(vec![Fate::Found; found]);
        people.extend(vec![Fate::Missed; missed]);
        IconArray { people }
    }

    #[test]
    fn says_what_it_shows() {
        let array = tide(970, 28, 1, 1);
        assert_eq!(
            array.words(),
            "1,000 people in order of landing: 28 stopped who carried nothing, 1 hazard found, 1 missed, 970 passed."
        );
        assert_eq!(array.table().rows.len(), 4);
    }

    #[test]
    fn every_person_has_a_mark_inside_the_picture() {
        for count in [0, 1, 999, 1000, 1500, 6120] {
            let array = tide(count, 0, 0, 0);
            let svg = array.svg(488.0, 360.0);
            // One dot more: that of the legend.
            assert_eq!(svg.matches("h.01").count(), count + 1);
            let (pitch, columns) = grid(count, 488.0, 330.0);
            assert!(pitch * columns as f64 <= 488.0 && count.div_ceil(columns) as f64 * pitch <= 330.0);
        }
    }

    #[test]
    fn marks_differ_by_shape_not_colour_alone() {
        let svg = tide(10, 3, 2, 1).svg(400.0, 200.0);
        // Three squares and one in the legend; a missed hazard has a cross, a found one is filled.
        assert_eq!(svg.matches(&format!(r#"fill="{PAPER}" stroke="{STOP}""#)).count(), 4);
        assert_eq!(svg.matches(&format!(r#"fill="{LAMP}""#)).count(), 2);
        assert_eq!(svg.matches(&format!(r#"fill="{STRONG}" stroke="{STRONG}""#)).count(), 3);
    }
}
