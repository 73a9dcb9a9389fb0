// The entry for Node: loads the module from the file next to it. Everything else is in jurisdiction.mjs, the entry for
// browsers.
import { readFileSync } from "node:fs";

import { initSync } from "./jurisdiction.mjs";

initSync(readFileSync(new URL("./pkg/dlxh_bg.wasm", import.meta.url)));

export { CallError, Jurisdiction } from "./jurisdiction.mjs";
