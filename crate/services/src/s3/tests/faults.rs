use super::{keys, put, refused, s3};
use crate::s3::{Fault, FaultKind, GetRequest, ListRequest, S3, S3Error, Versioning};

fn inject(s3: &S3, operation: &str, nth: Option<u32>, kind: FaultKind) {
    s3.inject(Fault { operation: operation.to_owned(), first: None, nth, kind });
}

#[test]
fn an_error_strikes_the_call_that_is_named() {
    let s3 = s3();
    put(&s3, "k", b"x");
    let kind = FaultKind::Error {
        code: "SlowDown".to_owned(),
        message: "Please reduce your request rate.".to_owned(),
        status: 503,
    };
    inject(&s3, "GetObject", Some(2), kind);
    let get = || s3.get_object("bkt", "k", &GetRequest::default());
    assert!(get().is_ok());
    refused(get(), "503 SlowDown Please reduce your request rate. []");
    assert!(get().is_ok() && s3.head_object("bkt", "k", &GetRequest::default()).is_ok());
}

#[test]
fn a_body_breaks_off() {
    let s3 = s3();
    put(&s3, "k", b"hello");
    inject(&s3, "GetObject", None, FaultKind::Truncated { bytes: 3 });
    let received = s3.get_object("bkt", "k", &GetRequest::default()).expect("it begins well");
    assert_eq!((received.bytes(), received.length(), received.broken_after), (b"hel".as_slice(), 5, Some(3)));
    s3.heal();
    assert_eq!(s3.get_object("bkt", "k", &GetRequest::default()).expect("all is well").bytes(), b"hello");
}

#[test]
fn a_page_is_lost_and_the_listing_goes_on() {
    let s3 = s3();
    for key in ["a", "b", "c"] {
        put(&s3, key, b"");
    }
    inject(&s3, "ListObjectsV2", Some(2), FaultKind::LostPage);
    let mut request = ListRequest { max_keys: 1, ..ListRequest::default() };
    let mut seen = Vec::new();
    loop {
        let (found, _, next) = keys(&s3, &request);
        seen.push(found);
        request.token = next;
        if request.token.is_none() {
            break;
        }
    }
    assert_eq!(seen, [vec!["a".to_owned()], vec![], vec!["c".to_owned()]]);
}

#[test]
fn a_delay_passes_on_the_clock_and_ends_patience() {
    let s3 = s3();
    put(&s3, "k", b"x");
    inject(&s3, "GetObject", None, FaultKind::Delay { ns: 5_000_000_000 });
    let before = s3.clock.now_ns();
    assert!(s3.get_object("bkt", "k", &GetRequest::default()).is_ok());
    assert!(s3.clock.now_ns() - before >= 5_000_000_000);
    s3.set_patience(Some(1_000_000_000));
    assert_eq!(s3.get_object("bkt", "k", &GetRequest::default()), Err(S3Error::TimedOut));
}

#[test]
fn a_stale_answer_is_what_was_there_before() {
    let s3 = s3();
    s3.set_versioning("bkt", Versioning::Enabled).expect("the bucket exists");
    put(&s3, "k", b"old");
    put(&s3, "k", b"new");
    inject(&s3, "GetObject", Some(1), FaultKind::Stale);
    let get = || s3.get_object("bkt", "k", &GetRequest::default()).expect("it is there").bytes().to_vec();
    assert_eq!([get(), get()], [b"old".to_vec(), b"new".to_vec()]);
}
