//! From Bevy's nodes to what the check reads.

use bevy::a11y::AccessibilityNode;
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::text::{LineBreak, TextLayoutInfo};
use bevy::ui::{CalculatedClip, ComputedNode, ComputedStackIndex, UiGlobalTransform};
use bevy::ui_widgets::ScrollArea;
use bevy::window::PrimaryWindow;

use super::{Kind, Laid, misfits, unmarked, without_space};
use crate::language::{Language, spoken};
use crate::table::control::ControlId;
use crate::table::layers::Overlay;

/// Everything that lies on the screen now.
#[derive(SystemParam)]
pub struct Screenful<'w, 's> {
    nodes: Query<'w, 's, NodeParts>,
    parents: Query<'w, 's, &'static ChildOf>,
    controls: Query<'w, 's, &'static ControlId>,
    spoken: Query<'w, 's, (&'static ControlId, Option<&'static AccessibilityNode>)>,
    areas: Query<'w, 's, (), With<ScrollArea>>,
    grounds: Query<'w, 's, (&'static BackgroundColor, &'static ComputedNode, &'static UiGlobalTransform)>,
    pictures: Query<'w, 's, &'static AccessibilityNode, Without<ControlId>>,
    window: Query<'w, 's, &'static Window, With<PrimaryWindow>>,
    overlay: Res<'w, Overlay>,
}

type NodeParts = (
    Entity,
    &'static ComputedNode,
    &'static ComputedStackIndex,
    &'static UiGlobalTransform,
    &'static InheritedVisibility,
    Option<&'static CalculatedClip>,
    Option<(&'static Text, &'static TextLayoutInfo, &'static TextLayout)>,
    Option<&'static BackgroundColor>,
);

impl Screenful<'_, '_> {
    /// What does not fit, one line each; in the pseudo-language also what wears no marks.
    pub fn misfits(&self) -> Vec<String> {
        let Ok(window) = self.window.single() else { return Vec::new() };
        let window = Rect { min: Vec2::ZERO, max: window.physical_size().as_vec2() };
        let laid: Vec<Laid> = self.nodes.iter().flat_map(|parts| self.laid(parts, window)).collect();
        let mut found = misfits(window, &laid);
        found.extend(self.mute());
        if spoken() == Language::Pseudo {
            let names = Self::names();
            // A path is data, like a number.
            let texts =
                laid.iter().filter(|one| one.kind == Kind::Text && !one.name.contains(std::path::MAIN_SEPARATOR));
            found.extend(texts.filter_map(|one| {
                unmarked(&one.name, &names).map(|word| format!("no message: {word} in: {}", one.name))
            }));
        }
        found
    }

    /// Where a thing lies that one cannot see through.
    fn sheet(&self, entity: Entity) -> Option<Rect> {
        let (ground, node, at) = self.grounds.get(entity).ok()?;
        (ground.0.alpha() > 0.95).then(|| Rect::from_center_size(at.translation, node.size()))
    }

    /// Controls of which a screen reader cannot say what they are or what they are called.
    fn mute(&self) -> Vec<String> {
        let says = |node: &AccessibilityNode| {
            node.role() != accesskit::Role::Unknown && node.label().is_some_and(|label| !label.trim().is_empty())
        };
        let mute = self.spoken.iter().filter(|(_, node)| !node.is_some_and(says));
        mute.map(|(id, _)| format!("has no role or label: {}", id.0)).collect()
    }

    /// Names that no string file holds: of travellers, the game, keys.
    fn names() -> Vec<String> {
        let others = ["Gatewright", "Esc", "Enter", "Tab", "Deutsch", "English"].map(str::to_owned);
        crate::hall::stock().chain(others).collect()
    }

    fn laid(
        &self,
        (entity, node, stack, at, visible, clip, text, ground): (
            Entity,
            &ComputedNode,
            &ComputedStackIndex,
            &UiGlobalTransform,
            &InheritedVisibility,
            Option<&CalculatedClip>,
            Option<(&Text, &TextLayoutInfo, &TextLayout)>,
            Option<&BackgroundColor>,
        ),
        window: Rect,
    ) -> Vec<Laid> {
        // What is taken out of the layout has no size at all; its words were laid out before that.
        if !visible.get() || node.size() == Vec2::ZERO {
            return Vec::new();
        }
        let room = Rect::from_center_size(at.translation, node.size());
        let above = |entity: Entity| self.parents.iter_ancestors(entity);
        let over = above(entity).any(|one| one == self.overlay.0);
        let base = Laid {
            name: String::new(),
            kind: Kind::Sheet,
            area: room,
            room,
            clip: clip.map_or(window, |clip| clip.clip.intersect(window)),
            sheet: above(entity).find_map(|one| self.sheet(one)),
            scrolls: above(entity).any(|one| self.areas.contains(one)),
            order: (u8::from(over), stack.0),
        };
        let mut found = Vec::new();
        if let Some((text, layout, set)) = text.filter(|(text, ..)| !text.0.trim().is_empty()) {
            // Bevy tells it in logical px.
            let size = layout.size * layout.scale_factor;
            let left = match set.justify {
                Justify::Right | Justify::End => room.max.x - size.x,
                Justify::Center => room.center().x - size.x / 2.0,
                _ => room.min.x,
            };
            let area = Rect::from_corners(Vec2::new(left, room.min.y), Vec2::new(left, room.min.y) + size);
            // A line that was broken keeps the space it was broken at, which nobody sees.
            let space = if set.linebreak == LineBreak::NoWrap { 0.0 } else { 6.0 * layout.scale_factor.max(1.0) };
            let area = without_space(area, room, space);
            found.push(Laid { name: text.0.replace('\n', " "), kind: Kind::Text, area, room, ..base.clone() });
        }
        if let Ok(id) = self.controls.get(entity)
            && !self.areas.contains(entity)
        {
            found.push(Laid { name: id.0.clone(), kind: Kind::Control, ..base.clone() });
        }
        if let Ok(picture) = self.pictures.get(entity)
            && picture.role() == accesskit::Role::Image
            && let Some(name) = picture.label().map(str::to_owned).filter(|name| !name.is_empty())
        {
            found.push(Laid { name, kind: Kind::Picture, ..base.clone() });
        }
        // A cover dims what lies under it, and none of that can be pressed.
        let covers = |alpha: f32| alpha > 0.3 && room.contains(window.min + 1.0) && room.contains(window.max - 1.0);
        if ground.is_some_and(|ground| ground.0.alpha() > 0.95 || covers(ground.0.alpha())) {
            found.push(base);
        }
        found
    }
}
