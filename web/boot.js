// Starts the page: reads the asset list, begins fetching the editor, and runs the page's wasm.
//
// A file of its own, because the content security policy allows no inline script. The theme is set here, before the
// wasm has arrived, so that a reader who chose dark never sees a flash of light.

const assets = JSON.parse(document.getElementById("assets").textContent);
const at = (path) => new URL(path, document.baseURI).href;

try {
  const theme = localStorage.getItem("understudy:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage, as in some private windows: the system's preference holds, and the page itself says what is lost.
}

// The page awaits this promise when it first needs an editor.
globalThis.understudyEditor = import(at(assets.editor));
globalThis.understudyEditor.catch(() => {});

try {
  const page = await import(at(assets.page_js));
  await page.default({ module_or_path: at(assets.page_wasm) });
} catch (error) {
  const state = document.getElementById("opening-state");
  if (state) {
    state.textContent = `The course could not be opened: ${error}. Reload the page; a recent Chrome, Edge, Firefox or Safari is needed.`;
  }
  throw error;
}
