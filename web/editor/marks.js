// Marks in the text: the line a failure came from, tinted, with its message in the gutter and under the pointer.

import { setDiagnostics } from "@codemirror/lint";
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const setLines = StateEffect.define();

const lines = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setLines)) next = effect.value;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The tinted lines, as an extension. */
export function failingLines() {
  return lines;
}

/** Replaces every mark by `marks`. A line that is no longer there is left out. */
export function placeMarks(view, marks) {
  const doc = view.state.doc;
  const here = marks
    .filter((mark) => mark.line >= 1 && mark.line <= doc.lines)
    .sort((one, other) => one.line - other.line);
  const diagnostics = here.map((mark) => {
    const line = doc.line(mark.line);
    const indent = line.text.search(/\S|$/);
    const from = Math.min(line.from + (mark.column ?? indent), line.to);
    const to = mark.end_column == null ? line.to : Math.min(line.from + mark.end_column, line.to);
    return { from, to: Math.max(from, to), severity: mark.severity, message: mark.message };
  });
  const tinted = here.map((mark) =>
    Decoration.line({ class: `mark-line mark-line-${mark.severity}` }).range(doc.line(mark.line).from),
  );
  view.dispatch(setDiagnostics(view.state, diagnostics), { effects: setLines.of(Decoration.set(tinted, true)) });
}
