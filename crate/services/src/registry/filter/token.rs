//! A filter cut into words, operators, numbers, quoted text and lists in parentheses.

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Word,
    Number,
    Text,
    Operator,
    List,
}

/// A part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    pub(super) shape: Shape,
}

impl Token {
    pub(super) fn is(&self, word: &str) -> bool {
        self.shape == Shape::Word && self.text.eq_ignore_ascii_case(word)
    }

    /// What stands between quotes of one of these kinds.
    pub(super) fn unquoted<'text>(text: &'text str, quotes: &[char]) -> Option<&'text str> {
        quotes.iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote))
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (length, shape) = match first {
            '\'' | '"' => (quoted(rest, first), Shape::Text),
            '(' => (rest.find(')').map_or(rest.len(), |at| at + 1), Shape::List),
            '=' | '!' | '<' | '>' => (if rest[1..].starts_with('=') { 2 } else { 1 }, Shape::Operator),
            _ => {
                let length = word(rest);
                let is_number = rest[..length].parse::<f64>().is_ok() && !first.is_alphabetic();
                (length, if is_number { Shape::Number } else { Shape::Word })
            }
        };
        tokens.push(Token { text: rest[..length].to_owned(), shape });
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The length of quoted text, quotes included.
fn quoted(text: &str, quote: char) -> usize {
    text[1..].find(quote).map_or(text.len(), |at| at + 2)
}

/// The length of a word, in which quoted parts may hold blanks.
fn word(text: &str) -> usize {
    let mut length = 0;
    while let Some(next) = text[length..].chars().next() {
        length += match next {
            '`' | '\'' | '"' if text[..length].is_empty() || text[..length].ends_with('.') => {
                quoted(&text[length..], next)
            }
            _ if next.is_whitespace() || "=!<>'\"(),".contains(next) => break,
            _ => next.len_utf8(),
        };
    }
    // What begins no word stands for itself.
    length.max(text.chars().next().map_or(0, char::len_utf8))
}
