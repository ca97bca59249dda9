//! The day of a file, as it is written everywhere: year, month, day. In the time of Greenwich, since the program knows
//! no other; a game saved around midnight may bear its neighbour's date.

/// The date of a moment given in seconds since 1970, as in "2026-03-09".
fn date(seconds: u64) -> String {
    let (mut year, mut days) = (1970_u64, seconds / 86_400);
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

/// Day and minute, so that two games of one day can be told apart. The machine's own zone is not known: it is world time.
pub fn moment(seconds: u64) -> String {
    let minutes = seconds % 86_400 / 60;
    format!("{}, {:02}:{:02} UTC", date(seconds), minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::{date, moment};

    #[test]
    fn a_moment_has_its_minute() {
        assert_eq!(moment(1_767_225_599), "2025-12-31, 23:59 UTC");
        assert_eq!(moment(0), "1970-01-01, 00:00 UTC");
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_709_164_800, "2024-02-29"),
            (1_709_251_200, "2024-03-01"),
            (4_107_542_399, "2100-02-28"),
            (4_107_542_400, "2100-03-01"),
            (1_767_225_599, "2025-12-31"),
        ] {
            assert_eq!(date(seconds), day);
        }
    }
}
