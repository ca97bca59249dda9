//! What the renderer is handed to paint, of three kinds, all cut alike.

use bevy::math::Affine2;
use bevy::prelude::*;
use bevy::ui_render::box_shadow::ExtractedBoxShadow;
use bevy::ui_render::stack_z_offsets::{BOX_SHADOW, IMAGE};
use bevy::ui_render::ui_texture_slice_pipeline::ExtractedUiTextureSlice;
use bevy::ui_render::{ExtractedUiItem, ExtractedUiNode};

/// Something with a place on the screen.
pub(super) trait Painted: Sized {
    /// In the renderer's own world.
    fn camera(&self) -> Entity;
    /// What is higher is painted later.
    fn z(&self) -> f32;
    /// Where its centre lies and how it is turned, in physical px.
    fn transform(&self) -> Affine2;
    /// Before it is turned; nothing for text, which is no single box.
    fn size(&self) -> Option<Vec2>;
    /// Outside of this, nothing of it shows.
    fn clip(&self) -> Option<Rect>;
    /// Shows nothing of it outside of this.
    fn set_clip(&mut self, clip: Rect);
    /// The same once more, shown in another place; `entity` is the renderer's name for it.
    fn part(&self, clip: Rect, entity: Entity) -> Option<Self>;

    /// Where it lies, unless it is turned or stretched, for which a clip does not hold.
    fn standing(&self) -> Option<Rect> {
        let upright = self.transform().matrix2 == Mat2::IDENTITY;
        upright.then_some(Rect::from_center_size(self.transform().translation, self.size()?))
    }

    /// No less than where it shows, however it is turned.
    fn reach(&self) -> Option<Rect> {
        let size = self.size()?;
        let across = self.transform().transform_vector2(size).length().max(size.length());
        let whole = Rect::from_center_size(self.transform().translation, Vec2::splat(across));
        Some(self.clipped(self.standing().unwrap_or(whole)))
    }

    /// What of an area is inside its clip.
    fn clipped(&self, area: Rect) -> Rect {
        self.clip().map_or(area, |clip| clip.intersect(area))
    }
}

impl Painted for ExtractedUiNode {
    fn camera(&self) -> Entity {
        self.extracted_camera_entity
    }

    fn z(&self) -> f32 {
        self.z_order
    }

    fn transform(&self) -> Affine2 {
        self.transform
    }

    fn size(&self) -> Option<Vec2> {
        match &self.item {
            ExtractedUiItem::Node { rect, .. } => Some(rect.size()),
            ExtractedUiItem::Glyphs { .. } => None,
        }
    }

    fn clip(&self) -> Option<Rect> {
        self.clip
    }

    fn set_clip(&mut self, clip: Rect) {
        self.clip = Some(clip);
    }

    fn part(&self, clip: Rect, entity: Entity) -> Option<Self> {
        let ExtractedUiItem::Node { color, rect, atlas_scaling, flip_x, flip_y, border_radius, border, node_type } =
            self.item
        else {
            return None;
        };
        let item =
            ExtractedUiItem::Node { color, rect, atlas_scaling, flip_x, flip_y, border_radius, border, node_type };
        Some(Self { clip: Some(clip), render_entity: entity, item, ..*self })
    }
}

impl Painted for ExtractedUiTextureSlice {
    fn camera(&self) -> Entity {
        self.extracted_camera_entity
    }

    fn z(&self) -> f32 {
        self.stack_index as f32 + IMAGE
    }

    fn transform(&self) -> Affine2 {
        self.transform
    }

    fn size(&self) -> Option<Vec2> {
        Some(self.rect.size())
    }

    fn clip(&self) -> Option<Rect> {
        self.clip
    }

    fn set_clip(&mut self, clip: Rect) {
        self.clip = Some(clip);
    }

    fn part(&self, clip: Rect, entity: Entity) -> Option<Self> {
        let image_scale_mode = self.image_scale_mode.clone();
        Some(Self { clip: Some(clip), render_entity: entity, image_scale_mode, ..*self })
    }
}

impl Painted for ExtractedBoxShadow {
    fn camera(&self) -> Entity {
        self.extracted_camera_entity
    }

    fn z(&self) -> f32 {
        self.stack_index as f32 + BOX_SHADOW
    }

    fn transform(&self) -> Affine2 {
        self.transform
    }

    fn size(&self) -> Option<Vec2> {
        Some(self.bounds)
    }

    fn clip(&self) -> Option<Rect> {
        self.clip
    }

    fn set_clip(&mut self, clip: Rect) {
        self.clip = Some(clip);
    }

    fn part(&self, clip: Rect, entity: Entity) -> Option<Self> {
        Some(Self { clip: Some(clip), render_entity: entity, ..*self })
    }
}
