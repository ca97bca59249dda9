//! The tokens parse, and every pair in use is legible (WCAG 2.2).

use super::*;

const TEXT: f32 = 4.5;
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

#[test]
fn every_pair_is_legible() {
    let theme = Theme::shipped();
    let Colours { table, paper, ink, wood, water, state } = &theme.colour;
    let papers = [paper.raised, paper.plain, paper.sunk];
    let mut pairs: Vec<(Hex, Hex, f32)> = Vec::new();
    for written in [ink.strong, ink.soft, state.act, state.clear, state.stop, state.watch, state.sealed, water.deep] {
        pairs.extend(papers.map(|ground| (written, ground, TEXT)));
    }
    pairs.extend([
        (state.act, state.act_pale, TEXT),
        (state.clear, state.clear_pale, TEXT),
        (state.stop, state.stop_pale, TEXT),
        (state.sealed, state.sealed_pale, TEXT),
    ]);
    let light = [wood.light, wood.mid, wood.lamp, water.pale, water.mid, state.watch_fill, state.sealed_pale];
    pairs.extend(light.map(|ground| (ink.strong, ground, TEXT)));
    let dark = [table.deep, table.wood, water.deep, state.act, state.clear, state.stop, state.sealed, wood.edge];
    pairs.extend(dark.map(|ground| (ink.inverse, ground, TEXT)));
    pairs.extend([table.deep, table.wood].map(|ground| (ink.muted, ground, TEXT)));
    pairs.extend([water.pale, state.act_pale, state.sealed_pale].map(|ground| (ink.soft, ground, TEXT)));
    pairs.extend([
        (ink.disabled, paper.sunk, TEXT),
        (wood.lamp, wood.edge, TEXT),
        (wood.lamp, table.deep, TEXT),
        (state.clear, wood.light, CONTROL),
        (state.act, wood.light, CONTROL),
        (wood.edge, state.sealed_pale, CONTROL),
        (table.line, table.wood, CONTROL),
        (table.line, table.deep, CONTROL),
    ]);
    pairs.extend(papers.map(|ground| (ink.line, ground, CONTROL)));
    pairs.extend([wood.light, wood.mid, paper.plain, water.pale].map(|ground| (wood.edge, ground, CONTROL)));
    let (inner, outer) = (theme.focus.inner, theme.focus.outer);
    pairs.extend([paper.plain, wood.light, water.pale, state.act_pale, inner].map(|g| (outer, g, CONTROL)));
    pairs.extend([table.wood, table.deep, state.act].map(|ground| (inner, ground, CONTROL)));
    for (a, b, need) in pairs {
        let got = contrast(a, b);
        assert!(got >= need, "{} on {}: {got:.2}, needs {need}", a.0.to_hex(), b.0.to_hex());
    }
}
