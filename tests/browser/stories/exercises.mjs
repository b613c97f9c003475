// Every exercise, from its link to its solution: what a learner does who completes the whole course.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "../kit/browser.mjs";
import { Course, DIST, exercises, isGreen, isSolved } from "../kit/course.mjs";
import { serve } from "../kit/site.mjs";

let site;
let context;

before(async () => {
  site = await serve(DIST);
  context = await launch();
});

after(async () => {
  await context?.close();
  await site?.close();
});

const all = await exercises();

test("the course has at least seven exercises", () => {
  assert.ok(all.length >= 7, `it has ${all.length}`);
});

for (const { lesson, exercise, starter, solution } of all) {
  test(`${lesson}/${exercise}: the starter does not pass, the solution does`, { timeout: 240_000 }, async () => {
    const course = await Course.open(context, site.url, `#/${lesson}/${exercise}`);
    await course.at("exercise", { exercise: `${lesson}/${exercise}` }).waitFor();
    assert.equal(await course.text(), starter, "the starter stands in the editor");

    const first = await course.run();
    const passes = isGreen(first) && isSolved(await course.grade());
    assert.equal(passes, false, "the starter passes");

    await course.write(solution);
    const second = await course.run();
    assert.ok(isGreen(second), `the solution's tests: ${JSON.stringify(second)}`);
    const verdicts = await course.grade();
    assert.ok(isSolved(verdicts), `the solution's verdicts: ${JSON.stringify(verdicts)}`);

    assert.deepEqual(course.errors, [], "errors on the console");
    assert.deepEqual(site.missing, [], "files that are not there");
    await course.page.close();
  });
}
