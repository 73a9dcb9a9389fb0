// What browser.test.mjs asks of the page. Nothing is inline: the policy forbids it.
import { CallError, Jurisdiction, init, initSync } from "../jurisdiction.mjs";
import { Jurisdiction as Handle } from "../pkg/dlxh.js";
import { compact, inputOf, jurisdictionOf, optionsOf } from "./vector.mjs";

const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const text = new TextDecoder("utf-8", { fatal: true });
const now = "2025-01-20T08:00:00+07:00";

function thrown(call) {
  try {
    call();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
  return "nothing";
}

globalThis.dlxh = {
  unloaded: () => thrown(() => Jurisdiction.traVinh()),
  load: () => init(),
  /** Two parts of a page ask at once, and one before them in vain. */
  async loadTwice() {
    const failed = await init("nowhere.wasm").then(() => false, () => true);
    const due = async () => {
      await init();
      return Jurisdiction.traVinh();
    };
    const [one, other] = await Promise.all([due(), due()]);
    const question = { obligation: "synthesis", period: "2025-01" };
    return [failed, one.due(question).act_by, other.due(question).act_by];
  },
  async loadSync() {
    initSync(await bytes("../pkg/dlxh_bg.wasm"));
    return Jurisdiction.traVinh().due({ obligation: "synthesis", period: "2025-01" }).act_by;
  },

  /** The files whose vector came out otherwise, with what came out. */
  async vectors(files) {
    const data = new Map();
    const wrong = [];
    for (const file of files) {
      const vector = await (await fetch(`/tests/vectors/${file}`)).json();
      const [base, overlay] = vector.jurisdiction.split("+");
      for (const name of [`${base}.json`, `overlays/${overlay}.json`]) {
        if (!data.has(name) && name !== "tra-vinh.json" && !name.includes("undefined")) {
          data.set(name, await bytes(`/tests/data/${name}`));
        }
      }
      const jurisdiction = jurisdictionOf(vector, Handle, (name) => data.get(name));
      const found = text.decode(jurisdiction.call(vector.op, optionsOf(vector), inputOf(vector)));
      if (found !== compact(vector.output)) wrong.push({ file, found });
    }
    return wrong;
  },

  /** What wrong arguments throw; then a thousand calls that fail, and what a good one answers after them. */
  bad() {
    const jurisdiction = Jurisdiction.traVinh();
    const documents = [new Map(), new Date(0), 1, true, 1n, () => 1, "\ud800", [NaN], { a: undefined }, [1n]];
    const types = documents.map((document) => thrown(() => jurisdiction.validate(document, { now })));
    const failed = Array.from({ length: 1000 }, (_, n) => {
      try {
        return jurisdiction.validate(`{"a":${"[".repeat(n)}`, { now });
      } catch (error) {
        return error instanceof CallError;
      }
    });
    const { act_by } = jurisdiction.due({ obligation: "synthesis", period: "2025-01" });
    return { types, failed: failed.every((one) => one === true), act_by };
  },
};
