//! Web addresses, as requests 2.34 takes them: what it refuses and how it says so.

use thiserror::Error;

use super::encode::quote_uri;

/// An address that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    /// `http` or `https`, in lower case.
    pub scheme: String,
    /// User and password, if the address has them.
    pub user: Option<String>,
    /// The host, in lower case.
    pub host: String,
    /// The port, if the address names it.
    pub port: Option<u16>,
    /// The path, from `/`.
    pub path: String,
    /// What stands behind `?`.
    pub query: Option<String>,
    /// What stands behind `#`.
    pub fragment: Option<String>,
}

/// Why an address cannot be asked. The text is that of requests, word for word.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UrlError {
    /// It has no scheme.
    #[error("Invalid URL '{url}': No scheme supplied. Perhaps you meant https://{url}?")]
    MissingScheme {
        /// The address.
        url: String,
    },
    /// It has no host.
    #[error("Invalid URL '{url}': No host supplied")]
    MissingHost {
        /// The address.
        url: String,
    },
    /// The part of the host that no name may have.
    #[error("URL has an invalid label.")]
    InvalidLabel,
    /// The host has a character that no host has.
    #[error("Failed to parse: Host '{host}' contains invalid character '{character}'")]
    InvalidCharacter {
        /// The host.
        host: String,
        /// The character.
        character: char,
    },
    /// Host and port cannot be told apart.
    #[error("Failed to parse: '{authority}' is not a valid host or port")]
    InvalidAuthority {
        /// Both.
        authority: String,
    },
}

impl Url {
    /// Reads an address whose scheme begins with `http`, adding `query` to its own, and encodes what has to be.
    ///
    /// # Errors
    /// One for each thing that requests refuses before it asks anyone.
    pub fn parse(text: &str, query: &str) -> Result<Self, UrlError> {
        let missing_scheme = || UrlError::MissingScheme { url: text.to_owned() };
        let (scheme, rest) = text.split_once(':').ok_or_else(missing_scheme)?;
        let rest = rest.strip_prefix("//").ok_or_else(missing_scheme)?;
        let (rest, fragment) = split_at(rest, '#');
        let (rest, own_query) = split_at(rest, '?');
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (user, authority) = match authority.rsplit_once('@') {
            Some((user, authority)) => (Some(user.to_owned()), authority),
            None => (None, authority),
        };
        let (host, port) = split_port(authority)?;
        if host.is_empty() {
            return Err(UrlError::MissingHost { url: text.to_owned() });
        }
        check_host(&host)?;
        let query = match (own_query, query) {
            (None, "") => None,
            (None, more) => Some(more.to_owned()),
            (Some(own), "") => Some(own.to_owned()),
            (Some(own), more) => Some(format!("{own}&{more}")),
        };
        Ok(Self {
            scheme: scheme.to_ascii_lowercase(),
            user,
            host,
            port,
            path: quote_uri(if path.is_empty() { "/" } else { path }),
            query: query.map(|query| quote_uri(&query)),
            fragment: fragment.map(quote_uri),
        })
    }

    /// Where a reference found at this address leads, such as the `Location` of a redirect.
    ///
    /// # Errors
    /// Those of [`Url::parse`].
    pub fn join(&self, reference: &str) -> Result<Self, UrlError> {
        if reference.contains("://") {
            return Self::parse(reference, "");
        }
        let scheme = &self.scheme;
        if reference.starts_with("//") {
            return Self::parse(&format!("{scheme}:{reference}"), "");
        }
        let base = Self { path: "/".to_owned(), query: None, fragment: None, ..self.clone() }.text();
        let base = base.trim_end_matches('/');
        let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        match reference.chars().next() {
            Some('/') => Self::parse(&format!("{base}{reference}"), ""),
            Some('?') => Self::parse(&format!("{base}{}{reference}", self.path), ""),
            _ => Self::parse(&format!("{base}{folder}/{reference}"), ""),
        }
    }

    /// Whether scheme, host and port are the same.
    #[must_use]
    pub fn is_same_host(&self, other: &Self) -> bool {
        self.scheme == other.scheme
            && self.host == other.host
            && self.effective_port() == other.effective_port()
    }

    /// The address as text.
    #[must_use]
    pub fn text(&self) -> String {
        let user = self.user.as_ref().map(|user| format!("{user}@")).unwrap_or_default();
        let port = self.port.map(|port| format!(":{port}")).unwrap_or_default();
        let fragment = self.fragment.as_ref().map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{}://{user}{}{port}{}{fragment}", self.scheme, self.host, self.path_and_query())
    }

    /// What a request line asks for, such as `/predict?x=1`.
    #[must_use]
    pub fn path_and_query(&self) -> String {
        match &self.query {
            Some(query) => format!("{}?{query}", self.path),
            None => self.path.clone(),
        }
    }

    /// The port that is asked: 443 or 80 where none is named.
    #[must_use]
    pub fn effective_port(&self) -> u16 {
        self.port.unwrap_or(if self.scheme == "https" { 443 } else { 80 })
    }
}

fn split_at(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, behind)) => (before, Some(behind)),
        None => (text, None),
    }
}

fn split_port(authority: &str) -> Result<(String, Option<u16>), UrlError> {
    let invalid = || UrlError::InvalidAuthority { authority: authority.to_owned() };
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (inside, behind) = rest.split_once(']').ok_or_else(invalid)?;
            (format!("[{inside}]"), behind.strip_prefix(':'))
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host.to_owned(), Some(port)),
            None => (authority.to_owned(), None),
        },
    };
    let port = match port.filter(|port| !port.is_empty()) {
        Some(port) => Some(port.parse().map_err(|_| invalid())?),
        None => None,
    };
    Ok((host.to_lowercase(), port))
}

fn check_host(host: &str) -> Result<(), UrlError> {
    if host.starts_with(['*', '.']) {
        return Err(UrlError::InvalidLabel);
    }
    match host.chars().find(|character| character.is_whitespace() || "<>\"{}|\\^`".contains(*character)) {
        Some(character) => Err(UrlError::InvalidCharacter { host: host.to_owned(), character }),
        None => Ok(()),
    }
}
