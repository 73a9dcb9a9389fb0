// Chromium with the repository served to it, under the strictest policy the package runs under.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

import { chromium } from "playwright-core";

export const root = new URL("../../", import.meta.url);
const types = {
  ".html": "text/html", ".css": "text/css", ".mjs": "text/javascript", ".js": "text/javascript",
  ".json": "application/json", ".wasm": "application/wasm",
};
// A module of WebAssembly is compiled: the one thing that a policy without `unsafe-eval` has to allow by name.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const QUIET = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Opens pages of the repository, and those of `made`, by path; `faults` is what went wrong in the last of them. */
export async function open({ made = {}, policy = POLICY, context: settings = {} } = {}) {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  assert.ok(executablePath, "the tests need Chromium (Debian: chromium), or CHROMIUM naming one");
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    try {
      const body = made[pathname] ?? (await readFile(new URL(`.${decodeURIComponent(pathname)}`, root)));
      response.writeHead(200, { "content-type": types[extname(pathname)], "content-security-policy": policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", ...QUIET] });
  const context = await browser.newContext(settings);
  const faults = [];
  let page;

  async function visit(path) {
    await page?.close();
    page = await context.newPage();
    faults.length = 0;
    page.on("pageerror", (error) => faults.push(error.stack));
    page.on("console", (message) => {
      // The icon that every browser asks for is not there.
      const wrong = ["error", "assert"].includes(message.type());
      if (wrong && !message.location().url.endsWith("favicon.ico")) faults.push(message.text());
    });
    await page.goto(`http://localhost:${server.address().port}/${path}`);
    return page;
  }
  async function close() {
    await browser.close();
    server.close();
  }
  return { visit, faults, close };
}
