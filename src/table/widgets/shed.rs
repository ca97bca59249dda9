//! A column that lets go of what it can spare when it is too low for everything: first the last of its rank 0, and so
//! on. What stays is whole; what went can be read where its screen opens it.

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiSystems};

use crate::table::ui::Ui;

/// On a column: what lies in it may have to go.
#[derive(Component, Debug)]
struct Sheds;

/// On a child of such a column: it can be spared, the lowest number first and the last of a number before the others.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spare(pub u8);

/// Differences up to this many px are rounding.
const SLACK: f32 = 1.0;

/// Sheds after each layout.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, shed.after(UiSystems::PostLayout));
}

impl Ui<'_, '_> {
    /// Places a column that sheds its [`Spare`] children where it is too low for all of them.
    pub fn shedding(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let node = Node { overflow: Overflow::clip(), min_height: px(0), ..node };
        self.within((node, Sheds), inner)
    }
}

fn shed(columns: Query<(&ComputedNode, &Children), With<Sheds>>, mut spare: Query<(&Spare, &mut Node)>) {
    for (column, children) in &columns {
        if column.content_size().y <= column.size().y + SLACK {
            continue;
        }
        let lying = |child: Entity| spare.get(child).ok().filter(|(_, node)| node.display != Display::None);
        let left = children.iter().map(|child| lying(child).map(|(rank, _)| *rank));
        if let Some(place) = first_to_go(left)
            && let Ok((_, mut node)) = spare.get_mut(children[place])
        {
            node.display = Display::None;
        }
    }
}

/// The place of the child that goes first, among children of which some can be spared.
fn first_to_go(children: impl Iterator<Item = Option<Spare>>) -> Option<usize> {
    let spare = children.enumerate().filter_map(|(place, rank)| Some((rank?, std::cmp::Reverse(place))));
    spare.min().map(|(_, place)| place.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_goes_first_and_of_equals_the_last() {
        let ranks = [None, Some(Spare(1)), Some(Spare(0)), None, Some(Spare(0)), Some(Spare(2))];
        assert_eq!(first_to_go(ranks.into_iter()), Some(4));
        assert_eq!(first_to_go([None, None].into_iter()), None, "what cannot be spared stays");
    }
}
