// A validator for react-jsonschema-form (https://rjsf-team.github.io/react-jsonschema-form/) over the checks of core.
import { checker, severityWords, told } from "./check.mjs";

/** @import { CheckOptions, Placed } from "./check.mjs" */

/**
 * The messages at a field, and below it those of its parts.
 * @typedef {{ __errors?: string[], [part: string]: any }} ErrorSchema
 */

/**
 * @typedef {object} RjsfError
 * @property {string} name the code of the rule
 * @property {string} message
 * @property {string} property
 * @property {string} [title]
 * @property {string} stack what the list of errors shows
 * @property {Placed} finding
 */

/**
 * @typedef {object} RjsfValidator
 * @property {(data: any, schema: any, customValidate?: unknown, transformErrors?: (errors: any[], uiSchema?: any) => any[], uiSchema?: any) => { errors: RjsfError[], errorSchema: ErrorSchema }} validateFormData
 * @property {(schema: any, data: any) => boolean} isValid
 * @property {(schema: any, data?: any) => { errors: any[] }} rawValidation
 * @property {(data: unknown) => ErrorSchema} advice what `<Form extraErrors={…}>` takes: warnings and suggestions, which
 *   do not keep a form from being submitted
 */

// RJSF has its errors as a list, and as a tree that its fields look themselves up in.
function tree(errors) {
  const root = {};
  for (const { message, finding: { path } } of errors) {
    const field = path.reduce((part, step) => (part[step] ??= {}), root);
    (field.__errors ??= []).push(message);
  }
  return root;
}

// What the form calls the field at `path`.
function titleOf(schema, path) {
  const whole = ({ $ref, ...own }) => ($ref ? { ...schema.$defs[$ref.split("/").at(-1)], ...own } : own);
  return path.reduce((here, step) => whole((typeof step === "number" ? here.items : here.properties?.[step]) ?? {}), schema).title;
}

function errorOf(finding, schema) {
  const [message, title] = [told(finding), titleOf(schema, finding.path)];
  const property = finding.path.map((step) => `.${step}`).join("");
  return { name: finding.code, message, property, title, stack: title ? `${title}: ${message}` : message, finding };
}

/**
 * What `<Form validator={…}>` takes: errors keep a form from being submitted, as they have a report returned.
 * @param {import("./jurisdiction.mjs").Jurisdiction} jurisdiction
 * @param {CheckOptions} options
 * @returns {RjsfValidator}
 */
export function validator(jurisdiction, options) {
  const check = checker(jurisdiction, options);
  const words = severityWords(jurisdiction, options.lang);
  const errorsOf = (data, schema) => {
    const errors = check(data).findings.filter(({ severity }) => severity === "error");
    return errors.map((finding) => errorOf(finding, schema));
  };
  return {
    validateFormData(data, schema, customValidate, transformErrors, uiSchema) {
      // Its errors are of a shape that only RJSF can make; not to call it without a word would be worse.
      if (customValidate) throw new TypeError("customValidate is not called: hand over what it finds as extraErrors");
      const found = errorsOf(data, schema);
      const errors = transformErrors ? transformErrors(found, uiSchema) : found;
      return { errors, errorSchema: tree(errors) };
    },
    // RJSF asks which of several choices stands in a field; every choice in the schema of a form is one value.
    isValid: (schema, data) => !("const" in schema) || schema.const === data,
    rawValidation: (schema, data) => ({ errors: errorsOf(data, schema) }),
    advice(data) {
      const rest = check(data).findings.filter(({ severity }) => severity !== "error");
      // Among messages that all look like errors, a word has to say that these are none.
      return tree(rest.map((finding) => ({ message: `${words[finding.severity]}: ${told(finding)}`, finding })));
    },
  };
}

// `@rjsf/core` imports `@rjsf/validator-ajv8` for its own tests; a bundler may be given this module in its place.
export default validator;
