// Compares whole validation with the usual way to check a JSON report in JavaScript: JSON.parse and ajv with `allErrors`
// on the same published schema. Both start from the same text; they take turns on every round, for machines are noisy.
//
// `npm run bench` (it makes the reports with the generator example first)
import { readFileSync } from "node:fs";

import formats from "ajv-formats";
import Ajv from "ajv/dist/2020.js";

import { Jurisdiction } from "./index.mjs";

const ROUNDS = 31;
const reports = readFileSync(new URL("../target/bench.ndjson", import.meta.url), "utf8").trimEnd().split("\n");
const bytes = reports.reduce((sum, report) => sum + Buffer.byteLength(report), 0);
const now = "2025-07-31T00:00:00+07:00";
const jurisdiction = Jurisdiction.traVinh();
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const peer = ajv.compile(jurisdiction.schema({ name: "monthly-opinion.1" }));

const judge = (report) => {
  if (!peer(JSON.parse(report))) throw new Error(ajv.errorsText(peer.errors));
};
const validate = (report) => {
  if (!jurisdiction.validate(report, { now }).accepted) throw new Error("a report was not accepted");
};

function time(work) {
  const begun = performance.now();
  reports.forEach(work);
  return performance.now() - begun;
}

let [theirs, ours] = [Infinity, Infinity];
for (let round = 0; round < ROUNDS; round += 1) {
  theirs = Math.min(theirs, time(judge));
  ours = Math.min(ours, time(validate));
}

const [one] = reports.toSorted((a, b) => Math.abs(Buffer.byteLength(a) - 17_000) - Math.abs(Buffer.byteLength(b) - 17_000));
const took = Array.from({ length: 2000 }, () => {
  const begun = performance.now();
  validate(one);
  return (performance.now() - begun) * 1000;
}).sort((a, b) => a - b);

console.log(`ajv_ns_per_byte ${(theirs * 1e6 / bytes).toFixed(3)}`);
console.log(`wasm_ns_per_byte ${(ours * 1e6 / bytes).toFixed(3)}`);
console.log(`ratio wasm_validate_vs_ajv ${(theirs / ours).toFixed(2)}`);
console.log(`one report of ${Buffer.byteLength(one)} bytes: p50 ${took[1000].toFixed(0)} µs, p99 ${took[1980].toFixed(0)} µs`);
