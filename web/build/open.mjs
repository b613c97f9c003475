// Opens the engine, and writes its memory as it is then: with an interpreter in it that is ready to run.

import { writeFileSync } from "node:fs";

import { engine, exports, target } from "./kit.mjs";

const held = exports.__wbindgen_externrefs.length;
engine.open();
if (exports.__wbindgen_externrefs.length !== held) {
  throw new Error("`open` took hold of a JavaScript value, which a picture of the memory cannot keep");
}
writeFileSync(target, new Uint8Array(exports.memory.buffer));
