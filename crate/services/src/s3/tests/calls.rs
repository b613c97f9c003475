//! Operations by their names.

use super::s3;
use crate::aws::{Fields, Value};
use crate::s3::{Caller, S3};

fn bucket() -> Fields {
    Fields::new().with("Bucket", "bkt")
}

#[track_caller]
fn check(s3: &S3, name: &str, parameters: &Fields, expect: &str) {
    let shown = match s3.call(name, parameters, "us-east-1", Caller::Owner) {
        Ok(answer) => {
            let names: Vec<_> = answer.fields.iter().map(|(name, _)| name).collect();
            format!("{} {}", answer.status, names.join(" "))
        }
        Err(error) => format!("{} {} {error}", error.status(), error.code()),
    };
    assert_eq!(shown, expect, "{name}");
}

#[test]
fn answers_have_the_members_of_the_model() {
    let s3 = s3();
    let object = bucket().with("Key", "a").with("Body", "hello");
    check(&s3, "PutObject", &object, "200 ETag ChecksumCRC32");
    check(
        &s3,
        "GetObject",
        &bucket().with("Key", "a"),
        "200 AcceptRanges LastModified ContentLength ETag ContentType Metadata ChecksumCRC32 Body",
    );
    check(&s3, "DeleteObject", &bucket().with("Key", "a"), "204 ");
    check(&s3, "HeadObject", &bucket().with("Key", "a"), "404 404 Not Found");
    check(&s3, "GetBucketVersioning", &bucket(), "200 ");
    check(&s3, "GetBucketAcl", &bucket(), "200 Owner Grants");
}

#[test]
fn settings_are_kept_and_given_back() {
    let s3 = s3();
    check(
        &s3,
        "GetBucketCors",
        &bucket(),
        "404 NoSuchCORSConfiguration The CORS configuration does not exist",
    );
    let rule = Fields::new().with("AllowedMethods", vec!["GET"]).with("AllowedOrigins", vec!["*"]);
    let document = Fields::new().with("CORSRules", vec![rule]);
    check(&s3, "PutBucketCors", &bucket().with("CORSConfiguration", document.clone()), "200 ");
    let answer = s3.call("GetBucketCors", &bucket(), "us-east-1", Caller::Owner).expect("it was kept");
    assert_eq!(answer.fields, document);
    check(&s3, "DeleteBucketCors", &bucket(), "204 ");
    check(
        &s3,
        "GetBucketCors",
        &bucket(),
        "404 NoSuchCORSConfiguration The CORS configuration does not exist",
    );
}

#[test]
fn strangers_come_in_where_everyone_may() {
    let s3 = s3();
    for (key, acl) in [("open", "public-read"), ("closed", "private")] {
        let object = bucket().with("Key", key).with("ACL", acl).with("Body", "x");
        s3.call("PutObject", &object, "us-east-1", Caller::Owner).expect("the bucket exists");
    }
    let get = |key: &str| s3.call("GetObject", &bucket().with("Key", key), "us-east-1", Caller::Anyone);
    assert_eq!(
        get("open").expect("everyone may").fields.get("Body"),
        Some(&Value::Bytes(b"x".as_slice().into()))
    );
    assert_eq!(get("closed").expect_err("nobody else may").code(), "AccessDenied");
}

#[test]
fn every_operation_of_the_table_is_answered() {
    let s3 = s3();
    for line in include_str!("../operations.txt").lines() {
        let name = line.split(':').next().expect("a line has a name");
        let answer = s3.call(name, &bucket().with("Key", "k"), "us-east-1", Caller::Owner);
        assert!(answer.err().is_none_or(|error| error.code() != "NotImplemented"), "{name}");
    }
}
