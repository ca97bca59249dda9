//! Names of travellers: a custom, and a rank within it. Two people with the same custom and rank share a name.
//!
//! Spelling is made of invented syllables only; the fiction lint reads every name this can make.

/// How names of a custom are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// "Ovvith Ninebell".
    GivenAndHouse,
    /// "Quembri-Olth".
    Joined,
    /// "Plimmo Threeknot".
    ByName,
}

/// A name: which custom, and how common within it (0 is the most common).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Index of the custom in the plan.
    pub custom: u8,
    /// Rank within the custom.
    pub rank: u32,
}

const GIVEN_HEAD: [&str; 16] = [
    "Ovv", "Tess", "Ildr", "Wemm", "Orr", "Pell", "Yss", "Hob", "Umb", "Fenn", "Quill", "Dwen", "Azz", "Lorr", "Brin",
    "Ekk",
];
const GIVEN_TAIL: [&str; 12] =
    ["ith", "owa", "umel", "arrin", "eck", "iffa", "oum", "ewyl", "ondo", "izzen", "abble", "urra"];
const HOUSE_HEAD: [&str; 20] = [
    "Nine", "Low", "Tall", "Still", "Ember", "Pale", "Cord", "Brack", "Gull", "Lamp", "Tide", "Oar", "Reef", "Slate",
    "Moss", "Copper", "Drift", "Wick", "Kelp", "Loom",
];
const HOUSE_TAIL: [&str; 16] = [
    "bell", "mast", "water", "thatch", "ladle", "stone", "rope", "wharf", "candle", "thimble", "barrow", "hook",
    "pebble", "sluice", "basket", "anchor",
];
const SHORT_HEAD: [&str; 12] =
    ["Plimm", "Tov", "Nurr", "Hekk", "Zell", "Wop", "Grebb", "Iff", "Murd", "Pott", "Skell", "Ubb"];
const SHORT_TAIL: [&str; 6] = ["o", "ik", "usk", "abo", "enn", "ule"];
const COUNT: [&str; 8] = ["Three", "Seven", "Half", "Double", "Long", "Loose", "Last", "First"];
const CRAFT: [&str; 10] = ["knot", "net", "spool", "plank", "kettle", "needle", "cask", "stitch", "paddle", "tile"];
const JOIN_HEAD: [&str; 10] =
    ["Quembri", "Sollu", "Attari", "Vessimo", "Onnoru", "Zurribe", "Keppelu", "Ishquo", "Tramble", "Yollowi"];
const JOIN_TAIL: [&str; 12] =
    ["Olth", "Umm", "Reth", "Quoss", "Edd", "Varr", "Issk", "Thoon", "Belq", "Ziff", "Unth", "Orrow"];

/// Writes a name out. A rank beyond the stock of syllables gets a number in words of the harbour ("of the 2nd quay").
pub fn spell(spelling: Spelling, rank: u32) -> String {
    let mut rest = rank as usize;
    let mut take = |list: &[&'static str]| {
        // Steps through each list at its own pace, so that neighbouring ranks do not look alike.
        let word = list[rest % list.len()];
        rest /= list.len();
        word
    };
    let base = match spelling {
        Spelling::GivenAndHouse => {
            let (a, c, b, d) = (take(&GIVEN_HEAD), take(&HOUSE_HEAD), take(&GIVEN_TAIL), take(&HOUSE_TAIL));
            format!("{a}{b} {c}{d}")
        }
        Spelling::ByName => {
            let (a, c, b, d) = (take(&SHORT_HEAD), take(&COUNT), take(&SHORT_TAIL), take(&CRAFT));
            format!("{a}{b} {c}{d}")
        }
        Spelling::Joined => {
            let (a, b) = (take(&JOIN_HEAD), take(&JOIN_TAIL));
            format!("{a}-{b}")
        }
    };
    if rest == 0 { base } else { format!("{base} of quay {}", rest + 1) }
}

/// Every word that a name can hold, for whoever tells names from words.
pub fn stock() -> impl Iterator<Item = String> {
    let pairs = |heads: &'static [&str], tails: &'static [&str]| {
        heads.iter().flat_map(move |head| tails.iter().map(move |tail| format!("{head}{tail}")))
    };
    pairs(&GIVEN_HEAD, &GIVEN_TAIL)
        .chain(pairs(&HOUSE_HEAD, &HOUSE_TAIL))
        .chain(pairs(&SHORT_HEAD, &SHORT_TAIL))
        .chain(pairs(&COUNT, &CRAFT))
        .chain(JOIN_HEAD.into_iter().chain(JOIN_TAIL).map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rank_has_its_own_name() {
        for spelling in [Spelling::GivenAndHouse, Spelling::Joined, Spelling::ByName] {
            let names: BTreeSet<String> = (0..70_000).map(|rank| spell(spelling, rank)).collect();
            assert_eq!(names.len(), 70_000);
        }
    }
}
