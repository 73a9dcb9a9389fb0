// Compiled beside the installed package.
import { CallError, Jurisdiction } from "dlxh";
import { init } from "dlxh/browser";
import { checkForm } from "dlxh/form";
import { validator } from "dlxh/rjsf";
import type { Finding, MonthlyOpinion } from "dlxh/types";

declare const report: MonthlyOpinion;
const jurisdiction = Jurisdiction.traVinh();
const now = new Date();
export const findings: Finding[] = jurisdiction.validate(report, { now }).findings;
export const forms = [checkForm, validator(jurisdiction, { now }), jurisdiction.standard({ now })["~standard"].version];
export const ready: Promise<void> = init();
// @ts-expect-error a report has only what its schema says
report.author;
export const code = (error: unknown): string | undefined => (error instanceof CallError ? error.code : undefined);
