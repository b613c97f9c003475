// One headless Chromium with a fresh profile.

import { mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// The machine may be closed off: nothing but the page under test is asked for.
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function executable() {
  const found = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!found) throw new Error("no Chromium was found: `cargo xtask setup` installs one, or set CHROMIUM");
  return found;
}

/** Starts Chromium and gives it; each of its contexts is a profile of its own. */
export const start = () => chromium.launch({ executablePath: executable(), args: FLAGS });

/** Starts Chromium and gives its one context, whose `close` also removes the profile. */
export async function launch(options = {}) {
  const profile = await mkdtemp(join(tmpdir(), "understudy-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    args: FLAGS,
    viewport: { width: 1360, height: 900 },
    ...options,
  });
  context.on("close", () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => {}));
  return context;
}
