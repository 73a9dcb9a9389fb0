// The entry for browsers and bundlers. Importing it does nothing, so that a server may import it too; the page loads the
// module once, with `init` or `initSync`, and then asks.
import { CallError } from "./error.mjs";
import load, { Jurisdiction as Handle, initSync as loadSync } from "./pkg/dlxh.js";
import { standard } from "./standard.mjs";

export { CallError };

const utf8 = new TextEncoder();
const text = new TextDecoder();

/**
 * JSON text, the bytes of it, or what it stands for: an object or array holding nothing that JSON cannot hold.
 * @typedef {string | Uint8Array | object} Document
 */

/**
 * The schema of a form, or a published one.
 * @typedef {{ readonly [keyword: string]: unknown }} JsonSchema
 */

/** @import * as shapes from "./types.mjs" */

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

function readable(document) {
  if (document === undefined || document === null) return "";
  if (document instanceof Uint8Array) return document;
  if (typeof document === "object") return JSON.stringify(document, faithful);
  if (typeof document !== "string") throw new TypeError("a document is JSON text, bytes, an object or an array");
  return document;
}

function halved() {
  return new TypeError("the text holds half a character");
}

function bytes(document) {
  const input = readable(document);
  if (typeof input !== "string") return input;
  // The encoder would write another character in place of half of one.
  if (!input.isWellFormed()) throw halved();
  return utf8.encode(input);
}

// The module encodes a text in a third of the time that Node takes to; what Node is quick at is copying it as it is.
function units(text) {
  const copied = new Uint16Array(text.length);
  if (globalThis.Buffer) globalThis.Buffer.from(copied.buffer).write(text, "utf16le");
  else for (let at = 0; at < text.length; at += 1) copied[at] = text.charCodeAt(at);
  return copied;
}

function given(options = {}) {
  if (typeof options !== "object") throw new TypeError("options are an object");
  const named = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(named.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
}

let ready = false;
/** @type {Promise<void> | undefined} */
let loading;

/**
 * Loads the module: without an argument from the file beside the package, as a bundler serves it.
 * @param {string | URL | Request | Response | Promise<Response> | ArrayBuffer | Uint8Array<ArrayBuffer> | WebAssembly.Module} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  // Two parts of a page may ask at once; loading twice would take the first one's jurisdictions from under it. What failed
  // may be tried again.
  loading ??= (async () => {
    if (ready) return;
    await load(source === undefined ? undefined : { module_or_path: source });
    ready = true;
  })().catch((failed) => {
    loading = undefined;
    throw failed;
  });
  return loading;
}

/**
 * Loads the module from its bytes at once. Browsers allow that on the main thread up to a few megabytes; a worker has no
 * such limit.
 * @param {ArrayBuffer | Uint8Array<ArrayBuffer> | WebAssembly.Module} module
 * @returns {void}
 */
export function initSync(module) {
  if (ready) return;
  loadSync({ module });
  ready = true;
}

function loaded(make) {
  if (!ready) throw new Error("the module is not loaded: await init() first");
  try {
    return new Jurisdiction(make());
  } catch (refused) {
    throw typeof refused === "string" ? new CallError(JSON.parse(refused).error) : refused;
  }
}

/** Hierarchy, calendar and regimes as one immutable value that every question is put to. */
export class Jurisdiction {
  #handle;

  /** @private @param {unknown} handle */
  constructor(handle) {
    if (!(handle instanceof Handle)) throw new TypeError("call Jurisdiction.traVinh or Jurisdiction.fromJson");
    this.#handle = handle;
    Object.freeze(this);
  }

  /** @returns {Jurisdiction} */ static traVinh() { return loaded(() => Handle.traVinh()); }
  /** @param {Document} document @returns {Jurisdiction} */ static fromJson(document) { return loaded(() => Handle.fromJson(bytes(document))); }
  /** @param {Document} overlay @returns {Jurisdiction} */ withOverlay(overlay) { return loaded(() => this.#handle.withOverlay(bytes(overlay))); }

  // One line an operation.
  /** @param {Document} report @param {shapes.ValidateOptions} options @returns {shapes.Validation} */ validate(report, options) { return this.#call("validate", options, report); }
  /** @param {Document} report @param {shapes.NoOptions} [options] @returns {shapes.Digest} */ digest(report, options) { return this.#call("digest", options, report); }
  /** @param {shapes.DueOptions} options @returns {shapes.Due} */ due(options) { return this.#call("due", options); }
  /** @param {shapes.SpanOptions} options @returns {shapes.Agenda} */ agenda(options) { return this.#call("agenda", options); }
  /** @param {shapes.ObligationsOptions} options @returns {shapes.Obligations} */ obligations(options) { return this.#call("obligations", options); }
  /** @param {Document} overlay @param {shapes.SpanOptions} options @returns {shapes.Moved} */ moved(overlay, options) { return this.#call("moved", options, overlay); }
  /** @param {Document} reports @param {shapes.StandingOptions} options @returns {shapes.StandingAnswer} */ standing(reports, options) { return this.#call("standing", options, reports); }
  /** @param {Document} reports @param {shapes.StandingOptions} options @returns {shapes.Completeness} */ completeness(reports, options) { return this.#call("completeness", options, reports); }
  /** @param {Document} reports @param {shapes.TallyOptions} options @returns {shapes.Tallied} */ tally(reports, options) { return this.#call("tally", options, reports); }
  /** @param {Document} reports @param {shapes.SynthesiseOptions} options @returns {shapes.Synthesis} */ synthesise(reports, options) { return this.#call("synthesise", options, reports); }
  /** @param {Document} reports @param {shapes.AccountOptions} options @returns {shapes.Settlement} */ settlement(reports, options) { return this.#call("settlement", options, reports); }
  /** @param {Document} reports @param {shapes.AccountOptions} options @returns {shapes.Feedback} */ feedback(reports, options) { return this.#call("feedback", options, reports); }
  /** @param {Document} reports @param {shapes.RenderOptions} options @returns {shapes.Rendered} */ render(reports, options) { return this.#call("render", options, reports); }
  /** @param {Document} reports @param {shapes.CasesOptions} options @returns {shapes.Cases} */ cases(reports, options) { return this.#call("cases", options, reports); }
  /** @param {Document} reports @param {shapes.RestateOptions} options @returns {shapes.Restated} */ restate(reports, options) { return this.#call("restate", options, reports); }
  /** @param {Document} tallies @param {shapes.NoOptions} [options] @returns {shapes.MergedTally} */ merge(tallies, options) { return this.#call("merge", options, tallies); }
  /** @param {shapes.CalendarOptions} options @returns {shapes.CalendarDays} */ calendar(options) { return this.#call("calendar", options); }
  /** @param {shapes.SymbolOptions} options @returns {shapes.Symbol} */ symbol(options) { return this.#call("symbol", options); }
  /** @param {shapes.DraftOptions} options @returns {shapes.Draft} */ draft(options) { return this.#call("draft", options); }
  /** @param {shapes.FormSchemaOptions} options @returns {JsonSchema} */ formSchema(options) { return this.#call("form_schema", options); }
  /** @param {shapes.AsOfOptions} options @returns {shapes.AsOf} */ asOf(options) { return this.#call("as_of", options); }
  /** @param {shapes.LineageOptions} options @returns {shapes.Lineage} */ lineage(options) { return this.#call("lineage", options); }
  /** @param {shapes.NameOptions} options @returns {JsonSchema} */ schema(options) { return this.#call("schema", options); }
  /** @param {shapes.NoOptions} [options] @returns {shapes.Rules} */ rules(options) { return this.#call("rules", options); }
  /** @param {shapes.NameOptions} options @returns {shapes.Explanation} */ explain(options) { return this.#call("explain", options); }

  /**
   * Its checks in the shape of Standard Schema, which form libraries take as it is. `Form` is what the form holds.
   * @template [Form=shapes.MonthlyOpinion]
   * @param {import("./check.mjs").CheckOptions} options
   * @returns {import("./standard.mjs").StandardReport<Form>}
   */
  standard(options) { return standard(this, options); }

  /**
   * @param {string} op
   * @param {object | undefined} options
   * @param {Document} [document]
   * @returns {any}
   */
  #call(op, options, document) {
    const [asked, input] = [JSON.stringify(given(options), faithful), readable(document)];
    const answered =
      typeof input === "string" ? this.#handle.callText(op, asked, units(input)) : this.#handle.call(op, utf8.encode(asked), input);
    if (answered === undefined) throw halved();
    const { answer, error } = JSON.parse(text.decode(answered));
    if (error) throw new CallError(error);
    return answer;
  }
}
