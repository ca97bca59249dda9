//! Text styles: the type scale of the look, and the colours text may have.

use bevy::prelude::*;
use bevy::text::{
    FontFeatureTag, FontFeatures, FontHinting, FontSize, FontSource, FontStyle, FontWeight, Justify, LineBreak,
    LineHeight,
};

use super::theme::{Theme, TypeStep};

/// Coins, with as many places as a purse shows: "14", "13.5".
pub fn coins(amount: f64) -> String {
    let tenths = (amount * 10.0).round() / 10.0;
    crate::language::decimal(tenths, usize::from(tenths.fract() != 0.0))
}

/// The colours of text and icons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of tokens.toml")]
pub enum Ink {
    #[default]
    Strong,
    Soft,
    Inverse,
    Muted,
    Disabled,
    Line,
    TableLine,
    Edge,
    WoodLight,
    Lamp,
    Act,
    Clear,
    Stop,
    Watch,
    Sealed,
}

impl Ink {
    /// The colour in this theme.
    pub fn of(self, theme: &Theme) -> Color {
        let colour = &theme.colour;
        match self {
            Ink::Strong => colour.ink.strong,
            Ink::Soft => colour.ink.soft,
            Ink::Inverse => colour.ink.inverse,
            Ink::Muted => colour.ink.muted,
            Ink::Disabled => colour.ink.disabled,
            Ink::Line => colour.ink.line,
            Ink::TableLine => colour.table.line,
            Ink::Edge => colour.wood.edge,
            Ink::WoodLight => colour.wood.light,
            Ink::Lamp => colour.wood.lamp,
            Ink::Act => colour.state.act,
            Ink::Clear => colour.state.clear,
            Ink::Stop => colour.state.stop,
            Ink::Watch => colour.state.watch,
            Ink::Sealed => colour.state.sealed,
        }
        .into()
    }
}

/// A step of the type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Tiny,
    Small,
    Body,
    Lead,
    Head,
    Title,
    Figure,
    Hero,
    Mono,
}

/// A text with its style; made by [`body`] and its sisters, placed by `Ui::say`.
#[derive(Clone, Debug)]
pub struct Words {
    text: String,
    step: Step,
    weight: FontWeight,
    italic: bool,
    serif: Option<bool>,
    ink: Ink,
    px: Option<f32>,
    justify: Justify,
    wrap: bool,
    /// Not read aloud by itself: it is part of a control that has a label.
    pub(super) quiet: bool,
}

fn words(text: impl Into<String>, step: Step, weight: FontWeight) -> Words {
    Words {
        text: text.into(),
        step,
        weight,
        italic: false,
        serif: None,
        ink: Ink::Strong,
        px: None,
        justify: Justify::Left,
        wrap: true,
        quiet: false,
    }
}

/// 13 px: axes, units. Nothing smaller.
pub fn tiny(text: impl Into<String>) -> Words {
    words(text, Step::Tiny, FontWeight::NORMAL)
}

/// 14 px: captions, cells.
pub fn small(text: impl Into<String>) -> Words {
    words(text, Step::Small, FontWeight::NORMAL)
}

/// 16 px: text.
pub fn body(text: impl Into<String>) -> Words {
    words(text, Step::Body, FontWeight::NORMAL)
}

/// 18 px serif: stories, the log.
pub fn lead(text: impl Into<String>) -> Words {
    words(text, Step::Lead, FontWeight::NORMAL)
}

/// 22 px serif: panel titles.
pub fn head(text: impl Into<String>) -> Words {
    words(text, Step::Head, FontWeight::SEMIBOLD)
}

/// 30 px serif: screen titles.
pub fn title(text: impl Into<String>) -> Words {
    words(text, Step::Title, FontWeight::SEMIBOLD)
}

/// 28 px: the number of a scale.
pub fn figure(text: impl Into<String>) -> Words {
    words(text, Step::Figure, FontWeight::BOLD)
}

/// 84 px serif: the title screen.
pub fn hero(text: impl Into<String>) -> Words {
    words(text, Step::Hero, FontWeight::SEMIBOLD)
}

/// 14 px mono: clocks, seeds, digests, keys.
pub fn mono(text: impl Into<String>) -> Words {
    words(text, Step::Mono, FontWeight::MEDIUM)
}

impl Words {
    /// Bold, or semibold in serif.
    pub fn bold(mut self) -> Self {
        self.weight = if self.is_serif() { FontWeight::SEMIBOLD } else { FontWeight::BOLD };
        self
    }

    /// Italic serif: stories, formulas.
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self.serif = Some(true);
        self.weight = FontWeight::NORMAL;
        self
    }

    /// Serif semibold at this size: titles of cards and small panels.
    pub fn serif(mut self) -> Self {
        self.serif = Some(true);
        self.weight = FontWeight::SEMIBOLD;
        self
    }

    /// In another colour.
    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// In the second colour of paper.
    pub fn soft(self) -> Self {
        self.ink(Ink::Soft)
    }

    /// At another size, in design px.
    pub fn px(mut self, px: f32) -> Self {
        self.px = Some(px);
        self
    }

    /// Set to the right edge of its node.
    pub fn right(mut self) -> Self {
        self.justify = Justify::Right;
        self
    }

    /// Centred in its node.
    pub fn centred(mut self) -> Self {
        self.justify = Justify::Center;
        self
    }

    /// On one line, whatever its length.
    pub fn one_line(mut self) -> Self {
        self.wrap = false;
        self
    }

    /// Not read aloud by itself.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    fn is_serif(&self) -> bool {
        self.serif.unwrap_or(matches!(self.step, Step::Lead | Step::Head | Step::Title | Step::Hero))
    }

    fn measures(&self, theme: &Theme) -> (f32, f32) {
        let scale = &theme.type_;
        let step: &TypeStep = match self.step {
            Step::Tiny => &scale.tiny,
            Step::Small | Step::Mono => &scale.small,
            Step::Body => &scale.body,
            Step::Lead => &scale.lead,
            Step::Head => &scale.head,
            Step::Title => &scale.title,
            Step::Figure => &scale.figure,
            Step::Hero => &scale.hero,
        };
        (self.px.unwrap_or(step.size * 16.0), step.line / step.size)
    }

    /// The components that draw it.
    pub fn bundle(self, theme: &Theme) -> impl Bundle {
        let (size, line) = self.measures(theme);
        let family = match self.step {
            Step::Mono => &theme.font.mono,
            _ if self.is_serif() => &theme.font.title,
            _ => &theme.font.text,
        };
        let linebreak = if self.wrap { LineBreak::WordBoundary } else { LineBreak::NoWrap };
        (
            TextFont {
                font: FontSource::Family(family.as_str().into()),
                font_size: FontSize::Px(size),
                weight: self.weight,
                style: if self.italic { FontStyle::Italic } else { FontStyle::Normal },
                font_features: FontFeatures::from([FontFeatureTag::TABULAR_FIGURES]),
                ..default()
            },
            LineHeight::RelativeToFont(line),
            TextColor(self.ink.of(theme)),
            TextLayout::new(self.justify, linebreak),
            // Hinted glyphs sit on whole pixels, which spaces small text unevenly.
            FontHinting::Disabled,
            Text::new(self.text),
            Pickable::IGNORE,
        )
    }
}
