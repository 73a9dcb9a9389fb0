// The entry for Node: loads the module from the file next to it. Everything else is in jurisdiction.mjs, which a
// browser entry can share.
import { readFileSync } from "node:fs";

import { initSync } from "./pkg/dlxh.js";

initSync({ module: readFileSync(new URL("./pkg/dlxh_bg.wasm", import.meta.url)) });

export { CallError, Jurisdiction } from "./jurisdiction.mjs";
