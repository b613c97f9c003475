//! What the clock and the dice of a run begin with.

use serde::{Deserialize, Serialize};

/// Where a run's clock and its random numbers begin: two runs that begin alike see the same times and draw the same
/// numbers. Nothing given means what every run has begun with so far, which is fixed as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Start {
    /// The seed of `random`, `uuid`, `secrets` and `os.urandom`.
    pub seed: Option<u32>,
    /// What the clock shows at first, in milliseconds since 1970 in UTC; negative before that.
    pub clock_ms: Option<i64>,
}

/// The milliseconds since 1970 of a moment in ISO form; nothing where `text` is none, or not between 1970 and 2199.
///
/// - shape: `2026-01-15`, `2026-01-15T12:00`, `2026-01-15T12:00:00.250`, each with `Z`, an offset such as `+01:00`, or
///   nothing, which means UTC; a space may stand for the `T`
#[must_use]
pub fn moment_ms(text: &str) -> Option<i64> {
    let (date, rest) = text.split_at_checked(10)?;
    let [year, month, day] = fields(date, '-')?;
    let days = days_since_1970(year, month, day)?;
    let of_day = match rest.strip_prefix(['T', 't', ' ']) {
        Some(time) => time_of_day_ms(time)?,
        None if rest.is_empty() => 0,
        None => return None,
    };
    let moment = days * 86_400_000 + of_day;
    (1970..2200).contains(&year).then_some(moment).filter(|moment| *moment >= 0)
}

/// `12:00:00.250+01:00` as milliseconds since midnight in UTC.
fn time_of_day_ms(text: &str) -> Option<i64> {
    let (clock, offset) = match text.find(['Z', 'z', '+', '-']) {
        Some(at) => (&text[..at], offset_minutes(&text[at..])?),
        None => (text, 0),
    };
    let (clock, fraction) = clock.split_once('.').map_or((clock, None), |(clock, rest)| (clock, Some(rest)));
    let [hour, minute, second] = match clock.len() {
        5 if fraction.is_none() => {
            let [hour, minute] = fields(clock, ':')?;
            [hour, minute, 0]
        }
        8 => fields(clock, ':')?,
        _ => return None,
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let thousandths = fraction.map_or(Some(0), thousandths)?;
    Some(((hour * 60 + minute - offset) * 60 + second) * 1_000 + thousandths)
}

fn offset_minutes(text: &str) -> Option<i64> {
    let sign = match text.chars().next()? {
        'Z' | 'z' => return (text.len() == 1).then_some(0),
        '-' => -1,
        _ => 1,
    };
    let [hours, minutes] = fields(&text[1..], ':')?;
    (text.len() == 6 && hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn thousandths(digits: &str) -> Option<i64> {
    let number = whole(digits)?;
    match digits.len() {
        1 => Some(number * 100),
        2 => Some(number * 10),
        3 => Some(number),
        _ => None,
    }
}

fn fields<const COUNT: usize>(text: &str, between: char) -> Option<[i64; COUNT]> {
    let numbers: Option<Vec<i64>> = text.split(between).map(whole).collect();
    numbers?.try_into().ok()
}

fn whole(digits: &str) -> Option<i64> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Days in the Gregorian calendar, of a date that exists.
fn days_since_1970(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = |month: i64| match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if !(1..=12).contains(&month) || day < 1 || day > length(month) {
        return None;
    }
    let years: i64 = (1970..year).map(|year| if leap(year) { 366 } else { 365 }).sum();
    let months: i64 = (1..month).map(length).sum();
    Some(years + months + day - 1)
}

#[cfg(test)]
mod tests {
    use super::moment_ms;

    #[track_caller]
    fn check(text: &str, expect: Option<i64>) {
        assert_eq!(moment_ms(text), expect, "{text}");
    }

    #[test]
    fn dates_and_times() {
        check("1970-01-01", Some(0));
        check("2026-01-15", Some(1_768_435_200_000));
        check("2026-01-15T12:00", Some(1_768_478_400_000));
        check("2026-01-15 12:00:00Z", Some(1_768_478_400_000));
        check("2026-01-15T13:00:00+01:00", Some(1_768_478_400_000));
        check("2026-01-15T10:30:00-01:30", Some(1_768_478_400_000));
        check("2024-02-29T23:59:59.5", Some(1_709_251_199_500));
        check("2024-02-29T23:59:59.025z", Some(1_709_251_199_025));
        check("2199-12-31T23:59:59", Some(7_258_118_399_000));
    }

    #[test]
    fn what_is_no_moment() {
        for text in [
            "",
            "noon",
            "2026-1-15",
            "2026-13-01",
            "2026-02-29",
            "2026-01-00",
            "1969-12-31",
            "2200-01-01",
            "1970-01-01T00:00+01:00",
            "2026-01-15T",
            "2026-01-15X12:00",
            "2026-01-15T24:00",
            "2026-01-15T12:60",
            "2026-01-15T12:00:60",
            "2026-01-15T12:00:00.1234",
            "2026-01-15T12:00:00.",
            "2026-01-15T12:00+1",
            "2026-01-15T12:00Z1",
            "2026-01-15T12:00 ",
            "２026-01-15",
        ] {
            check(text, None);
        }
    }
}
