// Starts the page: reads the asset list, starts the engine's worker, begins fetching the editor, and runs the page's wasm.
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

// The engine is the longest on its way, so it is fetched, and its worker starts, before the page is there. The page takes
// the worker over, with what it has said until then; where it cannot be started, the page tries again and says why.
try {
  const engine = fetch(at(assets.engine_wasm));
  const worker = new Worker(at(assets.worker), { type: "module" });
  const heard = [];
  worker.onmessage = ({ data }) => heard.push(data);
  worker.postMessage({
    open: {
      engine_js: at(assets.engine_js),
      engine_wasm: at(assets.engine_wasm),
      engine_bytes: assets.engine_bytes,
      engine_rest: at(assets.engine_rest),
      library: at(assets.library),
      first_will_come: true,
    },
  });
  bringEngine(engine, worker);
  globalThis.understudyWorker = { worker, heard };
} catch {
  globalThis.understudyWorker = null;
}

/** Compiles the engine for the first worker while it arrives, and says how far it is as if the worker did. */
async function bringEngine(arriving, worker) {
  const total = assets.engine_bytes;
  const say = (received) =>
    worker.dispatchEvent(new MessageEvent("message", { data: { loading: { received, total } } }));
  let received = 0;
  let told = -Infinity;
  const counter = new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      controller.enqueue(chunk);
      const now = performance.now();
      if (now - told > 100) {
        told = now;
        say(received);
      }
    },
  });
  try {
    const response = await arriving;
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    // The length header is that of the compressed bytes, so the total comes from the build.
    const counted = new Response(response.body.pipeThrough(counter), {
      headers: { "Content-Type": "application/wasm" },
    });
    worker.postMessage({ first: await WebAssembly.compileStreaming(counted) });
    say(total);
  } catch {
    // The worker tries again by itself, and says why it fails.
    worker.postMessage({ first: null });
  }
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
