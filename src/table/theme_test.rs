//! The tokens of every look parse, and every pair in use is legible (WCAG 2.2).

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::table::themes::{Look, colours_in};

const CONTROL: f32 = 3.0;

#[test]
fn a_missing_token_is_named() {
    let broken = TOKENS.replace("lamp     =", "lampe    =");
    let error = Theme::read(&broken).expect_err("a misspelt token must not pass").to_string();
    assert!(error.contains("lampe"), "{error}");
}

fn luminance(colour: Hex) -> f32 {
    let linear = LinearRgba::from(colour.0);
    0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
}

fn contrast(a: Hex, b: Hex) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The pairs of a theme that are too faint.
fn faint(theme: &Theme, text: f32) -> Vec<String> {
    let said = |(a, b, need): (Hex, Hex, f32)| {
        let got = contrast(a, b);
        (got < need).then(|| format!("{} on {}: {got:.2}, needs {need}", a.0.to_hex(), b.0.to_hex()))
    };
    pairs(theme, text).into_iter().filter_map(said).collect()
}

#[test]
fn every_pair_is_legible() {
    for (look, text) in [(Look::Day, 4.5), (Look::Night, 4.5), (Look::Contrast, 7.0)] {
        assert_eq!(faint(&Theme::of(look), text), [""; 0], "{look:?}");
    }
}

#[test]
fn a_pair_that_is_too_faint_is_found() {
    let mut theme = Theme::shipped();
    theme.colour.ink.soft = theme.colour.paper.fold;
    assert!(faint(&theme, 4.5).len() >= 3, "soft ink on three papers");
    let mut theme = Theme::shipped();
    theme.series.b.colour = theme.colour.paper.sunk;
    assert!(!faint(&theme, 4.5).is_empty(), "a line of a chart");
}

/// Tokens that carry no meaning: grain and hairlines.
const DECORATION: [&str; 2] = [".colour.table.grain", ".colour.paper.fold"];

#[test]
fn every_colour_is_in_some_pair() {
    let paired: BTreeSet<String> =
        pairs(&Theme::shipped(), 4.5).into_iter().flat_map(|(a, b, _)| [a.0.to_hex(), b.0.to_hex()]).collect();
    for (path, colour) in colours_in(TOKENS).iter().filter(|(path, _)| !DECORATION.contains(&path.as_str())) {
        assert!(paired.contains(colour), "{path} ({colour}) is measured against nothing");
    }
}

/// Every pair that meets on a screen, and the contrast it needs.
fn pairs(theme: &Theme, text: f32) -> Vec<(Hex, Hex, f32)> {
    let Colours { table, paper, ink, wood, water, state } = &theme.colour;
    let papers = [paper.raised, paper.plain, paper.sunk];
    let mut pairs: Vec<(Hex, Hex, f32)> = Vec::new();
    for written in [ink.strong, ink.soft, state.act, state.clear, state.stop, state.watch, state.sealed, water.deep] {
        pairs.extend(papers.map(|ground| (written, ground, text)));
    }
    pairs.extend([
        (state.act, state.act_pale, text),
        (state.clear, state.clear_pale, text),
        (state.stop, state.stop_pale, text),
        (state.sealed, state.sealed_pale, text),
    ]);
    let light = [wood.light, wood.mid, wood.lamp, water.pale, water.mid, state.watch_fill, state.sealed_pale];
    pairs.extend(light.map(|ground| (ink.strong, ground, text)));
    let dark = [table.deep, table.wood, water.deep, state.act, state.clear, state.stop, state.sealed, wood.edge];
    pairs.extend(dark.map(|ground| (ink.inverse, ground, text)));
    pairs.extend([table.deep, table.wood].map(|ground| (ink.muted, ground, text)));
    pairs.extend([water.pale, state.act_pale, state.sealed_pale].map(|ground| (ink.soft, ground, text)));
    pairs.extend([
        (ink.disabled, paper.sunk, text),
        (wood.lamp, wood.edge, text),
        (wood.lamp, table.deep, text),
        (state.clear, wood.light, CONTROL),
        (state.act, wood.light, CONTROL),
        (wood.edge, state.sealed_pale, CONTROL),
        (table.line, table.wood, CONTROL),
        (table.line, table.deep, CONTROL),
    ]);
    pairs.extend(papers.map(|ground| (ink.line, ground, CONTROL)));
    pairs.extend([wood.light, wood.mid, paper.plain, water.pale].map(|ground| (wood.edge, ground, CONTROL)));
    let series = [&theme.series.a, &theme.series.b, &theme.series.c, &theme.series.d];
    pairs.extend(
        series.into_iter().flat_map(|line| [paper.raised, paper.plain].map(|ground| (line.colour, ground, CONTROL))),
    );
    let (inner, outer) = (theme.focus.inner, theme.focus.outer);
    pairs.extend([paper.plain, wood.light, water.pale, state.act_pale, inner].map(|g| (outer, g, CONTROL)));
    pairs.extend([table.wood, table.deep, state.act].map(|ground| (inner, ground, CONTROL)));
    pairs
}

#[test]
fn a_look_changes_every_colour_and_nothing_else() {
    let shipped = colours_in(TOKENS);
    for look in [Look::Night, Look::Contrast] {
        let own = colours_in(look.file());
        assert_eq!(own.keys().collect::<Vec<_>>(), shipped.keys().collect::<Vec<_>>(), "{look:?}");
        let theme = Theme::of(look);
        let day = Theme::shipped();
        assert_eq!(theme.font.title, day.font.title);
        assert!((theme.space.target - day.space.target).abs() < f32::EPSILON);
        assert!((theme.shadow.raised.y - day.shadow.raised.y).abs() < f32::EPSILON);
    }
}

#[test]
fn a_drawing_can_be_recoloured_without_doubt() {
    let shipped = colours_in(TOKENS);
    for look in [Look::Night, Look::Contrast] {
        let own = colours_in(look.file());
        let mut becomes: BTreeMap<&String, &String> = BTreeMap::new();
        for (path, from) in &shipped {
            let to = &own[path];
            let first = becomes.entry(from).or_insert(to);
            assert_eq!(*first, to, "{look:?}: {from} becomes two colours");
        }
        // Drawings composed at run time bear the colours of the look already: they must not change once more.
        for to in becomes.values() {
            assert!(!becomes.contains_key(to), "{look:?}: {to} is a shipped colour as well");
        }
        let drawn = Theme::of(look).recolouring().of(r##"<path fill="#f6efdf" stroke="url(#a)"/>"##);
        let paper = &own[".colour.paper.plain"];
        assert_eq!(drawn, format!(r#"<path fill="{paper}" stroke="url(#a)"/>"#));
    }
}
