//! Acts at a desk between the log of a game and a file, where everything has a name.

use crate::engine::{Span, StationId, Tick};
use crate::hall::{Books, DeskAct, DeskPlace, ON_FOOT, PersonId, Verdict};
use crate::scenario::file::{ActFile, ON_FOOT_WORD, ScenarioFile, TravellerName, VerdictFile};

/// For a file.
pub fn act_to_file(act: &DeskAct, file: &ScenarioFile) -> ActFile {
    let station = file.hall.stations.get_index(usize::from(act.desk.station.0)).map(|(id, _)| id.clone());
    ActFile {
        tide: act.tide + 1,
        at_ms: act.at.0,
        station: station.unwrap_or_default(),
        desk: act.desk.server + 1,
        traveller: traveller_name(act.person, file),
        books: book_names(act.books.opened, file),
        one_window: act.books.one_window,
        verdict: match act.verdict {
            Verdict::LetThrough => VerdictFile::LetThrough,
            Verdict::BackRoom => VerdictFile::BackRoom,
            Verdict::RefugeOffice => VerdictFile::RefugeOffice,
            Verdict::HandBack => VerdictFile::HandBack,
        },
        seconds: act.asking.0 as f64 / 1000.0,
    }
}

/// From a file that was checked; what is still odd is left out.
pub fn acts_from(files: &[ActFile], file: &ScenarioFile) -> Vec<DeskAct> {
    files.iter().filter_map(|act| act_from(act, file)).collect()
}

fn act_from(act: &ActFile, file: &ScenarioFile) -> Option<DeskAct> {
    let opened = books_from(&act.books, file)?;
    Some(DeskAct {
        tide: act.tide.checked_sub(1)?,
        at: Tick(act.at_ms),
        desk: DeskPlace {
            station: StationId(u8::try_from(file.hall.stations.get_index_of(&act.station)?).ok()?),
            server: act.desk.checked_sub(1)?,
        },
        person: person_of(&act.traveller, file)?,
        books: Books { opened, one_window: act.one_window },
        asking: Span((act.seconds.max(0.0) * 1000.0 + 0.5) as u64),
        verdict: match act.verdict {
            VerdictFile::LetThrough => Verdict::LetThrough,
            VerdictFile::BackRoom => Verdict::BackRoom,
            VerdictFile::RefugeOffice => Verdict::RefugeOffice,
            VerdictFile::HandBack => Verdict::HandBack,
        },
    })
}

/// Registers as a bit each, by name.
pub(super) fn book_names(opened: u16, file: &ScenarioFile) -> Vec<String> {
    let open = |index: usize| index < 16 && opened >> index & 1 == 1;
    file.registers.keys().enumerate().filter(|(index, _)| open(*index)).map(|(_, id)| id.clone()).collect()
}

/// Registers by name, as a bit each; `None` where one is not there.
pub(super) fn books_from(names: &[String], file: &ScenarioFile) -> Option<u16> {
    names.iter().try_fold(0_u16, |bits, name| {
        let index = u32::try_from(file.registers.get_index_of(name)?).ok()?;
        Some(bits | 1_u16.checked_shl(index)?)
    })
}

/// A traveller as files name them: "1:morning:37".
pub fn traveller_name(person: PersonId, file: &ScenarioFile) -> String {
    let (tide, source, place) = person.parts();
    let source = match file.hall.ferries.get_index(usize::from(source)) {
        Some((id, _)) if source != ON_FOOT => id.as_str(),
        _ => ON_FOOT_WORD,
    };
    format!("{}:{source}:{}", u32::from(tide) + 1, u64::from(place) + 1)
}

fn person_of(name: &str, file: &ScenarioFile) -> Option<PersonId> {
    let name = TravellerName::read(name)?;
    let source = match name.source {
        ON_FOOT_WORD => ON_FOOT,
        ferry => u16::try_from(file.hall.ferries.get_index_of(ferry)?).ok()?,
    };
    Some(PersonId::first_seen(name.tide.checked_sub(1)?, source, name.place.checked_sub(1)?))
}
