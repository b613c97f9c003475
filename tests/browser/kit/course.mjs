// The course page as a learner sees it, and the contract between the page and its tests: the page marks what tests
// look at with these attributes, and nothing here depends on classes, wording or layout.
//
//   data-test="exercise"        the open exercise; data-exercise="lesson/exercise"
//   data-test="run"             the button that runs the tests
//   data-test="grade"           the button that tries the tests on every implementation
//   data-test="stop"            the button that stops either
//   data-test="run-state"       how the run stands; data-state: idle, waiting, running, done, stopped, exited,
//                               cancelled or crashed
//   data-test="test"            one test; data-id, data-outcome: waiting, running, not-run, passed, failed, error, ...
//   data-test="failure"         inside it, or inside not-collected: why it did not pass
//   data-test="calls"           inside it: the calls its mocks saw
//   data-test="not-collected"   a file that could not be collected; data-path
//   data-test="grade-state"     how the grading stands; data-state: idle, waiting, running, done or cancelled
//   data-test="implementation"  one implementation; data-name, data-role: correct or faulty;
//                               data-verdict: pending, accepted or rejected
//   data-test="engine"          what the engine is doing; data-state: loading, ready, busy or failed
//   data-test="notice"          something the learner should know; data-kind: no-storage, restarted, ...
//   data-test="problem"         a fault in a lesson file: which file, line and key

import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** What the build made. */
export const DIST = join(ROOT, "dist");

const LOAD_MS = 60_000;
const RUN_MS = 60_000;

/** The page, with what went wrong in it. */
export class Course {
  static async open(context, url, hash = "") {
    const course = new Course(await context.newPage());
    await course.page.goto(url + hash);
    return course;
  }

  constructor(page) {
    this.page = page;
    this.errors = [];
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  /** An element by its mark, such as `at("implementation", {role: "faulty"})`. */
  at(mark, data = {}) {
    const more = Object.entries(data).map(([name, value]) => `[data-${name}=${JSON.stringify(value)}]`);
    return this.page.locator(`[data-test="${mark}"]${more.join("")}`);
  }

  async goTo(lesson, exercise) {
    await this.page.evaluate((hash) => { location.hash = hash; }, `#/${lesson}/${exercise}`);
    await this.at("exercise", { exercise: `${lesson}/${exercise}` }).waitFor({ timeout: LOAD_MS });
    await this.page.locator(".cm-content").waitFor({ timeout: LOAD_MS });
  }

  /** Waits until the engine has arrived. */
  async ready() {
    await this.at("engine", { state: "ready" }).first().waitFor({ state: "attached", timeout: LOAD_MS });
  }

  /** Puts a text in the place of what stands in the editor, as a paste. */
  async write(text) {
    await this.page.locator(".cm-content").click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.locator(".cm-content").evaluate((editor, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** What stands in the editor, whole: an editor draws only the lines in view. */
  async text() {
    await this.page.locator(".cm-content").click();
    await this.page.keyboard.press("ControlOrMeta+a");
    return this.page.locator(".cm-content").evaluate((editor) => {
      const clipboardData = new DataTransfer();
      editor.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData("text/plain");
    });
  }

  /** Presses Run and gives each test's outcome once it is over. */
  async run() {
    await this.ready();
    await this.at("run").click();
    return this.outcome();
  }

  /** Waits for the end of a run. */
  async outcome(timeout = RUN_MS) {
    const over = ["done", "stopped", "exited", "cancelled", "crashed"].map((state) => `[data-state="${state}"]`);
    const state = this.page.locator(`[data-test="run-state"]:is(${over.join(",")})`).first();
    await state.waitFor({ state: "attached", timeout });
    const tests = await this.at("test").evaluateAll((rows) =>
      rows.map((row) => ({ id: row.dataset.id, outcome: row.dataset.outcome })),
    );
    const notCollected = await this.at("not-collected").count();
    return { state: await state.getAttribute("data-state"), words: await state.innerText(), tests, notCollected };
  }

  /** Presses the grading button and gives the verdicts once they are all there. */
  async grade() {
    await this.ready();
    await this.at("grade").click();
    await this.at("grade-state", { state: "done" }).first().waitFor({ state: "attached", timeout: RUN_MS });
    return this.at("implementation").evaluateAll((rows) =>
      rows.map(({ dataset: { name, role, verdict } }) => ({ name, role, verdict })),
    );
  }
}

/** Whether a run was all green. */
export function isGreen({ state, tests, notCollected }) {
  return state === "done" && notCollected === 0 && tests.length > 0 && tests.every((test) => test.outcome === "passed");
}

/** Whether every implementation got the verdict it deserves. */
export function isSolved(verdicts) {
  const faulty = verdicts.filter((verdict) => verdict.role === "faulty");
  return (
    faulty.length >= 3 &&
    faulty.every((verdict) => verdict.verdict === "rejected") &&
    verdicts.some((verdict) => verdict.role === "correct") &&
    verdicts.filter((verdict) => verdict.role === "correct").every((verdict) => verdict.verdict === "accepted")
  );
}

/** Every exercise of the course, with its starter and its solution. */
export async function exercises() {
  const lessons = join(ROOT, "lessons");
  const listed = (await readFile(join(lessons, "course.toml"), "utf8")).match(/^lessons = \[([^\]]*)\]/m)[1];
  const found = [];
  for (const [, lesson] of listed.matchAll(/"([^"]+)"/g)) {
    const entries = await readdir(join(lessons, lesson), { withFileTypes: true });
    for (const entry of entries.filter((entry) => entry.isDirectory())) {
      const file = (name) => readFile(join(lessons, lesson, entry.name, name), "utf8");
      const starter = await file("starter.py").catch(() => null);
      if (starter === null) continue;
      found.push({ lesson, exercise: entry.name, starter, solution: await file("solution.py") });
    }
  }
  return found;
}
