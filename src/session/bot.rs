//! Bots: councils that play any scenario to its debrief, each seat with a temperament. They know what a seat that has
//! sealed knows, the directions by formula, and read the deck from the file; no scenario is written for them.

use super::ballot::Choice;
use super::belief::{Direction, Forecast, directions};
use super::decision::{Act, Decision};
use super::prediction::{Answer, Scale};
use super::seats::AUDITOR;
use super::state::{Command, Phase, Refusal, Session};
use crate::engine::{Address, SeedKey, Stream};
use crate::hall::Coins;
use crate::scenario::file::{Ask, PredictionFile};
use indexmap::IndexMap;

/// Seed domain of the bots' own draws: they reach nothing that is true.
const BOTS: u32 = 3;
/// Changes a bot looks at before it proposes.
const LOOKED_AT: usize = 5;
/// Votes that fail before a table of bots leaves the hall as it is.
const PATIENCE: usize = 2;

/// What a bot is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Temperament {
    /// Spares people and keeps little about them.
    Careful,
    /// Stops more people to miss fewer hazards.
    Strict,
    /// Spends as little as it can.
    Thrifty,
    /// Does anything.
    Random,
}

/// What a draw of a bot is for.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
enum Draw {
    Look = 1,
    Take = 2,
    Guess = 3,
    Vote = 4,
    Claim = 5,
}

impl Temperament {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Careful, Self::Strict, Self::Thrifty, Self::Random];

    /// How much a step in the right direction on a scale is worth to it.
    fn weight(self, scale: Scale) -> i32 {
        match (self, scale) {
            (Self::Careful, Scale::Fairness | Scale::Trust)
            | (Self::Strict, Scale::Safety)
            | (Self::Thrifty, Scale::Purse) => 3,
            (Self::Careful, Scale::Privacy | Scale::Flow) => 2,
            (Self::Careful, Scale::Safety) | (Self::Strict | Self::Thrifty, Scale::Flow) => 1,
            _ => 0,
        }
    }

    /// Half-width of its ranges, as a share of the scale: how sure it is.
    fn half_width(self) -> f64 {
        match self {
            Self::Careful => 0.3,
            Self::Strict => 0.1,
            Self::Thrifty | Self::Random => 0.2,
        }
    }

    fn worth(self, pointing: &[(Scale, Direction); 6]) -> i32 {
        let steps = |direction: Direction| match direction {
            Direction::MuchWorse => -2,
            Direction::Worse => -1,
            Direction::Same => 0,
            Direction::Better => 1,
            Direction::MuchBetter => 2,
        };
        pointing.iter().map(|&(scale, direction)| self.weight(scale) * steps(direction)).sum()
    }
}

/// A bot on a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bot {
    /// Where it sits.
    pub seat: String,
    /// What it is like.
    pub temperament: Temperament,
}

impl Bot {
    fn stream(&self, session: &Session, what: Draw, number: usize) -> Stream {
        let seats = &session.scenario().file.seats;
        let place = seats.iter().position(|seat| *seat == self.seat).unwrap_or_default();
        let visit = number as u16;
        SeedKey::new(session.seed(), 0, BOTS).stream(Address {
            subject: self.temperament as u64,
            purpose: what as u8,
            place: place as u8,
            visit,
            epoch: session.tide(),
        })
    }

    /// The best of a few changes that the purse allows, where one of them is good; at random, any of them.
    fn proposal(&self, session: &Session, attempt: usize) -> Option<Act> {
        let mut acts = changes(session);
        let mut stream = self.stream(session, Draw::Look, attempt);
        let mut looked_at = Vec::new();
        while looked_at.len() < LOOKED_AT && !acts.is_empty() {
            looked_at.push(acts.swap_remove(among(&mut stream, acts.len())));
        }
        if self.temperament == Temperament::Random {
            // One in four councils of a random bot changes nothing.
            let take = self.stream(session, Draw::Take, attempt).chance(0.75);
            return looked_at.into_iter().next().filter(|_| take);
        }
        let worth = |act: &Act| self.temperament.worth(&pointing(session, Some(act)));
        let best = looked_at.into_iter().map(|act| (worth(&act), act)).max_by_key(|(worth, _)| *worth);
        best.filter(|(worth, _)| *worth > 0).map(|(_, act)| act)
    }

    /// What it expects: what was seen last, or what the forecast says, as wide as it is unsure.
    fn answers(&self, session: &Session) -> IndexMap<String, Answer> {
        let mut stream = self.stream(session, Draw::Guess, 0);
        let (_, plan) = session.plans();
        let forecast = Forecast::of(&plan, &session.scenario().file.belief);
        let mut answer = |rule: &PredictionFile| {
            let (least, most) = (rule.least, rule.most);
            let guess = match expected(rule.asks, session, &forecast) {
                Some(value) if self.temperament != Temperament::Random => value.clamp(least, most),
                _ => least + stream.uniform() * (most - least),
            };
            match rule.asks {
                Ask::WhichScalePays => Answer::Pays { scale: payer(&pointing(session, None)) },
                Ask::ChanceMissNone => Answer::Chance { percent: guess },
                _ => {
                    let half = self.temperament.half_width() * (most - least);
                    Answer::Range { low: (guess - half).max(least), high: (guess + half).min(most) }
                }
            }
        };
        session.scenario().file.predictions.iter().map(|(id, rule)| (id.clone(), answer(rule))).collect()
    }

    fn vote(&self, session: &Session, attempt: usize) -> (Choice, &'static str) {
        if self.temperament == Temperament::Random {
            let drawn = among(&mut self.stream(session, Draw::Vote, attempt), Choice::ALL.len());
            return (Choice::ALL[drawn], "");
        }
        match self.temperament.worth(&pointing(session, None)) {
            worth if worth < 0 => (Choice::Against, self.objection()),
            _ => (Choice::For, ""),
        }
    }

    fn objection(&self) -> &'static str {
        match self.temperament {
            Temperament::Careful => "Too many would pay for it who carry nothing.",
            Temperament::Strict => "It looks away.",
            Temperament::Thrifty => "It costs more than it says.",
            Temperament::Random => "",
        }
    }
}

/// Every change a council could propose now, within its purse.
fn changes(session: &Session) -> Vec<Act> {
    let file = &session.scenario().file;
    let (tide, held) = (session.standing().tide, session.coins_left());
    let mut acts = Vec::new();
    for (lever, rule) in &file.levers {
        let now = session.lever_value(lever);
        let notches = ((rule.most - rule.least) / rule.step).round();
        // A quarter of the way towards either end, on a notch.
        let stride = (notches / 4.0).round().max(1.0) * rule.step;
        for value in [now - stride, now + stride] {
            let value =
                rule.least + ((value.clamp(rule.least, rule.most) - rule.least) / rule.step).round() * rule.step;
            let value = (value * 1e6).round() / 1e6;
            if (rule.least..=rule.most).contains(&value) && (value - now).abs() > 1e-9 {
                acts.push(Act::MoveLever { lever: lever.clone(), value });
            }
        }
    }
    for card in file.cards.keys() {
        let card = card.clone();
        acts.push(if session.in_play(&card) { Act::TakeBack { card } } else { Act::Play { card } });
    }
    acts.retain(|act| {
        let cost = session.course().cost(tide, &[Decision { tide, act: act.clone() }]);
        cost <= held || cost == Coins::default()
    });
    acts
}

/// Directions of the proposal as it stands, with one more change.
fn pointing(session: &Session, more: Option<&Act>) -> [(Scale, Direction); 6] {
    let (before, mut after) = session.plans();
    if let Some(act) = more {
        let tide = session.standing().tide;
        let mut decisions = session.decisions().to_vec();
        decisions.push(Decision { tide, act: act.clone() });
        after = session.course().clone().plan(tide, &decisions, &session.standing().events);
    }
    directions(&before, &after, &session.scenario().file.belief)
}

/// The scale that points down furthest; flow, where none does.
fn payer(pointing: &[(Scale, Direction); 6]) -> Scale {
    let down = |wanted: Direction| pointing.iter().find(|(_, one)| *one == wanted).map(|(scale, _)| *scale);
    down(Direction::MuchWorse).or_else(|| down(Direction::Worse)).unwrap_or(Scale::Flow)
}

/// The middle of a sensible range; none where nothing says so.
fn expected(ask: Ask, session: &Session, forecast: &Forecast) -> Option<f64> {
    let last = session.played().last();
    match ask {
        Ask::WaitP95 => last.map(|played| played.result.tally.waits.quantile(0.95).minutes()),
        Ask::MissedBoats => last.map(|played| played.result.tally.all.boats_missed as f64),
        Ask::Stops => Some(forecast.stops),
        Ask::InnocentOf100 => forecast.ppv.map(|ppv| 100.0 * ppv.not().get()),
        Ask::ChanceMissNone => Some(100.0 * forecast.hit.get()),
        Ask::WhichScalePays => None,
    }
}

fn among(stream: &mut Stream, count: usize) -> usize {
    ((stream.uniform() * count as f64) as usize).min(count.saturating_sub(1))
}

/// Plays a game on to its debrief, with a bot on each of these seats.
pub fn play_on(session: &mut Session, bots: &[Bot]) -> Result<(), Refusal> {
    let Some(first) = bots.first() else { return Ok(()) };
    for bot in bots {
        if !session.is_taken(&bot.seat) {
            say(session, bot, Command::Sit)?;
        }
    }
    loop {
        match session.phase() {
            Phase::Briefing => say(session, first, Command::OpenCouncil)?,
            Phase::Council => council(session, bots)?,
            Phase::Shift => say(session, first, Command::EndShift)?,
            Phase::Tally => say(session, first, Command::TurnCard)?,
            Phase::Event => say(session, first, Command::NextTide)?,
            Phase::Debrief => return Ok(()),
        }
    }
}

fn say(session: &mut Session, bot: &Bot, command: Command) -> Result<(), Refusal> {
    session.apply(&bot.seat, session.revision(), command)
}

/// One council: proposals by turns, seals, votes, until something is adopted or patience runs out.
fn council(session: &mut Session, bots: &[Bot]) -> Result<(), Refusal> {
    let tide = session.tide();
    for attempt in 0..PATIENCE {
        let proposer = &bots[(usize::from(tide) + attempt) % bots.len()];
        while session.decisions().last().is_some_and(|last| last.tide == tide) {
            say(session, proposer, Command::Undo)?;
        }
        if let Some(act) = proposer.proposal(session, attempt) {
            say(session, proposer, Command::Propose(act))?;
        }
        for bot in bots {
            if !session.has_sealed(&bot.seat) && !session.scenario().file.predictions.is_empty() {
                say(session, bot, Command::SealPrediction(bot.answers(session)))?;
            }
            name_a_claim(session, bot)?;
        }
        for bot in bots {
            let (choice, reason) = bot.vote(session, attempt);
            say(session, bot, Command::Vote { choice, reason: reason.to_owned() })?;
        }
        if session.phase() != Phase::Council {
            return Ok(());
        }
    }
    say(session, &bots[0], Command::KeepTheHall)
}

/// The auditor names a claim in the first council: which one is wrong, no bot can know.
fn name_a_claim(session: &mut Session, bot: &Bot) -> Result<(), Refusal> {
    let claims = &session.scenario().file.claims;
    if bot.seat != AUDITOR || claims.is_empty() || session.tide() > 0 {
        return Ok(());
    }
    let drawn = among(&mut bot.stream(session, Draw::Claim, 0), claims.len());
    let named = claims.get_index(drawn).map(|(claim, _)| claim.clone());
    named.map_or(Ok(()), |claim| say(session, bot, Command::NameClaim(claim)))
}
