//! Markdown into [`Block`]s. What has no place in the tree is left out and reported, never passed on.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};

use super::link::Links;
use super::{Align, Block, CalloutKind, Inline, Target};
use crate::desk::{Desk, Spot};
use crate::problem::What;

/// Parses `text`, the contents of `file`.
pub(crate) fn parse(file: &str, text: &str, links: &Links<'_>, desk: &mut Desk<'_>) -> Vec<Block> {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_GFM).into_offset_iter();
    let mut parsing = Parsing {
        file,
        text,
        links,
        desk,
        events: events.collect(),
        anchors: Vec::new(),
        inner_links: Vec::new(),
    };
    parsing.events.reverse();
    let blocks = parsing.blocks();
    parsing.check_inner_links();
    blocks
}

struct Parsing<'p, 'f> {
    file: &'p str,
    text: &'p str,
    links: &'p Links<'p>,
    desk: &'p mut Desk<'f>,
    /// What is still to come, the next event last.
    events: Vec<(Event<'p>, Range<usize>)>,
    anchors: Vec<String>,
    /// Links to headings: these may stand below the link, so they are checked at the end.
    inner_links: Vec<(String, usize)>,
}

impl<'p> Parsing<'p, '_> {
    /// The blocks up to the end of the text or of the element they stand in.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.pop() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => blocks.extend(self.block(tag, range)),
                Event::Rule => blocks.push(Block::Rule),
                Event::Html(html) => self.report(&range, html_problem(&html)),
                // Words right inside an item of a list without empty lines.
                other => {
                    self.events.push((other, range));
                    let content = self.inlines();
                    if !content.is_empty() {
                        blocks.push(Block::Plain(content));
                    }
                }
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'p>, range: Range<usize>) -> Option<Block> {
        Some(match tag {
            Tag::Heading { level, .. } => self.heading(level),
            Tag::CodeBlock(kind) => self.code(&kind),
            Tag::List(start) => Block::List { start, items: self.items() },
            Tag::BlockQuote(Some(kind)) => Block::Callout { kind: callout(kind), content: self.blocks() },
            Tag::BlockQuote(None) => Block::Quote(self.blocks()),
            Tag::Table(columns) => self.table(&columns),
            Tag::HtmlBlock => {
                self.report(&range, html_problem(&self.text[range.clone()]));
                self.skip();
                return None;
            }
            _ => Block::Paragraph(self.inlines_to_end()),
        })
    }

    fn heading(&mut self, level: HeadingLevel) -> Block {
        let content = self.inlines_to_end();
        let anchor = self.anchor(&plain_text(&content));
        Block::Heading { level: level as u8, anchor, content }
    }

    /// A name for a heading that no other heading of the text has.
    fn anchor(&mut self, title: &str) -> String {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let base = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
        let mut anchor = base.clone();
        let mut n = 1;
        while self.anchors.contains(&anchor) {
            n += 1;
            anchor = format!("{base}-{n}");
        }
        self.anchors.push(anchor.clone());
        anchor
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>) -> Block {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let language = info.split_whitespace().next().map(str::to_owned);
        let mut text = String::new();
        while let Some((event, _)) = self.events.pop() {
            match event {
                Event::Text(part) => text.push_str(&part),
                _ => break,
            }
        }
        Block::Code { language, text }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.pop() {
            items.push(self.blocks());
        }
        items
    }

    fn table(&mut self, columns: &[Alignment]) -> Block {
        let mut rows = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.pop() {
            let mut cells = Vec::new();
            while let Some((Event::Start(_), _)) = self.events.pop() {
                cells.push(self.inlines_to_end());
            }
            rows.push(cells);
        }
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Block::Table { columns: columns.iter().copied().map(align).collect(), head, rows }
    }

    /// The inlines of an element, and its end.
    fn inlines_to_end(&mut self) -> Vec<Inline> {
        let content = self.inlines();
        self.events.pop();
        content
    }

    /// The inlines up to what is none, which is left where it is.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        while let Some((event, range)) = self.events.pop() {
            match event {
                Event::Text(text) => push_text(&mut content, &text),
                Event::SoftBreak => push_text(&mut content, " "),
                Event::Code(code) => content.push(Inline::Code(code.into_string())),
                Event::HardBreak => content.push(Inline::Break),
                Event::InlineHtml(html) => self.report(&range, html_problem(&html)),
                Event::Start(Tag::Emphasis) => content.push(Inline::Emphasis(self.inlines_to_end())),
                Event::Start(Tag::Strong) => content.push(Inline::Strong(self.inlines_to_end())),
                Event::Start(Tag::Link { dest_url, .. }) => self.link(&dest_url, &range, &mut content),
                Event::Start(Tag::Image { dest_url, .. }) => {
                    self.report(&range, What::Picture { target: dest_url.into_string() });
                    content.extend(self.inlines_to_end());
                }
                other @ (Event::Start(_) | Event::End(_) | Event::Rule | Event::Html(_)) => {
                    self.events.push((other, range));
                    break;
                }
                // Extensions that are not switched on: nothing of them is kept.
                _ => {}
            }
        }
        content
    }

    /// A link; what a dead one says stays as plain words.
    fn link(&mut self, target: &str, range: &Range<usize>, content: &mut Vec<Inline>) {
        let inner = self.inlines_to_end();
        match self.links.resolve(target) {
            Ok(target) => {
                if let Target::Heading { anchor } = &target {
                    self.inner_links.push((anchor.clone(), range.start));
                }
                content.push(Inline::Link { target, content: inner });
            }
            Err(meant) => {
                self.report(range, What::DeadLink { target: target.to_owned(), meant });
                content.extend(inner);
            }
        }
    }

    fn check_inner_links(&mut self) {
        for (anchor, offset) in std::mem::take(&mut self.inner_links) {
            if !self.anchors.contains(&anchor) {
                let target = format!("#{anchor}");
                let meant = crate::name::nearest(&anchor, self.anchors.iter().map(String::as_str));
                let meant = meant.map(|anchor| format!("#{anchor}"));
                self.report(&(offset..offset), What::DeadLink { target, meant });
            }
        }
    }

    /// Leaves out the element that has just begun.
    fn skip(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.events.pop() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
    }

    fn report(&mut self, range: &Range<usize>, what: What) {
        self.desk.report(&Spot::at(self.file, self.text, range.start), what);
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

/// Joins words that the parser cut apart, as it does at every `_` or `[`.
fn push_text(content: &mut Vec<Inline>, text: &str) {
    match content.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => content.push(Inline::Text(text.to_owned())),
    }
}

fn plain_text(content: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { content: inner, .. } => {
            plain_text(inner)
        }
        Inline::Break => " ".to_owned(),
    };
    content.iter().map(text).collect()
}

fn html_problem(html: &str) -> What {
    let first = html.lines().next().unwrap_or_default().trim();
    What::Html { html: first.chars().take(40).collect() }
}

fn callout(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}
