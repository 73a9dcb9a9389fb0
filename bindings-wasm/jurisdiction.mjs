import { Jurisdiction as Handle } from "./pkg/dlxh.js";

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** The library could not carry out the call. */
export class CallError extends Error {
  constructor({ message, code, help, offset, pointer }) {
    super(message);
    Object.assign(this, { code, help, offset, pointer });
  }
}
CallError.prototype.name = "CallError";

// An object literal is one step from the end of its chain of prototypes, in whatever realm it was made.
function isLiteral(value) {
  const prototype = Object.getPrototypeOf(value);
  const known = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  return known && typeof value.toJSON !== "function";
}

// As a replacer it sees every value that JSON.stringify would drop or change without a word.
function faithful(name) {
  const value = this[name];
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "object" && isLiteral(value)) return value;
  throw new TypeError("a document holds only text, finite numbers, booleans, null, arrays and plain objects");
}

function bytes(document) {
  if (document === undefined || document === null) return new Uint8Array();
  if (document instanceof Uint8Array) return document;
  if (typeof document === "object") return utf8.encode(JSON.stringify(document, faithful));
  if (typeof document !== "string") throw new TypeError("a document is JSON text, bytes, an object or an array");
  // The encoder would write another character in place of half of one.
  if (!document.isWellFormed()) throw new TypeError("the text holds half a character");
  return utf8.encode(document);
}

function given(options = {}) {
  if (typeof options !== "object") throw new TypeError("options are an object");
  const named = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(named.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
}

function loaded(load) {
  try {
    return new Jurisdiction(load());
  } catch (refused) {
    throw typeof refused === "string" ? new CallError(JSON.parse(refused).error) : refused;
  }
}

/** Hierarchy, calendar and regimes as one immutable value that every question is put to. */
export class Jurisdiction {
  #handle;

  constructor(handle) {
    if (!(handle instanceof Handle)) throw new TypeError("call Jurisdiction.traVinh or Jurisdiction.fromJson");
    this.#handle = handle;
    Object.freeze(this);
  }

  static traVinh() { return loaded(() => Handle.traVinh()); }
  static fromJson(document) { return loaded(() => Handle.fromJson(bytes(document))); }
  withOverlay(overlay) { return loaded(() => this.#handle.withOverlay(bytes(overlay))); }

  validate(report, options) { return this.#call("validate", options, report); }
  digest(report, options) { return this.#call("digest", options, report); }
  due(options) { return this.#call("due", options); }
  standing(reports, options) { return this.#call("standing", options, reports); }
  completeness(reports, options) { return this.#call("completeness", options, reports); }
  tally(reports, options) { return this.#call("tally", options, reports); }
  merge(tallies, options) { return this.#call("merge", options, tallies); }
  asOf(options) { return this.#call("as_of", options); }
  lineage(options) { return this.#call("lineage", options); }
  schema(options) { return this.#call("schema", options); }
  rules(options) { return this.#call("rules", options); }
  explain(options) { return this.#call("explain", options); }

  #call(op, options, document) {
    const { answer, error } = JSON.parse(text.decode(this.#handle.call(op, bytes(given(options)), bytes(document))));
    if (error) throw new CallError(error);
    return answer;
  }
}
