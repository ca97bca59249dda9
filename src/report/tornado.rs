//! Sensitivities: what a figure comes to at the low and at the high end of each key, the widest first.

use super::axis::{Axis, Warp};
use super::palette::{ACT, PAPER, RAISED, STOP, STRONG};
use super::svg::{SMALL, Svg, rect, width_of};
use crate::t;

/// One end of a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// Value of the key, in words.
    pub at: String,
    /// The figure there.
    pub value: f64,
    /// Its 95 % interval.
    pub ends: Option<[f64; 2]>,
}

/// One key.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The key.
    pub key: String,
    /// At its low end.
    pub low: End,
    /// At its high end.
    pub high: End,
}

/// One figure, all keys.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The figure, with its unit.
    pub name: String,
    /// The keys, in any order.
    pub bars: Vec<Bar>,
}

/// Panels under one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// One sentence that says what is shown.
    pub title: String,
    /// The panels.
    pub panels: Vec<Panel>,
}

const WIDTH: f64 = 760.0;
const ROW: f64 = 30.0;
const HEAD: f64 = 34.0;
const FOOT: f64 = 34.0;

impl Tornado {
    /// As a picture.
    pub fn svg(&self) -> String {
        let names = self.panels.iter().flat_map(|panel| &panel.bars).map(|bar| width_of(&bar.key, 13.0));
        let left = names.fold(120.0, f64::max).min(330.0) + 20.0;
        let height: f64 =
            self.panels.iter().map(|panel| HEAD + FOOT + ROW * panel.bars.len() as f64).sum::<f64>() + 30.0;
        let mut svg = Svg::new(WIDTH, height);
        svg.shape(&rect(0.0, 0.0, WIDTH, height), PAPER, "", 0.0);
        svg.text(12.0, 20.0, SMALL, &t!("charts-tornado-key"));
        let mut top = 30.0;
        for panel in &self.panels {
            panel.draw(&mut svg, left, top);
            top += HEAD + FOOT + ROW * panel.bars.len() as f64;
        }
        svg.finish(&self.title)
    }
}

impl Panel {
    fn draw(&self, svg: &mut Svg, left: f64, top: f64) {
        let foot = top + HEAD + ROW * self.bars.len() as f64;
        let values = self.bars.iter().flat_map(|bar| [&bar.low, &bar.high]).flat_map(|end| {
            let [low, high] = end.ends.unwrap_or([end.value; 2]);
            [low, end.value, high]
        });
        let axis = Axis::around(values, Warp::Even, left + 56.0, WIDTH - 70.0);
        svg.text(12.0, top + 22.0, SMALL.bold(), &self.name);
        axis.draw_lying(svg, foot);
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        let width = |bar: &Bar| (bar.high.value - bar.low.value).abs();
        bars.sort_by(|one, other| width(other).total_cmp(&width(one)));
        for (index, bar) in bars.into_iter().enumerate() {
            let y = top + HEAD + ROW * index as f64;
            svg.text(left - 10.0, y + 17.0, SMALL.end(), &bar.key);
            let middle = f64::midpoint(axis.at(bar.low.value), axis.at(bar.high.value));
            for (end, fill) in [(&bar.low, RAISED), (&bar.high, ACT)] {
                let at = axis.at(end.value);
                svg.shape(&rect(at.min(middle), y + 3.0, (at - middle).abs(), 18.0), fill, STRONG, 1.0);
                if let Some([low, high]) = end.ends {
                    svg.line(&format!("M{:.1} {:.1}H{:.1}", axis.at(low), y + 12.0, axis.at(high)), STOP, 2.0, "");
                }
                let outside = at < middle || (at <= middle && std::ptr::eq(end, &raw const bar.low));
                let reach = end.ends.map_or(at, |ends| axis.at(ends[usize::from(!outside)]));
                let (dx, style) = if outside { (-6.0, SMALL.end()) } else { (6.0, SMALL) };
                svg.text(reach + dx, y + 17.0, style, &end.at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_bar_comes_first() {
        let end = |at: &str, value: f64| End { at: at.into(), value, ends: Some([value - 0.5, value + 0.5]) };
        let bar = |key: &str, low, high| Bar { key: key.into(), low: end("3", low), high: end("9", high) };
        let panel = Panel { name: "wait".into(), bars: vec![bar("narrow", 5.0, 6.0), bar("wide", 9.0, 2.0)] };
        let svg = Tornado { title: "Sensitivities".into(), panels: vec![panel] }.svg();
        assert!(svg.find("wide") < svg.find("narrow"));
        assert!(svg.contains("<title>Sensitivities</title>") && !svg.contains("NaN"));
    }
}
