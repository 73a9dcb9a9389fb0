// What the bridges to forms share: what is checked of a form's values, and to which of its fields a finding belongs.
import { CallError } from "./error.mjs";

/** @import { Jurisdiction } from "./jurisdiction.mjs" */
/** @import * as shapes from "./types.mjs" */

/**
 * How a form is checked. A form stays open for longer than a moment, so `now` may be a function that tells it every time.
 * @typedef {Omit<shapes.ValidateOptions, "now" | "limit" | "counts"> & { now: string | Date | (() => string | Date) }} CheckOptions
 */

/**
 * A finding with the way to its field: names, and numbers for places in a list.
 * @typedef {shapes.Finding & { path: (string | number)[] }} Placed
 */

// The pointer of a missing member is that of the object it is missing from; a form shows it where it would stand.
function pathOf({ pointer, params = [] }, document) {
  let here = document;
  const path = pointer.split("/").slice(1).map((step) => {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const at = Array.isArray(here) ? Number(name) : name;
    here = here?.[at];
    return at;
  });
  const member = params.find(({ name }) => name === "member")?.value;
  const isObject = typeof here === "object" && here !== null && !Array.isArray(here);
  return member !== undefined && isObject && !Object.hasOwn(here, member) ? [...path, member] : path;
}

/** What is wrong and what to do, for a form that has room for one line. @param {shapes.Finding} finding */
export const told = ({ message, help }) => `${message} – ${help}`;

/**
 * The words for how grave a finding is, by its code, as the published schema has them.
 * @param {Jurisdiction} jurisdiction
 * @param {shapes.Lang} [lang]
 * @returns {Record<shapes.Severity, string>}
 */
export function severityWords(jurisdiction, lang) {
  const { oneOf } = jurisdiction.schema({ name: "finding.1" }).$defs.Severity;
  return Object.fromEntries(oneOf.map(({ const: code, title, "x-en": english }) => [code, lang === "en" ? english : title]));
}

/**
 * Returns what checks a form's values: `document` is what was checked, absent where that could not be read at all.
 * @param {Jurisdiction} jurisdiction
 * @param {CheckOptions} options
 * @returns {(values: unknown) => { accepted: boolean, findings: Placed[], document?: any }}
 */
export function checker(jurisdiction, { now, ...options }) {
  // As many findings as can be had: a form that shows only errors must not lose one behind a thousand warnings.
  const { maximum: limit } = jurisdiction.schema({ name: "validate-options.1" }).properties.limit;
  const validate = (report) => jurisdiction.validate(report, { ...options, limit, now: typeof now === "function" ? now() : now });
  // Wrong options are told where they were written, not when someone types.
  validate({});
  return (values) => {
    // The report that will be sent: without what is undefined, `null` for a number field that holds none.
    const text = JSON.stringify(values);
    try {
      const { accepted, findings } = validate(text);
      const document = JSON.parse(text);
      return { accepted, document, findings: findings.map((finding) => ({ ...finding, path: pathOf(finding, document) })) };
    } catch (error) {
      if (!(error instanceof CallError) || error.code === "bad_options") throw error;
      // Whoever fills in a form can mend what is too large to be read, but would never see an exception.
      const { code, message, help } = error;
      return { accepted: false, findings: [{ code, severity: "error", pointer: "", message, help, path: [] }] };
    }
  };
}
