// Every JavaScript block of the READMEs runs, and none of its assertions fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as dlxh from "../index.mjs";

for (const name of ["../../README.md", "../README.md"]) {
  test(`the blocks of ${name} run`, () => {
    const blocks = readFileSync(new URL(name, import.meta.url), "utf8").split("```js\n").slice(1);
    assert.ok(blocks.length > 0, "it shows no JavaScript");
    for (const block of blocks) {
      const [code] = block.split("```");
      // A function body cannot import; what is imported is handed over by name.
      const body = code.replace(/^import \{ (.*) \} from "dlxh";$/gmu, "const { $1 } = dlxh;");
      new Function("dlxh", "console", body)(dlxh, { assert: (holds) => assert.ok(holds), log() {} });
    }
  });
}
