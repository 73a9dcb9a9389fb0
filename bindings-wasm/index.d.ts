/** JSON text, the bytes of it, or what it stands for: an object or array holding nothing that JSON cannot hold. */
export type Document = string | Uint8Array | object;

/** Options of an operation, as its published schema names them; `undefined` is the same as leaving it out. */
export type Options = Readonly<Record<string, Date | string | number | boolean | readonly unknown[] | undefined>>;

/** The library could not carry out the call. It repeats nothing of what it was given. */
export class CallError extends Error {
  private constructor();
  readonly name: "CallError";
  readonly code: string;
  readonly help: string;
  /** The byte of the document at which reading failed. */
  readonly offset: number | undefined;
  /** The place in the document, as a JSON Pointer. */
  readonly pointer: string | undefined;
}

/** Hierarchy, calendar and regimes as one immutable value that every question is put to. */
export class Jurisdiction {
  private constructor();
  static traVinh(): Jurisdiction;
  static fromJson(document: Document): Jurisdiction;
  withOverlay(overlay: Document): Jurisdiction;

  // The shapes of the answers are published as JSON Schemas, not here.
  validate(report: Document, options: Options): any;
  digest(report: Document, options?: Options): any;
  due(options: Options): any;
  standing(reports: Document, options: Options): any;
  completeness(reports: Document, options: Options): any;
  tally(reports: Document, options: Options): any;
  merge(tallies: Document, options?: Options): any;
  asOf(options: Options): any;
  lineage(options: Options): any;
  schema(options: Options): any;
  rules(options?: Options): any;
  explain(options: Options): any;
}
