//! The parameters of a hall, checked and in units: what a scenario file becomes before anything runs.
//!
//! Names are kept beside the numbers only as ids; words for people live with the scenario.

use super::coast::Coast;
use super::desk::Forced;
use super::fathom::Fathom;
use super::inbox::Inbox;
use super::look_up::{Alternate, Fusion, LookUp, Use, WorkRule};
use super::refuge::Refuge;
use super::returns::Returns;
use super::units::{Coins, Days, Probability};
use crate::engine::{Distribution, Minutes, StationId, StationPlan};

/// Everything one tide needs to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Tides in a game.
    pub tides: u16,
    /// From one tide to the next.
    pub between_tides: Days,
    /// Length of the shift.
    pub length: Minutes,
    /// Left out of the station figures.
    pub warm_up: Minutes,
    /// Where travellers come first.
    pub entrance: StationId,
    /// Where those enrolled in the fast lane come first.
    pub fast_lane: Option<StationId>,
    /// Stations; the index is the [`StationId`].
    pub stations: Vec<Station>,
    /// Ferries in order of landing.
    pub ferries: Vec<Ferry>,
    /// Travellers on foot.
    pub walking: Walking,
    /// Who travels.
    pub people: People,
    /// Registers kept.
    pub registers: Vec<Register>,
    /// Separation m of the match score: not the same person ~ N(0,1), the same ~ N(m,1).
    pub separation: f64,
    /// The cut τ.
    pub threshold: f64,
    /// Chance that somebody below the cut is stopped all the same.
    pub random_checks: Probability,
    /// π over all pathways: what officers meet.
    pub prevalence: Probability,
    /// When several answers make a stop.
    pub fusion: Fusion,
    /// The gesture of One Window, where it is open.
    pub one_window: Option<Minutes>,
    /// Whether somebody examined with nothing found gets a token that clears their name.
    pub cleared_tokens: bool,
    /// What is done with hands that do not print.
    pub alternate: Alternate,
    /// How people work.
    pub work: WorkRule,
    /// The analysts' inbox; without one, answers count as they come.
    pub inbox: Option<Inbox>,
    /// Fathom Papers and their release desk.
    pub fathom: Option<Fathom>,
    /// The other gates.
    pub coast: Option<Coast>,
    /// What is done with tide-walkers.
    pub returns: Option<Returns>,
    /// How the refuge office decides.
    pub refuge: Refuge,
    /// Links of the chain forced in a counterfactual replay; nothing in a game.
    pub forced: Forced,
    /// Putting mistaken records right; `None` where the hall does not.
    pub redress: Option<Redress>,
    /// How trust moves.
    pub trust: TrustRule,
    /// b: chance a day that one register is breached.
    pub breach_per_day: Probability,
    /// What things cost.
    pub purse: Purse,
    /// Harm of a missed hazard.
    pub harm: Harm,
}

/// What a station does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Serves only.
    Serve,
    /// Compares, and refers stops to another station.
    Screen {
        /// Where stops go.
        refers_to: Option<StationId>,
    },
    /// Examines those who were stopped.
    Examine,
    /// Decides on requests for shelter.
    Shelter,
}

/// How a line is chosen where each server has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineChoice {
    /// At random.
    Random,
    /// The shortest.
    Shortest,
}

/// One station.
#[derive(Debug, Clone, PartialEq)]
pub struct Station {
    /// Its name in the file.
    pub id: String,
    /// What the kernel needs to know.
    pub line: StationPlan,
    /// Which line travellers choose.
    pub line_choice: LineChoice,
    /// What it does.
    pub work: Work,
    /// Parts of the service time.
    pub service: Vec<Distribution>,
    /// Extra time for travellers whose papers are not complete.
    pub papers: Option<Distribution>,
    /// Next station; `None` is the town.
    pub then: Option<StationId>,
    /// Where those who ask for shelter go instead.
    pub shelter: Option<StationId>,
    /// Priority class of each pathway, by index.
    pub class_of_pathway: Vec<u8>,
    /// How long travellers stand in this line before they give up.
    pub patience: Option<Distribution>,
}

/// A ferry.
#[derive(Debug, Clone, PartialEq)]
pub struct Ferry {
    /// Its name in the file.
    pub id: String,
    /// Its place in the file: part of every passenger's identity, so that reordering by time changes nobody.
    pub source: u16,
    /// When the gangway drops.
    pub lands: Minutes,
    /// Heads on board.
    pub people: u32,
    /// Until the last is ashore.
    pub disembark: Minutes,
    /// Cumulative shares of the pathways.
    pub pathways: Vec<f64>,
}

/// Travellers on foot: a Poisson stream whose rate steps by the hour.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Walking {
    /// Travellers an hour; the last entry holds to the end.
    pub per_hour: Vec<f64>,
    /// Cumulative shares of the pathways.
    pub pathways: Vec<f64>,
}

/// Who travels.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// Chance that a place is taken by the same person as on the tide before.
    pub travel_again: Probability,
    /// Share with an onward boat.
    pub onward_share: Probability,
    /// From landing to the onward boat.
    pub onward_slack: Distribution,
    /// Share whose papers are not complete.
    pub papers_missing: Probability,
    /// Share enrolled in the fast lane.
    pub enrolled: Probability,
    /// Pathways.
    pub pathways: Vec<Pathway>,
    /// Naming customs.
    pub customs: Vec<Custom>,
    /// Cumulative shares of the customs.
    pub custom_shares: Vec<f64>,
    /// Trades.
    pub trades: Vec<Trade>,
    /// Cumulative shares of the trades.
    pub trade_shares: Vec<f64>,
}

impl People {
    /// Whether custom, name and trade are the same for everybody, so that nothing need be drawn for them.
    pub fn all_alike(&self) -> bool {
        self.trades.len() <= 1 && self.customs.len() == 1 && self.customs[0].names <= 1
    }
}

/// A pathway.
#[derive(Debug, Clone, PartialEq)]
pub struct Pathway {
    /// Its name in the file.
    pub id: String,
    /// Share of travellers where a ferry says nothing else.
    pub share: f64,
    /// π: true chance of a hazard.
    pub hazard: Probability,
    /// What it is asked for.
    pub purpose: Use,
    /// Share that only poses.
    pub posing: Probability,
    /// π of those who pose.
    pub hazard_posing: Probability,
}

impl Pathway {
    /// π over those who pose and those who do not.
    pub fn prevalence(&self) -> f64 {
        let posing = self.posing.get();
        self.hazard.get() * (1.0 - posing) + self.hazard_posing.get() * posing
    }
}

/// A naming custom.
#[derive(Debug, Clone, PartialEq)]
pub struct Custom {
    /// Its name in the file.
    pub id: String,
    /// Different names in use.
    pub names: u32,
    /// Cumulative shares of its names, most common first (Zipf); empty where all are equally common.
    pub name_shares: Vec<f64>,
    /// How its names are put together.
    pub spelling: super::names::Spelling,
}

impl Custom {
    /// The rank of the name that a uniform picks.
    pub fn rank(&self, uniform: f64) -> u32 {
        if self.name_shares.is_empty() {
            ((uniform * f64::from(self.names)) as u32).min(self.names.saturating_sub(1))
        } else {
            pick(&self.name_shares, uniform) as u32
        }
    }

    /// p: share of the custom that bears the name of this rank.
    pub fn share(&self, rank: u32) -> f64 {
        match self.name_shares.get(rank as usize) {
            Some(upto) => upto - if rank == 0 { 0.0 } else { self.name_shares[rank as usize - 1] },
            None => 1.0 / f64::from(self.names.max(1)),
        }
    }

    /// Chance that somebody of this custom shares a name with a list of n: Σ p·(1 − (1−p)^n).
    pub fn mean_listed(&self, listed: f64) -> f64 {
        if self.name_shares.is_empty() {
            return super::matching::gallery_rate(1.0 / f64::from(self.names.max(1)), listed);
        }
        (0..self.name_shares.len() as u32)
            .map(|rank| self.share(rank) * super::matching::gallery_rate(self.share(rank), listed))
            .sum()
    }
}

/// A trade.
#[derive(Debug, Clone, PartialEq)]
pub struct Trade {
    /// Its name in the file.
    pub id: String,
    /// Share of the separation that a seal-print of this trade keeps.
    pub print_quality: f64,
    /// Chance that no print can be taken.
    pub capture_failure: Probability,
}

/// A register.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// Its name in the file.
    pub id: String,
    /// Sum of the weights of its fields.
    pub weight: f64,
    /// How long a row is kept.
    pub retention: Days,
    /// People who can look.
    pub viewers: f64,
    /// Multiplier for what it is used for.
    pub purpose: f64,
    /// Of whom a row is written.
    pub keeps: Keeps,
    /// Rows held before the first tide.
    pub rows: u64,
    /// How the desks ask it, if they can.
    pub look_up: Option<LookUp>,
}

impl Register {
    /// Whether the hall uses it: it is only written, or it is asked, or One Window asks everything.
    pub fn in_use(&self, plan: &Plan) -> bool {
        self.look_up.as_ref().is_none_or(|look_up| look_up.asked || plan.one_window.is_some())
    }

    /// What one row weighs in the ledger: weight·days·(1 + ln viewers)·purpose.
    pub fn row_weight(&self) -> f64 {
        self.weight * self.retention.0 * (1.0 + libm::log(self.viewers.max(1.0))) * self.purpose
    }
}

/// Of whom a register writes rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// Everybody who passes.
    Everybody,
    /// Those who were stopped.
    Stopped,
    /// Nobody: its rows come from elsewhere.
    Nobody,
}

/// Redress.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Redress {
    /// R: tides until a mistaken record is mended.
    pub after_tides: u16,
    /// q: chance that it is.
    pub chance: Probability,
    /// Cases the redress office can take up in one tide.
    pub cases_per_tide: u32,
}

/// T' = T + r(100−T) − a·hours − b·ledger − c·breaches, clamped to 0..=100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustRule {
    /// Trust before the first tide.
    pub start: f64,
    /// r: share of lost trust that returns each tide.
    pub recovery: f64,
    /// a: points for an hour held with nothing found and no redress, per 1,000 travellers.
    pub per_hour_held: f64,
    /// b: points for a ledger of a million.
    pub per_ledger_million: f64,
    /// c: points for a breach.
    pub per_breach: f64,
}

/// What things cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Purse {
    /// Before the first tide.
    pub start: Coins,
    /// With each tide.
    pub income: Coins,
    /// For each stop examined.
    pub per_stop: Coins,
    /// To each traveller who missed a boat after a stop where nothing was found.
    pub per_missed_boat: Coins,
    /// For each server and hour.
    pub per_server_hour: Coins,
}

/// Harm of a missed hazard: Pareto with exponent `tail`, from `least` to `most`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Harm {
    /// Least harm.
    pub least: Days,
    /// Most harm.
    pub most: Days,
    /// Exponent of the tail.
    pub tail: f64,
}

impl Harm {
    /// Expected harm of one missed hazard: the mean of a Pareto truncated to [L, H],
    /// E = α L^α (L^(1−α) − H^(1−α)) / ((α−1)(1 − (L/H)^α)), and its limit at α = 1.
    pub fn expected(&self) -> Days {
        let (low, high, tail) = (self.least.0, self.most.0, self.tail);
        if high <= low {
            return self.least;
        }
        let kept = 1.0 - libm::pow(low / high, tail);
        let mean = if libm::fabs(tail - 1.0) < 1e-9 {
            low * libm::log(high / low) / kept
        } else {
            tail * libm::pow(low, tail) * (libm::pow(low, 1.0 - tail) - libm::pow(high, 1.0 - tail))
                / ((tail - 1.0) * kept)
        };
        Days(mean)
    }
}

/// Cumulative shares of a list of weights, the last exactly 1.
pub fn cumulative(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut shares: Vec<f64> = weights
        .into_iter()
        .scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        })
        .collect();
    if let Some(&total) = shares.last()
        && total > 0.0
    {
        for share in &mut shares {
            *share /= total;
        }
    }
    if let Some(last) = shares.last_mut() {
        *last = 1.0;
    }
    shares
}

/// Which of the cumulative shares a uniform falls into.
#[inline]
pub fn pick(shares: &[f64], uniform: f64) -> usize {
    // Short lists are counted through, which needs no guess; long ones, of names, are halved.
    let below = if shares.len() <= 8 {
        shares.iter().map(|&share| usize::from(share <= uniform)).sum()
    } else {
        shares.partition_point(|&share| share <= uniform)
    };
    below.min(shares.len().saturating_sub(1))
}

/// The same for several uniforms.
#[inline(always)]
pub fn pick_each(shares: &[f64], uniforms: &(impl Iterator<Item = f64> + Clone), picked: &mut [usize]) {
    picked.fill(0);
    // Shares grow, so whoever lies beyond the last one lies beyond those before it: leaving it out is the bound.
    for &share in &shares[..shares.len().saturating_sub(1)] {
        for (picked, uniform) in picked.iter_mut().zip(uniforms.clone()) {
            *picked += usize::from(share <= uniform);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expected_harm_is_the_mean_of_the_truncated_tail() {
        // L = 1, H = 1000, α = 1.5: 1.5·(1 − 1000^−0.5)/(0.5·(1 − 1000^−1.5)) = 2.9052
        let harm = Harm { least: Days(1.0), most: Days(1000.0), tail: 1.5 };
        assert!((harm.expected().0 - 2.905_2).abs() < 1e-3, "{:?}", harm.expected());
        let near_one = Harm { tail: 1.0 + 1e-7, ..harm };
        let one = Harm { tail: 1.0, ..harm };
        assert!((near_one.expected().0 - one.expected().0).abs() < 1e-4);
    }

    #[test]
    fn picking_follows_the_shares() {
        let shares = cumulative([1.0, 0.0, 3.0]);
        assert_eq!(pick(&shares, 0.0), 0);
        assert_eq!(pick(&shares, 0.249), 0);
        assert_eq!(pick(&shares, 0.25), 2);
        assert_eq!(pick(&shares, 0.999_999), 2);
        let (uniforms, mut picked) = ([0.0, 0.249, 0.25, 0.999_999], [9; 4]);
        pick_each(&shares, &uniforms.into_iter(), &mut picked);
        assert_eq!(picked, uniforms.map(|uniform| pick(&shares, uniform)));
    }
}
