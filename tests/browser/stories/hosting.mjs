// Where the course is put, what it is shown on, and lessons that are not as they should be.

import assert from "node:assert/strict";

import { exercises, isGreen } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();
const [{ lesson, exercise, solution }] = all;
const hash = `#/${lesson}/${exercise}`;
const later = all.find((one) => one.lesson !== lesson);

story("it works under a sub-path, and its notices are reached from it", { hash, site: { prefix: "/courses/ml/" } }, async (course, site) => {
  await course.opened(lesson, exercise);
  await course.write(solution);
  assert.ok(isGreen(await course.run()));
  await course.page.locator('a[href$="notices.html"]').first().click();
  const notices = course.page.locator("main.notices");
  await notices.waitFor();
  assert.equal(course.page.url(), `${site.url}notices.html`);
  const text = await notices.innerText();
  for (const name of ["CPython", "@codemirror/view", "rustpython-vm", "PYTHON SOFTWARE FOUNDATION LICENSE"]) {
    assert.ok(text.includes(name), `the notices do not name ${name}`);
  }
});

const broken = { change: (name) => (name === `lessons/${lesson}/lesson.toml` ? 'title = "Broken"\nminutes = "many\n' : undefined) };

story("a broken lesson file is named with its line, and the other lessons work", { hash: "", site: broken }, async (course) => {
  const problem = course.at("problem").first();
  await problem.waitFor();
  const text = await problem.innerText();
  assert.ok(text.includes(`${lesson}/lesson.toml`), `the file is not named in:\n${text}`);
  assert.match(text, /line 2|:2\b/, `the line is not named in:\n${text}`);
  await course.goTo(later.lesson, later.exercise);
  await course.write(later.solution);
  const run = await course.run();
  assert.ok(isGreen(run), JSON.stringify(run));
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

story("on a phone nothing lies beside the screen, and a run works", { hash, context: phone }, async (course) => {
  await course.opened(lesson, exercise);
  const width = await course.page.evaluate(() => document.scrollingElement.scrollWidth);
  assert.ok(width <= 390, `the page is ${width} px wide`);
  assert.equal((await course.run()).state, "done");
});
