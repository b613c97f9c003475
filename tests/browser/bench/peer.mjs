// The peer's page: runs the tests as soon as Pyodide is there, and again for each text that it is given.

const worker = new Worker("peer-worker.mjs", { type: "module" });
let over = () => {};
let fail = () => {};
worker.onmessage = ({ data }) => (data.failed ? fail(new Error(data.failed)) : over(data.status));
worker.onerror = (event) => fail(new Error(`the peer's worker: ${event.message}`));

/** Runs the tests on a text and gives what pytest returned, and when. */
globalThis.run = (tests) =>
  new Promise((resolve, reject) => {
    fail = reject;
    const began = performance.now();
    over = (status) => resolve({ status, at: performance.now(), took: performance.now() - began });
    worker.postMessage(tests);
  });

globalThis.first = run(null);
globalThis.first.then(({ status }) => { document.getElementById("state").textContent = `pytest: ${status}`; });
