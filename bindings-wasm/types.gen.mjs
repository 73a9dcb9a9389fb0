// Writes types.d.mts, the TypeScript of every published schema; with --check it only compares.
//
// Published schemas keep to a few keywords (tests/published.rs holds them to that), so that this stays a page. A type is
// named after its definition; where two schemas mean different things by one name, each is named after its schema too.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../schemas/", import.meta.url);
const target = new URL("types.d.mts", import.meta.url);

const pascal = (name) => name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
const nameOf = ({ $ref }) => $ref.split("/").at(-1);

/** A schema's name for people: `monthly-opinion.1` is `MonthlyOpinion`, a second version would be `MonthlyOpinion2`. */
function titleOf(file) {
  const [name, version] = file.split(".");
  return pascal(name) + (version === "1" ? "" : version);
}

function comment({ title, "x-en": english }, indent) {
  const words = [title, english].filter(Boolean).join(". ");
  return words === "" ? "" : `${indent}/** ${words.replaceAll("*/", "* /")} */\n`;
}

/** The TypeScript of `schema`; `named` turns the name of a definition into that of its type. */
function typeOf(schema, named, indent, moments = false) {
  if (schema.$ref) return named(nameOf(schema));
  const inner = (one) => typeOf(one, named, `${indent}  `);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.oneOf) return schema.oneOf.map(inner).join(" | ");
  switch (schema.type) {
    case "string": return moments && schema.format === "date-time" ? "string | Date" : "string";
    case "integer": return "number";
    case "boolean": return "boolean";
    case "array": return `Array<${inner(schema.items)}>`;
    case "object": {
      const members = Object.entries(schema.properties ?? {}).map(([name, member]) => {
        const required = schema.required?.includes(name);
        const type = typeOf(member, named, `${indent}  `, moments);
        return `${comment(member, `${indent}  `)}${indent}  ${name}${required ? "" : "?"}: ${type}${required ? "" : " | undefined"};\n`;
      });
      return `{\n${members.join("")}${indent}}`;
    }
    default: throw new Error(`types.gen.mjs does not know ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

const schemas = readdirSync(folder).filter((file) => file.endsWith(".schema.json")).sort().map((file) => {
  const { $defs = {}, ...root } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  // `standing.1` speaks of a `Standing` of its own: then the plain name is not the whole answer's.
  const owner = titleOf(file) + (titleOf(file) in $defs ? "Answer" : "");
  return { owner, defs: { ...$defs, [owner]: root } };
});

// Two definitions are one type if they say the same all the way down.
function meaning(name, defs, within = []) {
  if (within.includes(name)) return name;
  return typeOf(defs[name], (inner) => `<${meaning(inner, defs, [...within, name])}>`, "", name.endsWith("Options"));
}

const found = new Map();
for (const { owner, defs } of schemas) {
  for (const name of Object.keys(defs)) {
    const key = meaning(name, defs);
    const variants = found.get(name) ?? new Map();
    // A schema published by itself is the one that the plain name stands for.
    if (!variants.has(key) || name === owner) variants.set(key, { owner, defs });
    found.set(name, variants);
  }
}

function typeName(name, defs) {
  const variants = found.get(name);
  const { owner } = variants.get(meaning(name, defs));
  return variants.size === 1 || owner === name ? name : `${owner}${name}`;
}

const lines = [...found].flatMap(([name, variants]) => [...variants.values()].map(({ defs }) => {
  const type = typeOf(defs[name], (inner) => typeName(inner, defs), "", name.endsWith("Options"));
  const head = type.startsWith("{") && !type.includes("} |") ? `interface ${typeName(name, defs)} ` : `type ${typeName(name, defs)} = `;
  return [typeName(name, defs), `${comment(defs[name], "")}export ${head}${type}${head.startsWith("type") ? ";" : ""}\n`];
})).sort(([a], [b]) => (a < b ? -1 : 1));

const twice = lines.find(([name], index) => lines[index + 1]?.[0] === name);
if (twice) throw new Error(`two types would be called ${twice[0]}`);

const text = `// Made by types.gen.mjs from ../schemas. To mend: npm run types:write\n\n${lines.map(([, line]) => line).join("\n")}`;
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("types.d.mts is not what schemas/ says\nto mend: npm run types:write");
  process.exitCode = 1;
}
