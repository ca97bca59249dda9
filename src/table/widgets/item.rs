//! A list item: icon, head line, second line, and what it leads to. Arrows go from one to the next.

use bevy::ecs::system::EntityCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui::auto_directional_navigation::AutoDirectionalNavigation;
use bevy::ui_widgets::Button;

use super::face::{Face, FaceWords, Ground};
use crate::t;
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::{ControlId, accessible};
use crate::table::ui::{Ui, column, row, sized};
use crate::table::words::{Ink, body, mono, small};

/// Size of the picture of an item, in design px.
pub const PICTURE: Vec2 = Vec2::new(112.0, 60.0);

/// A list item to place.
#[derive(Clone, Debug)]
pub struct Item {
    id: String,
    head: String,
    line: String,
    icon: String,
    more: Option<String>,
    picture: Option<String>,
    main: bool,
    key: Option<String>,
}

impl Item {
    /// An item with an icon, its head line and its second line.
    pub fn new(
        id: impl Into<String>,
        icon: impl Into<String>,
        head: impl Into<String>,
        line: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            head: head.into(),
            line: line.into(),
            icon: icon.into(),
            more: None,
            picture: None,
            main: false,
            key: None,
        }
    }

    /// The one to press first: blue and a little higher.
    pub fn main(mut self) -> Self {
        self.main = true;
        self
    }

    /// With a third line.
    pub fn more(mut self, more: impl Into<String>) -> Self {
        self.more = Some(more.into());
        self
    }

    /// With a picture in place of the icon, composed at run time at [`PICTURE`]; what it shows stands in the lines.
    pub fn picture(mut self, svg: String) -> Self {
        self.picture = Some(svg);
        self
    }

    /// With the key that does the same, in place of the chevron.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }
}

impl Ui<'_, '_> {
    /// Places a list item as wide as its column.
    pub fn item(&mut self, item: Item) -> EntityCommands<'_> {
        let (ground, height) = if item.main { (Ground::Main, 56.0) } else { (Ground::Second, 50.0) };
        let (strong, soft, icon, line) = if item.main {
            (Ink::Inverse, Ink::Inverse, Ink::Inverse, Ink::Inverse)
        } else {
            (Ink::Strong, Ink::Soft, Ink::Edge, Ink::Line)
        };
        let node = Node {
            min_height: px(height),
            padding: UiRect { left: px(16.5), right: px(12.5), top: px(4), bottom: px(4) },
            border: UiRect::all(px(1.25)),
            border_radius: BorderRadius::all(px(self.theme.space.radius)),
            flex_shrink: 0.0,
            ..row(14.0)
        };
        let more = item.more.as_ref().map_or_else(String::new, |more| format!(" {more}"));
        let label = t!("figure-label", name = item.head.as_str(), value = item.line.as_str()) + &more;
        let face = (
            Button,
            Face::new(ground),
            ControlId::new(item.id.clone()),
            TabIndex(0),
            AutoDirectionalNavigation::default(),
            accessible(accesskit::Role::Button, &label, true),
        );
        self.within((node, face), |ui| {
            match item.picture {
                Some(svg) => {
                    let (size, ink) = (PICTURE, Color::NONE);
                    let art = ArtImage { drawing: Drawing::Svg(svg), size, ink, tiled: false };
                    ui.put((sized(size.x, size.y), art, Pickable::IGNORE));
                }
                None => {
                    ui.icon(&item.icon, 24.0, icon);
                }
            }
            ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(0.0) }, |ui| {
                let head = body(&item.head).bold().ink(strong).quiet();
                ui.say(if item.main { head.px(18.0) } else { head }).insert(FaceWords);
                ui.say(small(&item.line).ink(soft).quiet());
                if let Some(more) = &item.more {
                    ui.say(small(more).ink(strong).quiet());
                }
            });
            match &item.key {
                Some(key) => {
                    ui.say(mono(key).ink(line).one_line().quiet());
                }
                None => {
                    ui.within(sized(14.0, 18.0), |ui| {
                        ui.icon("chevron", 16.8, line);
                    });
                }
            }
        })
    }
}
