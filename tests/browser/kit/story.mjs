// What every story starts and ends with: a server, a browser, and pages on it that are checked for faults at the end.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { launch } from "./browser.mjs";
import { Course, DIST } from "./course.mjs";
import { serve } from "./site.mjs";

let browser;

after(async () => {
  await browser?.close();
});

/**
 * Tells one story on a page of its own.
 *
 * - `site`: what `serve` takes
 * - `prepare(context)`: what is done before the page opens
 * - `excuse`: matches the errors on the console that belong to the story
 * - `tell(course, site)`: the story
 */
export function story(title, { hash = "", site: wanted, prepare, excuse, context: options }, tell) {
  test(title, { timeout: 240_000 }, async () => {
    const site = await serve(DIST, wanted);
    const context = options ? await launch(options) : (browser ??= await launch());
    await prepare?.(context);
    const course = await Course.open(context, site.url, hash);
    try {
      await tell(course, site);
      const errors = course.errors.filter((error) => !excuse?.test(error));
      assert.deepEqual(errors, [], "errors on the console");
      if (!excuse) assert.deepEqual(site.missing, [], "files that are not there");
    } finally {
      await course.page.close();
      if (options) await context.close();
      await site.close();
    }
  });
}
