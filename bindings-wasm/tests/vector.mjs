// What every JavaScript runtime needs to know of a vector.
const utf8 = new TextEncoder();

/** JSON.stringify puts members whose names are whole numbers first, whatever order they were given in. */
export function compact(value) {
  if (Array.isArray(value)) return `[${value.map(compact).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${compact(value[name])}`).join()}}`;
}

export function inputOf({ input, input_text, input_base64 }) {
  if (input_base64 !== undefined) return Uint8Array.from(atob(input_base64), (byte) => byte.charCodeAt(0));
  return utf8.encode(input_text ?? (input === undefined ? "" : compact(input)));
}

export const optionsOf = ({ options }) => utf8.encode(options === undefined ? "" : compact(options));

/** The jurisdiction of a vector; `read` returns the bytes of a file below tests/data. */
export function jurisdictionOf(vector, Kind, read) {
  const [base, overlay] = vector.jurisdiction.split("+");
  const jurisdiction = base === "tra-vinh" ? Kind.traVinh() : Kind.fromJson(read(`${base}.json`));
  return overlay === undefined ? jurisdiction : jurisdiction.withOverlay(read(`overlays/${overlay}.json`));
}
