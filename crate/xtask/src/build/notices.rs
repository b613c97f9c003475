//! `notices.html`: who wrote what the browser downloads, under which licence, with every licence's text.
//!
//! Made anew by each build from what is linked: the crates that the two wasm programs reach (asked of cargo), the npm
//! packages in the editor's bundle, and `CPython`'s library. Programs that only build or test are not delivered, so not
//! listed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::checkout::{Checkout, read_text};
use crate::error::Error;
use crate::process::{command, output};

/// One third-party package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
    /// The texts in its licence files.
    texts: Vec<String>,
}

/// Gives the page.
///
/// - shape: `style` names the style sheet, beside the page
///
/// # Errors
/// When cargo, or a package without any word on its licence, does not tell.
pub(crate) fn page(checkout: &Checkout, style: &str) -> Result<String, Error> {
    let (crates, python) = crates(checkout)?;
    let groups = [("Python", python), ("JavaScript packages", npm(checkout)?), ("Rust crates", crates)];
    for package in groups.iter().flat_map(|(_, packages)| packages) {
        if package.licence.is_empty() && package.texts.is_empty() {
            return Err(Error::Product(format!(
                "the package {} {} names no licence",
                package.name, package.version
            )));
        }
    }
    Ok(render(&groups, style))
}

/// The crates linked into the two programs, and `CPython`'s library, which one of them carries.
fn crates(checkout: &Checkout) -> Result<(Vec<Package>, Vec<Package>), Error> {
    let mut cargo = command("cargo", &checkout.root);
    cargo.args(["metadata", "--format-version=1", "--filter-platform=wasm32-unknown-unknown"]);
    cargo.args(["--features", "web/worker"]);
    let metadata: Value = serde_json::from_str(&output(&mut cargo)?)
        .map_err(|error| Error::Product(format!("cargo metadata gave no JSON: {error}")))?;
    let linked = linked(&metadata);
    let mut found = Vec::new();
    let mut python = None;
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let folder = Path::new(text(&package["manifest_path"])).parent().unwrap_or(Path::new("."));
        // Read at build time, so not among what is linked; what it holds is delivered all the same.
        if text(&package["name"]) == "rustpython-pylib" {
            python = Some(Package {
                name: "The Python standard library (CPython), as part of RustPython".into(),
                version: text(&package["version"]).into(),
                licence: "PSF-2.0".into(),
                texts: vec![read_text(&folder.join("Lib/PSF-LICENSE"))?],
            });
        }
        // What has no source is part of this repository.
        if package["source"].is_null() || !linked.contains(text(&package["id"])) {
            continue;
        }
        found.push(Package {
            name: text(&package["name"]).into(),
            version: text(&package["version"]).into(),
            licence: text(&package["license"]).into(),
            texts: texts(folder),
        });
    }
    found.push(Package {
        name: "The Rust standard library".into(),
        version: String::new(),
        licence: "MIT OR Apache-2.0".into(),
        texts: vec![],
    });
    found.sort();
    Ok((found, python.into_iter().collect()))
}

/// The packages that `web` reaches through normal dependencies.
fn linked(metadata: &Value) -> BTreeSet<String> {
    let nodes: BTreeMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = nodes.keys().copied().filter(|id| id.contains("/web#")).collect();
    while let Some(id) = open.pop() {
        if !reached.insert(id.to_owned()) {
            continue;
        }
        for dependency in nodes.get(id).and_then(|node| node["deps"].as_array()).into_iter().flatten() {
            let kinds = dependency["dep_kinds"].as_array();
            if kinds.into_iter().flatten().any(|kind| kind["kind"].is_null()) {
                open.push(text(&dependency["pkg"]));
            }
        }
    }
    reached
}

fn npm(checkout: &Checkout) -> Result<Vec<Package>, Error> {
    let web = checkout.path("web");
    let lock: Value = serde_json::from_str(&read_text(&web.join("package-lock.json"))?)
        .map_err(|error| Error::Product(format!("web/package-lock.json is not JSON: {error}")))?;
    let mut found = Vec::new();
    for (path, entry) in lock["packages"].as_object().into_iter().flatten() {
        let Some((_, name)) = path.rsplit_once("node_modules/") else { continue };
        if entry["dev"] == true || entry["optional"] == true {
            continue;
        }
        found.push(Package {
            name: name.into(),
            version: text(&entry["version"]).into(),
            licence: text(&entry["license"]).into(),
            texts: texts(&web.join(path)),
        });
    }
    found.sort();
    Ok(found)
}

/// The texts of the licence files that lie in a package's folder.
fn texts(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return vec![] };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let named = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start))
    };
    files.into_iter().filter(named).filter_map(|path| read_text(&path).ok()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn render(groups: &[(&str, Vec<Package>)], style: &str) -> String {
    // Hundreds of packages share a few dozen texts: each is printed once, and named by a number.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut order = Vec::new();
    let mut lists = String::new();
    for (title, packages) in groups {
        write!(lists, "<h2>{}</h2>\n<ul>\n", escaped(title)).expect(INFALLIBLE);
        for package in packages {
            let name = format!("{} {}", package.name, package.version);
            let licence = package.licence.replace('/', " OR ");
            write!(lists, "<li>{}: {}", escaped(name.trim()), escaped(&licence)).expect(INFALLIBLE);
            for licence_text in &package.texts {
                let key = licence_text.split_whitespace().collect::<Vec<_>>().join(" ");
                let next = numbers.len() + 1;
                let number = *numbers.entry(key).or_insert_with(|| {
                    order.push(licence_text.trim().to_owned());
                    next
                });
                write!(lists, " <a href=\"#text-{number}\">[{number}]</a>").expect(INFALLIBLE);
            }
            lists.push_str("</li>\n");
        }
        lists.push_str("</ul>\n");
    }
    let mut html =
        format!("{HEAD}<link rel=\"stylesheet\" href=\"{}\">\n{INTRODUCTION}{lists}", escaped(style));
    html.push_str("<h2>Texts</h2>\n");
    for (index, licence_text) in order.iter().enumerate() {
        let number = index + 1;
        let body = escaped(licence_text);
        write!(html, "<h3 id=\"text-{number}\">[{number}]</h3>\n<pre>{body}</pre>\n").expect(INFALLIBLE);
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

const INFALLIBLE: &str = "writing to a string cannot fail";

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Third-party notices - Understudy</title>
"#;

const INTRODUCTION: &str = r#"</head>
<body>
<main class="notices">
<p><a href="./">Back to the course</a></p>
<h1>Third-party notices</h1>
<p>Understudy is offered under MIT OR Apache-2.0. What your browser has downloaded holds the work of many others, each
under its own licence. A number in brackets leads to the text that came with the package.</p>
"#;

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(name: &str, texts: &[&str]) -> Package {
        let texts = texts.iter().map(ToString::to_string).collect();
        Package { name: name.into(), version: "1".into(), licence: "MIT/Apache-2.0".into(), texts }
    }

    #[test]
    fn a_text_that_two_share_is_printed_once() {
        let packages = vec![package("a", &["Be  kind.\n"]), package("b<", &["Be kind.", "Be free."])];
        let html = render(&[("Crates", packages)], "s.css");
        let expect = format!(
            "{HEAD}<link rel=\"stylesheet\" href=\"s.css\">\n{INTRODUCTION}<h2>Crates</h2>\n<ul>\n\
             <li>a 1: MIT OR Apache-2.0 <a href=\"#text-1\">[1]</a></li>\n\
             <li>b&lt; 1: MIT OR Apache-2.0 <a href=\"#text-1\">[1]</a> <a href=\"#text-2\">[2]</a></li>\n</ul>\n\
             <h2>Texts</h2>\n<h3 id=\"text-1\">[1]</h3>\n<pre>Be  kind.</pre>\n\
             <h3 id=\"text-2\">[2]</h3>\n<pre>Be free.</pre>\n</main>\n</body>\n</html>\n"
        );
        assert_eq!(html, expect);
    }

    #[test]
    fn only_what_is_linked_is_reached() {
        let normal = json!([{"kind": null}]);
        let build = json!([{"kind": "build"}]);
        let metadata = json!({"resolve": {"nodes": [
            {"id": "path+file:///x/web#0.0.0", "deps": [{"pkg": "a", "dep_kinds": normal}]},
            {"id": "a", "deps": [{"pkg": "b", "dep_kinds": build}, {"pkg": "c", "dep_kinds": normal}]},
            {"id": "b", "deps": []},
            {"id": "c", "deps": [{"pkg": "a", "dep_kinds": normal}]},
            {"id": "d", "deps": []},
        ]}});
        let expect = ["a", "c", "path+file:///x/web#0.0.0"].map(str::to_owned);
        assert_eq!(linked(&metadata), BTreeSet::from(expect));
    }
}
