// The editor: CodeMirror 6 behind the few functions that the page needs.
//
// `create(parent, callbacks)` makes one editor, which shows one file at a time. `show` keeps the undo history and the
// cursor of each file, by key, so that going from tab to tab loses nothing. Everything here is drawn with the page's
// own CSS variables: light and dark need no second theme.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorSelection, EditorState, Prec, Transaction } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";

import { mockNames } from "./complete.js";
import { coveredLines, placeLines } from "./lines.js";
import { failingLines, placeMarks } from "./marks.js";
import { dark, look } from "./look.js";

// The nonce named in the content security policy, for the one style element that CodeMirror makes.
const NONCE = "understudy";

/**
 * Makes an editor inside `parent`.
 *
 * - `onChange(key, text)`: the learner changed the file `key`; not called for what `show` puts there
 * - `onRun()`: Ctrl+Enter or Cmd+Enter
 */
export function create(parent, { onChange, onRun }) {
  const theme = new Compartment();
  const files = new Map();
  let key = null;
  let isDark = false;

  const run = { key: "Mod-Enter", run: () => (onRun(), true), preventDefault: true };
  // CodeMirror lets Tab leave the editor for two seconds after Escape; here that is said aloud.
  const leave = {
    key: "Escape",
    run: (view) => {
      view.dispatch({ effects: EditorView.announce.of("Press Tab now to leave the editor.") });
      return false;
    },
  };

  const state = (text, readonly, label) =>
    EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([run, leave])),
        lineNumbers(),
        coveredLines(),
        lintGutter(),
        failingLines(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        python(),
        mockNames(),
        readonly ? [] : [highlightActiveLine(), highlightActiveLineGutter()],
        highlightSelectionMatches(),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        EditorState.readOnly.of(readonly),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": "editor-keys",
          "aria-readonly": String(readonly),
          autocapitalize: "off",
          autocorrect: "off",
          spellcheck: "false",
        }),
        EditorView.cspNonce.of(NONCE),
        look,
        theme.of(dark(isDark)),
        EditorView.updateListener.of((update) => {
          const typed = update.transactions.some((one) => one.docChanged && one.annotation(Transaction.userEvent));
          if (typed) onChange(key, update.state.doc.toString());
        }),
      ],
    });

  // Even before the first file there is a state, because the style element is made with its nonce.
  const view = new EditorView({ parent, state: state("", true, "") });

  return {
    /** Shows the file `next`. Its history is kept as long as `text` is what the editor has of it. */
    show(next, text, readonly, label) {
      if (key !== null) files.set(key, view.state);
      const kept = key === next ? view.state : files.get(next);
      key = next;
      if (kept && kept.doc.toString() === text) {
        if (kept !== view.state) view.setState(kept);
      } else {
        view.setState(state(text, readonly, label));
      }
      view.dispatch({ effects: theme.reconfigure(dark(isDark)) });
    },
    /** Forgets every file but the one shown, as when the learner goes on to another lesson. */
    forget() {
      files.clear();
    },
    /** Marks places: `{line, column?, end_column?, message, severity}`, lines from 1, columns from 0. */
    setMarks(marks) {
      placeMarks(view, marks);
    },
    /** Says which lines ran: `{line, ran, message}`, lines from 1. None for a file of which nothing is known. */
    setLines(lines) {
      placeLines(view, lines);
    },
    setTheme(next) {
      isDark = next;
      view.dispatch({ effects: theme.reconfigure(dark(isDark)) });
    },
    /** Puts the cursor on a line, from 1, and brings it into view. */
    goTo(line) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({
        selection: EditorSelection.cursor(at.from + at.text.search(/\S|$/)),
        effects: EditorView.scrollIntoView(at.from, { y: "center" }),
      });
      view.focus();
    },
    focus() {
      view.focus();
    },
    text() {
      return view.state.doc.toString();
    },
    /** Replaces the text as if typed, so that it can be undone. For tests of the page. */
    type(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        userEvent: "input.paste",
      });
    },
    destroy() {
      view.destroy();
    },
  };
}
