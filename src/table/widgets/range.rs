//! A range slider: two handles on one track, for a prediction that says how sure it is.

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;

use super::slider::{handle, numeric};
use crate::t;
use crate::table::control::{ControlId, accessible};
use crate::table::scalar::{RangeEnd, RangeEnds, Scalar};
use crate::table::ui::{Ui, row};

/// A range to place.
#[derive(Clone, Debug)]
pub struct Range {
    /// Its stable name; the handles are called `ID/low` and `ID/high`.
    pub id: String,
    /// What a screen reader says; the handles add `lowest` and `highest`.
    pub label: String,
    /// The lower value.
    pub low: f32,
    /// The upper value.
    pub high: f32,
    /// The least value.
    pub min: f32,
    /// The greatest value.
    pub max: f32,
    /// One press of an arrow key.
    pub step: f32,
    /// Cannot be moved now.
    pub disabled: bool,
}

/// On the coloured part between the handles: the group.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct RangeFill(pub Entity);

impl Ui<'_, '_> {
    /// Places a range slider as wide as its parent.
    pub fn range(&mut self, range: Range) -> EntityCommands<'_> {
        let sealed = self.theme.colour.state.sealed.into();
        let id = range.id.clone();
        let group = self.within((row(0.0), accessible(accesskit::Role::Group, &range.label, false)), |ui| {
            let group = ui.parent();
            let track = ui.track();
            let fill = ui.fill(sealed, RangeFill(group));
            let scalar = |value| Scalar { value, min: range.min, max: range.max, step: range.step };
            let mut end = |name: &str, words: &str, value| {
                let words = numeric(words, &scalar(value));
                let name = ControlId::new(format!("{}/{name}", range.id));
                let mut handle = ui.put((handle(track, scalar(value)), RangeEnd(group), name, words));
                if range.disabled {
                    handle.insert(bevy::ui::InteractionDisabled);
                }
                handle.id()
            };
            let (low, high) = (
                end("low", &t!("range-lowest", label = range.label.clone()), range.low),
                end("high", &t!("range-highest", label = range.label.clone()), range.high),
            );
            ui.entity(track).add_children(&[fill, low, high]);
            ui.entity(group).insert((RangeEnds { low, high }, ControlId::new(&id)));
        });
        let group = group.id();
        self.entity(group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::control::{Changed, ControlValue};
    use crate::table::testing::{built, focus, heard, key};

    #[test]
    fn the_handles_may_meet_but_not_pass() {
        let mut app = built(|ui| {
            ui.range(Range {
                id: "p95".into(),
                label: "Longest wait".into(),
                low: 17.0,
                high: 19.0,
                min: 0.0,
                max: 60.0,
                step: 1.0,
                disabled: false,
            });
        });
        focus(&mut app, "p95/low");
        let mut last = None;
        for _ in 0..4 {
            key(&mut app, KeyCode::ArrowRight);
            last = heard::<Changed>(&mut app).pop();
        }
        let last = last.expect("the keys move the handle");
        assert_eq!(last.value, ControlValue::Range(19.0, 19.0));
        assert_eq!(last.id, ControlId::new("p95"), "the range reports, not its handle");
        focus(&mut app, "p95/high");
        key(&mut app, KeyCode::Home);
        let last = heard::<Changed>(&mut app).pop().expect("Home moves the handle");
        assert_eq!(last.value, ControlValue::Range(19.0, 19.0));
        key(&mut app, KeyCode::End);
        let last = heard::<Changed>(&mut app).pop().expect("End moves the handle");
        assert_eq!(last.value, ControlValue::Range(19.0, 60.0));
    }
}
