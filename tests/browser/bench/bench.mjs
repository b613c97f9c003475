// Times this course against a page that does the same with Pyodide and pytest, in one Chromium run.
//
// Both sides run the same two files, served by the same server with the same brotli quality, each time in a browser
// context of its own with nothing cached, once its window stands still. Samples alternate, and medians are printed.
// Arguments: the folder of wheels.

import assert from "node:assert/strict";
import { readFile, readdir, mkdir, stat, writeFile, cp, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { availableParallelism, loadavg } from "node:os";

import { start } from "../kit/browser.mjs";
import { Course, DIST, ROOT } from "../kit/course.mjs";
import { serve } from "../kit/site.mjs";
import { COUNT, manyTests } from "./many.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PEER = join(ROOT, "target/peer");
const FIRST = 5;
const AGAIN = 10;
/** How often the many tests run in each opening. */
const MANY = 4;
/** How long a new window of the browser is left alone. */
const SETTLE_MS = 1500;

const exercise = join(HERE, "lessons/bench/both");
const tests = await readFile(join(exercise, "starter.py"), "utf8");
/** The tests after an edit: another number, so that nothing can be remembered. */
const edited = (round) => tests.replaceAll("0.87", `0.${600 + round}`);

/** How often each thing is done in one run of the mocks' measurements, and how often that run is made. */
const TIMES = 20_000;
const RUNS = 5;

/** What is timed of mocks: the statement that is repeated, after what comes before it. */
const MOCKS = {
  "Mock(), us": "Mock()",
  "a call with two arguments, us": "mock(1, key=2)",
  "a failed assert_called_once_with, us": "refuse(mock)",
};

const repeated = (statement) => `from unittest.mock import Mock

def refuse(mock):
    try:
        mock.once.assert_called_once_with(2, key=1)
    except AssertionError:
        pass

def test_it():
    mock = Mock()
    mock.once(1, key=2)
    for number in range(${TIMES}):
        ${statement}
        if number % 1000 == 0:
            mock.reset_mock()
            mock.once(1, key=2)
`;

/** The microseconds that each of the statements takes, by `run`, which gives the milliseconds of a run of a text. */
async function timeMocks(run) {
  const least = async (statement) => {
    const took = [];
    for (let round = 0; round < RUNS; round += 1) took.push(await run(repeated(statement)));
    return Math.min(...took);
  };
  const empty = await least("pass");
  const rows = [];
  for (const statement of Object.values(MOCKS)) rows.push((1000 * ((await least(statement)) - empty)) / TIMES);
  return rows;
}

/** Lays the peer's page out as a static host would have it, compressed copies included. */
async function layOut(wheels) {
  const site = join(PEER, "site");
  await rm(site, { recursive: true, force: true });
  await mkdir(join(site, "wheels"), { recursive: true });
  await mkdir(join(site, "pyodide"));
  for (const name of ["peer.html", "peer.mjs", "peer-worker.mjs"]) await cp(join(HERE, name), join(site, name));
  await cp(join(site, "peer.html"), join(site, "index.html"));
  for (const name of ["pipeline.py", "starter.py"]) await cp(join(exercise, name), join(site, name));
  const pyodide = join(HERE, "node_modules/pyodide");
  for (const name of ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"]) {
    await cp(join(pyodide, name), join(site, "pyodide", name)).catch((error) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
  const names = (await readdir(wheels)).filter((name) => name.endsWith(".whl"));
  for (const name of names) await cp(join(wheels, name), join(site, "wheels", name));
  await writeFile(join(site, "wheels.json"), JSON.stringify(names));
  for (const file of (await readdir(site, { recursive: true })).sort()) await compress(site, file);
  return site;
}

async function compress(site, file) {
  const path = join(site, file);
  if (!(await stat(path)).isFile()) return;
  const bytes = await readFile(path);
  const kept = join(PEER, "compressed", `${createHash("sha256").update(bytes).digest("hex")}.br`);
  const packed = await readFile(kept).catch(async () => {
    console.error(`[bench] compressing ${file}`);
    const made = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, made);
    return made;
  });
  if (packed.length < bytes.length) await writeFile(`${path}.br`, packed);
}

/** Notes, in the page's own clock, when each run is over. */
function watchRuns() {
  globalThis.runEnded = [];
  let ended = false;
  new MutationObserver(() => {
    const now = document.querySelector('[data-test="run-state"]')?.dataset.state === "done";
    if (now && !ended) globalThis.runEnded.push(performance.now());
    ended = now;
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });
}

/**
 * Presses Run as soon as there is a button: a run that is asked for early waits for the engine. By script, as the peer's
 * page starts its own first run: the driver's click would wait for the page to stand still.
 */
function pressAtOnce() {
  new MutationObserver((_, observer) => {
    const button = document.querySelector('[data-test="run"]');
    if (!button) return;
    observer.disconnect();
    button.click();
  }).observe(document, { subtree: true, childList: true });
}

/** Five tests passed; and the judging that follows by itself is over, so that nothing runs beside what comes next. */
async function isGreenHere(course) {
  const run = await course.outcome();
  assert.deepEqual(run.tests, Array(5).fill("passed"), JSON.stringify(run));
  await course.judged();
}

/** Presses Run and gives the milliseconds until the verdict stands there. */
const timedRun = (page) =>
  page.evaluate(async () => {
    globalThis.runEnded = [];
    const began = performance.now();
    document.querySelector('[data-test="run"]').click();
    while (globalThis.runEnded.length === 0) await new Promise((turn) => setTimeout(turn, 1));
    return globalThis.runEnded[0] - began;
  });

/**
 * A new page that stands still: a new window of Chromium first loads its own address bar, which takes both cores for as
 * long as a page of ours takes to open, and learners follow a link in a window that is there.
 */
async function standing(context) {
  const page = await context.newPage();
  await page.waitForTimeout(SETTLE_MS);
  return page;
}

async function ours(browser, rounds, timesMocks) {
  const site = await serve(DIST, {
    change: (name, original) => (name.startsWith("lessons/") ? readFile(join(HERE, name), "utf8") : undefined),
  });
  const context = await browser.newContext();
  await context.addInitScript(watchRuns);
  await context.addInitScript(pressAtOnce);
  const page = await standing(context);
  const course = new Course(page);
  await page.goto(`${site.url}#/bench/both`);
  await course.outcome();
  const bytes = site.bytes();
  await isGreenHere(course);
  const [firstAt] = await page.evaluate(() => globalThis.runEnded);
  const again = [];
  for (let round = 0; round < rounds; round += 1) {
    await course.write(edited(round));
    again.push(await timedRun(page));
    await isGreenHere(course);
  }
  const many = [];
  for (let round = 0; round < MANY; round += 1) {
    await course.write(manyTests(round));
    many.push(await timedRun(page));
    assert.deepEqual((await course.outcome()).tests, Array(COUNT).fill("passed"));
    await course.judged();
  }
  const mocks = await timesMocks(async (text) => {
    await course.write(text);
    const took = await timedRun(page);
    assert.deepEqual((await course.outcome()).tests, ["passed"]);
    await course.judged();
    return took;
  });
  await context.close();
  await site.close();
  return { first: firstAt, again, bytes, many, mocks };
}

async function peer(browser, folder, rounds, timesMocks) {
  const site = await serve(folder);
  const context = await browser.newContext();
  const page = await standing(context);
  await page.goto(site.url);
  const first = await page.evaluate(() => globalThis.first);
  assert.equal(first.status, 0, "pytest's exit status on the peer's page");
  const bytes = site.bytes();
  const again = [];
  for (let round = 0; round < rounds; round += 1) {
    const { status, took } = await page.evaluate((text) => globalThis.run(text), edited(round));
    assert.equal(status, 0, "pytest's exit status on the peer's page");
    again.push(took);
  }
  const many = [];
  for (let round = 0; round < MANY; round += 1) {
    const { status, took } = await page.evaluate((text) => globalThis.run(text), manyTests(round));
    assert.equal(status, 0, "pytest's exit status on the peer's page");
    many.push(took);
  }
  const mocks = await timesMocks(async (text) => {
    const { status, took } = await page.evaluate((text) => globalThis.run(text), text);
    assert.equal(status, 0, "pytest's exit status on the peer's page");
    return took;
  });
  await context.close();
  await site.close();
  return { first: first.at, again, bytes, many, mocks };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const spread = (numbers, digits) => `${Math.min(...numbers).toFixed(digits)}-${Math.max(...numbers).toFixed(digits)}`;

const folder = await layOut(process.argv[2]);
const browser = await start();
const samples = { ours: [], peer: [] };
for (let sample = 0; sample < FIRST; sample += 1) {
  console.error(`[bench] sample ${sample + 1} of ${FIRST}`);
  // Once is enough for what is repeated thousands of times.
  const timesMocks = sample === 0 ? timeMocks : async () => [];
  samples.ours.push(await ours(browser, AGAIN, timesMocks));
  samples.peer.push(await peer(browser, folder, AGAIN, timesMocks));
}
const version = browser.version();
await browser.close();

const rows = [
  ["first verdict, ms", (one) => [one.first], 0],
  ["re-run after an edit, ms", (one) => one.again, 1],
  [`a fresh run of ${COUNT} tests, ms`, (one) => one.many, 1],
  ["bytes to it, kB", (one) => [one.bytes / 1000], 0],
  ...Object.keys(MOCKS).map((name, row) => [name, ({ mocks }) => mocks.slice(row, row + 1), 2]),
];
console.log(`Chromium ${version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}; medians of ${FIRST} openings, ${FIRST * AGAIN} re-runs and ${FIRST * MANY} runs of many tests, (least-most)\n`);
console.log(`${"".padEnd(38)}${"Understudy".padEnd(24)}${"Pyodide + pytest".padEnd(24)}ratio`);
for (const [name, read, digits] of rows) {
  const [here, there] = ["ours", "peer"].map((side) => samples[side].flatMap(read));
  const cell = (numbers) => `${median(numbers).toFixed(digits)} (${spread(numbers, digits)})`.padEnd(24);
  console.log(`${name.padEnd(38)}${cell(here)}${cell(there)}${(median(here) / median(there)).toFixed(2)}`);
}
