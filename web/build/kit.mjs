// The engine in node, while it is built: it reads the Python library from the folder that the compiler wrote.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, library, wasm, out] = process.argv.slice(2);

globalThis.understudyLibrary = (name) => {
  const path = join(library, `${name}.bin`);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
};

// Nothing is missing yet.
globalThis.understudyRest = () => {};

/** The file to write. */
export const target = join(folder, out);
/** The path of another file of the build. */
export const at = (name) => join(folder, name);
/** The engine's script. */
export const engine = await import(pathToFileURL(at("engine.mjs")).href);
/** What its wasm exports. */
export const exports = engine.initSync({ module: readFileSync(at(wasm)) });

/** Writes the numbers of the functions that a traced engine has used. */
export function writeUsed() {
  const used = Object.keys(exports).filter((name) => name.startsWith("used ") && exports[name].value === 1);
  writeFileSync(target, `${used.map((name) => name.slice("used ".length)).join("\n")}\n`);
}
