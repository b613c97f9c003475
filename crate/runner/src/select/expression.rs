//! What `-k` and `-m` take: names with `and`, `or`, `not` and parentheses, a mark's name with keyword arguments.

use std::iter::Peekable;
use std::str::CharIndices;

/// An expression that can be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Expression {
    Never,
    Is(Term),
    Not(Box<Expression>),
    All(Vec<Expression>),
    Any(Vec<Expression>),
}

/// A name, and the arguments that stand behind it in parentheses.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) name: String,
    pub(super) arguments: Option<Vec<(String, Value)>>,
}

/// What an argument may be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Value {
    None,
    Bool(bool),
    /// In decimal digits, since it may be of any size.
    Int(String),
    Text(String),
}

/// Why an expression cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// From 1.
    pub(super) column: usize,
    pub(super) message: String,
}

impl Expression {
    /// Reads `text`. An empty one holds for nothing.
    ///
    /// # Errors
    /// The first place that makes no sense.
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        let mut reader = Reader { tokens: tokens(text)?, at: 0 };
        if reader.kind() == Kind::End {
            return Ok(Self::Never);
        }
        let expression = reader.any()?;
        reader.expect(&[Kind::End])?;
        Ok(expression)
    }

    /// Whether it holds, where `is` says it of a single term.
    pub(super) fn holds(&self, is: &mut dyn FnMut(&Term) -> bool) -> bool {
        match self {
            Self::Never => false,
            Self::Is(term) => is(term),
            Self::Not(inner) => !inner.holds(is),
            Self::All(parts) => parts.iter().all(|part| part.holds(is)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(is)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Or,
    And,
    Not,
    Name,
    End,
    Equal,
    Text,
    Comma,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Open => "left parenthesis",
            Self::Close => "right parenthesis",
            Self::Or => "or",
            Self::And => "and",
            Self::Not => "not",
            Self::Name => "identifier",
            Self::End => "end of input",
            Self::Equal => "=",
            Self::Text => "string literal",
            Self::Comma => ",",
        }
    }
}

#[derive(Debug)]
struct Token {
    kind: Kind,
    text: String,
    column: usize,
}

fn tokens(text: &str) -> Result<Vec<Token>, Fault> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some(&(at, letter)) = rest.peek() {
        let column = text[..at].chars().count() + 1;
        let single = match letter {
            '(' => Some(Kind::Open),
            ')' => Some(Kind::Close),
            '=' => Some(Kind::Equal),
            ',' => Some(Kind::Comma),
            _ => None,
        };
        if let Some(kind) = single {
            rest.next();
            tokens.push(Token { kind, text: letter.to_string(), column });
        } else if matches!(letter, ' ' | '\t') {
            rest.next();
        } else if matches!(letter, '\'' | '"') {
            tokens.push(Token { kind: Kind::Text, text: quoted(&mut rest, letter, column)?, column });
        } else {
            let name: String = std::iter::from_fn(|| rest.next_if(|(_, letter)| is_of_a_name(*letter)))
                .map(|(_, it)| it)
                .collect();
            let kind = match name.as_str() {
                "" => return Err(Fault { column, message: format!("unexpected character \"{letter}\"") }),
                "or" => Kind::Or,
                "and" => Kind::And,
                "not" => Kind::Not,
                _ => Kind::Name,
            };
            tokens.push(Token { kind, text: name, column });
        }
    }
    tokens.push(Token { kind: Kind::End, text: String::new(), column: text.chars().count() + 1 });
    Ok(tokens)
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || "_:+-.[]\\/".contains(letter)
}

fn quoted(rest: &mut Peekable<CharIndices<'_>>, quote: char, column: usize) -> Result<String, Fault> {
    rest.next();
    let mut text = String::new();
    for (_, letter) in rest.by_ref() {
        if letter == quote {
            return match text.chars().position(|letter| letter == '\\') {
                None => Ok(text),
                Some(before) => Err(Fault {
                    column: column + before + 1,
                    message: "escaping with \"\\\" not supported in marker expression".to_owned(),
                }),
            };
        }
        text.push(letter);
    }
    Err(Fault { column, message: format!("closing quote \"{quote}\" is missing") })
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
}

impl Reader {
    fn kind(&self) -> Kind {
        self.tokens.get(self.at).map_or(Kind::End, |token| token.kind)
    }

    fn column(&self) -> usize {
        self.tokens.get(self.at).map_or(1, |token| token.column)
    }

    /// Takes the next token if it is of that kind.
    fn take(&mut self, kind: Kind) -> bool {
        let is_there = self.kind() == kind;
        if is_there {
            self.at += 1;
        }
        is_there
    }

    /// Takes the next token, which must be of one of `kinds`; gives its text and column.
    fn expect(&mut self, kinds: &[Kind]) -> Result<(String, usize), Fault> {
        let (kind, column) = (self.kind(), self.column());
        if kinds.contains(&kind) {
            let text = self.tokens.get(self.at).map(|token| token.text.clone()).unwrap_or_default();
            self.at += 1;
            return Ok((text, column));
        }
        let wanted: Vec<&str> = kinds.iter().map(|kind| kind.words()).collect();
        Err(Fault { column, message: format!("expected {}; got {}", wanted.join(" OR "), kind.words()) })
    }

    fn any(&mut self) -> Result<Expression, Fault> {
        let mut parts = vec![self.all()?];
        while self.take(Kind::Or) {
            parts.push(self.all()?);
        }
        Ok(Expression::Any(parts))
    }

    fn all(&mut self) -> Result<Expression, Fault> {
        let mut parts = vec![self.one()?];
        while self.take(Kind::And) {
            parts.push(self.one()?);
        }
        Ok(Expression::All(parts))
    }

    fn one(&mut self) -> Result<Expression, Fault> {
        if self.take(Kind::Not) {
            return Ok(Expression::Not(Box::new(self.one()?)));
        }
        if self.take(Kind::Open) {
            let inner = self.any()?;
            self.expect(&[Kind::Close])?;
            return Ok(inner);
        }
        if self.kind() != Kind::Name {
            self.expect(&[Kind::Not, Kind::Open, Kind::Name])?;
        }
        let (name, _) = self.expect(&[Kind::Name])?;
        let arguments = if self.take(Kind::Open) { Some(self.arguments()?) } else { None };
        Ok(Expression::Is(Term { name, arguments }))
    }

    fn arguments(&mut self) -> Result<Vec<(String, Value)>, Fault> {
        let mut arguments = vec![self.argument()?];
        while self.take(Kind::Comma) {
            arguments.push(self.argument()?);
        }
        self.expect(&[Kind::Close])?;
        Ok(arguments)
    }

    fn argument(&mut self) -> Result<(String, Value), Fault> {
        let (name, column) = self.expect(&[Kind::Name])?;
        let is_identifier = name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
            && !name.starts_with(|letter: char| letter.is_numeric());
        if !is_identifier {
            return Err(Fault { column, message: format!("not a valid python identifier {name}") });
        }
        if KEYWORDS.contains(&name.as_str()) {
            return Err(Fault { column, message: format!("unexpected reserved python keyword `{name}`") });
        }
        self.expect(&[Kind::Equal])?;
        if self.kind() == Kind::Text {
            let (text, _) = self.expect(&[Kind::Text])?;
            return Ok((name, Value::Text(text)));
        }
        let (word, column) = self.expect(&[Kind::Name])?;
        let digits = word.strip_prefix('-').unwrap_or(&word);
        let value = match word.as_str() {
            "True" => Value::Bool(true),
            "False" => Value::Bool(false),
            "None" => Value::None,
            _ if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => Value::Int(word),
            _ => return Err(Fault { column, message: format!("unexpected character/s \"{word}\"") }),
        };
        Ok((name, value))
    }
}

/// Python's, which no argument can be called by. The rest of them are operators here.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "pass", "raise", "return", "try", "while", "with", "yield",
];

#[cfg(test)]
mod tests {
    use super::Expression;

    /// Whether `text` holds where exactly the names in `true_names` do.
    #[track_caller]
    fn check(text: &str, true_names: &[&str], expect: bool) {
        let expression = Expression::parse(text).expect("an expression");
        assert_eq!(expression.holds(&mut |term| true_names.contains(&term.name.as_str())), expect);
    }

    #[track_caller]
    fn refuse(text: &str, column: usize, message: &str) {
        let fault = Expression::parse(text).expect_err("no expression");
        assert_eq!((fault.column, fault.message.as_str()), (column, message));
    }

    #[test]
    fn not_binds_closer_than_and_and_that_closer_than_or() {
        check("a or b and not c", &["a", "c"], true);
        check("(a or b) and not c", &["a", "c"], false);
        check("not not a", &["a"], true);
        check("test_a[1-2]", &["test_a[1-2]"], true);
    }

    #[test]
    fn an_empty_expression_holds_for_nothing() {
        check("", &["a"], false);
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_its_place() {
        refuse("a b", 3, "expected end of input; got identifier");
        refuse("a and", 6, "expected not OR left parenthesis OR identifier; got end of input");
        refuse("(a", 3, "expected right parenthesis; got end of input");
        refuse("a & b", 3, "unexpected character \"&\"");
        refuse("slow(x='a)", 8, "closing quote \"'\" is missing");
        refuse("slow(1=2)", 6, "not a valid python identifier 1");
        refuse("slow(if=2)", 6, "unexpected reserved python keyword `if`");
        refuse("slow(a=b)", 8, "unexpected character/s \"b\"");
    }
}
