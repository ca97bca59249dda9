//! Floor 7: charts as SVG text, each with one sentence that says what it shows, and a table that says it all.
//!
//! Nothing here is reckoned beyond layout: figures come from the floors below. No chart needs a window.

mod axis;
mod before_after;
mod causes;
mod confusion_tables;
mod curves;
mod desk_words;
mod facts_csv;
mod front;
mod group_rates;
mod icon_array;
mod line_so_far;
mod luck_bars;
pub mod page;
pub mod palette;
pub mod parameter;
mod place_chart;
mod possible_words;
mod prediction_ranges;
mod quadrant;
mod queue_chart;
mod rates;
mod repeat_bars;
mod roc;
mod shift_chart;
mod svg;
mod table_bars;
mod tide_charts;
mod timelines;
mod tornado;
mod trade_off;
mod vote_words;
mod waterfall;
pub mod words;

pub use axis::{Warp, round};
pub use before_after::BeforeAfter;
pub use causes::cause_words;
pub use confusion_tables::{fates_table, stops_table};
pub use curves::{Curves, Point, Series, Spot, Style};
pub use desk_words::{fate_or_absence, verdict_words};
pub use facts_csv::{COLUMNS, facts_csv};
pub use front::{Front, Line, Upright};
pub use group_rates::{GroupRates, groups_note};
pub use icon_array::{IconArray, fate_words};
pub use line_so_far::LineSoFar;
pub use luck_bars::LuckBars;
pub use place_chart::PlaceChart;
pub use possible_words::{policy_name, policy_words, scales_words, standing};
pub use prediction_ranges::{PredictionRanges, RangeRow};
pub use quadrant::Quadrant;
pub use queue_chart::QueueChart;
pub use rates::{rates_chart, rates_chart_of, rates_table, rates_words, words_of as rates_words_of};
pub use repeat_bars::RepeatBars;
pub use roc::RocCurve;
pub use shift_chart::ShiftChart;
pub use table_bars::{Card, TableBars};
pub use tide_charts::{Bars, Course, OneBar, Stop};
pub use timelines::Timelines;
pub use tornado::{Bar, End, Panel, Tornado};
pub use trade_off::{Dot, TradeOff};
pub use vote_words::reason_words;
pub use waterfall::{Step, Waterfall};

pub use crate::language::grouped;

/// The same as a chart, in rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What each column holds.
    pub head: Vec<String>,
    /// The rows, as many cells each as the head has.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table with these columns.
    pub fn new<Cell: AsRef<str>>(head: &[Cell]) -> Self {
        Self { head: head.iter().map(|cell| cell.as_ref().to_owned()).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }
}

/// A share as a whole per cent, with "under 1" where rounding would say none.
pub fn per_cent(share: f64) -> String {
    match share * 100.0 {
        percent if percent > 0.0 && percent < 0.5 => crate::t!("charts-under-one"),
        percent => crate::t!("charts-per-cent", number = crate::language::decimal(percent, 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shares_are_not_nothing() {
        assert_eq!(per_cent(0.0), "0 %");
        assert_eq!(per_cent(0.004), "under 1 %");
        assert_eq!(per_cent(0.436), "44 %");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 970, 1000, 1_234_567].map(grouped), ["0", "970", "1,000", "1,234,567"]);
    }
}
