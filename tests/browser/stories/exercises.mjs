// Every exercise, from its link to its solution: what a learner does who completes the whole course.

import assert from "node:assert/strict";
import { test } from "node:test";

import { exercises, isGreen, isSolved } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();

test("the course has at least seven exercises", () => {
  assert.ok(all.length >= 7, `it has ${all.length}`);
});

for (const { lesson, exercise, tests, subject, code, starter, solution } of all) {
  const hash = `#/${lesson}/${exercise}`;
  story(`${lesson}/${exercise}: the starter does not pass, the solution does`, { hash }, async (course) => {
    await course.opened(lesson, exercise);
    assert.equal(await course.text(), starter, "the starter stands in the editor");

    const first = await course.run();
    const passes = isGreen(first) && isSolved(await course.judged());
    assert.equal(passes, false, "the starter passes");

    if (code !== null) {
      await course.tab(subject);
      await course.write(code);
      await course.tab(tests);
    }
    await course.write(solution);
    const second = await course.run();
    assert.ok(isGreen(second), `the solution's tests: ${JSON.stringify(second)}`);
    const verdicts = await course.judged();
    assert.ok(isSolved(verdicts), `the solution's verdicts: ${JSON.stringify(verdicts)}`);
  });
}
