//! Percent encoding, in the two forms that a request needs.

use std::fmt::Write as _;

/// Encodes pairs as a form or a query does: `a=1&b=x+y`.
#[must_use]
pub fn form_encode<'pair>(pairs: impl IntoIterator<Item = (&'pair str, &'pair str)>) -> String {
    let mut encoded = String::new();
    for (name, value) in pairs {
        if !encoded.is_empty() {
            encoded.push('&');
        }
        push_encoded(&mut encoded, name, |byte| byte == b' ' || is_unreserved(byte));
        encoded.push('=');
        push_encoded(&mut encoded, value, |byte| byte == b' ' || is_unreserved(byte));
    }
    encoded.replace(' ', "+")
}

/// Encodes what may not stand in an address and leaves the rest, `%20` and the like included.
#[must_use]
pub fn quote_uri(text: &str) -> String {
    let mut encoded = String::new();
    push_encoded(&mut encoded, text, |byte| is_unreserved(byte) || b"!#$%&'()*+,/:;=?@[]".contains(&byte));
    encoded
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

fn push_encoded(encoded: &mut String, text: &str, may_stay: impl Fn(u8) -> bool) {
    for byte in text.bytes() {
        if may_stay(byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
}
