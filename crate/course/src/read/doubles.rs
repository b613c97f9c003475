//! `[[server]]` and `[[outage]]`: what the doubles of services do in an exercise.

use protocol::{Doubles, Outage, OutageKind, Server, Service};

use crate::desk::Desk;
use crate::problem::What;
use crate::table::{Entry, Table};

const SERVER_KEYS: &[&str] = &["method", "url", "status", "json", "text"];
const OUTAGE_KEYS: &[&str] = &[
    "service",
    "operation",
    "kind",
    "first",
    "nth",
    "code",
    "message",
    "status",
    "delay_ms",
    "keep",
    "calls",
    "window_ms",
];

const SERVICES: &[&str] = &["http", "s3", "sagemaker", "mlflow", "feast"];

/// What can go wrong at a web server.
const OF_SERVERS: &[&str] =
    &["status", "delay", "refused", "unreachable", "reset", "malformed_json", "truncated", "rate_limit"];
/// What can go wrong at S3.
const OF_S3: &[&str] = &["error", "delay", "truncated", "lost_page", "stale"];
/// What can go wrong at the others.
const OF_OTHERS: &[&str] = &["error", "delay", "stale"];

/// The last call that a lesson can name.
const LAST_CALL: u64 = 1000;

/// The longest delay that a lesson can ask for: a day.
const LONGEST_MS: u64 = 24 * 60 * 60 * 1000;

/// What `table` sets. What cannot be read is reported and left out.
pub(super) fn read_doubles(table: &Table<'_>, desk: &mut Desk<'_>) -> Doubles {
    let servers: Vec<Server> =
        table.tables("server", desk).iter().filter_map(|table| server(table, desk)).collect();
    let tables = table.tables("outage", desk);
    let outages = tables.iter().filter_map(|table| outage(table, &servers, desk)).collect();
    Doubles { servers, outages }
}

fn server(table: &Table<'_>, desk: &mut Desk<'_>) -> Option<Server> {
    table.expect_only(SERVER_KEYS, desk);
    let method = table.text("method", desk).map_or_else(|| "GET".to_owned(), |entry| entry.text);
    let url = table.required("url", "url = \"http://model-api/predict\"", desk);
    let status = status(table, desk).unwrap_or(200);
    let json = table.text("json", desk);
    if let Some(entry) = &json
        && let Err(error) = serde_json::from_str::<serde_json::Value>(&entry.text)
    {
        desk.report(&entry.spot, What::NotJson { message: error.to_string() });
        return None;
    }
    let (is_json, body) = match json {
        Some(entry) => (true, entry.text),
        None => (false, table.text("text", desk).map(|entry| entry.text).unwrap_or_default()),
    };
    Some(Server { method, url: url?.text, status, body, is_json })
}

fn outage(table: &Table<'_>, servers: &[Server], desk: &mut Desk<'_>) -> Option<Outage> {
    table.expect_only(OUTAGE_KEYS, desk);
    let service = one_of(table.required("service", "service = \"s3\"", desk), SERVICES, desk);
    let service = service.and_then(|name| Service::ALL.into_iter().find(|service| service.name() == name));
    let operation = table.required("operation", "operation = \"GetObject\"", desk);
    let is_there = |name: &str| servers.iter().any(|it| name == format!("{} {}", it.method, it.url));
    if service == Some(Service::Http)
        && let Some(operation) = &operation
        && !is_there(&operation.text)
    {
        desk.report(&operation.spot, What::NoServer { operation: operation.text.clone() });
        return None;
    }
    let kinds = match service {
        Some(Service::Http) => OF_SERVERS,
        Some(Service::S3) => OF_S3,
        _ => OF_OTHERS,
    };
    let kind = one_of(table.required("kind", "kind = \"error\"", desk), kinds, desk)?;
    let kind = outage_kind(kind, table, desk)?;
    let first = number(table, "first", 1, LAST_CALL, desk);
    let nth = number(table, "nth", 1, LAST_CALL, desk);
    Some(Outage { service: service?, operation: operation?.text, kind, first, nth })
}

fn outage_kind(kind: &str, table: &Table<'_>, desk: &mut Desk<'_>) -> Option<OutageKind> {
    Some(match kind {
        "error" => OutageKind::Error {
            code: table.required("code", "code = \"SlowDown\"", desk)?.text,
            message: table.text("message", desk).map(|entry| entry.text).unwrap_or_default(),
            status: status(table, desk).unwrap_or(500),
        },
        "status" => OutageKind::Status { status: status(table, desk).unwrap_or(503) },
        "delay" => OutageKind::Delay { ms: milliseconds(table, "delay_ms", "delay_ms = 2500", desk)? },
        "truncated" => {
            OutageKind::Truncated { keep: number(table, "keep", 0, u64::from(u32::MAX), desk).unwrap_or(0) }
        }
        "rate_limit" => OutageKind::RateLimit {
            calls: number(table, "calls", 0, u64::from(u32::MAX), desk).unwrap_or(1),
            ms: milliseconds(table, "window_ms", "window_ms = 60000", desk)?,
        },
        "lost_page" => OutageKind::LostPage,
        "stale" => OutageKind::Stale,
        "refused" => OutageKind::Refused,
        "unreachable" => OutageKind::Unreachable,
        "reset" => OutageKind::Reset,
        _ => OutageKind::MalformedJson,
    })
}

fn status(table: &Table<'_>, desk: &mut Desk<'_>) -> Option<u16> {
    table.whole("status", 100, 599, desk).and_then(|status| u16::try_from(status).ok())
}

fn number(table: &Table<'_>, key: &str, least: u64, most: u64, desk: &mut Desk<'_>) -> Option<u32> {
    table.whole(key, least, most, desk).and_then(|number| u32::try_from(number).ok())
}

fn milliseconds(table: &Table<'_>, key: &str, example: &'static str, desk: &mut Desk<'_>) -> Option<u32> {
    if !table.has(key) {
        desk.report(&table.spot_of(key), What::NoKey { example });
    }
    number(table, key, 0, LONGEST_MS, desk)
}

/// The text of an entry, if it is one of those that are known.
fn one_of(entry: Option<Entry>, known: &'static [&'static str], desk: &mut Desk<'_>) -> Option<&'static str> {
    let entry = entry?;
    let found = known.iter().copied().find(|word| *word == entry.text);
    if found.is_none() {
        desk.report(&entry.spot, What::NotOneOf { found: entry.text, known });
    }
    found
}
