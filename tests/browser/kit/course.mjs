// The course page as a learner sees it. Where the page keeps things stands here alone: stories know nothing of its HTML.

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

  /** Follows the link of an exercise. */
  async goTo(lesson, exercise) {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${lesson}/${exercise}`);
    await this.opened(lesson, exercise);
  }

  /** Waits until an exercise is open and its text stands in the editor. */
  async opened(lesson, exercise) {
    const { title } = await settings(lesson, exercise);
    await this.page.locator(".task h1", { hasText: title }).waitFor({ timeout: LOAD_MS });
    await this.page.locator(".cm-content").waitFor({ timeout: LOAD_MS });
  }

  /** Waits until the engine has arrived. */
  async ready() {
    await this.page.locator('[data-engine="ready"]').first().waitFor({ state: "attached", timeout: LOAD_MS });
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
    await this.page.locator(`.tab[data-file="${path}"]`).click();
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
    return this.page.locator(`[data-notice="${kind}"]`);
  }

  /** The entries of the tests, or those with one status. */
  tests(status) {
    return this.page.locator(`.results .test${status ? `[data-status="${status}"]` : ""}`);
  }

  /** Presses Run. */
  async pressRun() {
    await this.page.locator(".button.run").click();
    // The verdict of the run before stands there until the page has drawn again.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Presses Stop. */
  async pressStop() {
    await this.page.locator(".button.stop").click();
  }

  /** Runs the tests and gives what came of it. */
  async run() {
    await this.ready();
    await this.pressRun();
    return this.outcome();
  }

  /** Waits for the end of a run: its mood (good, bad or halted), its verdict in words, and each test's status. */
  async outcome() {
    const verdict = this.page.locator(".results .verdict:not([data-verdict=busy])");
    await verdict.waitFor({ timeout: RUN_MS });
    const tests = await this.tests().evaluateAll((rows) => rows.map((row) => row.dataset.status));
    return { mood: await verdict.getAttribute("data-verdict"), words: await verdict.innerText(), tests };
  }

  /** Waits for the verdicts on the other implementations, which begin by themselves after a green run. */
  async judged() {
    const verdict = this.page.locator(".faults .verdict:not([data-verdict=busy])");
    await verdict.waitFor({ timeout: RUN_MS });
    const versions = await this.page
      .locator(".faults .version")
      .evaluateAll((rows) => rows.map(({ dataset: { version, status } }) => ({ version, status })));
    return { mood: await verdict.getAttribute("data-verdict"), words: await verdict.innerText(), versions };
  }
}

/** Whether a run was all green. */
export const isGreen = ({ mood, tests }) =>
  mood === "good" && tests.length > 0 && tests.every((status) => status === "passed");

/** Whether every implementation got the verdict it deserves. */
export const isSolved = ({ mood, versions }) =>
  mood === "good" &&
  versions.filter(({ status }) => status === "caught").length >= 3 &&
  versions.some(({ status }) => status === "accepted") &&
  versions.every(({ status }) => status === "caught" || status === "accepted");

/** What an exercise's settings say. */
async function settings(lesson, exercise) {
  const text = await readFile(join(ROOT, "lessons", lesson, exercise, "exercise.toml"), "utf8");
  const value = (key) => text.match(new RegExp(`^${key} = "(.*)"`, "m"))[1];
  return { title: value("title"), tests: value("tests"), subject: value("subject"), refactor: text.includes("\n[refactor]") };
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
