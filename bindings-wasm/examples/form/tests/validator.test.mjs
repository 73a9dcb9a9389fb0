// The package's validator under the Form of react-jsonschema-form itself, without a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { test } from "node:test";

import { Jurisdiction } from "../../../index.mjs";
import { validator } from "../../../rjsf.mjs";

// What the bundler does for the page: see vite.config.mjs.
const ours = new URL("../../../rjsf.mjs", import.meta.url).href;
const hook = `export const resolve = (name, context, next) =>
  name === "@rjsf/validator-ajv8" ? { url: "${ours}", shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const { default: Form } = await import("@rjsf/core");

const now = "2025-01-20T08:00:00+07:00";
const jurisdiction = Jurisdiction.traVinh();
const file = new URL("../../../../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json", import.meta.url);
const sound = () => JSON.parse(readFileSync(file, "utf8"));
const schema = jurisdiction.formSchema({ kind: "monthly-opinion", unit: "TV-HU-CL", period: "2025-01" });
const checks = validator(jurisdiction, { now });
const formOf = (props) => new Form({ schema, validator: checks, formData: {}, ...props });

function faulty() {
  const report = sound();
  report.mood.summary = "Gọi 0912 345 678.";
  report.issues[1].streams[0].tendency = "angry";
  delete report.issues[0].topic;
  return report;
}

test("the form finds every error at its field, with the words for the field", () => {
  const { errors, errorSchema } = formOf().validate(faulty());
  const expected = jurisdiction.validate(faulty(), { now }).findings.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors.map(({ name }) => name), expected.map(({ code }) => code));
  assert.match(errorSchema.mood.summary.__errors[0], /^văn bản có số trông như số điện thoại – xóa/);
  assert.equal(errorSchema.issues[1].streams[0].tendency.__errors.length, 1);
  const topic = errors.find(({ property }) => property === ".issues.0.topic");
  assert.deepEqual(errorSchema.issues[0].topic.__errors, [topic.message]);
  assert.equal(topic.stack, `${topic.title}: ${topic.message}`);
  assert.equal(topic.title, schema.$defs.Issue.properties.topic.title);
});

test("a sound report has no errors, and the fields that were cleared do not count", () => {
  assert.deepEqual(formOf().validate({ ...sound(), document: undefined }), { errors: [], errorSchema: {} });
});

test("warnings are shown by extraErrors, by their name, and stop nothing", () => {
  const report = sound();
  report.mood.level = "stable";
  const { findings } = jurisdiction.validate(report, { now });
  assert.ok(findings.length > 0 && findings.every(({ severity }) => severity !== "error"), "no warning to show");
  const shown = { errors: 0 };
  const form = formOf({ formData: report, extraErrors: checks.advice(report), onError: () => (shown.errors += 1) });
  form.setState = (state) => Object.assign(form.state, state);
  assert.equal(form.validateForm(), true);
  assert.equal(shown.errors, 0);
  const { message } = findings[0];
  assert.ok(form.state.errors.some(({ stack }) => stack.includes(message) && /Cảnh báo|Lưu ý/.test(stack)));
});

test("errors can be worded anew, and a check of the page's own is not passed over in silence", () => {
  const transformErrors = (errors) => errors.filter(({ name }) => name === "P002").map((error) => ({ ...error, message: "!" }));
  const { errors, errorSchema } = formOf({ transformErrors }).validate(faulty());
  assert.equal(errors.length, 1);
  assert.deepEqual(errorSchema, { mood: { summary: { __errors: ["!"] } } });
  assert.throws(() => formOf({ customValidate: (_, errors) => errors }).validate(faulty()), TypeError);
});
