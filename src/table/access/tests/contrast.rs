//! The contrast of every text that is really on a screen against what it really lies on, in every look (WCAG 2.2).

use bevy::prelude::*;
use bevy::ui::{ComputedNode, ComputedStackIndex, UiGlobalTransform};

use super::read_aloud;
use crate::table::art::ArtImage;
use crate::table::layers::Overlay;
use crate::table::testing::frames;
use crate::table::theme::Theme;
use crate::table::themes::Look;
use crate::table::ui::sized;

fn luminance(colour: Color) -> f32 {
    let linear = colour.to_linear();
    0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
}

fn contrast(a: Color, b: Color) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour of the shipped look, as another look has it.
fn worn(colour: Color, look: Look) -> Color {
    let hex = colour.to_srgba().to_hex();
    let hex = if look == Look::Day { hex } else { Theme::of(look).recolouring().of(&hex) };
    Srgba::hex(hex).expect("a colour").into()
}

/// What lies on the screen: how high in the stack, where, how large, and of what colour; a drawing has none of its own.
struct Lying {
    height: u32,
    at: Vec2,
    size: Vec2,
    fill: Option<Color>,
}

/// Where something lies, and whether it is seen.
type Placed =
    (&'static ComputedStackIndex, &'static UiGlobalTransform, &'static ComputedNode, &'static InheritedVisibility);

/// Texts with too little contrast to what they lie on, in some look. What lies on a drawing is not looked at here: its
/// colours are tokens, which the theme's own test pairs.
pub(super) fn faint(app: &mut App) -> Vec<String> {
    let world = app.world_mut();
    let mut grounds = world.query::<(Placed, Option<&BackgroundColor>, Has<ArtImage>)>();
    let lies = |((height, at, node, visible), fill, drawn): (_, Option<&BackgroundColor>, bool)| {
        let (height, at, node, visible): (
            &ComputedStackIndex,
            &UiGlobalTransform,
            &ComputedNode,
            &InheritedVisibility,
        ) = (height, at, node, visible);
        let fill = fill.map(|fill| fill.0).filter(|fill| fill.alpha() > 0.99);
        let seen = visible.get() && (drawn || fill.is_some());
        seen.then(|| Lying { height: height.0, at: at.translation, size: node.size(), fill: fill.filter(|_| !drawn) })
    };
    let grounds: Vec<Lying> = grounds.iter(world).filter_map(lies).collect();
    let mut texts = world.query::<(Placed, &Text, &TextColor)>();
    let mut faint = Vec::new();
    for ((height, at, _, visible), text, ink) in texts.iter(world) {
        let under = |ground: &&Lying| {
            ground.height < height.0 && ((at.translation - ground.at).abs() * 2.0).cmplt(ground.size).all()
        };
        let ground = grounds.iter().filter(under).max_by_key(|ground| ground.height).and_then(|ground| ground.fill);
        let Some(ground) = ground.filter(|_| visible.get() && !text.0.trim().is_empty()) else { continue };
        for (look, least) in [(Look::Day, 4.5), (Look::Night, 4.5), (Look::Contrast, 7.0)] {
            let got = contrast(worn(ink.0, look), worn(ground, look));
            if got < least {
                faint.push(format!("{look:?}: {got:.2}, {:?} on {ground:?} `{}`", ink.0, text.0));
            }
        }
    }
    faint
}

#[test]
fn a_text_that_fades_is_found() {
    let mut app = read_aloud();
    let ground = Theme::shipped().colour.paper.plain;
    let middle =
        Node { justify_content: JustifyContent::Center, align_items: AlignItems::Center, ..sized(400.0, 100.0) };
    let place = (middle, ChildOf(app.world().resource::<Overlay>().0));
    let sheet = app.world_mut().spawn((place, BackgroundColor(ground.into()))).id();
    app.world_mut().spawn((Text::new("faded"), TextColor(Theme::shipped().colour.paper.fold.into()), ChildOf(sheet)));
    frames(&mut app, 4);
    assert_eq!(faint(&mut app).len(), 3, "in every look");
}
