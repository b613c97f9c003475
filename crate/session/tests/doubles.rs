//! What a request says of the doubles happens in the run, and in no other.

use protocol::{
    Doubles, Event, Options, Outage, OutageKind, Outcome, Request, RunRequest, Server, Service, SourceFile,
};
use session::Observer;

/// The summary of each test that did not pass.
struct Failures(Vec<String>);

impl Observer for Failures {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) if report.outcome != Outcome::Passed => {
                self.0.extend(report.failure.map(|failure| failure.text));
            }
            Event::NotCollected { failure, .. } => self.0.push(failure.text),
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

/// Runs tests with doubles that do something by themselves; every one must pass.
#[track_caller]
fn passes(tests: &str, doubles: Doubles) {
    let file = SourceFile { path: "test_it.py".to_owned(), text: tests.to_owned() };
    let options = Options { doubles, ..Options::default() };
    let request =
        Request::Run(RunRequest { options, ..RunRequest::new(vec![file], vec!["test_it.py".to_owned()]) });
    let work = move || {
        let mut failures = Failures(Vec::new());
        session::handle(&request, &mut failures);
        failures.0
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(work).expect("a thread starts");
    assert_eq!(thread.join().expect("nothing panics"), Vec::<String>::new());
}

fn outage(service: Service, operation: &str, kind: OutageKind) -> Outage {
    Outage { service, operation: operation.to_owned(), kind, first: None, nth: None }
}

#[test]
fn servers_answer_and_fail() {
    let url = "http://model-api/predict".to_owned();
    let server = Server {
        method: "POST".to_owned(),
        url,
        status: 200,
        body: "{\"prediction\": 0.87}".to_owned(),
        is_json: true,
    };
    let operation = "POST http://model-api/predict";
    let status = outage(Service::Http, operation, OutageKind::Status { status: 503 });
    let delay = outage(Service::Http, operation, OutageKind::Delay { ms: 2500 });
    let doubles = Doubles {
        servers: vec![server],
        outages: vec![Outage { first: Some(1), ..status }, Outage { nth: Some(2), ..delay }],
    };
    passes(
        r#"
import pytest
import requests

URL = "http://model-api/predict"


def test_in_turn():
    assert requests.post(URL).status_code == 503
    with pytest.raises(requests.exceptions.ReadTimeout):
        requests.post(URL, timeout=1)
    assert requests.post(URL).json() == {"prediction": 0.87}
"#,
        doubles,
    );
}

#[test]
fn without_them_nothing_answers() {
    passes(
        r#"
import pytest
import requests


def test_alone():
    with pytest.raises(requests.exceptions.ConnectionError):
        requests.post("http://model-api/predict")
"#,
        Doubles::default(),
    );
}

#[test]
fn s3_refuses_in_every_account_that_is_mocked() {
    let error =
        OutageKind::Error { code: "AccessDenied".to_owned(), message: "Not today".to_owned(), status: 403 };
    let slow = OutageKind::Delay { ms: 1500 };
    let doubles = Doubles {
        servers: Vec::new(),
        outages: vec![
            Outage { nth: Some(2), ..outage(Service::S3, "GetObject", error) },
            Outage { first: Some(2), ..outage(Service::S3, "HeadObject", slow) },
            outage(Service::S3, "ListObjectsV2", OutageKind::LostPage),
        ],
    };
    passes(
        r#"
import time

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws


@pytest.mark.parametrize("account", ["one", "another"])
@mock_aws
def test_the_second_get(account):
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket=account)
    s3.put_object(Bucket=account, Key="k", Body=b"rows")
    assert s3.get_object(Bucket=account, Key="k")["Body"].read() == b"rows"
    with pytest.raises(ClientError, match="AccessDenied.*Not today"):
        s3.get_object(Bucket=account, Key="k")
    assert s3.get_object(Bucket=account, Key="k")["Body"].read() == b"rows"
    began = time.time()
    for _ in range(3):
        s3.head_object(Bucket=account, Key="k")
    assert 3 <= time.time() - began < 3.1
    assert "Contents" not in s3.list_objects_v2(Bucket=account)
"#,
        doubles,
    );
}
