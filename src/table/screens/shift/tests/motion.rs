//! Reduced motion stills tokens and panels alike.

use super::covers::at_the_board;
use super::*;
use crate::table::board::pieces::Token;
use crate::table::control::{ControlId, Pressed};
use crate::table::motion::{ReducedMotion, SlidesIn};

/// The most tokens that were seen on their way in some frames of a running shift, and whether a cover slid in.
fn seen(reduced: bool) -> (usize, bool) {
    let mut app = at_the_board();
    app.insert_resource(ReducedMotion(reduced));
    app.world_mut().resource_mut::<Shift>().advance_to(30.0 * 60_000.0);
    let mut most = 0;
    for _ in 0..30 {
        app.update();
        let mut tokens = app.world_mut().query::<&Token>();
        most = most.max(tokens.iter(app.world()).filter(|token| token.is_under_way()).count());
    }
    app.world_mut().write_message(Pressed { id: ControlId::new("pause-card") });
    let mut slid = false;
    for _ in 0..4 {
        app.update();
        let mut cards = app.world_mut().query_filtered::<&UiTransform, With<SlidesIn>>();
        slid |= cards.iter(app.world()).any(|at| at.translation != Val2::ZERO);
    }
    (most, slid)
}

#[test]
fn reduced_motion_switches_tokens_and_panels() {
    let (walking, slid) = seen(false);
    assert!(walking > 2 && slid, "{walking} tokens on their way, a cover slides: {slid}");
    assert_eq!(seen(true), (0, false), "tokens jump, and a cover lies at once where it belongs");
}
