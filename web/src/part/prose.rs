//! Prose as nodes. There is no way from a lesson's text to HTML.

use course::{Align, Block, CalloutKind, Inline, Target};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::{Send, on_click};
use crate::state::{Key, Msg, Route};

/// The blocks of a text.
pub(super) fn prose(blocks: &[Block], send: &Send) -> Html {
    blocks.iter().map(|one| block(one, send)).collect()
}

fn block(block: &Block, send: &Send) -> Html {
    match block {
        Block::Heading { level, anchor, content } => {
            let mut tag = VTag::new(format!("h{}", (*level).clamp(2, 6)));
            tag.add_attribute("id", format!("at-{anchor}"));
            tag.add_attribute("tabindex", "-1");
            tag.add_child(inlines(content, send));
            tag.into()
        }
        Block::Paragraph(content) => html! { <p>{ inlines(content, send) }</p> },
        Block::Plain(content) => inlines(content, send),
        Block::Code { language, text } => html! {
            <pre class="code" data-language={language.clone()} tabindex="0"><code>{ text.trim_end_matches('\n') }</code></pre>
        },
        Block::List { start: Some(start), items } => {
            html! { <ol start={start.to_string()}>{ list_items(items, send) }</ol> }
        }
        Block::List { start: None, items } => html! { <ul>{ list_items(items, send) }</ul> },
        Block::Callout { kind, content } => {
            let (class, name) = callout(*kind);
            html! {
                <aside class={classes!("callout", class)} aria-label={name}>
                    <p class="callout-name" aria-hidden="true">{ name }</p>
                    { prose(content, send) }
                </aside>
            }
        }
        Block::Quote(content) => html! { <blockquote>{ prose(content, send) }</blockquote> },
        Block::Table { columns, head, rows } => table(columns, head, rows, send),
        Block::Rule => html! { <hr /> },
    }
}

fn list_items(items: &[Vec<Block>], send: &Send) -> Html {
    items.iter().map(|item| html! { <li>{ prose(item, send) }</li> }).collect()
}

fn table(columns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], send: &Send) -> Html {
    let align = |i: usize| match columns.get(i) {
        Some(Align::Center) => "align-center",
        Some(Align::End) => "align-end",
        Some(Align::Start) | None => "align-start",
    };
    html! {
        <div class="table" tabindex="0" role="region" aria-label="Table">
            <table>
                <thead><tr>
                    { for head.iter().enumerate().map(|(i, cell)| html! {
                        <th scope="col" class={align(i)}>{ inlines(cell, send) }</th>
                    }) }
                </tr></thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr>{ for row.iter().enumerate().map(|(i, cell)| html! {
                            <td class={align(i)}>{ inlines(cell, send) }</td>
                        }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn inlines(content: &[Inline], send: &Send) -> Html {
    content.iter().map(|one| inline(one, send)).collect()
}

fn inline(inline: &Inline, send: &Send) -> Html {
    match inline {
        Inline::Text(text) => html! { text },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Emphasis(content) => html! { <em>{ inlines(content, send) }</em> },
        Inline::Strong(content) => html! { <strong>{ inlines(content, send) }</strong> },
        Inline::Break => html! { <br /> },
        Inline::Link { target, content } => link(target, content, send),
    }
}

fn link(target: &Target, content: &[Inline], send: &Send) -> Html {
    let content = inlines(content, send);
    match target {
        Target::Lesson { lesson } => {
            html! { <a href={Route::Lesson(lesson.clone()).href()}>{ content }</a> }
        }
        Target::Exercise { lesson, exercise } => {
            html! { <a href={Route::Exercise(Key::new(lesson, exercise)).href()}>{ content }</a> }
        }
        Target::Heading { anchor } => {
            let go = on_click(send, Msg::ScrollTo { anchor: anchor.clone() });
            html! { <button class="link" onclick={go}>{ content }</button> }
        }
        Target::Web(address) => {
            html! { <a href={address.clone()} rel="noopener noreferrer" target="_blank">{ content }</a> }
        }
    }
}

fn callout(kind: CalloutKind) -> (&'static str, &'static str) {
    match kind {
        CalloutKind::Note => ("callout-note", "Note"),
        CalloutKind::Tip => ("callout-tip", "Tip"),
        CalloutKind::Important => ("callout-important", "Important"),
        CalloutKind::Warning => ("callout-warning", "Warning"),
        CalloutKind::Caution => ("callout-caution", "Caution"),
    }
}
