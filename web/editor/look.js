// How the editor looks: the page's own variables, so that it changes with the page.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const frame = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--code-ground)", height: "100%", fontSize: "var(--code-size)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--accent)", padding: "0.75rem 0" },
  ".cm-line": { padding: "0 1rem 0 0.5rem" },
  ".cm-gutters": { backgroundColor: "var(--code-ground)", color: "var(--ink-faint)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.2rem", paddingRight: "0.4rem" },
  ".cm-activeLine": { backgroundColor: "var(--code-active)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--code-selected)",
  },
  ".cm-selectionMatch": { backgroundColor: "var(--code-match)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--code-match)", outline: "1px solid var(--rule)" },
  ".cm-panels": { backgroundColor: "var(--ground-raised)", color: "var(--ink)", borderColor: "var(--rule)" },
  ".cm-panel input, .cm-panel button": { fontSize: "0.85rem" },
  ".cm-tooltip": {
    backgroundColor: "var(--ground-raised)",
    color: "var(--ink)",
    border: "1px solid var(--rule)",
    borderRadius: "6px",
    boxShadow: "var(--shadow)",
    maxWidth: "min(36rem, 90vw)",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "0.82rem", maxHeight: "14rem" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "0.2rem 0.6rem" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  ".cm-completionDetail": { fontFamily: "var(--sans)", fontStyle: "normal", opacity: "0.75" },
  ".cm-diagnostic": { padding: "0.4rem 0.75rem", whiteSpace: "pre-wrap", fontFamily: "var(--mono)", fontSize: "0.82rem" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--fail)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--warn)" },
  ".cm-gutter-lint": { width: "1.1rem" },
  ".cm-lint-marker": { width: "0.75rem", height: "0.75rem", margin: "0.3rem 0 0 0.2rem", borderRadius: "50%" },
  ".cm-lint-marker-error": { content: '""', backgroundColor: "var(--fail)" },
  ".cm-lint-marker-warning": { content: '""', backgroundColor: "var(--warn)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--fail) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warn) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-gutter-lines": { width: "0.55rem" },
  ".cm-gutter-lines .cm-gutterElement": { display: "flex", justifyContent: "center" },
  ".line-bar": { boxSizing: "border-box", width: "5px", height: "100%" },
  ".line-ran": { backgroundColor: "var(--pass)" },
  ".line-missed": { border: "1.5px dashed var(--fail)", width: "7px" },
  ".line-not-run": {
    backgroundImage: "repeating-linear-gradient(135deg, var(--fail-ground) 0 5px, transparent 5px 10px)",
  },
  ".mark-line-error": { backgroundColor: "var(--fail-ground)", boxShadow: "inset 3px 0 0 var(--fail)" },
  ".mark-line-warning": { backgroundColor: "var(--warn-ground)", boxShadow: "inset 3px 0 0 var(--warn)" },
});

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.moduleKeyword, tags.operatorKeyword], color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], color: "var(--code-name)", fontWeight: "600" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--code-call)" },
  { tag: tags.meta, color: "var(--code-decorator)" },
  { tag: [tags.operator, tags.punctuation], color: "var(--ink-soft)" },
  { tag: tags.invalid, color: "var(--fail)" },
]);

/** Colours and shapes that hold in light and dark. */
export const look = [frame, syntaxHighlighting(words)];

/** Tells CodeMirror's own base theme which of its two halves applies. */
export function dark(isDark) {
  return EditorView.theme({}, { dark: isDark });
}
