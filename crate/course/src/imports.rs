//! Which modules an exercise imports that it does not bring itself.

use std::collections::BTreeSet;

use crate::exercise::Exercise;

impl Exercise {
    /// The modules that the files of the work folder import at the start and when solved, without those that are files of the
    /// work folder themselves.
    ///
    /// - shape: dotted names, sorted, as `import` and `from` have them; relative ones are left out. Lines are looked at and
    ///   nothing is parsed, so a text that looks like an import counts as one
    #[must_use]
    pub fn imports(&self) -> BTreeSet<&str> {
        let texts = self.files.iter().flat_map(|file| [Some(&file.text), file.solution.as_ref()]).flatten();
        let named = texts.flat_map(|text| text.lines()).flat_map(modules);
        named.filter(|name| !self.is_own(name)).collect()
    }

    fn is_own(&self, module: &str) -> bool {
        let first = module.split('.').next().unwrap_or(module);
        self.files.iter().any(|file| {
            file.path.split('/').next().is_some_and(|part| part.strip_suffix(".py").unwrap_or(part) == first)
        })
    }
}

/// The modules that a line imports.
fn modules(line: &str) -> Vec<&str> {
    let line = line.trim_start();
    let names = match (line.strip_prefix("import "), line.strip_prefix("from ")) {
        (Some(list), _) => list.split(',').collect(),
        (_, Some(rest)) => rest.split_once(" import").map(|(module, _)| module).into_iter().collect(),
        _ => Vec::new(),
    };
    names
        .into_iter()
        .filter_map(|name| name.split_whitespace().next())
        .filter(|name| is_dotted(name))
        .collect()
}

fn is_dotted(name: &str) -> bool {
    let is_word = |part: &str| {
        part.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && part.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
    };
    name.split('.').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::modules;

    #[test]
    fn a_line_that_imports_names_its_modules() {
        assert_eq!(modules("import requests"), ["requests"]);
        assert_eq!(modules("    import os.path as p, io  # both"), ["os.path", "io"]);
        assert_eq!(modules("from botocore.exceptions import ClientError"), ["botocore.exceptions"]);
        assert_eq!(modules("from unittest.mock import ("), ["unittest.mock"]);
    }

    #[test]
    fn other_lines_name_none() {
        for line in [
            "",
            "x = 1",
            "from . import near",
            "from .near import name",
            "# import os",
            "from the start",
            "import 1",
        ] {
            assert_eq!(modules(line), [""; 0], "{line}");
        }
    }
}
