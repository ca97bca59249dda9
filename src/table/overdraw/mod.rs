//! Paints nothing that another thing hides: Bevy draws a border as large as its node, and wood under paper too. A
//! renderer without a graphics card feels every pixel, and one with a weak card its battery.
//!
//! What is left in the end is the paper itself, and a frame begins with its colour already: where nothing lies under a
//! paper, it need not be painted either.

mod areas;
mod painted;

use areas::{around, inside, is_large, uncovered};
use bevy::camera::ClearColorConfig;
use bevy::math::Affine2;
use bevy::prelude::*;
use bevy::render::camera::ExtractedCamera;
use bevy::render::sync_world::TemporaryRenderEntity;
use bevy::render::{ExtractSchedule, RenderApp};
use bevy::ui_render::box_shadow::ExtractedBoxShadows;
use bevy::ui_render::ui_texture_slice_pipeline::ExtractedUiTextureSlices;
use bevy::ui_render::{ExtractedUiItem, ExtractedUiNode, ExtractedUiNodes, NodeType, RenderUiSystems};
use painted::Painted;

/// Cuts what is hidden out of what the renderer is handed; without a renderer there is nothing to do.
pub fn plugin(app: &mut App) {
    if let Some(renderer) = app.get_sub_app_mut(RenderApp) {
        renderer.add_systems(ExtractSchedule, leave_out_the_hidden.after(RenderUiSystems::ExtractText));
    }
}

/// A large ground of one full colour: nothing below it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Cover {
    camera: Entity,
    z: f32,
    colour: LinearRgba,
    area: Rect,
}

impl Cover {
    fn of(node: &ExtractedUiNode) -> Option<Self> {
        let ExtractedUiItem::Node { color, node_type: NodeType::Rect, .. } = node.item else { return None };
        if node.image != AssetId::default() || color.alpha < 1.0 {
            return None;
        }
        let area = node.clipped(hollow(node)?);
        is_large(area).then_some(Self { camera: node.camera(), z: node.z(), colour: color, area })
    }

    fn is_above(&self, painted: &impl Painted) -> bool {
        self.camera == painted.camera() && self.z > painted.z()
    }

    /// Whether something below would show if this were not there.
    fn hides(&self, painted: &impl Painted, reach: Option<Rect>) -> bool {
        self.is_above(painted) && reach.is_some_and(|reach| !reach.intersect(self.area).is_empty())
    }
}

fn leave_out_the_hidden(
    mut commands: Commands,
    mut nodes: ResMut<ExtractedUiNodes>,
    mut tiles: ResMut<ExtractedUiTextureSlices>,
    mut shadows: ResMut<ExtractedBoxShadows>,
    cameras: Query<&ExtractedCamera>,
) {
    let mut covers: Vec<Cover> = nodes.uinodes.iter().filter_map(Cover::of).collect();
    // The largest first: few cuts leave little.
    covers.sort_by(|a, b| (b.area.size().element_product()).total_cmp(&a.area.size().element_product()));
    cut(&mut tiles.slices, &mut commands, |tiles, seen| uncovered(seen, above(&covers, tiles)));
    cut(&mut shadows.box_shadows, &mut commands, |shadow, seen| uncovered(seen, above(&covers, shadow)));

    let begun = |cover: &Cover| match cameras.get(cover.camera).map(|camera| camera.clear_color) {
        Ok(ClearColorConfig::Custom(colour)) => colour.to_linear() == cover.colour,
        _ => false,
    };
    let lowest = |cover: &Cover| {
        begun(cover)
            && !nodes.uinodes.iter().any(|node| cover.hides(node, reach(node, &nodes)))
            && !tiles.slices.iter().any(|tile| cover.hides(tile, tile.reach()))
            && !shadows.box_shadows.iter().any(|shadow| cover.hides(shadow, shadow.reach()))
    };
    let lowest: Vec<Cover> = covers.iter().copied().filter(lowest).collect();
    cut(&mut nodes.uinodes, &mut commands, |node, seen| {
        if is_border(node) {
            return hollow(node).map_or_else(|| vec![seen], |hole| around(seen, hole));
        }
        // The paper goes first, so that it is not cut up by what lies on it.
        let own = Cover::of(node).filter(|own| lowest.contains(own)).map(|own| own.area);
        uncovered(seen, own.into_iter().chain(above(&covers, node)))
    });
}

fn above(covers: &[Cover], painted: &impl Painted) -> impl Iterator<Item = Rect> {
    covers.iter().filter(|cover| cover.is_above(painted)).map(|cover| cover.area)
}

/// Leaves of every large thing the pieces that `left` says show.
fn cut<P: Painted>(painted: &mut Vec<P>, commands: &mut Commands, left: impl Fn(&P, Rect) -> Vec<Rect>) {
    for index in 0..painted.len() {
        let whole = &painted[index];
        let Some(seen) = whole.standing().map(|area| whole.clipped(area)).filter(|seen| is_large(*seen)) else {
            continue;
        };
        let pieces = left(whole, seen);
        if pieces == [seen] {
            continue;
        }
        for piece in pieces.iter().skip(1) {
            let entity = commands.spawn(TemporaryRenderEntity).id();
            let part = painted[index].part(*piece, entity);
            painted.extend(part);
        }
        // What is hidden altogether keeps its entry, and nothing of it shows.
        let first = pieces.first().copied().unwrap_or(Rect { min: seen.min, max: seen.min });
        painted[index].set_clip(first);
    }
}

fn is_border(node: &ExtractedUiNode) -> bool {
    matches!(node.item, ExtractedUiItem::Node { node_type: NodeType::Border(_), .. })
}

/// What of a node is neither border nor round corner.
fn hollow(node: &ExtractedUiNode) -> Option<Rect> {
    let ExtractedUiItem::Node { border, border_radius: round, .. } = &node.item else { return None };
    let radii = [round.top_left, round.top_right, round.bottom_right, round.bottom_left];
    inside(node.standing()?, border.min_inset, border.max_inset, radii)
}

/// No less than where a node or its text shows; nothing where there is none.
fn reach(node: &ExtractedUiNode, nodes: &ExtractedUiNodes) -> Option<Rect> {
    let ExtractedUiItem::Glyphs { range } = &node.item else { return node.reach() };
    let glyphs = nodes.glyphs.get(range.clone())?.iter();
    let place = |at: Vec2, size: Vec2| {
        let at = node.transform * Affine2::from_translation(at);
        Rect::from_center_size(at.translation, at.transform_vector2(size).abs().max(size))
    };
    glyphs.map(|glyph| node.clipped(place(glyph.translation, glyph.rect.size()))).reduce(|one, other| one.union(other))
}
