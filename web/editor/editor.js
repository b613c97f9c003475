// The editor: CodeMirror 6 behind the few functions that the page needs.
export {};
