use std::rc::Rc;

use super::MemoryFiles;
use crate::clock::Clock;
use crate::files::{FileError, FileKind, OpenOptions, SeekFrom};

fn files() -> MemoryFiles {
    let files = MemoryFiles::with_capacity(Rc::new(Clock::starting_at(0)), 100);
    files.make_folders("/course/data").expect("the folder is new");
    files.write_file("/course/a.txt", b"abc").expect("the folder exists");
    files
}

fn names(files: &MemoryFiles, path: &str) -> Vec<String> {
    files.list(path).expect("it is a folder").into_iter().map(|(name, _)| name).collect()
}

#[track_caller]
fn check<T: std::fmt::Debug>(got: Result<T, FileError>, expect: FileError) {
    assert_eq!(got.err(), Some(expect));
}

#[test]
fn paths_are_resolved_as_posix_does() {
    let files = files();
    for path in ["/course/a.txt", "//course//a.txt", "/course/./data/../a.txt", "/../course/a.txt"] {
        assert_eq!(files.read_file(path).as_deref(), Ok(&b"abc"[..]), "{path}");
    }
    check(files.stat(""), FileError::NotFound);
    check(files.stat("/nope"), FileError::NotFound);
    check(files.stat("/nope/deeper"), FileError::NotFound);
    check(files.stat("/course/a.txt/deeper"), FileError::NotADirectory);
    check(files.stat("/course/a.txt/"), FileError::NotADirectory);
    check(files.stat(&format!("/{}", "x".repeat(256))), FileError::NameTooLong);
}

#[test]
fn stat_tells_kind_mode_and_size() {
    let files = files();
    let file = files.stat("/course/a.txt").expect("it exists");
    assert_eq!((file.kind, file.mode, file.size, file.links), (FileKind::File, 0o100_644, 3, 1));
    let folder = files.stat("/course/").expect("it exists");
    assert_eq!((folder.kind, folder.mode), (FileKind::Folder, 0o040_755));
    files.set_permissions("/course/a.txt", 0o600).expect("it exists");
    files.set_modified_ns("/course/a.txt", 7).expect("it exists");
    let changed = files.stat("/course/a.txt").expect("it exists");
    assert_eq!((changed.mode, changed.modified_ns, changed.ino), (0o100_600, 7, file.ino));
}

#[test]
fn folders_are_made_and_removed() {
    let files = files();
    check(files.make_folder("/course", 0o755), FileError::Exists);
    check(files.make_folder("/", 0o755), FileError::Exists);
    check(files.make_folder("/no/way", 0o755), FileError::NotFound);
    check(files.make_folders("/course/a.txt/b"), FileError::Exists);
    check(files.remove_folder("/course"), FileError::NotEmpty);
    check(files.remove_folder("/course/a.txt"), FileError::NotADirectory);
    check(files.remove_folder("/"), FileError::Busy);
    assert_eq!(files.remove_folder("/course/data"), Ok(()));
    assert_eq!(names(&files, "/course"), ["a.txt"]);
    check(files.list("/course/a.txt"), FileError::NotADirectory);
}

#[test]
fn opening_obeys_its_options() {
    let files = files();
    check(files.open("/course/new", OpenOptions::READ, 0o644), FileError::NotFound);
    check(files.open("/course/a.txt", OpenOptions::EXCLUSIVE, 0o644), FileError::Exists);
    check(files.open("/course", OpenOptions::WRITE, 0o644), FileError::IsADirectory);
    check(files.open("/course/a.txt/x", OpenOptions::WRITE, 0o644), FileError::NotADirectory);
    let reader = files.open("/course/a.txt", OpenOptions::READ, 0o644).expect("it exists");
    let writer = files.open("/course/new", OpenOptions::EXCLUSIVE, 0o600).expect("it is new");
    assert_eq!((reader, writer), (3, 4));
    check(files.write(reader, b"x"), FileError::BadDescriptor);
    check(files.truncate(reader, 0), FileError::Invalid);
    check(files.read(writer, 1), FileError::BadDescriptor);
    assert_eq!(files.close(reader), Ok(()));
    check(files.close(reader), FileError::BadDescriptor);
    assert_eq!(files.open("/course/a.txt", OpenOptions::READ, 0o644), Ok(3));
}

#[test]
fn reading_and_writing_move_the_descriptor() {
    let files = files();
    let both = OpenOptions { read: true, write: true, ..OpenOptions::default() };
    let fd = files.open("/course/a.txt", both, 0o644).expect("it exists");
    assert_eq!(files.read(fd, 2), Ok(b"ab".to_vec()));
    assert_eq!(files.write(fd, b"XY"), Ok(2));
    assert_eq!(files.read(fd, 9), Ok(vec![]));
    assert_eq!(files.seek(fd, SeekFrom::End(-3)), Ok(1));
    assert_eq!(files.seek(fd, SeekFrom::Current(1)), Ok(2));
    assert_eq!(files.read(fd, 9), Ok(b"XY".to_vec()));
    check(files.seek(fd, SeekFrom::Start(-1)), FileError::Invalid);
    assert_eq!(files.seek(fd, SeekFrom::Start(6)), Ok(6));
    assert_eq!(files.write(fd, b"!"), Ok(1));
    assert_eq!(files.read_file("/course/a.txt"), Ok(b"abXY\0\0!".to_vec()));
    assert_eq!(files.truncate(fd, 2), Ok(()));
    assert_eq!(files.stat_open(fd).expect("it is open").size, 2);
}

#[test]
fn appending_ignores_where_the_descriptor_stands() {
    let files = files();
    let fd = files.open("/course/a.txt", OpenOptions::APPEND, 0o644).expect("it exists");
    assert_eq!(files.seek(fd, SeekFrom::Start(0)), Ok(0));
    assert_eq!(files.write(fd, b"def"), Ok(3));
    assert_eq!(files.read_file("/course/a.txt"), Ok(b"abcdef".to_vec()));
}

#[test]
fn an_unlinked_file_lives_while_it_is_open() {
    let files = files();
    let fd = files.open("/course/a.txt", OpenOptions::READ, 0o644).expect("it exists");
    assert_eq!(files.unlink("/course/a.txt"), Ok(()));
    check(files.unlink("/course/a.txt"), FileError::NotFound);
    check(files.unlink("/course"), FileError::IsADirectory);
    assert_eq!(files.read(fd, 9), Ok(b"abc".to_vec()));
    assert_eq!(files.stat_open(fd).expect("it is open").links, 0);
    assert_eq!(files.close(fd), Ok(()));
    assert_eq!(files.write_file("/course/full", &[0; 100]), Ok(()));
}

#[test]
fn renaming_replaces_what_it_may() {
    let files = files();
    files.write_file("/course/b.txt", b"b").expect("the folder exists");
    assert_eq!(files.rename("/course/a.txt", "/course/b.txt"), Ok(()));
    assert_eq!(files.read_file("/course/b.txt"), Ok(b"abc".to_vec()));
    assert_eq!(files.rename("/course/b.txt", "/course/b.txt"), Ok(()));
    assert_eq!(names(&files, "/course"), ["b.txt", "data"]);
    check(files.rename("/course/b.txt", "/course/data"), FileError::IsADirectory);
    check(files.rename("/course/data", "/course/b.txt"), FileError::NotADirectory);
    check(files.rename("/course", "/course/data/inside"), FileError::Invalid);
    check(files.rename("/nope", "/x"), FileError::NotFound);
    check(files.rename("/", "/x"), FileError::Busy);
    assert_eq!(files.rename("/course/data", "/moved"), Ok(()));
    check(files.rename("/moved", "/course"), FileError::NotEmpty);
}

#[test]
fn a_full_disk_refuses_and_keeps_what_it_had() {
    let files = files();
    let fd = files.open("/course/a.txt", OpenOptions::APPEND, 0o644).expect("it exists");
    check(files.write(fd, &[0; 98]), FileError::NoSpace);
    assert_eq!(files.read_file("/course/a.txt"), Ok(b"abc".to_vec()));
    assert_eq!(files.write(fd, &[0; 97]), Ok(97));
    check(files.write_file("/course/b.txt", b"b"), FileError::NoSpace);
    assert_eq!(files.unlink("/course/b.txt"), Ok(()));
}

#[test]
fn errors_carry_the_names_and_numbers_of_linux() {
    let shown = [FileError::NotFound, FileError::Exists, FileError::NotEmpty]
        .map(|error| format!("[Errno {}] {error} {}", error.number(), error.name()));
    assert_eq!(
        shown,
        [
            "[Errno 2] No such file or directory ENOENT",
            "[Errno 17] File exists EEXIST",
            "[Errno 39] Directory not empty ENOTEMPTY"
        ]
    );
}
