// The worker's loader: fetches the engine, where the page has not, starts it, and passes one request at a time to it.
//
// Messages in:  {open: {engine_js, engine_wasm, engine_bytes, engine_rest, library, compiled?, first_will_come?}} once,
// then {turn: {turn, request}} and {import_ahead: names}. `compiled` has what another worker has compiled already:
// {first?, rest?}. Where the first part is to come, {first} follows, with null where it could not be had.
// Messages out: {compiled: {first} or {rest}}, {ready: {took_ms}}, {events: {turn, events}}, {worn: {bytes}},
// {fatal: text}: all but {compiled} are `protocol::FromWorker`, whose {loading} is said by `boot.js`, and a request in is
// `protocol::ToWorker`.
//
// The engine arrives with an interpreter in its memory that is ready to run. That memory is copied once, and the copy is
// laid over it after each run: so every run has a fresh interpreter, and nothing of one is there in the next. What a run
// imported of the Python library is imported into the copy too, when the turn is over; and what the exercise that is open
// imports, while it is read.
//
// The engine is cut in two (crate/xtask/src/build/split.rs). The rest is fetched when something of it is called, or when
// nothing has been asked for a while. Whatever the engine throws is fatal: the page ends this worker and starts another.

// So long after a turn nothing else is likely to want the network.
const IDLE_MS = 3000;
// A memory that grew by this much does not shrink again: the page is asked for another worker.
const WORN_BYTES = 256 << 20;

let order = null;
let engine = null;
let exports = null;
let pristine = null;

/** A file that the engine cannot go on without: it has to wait, and a worker may. */
function fetchNow(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${url} answered ${request.status} ${request.statusText}`);
  return request.response;
}

const groups = new Map();

/** A group of the Python library, which the engine asks for at an import. */
globalThis.understudyLibrary = (name) => {
  try {
    if (!groups.has(name)) groups.set(name, new Uint8Array(fetchNow(`${order.library}${name}.bin`)));
    return groups.get(name);
  } catch {
    return undefined;
  }
};

/** The rest of the engine, which a function of it asks for. */
globalThis.understudyRest = () => {
  const rest = order.compiled?.rest ?? new WebAssembly.Module(fetchNow(order.engine_rest));
  for (const data of WebAssembly.Module.customSections(rest, "data brought along")) layData(new DataView(data));
  new WebAssembly.Instance(rest, { first: exports });
  exports.rest_is_there.value = 1;
  keepRest(rest);
};

/** Lays the data that the rest brings along into the memory and its copy: addresses, lengths and bytes. */
function layData(data) {
  for (let at = 0; at < data.byteLength; ) {
    const [address, length] = [data.getUint32(at, true), data.getUint32(at + 4, true)];
    const bytes = new Uint8Array(data.buffer, at + 8, length);
    for (const memory of [new Uint8Array(exports.memory.buffer), pristine]) memory.set(bytes, address);
    at += 8 + length;
  }
}

function keepRest(rest) {
  if (order.compiled?.rest) return;
  order.compiled = { ...order.compiled, rest };
  postMessage({ compiled: { rest } });
}

// So long after a turn the learner is reading: the engine practises, so that the browser has compiled it well when the
// learner comes back. The first turn may have been waiting for the engine, and its message is on the way.
const READING_MS = 10;
const ARRIVING_MS = 100;
// So often, with a turn for messages in between: each is short. V8 has optimised most of what tests use by then.
const PRACTICES = 400;

let reading = 0;
let practised = 0;

function practiseWhenIdle(wait) {
  clearTimeout(reading);
  if (practised >= PRACTICES) return;
  reading = setTimeout(() => {
    engine.practise(practised);
    practised += 1;
    putMemoryBack();
    practiseWhenIdle(0);
  }, wait);
}

let idle = 0;

/** Has the rest at hand before it is asked for. Where that fails, it will be fetched when it is. */
function fetchRestWhenIdle() {
  clearTimeout(idle);
  if (order.compiled?.rest) return;
  idle = setTimeout(() => {
    WebAssembly.compileStreaming(fetch(order.engine_rest)).then(keepRest, () => {});
  }, IDLE_MS);
}

let firstCame = () => {};
const first = new Promise((come) => (firstCame = come));

async function compile() {
  if (order.compiled?.first) return order.compiled.first;
  const brought = order.first_will_come ? await first : null;
  if (brought) {
    postMessage({ compiled: { first: brought } });
    return brought;
  }
  const compiled = await WebAssembly.compileStreaming(fetch(order.engine_wasm));
  postMessage({ compiled: { first: compiled } });
  return compiled;
}

async function open() {
  const began = performance.now();
  const [script, module] = await Promise.all([import(order.engine_js), compile()]);
  exports = await script.default({ module_or_path: module });
  engine = script;
  // The answer to this is on its way while the memory is copied.
  postMessage({ ready: { took_ms: performance.now() - began } });
  keepMemory();
  // What one worker has had compiled well serves the others too.
  if (!order.compiled?.first) practiseWhenIdle(ARRIVING_MS);
}

function keepMemory() {
  pristine = new Uint8Array(exports.memory.buffer).slice();
}

function putMemoryBack() {
  new Uint8Array(exports.memory.buffer).set(pristine);
}

/** What posts the events of a turn. That a test has ended travels with that the next one begins, which follows at once. */
function poster(turn) {
  let held = [];
  return (event) => {
    held.push(event);
    if (event.Finished) return;
    postMessage({ events: { turn, events: held } });
    held = [];
  };
}

function turn({ turn, request }, post) {
  const imported = new Set();
  let progress = null;
  do {
    progress = engine.step(request, progress, post);
    for (const name of engine.imported().split("\n")) if (name) imported.add(name);
    putMemoryBack();
  } while (progress !== null);
  const bytes = exports.memory.buffer.byteLength;
  if (bytes > pristine.byteLength + WORN_BYTES) {
    // It will be replaced: a copy of so much memory would only make it slow until then.
    postMessage({ worn: { bytes } });
  } else if (imported.size > 0) {
    engine.import_ahead([...imported].join("\n"));
    keepMemory();
  }
  fetchRestWhenIdle();
  practiseWhenIdle(READING_MS);
}

/** Imports modules that are not there yet. They may need the rest, without which the engine would end: that comes first. */
async function importAhead(names) {
  const absent = engine.absent(names.join("\n"));
  if (absent === "") return;
  if (!order.compiled?.rest) {
    const rest = await WebAssembly.compileStreaming(fetch(order.engine_rest)).catch(() => null);
    if (!rest) return;
    keepRest(rest);
  }
  // Meanwhile a run may have imported them: then they stay as they are.
  engine.import_ahead(absent);
  keepMemory();
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
    order = data.open;
    open().catch(fatal);
    return;
  }
  if (data.first !== undefined) {
    firstCame(data.first);
    return;
  }
  clearTimeout(reading);
  if (data.import_ahead) {
    importAhead(data.import_ahead)
      .then(() => practiseWhenIdle(READING_MS))
      .catch(fatal);
    return;
  }
  const post = poster(data.turn.turn);
  try {
    turn(data.turn, post);
  } catch (error) {
    const limit = limitOf(error);
    if (limit) post({ Ended: { Stopped: { limit, during: null } } });
    fatal(error);
  }
};
