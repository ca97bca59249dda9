//! The colours charts use, as in `assets/look/tokens.toml`. A test holds the two together.

/// Text.
pub const STRONG: &str = "#2A2018";
/// Second text, axes.
pub const SOFT: &str = "#5C4C3B";
/// Outlines and other people's ranges.
pub const LINE: &str = "#7D6950";
/// Grid lines (decoration only).
pub const FOLD: &str = "#CDBD9C";
/// Panels.
pub const PAPER: &str = "#F6EFDF";
/// Cards.
pub const RAISED: &str = "#FDF9EF";
/// A traveller who passed.
pub const WOOD: &str = "#C0925E";
/// The fill of a hazard that was missed.
pub const LAMP: &str = "#FFD98A";
/// Your own.
pub const ACT: &str = "#1A5578";
/// Stopped.
pub const STOP: &str = "#A03A26";
/// Better, cleared.
pub const CLEAR: &str = "#306A45";
/// What was sealed.
pub const SEALED: &str = "#4C2350";
/// The family of all text in charts.
pub const FONT: &str = "Fira Sans";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_palette_is_that_of_the_tokens() {
        let tokens: toml::Table = toml::from_str(include_str!("../../assets/look/tokens.toml")).unwrap();
        let token = |path: &str| {
            let mut keys = path.split('.');
            let first = &tokens[keys.next().unwrap()];
            keys.fold(first, |value, key| &value[key]).as_str().unwrap()
        };
        for (ours, path) in [
            (STRONG, "colour.ink.strong"),
            (SOFT, "colour.ink.soft"),
            (LINE, "colour.ink.line"),
            (FOLD, "colour.paper.fold"),
            (PAPER, "colour.paper.plain"),
            (RAISED, "colour.paper.raised"),
            (WOOD, "colour.wood.mid"),
            (LAMP, "colour.wood.lamp"),
            (ACT, "colour.state.act"),
            (STOP, "colour.state.stop"),
            (CLEAR, "colour.state.clear"),
            (SEALED, "colour.state.sealed"),
            (FONT, "font.text"),
            (ACT, "series.a.colour"),
            (STOP, "series.b.colour"),
        ] {
            assert_eq!(ours, token(path), "{path}");
        }
    }
}
