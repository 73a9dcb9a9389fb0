import { HIDDEN, isChoice, nameOf, resolve } from "./places.mjs";

// In the order in which a clerk writes, not that of the alphabet. What is not named comes last.
const ORDER = {
  "": [
    "event", "thinking", "mood", "issues", "nil_return", "activities", "followed_up", "next_focus", "matters", "cases",
    "document", "serial", "revision",
  ],
  Issue: [
    "id", "title", "topic", "scope", "nature", "areas", "channels", "focus", "account", "wishes", "streams",
    "contrary_sought", "analysis", "forecast", "hot_spot", "proposals", "about", "satisfaction", "verification",
    "continues",
  ],
  Stream: ["tendency", "toward", "breadth", "intensity", "groups", "gist", "items"],
  Forecast: ["expects", "direction", "horizon_days", "risk", "basis"],
  HotSpot: ["stage", "answer_by", "cause", "measure"],
  Proposal: ["id", "to", "kind", "by", "measure"],
  FollowUp: ["period", "issue", "forecast", "proposals"],
  Activity: [
    "id", "form", "on", "topic", "title", "bodies", "areas", "groups", "summary", "raised", "cases", "commitments",
  ],
  Commitment: ["id", "body", "to_do", "by", "outcome", "ground", "case"],
  CommitmentFollowUp: ["period", "activity", "commitment", "outcome", "by", "ground", "case", "reporter"],
  CaseRef: ["reporter", "id"],
  Matter: ["id", "title", "topic", "areas", "raised"],
  Raised: ["reporter", "period", "id"],
  Case: ["id", "matter", "continues", "steps"],
  CaseStep: [
    "state", "on", "by", "agency_responsible", "verified_as", "reason", "fed_back_to", "status_notes", "ground", "expected",
  ],
};

function leaf(schema) {
  // Longer than a line or two.
  if (schema.type === "string" && schema.maxLength > 300) {
    return { "ui:widget": "textarea", "ui:options": { rows: schema.maxLength > 2000 ? 5 : 3 }, "ui:classNames": "col-12" };
  }
  if (schema.type === "string" && schema.maxLength > 60) return { "ui:classNames": "col-12" };
  return { "ui:classNames": "col-sm-6" };
}

/** Nothing is filled in that a clerk did not choose. */
export const leaveAlone = { emptyObjectFields: "skipDefaults", constAsDefaults: "never", arrayMinItems: { populate: "never" } };

/** The members of an object in the order in which they stand in the form. */
export function ordered(properties, name) {
  const named = ORDER[name]?.filter((member) => member in properties) ?? [];
  return [...named, ...Object.keys(properties).filter((member) => !named.includes(member))];
}

/** How react-jsonschema-form lays the schema out: drawn from the schema, but for order and what the page fills in. */
export function layout(schema, root = schema, name = "") {
  const { type, properties, items } = resolve(schema, root);
  if (type === "array") {
    if (isChoice(resolve(items, root))) return { "ui:widget": "checkboxes", "ui:classNames": "col-12" };
    return { "ui:classNames": "col-12", items: layout(items, root, nameOf(items)) };
  }
  if (type !== "object") return leaf(resolve(schema, root));
  const ui = { "ui:classNames": "col-12" };
  for (const [member, inner] of Object.entries(properties)) {
    ui[member] = HIDDEN[name]?.includes(member) ? { "ui:widget": "hidden" } : layout(inner, root, nameOf(inner));
  }
  // What stands beside the parts of the report is a part itself.
  if (schema === root) {
    for (const member of Object.values(ui)) {
      if (!member["ui:order"] && !member.items && member["ui:classNames"]) member["ui:classNames"] = `col-12 part${member["ui:widget"] ? "" : " alone"}`;
    }
  }
  return { ...ui, "ui:order": ordered(properties, name) };
}
