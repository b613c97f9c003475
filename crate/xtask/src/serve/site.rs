//! Which file answers a request, and as what: pure but for reading the file.

use std::path::{Path, PathBuf};

use super::reload;
use crate::build::DEV_MARK;

/// The folders that are served.
#[derive(Debug)]
pub(super) struct Site {
    /// What the build made.
    pub(super) dist: PathBuf,
    /// The lessons' own folder, served in the place of the copy in `dist`.
    pub(super) lessons: PathBuf,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// Such as `200 OK`.
    pub(super) status: &'static str,
    /// Names and values.
    pub(super) headers: Vec<(&'static str, String)>,
    /// The bytes, compressed where a header says so.
    pub(super) body: Vec<u8>,
}

impl Site {
    /// Answers one request.
    pub(super) fn answer(&self, method: &str, path: &str, accepts: &str) -> Answer {
        if !matches!(method, "GET" | "HEAD") {
            return plain("405 Method Not Allowed", "only GET and HEAD are answered here\n");
        }
        if path == reload::SCRIPT_PATH {
            return found("text/javascript; charset=utf-8", "no-store", reload::SCRIPT.into());
        }
        let Some(file) = self.file(path) else {
            return plain("404 Not Found", &format!("there is nothing at {path}\n"));
        };
        let kind = media_type(&file);
        if file == self.dist.join("index.html") {
            return match std::fs::read_to_string(&file) {
                Ok(html) => found(kind, "no-cache", html.replace(DEV_MARK, &reload::element()).into_bytes()),
                Err(_) => plain("404 Not Found", "there is no dist/index.html\n"),
            };
        }
        // A name with a hash in it will never mean anything else.
        let hashed = file.parent() == Some(self.dist.as_path()) && kind != "text/html; charset=utf-8";
        let keep = if hashed { "max-age=31536000, immutable" } else { "no-cache" };
        for (coding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
            let mut copy = file.clone().into_os_string();
            copy.push(suffix);
            if accepts_coding(accepts, coding)
                && let Ok(body) = std::fs::read(copy)
            {
                let mut answer = found(kind, keep, body);
                answer.headers.push(("Content-Encoding", coding.into()));
                answer.headers.push(("Vary", "Accept-Encoding".into()));
                return answer;
            }
        }
        match std::fs::read(&file) {
            Ok(body) => found(kind, keep, body),
            Err(_) => plain("404 Not Found", &format!("there is nothing at {path}\n")),
        }
    }

    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = decoded(path.strip_prefix('/')?)?;
        // Neither `..` nor an absolute path may leave the folders.
        if path.split('/').any(|part| part == ".." || part.starts_with('.')) || path.starts_with('/') {
            return None;
        }
        let file = match path.strip_prefix("lessons/") {
            Some(rest) => self.lessons.join(rest),
            None if path.is_empty() => self.dist.join("index.html"),
            None => self.dist.join(path),
        };
        file.is_file().then_some(file)
    }
}

fn found(kind: &'static str, keep: &str, body: Vec<u8>) -> Answer {
    Answer {
        status: "200 OK",
        headers: vec![("Content-Type", kind.into()), ("Cache-Control", keep.into())],
        body,
    }
}

fn plain(status: &'static str, text: &str) -> Answer {
    Answer { status, headers: vec![("Content-Type", "text/plain; charset=utf-8".into())], body: text.into() }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("md") => "text/markdown; charset=utf-8",
        Some("toml" | "py" | "txt" | "csv") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn accepts_coding(accepts: &str, coding: &str) -> bool {
    accepts.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next() == Some(coding) && !words.any(|word| word == "q=0")
    })
}

/// Undoes `%20` and the like.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &rest[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout::write;

    fn site(name: &str) -> Site {
        let folder = std::env::temp_dir().join(format!("understudy-site-{}-{name}", std::process::id()));
        let site = Site { dist: folder.join("dist"), lessons: folder.join("lessons") };
        for (file, text) in [
            ("dist/index.html", "<head><!-- dev --></head>"),
            ("dist/page-1.js", "raw"),
            ("dist/page-1.js.br", "brotli"),
            ("dist/page-1.js.gz", "gzip"),
            ("dist/lessons/a b.md", "old"),
            ("lessons/a b.md", "new"),
            ("secret.txt", "secret"),
        ] {
            write(&folder.join(file), text.as_bytes()).expect("a writable temporary folder");
        }
        site
    }

    #[track_caller]
    fn check(site: &Site, path: &str, accepts: &str, expect: &str) {
        let answer = site.answer("GET", path, accepts);
        let headers: Vec<_> = answer.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let body = String::from_utf8_lossy(&answer.body);
        let text = format!("{}|{}|{body}", answer.status, headers.join("|"));
        assert_eq!(text, expect);
    }

    #[test]
    fn files_are_negotiated_lessons_are_live_and_nothing_else_is_reached() {
        let site = site("negotiation");
        let script =
            "200 OK|Content-Type: text/javascript; charset=utf-8|Cache-Control: max-age=31536000, immutable";
        let vary = "Vary: Accept-Encoding";
        check(&site, "/page-1.js", "gzip, br", &format!("{script}|Content-Encoding: br|{vary}|brotli"));
        check(&site, "/page-1.js", "gzip, br;q=0", &format!("{script}|Content-Encoding: gzip|{vary}|gzip"));
        check(&site, "/page-1.js", "", &format!("{script}|raw"));
        check(
            &site,
            "/lessons/a%20b.md",
            "br",
            "200 OK|Content-Type: text/markdown; charset=utf-8|Cache-Control: no-cache|new",
        );
        check(
            &site,
            "/",
            "br",
            "200 OK|Content-Type: text/html; charset=utf-8|Cache-Control: no-cache|<head><script type=\"module\" \
             src=\"__reload.js\"></script></head>",
        );
        let nothing = "404 Not Found|Content-Type: text/plain; charset=utf-8|there is nothing at";
        check(&site, "/../secret.txt", "", &format!("{nothing} /../secret.txt\n"));
        check(&site, "/%2e%2e/secret.txt", "", &format!("{nothing} /%2e%2e/secret.txt\n"));
        check(&site, "/lessons", "", &format!("{nothing} /lessons\n"));
    }
}
