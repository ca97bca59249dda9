//! A row or column that lets go of what it can spare where there is no room for everything: first the last of its rank
//! 0, and so on. What stays is whole; what went can be read where its screen opens it, or is said by a screen reader.

use bevy::ecs::system::EntityCommands;
use bevy::platform::collections::HashMap;
use bevy::prelude::*;
use bevy::text::TextLayoutInfo;
use bevy::ui::{ComputedNode, UiSystems};

use crate::table::ui::{Ui, column};
use crate::table::words::{Ink, Words};

/// On a row or column: what lies in it may have to go.
#[derive(Component, Debug)]
struct Sheds {
    /// By what it is known again when its screen is built anew.
    name: String,
    /// Along what there has to be room: words in a column may reach a hair beside it, with a space at a line's end.
    along: Vec2,
}

/// On something in such a row or column: it can be spared, the lowest number first and the last of a number before the
/// others.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spare(pub u8);

/// On words of one line in such a row or column: what is spare goes before any of them is cut.
#[derive(Component, Clone, Copy, Debug)]
struct Whole;

/// How many parts went, by the name of their row: built anew it begins without them, or it would twitch.
#[derive(Resource, Debug, Default)]
struct Gone(HashMap<String, usize>);

/// Differences up to this many px are rounding.
const SLACK: f32 = 1.0;

/// Sheds after each layout.
pub fn plugin(app: &mut App) {
    app.init_resource::<Gone>()
        .add_systems(PostUpdate, begin_without.before(UiSystems::Layout))
        .add_systems(PostUpdate, shed.after(UiSystems::PostLayout));
}

impl Ui<'_, '_> {
    /// Places a column that sheds its [`Spare`] children where it is too low for all of them.
    pub fn shedding(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let node = Node { overflow: Overflow::clip(), min_height: px(0), ..node };
        self.within((node, Sheds { name: String::new(), along: Vec2::Y }), inner)
    }

    /// The wooden bar of a screen, which sheds what is [`Spare`] in it where it is too narrow for all of its words.
    /// `name` tells it from others, and from itself with other words.
    pub fn shedding_bar(&mut self, name: &str, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let name = format!("{name}, {} wide", self.room.x);
        let mut bar = self.wood_bar(Node { overflow: Overflow::clip(), ..node }, inner);
        bar.insert(Sheds { name, along: Vec2::X });
        bar
    }

    /// Places the two lines that say on such a bar what one looks at.
    pub fn bar_title(&mut self, title: Words, under: Words) {
        let lines = Node { min_width: px(0), flex_shrink: 1.0, overflow: Overflow::clip(), ..column(0.0) };
        self.within(lines, |ui| {
            ui.say(title.ink(Ink::Inverse).one_line()).insert(Whole);
            ui.say(under.ink(Ink::Muted).one_line()).insert(Whole);
        });
    }
}

type Parts<'w, 's> = Query<'w, 's, (&'static Spare, &'static ComputedNode, &'static mut Node)>;

/// Takes the next part out of a row or column; the size it had.
fn let_go(row: Entity, children: &Query<&Children>, parts: &mut Parts) -> Option<Vec2> {
    let lying = |part| parts.get(part).ok().filter(|(_, _, node)| node.display != Display::None);
    let left: Vec<(Entity, Spare)> =
        children.iter_descendants(row).filter_map(|part| Some((part, *lying(part)?.0))).collect();
    let first = first_to_go(left.iter().map(|(_, rank)| *rank))?;
    let (_, computed, mut node) = parts.get_mut(left[first].0).ok()?;
    node.display = Display::None;
    Some(computed.size())
}

fn begin_without(
    rows: Query<(Entity, &Sheds), Added<Sheds>>,
    children: Query<&Children>,
    mut parts: Parts,
    gone: Res<Gone>,
) {
    for (row, sheds) in &rows {
        for _ in 0..gone.0.get(&sheds.name).copied().unwrap_or_default() {
            let_go(row, &children, &mut parts);
        }
    }
}

fn shed(
    rows: Query<(Entity, &Sheds, &ComputedNode)>,
    children: Query<&Children>,
    words: Query<(&ComputedNode, &TextLayoutInfo, &ChildOf), With<Whole>>,
    nodes: Query<&ComputedNode>,
    mut parts: Parts,
    mut gone: ResMut<Gone>,
) {
    for (row, sheds, node) in &rows {
        // Words are cut by their own node, or by the one they lie in.
        let cut = words.iter_many(children.iter_descendants(row)).map(|(own, words, within)| {
            let room = nodes.get(within.parent()).map_or(own.size().x, |around| around.size().x.min(own.size().x));
            words.size.x * words.scale_factor - room
        });
        let over = node.content_size() - node.size();
        let mut over = over.max(Vec2::new(cut.fold(0.0, f32::max), 0.0)).dot(sheds.along);
        while over > SLACK {
            let Some(freed) = let_go(row, &children, &mut parts) else { break };
            over -= freed.dot(sheds.along);
            if !sheds.name.is_empty() {
                *gone.0.entry(sheds.name.clone()).or_default() += 1;
            }
        }
    }
}

/// The place of the one that goes first.
fn first_to_go(spare: impl Iterator<Item = Spare>) -> Option<usize> {
    spare.enumerate().map(|(place, rank)| (rank, std::cmp::Reverse(place))).min().map(|(_, place)| place.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::whole;
    use crate::table::words::small;

    /// A bar 600 px wide with a title of so many letters, and whether each of its spare words still stands.
    fn bar(app: &mut App, letters: usize) -> Vec<bool> {
        let theme = crate::table::theme::Theme::shipped();
        let root = app.world_mut().spawn(Node { width: px(600), ..default() }).id();
        app.world_mut().commands().entity(root).with_children(|spawner| {
            Ui::new(spawner, &theme).shedding_bar(&letters.to_string(), Node { width: px(600), ..default() }, |ui| {
                let names = Node { min_width: px(0), flex_shrink: 1.0, overflow: Overflow::clip(), ..default() };
                ui.within(names, |ui| {
                    ui.say(small("m".repeat(letters)).one_line()).insert(Whole);
                });
                for rank in [1, 0] {
                    ui.say_in(Node { flex_shrink: 0.0, ..default() }, small("mmmmmmmm").one_line()).insert(Spare(rank));
                }
            });
        });
        app.world_mut().flush();
        app.update();
        let parts: Vec<bool> = {
            let mut parts = app.world_mut().query::<(&Spare, &Node)>();
            let mut parts: Vec<_> = parts.iter(app.world()).map(|(rank, node)| (*rank, node.display)).collect();
            parts.sort_by_key(|(rank, _)| *rank);
            parts.into_iter().map(|(_, display)| display != Display::None).collect()
        };
        app.world_mut().despawn(root);
        parts
    }

    #[test]
    fn a_title_that_would_be_cut_takes_the_room_of_what_is_spare() {
        let mut app = whole();
        assert_eq!(bar(&mut app, 10), [true, true]);
        assert_eq!(bar(&mut app, 40), [false, true], "one is enough");
        assert_eq!(bar(&mut app, 49), [false, false]);
    }

    #[test]
    fn the_least_goes_first_and_of_equals_the_last() {
        assert_eq!(first_to_go([1, 0, 0, 2].map(Spare).into_iter()), Some(2));
        assert_eq!(first_to_go(std::iter::empty()), None, "what cannot be spared stays");
    }
}
