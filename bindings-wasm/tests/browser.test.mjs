// The package in Chromium, served under the strictest policy it runs under.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, beforeEach, test } from "node:test";

import { chromium } from "playwright-core";

const root = new URL("../../", import.meta.url);
const types = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
// A module of WebAssembly is compiled: the one thing that a policy without `unsafe-eval` has to allow by name.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const QUIET = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const readme = await readFile(new URL("bindings-wasm/README.md", root), "utf8");
const [, block] = readme.split("```js browser\n");
// A page names the file where a bundler resolves the package.
const script = block.split("```")[0].replace('"dlxh"', '"../jurisdiction.mjs"');
const made = {
  "/bindings-wasm/tests/readme.html": '<!doctype html><title>README</title><script type="module" src="readme.mjs"></script>',
  "/bindings-wasm/tests/readme.mjs": `${script}\nglobalThis.answer = answer;`,
};

let server, browser, page, faults;

before(async () => {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  assert.ok(executablePath, "the tests need Chromium (Debian: chromium), or CHROMIUM naming one");
  server = createServer(async (request, response) => {
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
  browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", ...QUIET] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(error.stack));
  page.on("console", (message) => {
    // The icon that every browser asks for is not there.
    if (message.type() === "error" && !message.location().url.endsWith("favicon.ico")) faults.push(message.text());
  });
  await page.goto(`http://localhost:${server.address().port}/bindings-wasm/tests/page.html`);
  await page.waitForFunction(() => globalThis.dlxh !== undefined);
});

test("importing does nothing, and asking before loading says what to do", async () => {
  assert.equal(await page.evaluate(() => dlxh.unloaded()), "Error: the module is not loaded: await init() first");
  assert.deepEqual(faults, []);
});

test("every vector gives the same bytes", async () => {
  const vectors = readdirSync(new URL("tests/vectors/", root), { recursive: true });
  const files = vectors.filter((file) => file.endsWith(".json")).sort();
  assert.ok(files.length > 250);
  await page.evaluate(() => dlxh.load());
  assert.deepEqual(await page.evaluate((files) => dlxh.vectors(files), files), []);
  assert.deepEqual(faults, []);
});

test("wrong arguments are a TypeError each, and the instance stays usable after a thousand bad calls", async () => {
  await page.evaluate(() => dlxh.load());
  const { types, failed, act_by } = await page.evaluate(() => dlxh.bad());
  for (const thrown of types) assert.match(thrown, /^TypeError: ./);
  assert.ok(failed);
  assert.equal(act_by, "2025-01-20");
  assert.deepEqual(faults, []);
});

test("the module is loaded once, whoever asks, and again after a failure", async () => {
  assert.deepEqual(await page.evaluate(() => dlxh.loadTwice()), [true, "2025-01-20", "2025-01-20"]);
  assert.deepEqual(faults.filter((fault) => !fault.includes("404")), []);
});

test("what the README shows for a browser runs in one", async () => {
  await page.goto(`http://localhost:${server.address().port}/bindings-wasm/tests/readme.html`);
  await page.waitForFunction(() => globalThis.answer !== undefined);
  assert.equal(await page.evaluate(() => globalThis.answer.accepted), false);
  assert.deepEqual(faults, []);
});

test("the module loads from its bytes too", async () => {
  assert.equal(await page.evaluate(() => dlxh.loadSync()), "2025-01-20");
  assert.deepEqual(faults, []);
});
