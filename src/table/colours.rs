//! The colour tokens, typed.

use bevy::prelude::*;
use serde::Deserialize;

/// A colour written as `#RRGGBB` or `#RRGGBBAA`.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Hex(pub Srgba);

impl TryFrom<String> for Hex {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Srgba::hex(&text).map(Hex).map_err(|error| format!("`{text}` is no colour: {error}"))
    }
}

impl From<Hex> for Color {
    fn from(hex: Hex) -> Self {
        hex.0.into()
    }
}

/// One group of colour tokens.
macro_rules! colours {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: Hex),* }
    };
}

colours!(
    /// The wood everything lies on.
    Table {
        /// Shadow side, top and bottom bars.
        deep,
        /// The table top.
        wood,
        /// Grain and dividers of bars (decoration only).
        grain,
        /// Outlines of controls on wood.
        line,
    }
);
colours!(
    /// Everything that is read lies on paper.
    Paper {
        /// Cards, popovers, fields.
        raised,
        /// Panels and the board sheet.
        plain,
        /// Wells, disabled fills.
        sunk,
        /// Hairlines (decoration only).
        fold,
    }
);
colours!(
    /// What is written.
    InkColours {
        /// Text.
        strong,
        /// Second text.
        soft,
        /// Outlines of controls on paper.
        line,
        /// Text on wood.
        inverse,
        /// Second text on wood.
        muted,
        /// Text of a disabled control, on sunk paper.
        disabled,
    }
);
colours!(
    /// Playing pieces.
    Wood {
        /// A token's face.
        light,
        /// A token's side, desks.
        mid,
        /// Outlines of tokens and desks.
        edge,
        /// A lamp that is lit.
        lamp,
    }
);
colours!(
    /// Water.
    Water {
        /// Shallow.
        pale,
        /// Middle.
        mid,
        /// Deep.
        deep,
    }
);
colours!(
    /// States; each one also has a mark, so that colour never stands alone.
    State {
        /// The thing to press; your own.
        act,
        /// Its pale ground.
        act_pale,
        /// Cleared, on course.
        clear,
        /// Its pale ground.
        clear_pale,
        /// Stopped, over the limit.
        stop,
        /// Its pale ground.
        stop_pale,
        /// Near the limit (text).
        watch,
        /// The same as a fill, with ink on it.
        watch_fill,
        /// Nobody may read it yet.
        sealed,
        /// Its pale ground.
        sealed_pale,
    }
);

/// All colours.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// The wood everything lies on.
    pub table: Table,
    /// Everything that is read lies on paper.
    pub paper: Paper,
    /// What is written.
    pub ink: InkColours,
    /// Playing pieces.
    pub wood: Wood,
    /// Water.
    pub water: Water,
    /// States.
    pub state: State,
}
