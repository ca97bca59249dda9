//! What share of people a desk stops, by formula: what a council can expect, and what people at other gates hear.

use super::question::Question;
use super::{Desk, Forced};
use crate::hall::matching::{false_match_rate, true_positive_rate};
use crate::hall::units::Probability;

/// Travellers of whom the same registers may be asked.
struct Kind {
    /// Those registers, a bit each.
    asked: u16,
    /// Their share of those with a hazard.
    hazards: f64,
    /// Their share of those without.
    innocents: f64,
}

impl Desk<'_> {
    /// Rates of a stop at the desk: of people with a hazard and of people without, over the pathways, trades and customs
    /// as they are mixed; random checks not counted. A register without a lawful basis for somebody is not asked of them.
    pub fn rates(&self) -> (Probability, Probability) {
        let (hit, wrong) = if self.asks() {
            let read = self.reading;
            let chances = |value: &dyn Fn(&Question) -> f64, passed: f64| -> Vec<f64> {
                let read_first = |question: &Question| if question.read_first { read.read.get() * passed } else { 1.0 };
                self.questions.iter().map(|question| value(question) * read_first(question)).collect()
            };
            let right = chances(&|question| question.mean_hit(self.plan), read.right_passed.get());
            let others = chances(&|question| question.mean_false(self.plan), read.wrong_passed.get());
            self.kinds().iter().fold((0.0, 0.0), |(hit, wrong), kind| {
                (
                    hit + kind.hazards * self.chance_of_fusing(kind.asked, &right),
                    wrong + kind.innocents * self.chance_of_fusing(kind.asked, &others),
                )
            })
        } else {
            (
                true_positive_rate(self.plan.threshold, self.plan.separation).get(),
                false_match_rate(self.plan.threshold).get(),
            )
        };
        (Probability::new(hit * self.officer_hits), Probability::new(wrong * self.plan.work.wrong_confirmed.get()))
    }

    /// Pathways with the same lawful registers are one kind, so that a hall where all are equal works its sum out once.
    fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = Vec::new();
        for pathway in &self.plan.people.pathways {
            let asked = self
                .questions
                .iter()
                .filter(|question| question.open_for(pathway.purpose, Forced::default()))
                .fold(0, |bits, question| bits | question.bit());
            let carrying = pathway.prevalence();
            let (hazards, innocents) = (pathway.share * carrying, pathway.share * (1.0 - carrying));
            match kinds.iter_mut().find(|kind| kind.asked == asked) {
                Some(kind) => {
                    kind.hazards += hazards;
                    kind.innocents += innocents;
                }
                None => kinds.push(Kind { asked, hazards, innocents }),
            }
        }
        let sum = |part: fn(&Kind) -> f64| kinds.iter().map(part).sum::<f64>();
        let (hazards, innocents) = (sum(|kind| kind.hazards), sum(|kind| kind.innocents));
        for kind in &mut kinds {
            // Where nobody carries anything, the rate is that of people as they come.
            kind.hazards = if hazards > 0.0 { kind.hazards / hazards } else { kind.innocents / innocents };
            kind.innocents /= innocents;
        }
        kinds
    }
}
