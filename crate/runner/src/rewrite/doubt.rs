//! Statements that assert nothing if what they are about is a mock. Whether it is one shows when they are executed.

use std::collections::HashMap;

use ruff_text_size::{Ranged, TextSize};
use rustpython_vm::compiler::ast::{self, visitor::Visitor};

/// What a mock says of its calls.
const SEEN: [&str; 9] = [
    "called",
    "call_count",
    "call_args",
    "call_args_list",
    "mock_calls",
    "method_calls",
    "await_count",
    "await_args",
    "await_args_list",
];

/// One such statement.
#[derive(Clone, Debug)]
pub(crate) struct Doubt {
    /// Where it begins.
    pub(crate) at: TextSize,
    pub(crate) form: Form,
}

/// What the statement is like. Parts are as they stand in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `mock.assert_called`, a method that is not called. Looked at is the mock.
    Uncalled { receiver: String, name: String },
    /// `assert mock.assert_called`. Looked at is the method.
    AssertedMethod { receiver: String, name: String },
    /// `mock.called` or `mock.call_count == 1`, of which nothing is asserted. Looked at is the mock.
    Unasserted { text: String },
    /// `mock.was_called_with(1)`, which is no assertion. Looked at is the answer.
    Invented { receiver: String, name: String, arguments: String },
    /// `assert mock.ok` or `assert mock.was_called(1)`. Looked at is what is asserted.
    Asserted { root: String, receiver: String, name: String, arguments: Option<String> },
    /// `assert mock`, a name that was given to a new mock and to nothing else. Looked at is what is asserted.
    AssertedMock { name: String },
}

/// Finds such statements in a module.
pub(super) struct Doubtful<'a> {
    text: &'a str,
    /// How often each name is bound anywhere in the module, and how often to a new mock.
    bound: HashMap<String, Bound>,
}

#[derive(Default)]
struct Bound {
    times: usize,
    to_mocks: usize,
}

impl<'a> Doubtful<'a> {
    /// Gets ready for a module of these statements.
    pub(super) fn new(text: &'a str, body: &[ast::Stmt]) -> Self {
        let mut bindings = Bindings(HashMap::new());
        bindings.visit_body(body);
        Self { text, bound: bindings.0 }
    }

    /// What is doubtful about an expression that is a statement, and which part of it has to be looked at.
    pub(super) fn in_statement<'b>(
        &self,
        statement: &'b mut ast::StmtExpr,
    ) -> Option<(Doubt, &'b mut ast::Expr)> {
        let at = statement.range.start();
        if let Some(form) = self.invented(&statement.value) {
            return Some((Doubt { at, form }, statement.value.as_mut()));
        }
        let whole = self.source(&*statement.value);
        match statement.value.as_mut() {
            ast::Expr::Attribute(attribute) => {
                let name = attribute.attr.to_string();
                let form = if name.starts_with("assert_") {
                    Form::Uncalled { receiver: self.source(&*attribute.value), name }
                } else if SEEN.contains(&name.as_str()) {
                    Form::Unasserted { text: whole }
                } else {
                    return None;
                };
                Some((Doubt { at, form }, attribute.value.as_mut()))
            }
            ast::Expr::Compare(compare) => {
                let ast::Expr::Attribute(attribute) = compare.left.as_mut() else { return None };
                let is_seen = SEEN.contains(&attribute.attr.as_str());
                is_seen
                    .then(|| (Doubt { at, form: Form::Unasserted { text: whole } }, attribute.value.as_mut()))
            }
            _ => None,
        }
    }

    fn invented(&self, statement: &ast::Expr) -> Option<Form> {
        let ast::Expr::Call(call) = statement else { return None };
        let ast::Expr::Attribute(attribute) = call.func.as_ref() else { return None };
        let name = attribute.attr.to_string();
        let sounds_like_one = ["called", "awaited"].iter().any(|it| name.contains(it));
        sounds_like_one.then(|| Form::Invented {
            receiver: self.source(&*attribute.value),
            name,
            arguments: self.source(&call.arguments),
        })
    }

    /// What is doubtful about what is asserted.
    pub(super) fn in_assert(&self, test: &ast::Expr) -> Option<Doubt> {
        let at = test.range().start();
        let form = match test {
            ast::Expr::Name(name) => {
                let bound = self.bound.get(name.id.as_str())?;
                let is_new_mock = bound.to_mocks == bound.times;
                return is_new_mock
                    .then(|| Doubt { at, form: Form::AssertedMock { name: name.id.to_string() } });
            }
            ast::Expr::Attribute(attribute) => self.chain(attribute, None)?,
            ast::Expr::Call(call) => {
                let ast::Expr::Attribute(attribute) = call.func.as_ref() else { return None };
                self.chain(attribute, Some(self.source(&call.arguments)))?
            }
            _ => return None,
        };
        Some(Doubt { at, form })
    }

    fn chain(&self, attribute: &ast::ExprAttribute, arguments: Option<String>) -> Option<Form> {
        let name = attribute.attr.to_string();
        let receiver = self.source(&*attribute.value);
        if name.starts_with("assert_") && arguments.is_none() {
            return Some(Form::AssertedMethod { receiver, name });
        }
        let root = root(&attribute.value)?.to_owned();
        Some(Form::Asserted { root, receiver, name, arguments })
    }

    /// The source of a part, on one line.
    fn source(&self, part: &impl Ranged) -> String {
        let text = self.text.get(part.range().to_std_range()).unwrap_or_default();
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.contains('\n') {
            line.replace("( ", "(").replace(", )", ")").replace(" )", ")")
        } else {
            line
        }
    }
}

/// The name that a chain of attributes and calls begins with.
fn root(expression: &ast::Expr) -> Option<&str> {
    match expression {
        ast::Expr::Name(name) => Some(name.id.as_str()),
        ast::Expr::Attribute(attribute) => root(&attribute.value),
        ast::Expr::Call(call) => root(&call.func),
        _ => None,
    }
}

/// Counts where names are bound.
struct Bindings(HashMap<String, Bound>);

impl Bindings {
    fn mock(&mut self, target: &ast::Expr) {
        if let ast::Expr::Name(name) = target {
            self.0.entry(name.id.to_string()).or_default().to_mocks += 1;
        }
    }

    fn other(&mut self, name: &str) {
        self.0.entry(name.to_owned()).or_default().times += 1;
    }
}

impl<'a> Visitor<'a> for Bindings {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        match statement {
            ast::Stmt::Assign(assign) if is_new_mock(&assign.value) => {
                assign.targets.iter().for_each(|target| self.mock(target));
            }
            ast::Stmt::With(with) => {
                for item in &with.items {
                    if let Some(target) = item.optional_vars.as_deref()
                        && is_new_mock(&item.context_expr)
                    {
                        self.mock(target);
                    }
                }
            }
            ast::Stmt::FunctionDef(function) => self.other(&function.name),
            ast::Stmt::ClassDef(class) => self.other(&class.name),
            _ => {}
        }
        ast::visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        if let ast::Expr::Name(name) = expression
            && matches!(name.ctx, ast::ExprContext::Store | ast::ExprContext::Del)
        {
            self.other(&name.id);
        }
        ast::visitor::walk_expr(self, expression);
    }

    fn visit_parameter(&mut self, parameter: &'a ast::Parameter) {
        self.other(&parameter.name);
        ast::visitor::walk_parameter(self, parameter);
    }

    fn visit_alias(&mut self, alias: &'a ast::Alias) {
        self.other(alias.asname.as_ref().unwrap_or(&alias.name));
        ast::visitor::walk_alias(self, alias);
    }
}

/// Whether it is `Mock()`, `MagicMock()`, `patch(...)` or the like, and not what one of them answers.
fn is_new_mock(value: &ast::Expr) -> bool {
    let ast::Expr::Call(call) = value else { return false };
    let name = match call.func.as_ref() {
        ast::Expr::Name(name) => name.id.as_str(),
        ast::Expr::Attribute(attribute) => attribute.attr.as_str(),
        _ => return false,
    };
    matches!(name, "Mock" | "MagicMock" | "AsyncMock" | "NonCallableMock" | "create_autospec" | "patch")
}
