import { CallError, Jurisdiction, init } from "../../../jurisdiction.mjs";
import { severityWords } from "../../../check.mjs";
import { validator } from "../../../rjsf.mjs";

export { CallError, severityWords, validator };

/** The answer of a question, or the error with which it was refused. */
export function asked(question) {
  try {
    return { answer: question() };
  } catch (error) {
    if (error instanceof CallError) return { error };
    throw error;
  }
}

// An office writes the local decisions it works under into the page, as a list of overlays: a policy forbids scripts in a
// page, not data.
function decisions() {
  return JSON.parse(document.getElementById("decisions")?.textContent ?? "[]");
}

/** Loads the module, which is the last thing the page asks the network for. */
export async function load() {
  await init();
  return decisions().reduce((jurisdiction, overlay) => jurisdiction.withOverlay(overlay), Jurisdiction.traVinh());
}
