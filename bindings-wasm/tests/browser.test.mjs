// The package in Chromium, served under the strictest policy it runs under.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";

import { open, root } from "./chromium.mjs";

const readme = await readFile(new URL("bindings-wasm/README.md", root), "utf8");
const ENTRIES = { "dlxh": "../jurisdiction.mjs", "dlxh/form": "../form.mjs" };
// A page names the file where a bundler resolves the package. What stands before a script is the page that it is for.
const shown = [];
let html = "";
for (const [, language, text] of readme.matchAll(/^```(html|js browser)\n(.*?)^```/gmsu)) {
  if (language === "html") html = text;
  else shown.push({ html, script: text.replace(/from "(.*)";/gu, (_, name) => `from "${ENTRIES[name]}";`) });
}
const made = Object.fromEntries(shown.flatMap(({ html, script }, index) => {
  const head = '<!doctype html><meta charset="utf-8"><title>README</title>';
  const path = `/bindings-wasm/tests/readme-${index}`;
  return [
    [`${path}.html`, `${head}${html}<script type="module" src="readme-${index}.mjs"></script>`],
    [`${path}.mjs`, `${script}\nglobalThis.done = true;`],
  ];
}));

let chromium, page, faults;

before(async () => {
  chromium = await open({ made });
  ({ faults } = chromium);
});

after(() => chromium?.close());

beforeEach(async () => {
  page = await chromium.visit("bindings-wasm/tests/page.html");
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
  assert.ok(shown.length >= 2);
  for (const index of shown.keys()) {
    page = await chromium.visit(`bindings-wasm/tests/readme-${index}.html`);
    await page.waitForFunction(() => globalThis.done !== undefined);
    assert.deepEqual(faults, [], shown[index].script);
  }
});

test("the module loads from its bytes too", async () => {
  assert.equal(await page.evaluate(() => dlxh.loadSync()), "2025-01-20");
  assert.deepEqual(faults, []);
});
