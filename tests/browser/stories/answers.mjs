// What a learner is told about tests that do not pass.

import assert from "node:assert/strict";

import { exercises } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();
const s3 = all.find(({ exercise }) => exercise === "load_from_s3");
const hash = `#/${s3.lesson}/${s3.exercise}`;

story("a wrong expectation is explained in the words of unittest.mock, with the calls that were made", { hash }, async (course) => {
  await course.opened(s3.lesson, s3.exercise);
  const broken = s3.solution.replace(
    'assert_called_once_with(Bucket="training", Key="churn/march.parquet")',
    'assert_called_once_with(Bucket="training", Key="churn/april.parquet")',
  );
  assert.notEqual(broken, s3.solution);
  await course.write(broken);

  const { tests } = await course.run();
  assert.deepEqual(tests, ["passed", "failed", "passed"]);
  const failed = course.tests("failed");
  const text = await failed.locator('[data-test="failure"]').innerText();
  for (const line of [
    "AssertionError: expected call not found.",
    "Expected: get_object(Bucket='training', Key='churn/april.parquet')",
    "Actual: get_object(Bucket='training', Key='churn/march.parquet')",
  ]) {
    assert.ok(text.includes(line), `\`${line}\` is not in:\n${text}`);
  }
  const calls = await failed.locator('[data-test="calls"]').innerText({ timeout: 3000 });
  assert.ok(calls.includes("churn/march.parquet"), `the call that was made is not in:\n${calls}`);
});

story("an assert that does not hold shows both sides", { hash }, async (course) => {
  await course.opened(s3.lesson, s3.exercise);
  await course.write("def test_sum():\n    rows = [1, 2]\n    assert rows == [1, 3]\n");
  await course.run();
  const text = await course.at("failure").innerText();
  for (const line of ["assert [1, 2] == [1, 3]", "At index 1 diff: 2 != 3"]) {
    assert.ok(text.includes(line), `\`${line}\` is not in:\n${text}`);
  }
});

story("a syntax error is told before anything runs, with its line", { hash }, async (course) => {
  await course.opened(s3.lesson, s3.exercise);
  await course.write("def test_one():\n    assert True\n\n\ndef test_two(:\n    assert True\n");
  const { tests, notCollected } = await course.run();
  assert.deepEqual(tests, []);
  assert.equal(notCollected, 1);
  const text = await course.at("not-collected").innerText();
  assert.ok(text.includes(`${s3.tests}, line 5`), `line 5 is not named in:\n${text}`);
});
