//! Panel 3: who was stopped again, followed from tide to tide, and whether the record was put right.

use super::DebriefRoom;
use super::pieces::{sheet, wide_sheet};
use super::words::{cause_of, lasting};
use crate::debrief::Mistaken;
use crate::report::{RepeatBars, Table};
use crate::t;
use crate::table::ui::{Ui, column};
use crate::table::widgets::chart::Figure;
use crate::table::words::{body, head, lead, small};
use bevy::prelude::*;
use std::collections::BTreeMap;

/// People told in full; everybody stands in the table of the list.
const TOLD: usize = 40;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    let people = followed(room);
    ui.paper(sheet(ui, 520.0), |ui| {
        let title = t!("debrief-again");
        ui.say(head(title.as_str()));
        let bars = RepeatBars { people: times(room) };
        if bars.people.is_empty() {
            ui.say(body(bars.words()));
        } else {
            let size = (480.0, 230.0);
            ui.figure(Figure {
                id: "again".into(),
                title,
                svg: bars.svg(f64::from(size.0), f64::from(size.1)),
                size,
                sentence: bars.words(),
                table: bars.table(),
            });
        }
        ui.say(lead(t!("debrief-again-rule")).italic().px(17.0));
        let held: f64 = room.truth.mistaken.iter().map(|one| one.held.minutes()).sum();
        let boats = room.truth.mistaken.iter().filter(|one| one.boat_missed.is_some()).count();
        let mended = people.iter().filter(|(one, _)| one.mended).count();
        ui.say(body(t!("debrief-together", held = lasting(held), boats = boats, mended = mended, all = people.len())));
    });
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-followed")));
        if people.is_empty() {
            ui.say(body(t!("debrief-nobody-mistaken")));
            return;
        }
        let list = Node { max_height: px(430), ..column(0.0) };
        ui.scroll(list, "followed", &t!("debrief-followed"), |ui| {
            ui.table(&listed(room, &people), &t!("debrief-followed"));
        });
        if people.len() > TOLD {
            ui.say(small(t!("debrief-first-told", told = TOLD, all = people.len())).soft());
        }
    });
}

/// How many people were stopped once, twice, …: index 0 is once.
fn times(room: &DebriefRoom) -> Vec<u64> {
    let mut times = BTreeMap::<_, usize>::new();
    for one in &room.truth.mistaken {
        *times.entry(one.person).or_default() += 1;
    }
    let mut people = vec![0; times.values().copied().max().unwrap_or(0)];
    for count in times.values() {
        people[count - 1] += 1;
    }
    people
}

/// Everybody stopped by mistake with all their stops: most stops first, then longest hold.
fn followed(room: &DebriefRoom) -> Vec<(&Mistaken, Vec<&Mistaken>)> {
    let mut people: Vec<(&Mistaken, Vec<&Mistaken>)> = Vec::new();
    let mut place = BTreeMap::new();
    for one in &room.truth.mistaken {
        if let Some(&index) = place.get(&one.person) {
            let (_, stops): &mut (&Mistaken, Vec<&Mistaken>) = &mut people[index];
            stops.push(one);
        } else {
            place.insert(one.person, people.len());
            people.push((one, vec![one]));
        }
    }
    for (_, stops) in &mut people {
        stops.sort_by_key(|one| one.tide);
    }
    people.sort_by_key(|(_, stops)| std::cmp::Reverse(stops.len()));
    people
}

fn listed(room: &DebriefRoom, people: &[(&Mistaken, Vec<&Mistaken>)]) -> Table {
    let head = [t!("debrief-who"), t!("debrief-stopped-when"), t!("debrief-cost"), t!("debrief-put-right")];
    let mut table = Table { head: head.into(), rows: Vec::new() };
    for (first, stops) in people.iter().take(TOLD) {
        let when: Vec<String> = stops
            .iter()
            .map(|one| {
                let cause = cause_of(room, one).unwrap_or_default();
                t!("debrief-stopped-then", tide = one.tide + 1, at = one.stopped_at.as_str(), cause = cause)
            })
            .collect();
        let held = lasting(stops.iter().map(|one| one.held.minutes()).sum());
        let boats = stops.iter().filter(|one| one.boat_missed.is_some()).count();
        table.row([
            first.name.clone(),
            when.join("; "),
            t!("debrief-cost-of", held = held, boats = boats),
            if first.mended { t!("debrief-yes") } else { t!("debrief-no") },
        ]);
    }
    table
}
