//! Calls that would have left the sandbox: they raise what the real library raises without a network, and the report
//! says what was called, where, and what to do about it.

use protocol::{Event, RunRequest, SourceFile, TestReport};

struct Collector(Vec<TestReport>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        if let Event::Finished(report) = event {
            self.0.push(*report);
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

/// Runs `text` as `test_a.py` beside `client.py`.
fn reports(client: &'static str, text: &'static str) -> Vec<TestReport> {
    let run = move || {
        let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
        let request = RunRequest::new(
            vec![file("client.py", client), file("test_a.py", text)],
            vec!["test_a.py".to_owned()],
        );
        let mut collector = Collector(Vec::new());
        runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
        collector.0
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    thread.join().expect("the run ends")
}

/// A test's outcome, what it failed with, and its escapes.
fn told(report: &TestReport) -> String {
    let mut text = format!("{} {:?}\n", report.id, report.outcome);
    if let Some(failure) = &report.failure {
        text.push_str(&format!("{}\n", failure.message));
    }
    for escape in &report.escapes {
        let place = escape
            .place
            .as_ref()
            .map_or("nowhere".to_owned(), |place| format!("{}:{}", place.path, place.line));
        text.push_str(&format!("escape: {} at {place}\n{}\n", escape.target, escape.advice));
    }
    text
}

#[track_caller]
fn check(client: &'static str, text: &'static str, expect: &str) {
    let told: String = reports(client, text).iter().map(told).collect();
    assert_eq!(told, expect.trim_start());
}

const PREDICTION: &str = "\
import requests


def get_prediction(features):
    answer = requests.post('http://model-api/predict', json={'features': features})
    return answer.json()['prediction']
";

const DATA: &str = "\
import boto3


def load(key):
    client = boto3.client('s3')
    return client.get_object(Bucket='training', Key=key)['Body'].read()
";

#[test]
fn a_post_without_a_patch() {
    check(
        PREDICTION,
        "import client\n\ndef test_it():\n    assert client.get_prediction([1.0]) == 0.87\n",
        "
test_a.py::test_it Failed
requests.exceptions.ConnectionError: HTTPConnectionPool(host='model-api', port=80): Max retries exceeded with url: \
/predict (Caused by NameResolutionError(\"HTTPConnection(host='model-api', port=80): Failed to resolve 'model-api' \
([Errno -3] Temporary failure in name resolution)\"))
escape: POST http://model-api/predict at client.py:5
this would have called POST http://model-api/predict: patch it where it is looked up, such as `requests.post`
",
    );
}

#[test]
fn a_post_with_a_patch_stays_inside() {
    check(
        PREDICTION,
        "from unittest.mock import patch\nimport client\n\n@patch('client.requests.post')\ndef test_it(post):\n    \
         post.return_value.json.return_value = {'prediction': 0.87}\n    assert client.get_prediction([1.0]) == 0.87\n",
        "
test_a.py::test_it Passed
",
    );
}

#[test]
fn a_client_of_s3_outside_a_mock() {
    check(
        DATA,
        "import client\n\ndef test_it():\n    assert client.load('march.parquet') == b'PAR1'\n",
        "
test_a.py::test_it Failed
botocore.exceptions.NoCredentialsError: Unable to locate credentials
escape: GET https://training.s3.amazonaws.com/march.parquet at client.py:6
this would have called S3's GetObject at https://training.s3.amazonaws.com/march.parquet: give the code under test a \
double of its client, or run it inside `moto.mock_aws()` with a client that is made there
",
    );
}

#[test]
fn a_client_of_s3_with_credentials_outside_a_mock() {
    check(
        DATA,
        "import client\n\ndef test_it(monkeypatch):\n    monkeypatch.setenv('AWS_ACCESS_KEY_ID', 'a')\n    \
         monkeypatch.setenv('AWS_SECRET_ACCESS_KEY', 'b')\n    \
         assert client.load('march.parquet') == b'PAR1'\n",
        "
test_a.py::test_it Failed
botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: \"https://training.s3.amazonaws.com/march.parquet\"
escape: GET https://training.s3.amazonaws.com/march.parquet at client.py:6
this would have called S3's GetObject at https://training.s3.amazonaws.com/march.parquet: give the code under test a \
double of its client, or run it inside `moto.mock_aws()` with a client that is made there
",
    );
}

#[test]
fn a_client_of_s3_inside_a_mock_stays_inside() {
    check(
        DATA,
        "import boto3\nfrom moto import mock_aws\nimport client\n\n@mock_aws\ndef test_it():\n    \
         s3 = boto3.client('s3', region_name='us-east-1')\n    s3.create_bucket(Bucket='training')\n    \
         s3.put_object(Bucket='training', Key='march.parquet', Body=b'PAR1')\n    \
         assert client.load('march.parquet') == b'PAR1'\n",
        "
test_a.py::test_it Passed
",
    );
}

#[test]
fn an_escape_that_the_test_expects_is_still_reported() {
    check(
        PREDICTION,
        "import client, pytest, requests\n\ndef test_it():\n    with pytest.raises(requests.ConnectionError):\n        \
         client.get_prediction([])\n\ndef test_next():\n    pass\n",
        "
test_a.py::test_it Passed
escape: POST http://model-api/predict at client.py:5
this would have called POST http://model-api/predict: patch it where it is looked up, such as `requests.post`
test_a.py::test_next Passed
",
    );
}
