//! What a proposal would change, by imagined games on what the hall believes.

use super::compare::Comparison;
use super::executor::Executor;
use crate::session::{Imagined, Side};
use std::ops::{ControlFlow, Range};

/// Plays imagined games both ways, on the same travellers. `watch` hears how many are done and may stop; what is done
/// is kept. Nobody is compared person by person: imagined people have no fates to follow up.
pub fn foresee(
    imagined: &Imagined,
    games: Range<u32>,
    executor: &impl Executor,
    watch: impl FnMut(u32) -> ControlFlow<()>,
) -> Comparison {
    let both = executor
        .each(games, watch, |game| Some((imagined.game(Side::Before, game)?, imagined.game(Side::After, game)?)));
    let (a, b) = both.into_iter().flatten().unzip();
    Comparison { a, b, pairs: Vec::new() }
}
