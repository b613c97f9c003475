//! Fills the template `index.html` in; the template's own comment describes each placeholder.

use serde_json::json;

use crate::checkout::{Checkout, read_text};
use crate::error::Error;

/// The names of what the page is made of, relative to `index.html`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Assets {
    /// The style sheet.
    pub(crate) styles: String,
    /// The first script.
    pub(crate) boot: String,
    /// The editor's module.
    pub(crate) editor: String,
    /// The page's script.
    pub(crate) page_js: String,
    /// The page's wasm.
    pub(crate) page_wasm: String,
    /// The worker's loader.
    pub(crate) worker: String,
    /// The engine's script.
    pub(crate) engine_js: String,
    /// The engine's wasm.
    pub(crate) engine_wasm: String,
    /// The uncompressed size of the engine's wasm.
    pub(crate) engine_bytes: usize,
    /// The part of the engine that is loaded when something of it is first called.
    pub(crate) engine_rest: String,
    /// The folder of the Python library, with a `/` behind it.
    pub(crate) library: String,
}

/// Where `serve` puts its own script, and what stands there in `dist/`.
pub(crate) const DEV_MARK: &str = "<!-- dev -->";

/// Gives the page's HTML.
///
/// # Errors
/// When the template cannot be read or names a placeholder that nothing fills.
pub(crate) fn fill(checkout: &Checkout, assets: &Assets) -> Result<String, Error> {
    filled(&read_text(&checkout.path("index.html"))?, assets)
}

fn filled(template: &str, assets: &Assets) -> Result<String, Error> {
    let list = json!({
        "page_js": assets.page_js,
        "page_wasm": assets.page_wasm,
        "editor": assets.editor,
        "worker": assets.worker,
        "engine_js": assets.engine_js,
        "engine_wasm": assets.engine_wasm,
        "engine_bytes": assets.engine_bytes,
        "engine_rest": assets.engine_rest,
        "library": assets.library,
        "lessons": "lessons/",
    });
    // `</script>` in the list would end the element that it stands in.
    let list = list.to_string().replace('<', "\\u003c");
    let mut html = without_first_comment(template);
    for (placeholder, value) in [
        ("{{styles}}", &assets.styles),
        ("{{boot}}", &assets.boot),
        ("{{editor}}", &assets.editor),
        ("{{page_js}}", &assets.page_js),
        ("{{page_wasm}}", &assets.page_wasm),
        ("{{assets}}", &list),
        ("{{dev}}", &DEV_MARK.to_owned()),
    ] {
        html = html.replace(placeholder, value);
    }
    match html.find("{{") {
        None => Ok(html),
        Some(at) => {
            let rest: String = html[at..].chars().take(30).collect();
            Err(Error::Product(format!("index.html names a placeholder that nothing fills: `{rest}`")))
        }
    }
}

/// The template without the comment that explains it to whoever edits it.
fn without_first_comment(template: &str) -> String {
    match (template.find("<!--"), template.find("-->\n")) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &template[..from], &template[to + 4..]),
        _ => template.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> Assets {
        Assets {
            styles: "style-1.css".into(),
            library: "python-<2>/".into(),
            engine_bytes: 7,
            ..Assets::default()
        }
    }

    #[test]
    fn placeholders_are_filled_and_the_comment_goes() {
        let template = "<!doctype html>\n<!--\n{{styles}}\n-->\n<link href=\"{{styles}}\">{{assets}}";
        let list = "{\"editor\":\"\",\"engine_bytes\":7,\"engine_js\":\"\",\"engine_rest\":\"\",\"engine_wasm\":\"\",\"lessons\":\"lessons/\",\
                    \"library\":\"python-\\u003c2>/\",\"page_js\":\"\",\"page_wasm\":\"\",\"worker\":\"\"}";
        let expect = format!("<!doctype html>\n<link href=\"style-1.css\">{list}");
        assert_eq!(filled(template, &assets()).expect("a page"), expect);
    }

    #[test]
    fn an_unknown_placeholder_is_an_error() {
        let error = filled("<p>{{nonsense}}</p>", &assets()).expect_err("an error");
        assert_eq!(
            error.to_string(),
            "index.html names a placeholder that nothing fills: `{{nonsense}}</p>`"
        );
    }
}
