// Which lines of the code ran, and where it slept: what a learner sees beside the code under test and among the calls.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { ROOT, exercises } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();
const retry = all.find(({ exercise }) => exercise === "try_again");
const hash = `#/${retry.lesson}/${retry.exercise}`;
const code = (await readFile(join(ROOT, "lessons", retry.lesson, retry.exercise, retry.subject), "utf8")).split("\n");
const lineOf = (text) => 1 + code.findIndex((line) => line.includes(text));

const TESTS = `from unittest.mock import Mock, patch

import requests

from retrying import predict_with_retry

URL = "http://model-api/predict"


def good():
    response = Mock(status_code=200)
    response.json.return_value = {"prediction": 0.87}
    return response


def bad(status):
    response = Mock(status_code=status)
    response.raise_for_status.side_effect = requests.HTTPError(f"{status} Error")
    return response


@patch("retrying.requests.post")
def test_at_once(post):
    post.side_effect = [good()]
    assert predict_with_retry(URL, [1.0]) == 0.87


@patch("retrying.requests.post")
def test_recovers(post):
    post.side_effect = [bad(503), bad(500), good()]
    assert predict_with_retry(URL, [1.0]) == 0.87
`;

/** The gutter beside the editor: the lines that ran and those that did not, by their numbers. */
const gutter = (course) =>
  course.page.evaluate(() => {
    const numbers = [...document.querySelectorAll(".cm-lineNumbers .cm-gutterElement")];
    const tops = new Map(numbers.map((number) => [Math.round(number.getBoundingClientRect().top), Number(number.textContent)]));
    const lines = (kind) =>
      [...document.querySelectorAll(`.cm-gutter-lines .${kind}`)]
        .map((bar) => [tops.get(Math.round(bar.closest(".cm-gutterElement").getBoundingClientRect().top)), bar.title])
        .sort(([one], [other]) => one - other);
    return { ran: lines("line-ran"), missed: lines("line-missed") };
  });

story("the code under test shows which lines ran, by which tests, until the text changes", { hash }, async (course) => {
  await course.opened(retry.lesson, retry.exercise);
  await course.write(TESTS);
  assert.deepEqual((await course.run()).tests, ["passed", "passed"]);
  assert.deepEqual(await gutter(course), { ran: [], missed: [] }, "the tests' own file says nothing of lines");
  const summary = course.at("covered", { path: retry.subject });
  assert.match(await summary.innerText(), /^\d+ of \d+ lines ran in\s+retrying\.py/);

  await summary.getByRole("button", { name: "Show them" }).click();
  const strip = course.at("lines", { state: "shown" });
  await strip.waitFor();
  const all = await gutter(course);
  assert.ok(all.ran.length > 5, JSON.stringify(all));
  assert.deepEqual(all.missed.map(([, words]) => words), all.missed.map(() => "no test ran this line"));
  const slept = all.ran.find(([line]) => line === lineOf("time.sleep("));
  assert.deepEqual(slept?.[1], "ran in 1 test: test_recovers");
  const [ran, of] = (await course.at("lines-count").innerText()).match(/\d+/g).map(Number);
  assert.deepEqual([ran, of], [all.ran.length, all.ran.length + all.missed.length], "the words say what the gutter shows");

  // From the keyboard: one test's lines.
  const choice = course.at("lines-of");
  await choice.focus();
  await course.page.keyboard.type("test_at");
  await course.page.keyboard.press("Enter");
  await course.page.waitForFunction((of) => document.querySelector('[data-test="lines"]').dataset.ran < of, ran);
  const one = await gutter(course);
  assert.ok(one.missed.some(([line]) => line === lineOf("time.sleep(")), JSON.stringify(one));
  assert.match(await strip.innerText(), /did not run:/);

  // From a test's result: its own lines again.
  await course.tests().nth(1).locator("summary").first().click();
  await course.tests().nth(1).locator('[data-test="test-lines"]').click();
  await course.page.waitForFunction((ran) => Number(document.querySelector('[data-test="lines"]').dataset.ran) === ran, ran);
  assert.equal(await choice.inputValue(), `${retry.tests}::test_recovers`);

  await course.tab(retry.tests);
  await course.page.locator(".cm-content").click();
  await course.page.keyboard.press("ControlOrMeta+End");
  await course.page.keyboard.type("# changed");
  await course.tab(retry.subject);
  await course.at("lines", { state: "stale" }).waitFor();
  assert.deepEqual(await gutter(course), { ran: [], missed: [] }, "what ran belongs to the text that ran");
});

story("a sleep takes no time and stands among the calls, in order", { hash }, async (course) => {
  await course.opened(retry.lesson, retry.exercise);
  await course.write(TESTS);
  const { tests } = await course.run();
  assert.deepEqual(tests, ["passed", "passed"]);
  const [calm, retried] = [course.tests().nth(0), course.tests().nth(1)];
  await retried.locator("summary").first().click();
  const moments = retried.locator('[data-test="moment"]');
  const kinds = await moments.evaluateAll((rows) => rows.map((row) => row.dataset.kind));
  const posts = await moments.evaluateAll((rows) =>
    rows.map((row) => (row.dataset.kind === "sleep" ? "sleep" : row.querySelector(".mock-kind").textContent)),
  );
  assert.deepEqual(kinds.filter((kind) => kind === "sleep").length, 2, JSON.stringify(kinds));
  const order = posts.filter((name) => name === "post" || name === "sleep");
  assert.deepEqual(order, ["post", "sleep", "post", "sleep", "post"]);
  const slept = retried.locator('[data-test="moment"][data-kind="sleep"]').first();
  assert.match(await slept.innerText(), /slept 2 s\s+in\s+predict_with_retry\s+retrying\.py:\d+/);
  assert.match(await retried.locator('[data-test="timeline"] h4').innerText(), /slept 6 s, which took no time here/);
  await calm.locator("summary").first().click();
  assert.equal(await calm.locator('[data-test="moment"][data-kind="sleep"]').count(), 0);

  await slept.getByRole("button").click();
  await course.at("lines", { state: "shown" }).waitFor();
});
