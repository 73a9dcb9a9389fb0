// Compiled, never run.
import { CallError, Jurisdiction } from "dlxh";
import { init, initSync } from "dlxh/browser";

interface Report {
  schema: string;
}
declare const report: Report;
declare const bytes: Uint8Array;

const now = new Date();
const jurisdiction: Jurisdiction = Jurisdiction.fromJson("{}").withOverlay(bytes);
for (const document of [report, [report], bytes, "{}"]) jurisdiction.validate(document, { now, lang: "en", limit: 5 });
jurisdiction.validate(report, { now: "2025-01-20T08:00:00+07:00", context: [report], lang: undefined });
jurisdiction.due({ obligation: "synthesis", period: "2025-01" });
jurisdiction.asOf({ date: "2025-01-01" });
jurisdiction.rules();

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
