// What a learner sees of the warnings that Python gives.

import assert from "node:assert/strict";

import { exercises } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();
const s3 = all.find(({ exercise }) => exercise === "load_from_s3");
const hash = `#/${s3.lesson}/${s3.exercise}`;

const TESTS = `import warnings

warnings.warn("read while it is imported")


def test_quiet():
    assert True


def test_warns():
    warnings.warn("use \`read\` from now on", DeprecationWarning)
`;

story("a test that warns shows its warning beside it, and the file its own above the tests", { hash }, async (course) => {
  await course.opened(s3.lesson, s3.exercise);
  await course.write(TESTS);
  assert.deepEqual((await course.run()).tests, ["passed", "passed"]);

  const outside = course.at("warned-outside").locator('[data-test="warning"]');
  assert.match(await outside.innerText(), new RegExp(`^UserWarning: read while it is imported\\s+${s3.tests}:3$`));

  const [quiet, warns] = [course.tests().nth(0), course.tests().nth(1)];
  assert.equal(await quiet.locator('[data-test="warning"]').count(), 0);
  const head = warns.locator("summary").first();
  assert.match(await head.innerText(), /1 warning/);
  await head.click();
  const warning = warns.locator('[data-test="warning"][data-category="DeprecationWarning"]');
  assert.match(await warning.innerText(), new RegExp(`^DeprecationWarning: use read from now on\\s+${s3.tests}:11$`));

  await course.tab(s3.subject);
  await warning.getByRole("button").click();
  await course.at("tab", { path: s3.tests }).and(course.page.locator('[aria-pressed="true"]')).waitFor();
});
