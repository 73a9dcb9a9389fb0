// The checks as a Standard Schema, held to its specification and to two libraries that take any such schema.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FormApi } from "@tanstack/form-core";

import { CallError, Jurisdiction } from "dlxh";

const now = "2025-01-20T08:00:00+07:00";
const jurisdiction = Jurisdiction.traVinh();
const text = readFileSync(new URL("../../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json", import.meta.url), "utf8");
const sound = () => JSON.parse(text);
const schema = jurisdiction.standard({ now });
const check = (value, options) => (options ? jurisdiction.standard(options) : schema)["~standard"].validate(value);

test("it is what the specification asks for", () => {
  const { version, vendor, validate } = schema["~standard"];
  assert.deepEqual([version, vendor, typeof validate], [1, "dlxh", "function"]);
  assert.ok(Object.isFrozen(schema["~standard"]));
});

test("what passes comes back as it was checked, warnings or not", () => {
  const report = { ...sound(), document: undefined, mood: { ...sound().mood, level: "stable" } };
  const bare = sound();
  delete bare.document;
  bare.mood.level = "stable";
  const { findings, accepted } = jurisdiction.validate(bare, { now });
  assert.ok(accepted && findings.length > 0, "the report has no warning to pass over");
  const result = check(report);
  assert.equal(result.issues, undefined);
  assert.deepEqual(result.value, bare);
});

test("every error is an issue with the way to its field, and nothing else is", () => {
  const report = sound();
  report.mood.summary = "Gọi 0912 345 678.";
  report.issues[1].streams[0].tendency = "angry";
  delete report.issues[0].topic;
  const errors = jurisdiction.validate(report, { now }).findings.filter(({ severity }) => severity === "error");
  const { issues } = check(report);
  assert.equal(issues.length, errors.length);
  const paths = Object.fromEntries(issues.map(({ finding, path }) => [finding.code, path]));
  assert.deepEqual(paths.P002, ["mood", "summary"]);
  assert.deepEqual(paths.S004, ["issues", 1, "streams", 0, "tendency"]);
  // Where it would stand, not the issue that lacks it.
  assert.deepEqual(paths.S001, ["issues", 0, "topic"]);
  const { message, help } = errors.find(({ code }) => code === "P002");
  assert.equal(issues.find(({ finding }) => finding.code === "P002").message, `${message} – ${help}`);
  assert.match(check(report, { now, lang: "en" }).issues[0].message, /^[a-zA-Z `]+ – /);
});

test("values are taken as JSON.stringify would send them", () => {
  const report = { ...sound(), revision: NaN };
  assert.deepEqual(check(report).issues.map(({ path }) => path), [["revision"]]);
  for (const value of [undefined, null, "text", 5, []]) assert.ok(check(value).issues.length > 0, `${value}`);
  assert.equal(check({ a: "x".repeat(5_000_000) }).issues[0].finding.code, "too_large");
});

test("an error is told however many findings stand before it", () => {
  const crowded = { ...sound(), a: Array.from({ length: 1500 }, () => "Gọi 0912 345 678.") };
  assert.ok(check(crowded).issues.length > 1500);
});

test("the moment is asked for at every check; wrong options are refused at once", () => {
  let time = "2025-01-10T08:00:00+07:00";
  const { validate } = jurisdiction.standard({ now: () => time })["~standard"];
  const early = validate(sound()).issues;
  assert.ok(early.length > 0, "a report sent after now was accepted");
  time = now;
  assert.equal(validate(sound()).issues, undefined);
  assert.throws(() => jurisdiction.standard({ now: "soon" }), CallError);
  assert.throws(() => jurisdiction.standard({ now, lang: "xx" }), CallError);
});

test("TanStack Form shows issues at their fields and lets go what is mended", async () => {
  const submitted = [];
  const defaultValues = { ...sound(), mood: { level: "uneasy", summary: "Gọi 0912 345 678." } };
  const form = new FormApi({ defaultValues, validators: { onChange: schema }, onSubmit: ({ value }) => submitted.push(value) });
  form.mount();
  form.setFieldValue("issues[0].title", "Gọi 0912 345 678");
  const shown = form.state.errorMap.onChange;
  assert.deepEqual(Object.keys(shown).sort(), ["issues[0].title", "mood.summary"]);
  assert.equal(shown["mood.summary"][0].finding.code, "P002");
  await form.handleSubmit();
  assert.deepEqual(submitted, []);
  form.setFieldValue("issues[0].title", sound().issues[0].title);
  form.setFieldValue("mood.summary", sound().mood.summary);
  await form.handleSubmit();
  assert.equal(submitted.length, 1);
});

test("React Hook Form's resolver takes it", async () => {
  const resolve = standardSchemaResolver(schema);
  const options = { fields: {}, shouldUseNativeValidation: false };
  const report = sound();
  report.issues[0].streams[0].gist = "Gọi 0912 345 678.";
  const { errors } = await resolve(report, undefined, options);
  assert.match(errors.issues[0].streams[0].gist.message, /^văn bản có số trông như số điện thoại – /);
  assert.deepEqual(await resolve(sound(), undefined, options), { errors: {}, values: sound() });
});
