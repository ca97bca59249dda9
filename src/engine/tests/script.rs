//! A world of written lives, for tests that know what must happen when.

use super::*;

/// A customer with a written life: when it comes, and where it is served for how long, one stop after the other.
#[derive(Clone, Default)]
pub struct Life {
    pub at: u64,
    pub stops: Vec<(u8, u64)>,
    pub class: u8,
    pub patience: Option<u64>,
    pub line: u16,
}

#[derive(Default)]
pub struct Script {
    pub lives: Vec<Life>,
    pub came: usize,
    pub done: Vec<usize>,
    /// What who is turned away does, if it does not leave.
    pub instead: Option<Next>,
    pub refusals: u32,
}

impl Script {
    fn next(&self, who: Who) -> Next {
        let life = &self.lives[who.0 as usize];
        life.stops
            .get(self.done[who.0 as usize])
            .map_or(Next::Leave, |stop| Next::To { station: StationId(stop.0), class: Class(life.class) })
    }
}

impl<O> World<O> for Script {
    fn next_arrival(&mut self, _: &mut O) -> Option<Arrival> {
        let life = self.lives.get(self.came)?;
        let who = Who(self.came as u32);
        self.came += 1;
        self.done.push(0);
        Some(Arrival { at: Tick(life.at), who, to: StationId(life.stops[0].0), class: Class(life.class) })
    }

    fn service(&mut self, who: Who, at: StationId, _: u16, _: Tick, _: &mut O) -> Span {
        let stop = self.lives[who.0 as usize].stops[self.done[who.0 as usize]];
        assert_eq!(stop.0, at.0);
        Span(stop.1)
    }

    fn finished(&mut self, who: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        self.done[who.0 as usize] += 1;
        self.next(who)
    }

    fn turned_away(&mut self, _: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        self.refusals += 1;
        self.instead.unwrap_or(Next::Leave)
    }

    fn line(&mut self, who: Who, _: StationId, _: &[u32]) -> u16 {
        self.lives[who.0 as usize].line
    }

    fn patience(&mut self, who: Who, _: StationId, _: Tick) -> Option<Span> {
        self.lives[who.0 as usize].patience.map(Span)
    }
}

pub fn life(at: u64, stops: &[(u8, u64)]) -> Life {
    Life { at, stops: stops.to_vec(), ..Life::default() }
}

/// Runs the lives to their end, or to where nothing moves any more.
pub fn play(plans: &[StationPlan], lives: Vec<Life>) -> (Network, Vec<(Tick, Fact)>, Script) {
    let mut script = Script { lives, ..Script::default() };
    let mut network = Network::new(plans);
    let mut facts = Vec::new();
    network.run(&mut script, &mut facts, Tick::NEVER);
    (network, facts, script)
}

/// When a server began on whom at a station, and which server.
pub fn begun(facts: &[(Tick, Fact)], station: u8) -> Vec<(u64, u32, u16)> {
    let begun = |entry: &(Tick, Fact)| match entry.1 {
        Fact::Began { who, at, server, .. } if at.0 == station => Some((entry.0.0, who.0, server)),
        _ => None,
    };
    facts.iter().filter_map(begun).collect()
}

pub fn left_at(facts: &[(Tick, Fact)], number: u32) -> Option<u64> {
    facts.iter().find(|entry| entry.1 == Fact::Left { who: Who(number) }).map(|entry| entry.0.0)
}

pub fn with_seats(servers: u16, seats: u32, when_full: WhenFull) -> StationPlan {
    StationPlan { seats: Some(seats), when_full, ..StationPlan::steady(servers) }
}
