//! What markdown becomes.

use std::collections::BTreeMap;

use course::{Align, Block, CalloutKind, Inline, Target, read_whole};

fn prose(markdown: &str) -> Vec<Block> {
    let files = [
        ("course.toml", "format = 1\ntitle = \"D\"\nlessons = [\"one\"]\n"),
        ("one/lesson.toml", "title = \"One\"\n"),
        ("one/lesson.md", markdown),
    ];
    let files: BTreeMap<String, String> = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    let mut reading = read_whole(&files);
    assert_eq!(reading.problems, []);
    reading.value.lessons.remove(0).prose
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

#[track_caller]
fn check(markdown: &str, expect: &[Block]) {
    assert_eq!(prose(markdown), expect);
}

#[test]
fn words() {
    check(
        "One `two` *three* **four**\nfive_six.",
        &[Block::Paragraph(vec![
            Inline::Text("One ".to_owned()),
            Inline::Code("two".to_owned()),
            Inline::Text(" ".to_owned()),
            Inline::Emphasis(text("three")),
            Inline::Text(" ".to_owned()),
            Inline::Strong(text("four")),
            Inline::Text(" five_six.".to_owned()),
        ])],
    );
    check("a\\\nb", &[Block::Paragraph(vec![text("a").remove(0), Inline::Break, text("b").remove(0)])]);
}

#[test]
fn headings_have_anchors_of_their_own() {
    check(
        "# Why mock?\n\n## Why mock?\n\n[up](#why-mock)",
        &[
            Block::Heading { level: 1, anchor: "why-mock".to_owned(), content: text("Why mock?") },
            Block::Heading { level: 2, anchor: "why-mock-2".to_owned(), content: text("Why mock?") },
            Block::Paragraph(vec![Inline::Link {
                target: Target::Heading { anchor: "why-mock".to_owned() },
                content: text("up"),
            }]),
        ],
    );
}

#[test]
fn code_keeps_its_language_and_its_spaces() {
    check(
        "```python sketch\nif a < b:\n\n    go()\n```\n",
        &[Block::Code { language: Some("python".to_owned()), text: "if a < b:\n\n    go()\n".to_owned() }],
    );
}

#[test]
fn lists_tight_and_loose() {
    check(
        "- a\n- b\n  1. c\n",
        &[Block::List {
            start: None,
            items: vec![
                vec![Block::Plain(text("a"))],
                vec![
                    Block::Plain(text("b")),
                    Block::List { start: Some(1), items: vec![vec![Block::Plain(text("c"))]] },
                ],
            ],
        }],
    );
    check(
        "3. a\n\n4. b\n",
        &[Block::List {
            start: Some(3),
            items: vec![vec![Block::Paragraph(text("a"))], vec![Block::Paragraph(text("b"))]],
        }],
    );
}

#[test]
fn callouts_quotes_and_tables() {
    check(
        "> [!WARNING]\n> Mind.\n\n> Said.\n\n---\n",
        &[
            Block::Callout { kind: CalloutKind::Warning, content: vec![Block::Paragraph(text("Mind."))] },
            Block::Quote(vec![Block::Paragraph(text("Said."))]),
            Block::Rule,
        ],
    );
    check(
        "| a | b |\n| --- | --: |\n| c | d |\n",
        &[Block::Table {
            columns: vec![Align::Start, Align::End],
            head: vec![text("a"), text("b")],
            rows: vec![vec![text("c"), text("d")]],
        }],
    );
}

#[test]
fn links() {
    check(
        "[a](../one) <https://example.org/>",
        &[Block::Paragraph(vec![
            Inline::Link { target: Target::Lesson { lesson: "one".to_owned() }, content: text("a") },
            Inline::Text(" ".to_owned()),
            Inline::Link {
                target: Target::Web("https://example.org/".to_owned()),
                content: text("https://example.org/"),
            },
        ])],
    );
}

#[test]
fn any_markdown_can_be_read() {
    let pieces = [
        "word ",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "1. ",
        "    ",
        "> ",
        "> [!NOTE]\n",
        "```python\n",
        "```\n",
        "*",
        "**",
        "`",
        "[a](b)",
        "![a](b)",
        "<b>",
        "<div>\n",
        "<!-- ",
        "| a |\n| - |\n",
        "---\n",
        "\\",
        "<https://e.org>",
        "&amp;",
        "~~",
        "[^1]",
        "- [ ] ",
        "$x$",
    ];
    for first in pieces {
        for second in pieces {
            for third in pieces {
                let markdown = format!("{first}{second}{third}x");
                let files = [
                    ("course.toml", "format = 1\ntitle = \"D\"\nlessons = [\"one\"]\n"),
                    ("one/lesson.toml", "title = \"One\"\n"),
                    ("one/lesson.md", markdown.as_str()),
                ];
                let files: BTreeMap<String, String> =
                    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
                let reading = read_whole(&files);
                let empty = reading.value.lessons[0].prose.is_empty();
                assert!(!empty || !reading.problems.is_empty(), "{markdown:?}");
            }
        }
    }
}
