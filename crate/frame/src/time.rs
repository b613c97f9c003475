//! Moments and lengths of time, and how pandas reads and prints them.
//!
//! A moment keeps the name of its zone, and its value is in UTC; its calendar form is that of the clocks of the zone.

use std::fmt;
use std::rc::Rc;

use crate::zone;

/// What one tick of a time column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Seconds.
    Second,
    /// Milliseconds.
    Milli,
    /// Microseconds, what pandas 3 uses unless told otherwise.
    Micro,
    /// Nanoseconds.
    Nano,
}

impl Unit {
    /// Nanoseconds in one tick.
    #[must_use]
    pub fn nanos(self) -> i64 {
        match self {
            Self::Second => 1_000_000_000,
            Self::Milli => 1_000_000,
            Self::Micro => 1_000,
            Self::Nano => 1,
        }
    }

    /// The short name: `s`, `ms`, `us`, `ns`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "s",
            Self::Milli => "ms",
            Self::Micro => "us",
            Self::Nano => "ns",
        }
    }
}

/// A moment, as `pandas.Timestamp` is one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp {
    /// Ticks since 1970-01-01, in UTC.
    pub ticks: i64,
    /// What one tick is.
    pub unit: Unit,
    /// The name of the time zone, if there is one.
    pub zone: Option<Rc<str>>,
}

/// The calendar form of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Year.
    pub year: i64,
    /// Month, from 1.
    pub month: u32,
    /// Day of the month, from 1.
    pub day: u32,
    /// Hour.
    pub hour: u32,
    /// Minute.
    pub minute: u32,
    /// Second.
    pub second: u32,
    /// Nanoseconds within the second.
    pub nano: u32,
}

impl Timestamp {
    /// A moment without a zone, in microseconds.
    #[must_use]
    pub fn micros(ticks: i64) -> Self {
        Self { ticks, unit: Unit::Micro, zone: None }
    }

    /// Nanoseconds since 1970-01-01.
    #[must_use]
    pub fn nanos(&self) -> i128 {
        i128::from(self.ticks) * i128::from(self.unit.nanos())
    }

    /// Seconds that the clocks of the moment's zone are ahead of UTC.
    #[must_use]
    pub fn offset(&self) -> i64 {
        let Some(name) = &self.zone else { return 0 };
        let seconds = i64::try_from(self.nanos().div_euclid(1_000_000_000)).unwrap_or_default();
        zone::offset(name, seconds)
    }

    /// The offset from UTC as `+01:00`, with what stands between hours and minutes.
    fn offset_text(&self, between: &str) -> String {
        let offset = self.offset();
        let sign = if offset < 0 { '-' } else { '+' };
        format!("{sign}{:02}{between}{:02}", offset.abs() / 3600, offset.abs() / 60 % 60)
    }

    /// The moment in the calendar, by the clocks of its zone.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "remainders are small and positive"
    )]
    pub fn civil(&self) -> Civil {
        let nanos = self.nanos() + i128::from(self.offset()) * 1_000_000_000;
        let day_nanos = 86_400_000_000_000_i128;
        let (days, rest) = (nanos.div_euclid(day_nanos) as i64, nanos.rem_euclid(day_nanos) as i64);
        let (year, month, day) = civil_from_days(days);
        let seconds = rest / 1_000_000_000;
        Civil {
            year,
            month,
            day,
            hour: (seconds / 3600) as u32,
            minute: (seconds / 60 % 60) as u32,
            second: (seconds % 60) as u32,
            nano: (rest % 1_000_000_000) as u32,
        }
    }

    /// The moment a calendar form stands for, in microseconds.
    #[must_use]
    pub fn from_civil(civil: Civil) -> Self {
        let days = days_from_civil(civil.year, civil.month, civil.day);
        let seconds = days * 86_400
            + i64::from(civil.hour) * 3600
            + i64::from(civil.minute) * 60
            + i64::from(civil.second);
        Self::micros(seconds * 1_000_000 + i64::from(civil.nano) / 1000)
    }

    /// Reads `2024-01-31`, `2024-01-31 12:30`, `2024-01-31T12:30:05.25` and the like, with `Z` or `+00:00` after it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (text, zone, ahead) = split_offset(text)?;
        let (date, clock) = match text.find(['T', ' ']) {
            Some(at) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        let mut parts = date.split(['-', '/']);
        let year_text = parts.next()?;
        if year_text.len() != 4 {
            return None;
        }
        let year: i64 = year_text.parse().ok()?;
        let month: u32 = parts.next()?.parse().ok()?;
        let day: u32 = parts.next().map_or(Some(1), |part| part.parse().ok())?;
        if parts.next().is_some() || !(1..=12).contains(&month) || day < 1 || day > month_length(year, month)
        {
            return None;
        }
        let mut civil = Civil { year, month, day, hour: 0, minute: 0, second: 0, nano: 0 };
        if let Some(clock) = clock {
            parse_clock(clock, &mut civil)?;
        }
        let wall = Self::from_civil(civil);
        Some(Self { ticks: wall.ticks - ahead * 1_000_000, zone, unit: wall.unit })
    }

    /// Whether the moment is a midnight.
    #[must_use]
    pub fn is_midnight(&self) -> bool {
        let civil = self.civil();
        civil.hour == 0 && civil.minute == 0 && civil.second == 0 && civil.nano == 0
    }

    /// The date alone.
    #[must_use]
    pub fn date_text(&self) -> String {
        let civil = self.civil();
        format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
    }

    /// Date and time by the clock, without the offset.
    fn wall_text(&self) -> String {
        let civil = self.civil();
        let fraction = match civil.nano {
            0 => String::new(),
            nano if nano.is_multiple_of(1000) => format!(".{:06}", nano / 1000),
            nano => format!(".{nano:09}"),
        };
        format!("{} {:02}:{:02}:{:02}{fraction}", self.date_text(), civil.hour, civil.minute, civil.second)
    }

    /// The moment in ISO form with `T` between date and time.
    #[must_use]
    pub fn isoformat(&self) -> String {
        self.to_string().replacen(' ', "T", 1)
    }

    /// The moment as `repr` prints it.
    #[must_use]
    pub fn repr(&self) -> String {
        match &self.zone {
            Some(zone) => format!("Timestamp('{}{}', tz='{zone}')", self.wall_text(), self.offset_text("")),
            None => format!("Timestamp('{self}')"),
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = if self.zone.is_some() { self.offset_text(":") } else { String::new() };
        write!(out, "{}{offset}", self.wall_text())
    }
}

/// The text before an offset, the zone that the offset stands for, and its seconds.
fn split_offset(text: &str) -> Option<(&str, Option<Rc<str>>, i64)> {
    if let Some(rest) = text.strip_suffix('Z').or_else(|| text.strip_suffix(" UTC")) {
        return Some((rest, Some(Rc::from("UTC")), 0));
    }
    // Signs among the first ten letters stand between the parts of the date.
    let Some(at) = text.rfind(['+', '-']).filter(|at| *at > 10 && text[..*at].contains(':')) else {
        return Some((text, None, 0));
    };
    let digits: String = text[at + 1..].chars().filter(|letter| *letter != ':').collect();
    let padded = format!("{digits:0<4}");
    if padded.len() != 4 || !padded.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (padded[..2].parse().ok()?, padded[2..].parse().ok()?);
    let sign = if text.as_bytes()[at] == b'-' { -1 } else { 1 };
    let ahead = sign * (hours * 3600 + minutes * 60);
    let name = if ahead == 0 {
        "UTC".to_owned()
    } else {
        format!("UTC{}{}:{}", &text[at..=at], &padded[..2], &padded[2..])
    };
    Some((text[..at].trim_end(), Some(Rc::from(name.as_str())), ahead))
}

fn parse_clock(clock: &str, civil: &mut Civil) -> Option<()> {
    let mut parts = clock.split(':');
    civil.hour = parts.next()?.parse().ok().filter(|hour| *hour < 24)?;
    civil.minute = parts.next()?.parse().ok().filter(|minute| *minute < 60)?;
    if let Some(seconds) = parts.next() {
        let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
        civil.second = whole.parse().ok().filter(|second| *second < 60)?;
        if !fraction.is_empty() {
            if !fraction.bytes().all(|byte| byte.is_ascii_digit()) || fraction.len() > 9 {
                return None;
            }
            civil.nano = format!("{fraction:0<9}").parse().ok()?;
        }
    }
    parts.next().is_none().then_some(())
}

/// A length of time, as `pandas.Timedelta` is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Timedelta {
    /// Ticks.
    pub ticks: i64,
    /// What one tick is.
    pub unit: Unit,
}

impl Timedelta {
    /// The length in nanoseconds.
    #[must_use]
    pub fn nanos(&self) -> i128 {
        i128::from(self.ticks) * i128::from(self.unit.nanos())
    }

    /// The long form, always with a time of day.
    #[must_use]
    pub fn long(&self) -> String {
        let nanos = self.nanos();
        let day = 86_400_000_000_000_i128;
        let (days, rest) = (nanos.div_euclid(day), nanos.rem_euclid(day));
        let seconds = rest / 1_000_000_000;
        let fraction = match rest % 1_000_000_000 {
            0 => String::new(),
            part if part % 1000 == 0 => format!(".{:06}", part / 1000),
            part => format!(".{part:09}"),
        };
        let sign = if days < 0 { " +" } else { " " };
        format!(
            "{days} days{sign}{:02}:{:02}:{:02}{fraction}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        )
    }
}

impl fmt::Display for Timedelta {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.long())
    }
}

/// Days since 1970-01-01 of a date in the Gregorian calendar.
#[must_use]
pub fn days_from_civil(year: i64, month: u32, day: u32) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted = i64::from((month + 9) % 12);
    let day_of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "months and days are small and positive"
)]
fn civil_from_days(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as u32;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

fn month_length(year: i64, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(Timestamp::parse(text).map(|moment| moment.to_string()).as_deref(), expect);
    }

    #[test]
    fn reads_and_prints_moments() {
        check("2024-02-29", Some("2024-02-29 00:00:00"));
        check("1969-12-31T23:59:59.5", Some("1969-12-31 23:59:59.500000"));
        check("2024-01-01 12:30Z", Some("2024-01-01 12:30:00+00:00"));
        check("2023-02-29", None);
        check("hello", None);
        check("2024-01-01 25:00", None);
    }
}
