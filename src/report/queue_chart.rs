//! People waiting over the hours of a shift, station by station.

use super::Table;
use super::palette::{ACT, FOLD, PAPER, SEALED, SOFT, STOP, STRONG, WOOD};
use super::svg::{SMALL, Svg, rect, width_of};
use crate::scenario::file::time_of_day;
use crate::t;
use std::fmt::Write;

/// The queues of a shift, or of as much of it as is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueChart {
    /// Each station by its name, with the people waiting there at every minute from the opening on.
    pub stations: Vec<(String, Vec<u32>)>,
    /// Minutes after midnight at which the hall opens.
    pub opens: u32,
    /// Length of the whole shift in minutes.
    pub length: u32,
}

const COLOURS: [&str; 4] = [ACT, STOP, SEALED, WOOD];
const DASHES: [&str; 4] = ["", "8 4", "3 3", "10 3 3 3"];
/// Minutes between rows of the table.
const ROWS: usize = 30;

impl QueueChart {
    fn clock(&self, minute: usize) -> String {
        time_of_day(self.opens, minute as u64)
    }

    /// The most people at one station, as (station, minute, people).
    fn most(&self) -> Option<(&str, usize, u32)> {
        let peaks = self.stations.iter().flat_map(|(name, waiting)| {
            waiting.iter().enumerate().map(move |(minute, people)| (name.as_str(), minute, *people))
        });
        peaks.reduce(|most, peak| if peak.2 > most.2 { peak } else { most })
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let last = self.stations.iter().map(|(_, waiting)| waiting.len()).max().unwrap_or(0).saturating_sub(1);
        let now: u32 = self.stations.iter().filter_map(|(_, waiting)| waiting.last()).sum();
        match self.most() {
            Some((station, minute, people)) if people > 0 => t!(
                "shift-queue-words",
                from = self.clock(0),
                until = self.clock(last),
                people = people,
                station = station,
                at = self.clock(minute),
                now = now
            ),
            _ => t!("shift-queue-none", from = self.clock(0), until = self.clock(last)),
        }
    }

    /// The same as rows: every half hour, and the last minute there is.
    pub fn table(&self) -> Table {
        let head: Vec<String> =
            std::iter::once(t!("shift-queue-time")).chain(self.stations.iter().map(|(name, _)| name.clone())).collect();
        let last = self.stations.iter().map(|(_, waiting)| waiting.len()).max().unwrap_or(0);
        let mut minutes: Vec<usize> = (0..last).step_by(ROWS).collect();
        if let Some(end) = last.checked_sub(1).filter(|end| end % ROWS != 0) {
            minutes.push(end);
        }
        let rows = minutes.into_iter().map(|minute| {
            let cells =
                self.stations.iter().map(|(_, waiting)| waiting.get(minute).map_or(String::new(), u32::to_string));
            std::iter::once(self.clock(minute)).chain(cells).collect()
        });
        Table { head, rows: rows.collect() }
    }

    /// The picture.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        svg.shape(&rect(0.0, 0.0, width, height), PAPER, "", 0.0);
        let (left, right, top, foot) = (46.0, width - 18.0, 40.0, height - 34.0);
        let most = self.most().map_or(0, |(_, _, people)| people).max(5);
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].into_iter().find(|step| most / step <= 6).unwrap_or(1000);
        let high = most.div_ceil(step) * step;
        let y = |people: u32| foot - (foot - top) * f64::from(people) / f64::from(high);
        let x = |minute: f64| left + (right - left) * minute / f64::from(self.length.max(1));
        for people in (0..=high).step_by(step as usize) {
            svg.line(&format!("M{left:.1} {:.1}H{right:.1}", y(people)), FOLD, 1.0, "");
            svg.text(left - 7.0, y(people) + 4.5, SMALL.end(), &people.to_string());
        }
        svg.line(&format!("M{left:.1} {foot:.1}H{right:.1}"), SOFT, 1.0, "");
        let first = self.opens.div_ceil(60) * 60 - self.opens;
        let every = if self.length > 13 * 60 { 120 } else { 60 };
        for minute in (first..=self.length).step_by(every) {
            let at = x(f64::from(minute));
            svg.line(&format!("M{at:.1} {foot:.1}v5"), SOFT, 1.0, "");
            svg.text(at, foot + 20.0, SMALL.middle(), &self.clock(minute as usize));
        }
        let mut legend = left;
        for (index, (name, waiting)) in self.stations.iter().enumerate() {
            let (colour, dash) = (COLOURS[index % 4], DASHES[index % 4]);
            let mut path = String::new();
            for (minute, people) in waiting.iter().enumerate() {
                let letter = if minute == 0 { 'M' } else { 'L' };
                let _ = write!(path, "{letter}{:.1} {:.1}", x(minute as f64), y(*people));
            }
            if !path.is_empty() {
                svg.line(&path, colour, 2.5, dash);
                let (end, people) = (waiting.len() - 1, waiting.last().copied().unwrap_or_default());
                let mark = rect(x(end as f64) - 4.0, y(people) - 4.0, 8.0, 8.0);
                svg.shape(&mark, colour, PAPER, 1.0);
            }
            svg.line(&format!("M{legend:.1} 20h28"), colour, 2.5, dash);
            svg.text(legend + 34.0, 24.5, SMALL.colour(STRONG), name);
            legend += 58.0 + width_of(name, 13.0);
        }
        svg.finish(&self.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> QueueChart {
        let desks = (0..=95).map(|minute| if minute == 61 { 9 } else { 3 }).collect();
        QueueChart {
            stations: vec![("Desks".into(), desks), ("Back room".into(), vec![1; 96])],
            opens: 360,
            length: 720,
        }
    }

    #[test]
    fn the_sentence_names_the_longest_queue() {
        let words = chart().words();
        assert!(words.contains("07:01") && words.contains("Desks") && words.contains('9'), "{words}");
    }

    #[test]
    fn the_table_ends_where_the_shift_stands() {
        let table = chart().table();
        assert_eq!(table.head.len(), 3);
        let first: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(first, ["06:00", "06:30", "07:00", "07:30", "07:35"]);
        assert!(chart().svg(680.0, 320.0).contains("<title>"));
    }
}
