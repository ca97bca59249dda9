//! How a register is asked at a desk, and how several answers become one: the parameters only.

use super::units::{Days, Probability};
use crate::engine::Minutes;

/// What a query is for. A register may be asked for one purpose and not for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Use {
    /// Letting somebody through the gate.
    Gate = 0,
    /// Deciding on a request for shelter.
    Refuge = 1,
    /// Receiving a tide-walker.
    Return = 2,
}

/// What a register compares a traveller with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Compares {
    /// A list of names: whoever shares one is flagged.
    Names {
        /// w: how many ways of writing one listed name catches; 1 is exact.
        width: f64,
        /// Share of listed names that are written in another way than their bearer writes them.
        misspelt: Probability,
    },
    /// A gallery of seal-prints, searched one to many.
    Prints {
        /// Into how many parts the gallery is split; a search reads one.
        split: f64,
        /// Whether a print, once taken, settles what a shared name has raised.
        verifies: bool,
        /// Taking the print.
        capture: Minutes,
    },
    /// Marks on papers: one comparison.
    Marks,
    /// What people say on the public boards: score = topic + intent + N(0,1).
    Talk {
        /// Share of people who speak of the topic, whatever they carry.
        topic_share: Probability,
        /// What the topic adds to the score.
        topic: f64,
        /// What intent adds.
        intent: f64,
        /// κ: speech shrinks as 1 − κ(1 − T/100).
        chilling: Probability,
    },
    /// Slips unsealed by the release desk.
    Slips,
    /// What people bring to the hall themselves: recorded with chance coverage × T/100.
    Tips,
}

/// How one register is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct LookUp {
    /// What it compares.
    pub compares: Compares,
    /// Whether the desks ask it.
    pub asked: bool,
    /// Lawful basis, by [`Use`].
    pub lawful: [bool; 3],
    /// Time of one query.
    pub takes: Minutes,
    /// Chance that somebody with a hazard is recorded in it.
    pub coverage: Probability,
    /// m: separation of its comparison.
    pub separation: f64,
    /// Added to the common cut τ.
    pub stricter: f64,
    /// Age of its rows.
    pub age: Days,
    /// s: a row of age a still serves with e^(−a/s); 0 means for ever.
    pub fades: Days,
    /// Share of its false rows that are copies.
    pub copied_share: Probability,
    /// Whose rows it copies, by index of the register.
    pub copied_from: Option<u8>,
    /// Whether analysts must read an answer before it counts.
    pub read_first: bool,
    /// Items it puts into the inbox each day while it is in use.
    pub items_per_day: f64,
}

/// When several answers make a stop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fusion {
    /// Any flag.
    Any,
    /// At least this many registers.
    AtLeast(u8),
    /// Log-likelihood of all answers against `ln((1−π)·C_FP/(π·C_FN))`, π as the hall believes it.
    Weighted {
        /// π: believed chance of a hazard.
        prevalence: Probability,
        /// `C_FP / C_FN`: what a mistaken stop costs against a miss.
        cost_ratio: f64,
    },
}

/// What is done with hands that do not print.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alternate {
    /// Whether there is an alternate procedure; without one they are sent to the back room.
    pub open: bool,
    /// Time it takes.
    pub takes: Minutes,
    /// Chance that it recognises somebody who is recorded.
    pub hit: Probability,
    /// Chance that it takes somebody else for one.
    pub wrong: Probability,
}

/// How people at the desks and in the back room work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkRule {
    /// Minutes a case needs in the back room.
    pub case_needs: Minutes,
    /// h: minutes are cut to 1/(1 + h·waiting per server).
    pub haste: f64,
    /// Minutes are never cut below this share.
    pub least_share: Probability,
    /// Chance that an officer confirms a wrong flag (automation bias).
    pub wrong_confirmed: Probability,
    /// Chance that the back room believes a wrong flag as well (automation bias), and talks longer.
    pub room_believes: Probability,
    /// How many times as long such a talk takes.
    pub believing_takes: f64,
    /// a of the hits of officers, clamp(a + b·log₁₀ prevalence).
    pub rarity_base: f64,
    /// b of the hits of officers.
    pub rarity_slope: f64,
    /// Share of cases that are tests: officers meet them as if they were hazards.
    pub test_cases: Probability,
}

impl WorkRule {
    /// Chance that an officer recognises what is there: clamp(a + b·log₁₀ prevalence), where test cases count as
    /// met. Wolfe et al. 2013; Mitroff & Biggs 2014.
    pub fn officer_hits(&self, prevalence: f64) -> Probability {
        let met = (prevalence + self.test_cases.get()).clamp(1e-12, 1.0);
        Probability::new(self.rarity_base + self.rarity_slope * libm::log10(met))
    }

    /// Share of the minutes that a case still gets with so many waiting for each server.
    pub fn share_of_minutes(&self, waiting_per_server: f64) -> f64 {
        (1.0 / (1.0 + self.haste * waiting_per_server)).max(self.least_share.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> WorkRule {
        WorkRule {
            case_needs: Minutes(20.0),
            haste: 0.5,
            least_share: Probability::new(0.2),
            wrong_confirmed: Probability::new(1.0),
            room_believes: Probability::default(),
            believing_takes: 2.0,
            rarity_base: 1.0,
            rarity_slope: 0.1,
            test_cases: Probability::default(),
        }
    }

    #[test]
    fn rare_things_are_overlooked_and_test_cases_help() {
        assert!((rule().officer_hits(0.001).get() - 0.7).abs() < 1e-12);
        let tested = WorkRule { test_cases: Probability::new(0.099), ..rule() };
        assert!((tested.officer_hits(0.001).get() - 0.9).abs() < 1e-12);
        assert!(WorkRule { rarity_slope: 1.0, ..rule() }.officer_hits(0.001).get() <= 0.0);
    }

    #[test]
    fn pressure_cuts_minutes_down_to_a_floor() {
        assert!((rule().share_of_minutes(0.0) - 1.0).abs() < 1e-12);
        assert!((rule().share_of_minutes(2.0) - 0.5).abs() < 1e-12);
        assert!((rule().share_of_minutes(100.0) - 0.2).abs() < 1e-12);
    }
}
