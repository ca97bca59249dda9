//! The words of this screen, in one place until string files come.

pub const PAUSED: &str = "Paused. Take the time you need.";
pub const OVER: &str = "The shift is over.";
pub const COUNT: &str = "Count the tide";
pub const LOG: &str = "The log of this shift";
pub const QUIET: &str = "The hall is open. Nothing has happened yet.";
pub const SPEED_NAMES: [&str; 4] = ["1×", "4×", "16×", "60×"];

pub const FLOW: [&str; 3] = [
    "The wait that nineteen in twenty of those called so far stayed under",
    "Only the line before the desks counts here; people still in it are not in the figure yet.",
    "Nearest rank, of the waits in this shift.",
];
pub const FAIRNESS: [&str; 3] = [
    "Everybody sent to the back room so far, and the hours from stop to answer",
    "Those still held are counted up to now.",
    "The hall's own log of this shift.",
];
pub const PRIVACY: [&str; 3] = [
    "Ledger = Σ people × Σ fields (weight × days kept) × (1 + ln viewers) × purpose",
    "As it stood when this tide began; this tide's rows are added when it is counted.",
    "The registers of the hall.",
];
pub const PURSE: [&str; 3] = [
    "Coins left after the council paid",
    "Wages, stops and missed boats of this tide are paid when it is counted.",
    "The purse of the table.",
];
pub const TRUST: [&str; 3] = [
    "T' = T + r(100 − T) − a·hours − b·ledger − c·breaches, between 0 and 100",
    "As it stood when this tide began.",
    "The scenario's rule of trust.",
];
