//! Drawings: SVG text turned into images at the size they are shown, and again whenever the scale or
//! the look changes.
//!
//! Put an [`ArtImage`] on a UI node or an [`ArtSprite`] on a board piece; the systems here do the rest. The colour of
//! an icon is `currentColor` in its SVG, replaced before rasterising.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bevy::a11y::AccessibilityNode;
use bevy::asset::RenderAssetUsages;
use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::ui::UiSystems;
use resvg::{tiny_skia, usvg};

use super::art_list::drawing;
use super::fonts::svg_fonts;
use super::scale::Metrics;
use super::theme::Theme;
use super::themes::Recolouring;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// A file of `assets/art`, without its ending.
    Named(Cow<'static, str>),
    /// An SVG composed at run time, such as a chart.
    Svg(String),
}

/// A drawing on a UI node, `width` by `height` in design px.
#[derive(Component, Clone, Debug, PartialEq)]
#[require(AccessibilityNode = hidden())]
pub struct ArtImage {
    /// What to draw.
    pub drawing: Drawing,
    /// Size in design px.
    pub size: Vec2,
    /// What `currentColor` stands for.
    pub ink: Color,
    /// Repeat it over the node instead of stretching it.
    pub tiled: bool,
}

/// A drawing on a board piece, in design px.
#[derive(Component, Clone, Debug, PartialEq)]
#[require(Sprite)]
pub struct ArtSprite {
    /// Name of the drawing.
    pub name: Cow<'static, str>,
    /// Size in design px.
    pub size: Vec2,
    /// What `currentColor` stands for.
    pub ink: Color,
}

/// How much larger than its design px the board is shown; pieces are rasterised to match.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct PieceZoom(pub f32);

/// Bevy makes an accessible node for every image; a drawing without words must not be announced.
fn hidden() -> AccessibilityNode {
    let mut node = accesskit::Node::new(accesskit::Role::Image);
    node.set_hidden();
    AccessibilityNode(node)
}

/// A named drawing at a size in physical px, in an ink.
type Key = (String, u32, u32, String);

/// A drawing that is remembered.
#[derive(Clone, Debug, PartialEq)]
struct Kept {
    image: Handle<Image>,
    /// What of it is not empty, as a rectangle round its middle, in its own px.
    filled: Rect,
}

/// Rasterises drawings and remembers the named ones.
#[derive(Resource)]
pub struct Art {
    options: usvg::Options<'static>,
    images: BTreeMap<Key, Kept>,
    /// Drawn before anybody asked for it.
    ahead: BTreeMap<Key, Image>,
    colours: Recolouring,
    ink: String,
}

impl Default for Art {
    fn default() -> Self {
        let mut options = usvg::Options { font_family: "Fira Sans".into(), ..default() };
        options.fontdb = svg_fonts();
        Self {
            options,
            images: BTreeMap::new(),
            ahead: BTreeMap::new(),
            colours: Recolouring::default(),
            ink: "#2A2018".into(),
        }
    }
}

impl Art {
    /// A named drawing at `size` physical px; the same request gives the same handle.
    pub fn named(&mut self, name: &str, size: Vec2, ink: Color, images: &mut Assets<Image>) -> Handle<Image> {
        self.kept(name, size, ink, images).image.clone()
    }

    fn kept(&mut self, name: &str, size: Vec2, ink: Color, images: &mut Assets<Image>) -> Kept {
        let key = key(name, size, ink);
        if let Some(kept) = self.images.get(&key) {
            return kept.clone();
        }
        let image = self.ahead.remove(&key).unwrap_or_else(|| self.draw(name, size, ink));
        let filled = filled(&image);
        let kept = Kept { image: images.add(image), filled };
        self.images.insert(key, kept.clone());
        kept
    }

    /// Draws ahead what will be asked for in the same words, in the colours of `theme`.
    pub fn begun(theme: &Theme, name: &str, size: Vec2, ink: Color) -> Self {
        let mut art = Self::default();
        art.wear(theme);
        let image = art.draw(name, size, ink);
        art.ahead.insert(key(name, size, ink), image);
        art
    }

    fn draw(&self, name: &str, size: Vec2, ink: Color) -> Image {
        let Some(text) = drawing(name) else {
            error!("no drawing is called `{name}`");
            return blank();
        };
        self.rasterise(text, size, &ink.to_srgba().to_hex())
    }

    /// An SVG composed at run time, at `width` by `height` physical px; not remembered.
    pub fn svg(&self, text: &str, width: f32, height: f32, images: &mut Assets<Image>) -> Handle<Image> {
        images.add(self.rasterise(text, Vec2::new(width, height), &self.ink))
    }

    /// Draws `text` into the middle of a `size` px picture, as large as fits.
    fn rasterise(&self, text: &str, size: Vec2, ink: &str) -> Image {
        let text = self.colours.of(text).replace("currentColor", ink);
        let tree = match usvg::Tree::from_str(&text, &self.options) {
            Ok(tree) => tree,
            Err(error) => {
                error!("a drawing cannot be read: {error}");
                return blank();
            }
        };
        let (width, height) = (size.x.ceil().clamp(1.0, 8192.0), size.y.ceil().clamp(1.0, 8192.0));
        let Some(mut pixels) = tiny_skia::Pixmap::new(width as u32, height as u32) else {
            return blank();
        };
        let own = tree.size();
        let fit = (width / own.width()).min(height / own.height());
        let (dx, dy) = ((width - own.width() * fit) / 2.0, (height - own.height() * fit) / 2.0);
        let transform = tiny_skia::Transform::from_row(fit, 0.0, 0.0, fit, dx, dy);
        resvg::render(&tree, transform, &mut pixels.as_mut());
        let data = pixels.take_demultiplied();
        image(width as u32, height as u32, data)
    }

    /// Forgets all named images: they were drawn for another scale or in other colours.
    fn forget(&mut self, theme: &Theme) {
        self.images.clear();
        self.wear(theme);
    }

    fn wear(&mut self, theme: &Theme) {
        let colours = theme.recolouring();
        if colours != self.colours {
            self.ahead.clear();
        }
        self.colours = colours;
        self.ink = theme.colour.ink.strong.0.to_hex();
    }
}

fn key(name: &str, size: Vec2, ink: Color) -> Key {
    (name.to_owned(), size.x.ceil() as u32, size.y.ceil() as u32, ink.to_srgba().to_hex())
}

fn image(width: u32, height: u32, data: Vec<u8>) -> Image {
    let extent = Extent3d { width, height, depth_or_array_layers: 1 };
    // Nobody looks at the pixels here again: the renderer takes them, without a copy.
    Image::new(extent, TextureDimension::D2, data, TextureFormat::Rgba8UnormSrgb, RenderAssetUsages::RENDER_WORLD)
}

/// The least rectangle round the middle of a picture outside of which nothing is drawn.
fn filled(image: &Image) -> Rect {
    let (size, data) = (image.size(), image.data.as_deref().unwrap_or_default());
    let mut margin = size / 2;
    let rows = data.chunks_exact(4 * size.x.max(1) as usize);
    for (y, row) in rows.enumerate() {
        for (x, _) in row.chunks_exact(4).enumerate().filter(|(_, pixel)| pixel[3] > 0) {
            let at = UVec2::new(x as u32, y as u32);
            margin = margin.min(at).min(size - UVec2::ONE - at);
        }
    }
    Rect { min: margin.as_vec2(), max: (size - margin).as_vec2() }
}

/// Shown where a drawing cannot be read; the log says why.
fn blank() -> Image {
    image(1, 1, vec![255, 0, 255, 255])
}

/// Draws what is new or changed, and everything when the scale changed.
pub fn plugin(app: &mut App) {
    // Who opens the window brings one in which the first screen's great picture is drawn already.
    app.init_resource::<Art>()
        .insert_resource(PieceZoom(1.0))
        .add_systems(PostUpdate, (draw_images, draw_sprites).chain().before(UiSystems::Prepare));
}

fn draw_images(
    mut commands: Commands,
    mut art: ResMut<Art>,
    mut images: ResMut<Assets<Image>>,
    metrics: Res<Metrics>,
    theme: Res<Theme>,
    drawn: Query<(Entity, Ref<ArtImage>)>,
) {
    let rescaled = metrics.is_changed() || theme.is_changed();
    if rescaled {
        art.forget(&theme);
    }
    for (entity, picture) in &drawn {
        if !rescaled && !picture.is_changed() {
            continue;
        }
        let size = picture.size * metrics.physical;
        let image = match &picture.drawing {
            Drawing::Named(name) => art.named(name, size, picture.ink, &mut images),
            Drawing::Svg(text) => art.svg(text, size.x, size.y, &mut images),
        };
        let image_mode = if picture.tiled {
            NodeImageMode::Tiled { tile_x: true, tile_y: true, stretch_value: 1.0 }
        } else {
            NodeImageMode::Stretch
        };
        commands.entity(entity).try_insert(ImageNode { image, image_mode, ..default() });
    }
}

fn draw_sprites(
    mut art: ResMut<Art>,
    mut images: ResMut<Assets<Image>>,
    metrics: Res<Metrics>,
    zoom: Res<PieceZoom>,
    theme: Res<Theme>,
    mut drawn: Query<(Ref<ArtSprite>, &mut Sprite)>,
) {
    let rescaled = metrics.is_changed() || zoom.is_changed() || theme.is_changed();
    for (piece, mut sprite) in &mut drawn {
        if rescaled || piece.is_changed() {
            let size = piece.size * metrics.physical * zoom.0;
            let Kept { image, filled } = art.kept(&piece.name, size, piece.ink, &mut images);
            // A token is a disc in a picture large enough for its ring and flag: most of that is empty.
            sprite.custom_size = Some(piece.size * filled.size() / size.ceil().max(Vec2::ONE));
            sprite.rect = Some(filled);
            sprite.image = image;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::art_list::DRAWINGS;
    use crate::table::screens::title;
    use crate::table::testing::{frames, whole};
    use crate::table::themes::Look;

    #[test]
    fn every_drawing_draws_something() {
        let art = Art::default();
        for (name, text) in DRAWINGS {
            let image = art.rasterise(text, Vec2::splat(48.0), "#1A5578");
            assert_eq!(image.size(), UVec2::splat(48), "{name}");
            let data = image.data.expect("the pixels stay in memory");
            assert!(data.chunks(4).any(|pixel| pixel[3] > 0), "{name} is empty");
        }
    }

    #[test]
    fn what_is_cut_off_a_picture_is_empty_and_its_middle_stays() {
        let art = Art::default();
        let token = art.draw("tok", Vec2::splat(88.0), Color::BLACK);
        let kept = filled(&token);
        assert_eq!(kept.center(), Vec2::splat(44.0));
        // A disc of 10.75 px round the middle, and its shadow 2 px further down, drawn twice as large.
        assert_eq!(kept.half_size(), Vec2::new(22.0, 26.0));
        let data = token.data.expect("the pixels stay in memory");
        for (index, pixel) in data.chunks(4).enumerate().filter(|(_, pixel)| pixel[3] > 0) {
            let at = Vec2::new((index % 88) as f32 + 0.5, (index / 88) as f32 + 0.5);
            assert!(kept.contains(at), "{pixel:?} at {at} is cut off");
        }
        let nothing = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#;
        let nothing = filled(&art.rasterise(nothing, Vec2::splat(9.0), "#000000"));
        assert_eq!(nothing.size(), Vec2::ONE);
    }

    #[test]
    fn what_is_drawn_ahead_is_what_would_have_been_drawn() {
        let (theme, night) = (Theme::of(Look::Day), Theme::of(Look::Night));
        let (size, ink) = (Vec2::new(64.0, 36.0), Color::BLACK);
        let mut images = Assets::<Image>::default();
        let mut art = Art::begun(&theme, "harbour", size, ink);
        art.forget(&theme);
        let drawn = art.draw("harbour", size, ink);
        let handle = art.named("harbour", size, ink, &mut images);
        assert!(art.ahead.is_empty(), "it was asked for");
        assert_eq!(images.get(&handle).and_then(|image| image.data.clone()), drawn.data);
        let mut art = Art::begun(&theme, "harbour", size, ink);
        art.forget(&night);
        assert!(art.ahead.is_empty(), "it was drawn in other colours");
    }

    #[test]
    fn the_title_asks_for_what_was_drawn_ahead() {
        let mut app = whole();
        let physical = app.world().resource::<Metrics>().physical;
        let theme = Theme::of(Look::Day);
        app.insert_resource(title::drawn_ahead(&theme, physical)).insert_resource(theme);
        assert_eq!(app.world().resource::<Art>().ahead.len(), 1);
        frames(&mut app, 2);
        assert!(app.world().resource::<Art>().ahead.is_empty());
    }

    #[test]
    fn words_inside_a_drawing_are_drawn() {
        let text = r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">
            <text y="16" font-family="Libertinus Serif" font-weight="600">Tessel</text></svg>"#;
        let image = Art::default().rasterise(text, Vec2::new(90.0, 20.0), "#000000");
        assert!(image.data.expect("the pixels stay in memory").chunks(4).any(|pixel| pixel[3] > 0));
    }
}
