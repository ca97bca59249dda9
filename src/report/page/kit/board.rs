//! The board on paper: quay, stations and town as boxes, tracks for the scales to write on.

use crate::debrief::PaperGame;
use crate::lab::SCALES;
use crate::language::shown;
use crate::report::Table;
use crate::report::page::frame::Figures;
use crate::report::palette::{ACT, FOLD, LINE, PAPER, RAISED, SOFT, STRONG};
use crate::report::svg::{SMALL, Svg, rect};
use crate::report::words::{scale_words, told, unit_words};
use crate::scenario::file::StationFile;
use crate::t;
use maud::{Markup, html};

const WIDTH: f64 = 760.0;

/// The sheet.
pub fn sheet(paper: &PaperGame) -> Markup {
    let tides = paper.scenario.file.tides;
    let mut figures = Figures::default();
    html! {
        section class="sheet" {
            h2 id="board" { (t!("kit-board")) }
            p { (t!("kit-board-how")) }
            (figures.figure(&t!("kit-tessel-hall"), &picture(paper), &words(paper), &stations(paper)))
            h3 { (t!("kit-scales")) }
            p { (t!("kit-scales-how")) }
            div class="scroll" tabindex="0" role="group" aria-label=(t!("page-table", caption = t!("kit-tracks"))) { table class="tracks" {
                thead { tr {
                    th scope="col" { (t!("charts-scale")) }
                    @for tide in 1..=tides { th scope="col" { (t!("page-tide-number", tide = tide)) } }
                } }
                tbody {
                    @for scale in &SCALES {
                        tr {
                            th scope="row" { (t!("page-scale-of", scale = scale_words(scale.scale), unit = unit_words(scale))) }
                            @for _ in 0..tides { td {} }
                        }
                    }
                }
            } }
        }
    }
}

fn words(paper: &PaperGame) -> String {
    let file = &paper.scenario.file;
    let stations: Vec<String> = file.hall.stations.keys().map(|id| told(&file.text.stations, id)).collect();
    let way = stations.into_iter().reduce(|way, next| t!("kit-then", way = way, next = next)).unwrap_or_default();
    t!("kit-board-words", way = way)
}

fn stations(paper: &PaperGame) -> Table {
    let file = &paper.scenario.file;
    let mut table = Table::new(&[t!("kit-place"), t!("kit-what-it-is"), t!("kit-waiting-seats")]);
    for (id, ferry) in &file.hall.ferries {
        table.row([
            told(&file.text.ferries, id),
            t!("kit-ferry", people = ferry.people.to_string(), minutes = ferry.lands_min.to_string()),
            String::new(),
        ]);
    }
    for (id, station) in &file.hall.stations {
        let what = file.text.stations.get(id).map(|words| shown(&words.what)).unwrap_or_default();
        table.row([told(&file.text.stations, id), what, seats(station)]);
    }
    table
}

fn seats(station: &StationFile) -> String {
    if station.seats < 0 { t!("kit-no-end") } else { station.seats.to_string() }
}

fn picture(paper: &PaperGame) -> String {
    let file = &paper.scenario.file;
    let rows = file.hall.ferries.len().max(file.hall.stations.len()).max(2);
    let height = rows as f64 * 84.0 + 20.0;
    let mut svg = Svg::new(WIDTH, height);
    svg.shape(&rect(0.0, 0.0, WIDTH, height), PAPER, "", 0.0);
    let heads = [(20.0, t!("kit-quay")), (250.0, t!("kit-hall")), (620.0, t!("kit-town"))];
    for (x, head) in heads {
        svg.text(x, 20.0, SMALL.size(15.0).bold(), &head);
    }
    for (index, (id, ferry)) in file.hall.ferries.iter().enumerate() {
        let y = 32.0 + index as f64 * 80.0;
        svg.shape(&rect(20.0, y, 190.0, 64.0), RAISED, ACT, 2.0);
        svg.text(32.0, y + 26.0, SMALL.size(14.0).colour(STRONG), &told(&file.text.ferries, id));
        svg.text(32.0, y + 48.0, SMALL, &t!("kit-people", people = ferry.people.to_string()));
    }
    for (index, (id, station)) in file.hall.stations.iter().enumerate() {
        let y = 32.0 + index as f64 * 80.0;
        svg.shape(&rect(250.0, y, 330.0, 64.0), RAISED, LINE, 2.0);
        svg.text(262.0, y + 24.0, SMALL.size(14.0).colour(STRONG), &told(&file.text.stations, id));
        match u32::try_from(station.seats) {
            Ok(seats) => {
                for seat in 0..seats.min(16) {
                    svg.shape(&rect(262.0 + f64::from(seat) * 19.5, y + 36.0, 15.0, 15.0), PAPER, LINE, 1.5);
                }
            }
            Err(_) => svg.line(&format!("M262 {:.1}H566", y + 44.0), FOLD, 10.0, "1 16"),
        }
        if index > 0 {
            svg.line(&format!("M415 {:.1}v12m-5 -6l5 6l5 -6", y - 14.0), SOFT, 2.0, "");
        }
    }
    svg.line("M215 64h28m-7 -6l7 6l-7 6M586 64h26m-7 -6l7 6l-7 6", SOFT, 2.0, "");
    svg.shape(&rect(620.0, 32.0, 120.0, height - 52.0), RAISED, LINE, 2.0);
    svg.text(632.0, 58.0, SMALL.size(14.0).colour(STRONG), &t!("kit-everybody"));
    svg.text(632.0, 78.0, SMALL.size(14.0).colour(STRONG), &t!("kit-let-through"));
    svg.finish(&t!("kit-tessel-hall"))
}
