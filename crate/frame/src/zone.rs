//! Time zones by their rules of today: the offset from UTC, and when summer begins and ends.
//!
//! Absent: the rules of the past (a moment of 1995 gets the offset that today's rules would give it), and the zones that
//! are in no row below.

use crate::time::days_from_civil;

/// When clocks go forward and back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Summer {
    Never,
    /// Last Sunday of March to last Sunday of October, at 01:00 UTC.
    European,
    /// Second Sunday of March to first Sunday of November, at 02:00 by the clock.
    American,
    /// First Sunday of October to first Sunday of April, at 02:00 standard time.
    Australian,
    /// Last Sunday of September to first Sunday of April, at 02:00 standard time.
    Zealandic,
}

/// Names, minutes from UTC in winter, and abbreviations in winter and summer.
type Row = (&'static [&'static str], i64, &'static str, &'static str, Summer);

const ZONES: &[Row] = &[
    (&["UTC", "Etc/UTC", "GMT", "Z"], 0, "UTC", "UTC", Summer::Never),
    (&["Europe/London"], 0, "GMT", "BST", Summer::European),
    (&["Europe/Dublin"], 0, "GMT", "IST", Summer::European),
    (&["Europe/Lisbon"], 0, "WET", "WEST", Summer::European),
    (
        &[
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Madrid",
            "Europe/Rome",
            "Europe/Vienna",
            "Europe/Zurich",
            "Europe/Amsterdam",
            "Europe/Brussels",
            "Europe/Copenhagen",
            "Europe/Stockholm",
            "Europe/Oslo",
            "Europe/Prague",
            "Europe/Warsaw",
            "Europe/Budapest",
            "CET",
        ],
        60,
        "CET",
        "CEST",
        Summer::European,
    ),
    (
        &["Europe/Helsinki", "Europe/Athens", "Europe/Kyiv", "Europe/Bucharest", "Europe/Sofia", "EET"],
        120,
        "EET",
        "EEST",
        Summer::European,
    ),
    (&["Europe/Moscow"], 180, "MSK", "MSK", Summer::Never),
    (&["Europe/Istanbul"], 180, "+03", "+03", Summer::Never),
    (&["America/New_York", "US/Eastern", "America/Toronto", "EST5EDT"], -300, "EST", "EDT", Summer::American),
    (&["America/Chicago", "US/Central"], -360, "CST", "CDT", Summer::American),
    (&["America/Denver", "US/Mountain"], -420, "MST", "MDT", Summer::American),
    (&["America/Los_Angeles", "US/Pacific"], -480, "PST", "PDT", Summer::American),
    (&["America/Sao_Paulo"], -180, "-03", "-03", Summer::Never),
    (&["Asia/Dubai"], 240, "+04", "+04", Summer::Never),
    (&["Asia/Kolkata", "Asia/Calcutta"], 330, "IST", "IST", Summer::Never),
    (&["Asia/Shanghai"], 480, "CST", "CST", Summer::Never),
    (&["Asia/Hong_Kong"], 480, "HKT", "HKT", Summer::Never),
    (&["Asia/Singapore"], 480, "+08", "+08", Summer::Never),
    (&["Asia/Tokyo"], 540, "JST", "JST", Summer::Never),
    (&["Asia/Seoul"], 540, "KST", "KST", Summer::Never),
    (&["Australia/Sydney", "Australia/Melbourne"], 600, "AEST", "AEDT", Summer::Australian),
    (&["Pacific/Auckland"], 720, "NZST", "NZDT", Summer::Zealandic),
];

const DAY: i64 = 86_400;

/// Whether the zone of this name is known.
#[must_use]
pub fn is_zone(name: &str) -> bool {
    row(name).is_some() || fixed(name).is_some()
}

fn row(name: &str) -> Option<&'static Row> {
    ZONES.iter().find(|row| row.0.contains(&name))
}

/// Seconds east of UTC of `UTC+02:00` and its like.
fn fixed(name: &str) -> Option<i64> {
    let digits = name.strip_prefix("UTC").unwrap_or(name);
    let (sign, rest) = match digits.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    Some(sign * (hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60))
}

/// Seconds that the clocks of a zone are ahead of UTC at a moment, given in seconds since 1970; zero where the zone is
/// not known.
#[must_use]
pub fn offset(name: &str, seconds: i64) -> i64 {
    match row(name) {
        Some(row) => row.1 * 60 + if is_summer(row, seconds) { 3600 } else { 0 },
        None => fixed(name).unwrap_or_default(),
    }
}

/// What the zone calls its time at a moment: `CET`, `CEST`.
#[must_use]
pub fn abbreviation(name: &str, seconds: i64) -> &str {
    match row(name) {
        Some(row) if is_summer(row, seconds) => row.3,
        Some(row) => row.2,
        None => name,
    }
}

/// The moments, in seconds since 1970, at which the clocks of a zone show this time: none when it is skipped, two when it
/// comes twice.
#[must_use]
pub fn moments_of(name: &str, wall: i64) -> Vec<i64> {
    let mut offsets = vec![offset(name, wall - 2 * DAY), offset(name, wall + 2 * DAY), offset(name, wall)];
    offsets.sort_unstable();
    offsets.dedup();
    let mut moments: Vec<i64> =
        offsets.into_iter().map(|ahead| wall - ahead).filter(|at| at + offset(name, *at) == wall).collect();
    moments.sort_unstable();
    moments
}

fn is_summer(row: &Row, seconds: i64) -> bool {
    let year = year_of(seconds);
    let standard = row.1 * 60;
    let (from, until) = match row.4 {
        Summer::Never => return false,
        Summer::European => (last_sunday(year, 3) + 3600, last_sunday(year, 10) + 3600),
        Summer::American => {
            (sunday(year, 3, 2) + 7200 - standard, sunday(year, 11, 1) + 7200 - standard - 3600)
        }
        Summer::Australian => (sunday(year, 10, 1) + 7200 - standard, sunday(year, 4, 1) + 7200 - standard),
        Summer::Zealandic => (last_sunday(year, 9) + 7200 - standard, sunday(year, 4, 1) + 7200 - standard),
    };
    if from < until { (from..until).contains(&seconds) } else { seconds >= from || seconds < until }
}

fn year_of(seconds: i64) -> i64 {
    crate::time::Timestamp { ticks: seconds, unit: crate::time::Unit::Second, zone: None }.civil().year
}

/// Midnight, in seconds since 1970, of a Sunday of a month, counted from 1.
fn sunday(year: i64, month: u32, which: i64) -> i64 {
    let first = days_from_civil(year, month, 1);
    // 1970-01-01 was a Thursday.
    let ahead = (3 - first).rem_euclid(7);
    (first + ahead + 7 * (which - 1)) * DAY
}

fn last_sunday(year: i64, month: u32) -> i64 {
    sunday(if month == 12 { year + 1 } else { year }, month % 12 + 1, 1) - 7 * DAY
}

#[cfg(test)]
mod tests {
    use super::{moments_of, offset};
    use crate::time::Timestamp;

    #[track_caller]
    fn check(zone: &str, moment: &str, hours: i64) {
        let moment = Timestamp::parse(moment).expect("a moment");
        assert_eq!(offset(zone, moment.ticks / 1_000_000), hours * 3600);
    }

    #[test]
    fn clocks_change_when_they_do() {
        check("Europe/Berlin", "2024-03-31 00:59:59", 1);
        check("Europe/Berlin", "2024-03-31 01:00:00", 2);
        check("Europe/Berlin", "2024-10-27 01:00:00", 1);
        check("America/New_York", "2024-03-10 06:59:59", -5);
        check("America/New_York", "2024-03-10 07:00:00", -4);
        check("America/New_York", "2024-11-03 06:00:00", -5);
        check("Australia/Sydney", "2024-01-01 00:00:00", 11);
        check("Asia/Tokyo", "2024-07-01 00:00:00", 9);
    }

    #[test]
    fn a_time_by_the_clock_comes_once_or_never_or_twice() {
        let count = |text: &str| {
            moments_of("Europe/Berlin", Timestamp::parse(text).expect("a moment").ticks / 1_000_000).len()
        };
        assert_eq!(
            [count("2024-01-01 12:00"), count("2024-03-31 02:30"), count("2024-10-27 02:30")],
            [1, 0, 2]
        );
    }
}
