// The checks as a Standard Schema (https://standardschema.dev), version 1 of its interface.
import { checker, told } from "./check.mjs";

/**
 * An issue of Standard Schema; `finding` is all that core says of it.
 * @typedef {{ readonly message: string, readonly path: readonly (string | number)[], readonly finding: import("./types.mjs").Finding }} Issue
 */

/**
 * @template Form
 * @typedef {{
 *   readonly "~standard": {
 *     readonly version: 1,
 *     readonly vendor: "dlxh",
 *     readonly validate: (value: unknown) =>
 *       | { readonly value: import("./types.mjs").MonthlyOpinion, readonly issues?: undefined }
 *       | { readonly issues: readonly Issue[] },
 *     readonly types?: { readonly input: Form, readonly output: import("./types.mjs").MonthlyOpinion } | undefined,
 *   }
 * }} StandardReport
 */

/**
 * @param {import("./jurisdiction.mjs").Jurisdiction} jurisdiction
 * @param {import("./check.mjs").CheckOptions} options
 * @returns {StandardReport<any>}
 */
export function standard(jurisdiction, options) {
  const check = checker(jurisdiction, options);
  const validate = (value) => {
    const { accepted, findings, document } = check(value);
    if (accepted) return { value: document };
    // The interface knows one severity. A warning does not have a report returned, so it is no issue.
    const errors = findings.filter(({ severity }) => severity === "error");
    return { issues: errors.map(({ path, ...finding }) => ({ message: told(finding), path, finding })) };
  };
  return Object.freeze({ "~standard": Object.freeze({ version: 1, vendor: "dlxh", validate }) });
}
