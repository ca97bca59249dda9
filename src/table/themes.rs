//! Three looks: the day's as shipped, one for the night, one of high contrast. A look is a file of colours over the
//! shipped tokens; drawings follow by having the shipped colours in them replaced before they are rasterised.

use std::collections::BTreeMap;

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::theme::{TOKENS, Theme};

/// The colours a player can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// Late light, as shipped.
    #[default]
    Day,
    /// Lamplight: dimmer and warmer.
    Night,
    /// Black on white, every text at 7 to 1 or more.
    Contrast,
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Day, Self::Night, Self::Contrast];

    /// Its name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Night => "night",
            Self::Contrast => "contrast",
        }
    }

    /// The look of this name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.key() == key)
    }

    /// Its colours, over the shipped ones.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Day => "",
            Self::Night => include_str!("../../assets/look/night.toml"),
            Self::Contrast => include_str!("../../assets/look/contrast.toml"),
        }
    }
}

impl Theme {
    /// A look.
    ///
    /// # Panics
    /// When an embedded file is broken; a test reads them, so no build that passed its tests can.
    pub fn of(look: Look) -> Self {
        match over_shipped(look.file()) {
            Ok(theme) => theme,
            Err(error) => panic!("assets/look/{}.toml: {error}", look.key()),
        }
    }

    /// What each shipped colour becomes, as `#RRGGBB`, for drawings that were made with the shipped ones.
    pub fn recolouring(&self) -> Recolouring {
        let (shipped, own) = (colours_in(TOKENS), colours_in(&self.source));
        let changed = shipped.into_iter().filter_map(|(path, from)| {
            let to = own.get(&path)?.clone();
            (from != to).then_some((from, to))
        });
        Recolouring(changed.collect())
    }
}

/// The theme whose file holds only what differs.
pub(super) fn over_shipped(file: &str) -> Result<Theme, toml::de::Error> {
    let mut tokens: toml::Table = toml::from_str(TOKENS)?;
    lay_over(&mut tokens, toml::from_str(file)?);
    Theme::read(&tokens.to_string())
}

fn lay_over(under: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(toml::Value::Table(under)), toml::Value::Table(over)) => lay_over(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

/// Every opaque colour of a token file by its path, in capitals.
pub(super) fn colours_in(text: &str) -> BTreeMap<String, String> {
    fn walk(path: &str, value: &toml::Value, into: &mut BTreeMap<String, String>) {
        match value {
            toml::Value::Table(table) => {
                table.iter().for_each(|(key, value)| walk(&format!("{path}.{key}"), value, into));
            }
            toml::Value::String(text) if text.len() == 7 && text.starts_with('#') => {
                into.insert(path.to_owned(), text.to_uppercase());
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    if let Ok(table) = toml::from_str::<toml::Table>(text) {
        walk("", &toml::Value::Table(table), &mut found);
    }
    found
}

/// Shipped colours and what they become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recolouring(pub(super) BTreeMap<String, String>);

impl Recolouring {
    /// A drawing in the colours of this look.
    pub fn of(&self, svg: &str) -> String {
        if self.0.is_empty() {
            return svg.to_owned();
        }
        let mut out = String::with_capacity(svg.len());
        let mut rest = svg;
        while let Some(at) = rest.find('#') {
            let (before, from) = rest.split_at(at);
            out.push_str(before);
            let colour = from.get(..7).map(str::to_uppercase);
            if let Some(to) = colour.and_then(|colour| self.0.get(&colour)) {
                out.push_str(to);
                rest = &from[7..];
            } else {
                out.push('#');
                rest = &from[1..];
            }
        }
        out.push_str(rest);
        out
    }
}

/// Repaints what is not rebuilt with its screen when the look changes.
pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, repaint_ground.run_if(resource_changed::<Theme>));
}

fn repaint_ground(theme: Res<Theme>, mut cameras: Query<&mut Camera>) {
    for mut camera in &mut cameras {
        if matches!(camera.clear_color, bevy::camera::ClearColorConfig::Custom(_)) {
            camera.clear_color = bevy::camera::ClearColorConfig::Custom(theme.colour.paper.plain.into());
        }
    }
}
