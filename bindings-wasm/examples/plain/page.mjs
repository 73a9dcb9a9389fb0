// A page without a framework or a build: any web server that serves the package serves it.
import { checkForm } from "../../form.mjs";
import { Jurisdiction, init } from "../../jurisdiction.mjs";

const [unit, period] = ["TV-HU-CL", "2025-01"];
const form = document.querySelector("form");

await init();
const jurisdiction = Jurisdiction.traVinh();
const schema = jurisdiction.formSchema({ kind: "monthly-opinion", unit, period });

// The choices of a field, which `formSchema` has filled in with the codes of the day.
function choicesOf(pointer) {
  const whole = ({ $ref, ...own }) => (!$ref ? own : { ...schema.$defs[$ref.split("/").at(-1)], ...own });
  const steps = pointer.split("/").slice(1);
  const found = steps.reduce((here, step) => whole(here.properties?.[step] ?? here.items ?? {}), schema);
  return found.oneOf ?? whole(found.items ?? {}).oneOf ?? [];
}

for (const select of form.querySelectorAll("select")) {
  select.add(new Option("– Chọn –", ""));
  for (const { const: code, title } of choicesOf(select.name)) select.add(new Option(title, code));
}
for (const group of form.querySelectorAll("fieldset")) {
  for (const { const: value, title } of choicesOf(group.name)) {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: group.name, value });
    label.append(box, ` ${title}`);
    group.append(label, " ");
  }
}

// Who reports, for when and at which moment: nobody is asked for what the page knows.
const { report: begun } = jurisdiction.draft({ unit, obligation: "monthly-report", period });
const complete = (typed) => ({ ...begun, ...typed, submitted_at: new Date().toISOString() });
const summary = document.querySelector("#found");
const checks = checkForm(form, jurisdiction, { now: () => new Date(), summary, complete });

form.addEventListener("submit", (event) => {
  // Errors have kept it from being sent, and are shown.
  if (event.defaultPrevented) return;
  event.preventDefault();
  // Here a page would send it; this one only says that it could.
  const { report } = checks.check();
  document.querySelector("#sent").textContent = `Báo cáo ${report.period} của ${report.reporter} có thể gửi đi.`;
});
document.documentElement.dataset.ready = "";
