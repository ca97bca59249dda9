//! Tests of the kernel as a whole: against theory, against itself, and rule by rule.

mod auditor;
mod fullness;
mod identities;
mod rules;
mod script;
mod theory;

use super::*;

/// Purposes of the draws of a [`Street`].
const BETWEEN: u8 = 1;
const SERVICE: u8 = 2;
const CLASS: u8 = 3;
const LINE: u8 = 4;

/// A world for one station: Poisson arrivals, one service distribution a class, everyone leaves afterwards.
struct Street {
    key: SeedKey,
    /// Mean time between arrivals.
    between: Minutes,
    /// Services by class.
    services: Vec<Distribution>,
    /// Share of class 0; the others are of class 1.
    first_class: f64,
    /// No arrivals after this.
    closes: Option<Tick>,
    came: u32,
    clock: f64,
    classes: Vec<Class>,
}

impl Street {
    fn new(seed: u64, between: f64, services: Vec<Distribution>, first_class: f64) -> Self {
        let key = SeedKey::new(seed, 0, 0);
        Self {
            key,
            between: Minutes(between),
            services,
            first_class,
            closes: None,
            came: 0,
            clock: 0.0,
            classes: Vec::new(),
        }
    }

    fn stream(&self, who: u32, purpose: u8) -> Stream {
        self.key.stream(Address { subject: u64::from(who), purpose, ..Address::default() })
    }
}

impl<O> World<O> for Street {
    fn next_arrival(&mut self, _: &mut O) -> Option<Arrival> {
        let number = self.came;
        self.came += 1;
        // The clock adds unrounded minutes, so that rounding to ticks does not add up.
        self.clock -= self.between.0 * libm::log(self.stream(number, BETWEEN).open_uniform());
        let class = Class(u8::from(!self.stream(number, CLASS).chance(self.first_class)));
        self.classes.push(class);
        let at = Tick::ZERO + Minutes(self.clock).to_span();
        if self.closes.is_some_and(|closes| at >= closes) {
            return None;
        }
        Some(Arrival { at, who: Who(number), to: StationId(0), class })
    }

    fn service(&mut self, who: Who, _: StationId, _: u16, _: Tick, _: &mut O) -> Span {
        let class = usize::from(self.classes[who.0 as usize].0);
        self.services[class.min(self.services.len() - 1)].sample(&mut self.stream(who.0, SERVICE))
    }

    fn finished(&mut self, _: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        Next::Leave
    }

    fn turned_away(&mut self, _: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        Next::Leave
    }

    fn line(&mut self, who: Who, _: StationId, waiting: &[u32]) -> u16 {
        self.stream(who.0, LINE).below(waiting.len() as u64) as u16
    }
}
