// Every JavaScript block of the READMEs runs, and none of its assertions fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// A function body cannot import; what is imported is handed over by name.
const IMPORT = /^import \{ (.*) \} from "(.*)";$/gmu;
const AsyncFunction = (async () => {}).constructor;

for (const name of ["../../README.md", "../README.md"]) {
  test(`the blocks of ${name} run`, async () => {
    const blocks = readFileSync(new URL(name, import.meta.url), "utf8").split("```js\n").slice(1);
    assert.ok(blocks.length > 0, "it shows no JavaScript");
    for (const block of blocks) {
      const [code] = block.split("```");
      const names = [...new Set([...code.matchAll(IMPORT)].map(([, , name]) => name))];
      const modules = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await import(name)])));
      const body = code.replace(IMPORT, 'const { $1 } = modules["$2"];');
      assert.ok(!/^import/mu.test(body), body);
      await new AsyncFunction("modules", "console", body)(modules, { assert: (holds) => assert.ok(holds, body), log() {} });
    }
  });
}
