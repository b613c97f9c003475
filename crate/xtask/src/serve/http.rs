//! As much of HTTP/1.1 as a browser needs to fetch files: GET and HEAD, one request after another on a connection.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::reload::{self, Changes};
use super::site::{Answer, Site};

/// A request's first line and the one header that matters here.
struct Request {
    method: String,
    path: String,
    accepts: String,
}

/// Answers requests on one connection until it is closed.
pub(super) fn converse(stream: TcpStream, site: &Site, changes: &Changes) {
    // A browser keeps idle connections; their threads must not stay for ever.
    let _ = stream.set_read_timeout(Some(Duration::from_mins(1)));
    let _ = stream.set_nodelay(true);
    let Ok(mut writer) = stream.try_clone() else { return };
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader) {
        let sent = if request.path == reload::EVENTS_PATH {
            reload::stream(&mut writer, changes)
        } else {
            send(&mut writer, &request.method, &site.answer(&request.method, &request.path, &request.accepts))
        };
        if sent.is_err() {
            return;
        }
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|count| *count > 0)?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?);
    let path = target.split(['?', '#']).next()?.to_owned();
    let mut accepts = String::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok().filter(|count| *count > 0)?;
        let header = header.trim_end();
        if header.is_empty() {
            return Some(Request { method, path, accepts });
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("accept-encoding")
        {
            value.trim().clone_into(&mut accepts);
        }
    }
}

fn send(writer: &mut TcpStream, method: &str, answer: &Answer) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", answer.status, answer.body.len());
    for (name, value) in &answer.headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    writer.write_all(head.as_bytes())?;
    if method != "HEAD" {
        writer.write_all(&answer.body)?;
    }
    writer.flush()
}
