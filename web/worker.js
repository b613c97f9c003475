// The worker's loader: fetches the engine with progress, starts it, and passes one request at a time to it.
//
// Messages in:  {open: {engine_js, engine_wasm, engine_bytes, library, module?}} once, then {turn, request}.
// Messages out: {loading: {received, total}}, {module}, {ready: {took_ms}}, {event: {turn, event}}, {fatal: text}:
// all but {module} are `protocol::FromWorker`, and a request in is `protocol::ToWorker`.
//
// The engine's script (wasm-bindgen's `web` script of bin `worker`) exports `open(library_url)`, which makes the
// engine warm, and `turn(number, request, post)`, which calls `post(event)` for each event. Whatever it throws is
// fatal: the page ends this worker and starts another.

let engine = null;

async function compile({ engine_wasm, engine_bytes, module }) {
  if (module) return module;
  const response = await fetch(engine_wasm);
  if (!response.ok) throw new Error(`${engine_wasm} answered ${response.status} ${response.statusText}`);
  let received = 0;
  let told = -Infinity;
  const counter = new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      controller.enqueue(chunk);
      const now = performance.now();
      if (now - told > 100) {
        told = now;
        postMessage({ loading: { received, total: engine_bytes } });
      }
    },
  });
  // Compiled while it arrives. The length header is that of the compressed bytes, so the total comes from the build.
  const counted = new Response(response.body.pipeThrough(counter), {
    headers: { "Content-Type": "application/wasm" },
  });
  const compiled = await WebAssembly.compileStreaming(counted);
  postMessage({ loading: { received: engine_bytes, total: engine_bytes } });
  return compiled;
}

async function open(order) {
  const began = performance.now();
  const [script, module] = await Promise.all([import(order.engine_js), compile(order)]);
  await script.default({ module_or_path: module });
  script.open(order.library);
  engine = script;
  if (!order.module) postMessage({ module });
  postMessage({ ready: { took_ms: performance.now() - began } });
}

// Which limit of the run an exception stands for. The engine is of no use after one, whichever it is.
function limitOf(error) {
  if (error instanceof RangeError) return "Depth";
  return String(error?.message ?? error) === "out of memory" ? "Memory" : null;
}

function fatal(error) {
  postMessage({ fatal: String(error?.stack ?? error) });
}

self.onmessage = ({ data }) => {
  if (data.open) {
    open(data.open).catch(fatal);
    return;
  }
  try {
    engine.turn(data.turn, data.request, (event) => postMessage({ event: { turn: data.turn, event } }));
  } catch (error) {
    const limit = limitOf(error);
    if (limit) postMessage({ event: { turn: data.turn, event: { Ended: { Stopped: { limit, during: null } } } } });
    fatal(error);
  }
};
