//! What pages say alike of the six scales: which two are set against each other, and all six at once.

use super::frame::Figures;
use crate::lab::{Better, Mean, SCALES, ScaleFigure};
use crate::report::words::{interval, metric_words, number, scale_words, unit, unit_words};
use crate::report::{Card, Dot, Front, Line, Table, TableBars, TradeOff, Upright};
use crate::session::Scale;
use crate::t;
use maud::{Markup, html};

/// Two scales that are often set against each other, first across, then up.
pub const MAPS: [[Scale; 2]; 3] =
    [[Scale::Fairness, Scale::Safety], [Scale::Flow, Scale::Purse], [Scale::Privacy, Scale::Trust]];

/// Somebody whose decisions are compared.
#[derive(Debug, Clone)]
pub struct Compared {
    /// A name.
    pub name: String,
    /// All six scales over games.
    pub means: [Option<Mean>; 6],
    /// All six scales on the own day, where there was one.
    pub run: Option<[Option<f64>; 6]>,
    /// The one the page is about.
    pub own: bool,
}

fn place_of(scale: Scale) -> usize {
    SCALES.iter().position(|one| one.scale == scale).unwrap_or(0)
}

/// Everybody on two scales; nothing where a scale is not defined for anybody.
pub fn map(what: &str, all: &[Compared], pair: [Scale; 2], figures: &mut Figures) -> Markup {
    let places = pair.map(place_of);
    let scales = places.map(|place| &SCALES[place]);
    let dots: Vec<Dot> = all
        .iter()
        .filter_map(|one| {
            let [across, up] = places.map(|place| one.means[place].map(|mean| (mean.mean, mean.ci95)));
            let run = one.run.and_then(|run| Some([run[places[0]]?, run[places[1]]?]));
            Some(Dot { name: one.name.clone(), mean: [across?, up?], run, own: one.own })
        })
        .collect();
    if dots.is_empty() {
        return html! {};
    }
    let words = scales.map(|scale| t!("page-scale-of", scale = scale_words(scale.scale), unit = unit_words(scale)));
    let more_is_better = scales.map(|scale| scale.better == Better::Higher);
    let map = TradeOff { what: what.to_owned(), scales: words, more_is_better, dots };
    let title = t!("page-against-scale", one = scale_words(pair[0]), other = scale_words(pair[1]));
    figures.figure(&title, &map.svg(720.0, 420.0), &map.words(), &map.table())
}

/// Everybody on all six scales, a line each.
pub fn all_six(title: &str, first: &str, words: &str, all: &[Compared], figures: &mut Figures) -> Markup {
    let lines = all.iter().filter_map(|one| {
        let values = one.means.iter().map(|mean| mean.map(|mean| (mean.mean, mean.ci95)));
        Some(Line { name: one.name.clone(), values: values.collect::<Option<_>>()?, own: one.own })
    });
    let upright = |scale: &ScaleFigure| Upright {
        name: scale_words(scale.scale),
        figure: metric_words(scale.metric),
        unit: unit(scale.figure().unit),
        more_is_better: scale.better == Better::Higher,
    };
    let front =
        Front { title: words.to_owned(), uprights: SCALES.iter().map(upright).collect(), lines: lines.collect() };
    figures.figure(title, &front.svg(), words, &means(first, all))
}

/// Everybody on all six scales, a card each: for more of them than lines can be told apart.
pub fn cards(title: &str, first: &str, all: &[Compared], figures: &mut Figures) -> Markup {
    let bars = TableBars {
        letters: SCALES.iter().map(|scale| scale_words(scale.scale).chars().take(2).collect()).collect(),
        more_is_better: SCALES.iter().map(|scale| scale.better == Better::Higher).collect(),
        cards: all
            .iter()
            .map(|one| Card {
                name: one.name.clone(),
                values: one.means.iter().map(|mean| mean.map(|mean| mean.mean)).collect(),
            })
            .collect(),
    };
    figures.figure(title, &bars.svg(880.0), &bars.words(), &means(first, all))
}

fn means(first: &str, all: &[Compared]) -> Table {
    let mut head = vec![first.to_owned()];
    head.extend(
        SCALES.iter().map(|scale| t!("page-scale-unit", scale = scale_words(scale.scale), unit = unit_words(scale))),
    );
    let mut table = Table { head, rows: Vec::new() };
    for one in all {
        let mut row = vec![one.name.clone()];
        row.extend(one.means.iter().map(|mean| {
            mean.map_or_else(
                || t!("charts-not-defined"),
                |mean| t!("charts-with-interval", value = number(mean.mean), interval = interval(mean.ci95)),
            )
        }));
        table.rows.push(row);
    }
    table
}
