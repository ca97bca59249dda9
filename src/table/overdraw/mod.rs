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

#[cfg(test)]
mod tests {
    use bevy::camera::{CameraOutputMode, MsaaWriteback};
    use bevy::core_pipeline::Core2d;
    use bevy::ecs::schedule::ScheduleLabel;
    use bevy::ecs::system::RunSystemOnce;
    use bevy::image::Image;
    use bevy::ui::ResolvedBorderRadius;
    use bevy::ui_render::ExtractedGlyph;

    use super::*;

    const PAPER: Color = Color::linear_rgb(0.9, 0.9, 0.8);
    const WATER: Color = Color::linear_rgb(0.5, 0.7, 0.7);

    /// What a camera is handed: a frame begins in the colour of paper.
    fn handed() -> (World, Entity) {
        let mut world = World::new();
        world.init_resource::<ExtractedUiNodes>();
        world.init_resource::<ExtractedUiTextureSlices>();
        world.init_resource::<ExtractedBoxShadows>();
        let camera = ExtractedCamera {
            target: None,
            physical_viewport_size: None,
            physical_target_size: None,
            viewport: None,
            schedule: Core2d.intern(),
            order: 0,
            output_mode: CameraOutputMode::Skip,
            msaa_writeback: MsaaWriteback::Off,
            clear_color: ClearColorConfig::Custom(PAPER),
            sorted_camera_index_for_target: 0,
            exposure: 1.0,
            hdr: false,
            compositing_space: None,
        };
        let camera = world.spawn(camera).id();
        (world, camera)
    }

    fn lay(world: &mut World, camera: Entity, area: Rect, z_order: f32, colour: Color, node_type: NodeType) {
        let node = ExtractedUiNode {
            z_order,
            image: AssetId::<Image>::default(),
            clip: None,
            extracted_camera_entity: camera,
            item: ExtractedUiItem::Node {
                color: colour.to_linear(),
                rect: Rect { min: Vec2::ZERO, max: area.size() },
                atlas_scaling: None,
                flip_x: false,
                flip_y: false,
                border_radius: ResolvedBorderRadius::ZERO,
                border: bevy::sprite::BorderRect::all(1.0),
                node_type,
            },
            main_entity: Entity::PLACEHOLDER.into(),
            render_entity: Entity::PLACEHOLDER,
            transform: Affine2::from_translation(area.center()),
        };
        world.resource_mut::<ExtractedUiNodes>().uinodes.push(node);
    }

    /// How often things at this height paint a px.
    fn painted(world: &World, z: f32, at: Vec2) -> usize {
        let nodes = world.resource::<ExtractedUiNodes>();
        let paints =
            |node: &&ExtractedUiNode| node.z().total_cmp(&z).is_eq() && node.reach().is_some_and(|r| r.contains(at));
        nodes.uinodes.iter().filter(paints).count()
    }

    #[test]
    fn what_is_hidden_is_not_painted_and_what_shows_is() {
        let (mut world, camera) = handed();
        lay(&mut world, camera, Rect::new(0.0, 0.0, 400.0, 400.0), 1.0, WATER, NodeType::Rect);
        lay(&mut world, camera, Rect::new(100.0, 100.0, 300.0, 300.0), 2.0, WATER, NodeType::Rect);
        lay(&mut world, camera, Rect::new(100.0, 100.0, 300.0, 300.0), 2.01, PAPER, NodeType::Border(3840));
        // Half of what lies under it would show through this one.
        lay(&mut world, camera, Rect::new(0.0, 0.0, 400.0, 400.0), 3.0, WATER.with_alpha(0.5), NodeType::Rect);
        world.run_system_once(leave_out_the_hidden).expect("it runs");
        let at = |z: f32, x: f32| painted(&world, z, Vec2::new(x, 200.5));
        assert_eq!([at(1.0, 200.5), at(2.0, 200.5), at(2.01, 200.5), at(3.0, 200.5)], [0, 1, 0, 1], "in the middle");
        assert_eq!([at(1.0, 50.5), at(2.0, 50.5), at(2.01, 50.5), at(3.0, 50.5)], [1, 0, 0, 1], "beside it");
        assert_eq!([at(2.0, 100.5), at(2.01, 100.5)], [1, 1], "on its edge");
    }

    #[test]
    fn paper_is_left_out_only_where_nothing_lies_under_it() {
        let sheet = Rect::new(100.0, 100.0, 300.0, 300.0);
        for under in [None, Some(Vec2::new(150.0, 200.0)), Some(Vec2::new(50.0, 200.0))] {
            let (mut world, camera) = handed();
            if let Some(translation) = under {
                let mut nodes = world.resource_mut::<ExtractedUiNodes>();
                let rect = Rect::new(0.0, 0.0, 12.0, 12.0);
                nodes.glyphs.push(ExtractedGlyph { color: LinearRgba::BLACK, translation, rect });
                nodes.uinodes.push(ExtractedUiNode {
                    z_order: 1.0,
                    image: AssetId::<Image>::default(),
                    clip: None,
                    extracted_camera_entity: camera,
                    item: ExtractedUiItem::Glyphs { range: 0..1 },
                    main_entity: Entity::PLACEHOLDER.into(),
                    render_entity: Entity::PLACEHOLDER,
                    transform: Affine2::IDENTITY,
                });
            }
            lay(&mut world, camera, sheet, 2.0, PAPER, NodeType::Rect);
            world.run_system_once(leave_out_the_hidden).expect("it runs");
            let hides = under.is_some_and(|at| sheet.contains(at));
            assert_eq!(painted(&world, 2.0, Vec2::new(200.5, 200.5)), usize::from(hides), "{under:?}");
            assert_eq!(painted(&world, 2.0, Vec2::new(100.5, 200.5)), 1, "its edge is always painted");
        }
    }
}
