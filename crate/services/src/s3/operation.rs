//! Which parameters each operation takes, as the service model of botocore 1.44 states them.
//!
//! The table is data: `operations.txt` has one operation a line. A parameter that the double ignores is in it all the
//! same, for a client accepts it.

/// One operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, such as `GetObject`.
    pub name: &'static str,
    /// Its parameters, in the order of the service model.
    pub members: Vec<Member>,
}

/// One parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name, such as `Bucket`.
    pub name: &'static str,
    /// What it holds.
    pub kind: MemberKind,
    /// Whether a call must have it.
    pub required: bool,
}

/// What a parameter holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberKind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// Bytes, or a file.
    Blob,
    /// A date.
    Timestamp,
    /// Text by text.
    Map,
    /// Named members.
    Structure,
    /// A sequence.
    List,
}

impl Operation {
    /// The operation of a name such as `GetObject`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        include_str!("operations.txt").lines().find_map(|line| {
            let (operation, members) = line.split_once(": ")?;
            (operation == name).then(|| Self {
                name: operation,
                members: members.split(' ').filter_map(read_member).collect(),
            })
        })
    }
}

/// Reads `Bucket*=string`: a name, a star where it is required, and its type in the service model.
fn read_member(text: &'static str) -> Option<Member> {
    let (name, kind) = text.split_once('=')?;
    let kind = match kind {
        "string" => MemberKind::Text,
        "integer" | "long" => MemberKind::Integer,
        "boolean" => MemberKind::Boolean,
        "blob" => MemberKind::Blob,
        "timestamp" => MemberKind::Timestamp,
        "map" => MemberKind::Map,
        "structure" => MemberKind::Structure,
        "list" => MemberKind::List,
        _ => return None,
    };
    let required = name.ends_with('*');
    Some(Member { name: name.trim_end_matches('*'), kind, required })
}
