import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";

import { CallError, Jurisdiction } from "dlxh";

const file = new URL("../../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json", import.meta.url);
const bytes = readFileSync(file);
const now = "2025-01-20T08:00:00+07:00";
const jurisdiction = Jurisdiction.traVinh();

function refused(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof CallError, inspect(error));
    return error;
  }
  assert.fail("it was carried out");
}

test("bytes, text and an object give the same answer", () => {
  const answer = jurisdiction.validate(bytes, { now });
  assert.deepEqual(jurisdiction.validate(bytes.toString(), { now }), answer);
  assert.deepEqual(jurisdiction.validate(JSON.parse(bytes), { now }), answer);
  assert.deepEqual(jurisdiction.validate(new Uint8Array(bytes), { now: new Date(now) }), answer);
});

test("a text arrives as it was written", () => {
  const edges = "\u007f\u0080\u07ff\u0800\u1fff\u2000\ud7ff\ue000\uffff\u{10000}\u{10ffff}";
  const content = (document) => jurisdiction.digest(document).content;
  const report = JSON.parse(bytes);
  for (let before = 0; before < 5; before += 1) {
    const placed = (text) => JSON.stringify(report).replace(report.mood.summary, () => "a".repeat(before) + text);
    for (const text of [...edges, edges, "Việc “đã rồi” – ấy", "ế", "ếế", "aế😀"]) {
      assert.equal(content(placed(text)), content(new TextEncoder().encode(placed(text))), inspect(text));
    }
    for (const half of ["\ud800", "\udc00", "\ud800a", "\udc00\ud800", "\ud800\ud800\udc00"]) {
      assert.throws(() => content(placed(half)), TypeError, inspect(half));
      assert.throws(() => content("a".repeat(before) + half), TypeError, inspect(half));
    }
  }
});

test("reports are an array or lines", () => {
  const report = JSON.parse(bytes);
  const lines = `${JSON.stringify(report)}\n${JSON.stringify(report)}\n`;
  assert.deepEqual(jurisdiction.tally([report, report], { now }), jurisdiction.tally(lines, { now }));
});

test("a document holds only what JSON holds", () => {
  const inside = [new Map(), 1n, undefined, NaN, -Infinity, new Date(0), new Number(1), Symbol("s"), () => 1];
  const written = { toJSON: () => "another value" };
  const outright = [new Map(), new Date(0), 1, true, 1n, () => 1, "\ud800", written];
  for (const document of [...outright, ...inside.map((value) => [value]), ...inside.map((value) => ({ value }))]) {
    assert.throws(() => jurisdiction.validate(document, { now }), TypeError, inspect(document));
  }
  const bare = Object.assign(Object.create(null), JSON.parse(bytes));
  assert.deepEqual(jurisdiction.validate(bare, { now }), jurisdiction.validate(bytes, { now }));
});

test("options are held to the same", () => {
  for (const value of [1n, NaN, new Map(), () => 1]) {
    assert.throws(() => jurisdiction.validate(bytes, { now, limit: value }), TypeError);
  }
  assert.throws(() => jurisdiction.validate(bytes, now), TypeError);
  assert.deepEqual(jurisdiction.validate(bytes, { now, lang: undefined }), jurisdiction.validate(bytes, { now }));
});

test("a call that cannot be carried out says where", () => {
  const error = refused(() => jurisdiction.validate('{"schema":', { now, lang: "en" }));
  assert.deepEqual({ ...error }, { code: "truncated", offset: 10, pointer: undefined, help: error.help });
  assert.match(error.message, /^Truncated/);
  assert.equal(`${error}`, `CallError: ${error.message}`);
  assert.notEqual(error.help, "");
  assert.equal(refused(() => jurisdiction.validate(undefined, { now })).code, "empty");
});

test("a thousand calls that fail leave it as it was", () => {
  for (let n = 0; n < 1000; n += 1) {
    const document = [`{"a":${"[".repeat(n)}`, new Map(), [1n]][n % 3];
    assert.throws(() => jurisdiction.validate(document, { now }), n % 3 === 0 ? CallError : TypeError);
  }
  assert.ok(jurisdiction.validate(bytes, { now }).accepted);
});

test("nothing shows what was given", () => {
  const secret = "Nguyễn Văn Kín";
  const error = refused(() => jurisdiction.validate(`{"${secret}": ${secret}`, { now }));
  assert.ok(!inspect(error).includes(secret));
  assert.equal(inspect(jurisdiction), "Jurisdiction {}");
});

test("a jurisdiction is loaded, overlaid and left as it was", () => {
  assert.equal(refused(() => Jurisdiction.fromJson("[")).code, "truncated");
  assert.equal(refused(() => Jurisdiction.fromJson({})).code, "bad_jurisdiction");
  assert.equal(refused(() => jurisdiction.withOverlay({})).code, "bad_jurisdiction");
  const overlay = readFileSync(new URL("../../tests/data/overlays/illustrative.json", import.meta.url));
  const question = { obligation: "synthesis", period: "2025-01" };
  const before = jurisdiction.due(question);
  assert.ok(jurisdiction.withOverlay(overlay) instanceof Jurisdiction);
  assert.deepEqual(jurisdiction.due(question), before);
  assert.throws(() => new Jurisdiction({}), TypeError);
  assert.throws(() => { jurisdiction.due = null; }, TypeError);
});
