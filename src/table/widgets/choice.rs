//! A choice row: a radio group with icons. One tab stop; arrows choose.

use bevy::ecs::system::EntityCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::Checked;
use bevy::ui_widgets::{RadioButton, RadioGroup, ValueChange};

use crate::table::control::{Changed, ControlId, ControlValue, accessible};
use crate::table::theme::Hex;
use crate::table::ui::{Ui, column, row};
use crate::table::words::{Ink, tiny};

/// One thing that can be chosen.
#[derive(Clone, Debug)]
pub struct Choosable {
    /// What `Changed` reports.
    pub key: String,
    /// The words on it.
    pub words: String,
    /// Icon above the words.
    pub icon: Option<String>,
}

/// A choice to place.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its stable name.
    pub id: String,
    /// The question, as a screen reader says it.
    pub label: String,
    /// What can be chosen.
    pub options: Vec<Choosable>,
    /// The key that is chosen.
    pub chosen: Option<String>,
}

/// On a radio button: what it stands for.
#[derive(Component, Debug)]
struct Key(String);

/// Reports choices.
pub fn plugin(app: &mut App) {
    app.add_observer(on_choice);
}

impl Ui<'_, '_> {
    /// Places a choice row as wide as its parent.
    pub fn choice(&mut self, choice: Choice) -> EntityCommands<'_> {
        self.choice_filled(choice, self.theme.colour.state.sealed)
    }

    /// Places a choice row whose chosen option has another fill than that of what is to be sealed.
    pub fn choice_filled(&mut self, choice: Choice, chosen_fill: Hex) -> EntityCommands<'_> {
        let (paper, ink) = (&self.theme.colour.paper, &self.theme.colour.ink);
        let group = (
            row(6.0),
            RadioGroup,
            ControlId::new(choice.id),
            TabIndex(0),
            accessible(accesskit::Role::RadioGroup, &choice.label, false),
        );
        self.within(group, |ui| {
            for option in choice.options {
                let chosen = choice.chosen.as_ref() == Some(&option.key);
                let (fill, line): (Color, Color) = if chosen {
                    (chosen_fill.into(), chosen_fill.into())
                } else {
                    (paper.raised.into(), ink.line.into())
                };
                let node = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_height: px(40),
                    padding: UiRect::vertical(px(3)),
                    border: UiRect::all(px(1.25)),
                    border_radius: BorderRadius::all(px(6)),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    ..column(0.0)
                };
                let mut words = accessible(accesskit::Role::RadioButton, &option.words, true);
                words.set_toggled(if chosen { accesskit::Toggled::True } else { accesskit::Toggled::False });
                let radio = (node, RadioButton, Key(option.key), Hovered::default(), words);
                let look = (BackgroundColor(fill), BorderColor::all(line));
                let mut placed = ui.within((radio, look), |ui| {
                    if let Some(icon) = &option.icon {
                        ui.icon(icon, 15.6, if chosen { Ink::Inverse } else { Ink::Edge });
                    }
                    let said = tiny(&option.words).one_line().quiet();
                    let said = if chosen { said.bold().ink(Ink::Inverse) } else { said };
                    ui.say(said);
                });
                if chosen {
                    placed.insert(Checked);
                }
            }
        })
    }
}

/// Reports the choice; the screen's model answers with a rebuilt row.
fn on_choice(
    choice: On<ValueChange<Entity>>,
    groups: Query<&ControlId, With<RadioGroup>>,
    radios: Query<(Entity, &Key, &ChildOf)>,
    mut changed: MessageWriter<Changed>,
    mut commands: Commands,
) {
    let (Ok(id), Ok((_, key, _))) = (groups.get(choice.source), radios.get(choice.value)) else { return };
    for (radio, _, parent) in &radios {
        if parent.parent() == choice.source {
            commands.entity(radio).try_remove::<Checked>();
        }
    }
    commands.entity(choice.value).try_insert(Checked);
    changed.write(Changed { id: id.clone(), value: ControlValue::Choice(key.0.clone()), is_final: true });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::{built, focus, heard, key};

    #[test]
    fn arrows_choose_within_the_group() {
        let option = |key: &str| Choosable { key: key.into(), words: key.into(), icon: None };
        let mut app = built(|ui| {
            ui.choice(Choice {
                id: "payer".into(),
                label: "Which scale pays for it?".into(),
                options: vec![option("flow"), option("trust")],
                chosen: Some("flow".into()),
            });
        });
        focus(&mut app, "payer");
        key(&mut app, KeyCode::ArrowRight);
        let changed = heard::<Changed>(&mut app);
        assert_eq!(changed.len(), 1);
        assert_eq!(changed[0].value, ControlValue::Choice("trust".into()));
    }
}
