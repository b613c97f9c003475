mod calls;
mod faults;
mod uploads;
mod versions;

use std::rc::Rc;

use super::{CopyRequest, GetRequest, ListRequest, Operation, PutRequest, S3, S3Error};
use crate::clock::Clock;

fn s3() -> S3 {
    let s3 = S3::new(Rc::new(Clock::starting_at(1_700_000_000_123_456_789)));
    s3.create_bucket("bkt", "us-east-1", None).expect("the name is free");
    s3
}

fn put(s3: &S3, key: &str, body: &[u8]) {
    let request = PutRequest { body: body.to_vec(), ..PutRequest::default() };
    s3.put_object("bkt", key, request).expect("the bucket exists");
}

fn keys(s3: &S3, request: &ListRequest) -> (Vec<String>, Vec<String>, Option<String>) {
    let page = s3.list_objects("bkt", request).expect("the bucket exists");
    (page.contents.into_iter().map(|object| object.key).collect(), page.common_prefixes, page.next_token)
}

#[track_caller]
fn refused<T: std::fmt::Debug>(answer: Result<T, S3Error>, expect: &str) {
    let error = answer.expect_err("it should be refused");
    assert_eq!(format!("{} {} {error} {:?}", error.status(), error.code(), error.fields()), expect);
}

#[test]
fn an_object_comes_back_as_it_was_put() {
    let s3 = s3();
    let request = PutRequest {
        body: b"l1\nl2\nl3".to_vec(),
        content_type: Some("text/csv".to_owned()),
        metadata: vec![("Owner".to_owned(), "ml".to_owned())],
        ..PutRequest::default()
    };
    let stored = s3.put_object("bkt", "k/a.csv", request).expect("the bucket exists");
    assert_eq!(
        (stored.etag.as_str(), stored.checksums[0].1.as_str()),
        ("\"2b7b3abba5b59b255241a4563c740319\"", "MAaNEA==")
    );
    let received = s3.get_object("bkt", "k/a.csv", &GetRequest::default()).expect("it is there");
    assert_eq!(received.bytes(), b"l1\nl2\nl3");
    assert_eq!(received.object.content_type, "text/csv");
    assert_eq!(received.object.metadata, [("owner".to_owned(), "ml".to_owned())]);
    assert_eq!(received.object.modified_ns, 1_700_000_000_000_000_000);
    put(&s3, "plain", b"");
    let head = s3.head_object("bkt", "plain", &GetRequest::default()).expect("it is there");
    assert_eq!(head.object.content_type, "binary/octet-stream");
}

#[test]
fn ranges_are_cut_as_http_says() {
    let s3 = s3();
    put(&s3, "k", b"0123456789");
    for (range, expect) in [
        ("bytes=2-", "23456789 bytes 2-9/10"),
        ("bytes=-3", "789 bytes 7-9/10"),
        ("bytes=5-100", "56789 bytes 5-9/10"),
        ("bytes=0-0", "0 bytes 0-0/10"),
        ("bytes=9-2", "0123456789 -"),
        ("junk", "0123456789 -"),
    ] {
        let request = GetRequest { range: Some(range.to_owned()), ..GetRequest::default() };
        let received = s3.get_object("bkt", "k", &request).expect("the range is fine");
        let shown = received.range.map_or_else(|| "-".to_owned(), |range| range.content_range(10));
        assert_eq!(format!("{} {shown}", String::from_utf8_lossy(received.bytes())), expect, "{range}");
    }
    let request = GetRequest { range: Some("bytes=100-200".to_owned()), ..GetRequest::default() };
    refused(
        s3.get_object("bkt", "k", &request),
        r#"416 InvalidRange The requested range is not satisfiable [("ActualObjectSize", "10"), ("RangeRequested", "bytes=100-200")]"#,
    );
}

#[test]
fn refusals_have_the_codes_and_words_of_aws() {
    let s3 = s3();
    put(&s3, "k", b"x");
    let plain = GetRequest::default();
    refused(
        s3.get_object("bkt", "nope", &plain),
        r#"404 NoSuchKey The specified key does not exist. [("Key", "nope")]"#,
    );
    refused(
        s3.get_object("nob", "k", &plain),
        r#"404 NoSuchBucket The specified bucket does not exist [("BucketName", "nob")]"#,
    );
    refused(s3.head_object("bkt", "nope", &plain), "404 404 Not Found []");
    refused(s3.head_bucket("nob"), "404 404 Not Found []");
    refused(
        s3.delete_bucket("bkt"),
        r#"409 BucketNotEmpty The bucket you tried to delete is not empty [("BucketName", "bkt")]"#,
    );
    refused(
        s3.create_bucket("ab", "us-east-1", None),
        "400 InvalidBucketName The specified bucket is not valid. []",
    );
    refused(
        s3.create_bucket("beu", "eu-west-1", None),
        "400 IllegalLocationConstraintException The unspecified location constraint is incompatible for the region specific endpoint this request was sent to. []",
    );
    refused(
        s3.copy_object("bkt", "k", CopyRequest::plain("bkt", "k")),
        "400 InvalidRequest This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes. []",
    );
    let request = GetRequest { if_match: Some("\"x\"".to_owned()), ..plain.clone() };
    refused(
        s3.get_object("bkt", "k", &request),
        r#"412 PreconditionFailed At least one of the pre-conditions you specified did not hold [("Condition", "If-Match")]"#,
    );
    let etag = s3.head_object("bkt", "k", &plain).expect("it is there").object.etag;
    let request = GetRequest { if_none_match: Some(etag), ..plain };
    refused(s3.get_object("bkt", "k", &request), "304 304 Not Modified []");
    let request = ListRequest { token: Some("nope".to_owned()), ..ListRequest::default() };
    refused(
        s3.list_objects("bkt", &request),
        "400 InvalidArgument The continuation token provided is incorrect []",
    );
}

#[test]
fn only_the_oldest_region_overlooks_a_second_creation() {
    let s3 = s3();
    assert_eq!(s3.create_bucket("bkt", "us-east-1", None), Ok(()));
    assert_eq!(s3.create_bucket("a-eu", "eu-west-1", Some("eu-west-1")), Ok(()));
    refused(
        s3.create_bucket("a-eu", "eu-west-1", Some("eu-west-1")),
        r#"409 BucketAlreadyOwnedByYou Your previous request to create the named bucket succeeded and you already own it. [("BucketName", "a-eu")]"#,
    );
    assert_eq!(s3.head_bucket("a-eu").as_deref(), Ok("eu-west-1"));
    let names: Vec<_> =
        s3.list_buckets().expect("nothing is wrong").into_iter().map(|bucket| bucket.name).collect();
    assert_eq!(names, ["bkt", "a-eu"]);
    assert_eq!(s3.delete_bucket("a-eu"), Ok(()));
}

#[test]
fn listing_rolls_up_prefixes_and_turns_pages() {
    let s3 = s3();
    for key in ["k/a", "p/0", "p/1", "p/sub/z", "z", "é", "A"] {
        put(&s3, key, b"x");
    }
    let all = ListRequest::default();
    assert_eq!(keys(&s3, &all).0, ["A", "k/a", "p/0", "p/1", "p/sub/z", "z", "é"]);
    let rolled = ListRequest { delimiter: Some("/".to_owned()), ..all.clone() };
    assert_eq!(keys(&s3, &rolled).0, ["A", "z", "é"]);
    assert_eq!(keys(&s3, &rolled).1, ["k/", "p/"]);
    let below = ListRequest { prefix: "p/".to_owned(), ..rolled.clone() };
    assert_eq!(keys(&s3, &below), (vec!["p/0".into(), "p/1".into()], vec!["p/sub/".into()], None));

    let mut pages = Vec::new();
    let mut request = ListRequest { max_keys: 2, ..rolled };
    loop {
        let (contents, prefixes, next) = keys(&s3, &request);
        pages.push([contents, prefixes].concat());
        request.token = next;
        if request.token.is_none() {
            break;
        }
    }
    assert_eq!(pages, [vec!["A", "k/"], vec!["z", "p/"], vec!["é"]]);
    let behind = ListRequest { start_after: Some("p/1".to_owned()), ..all };
    assert_eq!(keys(&s3, &behind).0, ["p/sub/z", "z", "é"]);
    let rolled = ListRequest { delimiter: Some("/".to_owned()), ..behind };
    assert_eq!(keys(&s3, &rolled).1, ["p/"], "a key behind the start still counts for its prefix");
}

#[test]
fn copies_keep_or_replace_metadata() {
    let s3 = s3();
    let metadata = vec![("a".to_owned(), "1".to_owned())];
    let request = PutRequest { body: b"x".to_vec(), metadata: metadata.clone(), ..PutRequest::default() };
    s3.put_object("bkt", "k", request).expect("the bucket exists");
    s3.copy_object("bkt", "kept", CopyRequest::plain("bkt", "k")).expect("both exist");
    let bare = CopyRequest { replaces_metadata: true, ..CopyRequest::plain("bkt", "k") };
    s3.copy_object("bkt", "bare", bare).expect("both exist");
    let read = |key| s3.get_object("bkt", key, &GetRequest::default()).expect("it is there").object;
    assert_eq!((read("kept").metadata, read("kept").body), (metadata, b"x".as_slice().into()));
    assert_eq!((read("bare").metadata, read("bare").body), (vec![], b"x".as_slice().into()));
}

#[test]
fn operations_are_read_from_the_table() {
    let head = Operation::named("HeadBucket").expect("it is in the table");
    let shown: Vec<_> = head.members.iter().map(|member| (member.name, member.required)).collect();
    assert_eq!(shown, [("Bucket", true), ("ExpectedBucketOwner", false)]);
    assert_eq!(Operation::named("PutObject").expect("it is in the table").members.len(), 49);
    assert_eq!(Operation::named("Nope"), None);
}
