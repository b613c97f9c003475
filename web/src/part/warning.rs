//! A warning that Python gave: its class, what it says, and where.

use protocol::{Place, Warning};
use yew::prelude::*;

use super::test_result::place;
use super::{Send, ticked};

/// One warning.
pub(super) fn warning(warning: &Warning, send: &Send) -> Html {
    let Warning { category, message, path, line, .. } = warning;
    // What lies outside of the work folder is not one of the exercise's files, which the editor could show.
    let is_elsewhere = path.starts_with(['/', '<']);
    let at = Place { path: path.clone(), line: *line, column: None, end_column: None };
    html! {
        <div class="warned" data-test="warning" data-category={category.clone()}>
            <p class="warned-words"><strong>{ category }{ ": " }</strong>{ ticked(message) }</p>
            if is_elsewhere {
                <p><code>{ format!("{path}:{line}") }</code></p>
            } else {
                <p>{ place(&at, send) }</p>
            }
        </div>
    }
}

/// Those of a run that came outside of its tests, above all of them.
pub(super) fn outside(warnings: &[Warning], send: &Send) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="warned-outside" aria-label="Warnings outside of tests" data-test="warned-outside">
            { for warnings.iter().map(|one| self::warning(one, send)) }
        </section>
    }
}
