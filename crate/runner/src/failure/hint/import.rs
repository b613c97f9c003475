//! Modules and names that cannot be imported.

use super::case::pieces;
use super::{Advice, Case};

/// Packages that courses on machine learning use, and that the sandbox does not have.
const NOT_HERE: &[&str] = &[
    "fastapi",
    "flask",
    "httpx",
    "joblib",
    "keras",
    "lightgbm",
    "matplotlib",
    "polars",
    "psycopg2",
    "pydantic",
    "pyspark",
    "redis",
    "scipy",
    "seaborn",
    "sklearn",
    "sqlalchemy",
    "tensorflow",
    "torch",
    "transformers",
    "xgboost",
];

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is("ModuleNotFoundError") {
        return module(case);
    }
    if !case.is("ImportError") || case.is_raised() {
        return None;
    }
    if let Some([name, module, _]) = pieces(
        &case.text,
        &[
            "cannot import name '",
            "' from partially initialized module '",
            "' (most likely due to a circular import) (",
            ")",
        ],
    ) {
        return Some(Advice::new(
            format!(
                "`{module}` is still being imported, and has come as far as an import that leads back here: it has no `{name}` yet."
            ),
            "Two files import each other: move what both need into a third one, or import inside the function that needs it.",
        ));
    }
    let [name, module, file] = pieces(&case.text, &["cannot import name '", "' from '", "' (", ")"])?;
    let likely = match case.meant() {
        Some(meant) => format!("It has `{meant}`: check the spelling."),
        None if file == "unknown location" => "Check the spelling.".to_owned(),
        None => format!("Check the spelling, and that `{module}` defines it at its left edge."),
    };
    Some(Advice::new(format!("There is a module `{module}`, and there is no `{name}` in it."), likely))
}

fn module(case: &Case<'_>) -> Option<Advice> {
    let name = case.attribute_text("name")?;
    if case.text != format!("No module named '{name}'") {
        return None;
    }
    let top = name.split('.').next()?;
    if NOT_HERE.contains(&top) {
        return Some(Advice::new(
            format!("`{top}` is not part of this sandbox, and nothing can be installed in it."),
            format!(
                "Here are Python's own library, `pytest`, `numpy`, `pandas`, `boto3` with `moto`, `mlflow` and \
                 `requests` with `responses` and `requests_mock`: put what you need of `{top}` behind a function of \
                 your own and patch that."
            ),
        ));
    }
    Some(Advice::new(
        format!("There is no module called `{name}` here."),
        format!("Check the spelling, and whether `{top}.py` is among the files."),
    ))
}
