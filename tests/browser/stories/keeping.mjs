// What becomes of the learner's text, and of a browser that keeps nothing.

import assert from "node:assert/strict";

import { exercises, isGreen } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const [{ lesson, exercise }, { lesson: second, exercise: other, starter }] = await exercises();
const hash = `#/${lesson}/${exercise}`;
const MINE = "def test_mine():\n    assert True\n";

story("the text is there after a reload, and each exercise has its own", { hash }, async (course) => {
  await course.opened(lesson, exercise);
  await course.write(MINE);
  await course.page.getByText("Saved", { exact: true }).waitFor();
  await course.page.reload();
  await course.opened(lesson, exercise);
  assert.equal(await course.text(), MINE);
  assert.ok(isGreen(await course.run()));
  await course.goTo(second, other);
  assert.equal(await course.text(), starter);
  await course.page.goBack();
  await course.opened(lesson, exercise);
  assert.equal(await course.text(), MINE);
});

const withoutStorage = (context) =>
  context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    }
  });

story("without storage there is a notice, and everything else works", { hash, prepare: withoutStorage, context: {} }, async (course) => {
  await course.opened(lesson, exercise);
  await course.notice("no-storage").waitFor();
  await course.write(MINE);
  assert.ok(isGreen(await course.run()));
});
