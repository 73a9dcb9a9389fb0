// The report as the form holds it and as it leaves the page.
import { isChoice, resolve } from "./places.mjs";

const isObject = (value) => typeof value === "object" && value !== null;

const OFFSET = "+07:00";

/** A moment as Vietnam writes it, to the second. */
export const moment = (now) => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 19) + OFFSET;

// An entry that was added and not filled in yet is an empty text; what was cleared is left out.
function plain(value) {
  if (Array.isArray(value)) return value.map((entry) => (entry === undefined || entry === null ? "" : plain(entry)));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}

/** The report as it would be sent at `now`: this is what is checked and what is saved. */
export const sent = (report, now) => ({ ...plain(report), submitted_at: moment(now) });

const next = (entries) => `${Math.max(0, ...entries.map(({ id }) => Number(id) || 0)) + 1}`;

// Numbers are given when an entry is added and stay with it when it is moved: later reports cite them.
function numbered(entries, fresh) {
  if (!Array.isArray(entries)) return entries;
  const done = [];
  for (const entry of entries) {
    const made = isObject(entry) && Object.keys(entry).every((name) => entry[name] === undefined);
    done.push(made ? { id: next([...done, ...entries.filter(Boolean)]), ...fresh } : entry);
  }
  return done;
}

// Issues are cited from the monthly report unless a file says otherwise.
const CITED = "monthly-opinion";

/** The report with what nobody should have to type: numbers of new entries, the kind of report that is cited. */
export function completed(report, schema, root = schema) {
  if (Array.isArray(report)) {
    const inner = resolve(schema.items ?? {}, root);
    // What names the unit beside the number points to an entry elsewhere.
    const own = inner.properties?.id && !inner.properties.reporter;
    const entries = own ? numbered(report, inner.properties.streams ? { streams: [{}] } : {}) : report;
    return entries.map((entry) => completed(entry, inner, root));
  }
  if (!isObject(report)) return report;
  const { properties = {} } = schema;
  const inner = (name, member) => (properties[name] ? completed(member, resolve(properties[name], root), root) : member);
  const members = Object.entries(report).map(([name, member]) => [name, inner(name, member)]);
  // What has a `kind` beside a period points to a report.
  const points = schema !== root && properties.kind && properties.period && report.kind === undefined;
  return { ...Object.fromEntries(members), ...(points && { kind: CITED }) };
}

/** Whether the form has fields to draw the value in: objects and arrays stand where the schema has them. */
export function drawable(value, schema, root = schema) {
  const { type, properties = {}, items } = resolve(schema, root);
  const is = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  if (type === "array") {
    const inner = isChoice(resolve(items, root)) ? { type: "string" } : items;
    return is === "array" && value.every((entry) => drawable(entry, inner, root));
  }
  if (type === "object") {
    if (is !== "object") return false;
    const drawn = ([name, inner]) => value[name] === undefined || drawable(value[name], inner, root);
    return Object.entries(properties).every(drawn);
  }
  return type === "boolean" ? is === "boolean" : is === "string" || is === "number";
}

/** The report without the member at `path`. */
export function without(report, [step, ...rest]) {
  const copy = Array.isArray(report) ? [...report] : { ...report };
  if (rest.length > 0) copy[step] = without(report[step], rest);
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy;
}
