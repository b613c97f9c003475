// Runs requests in the engine that learners have, one after the other, and writes the report of each one's test.

import { readFileSync, writeFileSync } from "node:fs";

import { at, engine, exports, target } from "./kit.mjs";

engine.open();
engine.imported();
const pristine = new Uint8Array(exports.memory.buffer).slice();

const requests = JSON.parse(readFileSync(at("suite.json"), "utf8"));
const reports = requests.map((request) => {
  let report = null;
  try {
    engine.step(request, null, (event) => {
      if (event.Finished) report = event.Finished;
      if (event.NotCollected) report = event.NotCollected;
    });
  } catch (error) {
    report = { crash: String(error) };
  }
  // What lies beyond is the memory that this run has grown by: the next one finds it empty, as a new engine would.
  const memory = new Uint8Array(exports.memory.buffer);
  memory.fill(0, pristine.length);
  memory.set(pristine);
  return report;
});
writeFileSync(target, JSON.stringify(reports));
