// Where a finding is shown: from a JSON Pointer to the field of the form, and to the words a clerk knows it by.

/** What the page fills in itself; nobody is asked for it. */
export const HIDDEN = {
  "": ["schema", "reporter", "period", "submitted_at"],
  IssueRef: ["kind", "reporter", "serial"],
  FollowUp: ["kind", "reporter", "serial"],
  Raised: ["kind", "serial"],
};

export const nameOf = (schema) => schema.$ref?.split("/").at(-1) ?? "";

export function resolve(schema, root) {
  if (!schema.$ref) return schema;
  const { $ref, ...own } = schema;
  return { ...root.$defs[nameOf(schema)], ...own };
}

export const isChoice = (schema) => Array.isArray(schema.oneOf);

export const at = (value, path) => path.reduce((part, step) => part?.[step], value);

export const steps = (pointer) =>
  pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

// Adds the words for one more step, or null where the form has no field for it.
function step(place, name, root) {
  const schema = resolve(place.schema, root);
  const inner = schema.properties?.[name];
  if (inner && !HIDDEN[place.name]?.includes(name)) {
    const { title } = resolve(inner, root);
    return { schema: inner, name: nameOf(inner), path: [...place.path, name], labels: [...place.labels, title ?? name] };
  }
  if (schema.type === "array" && !isChoice(resolve(schema.items, root))) {
    const { title = schema.title } = resolve(schema.items, root);
    const label = `${title} ${Number(name) + 1}`;
    // "Vấn đề 2" says what "Các vấn đề › Vấn đề 2" would.
    const labels = [...place.labels.slice(0, -1), label];
    return { schema: schema.items, name: nameOf(schema.items), path: [...place.path, Number(name)], labels };
  }
  return null;
}

/** The text with members called what their fields are called: those of the object at `path`, of what it stands in, or of all. */
export function inWords(text, root, path) {
  const along = [resolve(root, root)];
  for (const name of path) {
    const { properties, items } = along[0];
    const inner = properties?.[name] ?? items;
    if (inner) along.unshift(resolve(inner, root));
  }
  const titles = (name, among) => among.map(({ properties }) => properties?.[name]).filter(Boolean)
    .map((inner) => resolve(inner, root).title);
  return text.replace(/`([a-z_]+)`/g, (whole, name) => {
    const [near] = titles(name, along);
    const all = [...new Set(titles(name, Object.values(root.$defs ?? {})))];
    const title = near ?? (all.length === 1 ? all[0] : undefined);
    return title ? `“${title}”` : whole;
  });
}

/** The field that shows a finding, the words for it, and whether the form has a field for all of its pointer. */
export function place(root, report, { pointer, params = [] }) {
  let here = { schema: root, name: "", path: [], labels: [] };
  const all = steps(pointer);
  for (const [index, name] of all.entries()) {
    const next = step(here, name, root);
    if (next === null) {
      const { properties, type } = resolve(here.schema, root);
      const inForm = type === "array" || (properties && name in properties);
      return { ...here, unknown: inForm ? null : all.slice(0, index + 1) };
    }
    here = next;
  }
  // A member the schema does not know is told by its position: its name may say too much.
  const position = params.find((param) => param.name === "position")?.value;
  const stray = position === undefined ? undefined : Object.keys(at(report, here.path) ?? {})[position - 1];
  if (stray !== undefined && !(stray in (resolve(here.schema, root).properties ?? {}))) {
    return { ...here, unknown: [...here.path, stray] };
  }
  // A member that is missing is shown where it would stand.
  const member = params.find((param) => param.name === "member")?.value;
  if (member !== undefined && at(report, here.path)?.[member] === undefined) here = step(here, member, root) ?? here;
  return { ...here, unknown: null };
}

/** Orders places as they follow each other in the form, where members stand as `ordered` has them. */
export function compare(root, ordered) {
  return ({ path: a }, { path: b }) => {
    let [schema, name] = [root, ""];
    for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
      const { properties, items } = resolve(schema, root);
      if (a[depth] !== b[depth]) {
        const order = properties && ordered(properties, name);
        return order ? order.indexOf(a[depth]) - order.indexOf(b[depth]) : a[depth] - b[depth];
      }
      schema = properties?.[a[depth]] ?? items;
      name = nameOf(schema);
    }
    return a.length - b.length;
  };
}

export const fieldId = (path) => ["root", ...path].join("_");
