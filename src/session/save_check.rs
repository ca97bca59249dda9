//! What a save says about its table, held to its scenario: seats, seals, votes, and the claim that was named.

use super::ballot::{REASON_MOST, Vote};
use super::council::answer_fits;
use super::desk::GUESTS;
use super::save::{Save, SavedBallot, SavedSeal};
use super::seats::AUDITOR;
use crate::scenario::file::{ActFile, DecisionFile, ScenarioFile, StationWork};
use crate::scenario::{Problem, Problems};

/// Everything that is wrong, by key.
pub(super) fn check(save: &Save, file: &ScenarioFile) -> Result<(), Problems> {
    let mut book = Book { save, file, found: Vec::new() };
    book.results();
    book.seats();
    for (index, seal) in save.seals.iter().enumerate() {
        book.seal(&format!("seals.{index}"), seal);
    }
    book.votes("votes", &save.votes, save.tides_played + 1);
    for (index, vote) in save.votes.iter().enumerate().filter(|(_, vote)| !save.taken.contains(&vote.seat)).take(8) {
        book.say(
            &format!("votes.{index}.seat"),
            format!("nobody sits at `{}`", cut(&vote.seat)),
            "a seat that is taken",
        );
    }
    if !save.votes.is_empty() && (save.phase != "council" || save.votes.len() >= save.taken.len()) {
        book.say("votes", "a ballot is under way, and nobody is left to vote", "votes of some seats, in a council");
    }
    for (index, ballot) in save.ballots.iter().enumerate() {
        book.ballot(&format!("ballots.{index}"), ballot);
    }
    book.claim();
    for (index, act) in save.act.iter().enumerate() {
        book.act(&format!("act.{index}"), act);
    }
    book.at_desk();
    if book.found.is_empty() {
        return Ok(());
    }
    book.found.truncate(Problems::MOST);
    Err(Problems(book.found))
}

struct Book<'s> {
    save: &'s Save,
    file: &'s ScenarioFile,
    found: Vec<Problem>,
}

impl Book<'_> {
    fn say(&mut self, key: &str, message: impl Into<String>, expected: &str) {
        // A hostile save could be wrong a million times over.
        if self.found.len() < Problems::MOST {
            self.found.push(Problem::new(key, message).expected(expected));
        }
    }

    /// A seat of the scenario; where it has none, anybody may speak.
    fn seat(&mut self, key: &str, seat: &str) {
        let seats = &self.file.seats;
        if !seats.is_empty() && !seats.iter().any(|known| known == seat) {
            self.say(key, format!("there is no seat `{}`", cut(seat)), "a seat of the scenario");
        }
    }

    fn tide(&mut self, key: &str, tide: u16) {
        let last = (self.save.tides_played + 1).min(self.file.tides);
        if !(1..=last).contains(&tide) {
            self.say(key, format!("tide {tide} has had no council"), &format!("a tide from 1 to {last}"));
        }
    }

    /// What the tides came to: as many as were played, and numbers; whether they are the right ones a replay says.
    fn results(&mut self) {
        let save = self.save;
        if save.scenario_id != self.file.id {
            let message = format!("the scenario inside is `{}`, not `{}`", self.file.id, cut(&save.scenario_id));
            self.say("scenario_id", message, "the id of the scenario inside");
        }
        if save.digest.len() != 64 || !save.digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            self.say("digest", "this is no digest", "64 hexadecimal digits");
        }
        if save.tides.len() != usize::from(save.tides_played) {
            let message =
                format!("`tides_played` is {}, and {} results stand here", save.tides_played, save.tides.len());
            self.say("tides", message, "a table `[[tides]]` for each tide played");
        }
        for (index, tide) in save.tides.iter().enumerate() {
            if usize::from(tide.tide) != index + 1 {
                self.say(
                    &format!("tides.{index}.tide"),
                    format!("tide {} is out of turn", tide.tide),
                    &(index + 1).to_string(),
                );
            }
            let figures = [
                ("wait_p95_min", tide.wait_p95_min),
                ("coins", tide.coins),
                ("trust", tide.trust),
                ("ledger", tide.ledger),
            ];
            for (name, value) in figures.into_iter().filter(|(_, value)| !value.is_finite()) {
                self.say(&format!("tides.{index}.{name}"), format!("{value} is no result"), "a finite number");
            }
        }
    }

    fn seats(&mut self) {
        let taken = &self.save.taken;
        if taken.is_empty() && !self.file.seats.is_empty() {
            self.say("taken", "nobody sits at the table", "at least one seat");
        }
        for (index, seat) in taken.iter().enumerate().take(self.file.seats.len() + 1) {
            let key = format!("taken.{index}");
            self.seat(&key, seat);
            if taken[..index].contains(seat) {
                self.say(&key, format!("`{}` is taken twice", cut(seat)), "each seat once");
            }
        }
    }

    fn seal(&mut self, key: &str, seal: &SavedSeal) {
        self.seat(&format!("{key}.seat"), &seal.seat);
        self.tide(&format!("{key}.tide"), seal.tide);
        for id in self.file.predictions.keys() {
            let fits = seal.answers.get(id).is_some_and(|answer| answer_fits(&self.file.predictions[id], answer));
            if !fits {
                let message = format!("`{id}` has no answer that fits");
                self.say(&format!("{key}.answers"), message, "an answer within the scale for each prediction");
            }
        }
        for id in seal.answers.keys().filter(|id| !self.file.predictions.contains_key(*id)) {
            let message = format!("nobody asks for `{}`", cut(id));
            self.say(&format!("{key}.answers"), message, "the predictions of the scenario, and no others");
        }
        for (index, decision) in seal.proposal.iter().enumerate() {
            self.decision(&format!("{key}.proposal.{index}"), decision, 1..=seal.tide);
        }
    }

    fn votes(&mut self, key: &str, votes: &[Vote], tide: u16) {
        for (index, vote) in votes.iter().enumerate() {
            let at = format!("{key}.{index}");
            self.seat(&format!("{at}.seat"), &vote.seat);
            if index <= self.file.seats.len() && votes[..index].iter().any(|other| other.seat == vote.seat) {
                self.say(&at, format!("`{}` votes twice for tide {tide}", cut(&vote.seat)), "one vote a seat");
            }
            if vote.reason.chars().count() > REASON_MOST {
                self.say(&at, "this reason is too long", &format!("at most {REASON_MOST} characters"));
            }
        }
    }

    fn ballot(&mut self, key: &str, ballot: &SavedBallot) {
        self.tide(&format!("{key}.tide"), ballot.tide);
        self.votes(&format!("{key}.votes"), &ballot.votes, ballot.tide);
        if ballot.votes.is_empty() {
            self.say(key, "nobody voted", "a vote of each seat that was taken");
        }
        for (index, decision) in ballot.proposal.iter().enumerate() {
            self.decision(&format!("{key}.proposal.{index}"), decision, ballot.tide..=ballot.tide);
        }
        let log = self.save.decisions.iter().filter(|decision| decision.tide == ballot.tide);
        if ballot.as_closed().adopted() && !log.eq(&ballot.proposal) {
            let message = format!("the log of tide {} is not what was adopted", ballot.tide);
            self.say(&format!("{key}.proposal"), message, "the decisions of that tide");
        }
    }

    /// A decision that some council could have taken; whether its coins were there is for the replay to see.
    fn decision(&mut self, key: &str, decision: &DecisionFile, tides: std::ops::RangeInclusive<u16>) {
        let card = decision.play.as_ref().or(decision.take_back.as_ref());
        let known = match (&decision.lever, card) {
            (Some(lever), None) => self
                .file
                .levers
                .get(lever)
                .is_some_and(|rule| decision.value.is_some_and(|value| (rule.least..=rule.most).contains(&value))),
            (None, Some(card)) => self.file.cards.contains_key(card),
            _ => false,
        };
        let acts = [&decision.lever, &decision.play, &decision.take_back].into_iter().flatten().count();
        if !(known && acts == 1 && tides.contains(&decision.tide)) {
            self.say(key, "no council of this tide can decide this", "a lever within its range, or a card of the deck");
        }
    }

    fn claim(&mut self) {
        let Some(named) = &self.save.claim else { return };
        let (claim, tide) = (named.claim.clone(), named.tide);
        if !self.file.claims.contains_key(&claim) {
            self.say("claim.claim", format!("there is no claim `{}`", cut(&claim)), "a claim of the scenario");
        }
        if !self.file.seats.iter().any(|seat| seat == AUDITOR) {
            self.say("claim", "a claim was named, and this scenario has no auditor", "no claim");
        }
        self.tide("claim.tide", tide);
    }
}

impl Book<'_> {
    /// An act of a tide that has begun; what it says besides is held to the scenario with the decisions.
    fn act(&mut self, key: &str, act: &ActFile) {
        let begun = self.save.tides_played + u16::from(self.save.phase == "shift");
        if act.tide > begun {
            self.say(&format!("{key}.tide"), format!("tide {} has not begun", act.tide), "a tide that has begun");
        }
    }

    fn at_desk(&mut self) {
        let Some(sitting) = &self.save.at_desk else { return };
        let file = self.file;
        if self.save.phase != "shift" {
            self.say("at_desk", "somebody sits at a desk, and no shift is running", "nobody at a desk");
        }
        if !file.seats.is_empty() && !self.save.taken.contains(&sitting.seat) {
            let message = format!("nobody sits at `{}`", cut(&sitting.seat));
            self.say("at_desk.seat", message, "a seat that is taken");
        }
        let station = file.hall.stations.get(&sitting.station);
        if sitting.desk == 0 || station.is_none_or(|station| station.work != StationWork::Screen) {
            let message = format!("there is no desk {} at `{}`", sitting.desk, cut(&sitting.station));
            self.say("at_desk.station", message, "a desk of a station that screens");
        }
        let end_ms = file.hall.length_min * 60_000.0;
        if sitting.since_ms as f64 > end_ms || sitting.last_ms < sitting.since_ms || sitting.last_ms as f64 > end_ms {
            self.say(
                "at_desk.since_ms",
                "nobody can have sat down then",
                "a moment of the shift, and `last_ms` not before it",
            );
        }
        if sitting.served > GUESTS {
            let message = format!("{} travellers were served in one sitting", sitting.served);
            self.say("at_desk.served", message, &format!("at most {GUESTS}"));
        }
        for book in sitting.books.iter().take(file.registers.len() + 1) {
            if file.registers.get(book).is_none_or(|register| register.look_up.is_none()) {
                self.say("at_desk.books", format!("the desks cannot ask `{}`", cut(book)), "registers that desks ask");
            }
        }
    }
}

/// The beginning of a name, short enough for a message.
fn cut(name: &str) -> &str {
    &name[..name.floor_char_boundary(48)]
}
