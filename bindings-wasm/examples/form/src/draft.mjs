// What is kept between visits, and when it is not: in this browser only, never with a person's identifier in it.
import { at, steps } from "./places.mjs";

const KEY = "dlxh:draft";
const DAYS = 30;

/**
 * Whether a report may be kept: everything in it was looked at, and nothing gives a person away. A report marked secret
 * is not looked into any further, and a cut list may hide a finding: neither counts as clean.
 */
export function clean({ findings, not_evaluable = [], shown, total }) {
  const guarded = ({ code }) => code.startsWith("P") || code === "E003";
  // These weigh codes, not text: while they wait for the rest of the report there is nothing of a person's to keep.
  const ofCodes = ["P013", "P014"];
  const blind = not_evaluable.some(({ code }) => code.startsWith("P") && !ofCodes.includes(code));
  return shown === total && !blind && !findings.some(guarded);
}

/** Whether a finding stands against putting the report into a file: it names a person, or the report is secret. */
export const forbids = ({ code, severity }) => code === "E003" || (code.startsWith("P") && severity === "error");

// A number is kept key by key until it is long enough to be found: what was kept of it goes again.
function shortened(before, now, { start, end }) {
  const [was, is] = [[...before], [...now]];
  const same = (a, b) => a.every((letter, index) => letter === b[index]);
  if (!same(is.slice(0, start), was)) return before;
  const found = is.slice(start, end);
  let length = 0;
  while (length < found.length && was[start + length] === found[length]) length += 1;
  // Less of it than half was most likely another word.
  return 2 * length < found.length ? before : [...was.slice(0, start), ...was.slice(start + length)].join("");
}

/** Takes out of the kept draft the beginning of what the findings say must not be kept of `report`. */
export function retract(report, findings) {
  try {
    const { kept: time, report: before } = JSON.parse(localStorage.getItem(KEY)) ?? {};
    for (const { code, pointer, span } of findings) {
      const path = steps(pointer);
      const [was, is] = [at(before, path), at(report, path)];
      if (!code.startsWith("P") || !span || typeof was !== "string" || typeof is !== "string") continue;
      at(before, path.slice(0, -1))[path.at(-1)] = shortened(was, is, span);
    }
    if (before) localStorage.setItem(KEY, JSON.stringify({ kept: time, report: before }));
  } catch {
    // What cannot be mended is not left behind.
    wipe();
  }
}

/** Keeps the report and answers whether that could be done. */
export function keep(report, now) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ kept: now.getTime(), report }));
    return true;
  } catch {
    return false;
  }
}

/** The report that was kept, or why there is none. */
export function kept(now) {
  let text = null;
  try {
    text = localStorage.getItem(KEY);
    if (text === null) return {};
    const { kept: time, report } = JSON.parse(text);
    if (typeof time !== "number" || typeof report !== "object" || report === null) throw new TypeError("not a draft");
    if (now.getTime() - time > DAYS * 86_400_000) {
      wipe();
      return { reason: "expired" };
    }
    return { report, time: new Date(time) };
  } catch {
    return text === null ? {} : { reason: "unreadable" };
  }
}

export function wipe() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept there is nothing to wipe.
  }
}

/** Calls back when another window changes the draft. */
export function watch(changed) {
  const heard = ({ key }) => key === KEY && changed();
  addEventListener("storage", heard);
  return () => removeEventListener("storage", heard);
}
