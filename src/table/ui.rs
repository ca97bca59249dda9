//! The builder screens are written with: a spawner that knows the theme.

use std::borrow::Cow;

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;
use bevy::ui::widget::Label;

use super::art::{ArtImage, Drawing};
use super::control::accessible;
use super::scale::{DESIGN, NARROW};
use super::theme::Theme;
use super::words::{Ink, Words};

/// Places things inside one node.
pub struct Ui<'a, 'w> {
    spawner: &'a mut ChildSpawnerCommands<'w>,
    /// The look.
    pub theme: &'a Theme,
    /// The window in design px: at least 1280 × 720 at normal text size, less with large text or a small window.
    pub room: Vec2,
}

/// A column whose children are `gap` design px apart.
pub fn column(gap: f32) -> Node {
    Node { flex_direction: FlexDirection::Column, row_gap: px(gap), ..default() }
}

/// A row whose children are `gap` design px apart and centred on its line.
pub fn row(gap: f32) -> Node {
    Node { column_gap: px(gap), align_items: AlignItems::Center, ..default() }
}

/// A node at a fixed place in its parent, in design px.
pub fn at(x: f32, y: f32, width: f32, height: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(x),
        top: px(y),
        width: px(width),
        height: px(height),
        ..default()
    }
}

/// A node of a fixed size in design px.
pub fn sized(width: f32, height: f32) -> Node {
    Node { width: px(width), height: px(height), flex_shrink: 0.0, ..default() }
}

/// A node of a fixed width in design px, as high as what lies in it.
pub fn wide(width: f32) -> Node {
    Node { width: px(width), flex_shrink: 0.0, ..default() }
}

/// A node that takes the spare room of its row or column.
pub fn grow() -> Node {
    Node { flex_grow: 1.0, ..default() }
}

impl<'a, 'w> Ui<'a, 'w> {
    /// A builder for the children of one entity.
    pub fn new(spawner: &'a mut ChildSpawnerCommands<'w>, theme: &'a Theme) -> Self {
        Self::in_room(spawner, theme, DESIGN)
    }

    /// The same where the window's size is known.
    pub fn in_room(spawner: &'a mut ChildSpawnerCommands<'w>, theme: &'a Theme, room: Vec2) -> Self {
        Self { spawner, theme, room }
    }

    /// Whether there is less room than the screens were drawn for, so that columns lie under each other.
    pub fn is_narrow(&self) -> bool {
        self.room.x < NARROW
    }

    /// The entity things are placed in.
    pub fn parent(&self) -> Entity {
        self.spawner.target_entity()
    }

    /// Commands, for what the builder has no word for.
    pub fn commands(&mut self) -> &mut Commands<'w, 'w> {
        self.spawner.commands_mut()
    }

    /// An entity placed before.
    pub fn entity(&mut self, entity: Entity) -> EntityCommands<'_> {
        self.spawner.commands_mut().entity(entity)
    }

    /// Places one entity.
    pub fn put(&mut self, bundle: impl Bundle) -> EntityCommands<'_> {
        self.spawner.spawn(bundle)
    }

    /// Places an entity and what lies in it.
    pub fn within(&mut self, bundle: impl Bundle, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let (theme, room) = (self.theme, self.room);
        let mut entity = self.spawner.spawn(bundle);
        entity.with_children(|spawner| inner(&mut Ui { spawner, theme, room }));
        entity
    }

    /// Places a row.
    pub fn row(&mut self, gap: f32, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        self.within(row(gap), inner)
    }

    /// Places a column.
    pub fn column(&mut self, gap: f32, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        self.within(column(gap), inner)
    }

    /// Places text.
    pub fn say(&mut self, words: Words) -> EntityCommands<'_> {
        let read = !words.quiet;
        let bundle = words.bundle(self.theme);
        let mut entity = self.spawner.spawn(bundle);
        if read {
            entity.insert(Label);
        }
        entity
    }

    /// Places text in a node of its own, such as one made by [`at`].
    pub fn say_in(&mut self, node: Node, words: Words) -> EntityCommands<'_> {
        let mut entity = self.say(words);
        entity.insert(node);
        entity
    }

    /// Places text that takes the spare width of its row and wraps in it.
    pub fn say_wide(&mut self, words: Words) -> EntityCommands<'_> {
        let place = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(0.0) };
        self.within(place, |ui| {
            ui.say(words);
        })
    }

    /// Places a drawing that needs no words, `width` by `height` design px.
    pub fn art(&mut self, name: impl Into<Cow<'static, str>>, width: f32, height: f32) -> EntityCommands<'_> {
        self.inked(name, width, height, Ink::Edge)
    }

    /// Places an icon by its name without `i-`, in a colour.
    pub fn icon(&mut self, name: &str, size: f32, ink: Ink) -> EntityCommands<'_> {
        self.inked(format!("i-{name}"), size, size, ink)
    }

    /// Places a drawing whose `currentColor` is `ink`.
    pub fn inked(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        width: f32,
        height: f32,
        ink: Ink,
    ) -> EntityCommands<'_> {
        let drawing = Drawing::Named(name.into());
        let art = ArtImage { drawing, size: Vec2::new(width, height), ink: ink.of(self.theme), tiled: false };
        self.spawner.spawn((sized(width, height), art, Pickable::IGNORE))
    }

    /// Lays the hall's floor of lozenges over all of the node it stands in.
    pub fn tesserae(&mut self) {
        let whole = Node { width: percent(100), height: percent(100), ..at(0.0, 0.0, 0.0, 0.0) };
        self.tiles(whole, "tesserae", 28.0, 28.0);
    }

    /// Places a drawing repeated over `node`; `width` by `height` is one tile.
    pub fn tiles(&mut self, node: Node, name: &'static str, width: f32, height: f32) -> EntityCommands<'_> {
        let drawing = Drawing::Named(name.into());
        let art = ArtImage { drawing, size: Vec2::new(width, height), ink: Color::NONE, tiled: true };
        self.spawner.spawn((node, art, Pickable::IGNORE))
    }

    /// Places a chart composed at run time; `words` is what a screen reader says of it.
    pub fn chart(&mut self, svg: String, width: f32, height: f32, words: &str) -> EntityCommands<'_> {
        let art = ArtImage {
            drawing: Drawing::Svg(svg),
            size: Vec2::new(width, height),
            ink: Ink::Strong.of(self.theme),
            tiled: false,
        };
        // The label sits on a frame: Bevy clears the label of a node that carries an image.
        let frame = accessible(accesskit::Role::Image, words, false);
        self.within((sized(width, height), frame), |ui| {
            ui.put((sized(width, height), art, Pickable::IGNORE));
        })
    }

    /// Places a drawing with words for a screen reader.
    pub fn picture(&mut self, name: &'static str, width: f32, height: f32, words: &str) -> EntityCommands<'_> {
        let frame = accessible(accesskit::Role::Image, words, false);
        self.within((sized(width, height), frame), |ui| {
            ui.art(name, width, height);
        })
    }
}
