// The entry for browsers and bundlers. Importing it does nothing, so that a server may import it too; the page loads the
// module once, with `init` or `initSync`, and then asks.
export { CallError, Jurisdiction, init, initSync } from "./jurisdiction.mjs";
