//! `cargo xtask serve`: the course at an address of this machine, lessons read live from their folder.
//!
//! What `dist/` holds is sent as a static host would send it, compressed copies included. Two things are added, and
//! only here: lessons come from `lessons/` itself, and the page reloads when one of them changes.

mod http;
mod reload;
mod site;

use std::net::TcpListener;
use std::sync::Arc;

use crate::build::{self, Quality};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::progress::say;
use crate::setup::{self, Need};
use reload::Changes;
use site::Site;

const PORT: u16 = 8080;

/// Sets up, builds and serves.
///
/// # Errors
/// When the port is taken, or the build fails.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    let port = port(arguments)?;
    // Before the build: whoever chose a taken port learns it now, and the port stays ours meanwhile.
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|source| Error::Port { port, source })?;
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Node])?;
    build::build(checkout, &kit, Quality::Serve)?;

    let lessons = checkout.path("lessons");
    let site = Arc::new(Site { dist: checkout.dist(), lessons: lessons.clone() });
    let changes = Changes::watch(lessons);
    say(&format!("the course is at http://127.0.0.1:{port}/ (Ctrl+C ends it)"));
    for stream in listener.incoming().flatten() {
        let (site, changes) = (Arc::clone(&site), Arc::clone(&changes));
        std::thread::spawn(move || http::converse(stream, &site, &changes));
    }
    Ok(())
}

fn port(arguments: &[String]) -> Result<u16, Error> {
    let words: Vec<&str> = arguments.iter().flat_map(|word| word.split('=')).collect();
    let number = match words.as_slice() {
        [] => return Ok(PORT),
        ["--port", number] => number,
        _ => return Err(Error::Usage("usage: cargo xtask serve [--port N]".into())),
    };
    number.parse().map_err(|_| Error::Usage(format!("--port takes a number from 0 to 65535, not `{number}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], expect: Result<u16, &str>) {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        assert_eq!(port(&words).map_err(|error| error.to_string()), expect.map_err(str::to_owned));
    }

    #[test]
    fn the_port_is_8080_unless_told() {
        check(&[], Ok(8080));
        check(&["--port", "9000"], Ok(9000));
        check(&["--port=9000"], Ok(9000));
        check(&["--port", "many"], Err("--port takes a number from 0 to 65535, not `many`"));
        check(&["--prot", "1"], Err("usage: cargo xtask serve [--port N]"));
    }
}
