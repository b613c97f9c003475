use super::{put, refused, s3};
use crate::s3::{CopyRequest, GetRequest, ListRequest, PutRequest, S3, Versioning};

fn read(s3: &S3, version: Option<&str>) -> String {
    let request = GetRequest { version: version.map(str::to_owned), ..GetRequest::default() };
    let received = s3.get_object("bkt", "k", &request).expect("it is there");
    String::from_utf8_lossy(received.bytes()).into_owned()
}

fn versioned() -> (S3, String, String) {
    let s3 = s3();
    s3.set_versioning("bkt", Versioning::Enabled).expect("the bucket exists");
    let version = |body: &[u8]| {
        let request = PutRequest { body: body.to_vec(), ..PutRequest::default() };
        let stored = s3.put_object("bkt", "k", request).expect("the bucket exists");
        stored.version.expect("the bucket has versions")
    };
    let (one, two) = (version(b"one"), version(b"two"));
    (s3, one, two)
}

#[test]
fn what_is_overwritten_stays_under_its_id() {
    let (s3, one, two) = versioned();
    assert_eq!(
        [read(&s3, None), read(&s3, Some(&one)), read(&s3, Some(&two))],
        ["two".to_owned(), "one".to_owned(), "two".to_owned()]
    );
    refused(
        s3.get_object("bkt", "k", &GetRequest { version: Some("junk".to_owned()), ..GetRequest::default() }),
        r#"400 InvalidArgument Invalid version id specified [("ArgumentName", "versionId"), ("ArgumentValue", "junk")]"#,
    );
}

#[test]
fn a_deletion_marks_and_can_be_taken_back() {
    let (s3, one, _) = versioned();
    let marked = s3.delete_object("bkt", "k").expect("the bucket exists");
    assert!(marked.marker);
    refused(
        s3.get_object("bkt", "k", &GetRequest::default()),
        r#"404 NoSuchKey The specified key does not exist. [("Key", "k")]"#,
    );
    assert_eq!(read(&s3, Some(&one)), "one");
    refused(
        s3.delete_bucket("bkt"),
        r#"409 BucketNotEmpty The bucket you tried to delete is not empty. You must delete all versions in the bucket. [("BucketName", "bkt")]"#,
    );
    s3.delete_version("bkt", "k", marked.version.as_deref()).expect("the marker exists");
    assert_eq!(read(&s3, None), "two");
}

#[test]
fn versions_are_listed_newest_first_and_by_pages() {
    let (s3, one, two) = versioned();
    put(&s3, "a", b"x");
    let request = ListRequest { max_keys: 2, ..ListRequest::default() };
    let first = s3.list_object_versions("bkt", &request, None).expect("the bucket exists");
    let shown = |listing: &crate::s3::VersionListing| -> Vec<(String, bool)> {
        listing.entries.iter().map(|entry| (entry.key.clone(), entry.is_latest)).collect()
    };
    assert_eq!(shown(&first), [("a".to_owned(), true), ("k".to_owned(), true)]);
    let (key, version) = first.next.expect("there is more");
    assert_eq!((key.as_str(), version.as_deref()), ("k", Some(two.as_str())));
    let rest = s3.list_object_versions("bkt", &request, Some((&key, version.as_deref())));
    let rest = rest.expect("the bucket exists");
    assert_eq!((shown(&rest), rest.next), (vec![("k".to_owned(), false)], None));
    assert_eq!(rest.entries[0].id, one);
}

#[test]
fn an_older_version_is_copied_by_its_id() {
    let (s3, one, _) = versioned();
    let mut request = CopyRequest::plain("bkt", "k");
    request.source.version = Some(one.clone());
    let copied = s3.copy_object("bkt", "k", request).expect("the version exists");
    assert_eq!(copied.source_version, Some(one));
    assert_eq!(read(&s3, None), "one");
}

#[test]
fn without_versioning_the_last_put_is_all_there_is() {
    let s3 = s3();
    put(&s3, "k", b"one");
    put(&s3, "k", b"two");
    assert_eq!(read(&s3, Some("null")), "two");
    s3.set_versioning("bkt", Versioning::Suspended).expect("the bucket exists");
    put(&s3, "k", b"three");
    let all = s3.list_object_versions("bkt", &ListRequest::default(), None).expect("the bucket exists");
    assert_eq!(all.entries.len(), 1);
}
