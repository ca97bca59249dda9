//! The Lantern Towns: contributors of uneven quality to one pool of names.

use super::units::{Days, Probability};

/// One town.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Its name in the file.
    pub id: String,
    /// Slips it has given.
    pub slips: f64,
    /// Chance that somebody with a hazard is on one of its slips.
    pub coverage: Probability,
    /// Share of its slips that name nobody who is looked for.
    pub error: Probability,
    /// Days until a slip of the town is in the pool.
    pub lag: Days,
    /// s: a slip of age a still serves with e^(−a/s); 0 means for ever.
    pub fades: Days,
    /// Share of its slips that are copied from other towns.
    pub copies: Probability,
}

/// What the pool comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pool {
    /// Different names listed: what travellers can collide with.
    pub listed: f64,
    /// Chance that somebody with a hazard is in it.
    pub coverage: Probability,
}

impl Town {
    /// What the town itself knows and still serves: coverage × (1 − copies) × e^(−lag/s).
    fn own_coverage(&self) -> f64 {
        let fresh = if self.fades.0 > 0.0 { libm::exp(-self.lag.0 / self.fades.0) } else { 1.0 };
        self.coverage.get() * self.copies.not().get() * fresh
    }

    /// Slips that are its own.
    fn own_slips(&self) -> f64 {
        self.slips * self.copies.not().get()
    }
}

/// The pool of the first `joined` towns, less the `expelled` among them with the most errors.
///
/// With one town enough, a name is listed if any town lists it: Σ own slips; coverage 1 − Π(1 − own coverage).
/// Where two must agree, wrong slips remain only where another town has copied them (with the mean share of copies),
/// and a hazard only where two towns know it themselves or one has copied the other.
pub fn pool(towns: &[Town], joined: usize, expelled: usize, two_must_agree: bool) -> Pool {
    let mut inside: Vec<&Town> = towns.iter().take(joined).collect();
    // The sort is stable: of two equally wrong towns, the one that joined later goes first.
    inside.sort_by(|a, b| a.error.get().total_cmp(&b.error.get()));
    inside.truncate(inside.len().saturating_sub(expelled));
    let slips: f64 = inside.iter().map(|town| town.own_slips()).sum();
    let nobody: f64 = inside.iter().map(|town| 1.0 - town.own_coverage()).product();
    if !two_must_agree {
        return Pool { listed: slips, coverage: Probability::new(1.0 - nobody) };
    }
    let all: f64 = inside.iter().map(|town| town.slips).sum();
    let copied = if all > 0.0 { 1.0 - slips / all } else { 0.0 };
    let exactly_one: f64 =
        inside.iter().map(|town| town.own_coverage() * nobody / (1.0 - town.own_coverage()).max(1e-12)).sum();
    let wrong: f64 = inside.iter().map(|town| town.own_slips() * town.error.get()).sum();
    let coverage = Probability::new(1.0 - nobody - exactly_one * (1.0 - copied));
    let any = (1.0 - nobody).max(1e-12);
    Pool { listed: wrong * copied + (slips - wrong) * coverage.get() / any, coverage }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town(coverage: f64, error: f64, copies: f64) -> Town {
        Town {
            id: "t".into(),
            slips: 10.0,
            coverage: Probability::new(coverage),
            error: Probability::new(error),
            lag: Days(0.0),
            fades: Days(0.0),
            copies: Probability::new(copies),
        }
    }

    #[test]
    fn towns_add_coverage_and_names() {
        let pool = pool(&[town(0.5, 0.1, 0.0), town(0.5, 0.9, 0.0)], 2, 0, false);
        assert!((pool.coverage.get() - 0.75).abs() < 1e-12);
        assert!((pool.listed - 20.0).abs() < 1e-12);
    }

    #[test]
    fn the_worst_are_expelled_first_and_only_those_inside() {
        let towns = [town(0.5, 0.1, 0.0), town(0.1, 0.9, 0.0), town(0.9, 0.2, 0.0)];
        let pool = pool(&towns, 2, 1, false);
        assert!((pool.coverage.get() - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_copy_adds_no_knowledge_but_looks_like_a_second_source() {
        let copying = pool(&[town(0.5, 0.5, 0.5), town(0.5, 0.5, 0.5)], 2, 0, true);
        let honest = pool(&[town(0.5, 0.5, 0.0), town(0.5, 0.5, 0.0)], 2, 0, true);
        assert!((honest.coverage.get() - 0.25).abs() < 1e-12);
        // No town copies, so no wrong slip is seen twice.
        assert!((honest.listed - 10.0 * 0.25 / 0.75).abs() < 1e-9);
        assert!(copying.listed > honest.listed, "{copying:?}");
    }

    #[test]
    fn late_slips_have_faded() {
        let late = Town { lag: Days(60.0), fades: Days(60.0), ..town(1.0, 0.0, 0.0) };
        assert!((pool(&[late], 1, 0, false).coverage.get() - libm::exp(-1.0)).abs() < 1e-12);
    }
}
