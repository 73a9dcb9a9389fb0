/** The library could not carry out the call. It repeats nothing of what it was given. */
export class CallError extends Error {
  /** @param {{ message: string, code: string, help: string, offset?: number, pointer?: string }} error */
  constructor({ message, code, help, offset, pointer }) {
    super(message);
    /** @readonly */ this.code = code;
    /** @readonly */ this.help = help;
    /** The byte of the document at which reading failed. @readonly */ this.offset = offset;
    /** The place in the document, as a JSON Pointer. @readonly */ this.pointer = pointer;
  }
}
CallError.prototype.name = "CallError";
