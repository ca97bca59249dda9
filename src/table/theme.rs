//! The look as data: every colour, size and duration comes from `assets/look/tokens.toml`.
//!
//! The file is parsed once into [`Theme`]. A token that is missing or misspelt there fails the parse, and with it the
//! tests: nothing falls back to a default colour in silence.

use bevy::prelude::*;
use serde::Deserialize;

pub use super::colours::{Colours, Hex};

/// The tokens as shipped.
pub(super) const TOKENS: &str = include_str!("../../assets/look/tokens.toml");

/// The two focus rings; one of them shows on any ground.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FocusTokens {
    /// Colour of the inner ring.
    pub inner: Hex,
    /// Colour of the outer ring.
    pub outer: Hex,
    /// Width of the inner ring.
    pub inner_px: f32,
    /// Width of the outer ring.
    pub outer_px: f32,
    /// Gap between control and inner ring.
    pub gap_px: f32,
}

/// One line of a chart.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesTokens {
    /// Stroke.
    pub colour: Hex,
    /// SVG dash array, or `none`.
    pub dash: String,
    /// Name of the end mark.
    pub mark: String,
}

/// The four chart series.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the letters are the names")]
pub struct AllSeries {
    pub a: SeriesTokens,
    pub b: SeriesTokens,
    pub c: SeriesTokens,
    pub d: SeriesTokens,
}

/// The families, by role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FontTokens {
    /// Titles, stories, the log.
    pub title: String,
    /// Text and figures.
    pub text: String,
    /// Clocks, seeds, digests.
    pub mono: String,
    /// What a browser may use when none of ours is there.
    pub fallback: String,
    /// OpenType features every text uses.
    pub features: Vec<String>,
}

/// One step of the type scale; sizes in rem.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeStep {
    /// Font size in rem.
    pub size: f32,
    /// Line height in rem.
    pub line: f32,
    /// `text` or `title`.
    pub font: String,
}

/// The type scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the steps say it; their use is in tokens.toml")]
pub struct TypeTokens {
    pub tiny: TypeStep,
    pub small: TypeStep,
    pub body: TypeStep,
    pub lead: TypeStep,
    pub head: TypeStep,
    pub title: TypeStep,
    pub figure: TypeStep,
    pub hero: TypeStep,
}

/// Distances in px at 1 rem = 16 px.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the steps say it")]
pub struct SpaceTokens {
    pub hair: f32,
    pub s1: f32,
    pub s2: f32,
    pub s3: f32,
    pub s4: f32,
    pub s5: f32,
    pub s6: f32,
    pub s7: f32,
    pub radius_small: f32,
    pub radius: f32,
    pub radius_card: f32,
    pub target: f32,
    pub token: f32,
    pub token_spotlight: f32,
}

/// A hard, short shadow.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShadowStep {
    /// How far down it falls.
    pub y: f32,
    /// Always 0: the look has no blur.
    pub blur: f32,
    /// Its colour, with alpha.
    pub colour: Hex,
}

/// The three heights a thing can have over the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the steps say it")]
pub struct ShadowTokens {
    pub lying: ShadowStep,
    pub raised: ShadowStep,
    pub lifted: ShadowStep,
}

/// One movement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotionStep {
    /// Duration in milliseconds at normal speed.
    pub ms: f32,
    /// Name of the easing.
    pub ease: String,
    /// Duration when reduced motion is on.
    pub reduced: f32,
}

/// All movements.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say what moves")]
pub struct MotionTokens {
    pub step: MotionStep,
    pub walk: MotionStep,
    pub book: MotionStep,
    pub lamp: MotionStep,
    pub panel: MotionStep,
    pub card: MotionStep,
    pub seal: MotionStep,
    pub reveal: MotionStep,
    pub tide_turn: MotionStep,
    pub blink_max_hz: f32,
}

/// The look, typed.
#[derive(Resource, Clone, Debug, Deserialize)]
pub struct Theme {
    /// Colours.
    pub colour: Colours,
    /// Focus rings.
    pub focus: FocusTokens,
    /// Chart series.
    pub series: AllSeries,
    /// Font families.
    pub font: FontTokens,
    /// Type scale.
    #[serde(rename = "type")]
    pub type_: TypeTokens,
    /// Spacing.
    pub space: SpaceTokens,
    /// Shadows.
    pub shadow: ShadowTokens,
    /// Movements.
    pub motion: MotionTokens,
    /// The text it was read from.
    #[serde(skip)]
    pub(super) source: String,
}

impl Theme {
    /// Reads a token file.
    ///
    /// # Errors
    /// Names the token that is missing, unknown or malformed.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        let theme: Self = toml::from_str(text)?;
        Ok(Self { source: text.to_owned(), ..theme })
    }

    /// The shipped look.
    ///
    /// # Panics
    /// When the embedded file is broken; a test reads it, so no build that passed its tests can.
    pub fn shipped() -> Self {
        match Self::read(TOKENS) {
            Ok(theme) => theme,
            Err(error) => panic!("assets/look/tokens.toml: {error}"),
        }
    }
}

/// Puts the theme into the world.
pub fn plugin(app: &mut App) {
    app.insert_resource(Theme::shipped());
}

#[cfg(test)]
#[path = "theme_test.rs"]
mod tests;
