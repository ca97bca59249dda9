//! What stands behind the scales of this screen: formula, assumption, source.

use crate::t;

pub fn flow() -> [String; 3] {
    [t!("shift-flow-formula"), t!("shift-flow-assumption"), t!("shift-flow-source")]
}

pub fn fairness() -> [String; 3] {
    [t!("shift-fairness-formula"), t!("shift-fairness-assumption"), t!("shift-fairness-source")]
}

pub fn privacy() -> [String; 3] {
    [t!("shift-privacy-formula"), t!("shift-privacy-assumption"), t!("shift-privacy-source")]
}

pub fn purse() -> [String; 3] {
    [t!("shift-purse-formula"), t!("shift-purse-assumption"), t!("shift-purse-source")]
}

pub fn trust() -> [String; 3] {
    [t!("shift-trust-formula"), t!("shift-trust-assumption"), t!("shift-trust-source")]
}
