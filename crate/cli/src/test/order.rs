//! What the command line of `understudy test` asks for.

use std::path::PathBuf;
use std::time::Duration;

use protocol::Start;

use crate::coverage::{Report, Wanted};
use crate::error::Error;
use crate::terminal::Detail;
use crate::{seconds, start};

/// How events are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// As pytest does.
    Text(Detail),
    /// A line of JSON for each.
    Json,
}

/// What is to be run, and how it is told.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) manner: Manner,
    pub(super) limit: Duration,
    pub(super) start: Start,
    pub(super) paths: Vec<PathBuf>,
    /// Whose lines are counted, where they are.
    pub(super) coverage: Option<Wanted>,
}

impl Order {
    /// Reads the arguments behind `test`. Of two options that exclude each other the last one counts.
    ///
    /// # Errors
    /// For an option that is not known, or a value that is not of its kind.
    pub(super) fn parse(arguments: &[String]) -> Result<Self, Error> {
        let mut order = Self {
            manner: Manner::Text(Detail::Plain),
            limit: seconds::DEFAULT,
            start: Start::default(),
            paths: Vec::new(),
            coverage: None,
        };
        let mut report = Report::default();
        let mut rest = arguments.iter().peekable();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "-q" => order.manner = Manner::Text(Detail::Quiet),
                "-v" => order.manner = Manner::Text(Detail::Verbose),
                "--json" => order.manner = Manner::Json,
                "--timeout" => order.limit = seconds::parse(rest.next())?,
                "--seed" => order.start.seed = Some(start::seed(rest.next())?),
                "--clock" => order.start.clock_ms = Some(start::clock_ms(rest.next())?),
                "--cov" => {
                    let source = rest.next_if(|word| !word.starts_with('-'));
                    order.coverage.get_or_insert_default().sources.extend(source.cloned());
                }
                "--cov-report" => report = report_of(rest.next().map_or("", String::as_str))?,
                flag if flag.starts_with("--cov=") => {
                    order.coverage.get_or_insert_default().sources.push(flag["--cov=".len()..].to_owned());
                }
                flag if flag.starts_with("--cov-report=") => {
                    report = report_of(&flag["--cov-report=".len()..])?;
                }
                flag if flag.starts_with('-') => return Err(Error::NoOption { flag: flag.to_owned() }),
                path => order.paths.push(PathBuf::from(path)),
            }
        }
        if order.paths.is_empty() {
            order.paths.push(PathBuf::from("."));
        }
        order.coverage = order.coverage.map(|wanted| Wanted { report, ..wanted }.under(&order.paths));
        Ok(order)
    }
}

fn report_of(word: &str) -> Result<Report, Error> {
    Report::parse(word).ok_or_else(|| Error::NoReport { word: word.to_owned() })
}
