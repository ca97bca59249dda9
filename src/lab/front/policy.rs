//! Policies as vectors: one place for each lever and card of a scenario, all decided before the first tide.

use crate::engine::Stream;
use crate::hall::Coins;
use crate::session::{Act, Course, Decision};

/// Most notches of one lever that a search tells apart.
const MOST_NOTCHES: f64 = 10_000.0;

/// A policy: for each lever 0 (left where it is) or the notch it is moved to, counted from 1; for each card 0 or 1.
pub type Policy = Vec<u32>;

/// All policies of a scenario.
#[derive(Debug, Clone)]
pub struct Policies {
    levers: Vec<Lever>,
    cards: Vec<String>,
    purse: Coins,
    course: Course,
}

#[derive(Debug, Clone)]
struct Lever {
    name: String,
    least: f64,
    step: f64,
    notches: u32,
    /// The notch at which the scenario has it, if it is one.
    start: Option<u32>,
}

impl Policies {
    /// Of the scenario of a course.
    pub fn of(course: &Course) -> Self {
        let file = &course.scenario().file;
        let levers = file.levers.iter().map(|(name, rule)| {
            let step = if rule.step > 0.0 { rule.step } else { (rule.most - rule.least).max(1.0) };
            let notches = (((rule.most - rule.least) / step + 1e-9).floor().clamp(0.0, MOST_NOTCHES)) as u32 + 1;
            let start = course.lever_start(name).and_then(|value| {
                (1..=notches)
                    .find(|&notch| libm::fabs(notch_value(rule.least, step, notch) - value) < 1e-9 * step.max(1.0))
            });
            Lever { name: name.clone(), least: rule.least, step, notches, start }
        });
        Self {
            levers: levers.collect(),
            cards: file.cards.keys().cloned().collect(),
            purse: Coins::new(file.purse.start),
            course: course.clone(),
        }
    }

    /// Levers and cards.
    pub fn places(&self) -> usize {
        self.levers.len() + self.cards.len()
    }

    /// The policy that changes nothing.
    pub fn nothing(&self) -> Policy {
        vec![0; self.places()]
    }

    /// The log of a policy: every decision before the first tide.
    pub fn decisions(&self, policy: &[u32]) -> Vec<Decision> {
        let (levers, cards) = policy.split_at(self.levers.len());
        let moved = self.levers.iter().zip(levers).filter(|(_, notch)| **notch > 0).map(|(lever, &notch)| {
            let value = notch_value(lever.least, lever.step, notch);
            Act::MoveLever { lever: lever.name.clone(), value }
        });
        let played = self.cards.iter().zip(cards).filter(|(_, played)| **played > 0);
        let played = played.map(|(card, _)| Act::Play { card: card.clone() });
        moved.chain(played).map(|act| Decision { tide: 0, act }).collect()
    }

    /// Whether the purse pays for it before the first tide.
    pub fn affordable(&self, policy: &[u32]) -> bool {
        self.course.cost(0, &self.decisions(policy)).get() <= self.purse.get()
    }

    /// One at random: a lever in three is left, a card in three is played.
    pub fn random(&self, stream: &mut Stream) -> Policy {
        let policy = (0..self.places()).map(|place| match self.levers.get(place) {
            Some(lever) if stream.chance(2.0 / 3.0) => lever.notch(1 + stream.below(lever.notches.into()) as u32),
            Some(_) => 0,
            None => u32::from(stream.chance(1.0 / 3.0)),
        });
        let policy = policy.collect();
        self.paid_for(policy, stream)
    }

    /// Each place from one of two parents, evenly (uniform crossover, Syswerda 1989); then each place changes with a
    /// chance of one in the number of places: a lever by a few notches or to anywhere, a card to its other side.
    pub fn child(&self, mother: &[u32], father: &[u32], stream: &mut Stream) -> Policy {
        let chance = 1.0 / self.places().max(1) as f64;
        let mut child: Policy =
            mother.iter().zip(father).map(|(&one, &other)| if stream.chance(0.5) { one } else { other }).collect();
        for (place, gene) in child.iter_mut().enumerate() {
            if !stream.chance(chance) {
                continue;
            }
            *gene = match self.levers.get(place) {
                Some(lever) => lever.moved(*gene, stream),
                None => 1 - *gene,
            };
        }
        self.paid_for(child, stream)
    }

    /// Cards are given back, at random, until the purse pays; then levers are left where they are.
    fn paid_for(&self, mut policy: Policy, stream: &mut Stream) -> Policy {
        while !self.affordable(&policy) {
            let cards: Vec<usize> = (self.levers.len()..policy.len()).filter(|&place| policy[place] > 0).collect();
            let levers: Vec<usize> = (0..self.levers.len()).filter(|&place| policy[place] > 0).collect();
            let spent = if cards.is_empty() { levers } else { cards };
            match spent.get(stream.below(spent.len() as u64) as usize) {
                Some(&place) => policy[place] = 0,
                // A purse below nothing pays for no policy, not even for none; that one costs nothing.
                None => break,
            }
        }
        policy
    }
}

impl Lever {
    /// Moving a lever to where it stands is leaving it, and costs nothing.
    fn notch(&self, notch: u32) -> u32 {
        if Some(notch) == self.start { 0 } else { notch }
    }

    fn moved(&self, gene: u32, stream: &mut Stream) -> u32 {
        if stream.chance(0.5) {
            return self.notch(1 + stream.below(self.notches.into()) as u32);
        }
        let from = if gene > 0 { gene } else { self.start.unwrap_or(1) };
        let reach = (self.notches / 10).max(1);
        let by = 1 + stream.below(reach.into()) as u32;
        let to = if stream.chance(0.5) { from.saturating_sub(by).max(1) } else { (from + by).min(self.notches) };
        self.notch(to)
    }
}

/// Twelve figures, so that a notch is written as in the file.
fn notch_value(least: f64, step: f64, notch: u32) -> f64 {
    let value = least + step * f64::from(notch - 1);
    format!("{value:.11e}").parse().unwrap_or(value)
}
