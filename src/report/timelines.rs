//! Timelines of records: each row or slip from the day it was written to the day of the crossing, with what became of it
//! on the way.

use super::Table;
use super::palette::{ACT, FOLD, LAMP, LINE, RAISED, SEALED, SOFT, STOP, STRONG};
use super::svg::{SMALL, Svg, diamond, rect, width_of};
use super::words::{listed, number, told};
use crate::debrief::{Acted, Asked, Read, Recorded, Released, Timeline, Wronged, clock};
use crate::language::shown;
use crate::scenario::Scenario;
use crate::t;

/// Records drawn in one picture; all that are told stand in the table.
const DRAWN: usize = 14;
/// Height of a record.
const ROW: f64 = 30.0;
/// Room over the records, for the tides.
const HEAD: f64 = 34.0;

/// Some errors of one kind, with the records behind them.
#[derive(Debug, Clone, Copy)]
pub struct Timelines<'b> {
    /// The scenario, with its words.
    pub scenario: &'b Scenario,
    /// Tides played.
    pub tides: u16,
    /// The errors, all of one kind.
    pub lines: &'b [&'b Timeline],
}

/// Why a record came to nothing, or that it did come to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    NotAsked,
    NoBasis,
    Sealed,
    TooLate,
    Burned,
    Faded,
    Unread,
    Misread,
    NotRecognised,
    ActedOn,
    Elsewhere,
}

fn end_of(line: &Timeline, one: &Recorded) -> End {
    if one.flagged {
        return End::ActedOn;
    }
    match (line.acted, one.asked, one.released, one.read) {
        (Acted::Elsewhere, ..) => End::Elsewhere,
        (_, Asked::NoBasis, ..) => End::NoBasis,
        (_, Asked::NotInUse, ..) => End::NotAsked,
        (_, _, Released::Sealed, _) => End::Sealed,
        (_, _, Released::Burned, _) => End::Burned,
        (_, _, Released::On(day), _) if day.0 > line.crossed.0 => End::TooLate,
        _ if one.faded => End::Faded,
        (.., Read::Unread) => End::Unread,
        (.., Read::Misread) => End::Misread,
        _ => End::NotRecognised,
    }
}

fn end_words(end: End) -> String {
    match end {
        End::NotAsked => t!("charts-end-not-asked"),
        End::NoBasis => t!("charts-end-no-basis"),
        End::Sealed => t!("charts-end-sealed"),
        End::TooLate => t!("charts-end-too-late"),
        End::Burned => t!("charts-end-burned"),
        End::Faded => t!("charts-end-faded"),
        End::Unread => t!("charts-end-unread"),
        End::Misread => t!("charts-end-misread"),
        End::NotRecognised => t!("charts-end-not-recognised"),
        End::ActedOn => t!("charts-end-acted-on"),
        End::Elsewhere => t!("charts-end-elsewhere"),
    }
}

fn acted_words(scenario: &Scenario, line: &Timeline) -> String {
    match line.acted {
        Acted::Stopped { at, at_random } => {
            let at = clock(scenario, at);
            let told =
                if at_random { t!("charts-acted-at-random", at = at) } else { t!("charts-acted-stopped", at = at) };
            if line.wronged == Wronged::Missed { t!("charts-acted-unseen", stopped = told) } else { told }
        }
        Acted::WavedOn => t!("charts-acted-waved-on"),
        Acted::NotEnough => t!("charts-acted-not-enough"),
        Acted::NoReason => t!("charts-acted-no-reason"),
        Acted::Elsewhere => t!("charts-fate-elsewhere"),
    }
}

/// "day 14", "day −10"; the first tide is on day 0.
fn day(value: f64) -> String {
    t!("charts-on-day", day = number(value.round()))
}

impl<'b> Timelines<'b> {
    fn register(&self, one: &Recorded) -> String {
        let file = &self.scenario.file;
        let id = file.registers.keys().nth(usize::from(one.register));
        id.map(|id| told(&file.text.registers, id)).unwrap_or_default()
    }

    fn records(&self) -> impl Iterator<Item = (&'b Timeline, &'b Recorded)> {
        self.lines.iter().flat_map(|line| line.records.iter().map(move |one| (*line, one)))
    }

    /// Whether there is anything to draw.
    pub fn is_empty(&self) -> bool {
        self.records().next().is_none()
    }

    /// What is drawn, in one sentence: how many records, and what became of them.
    pub fn words(&self) -> String {
        let missed = self.lines.first().is_some_and(|line| line.wronged == Wronged::Missed);
        let people = self.lines.len() as u64;
        let mut ends: Vec<(End, u64)> = Vec::new();
        for (line, one) in self.records() {
            let end = end_of(line, one);
            match ends.iter_mut().find(|(known, _)| *known == end) {
                Some((_, count)) => *count += 1,
                None => ends.push((end, 1)),
            }
        }
        ends.sort_unstable();
        let said: Vec<String> = ends.iter().map(|(end, count)| format!("{count} {}", end_words(*end))).collect();
        let unknown = self.lines.iter().filter(|line| line.records.is_empty()).count();
        let records: u64 = ends.iter().map(|(_, count)| count).sum();
        let said = listed(&said);
        let mut told = vec![if missed {
            t!("charts-records-missed", records = records, people = people, said = said)
        } else {
            t!("charts-records-stopped", records = records, people = people, said = said)
        }];
        if unknown > 0 {
            told.push(t!("charts-records-nobody", people = unknown));
        }
        if self.records().count() > DRAWN {
            told.push(t!("charts-records-drawn", drawn = DRAWN));
        }
        told.join(" ")
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-who"),
            t!("charts-crossed"),
            t!("charts-register"),
            t!("charts-known"),
            t!("charts-in-hall"),
            t!("charts-released"),
            t!("charts-read"),
            t!("charts-acted-on"),
            t!("charts-became-of-record"),
        ]);
        for line in self.lines {
            let crossed = t!("charts-crossed-on", tide = line.tide + 1, day = day(line.crossed.0));
            let acted = acted_words(self.scenario, line);
            if line.records.is_empty() {
                let none = || "—".to_owned();
                let said = t!("charts-no-register");
                table.row([line.name.clone(), crossed, none(), none(), none(), none(), none(), acted, said]);
                continue;
            }
            for one in &line.records {
                table.row([
                    line.name.clone(),
                    crossed.clone(),
                    self.register(one),
                    day(one.known.0),
                    one.came.map_or_else(
                        || t!("charts-at-once"),
                        |(source, came)| format!("{} ({})", day(came.0), self.source(source)),
                    ),
                    match one.released {
                        Released::NotSealed => t!("charts-not-sealed"),
                        Released::On(on) => day(on.0),
                        Released::Sealed => t!("charts-not-by-end"),
                        Released::Burned => t!("charts-source-burned"),
                    },
                    match one.read {
                        Read::NotNeeded => t!("charts-no-reading"),
                        Read::PassedOn => t!("charts-passed-on"),
                        Read::Misread => t!("charts-misread"),
                        Read::Unread => t!("charts-not-in-time"),
                    },
                    acted.clone(),
                    end_words(end_of(line, one)),
                ]);
            }
        }
        table
    }

    fn source(&self, source: usize) -> String {
        let fathom = self.scenario.file.fathom.as_ref();
        let id = fathom.and_then(|fathom| fathom.crates.keys().nth(source));
        id.map_or_else(|| t!("charts-a-crate"), |id| shown(&id.replace('-', " ")))
    }

    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        HEAD + self.records().count().min(DRAWN) as f64 * ROW + 44.0
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let mut svg = Svg::new(width, self.height());
        let drawn: Vec<(&Timeline, &Recorded)> = self.records().take(DRAWN).collect();
        let between = self.scenario.file.days_between_tides;
        let tides = self.tides;
        let last = f64::from(tides.saturating_sub(1)) * between;
        let first = drawn.iter().map(|(_, one)| one.known.0).fold(0.0, f64::min);
        let (left, right) = (200.0, width - 196.0);
        // Rows may be far older than the game: what lies before its first day gets a third of the room at most.
        let before = (-first / (last - first).max(1.0)).min(1.0 / 3.0);
        let zero = left + (right - left) * before;
        let x = |days: f64| {
            if days < 0.0 {
                zero - (zero - left) * (days / first).min(1.0)
            } else {
                zero + (right - zero) * (days.min(last) / last.max(1.0))
            }
        };
        let foot = HEAD + drawn.len() as f64 * ROW;
        for tide in 0..tides {
            let at = x(f64::from(tide) * between);
            svg.line(&format!("M{at:.1} {HEAD:.1}V{foot:.1}"), FOLD, 1.0, "");
            svg.text(at, HEAD - 8.0, SMALL.middle(), &(tide + 1).to_string());
        }
        svg.text(left - 12.0, HEAD - 8.0, SMALL.end(), &t!("charts-tide"));
        if before > 0.0 {
            svg.text(left, HEAD - 8.0, SMALL, &format!("{}…", day(first)));
        }
        let mut named = "";
        for (index, (line, one)) in drawn.iter().enumerate() {
            let y = HEAD + (index as f64 + 0.5) * ROW;
            if named != line.name {
                svg.text(left - 12.0, y - 2.0, SMALL.colour(STRONG).end(), &shortened(&line.name));
            }
            named = &line.name;
            svg.text(left - 12.0, y + 12.0, SMALL.end(), &shortened(&self.register(one)));
            draw(&mut svg, line, one, &x, y);
            svg.text(right + 14.0, y + 4.5, SMALL, &end_words(end_of(line, one)));
        }
        let key = foot + 26.0;
        let mut at = left;
        for (mark, words) in [
            (Mark::Known, t!("charts-mark-known")),
            (Mark::Came, t!("charts-mark-came")),
            (Mark::Released, t!("charts-mark-released")),
            (Mark::Crossed(false), t!("charts-mark-crossed")),
            (Mark::Crossed(true), t!("charts-mark-flagged")),
        ] {
            mark.draw(&mut svg, at, key - 4.5);
            svg.text(at + 11.0, key, SMALL.colour(SOFT), &words);
            at += 26.0 + width_of(&words, 13.0);
        }
        svg.finish(&self.words())
    }
}

/// A name that fits beside the picture.
fn shortened(name: &str) -> String {
    if name.chars().count() <= 26 { name.to_owned() } else { name.chars().take(25).chain(['…']).collect() }
}

#[derive(Debug, Clone, Copy)]
enum Mark {
    Known,
    Came,
    Released,
    Crossed(bool),
}

impl Mark {
    fn draw(self, svg: &mut Svg, x: f64, y: f64) {
        match self {
            Self::Known => {
                svg.raw(&format!(
                    r#"<circle cx="{x:.1}" cy="{y:.1}" r="5" fill="{RAISED}" stroke="{STRONG}" stroke-width="1.5"/>"#
                ));
            }
            Self::Came => svg.shape(&rect(x - 4.5, y - 4.5, 9.0, 9.0), SEALED, "", 0.0),
            Self::Released => svg.shape(&diamond(x, y, 6.0), LAMP, STRONG, 1.5),
            Self::Crossed(flagged) => {
                svg.line(&format!("M{x:.1} {:.1}v20", y - 10.0), if flagged { STOP } else { STRONG }, 3.0, "");
                if flagged {
                    svg.shape(&format!("M{x:.1} {:.1}h10l-3 4l3 4h-10z", y - 10.0), STOP, "", 0.0);
                }
            }
        }
    }
}

/// One record: dashed while it lies sealed, a full line while it could be asked.
fn draw(svg: &mut Svg, line: &Timeline, one: &Recorded, x: &impl Fn(f64) -> f64, y: f64) {
    let crossed = x(line.crossed.0);
    let open_from = match (one.came, one.released) {
        (None, _) => x(one.known.0),
        (Some(_), Released::On(day)) => x(day.0),
        (Some(_), _) => x(f64::MAX),
    };
    if let Some((_, came)) = one.came {
        svg.line(&format!("M{:.1} {y:.1}H{:.1}", x(one.known.0), x(came.0)), LINE, 1.0, "1 4");
        svg.line(&format!("M{:.1} {y:.1}H{open_from:.1}", x(came.0)), SEALED, 2.0, "6 4");
    }
    if open_from < crossed {
        svg.line(&format!("M{open_from:.1} {y:.1}H{crossed:.1}"), ACT, if one.faded { 1.0 } else { 3.0 }, "");
    }
    Mark::Known.draw(svg, x(one.known.0), y);
    if let Some((_, came)) = one.came {
        Mark::Came.draw(svg, x(came.0), y);
    }
    if let Released::On(day) = one.released {
        Mark::Released.draw(svg, x(day.0), y);
    }
    Mark::Crossed(one.flagged).draw(svg, crossed, y);
}
