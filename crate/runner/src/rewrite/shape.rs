//! What an asserted expression was made of: the part of a rewritten `assert` that stays in Rust.

/// A temporary of one `assert`. It exists in the frame only once its expression has been evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot(pub(crate) u32);

impl Slot {
    /// The name of the local variable. `@` keeps it apart from every name that source text can spell.
    pub(crate) fn name(self) -> String {
        format!("@py_assert{}", self.0)
    }
}

/// How to describe an expression after it was evaluated.
#[derive(Debug, PartialEq)]
pub(crate) enum Shape {
    /// Its value alone.
    Value(Slot),
    /// A name: its value where that says more than the name.
    Name {
        /// The name as written.
        id: String,
        /// Its value when it was read, if it was kept.
        slot: Option<Slot>,
    },
    /// `not x` and the other operators on one operand.
    Unary {
        /// What stands before the operand, with its blank.
        symbol: &'static str,
        /// The operand.
        operand: Box<Shape>,
    },
    /// `x + y` and the like.
    Binary {
        /// The left operand.
        left: Box<Shape>,
        /// The operator.
        symbol: &'static str,
        /// The right operand.
        right: Box<Shape>,
    },
    /// A call and what it returned.
    Call {
        /// What was called.
        function: Box<Shape>,
        /// With what, in the order of the source.
        arguments: Vec<Argument>,
        /// What came back.
        slot: Slot,
    },
    /// An attribute and its value.
    Attribute {
        /// Whose attribute.
        value: Box<Shape>,
        /// Its name.
        attribute: String,
        /// Its value.
        slot: Slot,
    },
    /// `*x` in a call.
    Starred(Box<Shape>),
    /// `x == y`, or a chain of comparisons.
    Compare {
        /// The leftmost operand.
        first: Box<Operand>,
        /// Each comparison that follows it.
        links: Vec<Link>,
    },
    /// `x and y` or `x or y`.
    Bool {
        /// The word between the operands.
        word: &'static str,
        /// The operands and their values.
        operands: Vec<(Shape, Slot)>,
    },
}

/// One argument of a call.
#[derive(Debug, PartialEq)]
pub(crate) struct Argument {
    /// What stands before it: nothing, `name=` or `**`.
    pub(crate) prefix: String,
    /// The argument.
    pub(crate) shape: Shape,
}

/// One side of a comparison.
#[derive(Debug, PartialEq)]
pub(crate) struct Operand {
    /// What it was.
    pub(crate) shape: Shape,
    /// Its value.
    pub(crate) slot: Slot,
    /// Whether it is itself a comparison or a boolean operation, and so stands in parentheses.
    pub(crate) nested: bool,
}

/// One comparison of a chain.
#[derive(Debug, PartialEq)]
pub(crate) struct Link {
    /// The operator, such as `not in`.
    pub(crate) symbol: &'static str,
    /// The right operand.
    pub(crate) operand: Operand,
    /// What this comparison gave, where there are several.
    pub(crate) result: Option<Slot>,
}
