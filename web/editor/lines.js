// The lines that ran: a gutter of its own, empty until the page says something of the file shown.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

const setLines = StateEffect.define();

class LineMarker extends GutterMarker {
  constructor(ran, message) {
    super();
    this.ran = ran;
    this.message = message;
  }

  eq(other) {
    return this.ran === other.ran && this.message === other.message;
  }

  toDOM() {
    const bar = document.createElement("span");
    bar.className = this.ran ? "line-bar line-ran" : "line-bar line-missed";
    bar.title = this.message;
    return bar;
  }
}

const none = { markers: RangeSet.empty, missed: Decoration.none };

const lines = StateField.define({
  create: () => none,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setLines)) return effect.value;
    if (!transaction.docChanged) return value;
    return { markers: value.markers.map(transaction.changes), missed: value.missed.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.missed),
});

/** The gutter, as an extension. */
export function coveredLines() {
  return [lines, gutter({ class: "cm-gutter-lines", markers: (view) => view.state.field(lines).markers })];
}

/** Says of `shown`, `{line, ran, message}` with lines from 1, whether they ran. Replaces what was said before. */
export function placeLines(view, shown) {
  const doc = view.state.doc;
  const here = shown.filter(({ line }) => line >= 1 && line <= doc.lines);
  const markers = here.map(({ line, ran, message }) => new LineMarker(ran, message).range(doc.line(line).from));
  const missed = here
    .filter(({ ran }) => !ran)
    .map(({ line }) => Decoration.line({ class: "line-not-run" }).range(doc.line(line).from));
  view.dispatch({
    effects: setLines.of({ markers: RangeSet.of(markers, true), missed: Decoration.set(missed, true) }),
  });
}
