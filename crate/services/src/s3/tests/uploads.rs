use super::{refused, s3};
use crate::s3::{GetRequest, NamedPart, PutRequest, S3};

const ENOUGH: usize = 5 * 1024 * 1024;

fn begun() -> (S3, String) {
    let s3 = s3();
    let id = s3.create_multipart_upload("bkt", "k", PutRequest::default(), None);
    (s3, id.expect("the bucket exists"))
}

fn part(s3: &S3, upload: &str, number: i64, body: Vec<u8>) -> NamedPart {
    let part = s3.upload_part("bkt", "k", upload, number, body, Vec::new()).expect("the upload exists");
    NamedPart { number, etag: part.etag }
}

#[test]
fn parts_become_one_object() {
    let (s3, upload) = begun();
    let parts = [part(&s3, &upload, 1, vec![b'x'; ENOUGH]), part(&s3, &upload, 2, b"end".to_vec())];
    let stored = s3.complete_multipart_upload("bkt", "k", &upload, &parts, (None, None));
    let stored = stored.expect("the parts are there");
    assert!(stored.etag.ends_with("-2\""), "{}", stored.etag);
    let received = s3.get_object("bkt", "k", &GetRequest::default()).expect("it is there");
    assert_eq!((received.length(), received.object.parts), (ENOUGH + 3, vec![ENOUGH, 3]));
    let request = GetRequest { part: Some(2), ..GetRequest::default() };
    assert_eq!(s3.get_object("bkt", "k", &request).expect("it is there").bytes(), b"end");
    assert_eq!(s3.list_multipart_uploads("bkt"), Ok(vec![]));
}

#[test]
fn parts_that_do_not_fit_are_refused() {
    let (s3, upload) = begun();
    let complete =
        |parts: &[NamedPart]| s3.complete_multipart_upload("bkt", "k", &upload, parts, (None, None));
    refused(
        complete(&[]),
        "400 MalformedXML The XML you provided was not well-formed or did not validate against our published schema []",
    );
    let (one, two) = (part(&s3, &upload, 1, b"small".to_vec()), part(&s3, &upload, 2, b"end".to_vec()));
    let error = complete(&[one.clone(), two.clone()]).expect_err("the first part is too small");
    assert_eq!((error.status(), error.code()), (400, "EntityTooSmall"));
    let error = complete(&[two, one]).expect_err("the parts are in no order");
    assert_eq!(error.code(), "InvalidPartOrder");
    let error =
        complete(&[NamedPart { number: 7, etag: "x".to_owned() }]).expect_err("there is no such part");
    assert_eq!(error.code(), "InvalidPart");
}

#[test]
fn an_upload_that_is_aborted_is_gone() {
    let (s3, upload) = begun();
    part(&s3, &upload, 1, b"x".to_vec());
    assert_eq!(s3.abort_multipart_upload("bkt", "k", &upload), Ok(()));
    let error = s3.list_parts("bkt", "k", &upload).expect_err("the upload is gone");
    assert_eq!((error.status(), error.code()), (404, "NoSuchUpload"));
}
