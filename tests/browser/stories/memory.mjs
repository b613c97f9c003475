// What one run leaves to the next, and what of the engine is fetched when.

import assert from "node:assert/strict";

import { exercises, isGreen, isSolved } from "../kit/course.mjs";
import { story } from "../kit/story.mjs";

const all = await exercises();
const named = (name) => all.find(({ exercise }) => exercise === name);
const [{ lesson, exercise }] = all;

const UNTIDY = `
import builtins, json, os, random, sys, time
import colorsys
from unittest import mock

def test_it_leaves_a_mess():
    builtins.mine = 1
    json.dumps = None
    colorsys.mine = 1
    mock.Mock.mine = 1
    sys.modules["mine"] = json
    sys.path.insert(0, "/mine")
    os.environ["MINE"] = "1"
    open("mine.txt", "w").write("mine")
    random.seed(7)
    time.sleep(1000)
    mock.patch("json.loads").start()
`;

const TIDY = `
import builtins, json, os, sys, time
import colorsys
import random
from unittest import mock

def test_nothing_of_it_is_there():
    assert not hasattr(builtins, "mine")
    assert json.dumps([1]) == "[1]" and json.loads("[1]") == [1]
    assert not hasattr(colorsys, "mine") and not hasattr(mock.Mock, "mine")
    assert "mine" not in sys.modules and "/mine" not in sys.path
    assert "MINE" not in os.environ
    assert not os.path.exists("mine.txt")
    assert time.localtime()[:5] == (2026, 1, 15, 12, 0)
`;

story("nothing of a run is there in the next", { hash: `#/${lesson}/${exercise}` }, async (course) => {
  await course.opened(lesson, exercise);
  for (const text of [UNTIDY, TIDY, UNTIDY, TIDY]) {
    await course.write(text);
    const run = await course.run();
    assert.ok(isGreen(run), JSON.stringify(run));
    await course.judged();
  }
});

const solve = async (course, { lesson, exercise, solution }) => {
  await course.opened(lesson, exercise);
  await course.write(solution);
  assert.ok(isGreen(await course.run()));
  assert.ok(isSolved(await course.judged()));
};

const rest = (site) => site.asked.filter((name) => name.startsWith("rest-"));

const registry = named("only_if_better");
story("an exercise without DataFrames wants nothing of the rest of the engine", { hash: `#/${registry.lesson}/${registry.exercise}` }, async (course, site) => {
  await solve(course, registry);
  assert.deepEqual(rest(site), []);
});

const frames = named("load_from_s3");
story("an exercise with DataFrames brings the rest of the engine once", { hash: `#/${frames.lesson}/${frames.exercise}` }, async (course, site) => {
  await solve(course, frames);
  await solve(course, frames);
  assert.equal(rest(site).length, 1);
});

const libraries = (site) => site.asked.filter((name) => /^python-.*\.bin$/.test(name));

const prediction = named("ask_for_a_prediction");
story("what an exercise imports arrives while it is read, and not with the run", { hash: `#/${prediction.lesson}/${prediction.exercise}` }, async (course, site) => {
  await course.opened(prediction.lesson, prediction.exercise);
  assert.deepEqual(libraries(site), []);
  while (!libraries(site).some((name) => name.endsWith("/requests.bin"))) await course.page.waitForTimeout(50);
  // The engine says nothing of what it imports: a run waits for it.
  assert.deepEqual((await course.run()).tests.length > 0, true);
  const arrived = libraries(site);
  await solve(course, prediction);
  assert.deepEqual(libraries(site), arrived);
});

/** Lets the first request for the engine fail, as on a line that comes and goes. */
const atFirstInVain = async (context) => {
  let failed = false;
  await context.route(/engine-[0-9a-f]+\.wasm/, (route) => {
    if (failed) return route.continue();
    failed = true;
    return route.abort();
  });
};

story("an engine that does not arrive at first is fetched again", { hash: `#/${lesson}/${exercise}`, prepare: atFirstInVain, context: {}, excuse: /ERR_FAILED/ }, async (course, site) => {
  await solve(course, all[0]);
  assert.equal(site.asked.filter((name) => /^engine-.*\.wasm$/.test(name)).length, 1);
});
