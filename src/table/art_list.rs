//! Every drawing of `assets/art`, embedded.

/// Name and text of each named drawing.
macro_rules! drawings {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../assets/art/", $name, ".svg")))),*]
    };
}

/// All drawings, sorted by name.
pub const DRAWINGS: &[(&str, &str)] = drawings![
    "arch",
    "ballot",
    "ballot-empty",
    "book-barred",
    "book-lamp",
    "book-lit",
    "book-shut",
    "coin",
    "crate",
    "crate-burned",
    "crate-open",
    "desk",
    "desk-blocked",
    "dots",
    "ferry",
    "ferry-due",
    "gate",
    "harbour",
    "harbour-far",
    "hatch",
    "i-boat",
    "i-cards",
    "i-chevron",
    "i-chevron-back",
    "i-clock",
    "i-cross",
    "i-dice",
    "i-door",
    "i-eye",
    "i-fairness",
    "i-fast",
    "i-flow",
    "i-formula",
    "i-gate",
    "i-help",
    "i-info",
    "i-lantern",
    "i-large",
    "i-leave",
    "i-lost",
    "i-menu",
    "i-next",
    "i-path",
    "i-pause",
    "i-people",
    "i-pin",
    "i-play",
    "i-print",
    "i-privacy",
    "i-purse",
    "i-redress",
    "i-replay",
    "i-safety",
    "i-seal",
    "i-seat",
    "i-settings",
    "i-shelter",
    "i-sound",
    "i-stamp",
    "i-step",
    "i-tick",
    "i-trust",
    "i-up",
    "i-vote",
    "i-warn",
    "i-warrant",
    "i-watch",
    "i-window",
    "mark-better",
    "mark-less",
    "mark-more",
    "mark-same",
    "mark-worse",
    "mk-found",
    "mk-missed",
    "mk-stopped",
    "pier",
    "plank",
    "seat",
    "tesserae",
    "tesserae-row",
    "tok",
    "tok-asking",
    "tok-boat",
    "tok-cleared",
    "tok-followed",
    "tok-held",
    "tok-left",
    "tok-missed",
    "tok-redress",
    "tok-referred",
    "tok-seen",
    "tok-selected",
    "tok-wait-0",
    "tok-wait-1",
    "tok-wait-2",
    "tok-wait-3",
    "tok-wait-4",
    "wave",
    "wax",
    "window-lit",
    "window-shut",
    "wood",
];

/// The SVG of a named drawing.
pub fn drawing(name: &str) -> Option<&'static str> {
    DRAWINGS.binary_search_by_key(&name, |(known, _)| known).ok().map(|index| DRAWINGS[index].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_drawing_of_every_picture_a_scenario_may_name() {
        for name in crate::scenario::PICTURES {
            assert!(drawing(&format!("i-{name}")).is_some(), "`{name}` passes the check and is not drawn");
        }
    }

    #[test]
    fn the_list_is_sorted_and_whole() {
        assert!(DRAWINGS.is_sorted_by_key(|(name, _)| *name));
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/art");
        let files = std::fs::read_dir(folder).expect("the folder is there");
        let count = files.filter(|file| file.as_ref().is_ok_and(|f| f.path().extension().is_some_and(|e| e == "svg")));
        assert_eq!(count.count(), DRAWINGS.len());
    }
}
