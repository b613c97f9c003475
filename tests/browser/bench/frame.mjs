// Times, in the page, what `crate/frame/examples/speed.rs` times natively: a Parquet file of a million rows and eight
// columns is read, filtered and grouped. Each line is a step and the least milliseconds that it took.
//
// The file is made by the run itself, as nothing else can bring one into the sandbox. A step is a test, and its time is
// what the engine tells the page of the call.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { start } from "../kit/browser.mjs";
import { Course, DIST } from "../kit/course.mjs";
import { serve } from "../kit/site.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROUNDS = 3;
const STEPS = ["read", "filter", "group-by mean"];

const TESTS = `import io

import numpy as np
import pandas as pd
import pytest

ROWS = 1_000_000


@pytest.fixture(scope="module")
def content():
    rng = np.random.default_rng(1)
    number = np.arange(ROWS)
    f2 = rng.random(ROWS)
    f2[rng.random(ROWS) < 0.1] = np.nan
    words = pd.Series(["segment " + str(at) for at in range(50)])
    return pd.DataFrame({
        "id": number, "n": number % 997, "f0": rng.random(ROWS), "f1": rng.random(ROWS), "f2": f2,
        "flag": rng.random(ROWS) < 0.3, "group": words.take(number % 50).reset_index(drop=True),
        "at": pd.to_datetime(pd.Series(number) * 1000, unit="us"),
    }).to_parquet()


@pytest.fixture(scope="module")
def frame(content):
    return pd.read_parquet(io.BytesIO(content))


@pytest.mark.parametrize("round", range(${ROUNDS}))
def test_read(content, round):
    pd.read_parquet(io.BytesIO(content))


@pytest.mark.parametrize("round", range(${ROUNDS}))
def test_filter(frame, round):
    frame[frame["f0"] > 0.5]


@pytest.mark.parametrize("round", range(${ROUNDS}))
def test_group(frame, round):
    frame.groupby("group").mean(numeric_only=True)
`;

/** Keeps, in the page, what the engine tells of each test that has ended. */
function listen() {
  globalThis.ended = [];
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        for (const { Finished: report } of data.events?.events ?? []) {
          if (report) globalThis.ended.push({ id: report.id, ms: report.took.call_ms });
        }
      });
    }
  };
}

const browser = await start();
const site = await serve(DIST, {
  change: async (name, original) => {
    if (!name.startsWith("lessons/")) return undefined;
    const text = await readFile(join(HERE, name), "utf8");
    return name === "lessons/course.toml" ? `${text}\n[limits]\nwall_ms = 60_000\n` : text;
  },
});
const context = await browser.newContext();
await context.addInitScript(listen);
const course = await Course.open(context, site.url, "#/bench/both");
await course.write(TESTS);
const { tests } = await course.run();
assert.deepEqual(tests, Array(STEPS.length * ROUNDS).fill("passed"));
const ended = await course.page.evaluate(() => globalThis.ended);
STEPS.forEach((step, at) => {
  const times = ended.slice(at * ROUNDS, (at + 1) * ROUNDS).map(({ ms }) => ms);
  console.log(`${step}: ${Math.min(...times).toFixed(1)}`);
});
await browser.close();
await site.close();
