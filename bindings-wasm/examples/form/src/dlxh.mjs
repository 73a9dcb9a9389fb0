import { CallError, Jurisdiction, init } from "../../../jurisdiction.mjs";
import { severityWords } from "../../../check.mjs";
import { validator } from "../../../rjsf.mjs";

export { CallError, severityWords, validator };

export const KIND = "monthly-opinion";
export const OBLIGATION = "monthly-report";
export const SYNTHESIS = "synthesis";

/** Loads the module, which is the last thing the page asks the network for. */
export async function load() {
  await init();
  return Jurisdiction.traVinh();
}
