// What react-jsonschema-form asks of a validator, apart from validating: the page takes its findings from core, with
// places and severities that an error list of the form could not hold.
export const validator = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  // Asked only which of several choices stands in a field; every choice of the schema is one value.
  isValid: (schema, value) => !("const" in schema) || schema.const === value,
  // Nothing is filled in that a clerk did not choose.
  leaveAlone: { emptyObjectFields: "skipDefaults", constAsDefaults: "never", arrayMinItems: { populate: "never" } },
};

export default validator;
