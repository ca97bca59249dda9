//! The hall's clock as a face with two hands, beside the same time in figures.

use bevy::prelude::*;

use super::watch::Shift;
use crate::engine::Tick;
use crate::scenario::Scenario;
use crate::table::Screen;
use crate::table::ui::{Ui, at};

/// The face, in design px.
const SIDE: f32 = 32.0;

/// What the hands show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hands {
    /// The time of the shift that is watched.
    OfTheShift,
    /// Minutes since midnight, standing still.
    At(f32),
}

/// A hand that goes with the shift; turns once in so many minutes.
#[derive(Component, Clone, Copy, Debug)]
struct Goes(f32);

/// Turns the hands.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, turn.run_if(in_state(Screen::Shift)));
}

/// Minutes since midnight at a moment of the hall.
pub fn minutes_of_day(scenario: &Scenario, at: Tick) -> f32 {
    scenario.file.hall.opening_minute().unwrap_or_default() as f32 + at.minutes() as f32
}

fn turned(minutes: f32, once_in: f32) -> UiTransform {
    UiTransform::from_rotation(Rot2::turn_fraction((minutes / once_in).fract()))
}

fn turn(shift: Res<Shift>, mut hands: Query<(&Goes, &mut UiTransform)>) {
    let Some(reel) = &shift.reel else { return };
    // Whole minutes: a hand that trembles at each frame tells nothing more.
    let minutes = minutes_of_day(&reel.scenario, shift.tick()).floor();
    for (hand, mut at) in &mut hands {
        let wanted = turned(minutes, hand.0);
        if *at != wanted {
            *at = wanted;
        }
    }
}

impl Ui<'_, '_> {
    /// Places a clock face; the figures beside it say the time.
    pub fn clock_face(&mut self, hands: Hands) {
        let colour = &self.theme.colour;
        let (face, ink) = (colour.paper.raised, Color::from(colour.ink.strong));
        let round = |side: f32| Node {
            width: px(side),
            height: px(side),
            border: UiRect::all(px(1.5)),
            border_radius: BorderRadius::all(px(side / 2.0)),
            flex_shrink: 0.0,
            ..default()
        };
        let edge = BorderColor::all(Color::from(colour.table.line));
        self.within((round(SIDE), BackgroundColor(face.into()), edge, Pickable::IGNORE), |ui| {
            let middle = SIDE / 2.0 - 1.5;
            for (long, thick, once_in) in [(8.0, 2.5, 12.0 * 60.0), (11.5, 1.75, 60.0)] {
                // As high below the middle as above, so that it turns round it; the lower half is empty.
                let whole = at(middle - thick / 2.0, middle - long, thick, 2.0 * long);
                let minutes = if let Hands::At(minutes) = hands { minutes } else { 0.0 };
                let mut hand = ui.within((whole, turned(minutes, once_in), Pickable::IGNORE), |ui| {
                    let half = Node { border_radius: BorderRadius::all(px(1)), ..at(0.0, 0.0, thick, long + 1.0) };
                    ui.put((half, BackgroundColor(ink), Pickable::IGNORE));
                });
                if hands == Hands::OfTheShift {
                    hand.insert(Goes(once_in));
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_a_quarter_past_nine_the_hands_stand_there() {
        let (hours, minutes) = (turned(555.0, 720.0), turned(555.0, 60.0));
        assert!((minutes.rotation.as_degrees() - 90.0).abs() < 1e-3, "{minutes:?}");
        let hours = hours.rotation.as_degrees().rem_euclid(360.0);
        assert!((hours - 277.5).abs() < 1e-2, "{hours}");
    }
}
