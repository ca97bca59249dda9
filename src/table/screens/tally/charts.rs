//! Small pictures of the tide, each of which opens large: how long the lines were, how long people stood, whom the stops
//! met. Of stops, never of what only the debrief knows.

use crate::engine::Minutes;
use crate::language::{decimal, shown};
use crate::report::{Bars, Course, OneBar, Stop};
use crate::session::{Film, Session, Shown, TidePlayed};
use crate::t;
use crate::table::widgets::chart::Figure;

/// Points along a shift.
const POINTS: u32 = 96;
/// Ends of the groups of waits, in minutes.
const WAITS: [f64; 5] = [2.0, 5.0, 10.0, 20.0, 40.0];

/// People in line, all stations together, from opening to close.
pub fn lines(film: &Film, session: &Session, played: &TidePlayed, size: (f32, f32)) -> Figure {
    let length = played.plan.length.to_span().0.max(1);
    let mut standing = vec![false; film.passengers.len()];
    let mut count = 0_i64;
    let mut most = vec![0_i64; POINTS as usize + 1];
    let mut upto = 0;
    for moment in &film.moments {
        let Some(who) = moment.passenger.and_then(|who| standing.get_mut(who as usize)) else { continue };
        let place = (moment.at.0.min(length) * u64::from(POINTS) / length) as usize;
        // Between two moments the lines are as long as they were.
        while upto < place {
            upto += 1;
            most[upto] = count;
        }
        let stands = match moment.what {
            Shown::Joined { .. } | Shown::HeldOutside { .. } => true,
            Shown::Began { .. } | Shown::Left { .. } => false,
            _ => *who,
        };
        count += i64::from(stands) - i64::from(*who);
        *who = stands;
        most[place] = most[place].max(count);
    }
    most[upto + 1..].fill(count);
    let point = |(place, &value): (usize, &i64)| {
        let at = Minutes(played.plan.length.0 * place as f64 / f64::from(POINTS));
        let place = crate::debrief::clock(session.scenario(), crate::engine::Tick(0) + at.to_span());
        Stop { at: at.0, place, value: value as f64, shown: decimal(value as f64, 0) }
    };
    let course = Course {
        name: t!("tally-lines-name"),
        along: t!("tally-clock"),
        points: most.iter().enumerate().map(point).collect(),
        marks_all: false,
    };
    let (longest, when) =
        course.greatest().map_or((String::new(), String::new()), |point| (point.shown.clone(), point.place.clone()));
    Figure {
        id: "lines".into(),
        title: t!("tally-lines"),
        svg: course.svg(size.0.into(), size.1.into()),
        size,
        sentence: t!("tally-lines-says", longest = longest, when = when),
        table: course.table(),
    }
}

/// How many of 100 stood how long.
pub fn waits(played: &TidePlayed, size: (f32, f32)) -> Figure {
    let waits = &played.result.tally.waits;
    let all = waits.count().max(1) as f64;
    let mut bars = Vec::new();
    let mut before = 0;
    for (index, end) in WAITS.iter().enumerate() {
        let within = waits.count_within(Minutes(*end).to_span());
        let from = if index == 0 { 0.0 } else { WAITS[index - 1] };
        let name = t!("tally-waits-from-to", from = decimal(from, 0), to = decimal(*end, 0));
        bars.push(bar(name, 100.0 * (within - before) as f64 / all));
        before = within;
    }
    let last = WAITS[WAITS.len() - 1];
    let long = 100.0 * (waits.count() - before) as f64 / all;
    bars.push(bar(t!("tally-waits-over", from = decimal(last, 0)), long));
    let bars = Bars { name: t!("tally-waits-name"), each: t!("tally-waits-each"), bars, marked: false };
    let half = waits.quantile(0.5).minutes();
    let most = waits.quantile(0.95).minutes();
    Figure {
        id: "waits".into(),
        title: t!("tally-waits"),
        svg: bars.svg(size.0.into(), size.1.into()),
        size,
        sentence: t!("tally-waits-says", half = decimal(half, 0), most = decimal(most, 0)),
        table: bars.table(),
    }
}

fn bar(name: String, per_hundred: f64) -> OneBar {
    OneBar { name, value: per_hundred, shown: t!("charts-per-cent", number = decimal(per_hundred, 1)) }
}

/// Stops as a share of those who landed, by custom; where all have one custom, by pathway. Nothing where all are alike. With it comes
/// the caution that stands over it: a screen on a wall is read from afar, and a tide is few stops.
pub fn groups(session: &Session, played: &TidePlayed, size: (f32, f32)) -> Option<(Figure, String)> {
    let (text, people) = (&session.scenario().file.text, &played.plan.people);
    let tally = &played.result.tally;
    let by_custom = people.customs.len() > 1;
    let (each, names, counts): (_, Vec<String>, _) = if by_custom {
        let name = |id: &String| text.customs.get(id).map_or_else(|| id.clone(), |named| named.name.clone());
        (t!("tally-custom"), people.customs.iter().map(|custom| name(&custom.id)).collect(), &tally.by_custom)
    } else {
        let name = |id: &String| text.pathways.get(id).map_or_else(|| id.clone(), |named| named.name.clone());
        (t!("tally-pathway"), people.pathways.iter().map(|path| name(&path.id)).collect(), &tally.by_pathway)
    };
    if names.len() < 2 {
        return None;
    }
    let bars: Vec<OneBar> = names
        .iter()
        .zip(counts)
        .map(|(name, count)| bar(shown(name), 100.0 * count.stops as f64 / count.landed.max(1) as f64))
        .collect();
    let said: Vec<String> =
        bars.iter().map(|bar| t!("figure-label", name = bar.name.clone(), value = bar.shown.clone())).collect();
    let bars = Bars { name: t!("tally-groups-name"), each, bars, marked: by_custom };
    let stops = tally.all.stops;
    let caution =
        if by_custom { t!("tally-groups-card", stops = stops) } else { t!("tally-groups-card-pathway", stops = stops) };
    // The caution takes some of the room of the small picture.
    let size = (size.0, size.1 - 32.0);
    let figure = Figure {
        id: "groups".into(),
        title: t!("tally-groups"),
        svg: bars.svg(size.0.into(), size.1.into()),
        size,
        sentence: t!("tally-groups-says", groups = said.join("; ")),
        table: bars.table(),
    };
    Some((figure, caution))
}

/// A scale from tide to tide.
pub fn history(id: &str, name: &str, values: &[f64], written: impl Fn(f64) -> String, size: (f32, f32)) -> Figure {
    let stop = |(index, &value): (usize, &f64)| Stop {
        at: index as f64,
        place: t!("tally-tide", tide = index + 1),
        value,
        shown: written(value),
    };
    let points: Vec<Stop> = values.iter().enumerate().map(stop).collect();
    let said: Vec<String> = points
        .iter()
        .map(|point| t!("figure-label", name = point.place.clone(), value = point.shown.clone()))
        .collect();
    let course = Course { name: name.to_owned(), along: t!("tally-by-tide"), points, marks_all: true };
    Figure {
        id: format!("history-{id}"),
        title: t!("tally-history", name = name),
        svg: course.svg(size.0.into(), size.1.into()),
        size,
        sentence: t!("tally-history-says", name = name, values = said.join("; ")),
        table: course.table(),
    }
}
