// Runs beside the installed package, with nothing of the clone in reach.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";

import { CallError, Jurisdiction } from "dlxh";

const jurisdiction = Jurisdiction.traVinh();
const { accepted, findings } = jurisdiction.validate({ mood: "Gọi 0912 345 678" }, { now: "2025-01-20T08:00:00+07:00" });
assert.equal(accepted, false);
assert.ok(findings.some(({ code }) => code === "P002"));
assert.throws(() => jurisdiction.validate('{"schema":', { now: new Date() }), CallError);
assert.equal(jurisdiction.due({ obligation: "synthesis", period: "2025-01" }).act_by, "2025-01-20");

const root = "node_modules/dlxh";
const { exports: exported } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
for (const [name, target] of Object.entries(exported)) {
  if (typeof target === "object" && JSON.stringify(target).includes('"default"')) await import(join("dlxh", name));
}

// What is exported, and what that imports in turn, is all there is.
const needed = new Set(["package.json", "README.md", "pkg/LICENSE"]);
const files = (target) => (typeof target === "string" ? [target] : Object.values(target).flatMap(files));
const waiting = files(exported);
while (waiting.length > 0) {
  const file = normalize(waiting.pop());
  if (needed.has(file)) continue;
  needed.add(file);
  if (!/\.m?[jt]s$/.test(file)) continue;
  const typed = file.endsWith(".d.mts");
  // Comments of the code speak of types, which only the declarations need.
  const imports = typed ? /(?:\bfrom |\bimport\()"(\.[^"]+)"/g : /^(?:import|export) [^;]*\bfrom "(\.[^"]+)"/gm;
  for (const [, name] of readFileSync(`${root}/${file}`, "utf8").matchAll(imports)) {
    waiting.push(join(dirname(file), typed ? name.replace(/\.mjs$/, ".d.mts") : name));
  }
}
const there = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const names = there.map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(root.length + 1));
assert.deepEqual(names.sort(), [...needed].sort());
