//! One register as a desk asks it on one tide: rates worked out once, so that a traveller costs a few comparisons.

use super::{Forced, Words, Wrong};
use crate::engine::Span;
use crate::engine::special::normal_cdf;
use crate::hall::look_up::{Compares, LookUp, Use};
use crate::hall::matching::{false_match_rate, gallery_rate};
use crate::hall::plan::{Plan, Trade};
use crate::hall::slow::{RegisterState, SlowState};

/// One register at the desks.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its index in the plan.
    pub register: u8,
    /// What it compares.
    pub compares: Compares,
    /// Whether the desks ask it: by the council's choice, or because One Window asks everything.
    pub in_use: bool,
    /// Lawful basis, by use.
    pub lawful: [bool; 3],
    /// Time of one query.
    pub takes: Span,
    /// Time for taking a print.
    pub capture: Span,
    /// Chance that a hazard is recorded.
    pub recorded: f64,
    /// Chance that the row still serves.
    pub fresh: f64,
    /// Chance that the comparison recognises its bearer, by trade; one entry where trades do not matter.
    recognised: Vec<f64>,
    /// Chance that another row falls on a person, copies left out; for names it depends on the name.
    pub own_rate: f64,
    /// Names listed × width, copies left out.
    reach: f64,
    /// Whether analysts read it first.
    pub read_first: bool,
    /// Whose rows are copied (as a bit), and the chance that a row of theirs is.
    pub copies: Option<(u16, f64)>,
    /// Whether somebody copies from it.
    copied: bool,
}

impl Question {
    pub(super) fn new(index: usize, look_up: &LookUp, plan: &Plan, slow: &SlowState) -> Self {
        let register = index as u8;
        let cut = plan.threshold + look_up.stricter;
        let own = own_share(register, plan);
        let rate = false_rate(register, plan, slow);
        let copies = look_up.copied_from.and_then(|source| {
            // Of the source only its own rows are copied on; so a share c of this register's wrong rows are copies.
            let theirs = extent(source, plan, slow) * own_share(source, plan);
            (theirs > 0.0).then(|| {
                let chance = look_up.copied_share.get() * extent(register, plan, slow) / theirs;
                (1 << source, chance.min(1.0))
            })
        });
        let speech = match look_up.compares {
            Compares::Talk { chilling, .. } => 1.0 - chilling.get() * (1.0 - slow.trust / 100.0),
            Compares::Tips => slow.trust / 100.0,
            _ => 1.0,
        };
        let tips = if look_up.compares == Compares::Tips { slow.tips_from_reports } else { 0.0 };
        Self {
            register,
            compares: look_up.compares,
            in_use: look_up.asked || plan.one_window.is_some(),
            lawful: look_up.lawful,
            takes: look_up.takes.to_span(),
            capture: match look_up.compares {
                Compares::Prints { capture, .. } => capture.to_span(),
                _ => Span(0),
            },
            recorded: (look_up.coverage.get() * speech + tips).min(1.0),
            fresh: if look_up.fades.0 > 0.0 { libm::exp(-look_up.age.0 / look_up.fades.0) } else { 1.0 },
            recognised: recognised(look_up, cut, &plan.people.trades),
            own_rate: rate * own,
            reach: match look_up.compares {
                Compares::Names { width, .. } => rows(register, plan, slow) * width * own,
                _ => 0.0,
            },
            read_first: look_up.read_first,
            copies,
            copied: plan
                .registers
                .iter()
                .any(|other| other.look_up.as_ref().is_some_and(|look_up| look_up.copied_from == Some(register))),
        }
    }

    /// Its bit in the sets of a look-up.
    pub fn bit(&self) -> u16 {
        1 << self.register
    }

    /// Whether it is asked for this use.
    pub fn open_for(&self, purpose: Use, forced: Forced) -> bool {
        (self.in_use || forced.asked) && (self.lawful[purpose as usize] || forced.lawful)
    }

    /// Whether its rows matter: it is asked, or somebody copies them.
    pub(super) fn counts(&self, open: u16) -> bool {
        open & self.bit() != 0 || self.copied
    }

    /// Whether it is a gallery of prints.
    pub fn is_print(&self) -> bool {
        matches!(self.compares, Compares::Prints { .. })
    }

    /// Whether it lists names.
    pub fn is_names(&self) -> bool {
        matches!(self.compares, Compares::Names { .. })
    }

    pub(super) fn verifies(&self) -> bool {
        matches!(self.compares, Compares::Prints { verifies: true, .. })
    }

    pub(super) fn recognised_of(&self, trade: u8) -> f64 {
        self.recognised.get(usize::from(trade)).or(self.recognised.first()).copied().unwrap_or(0.0)
    }

    /// Whether a name of this share is listed: chance 1 − (1−p)^(L·w), one word a name and register.
    pub(super) fn lists(&self, share: f64, listed: &mut Words) -> bool {
        // p·L·w bounds the chance from above; most names end here.
        let most = share * self.reach;
        if most <= 0.0 {
            return false;
        }
        let uniform = listed.uniform(self.register);
        uniform < most && (share >= 1.0 || uniform < gallery_rate(share, self.reach))
    }

    /// Whether its wrong answers are of this kind.
    pub(super) fn brings(&self, wrong: Wrong, no_print: bool) -> bool {
        match (self.compares, wrong) {
            (Compares::Names { .. }, Wrong::SharedName)
            | (Compares::Marks, Wrong::Marks)
            | (Compares::Talk { .. }, Wrong::Talk)
            | (Compares::Slips, Wrong::Slip)
            | (Compares::Tips, Wrong::Tip) => true,
            (Compares::Prints { .. }, Wrong::LikePrint) => !no_print,
            (Compares::Prints { .. }, Wrong::NoPrint) => no_print,
            _ => false,
        }
    }

    /// Chance that somebody with a hazard is flagged here, over the trades as they are mixed.
    pub(super) fn mean_hit(&self, plan: &Plan) -> f64 {
        let recognised = over_shares(&plan.people.trade_shares, |trade| self.recognised_of(trade as u8));
        self.recorded * self.fresh * if self.recognised.len() > 1 { recognised } else { self.recognised_of(0) }
    }

    /// Chance that somebody without one is, over the customs as they are mixed.
    pub(super) fn mean_false(&self, plan: &Plan) -> f64 {
        match self.compares {
            Compares::Names { .. } => {
                over_shares(&plan.people.custom_shares, |custom| plan.people.customs[custom].mean_listed(self.reach))
            }
            Compares::Slips => plan.fathom.as_ref().map_or(0.0, |fathom| {
                if fathom.identifier_only { fathom.wrong_with_identifier } else { fathom.wrong_with_context }.get()
            }),
            _ => self.own_rate,
        }
    }
}

fn over_shares(cumulative: &[f64], value: impl Fn(usize) -> f64) -> f64 {
    let mut before = 0.0;
    cumulative
        .iter()
        .enumerate()
        .map(|(index, &share)| {
            let own = share - before;
            before = share;
            own * value(index)
        })
        .sum()
}

/// Rows it can be searched for: those listed from the start and those written since.
fn rows(register: u8, plan: &Plan, slow: &SlowState) -> f64 {
    let written = slow.registers.get(register as usize).map_or(0, RegisterState::written);
    (plan.registers[register as usize].rows + written) as f64
}

/// Share of a register's wrong rows that are no copies.
fn own_share(register: u8, plan: &Plan) -> f64 {
    let look_up = plan.registers[register as usize].look_up.as_ref();
    look_up.filter(|look_up| look_up.copied_from.is_some()).map_or(1.0, |look_up| look_up.copied_share.not().get())
}

/// How much there is to copy: names for a list of names, else the rate of wrong answers.
fn extent(register: u8, plan: &Plan, slow: &SlowState) -> f64 {
    let look_up = plan.registers[register as usize].look_up.as_ref();
    match look_up.map(|look_up| look_up.compares) {
        Some(Compares::Names { width, .. }) => rows(register, plan, slow) * width,
        Some(_) => false_rate(register, plan, slow),
        None => 0.0,
    }
}

/// Chance that a wrong row falls on a person; 0 for names and slips, where it depends on the person.
fn false_rate(register: u8, plan: &Plan, slow: &SlowState) -> f64 {
    let Some(look_up) = &plan.registers[register as usize].look_up else { return 0.0 };
    let cut = plan.threshold + look_up.stricter;
    let once = false_match_rate(cut).get();
    match look_up.compares {
        Compares::Names { .. } | Compares::Slips => 0.0,
        Compares::Prints { split, .. } => gallery_rate(once, rows(register, plan, slow) / split.max(1.0)),
        Compares::Marks | Compares::Tips => once,
        Compares::Talk { topic_share, topic, chilling, .. } => {
            let speech = 1.0 - chilling.get() * (1.0 - slow.trust / 100.0);
            speech * (topic_share.get() * normal_cdf(topic - cut) + topic_share.not().get() * once)
        }
    }
}

/// Chance that a comparison with the right row recognises its bearer.
fn recognised(look_up: &LookUp, cut: f64, trades: &[Trade]) -> Vec<f64> {
    match look_up.compares {
        Compares::Names { width, misspelt } => vec![1.0 - misspelt.get() * libm::exp(1.0 - width.max(1.0))],
        Compares::Prints { .. } => {
            trades.iter().map(|trade| normal_cdf(look_up.separation * trade.print_quality - cut)).collect()
        }
        Compares::Marks => vec![normal_cdf(look_up.separation - cut)],
        Compares::Talk { topic_share, topic, intent, .. } => {
            vec![
                topic_share.get() * normal_cdf(topic + intent - cut)
                    + topic_share.not().get() * normal_cdf(intent - cut),
            ]
        }
        Compares::Slips | Compares::Tips => vec![1.0],
    }
}
