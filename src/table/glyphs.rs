//! Sheets for glyphs, made before Bevy makes its own.
//!
//! Bevy keeps the glyphs of each font at each size on a picture of its own, 512 px square: a megabyte here and another
//! with the renderer, filled byte by byte while the first frame waits. What one size of one font says on a screen fits
//! on a quarter of that; what does not fit gets another sheet from Bevy.

use std::hash::BuildHasher;

use bevy::asset::RenderAssetUsages;
use bevy::image::DynamicTextureAtlasBuilder;
use bevy::platform::hash::FixedHasher;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::text::{ComputedTextBlock, FontAtlas, FontAtlasKey, FontAtlasSet, FontHinting, FontSmoothing};
use bevy::ui::UiSystems;

/// The side of a sheet in px.
const SIDE: u32 = 256;
/// Room between two glyphs in px, as Bevy leaves it.
const BETWEEN: u32 = 2;

/// Lays a sheet out for every font and size that is new.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, lay_out.after(UiSystems::Content).before(UiSystems::PostLayout));
}

fn lay_out(
    texts: Query<(&ComputedTextBlock, &FontHinting), Changed<ComputedTextBlock>>,
    sheets: Option<ResMut<FontAtlasSet>>,
    mut images: ResMut<Assets<Image>>,
) {
    let Some(mut sheets) = sheets else { return };
    for (text, hinting) in &texts {
        for run in text.buffer().lines().flat_map(|line| line.runs()) {
            let key = FontAtlasKey {
                id: run.font().data.id() as u32,
                index: run.font().index,
                font_size_bits: run.font_size().to_bits(),
                variations_hash: FixedHasher.hash_one(run.normalized_coords()),
                hinting: *hinting,
                font_smoothing: FontSmoothing::default(),
            };
            sheets.entry(key).or_insert_with(|| vec![sheet(&mut images)]);
        }
    }
}

fn sheet(images: &mut Assets<Image>) -> FontAtlas {
    let side = UVec2::splat(SIDE);
    let extent = Extent3d { width: SIDE, height: SIDE, depth_or_array_layers: 1 };
    let nothing = vec![0; 4 * (SIDE * SIDE) as usize];
    // Glyphs are added to it later, so it stays on both sides.
    let both = RenderAssetUsages::default();
    let picture = Image::new(extent, TextureDimension::D2, nothing, TextureFormat::Rgba8UnormSrgb, both);
    FontAtlas {
        dynamic_texture_atlas_builder: DynamicTextureAtlasBuilder::new(side, BETWEEN),
        glyph_to_atlas_index: default(),
        texture_atlas: TextureAtlasLayout::new_empty(side),
        texture: images.add(picture),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::whole;

    #[test]
    fn the_title_is_set_from_small_sheets() {
        let app = whole();
        let (sheets, images) = (app.world().resource::<FontAtlasSet>(), app.world().resource::<Assets<Image>>());
        assert!(sheets.len() > 3, "the title has words in several sizes");
        for (key, sheets) in sheets.iter() {
            assert_eq!(sheets.len(), 1, "{key:?}");
            assert!(!sheets[0].glyph_to_atlas_index.is_empty(), "Bevy looks for its glyphs elsewhere: {key:?}");
            let picture = images.get(&sheets[0].texture).expect("a picture");
            assert_eq!(picture.size(), UVec2::splat(SIDE));
        }
    }
}
