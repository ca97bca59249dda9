//! Buttons: main, second, on wood, bare; with icon and key hint; activated by mouse, Enter, Space or screen reader.

use bevy::ecs::system::EntityCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::Underline;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Button;

use super::dashed::DashedFrame;
use super::face::{Face, FaceWords, Ground};
use super::shed::Spare;
use crate::table::control::{ControlId, accessible};
use crate::table::ui::Ui;
use crate::table::words::{Ink, body, mono, small};

/// A button to place.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a trait of its own; any of them go together")]
pub struct Press {
    id: String,
    words: String,
    ground: Ground,
    icon: Option<String>,
    number: Option<String>,
    key: Option<String>,
    label: Option<String>,
    disabled: bool,
    large: bool,
    link: bool,
    tight: bool,
    spare: Option<Spare>,
}

impl Press {
    fn new(ground: Ground, id: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            words: words.into(),
            ground,
            icon: None,
            number: None,
            key: None,
            label: None,
            disabled: false,
            large: false,
            link: false,
            tight: false,
            spare: None,
        }
    }

    /// The one thing to press.
    pub fn main(id: impl Into<String>, words: impl Into<String>) -> Self {
        Self::new(Ground::Main, id, words)
    }

    /// Everything else on paper. An icon alone: leave the words empty and give a [`label`](Self::label).
    pub fn second(id: impl Into<String>, words: impl Into<String>) -> Self {
        Self::new(Ground::Second, id, words)
    }

    /// On the wooden bars.
    pub fn wood(id: impl Into<String>, words: impl Into<String>) -> Self {
        Self::new(Ground::Wood, id, words)
    }

    /// An underlined link on paper.
    pub fn link(id: impl Into<String>, words: impl Into<String>) -> Self {
        Self { link: true, ..Self::new(Ground::Bare, id, words) }
    }

    /// With an icon before the words.
    pub fn icon(mut self, name: impl Into<String>) -> Self {
        self.icon = Some(name.into());
        self
    }

    /// With its number among several before the words.
    pub fn number(mut self, number: usize) -> Self {
        self.number = Some(number.to_string());
        self
    }

    /// With the key that does the same.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// What a screen reader says, where it is not the words.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Cannot be pressed now.
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// On wood, the one of several that is on: lit like a lamp.
    pub fn lit(mut self, lit: bool) -> Self {
        if lit {
            self.ground = Ground::Lamp;
        }
        self
    }

    /// 44 px high with 16 px words.
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }

    /// With next to no room beside its words, for a narrow place.
    pub fn tight(mut self) -> Self {
        self.tight = true;
        self
    }

    /// Its words may go where its bar has no room for them; the icon stays.
    pub fn spare(mut self, rank: u8) -> Self {
        self.spare = Some(Spare(rank));
        self
    }

    fn ink(&self) -> Ink {
        match self.ground {
            _ if self.disabled => Ink::Disabled,
            Ground::Main | Ground::Wood => Ink::Inverse,
            Ground::Second | Ground::Lamp => Ink::Strong,
            Ground::Bare => Ink::Act,
        }
    }
}

impl Ui<'_, '_> {
    /// Places a button as wide as its words.
    pub fn button(&mut self, press: Press) -> EntityCommands<'_> {
        self.button_in(Node::default(), press)
    }

    /// Places a button in a node whose size and place are given; the rest of the node is the button's.
    pub fn button_in(&mut self, node: Node, press: Press) -> EntityCommands<'_> {
        let theme = self.theme;
        let (space, bare) = (&theme.space, press.ground == Ground::Bare);
        let mut node = Node {
            min_height: px(if press.large {
                space.target
            } else if bare {
                28.0
            } else {
                36.0
            }),
            padding: UiRect::horizontal(px(if press.tight {
                1.0
            } else if press.words.is_empty() || bare {
                5.0
            } else {
                14.0
            })),
            border: UiRect::all(px(if bare { 0.0 } else { 1.25 })),
            border_radius: BorderRadius::all(px(if bare { space.radius_small } else { space.radius })),
            column_gap: px(if press.number.is_some() {
                4.0
            } else if bare {
                6.0
            } else {
                space.s2
            }),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            flex_shrink: 0.0,
            ..node
        };
        if press.words.is_empty() {
            node.min_width = node.min_height;
        }
        let ink = press.ink();
        let label = press.label.as_deref().unwrap_or(&press.words);
        let face = (
            Button,
            Face::new(press.ground),
            ControlId::new(press.id.clone()),
            TabIndex(0),
            accessible(accesskit::Role::Button, label, true),
        );
        let mut button = self.within((node, face), |ui| {
            if press.disabled && !bare {
                ui.put(DashedFrame { radius: space.radius });
            }
            if let Some(icon) = &press.icon {
                ui.icon(icon, if bare { 18.0 } else { 20.4 }, ink);
            }
            let style = |words: &str| {
                let words = if press.large || bare { body(words) } else { small(words) };
                if bare { words } else { words.bold() }.ink(ink).one_line().quiet()
            };
            if let Some(number) = &press.number {
                ui.say(style(number)).insert(FaceWords);
            }
            if !press.words.is_empty() {
                let mut said = ui.say(style(&press.words));
                if let Some(spare) = press.spare {
                    said.insert(spare);
                }
                if press.link {
                    said.insert(Underline);
                } else {
                    said.insert(FaceWords);
                }
            }
            if let Some(key) = &press.key {
                ui.say(mono(key).ink(ink).one_line().quiet());
            }
        });
        if press.disabled {
            button.insert(InteractionDisabled);
        }
        button
    }
}

#[cfg(test)]
mod tests {
    use bevy::ui_widgets::Activate;

    use super::*;
    use crate::table::control::Pressed;
    use crate::table::testing::{built, heard};

    #[test]
    fn an_activated_button_says_so_once() {
        let mut app = built(|ui| {
            ui.button(Press::main("seal", "Seal it").icon("seal").key("S"));
        });
        let button = app.world_mut().query_filtered::<Entity, With<Button>>().single(app.world()).expect("one button");
        app.world_mut().trigger(Activate { entity: button });
        let pressed = heard::<Pressed>(&mut app);
        assert_eq!(pressed.len(), 1);
        assert!(pressed[0].is("seal"));
        assert_eq!(Pressed { id: ControlId::new("card:fast") }.after("card:"), Some("fast"));
    }

    #[test]
    fn enter_presses_the_focused_button_unless_it_is_disabled() {
        for (disabled, expected) in [(false, 1), (true, 0)] {
            let mut app = built(|ui| {
                ui.button(Press::second("aye", "Aye").disabled(disabled));
            });
            crate::table::testing::focus(&mut app, "aye");
            crate::table::testing::key(&mut app, KeyCode::Enter);
            assert_eq!(heard::<Pressed>(&mut app).len(), expected);
        }
    }
}
