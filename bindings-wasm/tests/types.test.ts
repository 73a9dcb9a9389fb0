// Compiled, never run.
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FormApi } from "@tanstack/form-core";

import { CallError, Jurisdiction } from "dlxh";
import { init, initSync } from "dlxh/browser";
import { checkForm } from "dlxh/form";
import { validator } from "dlxh/rjsf";
import type { Finding, MonthlyOpinion, Severity } from "dlxh/types";

declare const report: MonthlyOpinion;
declare const bytes: Uint8Array;

const now = new Date();
const jurisdiction: Jurisdiction = Jurisdiction.fromJson("{}").withOverlay(bytes);
for (const document of [report, [report], bytes, "{}"]) jurisdiction.validate(document, { now, lang: "en", limit: 5 });
jurisdiction.validate(report, { now: "2025-01-20T08:00:00+07:00", context: [jurisdiction.digest(report)], lang: undefined });
jurisdiction.due({ obligation: "synthesis", period: "2025-01" });
jurisdiction.asOf({ date: "2025-01-01" });
jurisdiction.rules();

const { accepted, findings } = jurisdiction.validate(report, { now });
const stands: boolean = accepted;
const severities: Severity[] = findings.map((finding: Finding) => finding.severity);
const topic: string | undefined = report.issues?.[0]?.topic;
export const seen = [stands, severities, topic];
// @ts-expect-error an answer has only what its schema says
jurisdiction.validate(report, { now }).valid;
// @ts-expect-error a report is no digest
jurisdiction.validate(report, { now, context: [report] });
// @ts-expect-error no option is made up
jurisdiction.due({ obligation: "synthesis", month: "2025-01" });
// @ts-expect-error there is no such tendency
export const tendency: NonNullable<MonthlyOpinion["issues"]>[number]["streams"][number]["tendency"] = "angry";

const ready: Promise<void> = init(new URL("https://example.invalid/dlxh_bg.wasm"));
ready.then(() => initSync(new ArrayBuffer(0)));

// @ts-expect-error it is made by traVinh or fromJson
new Jurisdiction();
// @ts-expect-error a number is no document
jurisdiction.validate(1, { now });
// @ts-expect-error the time is never guessed
jurisdiction.validate(report);
// @ts-expect-error no option is a Map
jurisdiction.validate(report, { now: new Map() });
// @ts-expect-error a question takes no document
jurisdiction.due(report, { period: "2025-01" });

export function told(error: unknown): string | number | undefined {
  return error instanceof CallError ? (error.offset ?? error.pointer ?? error.code) : undefined;
}

// What a form holds is seldom a whole report yet.
interface Begun {
  mood: { level?: string; summary: string };
}
const schema: StandardSchemaV1<MonthlyOpinion> = jurisdiction.standard({ now });
const begun: StandardSchemaV1<Begun, MonthlyOpinion> = jurisdiction.standard<Begun>({ now: () => new Date(), lang: "vi" });
export const validated: MonthlyOpinion = {} as StandardSchemaV1.InferOutput<typeof begun>;
export const resolvers = [standardSchemaResolver(begun), standardSchemaResolver(jurisdiction.standard<Begun>({ now }))];
const defaultValues: Begun = { mood: { summary: "" } };
export const form = new FormApi({ defaultValues, validators: { onChange: jurisdiction.standard<Begun>({ now }), onBlur: begun } });
// @ts-expect-error a form that holds something else needs its name
export const other: StandardSchemaV1<MonthlyOpinion> = begun;
// @ts-expect-error the time is never guessed
jurisdiction.standard({ lang: "en" });
// @ts-expect-error every finding is asked for
jurisdiction.standard({ now, limit: 5 });

declare const page: HTMLFormElement;
const checks = checkForm(page, jurisdiction, { now, summary: document.body, complete: (typed) => ({ ...typed, revision: 1 }) });
export const sendable: boolean = checks.check().accepted;
// @ts-expect-error the time is never guessed
checkForm(page, jurisdiction, {});
export const messages: string[] | undefined = validator(jurisdiction, { now }).advice({}).mood?.summary.__errors;
// @ts-expect-error a validator is made for a jurisdiction
validator({ now });

// The standing of a unit is a word of a list, not the whole answer over again.
const standings = jurisdiction.standing([], { obligation: "monthly-report", period: "2025-01", now });
export const late: boolean[] = standings.units.map((unit) => unit.standing === "late");
// @ts-expect-error no such standing
export const tardy: boolean[] = standings.units.map((unit) => unit.standing === "tardy");
const cases = jurisdiction.cases([], { now });
export const settled: number[] = cases.figures.filter((figure) => figure.of === "settled").map((figure) => figure.count);
