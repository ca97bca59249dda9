//! What could be reached: the border written out by hand, with the very draws that the product makes and nothing of
//! its generality. No facts, no records, no lines of more than one kind; only the mean waits are summed up.

use gatewright::engine::special::{exponential_of, normal_quantile};
use gatewright::engine::{Address, SeedKey, Word};
use std::collections::VecDeque;
use std::hint::black_box;

/// Nobody is served.
const IDLE: f64 = f64::INFINITY;
const DESKS: usize = 6;
const ROOMS: usize = 2;

/// The three blocks of a traveller: errand, traits, and the visit to the desk; of the eight halves and words, the
/// ones that this border needs.
struct Draws {
    gap: f64,
    crew: bool,
    service: f64,
    referred: bool,
}

fn draws(key: SeedKey, place: u64) -> Draws {
    let block = |purpose: u8| key.block(Address { subject: place, purpose, ..Address::default() });
    let ([gap, _], [traits, likeness], [service, decision]) = (block(5), block(1), block(7));
    black_box(likeness);
    Draws {
        gap: 0.25 * exponential_of(gap.open_uniform()),
        crew: traits.halves()[0] >= 0.95,
        service: 1.2 * exponential_of(service.open_uniform()),
        referred: decision.halves()[0] < 0.08,
    }
}

/// Lognormal of mean 4 and coefficient of variation 1.
fn interview(key: SeedKey, place: u64) -> f64 {
    let [word, _]: [Word; 2] = key.block(Address { subject: place, purpose: 7, place: 1, ..Address::default() });
    let square = std::f64::consts::LN_2;
    4.0 * libm::exp(square.sqrt() * normal_quantile(word.open_uniform()) - square / 2.0)
}

/// Only the draws, twelve and a third words a traveller: the floor under every way of moving people about.
pub fn only_draws(travellers: u64) -> f64 {
    let key = SeedKey::new(1, 0, 0);
    let sum: f64 = (0..travellers)
        .map(|place| {
            let draws = draws(key, place);
            let interview = if draws.referred { interview(key, place) } else { 0.0 };
            draws.gap + draws.service + interview + f64::from(u8::from(draws.crew))
        })
        .sum();
    sum / travellers as f64
}

/// Where the earliest of `ends` is.
fn earliest(ends: &[f64]) -> (usize, f64) {
    ends.iter().copied().enumerate().fold((0, IDLE), |best, next| if next.1 < best.1 { next } else { best })
}

/// The event loop by hand. Mean wait at the desks in minutes.
pub fn event_loop(travellers: u64) -> f64 {
    let key = SeedKey::new(1, 0, 0);
    let (mut ends, mut served) = ([IDLE; DESKS + ROOMS], [(0, false, false); DESKS]);
    let mut desks: VecDeque<(f64, u64, f64, bool, bool)> = VecDeque::new();
    let mut rooms: [VecDeque<u64>; 2] = Default::default();
    let (mut waited, mut landed) = (0.0, 0);
    let mut next = draws(key, 0);
    let mut lands = next.gap;
    loop {
        let (server, end) = earliest(&ends);
        if lands < end {
            let (now, free) = (lands, ends[..DESKS].iter().position(|end| *end == IDLE));
            match free {
                Some(desk) => {
                    ends[desk] = now + next.service;
                    served[desk] = (landed, next.crew, next.referred);
                }
                None => desks.push_back((now, landed, next.service, next.crew, next.referred)),
            }
            landed += 1;
            next = draws(key, landed);
            lands = if landed < travellers { now + next.gap } else { IDLE };
        } else if end == IDLE {
            return waited / travellers as f64;
        } else if server < DESKS {
            let (who, crew, referred) = served[server];
            ends[server] = IDLE;
            if let Some((since, who, service, crew, referred)) = desks.pop_front() {
                waited += end - since;
                ends[server] = end + service;
                served[server] = (who, crew, referred);
            }
            if referred {
                match ends[DESKS..].iter().position(|end| *end == IDLE) {
                    Some(room) => ends[DESKS + room] = end + interview(key, who),
                    None => rooms[usize::from(!crew)].push_back(who),
                }
            }
        } else {
            let first = rooms.iter_mut().find_map(VecDeque::pop_front);
            ends[server] = first.map_or(IDLE, |who| end + interview(key, who));
        }
    }
}

/// The desks alone by the recursion of Kiefer & Wolfowitz (1955): whoever comes takes the server that is free first.
/// Mean wait in minutes.
pub fn recursion(travellers: u64) -> f64 {
    let key = SeedKey::new(1, 0, 0);
    let (mut free, mut waited, mut now) = ([0.0_f64; DESKS], 0.0, 0.0);
    for place in 0..travellers {
        let draws = draws(key, place);
        now += draws.gap;
        let start = free[0].max(now);
        waited += start - now;
        // The new end sinks to its place in the sorted list, by comparisons that need no guess.
        let mut end = start + draws.service;
        for place in (1..DESKS).rev() {
            (free[place], end) = (free[place].max(end), free[place].min(end));
        }
        free[0] = end;
    }
    waited / travellers as f64
}
