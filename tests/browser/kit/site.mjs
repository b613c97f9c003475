// Serves a `dist/` as a static host does, brotli copies included, with what a test wants to differ.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * Serves `folder` below `prefix` on a free port.
 *
 * - `change(path, text)`: gives another text for a file, or undefined to send it as it is
 * - gives: `{url, asked, missing, bytes(), close()}`; `asked` lists the paths that were asked for, `missing` those that
 *   were in vain, `bytes()` the sum of all bodies sent
 */
export async function serve(folder, { prefix = "/", change } = {}) {
  const asked = [];
  const missing = [];
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    const name = path.startsWith(prefix) ? normalize(path.slice(prefix.length) || "index.html") : "..";
    asked.push(name);
    try {
      if (name.startsWith("..")) throw new Error("outside");
      const headers = {
        "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
        "Cache-Control": /-[0-9a-f]{10}\b|wheels|pyodide/.test(name) ? "max-age=3600" : "no-cache",
      };
      let body;
      const changed = change && (await change(name, () => readFile(join(folder, name), "utf8")));
      if (changed !== undefined && changed !== null) {
        body = Buffer.from(changed);
      } else if (/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
        body = await readFile(join(folder, `${name}.br`)).catch(() => null);
        if (body) headers["Content-Encoding"] = "br";
      }
      body ??= await readFile(join(folder, name));
      headers["Content-Length"] = body.length;
      sent += body.length;
      response.writeHead(200, headers).end(body);
    } catch {
      missing.push(path);
      response.writeHead(404, { "Content-Type": "text/plain" }).end(`there is nothing at ${path}\n`);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    asked,
    missing,
    bytes: () => sent,
    close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())),
  };
}
