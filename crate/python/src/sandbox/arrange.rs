//! What a run's request says of the doubles, as each of them takes it.

use protocol::{Outage, OutageKind, Server, Service};
use services::fault;
use services::http::{Body, Fault, FaultKind, Route};
use services::s3;

use super::doubles::Doubles;

const NANOSECONDS_PER_MS: i64 = 1_000_000;

impl Doubles {
    /// Has servers answer, and lets things go wrong, as `wanted` says.
    pub(crate) fn arrange(&self, wanted: &protocol::Doubles) {
        for server in &wanted.servers {
            let mut route =
                Route { status: server.status, ..Route::new(&server.method, &server.url, body(server)) };
            let name = format!("{} {}", server.method, server.url);
            let is_here = |outage: &&Outage| outage.service == Service::Http && outage.operation == name;
            route.faults = wanted.outages.iter().filter(is_here).filter_map(of_server).collect();
            // An address that is none was reported when the lesson was read; nothing can ask it.
            let _ = self.network().serve(route);
        }
        let of_s3 = wanted.outages.iter().filter(|outage| outage.service == Service::S3);
        self.plan_s3(of_s3.filter_map(at_s3).collect());
        for outage in &wanted.outages {
            let faults = match outage.service {
                Service::Sagemaker => self.sagemaker().faults(),
                Service::Mlflow => self.mlflow_faults(),
                Service::Feast => self.feast_faults(),
                Service::Http | Service::S3 => continue,
            };
            if let Some(kind) = at_others(&outage.kind) {
                let operation = outage.operation.clone();
                faults.inject(fault::Fault { operation, first: outage.first, nth: outage.nth, kind });
            }
        }
    }
}

fn body(server: &Server) -> Body {
    match serde_json::from_str(&server.body) {
        Ok(value) if server.is_json => Body::Json(value),
        _ if server.body.is_empty() => Body::Empty,
        _ => Body::Text(server.body.clone()),
    }
}

/// What goes wrong at a server; nothing where it cannot go wrong at one.
fn of_server(outage: &Outage) -> Option<Fault> {
    let kind = match outage.kind {
        OutageKind::Delay { ms } => FaultKind::Delay { seconds: seconds(ms) },
        OutageKind::Status { status } => FaultKind::Status { status },
        OutageKind::Refused => FaultKind::Refused,
        OutageKind::Unreachable => FaultKind::Unreachable,
        OutageKind::Reset => FaultKind::Reset,
        OutageKind::MalformedJson => FaultKind::MalformedJson,
        OutageKind::RateLimit { calls, ms } => FaultKind::RateLimit { calls, seconds: seconds(ms) },
        OutageKind::Truncated { keep } => {
            FaultKind::Truncated { keep: usize::try_from(keep).unwrap_or(usize::MAX) }
        }
        OutageKind::Error { .. } | OutageKind::LostPage | OutageKind::Stale => return None,
    };
    Some(Fault { kind, first: outage.first, nth: outage.nth })
}

/// What goes wrong at S3; nothing where it cannot go wrong there.
fn at_s3(outage: &Outage) -> Option<s3::Fault> {
    let kind = match &outage.kind {
        OutageKind::Error { code, message, status } => {
            s3::FaultKind::Error { code: code.clone(), message: message.clone(), status: *status }
        }
        OutageKind::Delay { ms } => s3::FaultKind::Delay { ns: i64::from(*ms) * NANOSECONDS_PER_MS },
        OutageKind::Truncated { keep } => {
            s3::FaultKind::Truncated { bytes: usize::try_from(*keep).unwrap_or(usize::MAX) }
        }
        OutageKind::LostPage => s3::FaultKind::LostPage,
        OutageKind::Stale => s3::FaultKind::Stale,
        _ => return None,
    };
    Some(s3::Fault { operation: outage.operation.clone(), first: outage.first, nth: outage.nth, kind })
}

/// What goes wrong at the registries and the feature store; nothing where it cannot go wrong there.
fn at_others(kind: &OutageKind) -> Option<fault::FaultKind> {
    Some(match kind {
        OutageKind::Error { code, message, status } => fault::FaultKind::Error(fault::Outage {
            code: code.clone(),
            message: message.clone(),
            status: *status,
        }),
        OutageKind::Delay { ms } => fault::FaultKind::Delay { ns: i64::from(*ms) * NANOSECONDS_PER_MS },
        OutageKind::Stale => fault::FaultKind::Stale,
        _ => return None,
    })
}

fn seconds(ms: u32) -> f64 {
    f64::from(ms) / 1000.0
}
