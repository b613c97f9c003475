// Lets the engine do what learners do, as `web/worker.js` does it, and writes the numbers of the functions that it used.

import { readFileSync } from "node:fs";

import { at, engine, exports, writeUsed } from "./kit.mjs";

engine.bring_rest();
const pristine = new Uint8Array(exports.memory.buffer).slice();
const putBack = () => new Uint8Array(exports.memory.buffer).set(pristine);
for (let number = 0; number < engine.practices(); number += 1) {
  engine.practise(number);
  putBack();
}

/** As the page sends it: what is nothing has its key, and is undefined. */
function asSent(value) {
  if (value === null) return undefined;
  if (typeof value === "object") for (const key of Object.keys(value)) value[key] = asSent(value[key]);
  return value;
}

const requests = asSent(JSON.parse(readFileSync(at("requests.json"), "utf8")));
let ended = 0;
for (const request of requests) {
  let progress = null;
  do {
    progress = engine.step(request, progress, (event) => {
      if (event.Ended) ended += 1;
    });
    const names = engine.imported();
    putBack();
    engine.import_ahead(names);
    putBack();
  } while (progress !== null);
}
if (ended !== requests.length) throw new Error(`${requests.length} requests, but ${ended} ends`);

writeUsed();
