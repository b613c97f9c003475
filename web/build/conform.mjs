// Runs requests in the engine that learners have, one after the other, and writes the reports of each one's tests.

import { readFileSync, writeFileSync } from "node:fs";

import { at, engine, exports, target } from "./kit.mjs";

engine.open();
const pristine = new Uint8Array(exports.memory.buffer).slice();

const requests = JSON.parse(readFileSync(at("suite.json"), "utf8"));
const reports = requests.map((request) => {
  const reports = [];
  try {
    engine.step(request, null, (event) => {
      if (event.Finished) reports.push(event.Finished);
      if (event.NotCollected) reports.push(event.NotCollected);
    });
  } catch (error) {
    reports.push({ crash: String(error) });
  }
  // What lies beyond is the memory that this run has grown by: the next one finds it empty, as a new engine would.
  const memory = new Uint8Array(exports.memory.buffer);
  memory.fill(0, pristine.length);
  memory.set(pristine);
  return reports;
});
writeFileSync(target, JSON.stringify(reports));
