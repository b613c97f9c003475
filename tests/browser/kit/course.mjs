// The course page as a learner sees it. The page marks what tests look at with `data-test` and further `data-`
// attributes; where they are stands here alone, and nothing depends on layout.

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

  /** Follows the link of an exercise. */
  async goTo(lesson, exercise) {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${lesson}/${exercise}`);
    await this.opened(lesson, exercise);
  }

  /** Waits until an exercise is open and its text stands in the editor. */
  async opened(lesson, exercise) {
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

  /** Shows another file of the exercise. */
  async tab(path) {
    await this.at("tab", { path }).click();
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

  /** A notice, by what it is about. */
  notice(kind) {
    return this.at("notice", { kind });
  }

  /** The entries of the tests, or those with one outcome. */
  tests(outcome) {
    return this.at("test", outcome ? { outcome } : {});
  }

  /** Presses Run. */
  async pressRun() {
    await this.at("run").click();
    // The verdict of the run before stands there until the page has drawn again.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Presses Stop. */
  async pressStop() {
    await this.at("stop").click();
  }

  /** Runs the tests and gives what came of it. */
  async run() {
    await this.ready();
    await this.pressRun();
    return this.outcome();
  }

  /** Waits for the end of a run: how it ended, the verdict in words, and each test's outcome. */
  async outcome() {
    const verdict = this.page.locator('[data-test="run-state"]:not([data-state=waiting], [data-state=running])');
    await verdict.waitFor({ timeout: RUN_MS });
    const tests = await this.tests().evaluateAll((rows) => rows.map((row) => row.dataset.outcome));
    const notCollected = await this.at("not-collected").count();
    return { state: await verdict.getAttribute("data-state"), words: await verdict.innerText(), tests, notCollected };
  }

  /** Waits for the verdicts on the other implementations, which begin by themselves after a green run. */
  async judged() {
    const verdict = this.page.locator('[data-test="grade-state"]:not([data-state=waiting], [data-state=running])');
    await verdict.waitFor({ timeout: RUN_MS });
    return this.at("implementation").evaluateAll((rows) =>
      rows.map(({ dataset: { name, role, verdict } }) => ({ name, role, verdict })),
    );
  }
}

/** Whether a run was all green. */
export const isGreen = ({ state, tests, notCollected }) =>
  state === "done" && notCollected === 0 && tests.length > 0 && tests.every((outcome) => outcome === "passed");

/** Whether every implementation got the verdict it deserves. */
export const isSolved = (versions) =>
  versions.filter(({ role }) => role === "faulty").length >= 3 &&
  versions.some(({ role }) => role === "correct") &&
  versions.every(({ role, verdict }) => verdict === (role === "correct" ? "accepted" : "rejected"));

/** What an exercise's settings say. */
async function settings(lesson, exercise) {
  const text = await readFile(join(ROOT, "lessons", lesson, exercise, "exercise.toml"), "utf8");
  const value = (key) => text.match(new RegExp(`^${key} = "(.*)"`, "m"))[1];
  return { tests: value("tests"), subject: value("subject"), refactor: text.includes("\n[refactor]") };
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
      const { tests, subject, refactor } = await settings(lesson, entry.name);
      // In a refactoring the learner also changes the code under test, which ends as the subject's own file.
      const code = refactor ? await file(subject) : null;
      found.push({ lesson, exercise: entry.name, tests, subject, code, starter, solution: await file("solution.py") });
    }
  }
  return found;
}
