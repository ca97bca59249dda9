//! The ledger after the last tide, by register and by purpose: what each row is held for.
//!
//! A row written at the gate is held for what its traveller came for; a row written of somebody stopped is held for the
//! back room. Rows that the hall was given (lists from elsewhere) are held for what they were asked for: they are shared
//! out by the look-ups of the game.

use super::game::Game;
use super::truth::Records;
use crate::hall::{Keeps, Use};
use crate::session::{Standing, TidePlayed};

/// What a row is held for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldFor {
    /// Letting somebody through the gate.
    Gate,
    /// Deciding on a request for shelter.
    Shelter,
    /// Receiving a tide-walker.
    Return,
    /// The back room.
    BackRoom,
    /// Held, and never asked.
    NeverAsked,
}

impl HeldFor {
    /// In the order of the page.
    pub const ALL: [Self; 5] = [Self::Gate, Self::Shelter, Self::Return, Self::BackRoom, Self::NeverAsked];

    fn of(purpose: Use) -> Self {
        match purpose {
            Use::Gate => Self::Gate,
            Use::Refuge => Self::Shelter,
            Use::Return => Self::Return,
        }
    }
}

/// What one register adds to the ledger for one purpose.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerPart {
    /// Name of the register.
    pub register: String,
    /// What these rows are held for.
    pub held_for: HeldFor,
    /// Rows held after the last tide.
    pub rows: u64,
    /// Rows × weight × days kept × (1 + ln viewers) × purpose.
    pub value: f64,
}

/// Counts by purpose, in the order of [`HeldFor::ALL`].
type ByPurpose = [u64; 5];

/// The parts of the game's ledger, register by register; they add up to it. Purposes without rows are left out.
pub fn ledger_parts(game: &Game) -> Vec<LedgerPart> {
    let file = &game.course.scenario().file;
    let mut standing = Standing::new(&game.course, &game.decisions, game.seed, 0);
    // By register: rows by the day they were written, and look-ups.
    let mut written: Vec<Vec<(f64, ByPurpose)>> = Vec::new();
    let mut asked: Vec<ByPurpose> = Vec::new();
    let mut last: Option<TidePlayed> = None;
    for _ in 0..game.tides {
        let today = standing.slow.day.0;
        let mut records = Records::default();
        let played = standing.play_tide(&game.course, &game.decisions, None, &mut records);
        written.resize(played.plan.registers.len(), Vec::new());
        asked.resize(played.plan.registers.len(), ByPurpose::default());
        for record in &records.0 {
            let pathway = &played.plan.people.pathways[usize::from(record.trip.person.pathway)];
            for (register, asked) in asked.iter_mut().enumerate() {
                asked[HeldFor::of(pathway.purpose) as usize] += u64::from(record.look_up.asked >> register & 1);
            }
        }
        for (rule, written) in played.plan.registers.iter().zip(&mut written) {
            let new = if rule.in_use(&played.plan) { new_rows(&played, rule.keeps) } else { ByPurpose::default() };
            written.push((today, new));
            written.retain(|(day, _)| today - day < rule.retention.0);
        }
        last = Some(played);
    }
    let Some(last) = last else { return Vec::new() };
    let mut parts = Vec::new();
    for (((rule, state), written), asked) in
        last.plan.registers.iter().zip(&last.slow.registers).zip(&written).zip(&asked)
    {
        let mut rows = shared_out(state.rows - state.written(), asked);
        for (_, new) in written {
            rows.iter_mut().zip(new).for_each(|(sum, more)| *sum += more);
        }
        let weight = if rule.in_use(&last.plan) { rule.row_weight() } else { 0.0 };
        let name = file.text.registers.get(&rule.id).map_or_else(|| rule.id.clone(), |named| named.name.clone());
        let held = HeldFor::ALL.into_iter().zip(rows).filter(|(_, rows)| *rows > 0);
        parts.extend(held.map(|(held_for, rows)| LedgerPart {
            register: name.clone(),
            held_for,
            rows,
            value: rows as f64 * weight,
        }));
    }
    parts
}

/// Rows that one tide writes into a register.
fn new_rows(played: &TidePlayed, keeps: Keeps) -> ByPurpose {
    let mut rows = ByPurpose::default();
    let tally = &played.result.tally;
    match keeps {
        Keeps::Everybody => {
            for (pathway, counts) in played.plan.people.pathways.iter().zip(&tally.by_pathway) {
                rows[HeldFor::of(pathway.purpose) as usize] += counts.landed;
            }
        }
        Keeps::Stopped => rows[HeldFor::BackRoom as usize] = tally.all.stops,
        Keeps::Nobody => {}
    }
    rows
}

/// Whole rows in proportion to the look-ups; all under [`HeldFor::NeverAsked`] where there were none.
fn shared_out(rows: u64, asked: &ByPurpose) -> ByPurpose {
    let mut shares = ByPurpose::default();
    let all: u64 = asked.iter().sum();
    if all == 0 {
        shares[HeldFor::NeverAsked as usize] = rows;
        return shares;
    }
    // Rounded where the sum stands, so that no row is lost or made.
    let upto = |count: u64| (u128::from(rows) * u128::from(count) / u128::from(all)) as u64;
    let mut before = 0;
    for (share, count) in shares.iter_mut().zip(asked) {
        *share = upto(before + count) - upto(before);
        before += count;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sharing_out_loses_no_row() {
        for asked in [[1, 1, 1, 0, 0], [7, 0, 2, 0, 0], [1_000_003, 17, 1, 0, 0]] {
            assert_eq!(shared_out(400, &asked).iter().sum::<u64>(), 400, "{asked:?}");
        }
        assert_eq!(shared_out(400, &[0; 5]), [0, 0, 0, 0, 400]);
        assert_eq!(shared_out(100, &[3, 1, 0, 0, 0]), [75, 25, 0, 0, 0]);
    }
}
