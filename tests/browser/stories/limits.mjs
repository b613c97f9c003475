// Code that does not end well: each time the page lives, the text is kept, and the next run is fine.

import assert from "node:assert/strict";

import { exercises, isGreen } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const [{ lesson, exercise }] = await exercises();
const hash = `#/${lesson}/${exercise}`;
const FINE = "def test_fine():\n    assert 1 + 1 == 2\n";

/** What drawing and a slow machine may add to the two seconds that a run may go on past its limit. */
const SLACK_MS = 1500;

/** A course whose runs may take a second and a half. */
const impatient = {
  change: async (name, original) =>
    name === "lessons/course.toml" ? (await original()).replace(/wall_ms = [\d_]+/, "wall_ms = 1_500") : undefined,
};

async function isFineAgain(course, text) {
  assert.equal(await course.text(), text, "the text is kept");
  await course.write(FINE);
  const next = await course.run();
  assert.ok(isGreen(next), `the next run: ${JSON.stringify(next)}`);
}

story("Stop ends an endless loop at once", { hash }, async (course) => {
  const text = "def test_endless():\n    while True:\n        pass\n";
  await course.opened(lesson, exercise);
  await course.write(text);
  await course.ready();
  await course.pressRun();
  await course.tests("running").waitFor();
  const began = Date.now();
  await course.pressStop();
  const { words } = await course.outcome();
  assert.match(words, /^You stopped it/);
  assert.ok(Date.now() - began < 2000, "it took longer than two seconds");
  await isFineAgain(course, text);
});

for (const [title, body, said] of [
  ["an endless loop", "while True:\n        pass", /^Stopped.*time|^Stopped.*second/],
  ["ten million prints", "for number in range(10_000_000):\n        print(number)", /^Stopped/],
  ["a list that eats memory", "rows = []\n    while True:\n        rows.append([0] * 1_000_000)", /^Stopped|^Python crashed/],
]) {
  story(`${title} is ended and said plainly`, { hash, site: impatient }, async (course) => {
    const text = `def test_it():\n    ${body}\n`;
    await course.opened(lesson, exercise);
    await course.write(text);
    await course.ready();
    const began = Date.now();
    const { words } = await course.run();
    assert.match(words, said);
    assert.ok(Date.now() - began < 1500 + 2000 + SLACK_MS, `it took ${Date.now() - began} ms`);
    await isFineAgain(course, text);
  });
}

story("an exit fails its test, as in pytest", { hash }, async (course) => {
  const text = "def test_it():\n    exit(3)\n";
  await course.opened(lesson, exercise);
  await course.write(text);
  const { tests } = await course.run();
  assert.deepEqual(tests, ["failed"]);
  assert.match(await course.at("failure").innerText(), /^SystemExit: 3/);
  await isFineAgain(course, text);
});

story("endless recursion is a failed test like any other", { hash }, async (course) => {
  const text = "def deeper():\n    return deeper()\n\n\ndef test_it():\n    deeper()\n";
  await course.opened(lesson, exercise);
  await course.write(text);
  const { tests } = await course.run();
  assert.deepEqual(tests, ["failed"]);
  assert.match(await course.at("failure").innerText(), /^RecursionError/);
  await isFineAgain(course, text);
});

// The engine's own crash cannot be had on demand, so the worker's loader is made to die at a word.
const mortal = {
  change: async (name, original) =>
    /^worker-[0-9a-f]+\.js$/.test(name)
      ? `self.addEventListener("message", ({ data }) => {
           if (data.turn && JSON.stringify(data.turn).includes("unreachable_on_purpose")) {
             postMessage({ fatal: "RuntimeError: unreachable" });
             self.close();
           }
         });\n${await original()}`
      : undefined,
};

story("a crashed worker is replaced, and the learner is told", { hash, site: mortal }, async (course) => {
  const text = "def test_unreachable_on_purpose():\n    while True:\n        pass\n";
  await course.opened(lesson, exercise);
  await course.write(text);
  const { words } = await course.run();
  assert.match(words, /^Python crashed/);
  await course.notice("restarted").waitFor();
  await isFineAgain(course, text);
});
