// Completion of what a mock offers after a dot. Nothing else knows these names: a mock has no class to read them from.

import { pythonLanguage } from "@codemirror/lang-python";

const ASSERTIONS = [
  ["assert_called", "was called at least once"],
  ["assert_called_once", "was called exactly once"],
  ["assert_called_with", "the last call had these arguments"],
  ["assert_called_once_with", "the only call had these arguments"],
  ["assert_any_call", "some call had these arguments"],
  ["assert_has_calls", "these calls were made, in this order"],
  ["assert_not_called", "was never called"],
];

const STATE = [
  ["return_value", "what a call returns"],
  ["side_effect", "an exception to raise, answers in turn, or a function"],
  ["called", "whether it was called"],
  ["call_count", "how often it was called"],
  ["call_args", "the last call"],
  ["call_args_list", "every call, in order"],
  ["mock_calls", "every call on it and on its children"],
  ["method_calls", "every call on its children"],
  ["reset_mock", "forgets the calls"],
];

const options = [
  ...ASSERTIONS.map(([label, detail]) => ({ label, detail, type: "method", apply: `${label}(` })),
  ...STATE.map(([label, detail]) => ({ label, detail, type: "property", boost: -1 })),
];

function afterDot(context) {
  const word = context.matchBefore(/\.\w*/);
  if (!word || (word.to === word.from + 1 && !context.explicit)) return null;
  return { from: word.from + 1, options, validFor: /^\w*$/ };
}

/** The completion source, as an extension. */
export function mockNames() {
  return pythonLanguage.data.of({ autocomplete: afterDot });
}
