import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { CallError, Jurisdiction } from "dlxh";

// The entry above has loaded the module; this is the door behind it, for the bytes themselves.
import { Jurisdiction as Handle } from "../pkg/dlxh.js";
import { compact, inputOf, jurisdictionOf, optionsOf } from "./vector.mjs";

const tests = new URL("../../tests/", import.meta.url);
const text = new TextDecoder("utf-8", { fatal: true });

const read = (file) => readFileSync(new URL(`data/${file}`, tests));

function checkBytes(vector) {
  const found = jurisdictionOf(vector, Handle, read).call(vector.op, optionsOf(vector), inputOf(vector));
  assert.equal(text.decode(found), compact(vector.output));
}

function checkMethod(vector) {
  const jurisdiction = jurisdictionOf(vector, Jurisdiction, read);
  const { answer, error } = vector.output;
  const method = vector.op.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  if (!(method in jurisdiction)) return assert.equal(error?.code, "unknown_operation");
  // What takes no document takes the options alone.
  const question = jurisdiction[method].length === 1;
  // A document cannot even be handed to a question here; the bytes have been compared above.
  if (question && inputOf(vector).length > 0) return;
  const given = question ? [vector.options] : [inputOf(vector), vector.options];
  if (!error) return assert.deepEqual(jurisdiction[method](...given), answer);
  assert.throws(() => jurisdiction[method](...given), (thrown) => {
    assert.ok(thrown instanceof CallError);
    const { code, message, help, offset, pointer } = thrown;
    assert.deepEqual(JSON.parse(JSON.stringify({ code, message, help, offset, pointer })), error);
    return true;
  });
}

const found = readdirSync(new URL("vectors/", tests), { recursive: true });
const files = found.filter((file) => file.endsWith(".json")).sort();

test("there are vectors", () => assert.notEqual(files.length, 0));

for (const file of files) {
  test(file, () => {
    const vector = JSON.parse(readFileSync(new URL(`vectors/${file}`, tests), "utf8"));
    checkBytes(vector);
    checkMethod(vector);
  });
}
