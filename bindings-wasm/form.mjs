// Checks a plain HTML form as someone fills it in. A field says by its `name`, a JSON Pointer, which part of the report it
// holds; a fieldset may carry the pointer of an object or a list. Every word shown is the page's own, core's or the browser's.
import { checker, severityWords, told } from "./check.mjs";

/**
 * Where the report does not stand in the fields alone: `complete` makes of what they hold the report that is sent.
 * `summary` is an element, hidden at first, in which every finding is listed once the whole has been checked.
 * @typedef {import("./check.mjs").CheckOptions & { complete?: (report: any) => unknown, summary?: HTMLElement }} FormOptions
 */

/**
 * @typedef {object} FormChecks
 * @property {() => { accepted: boolean, findings: import("./check.mjs").Placed[], report?: any }} check checks and shows the
 *   whole, whatever has been filled in by then; `report` is what was checked
 * @property {() => void} stop takes back what is shown, and leaves the form to the browser again
 */

const stepsOf = (name) => name.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
const pointerOf = (path) => path.map((step) => `/${`${step}`.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
const isEntry = (step) => /^(0|[1-9]\d*)$/.test(step);

const BUTTONS = ["button", "submit", "reset", "image"];

// The fields by their pointer, in the order of the page. What bears another name is the page's own, each for itself.
function placesOf(form) {
  const places = new Map();
  for (const element of form.elements) {
    if (!element.matches("input, select, textarea, fieldset") || BUTTONS.includes(element.type)) continue;
    const name = element.getAttribute("name") ?? "";
    const pointer = name.startsWith("/") ? name : undefined;
    if (element.matches("fieldset") && pointer === undefined) continue;
    const key = pointer ?? element;
    if (!places.has(key)) places.set(key, { pointer, fields: [] });
    const place = places.get(key);
    if (element.matches("fieldset")) place.group = element;
    else place.fields.push(element);
  }
  return places;
}

// Several fields of one pointer are shown as one, if the page has put them into a fieldset.
function hostOf({ group, fields: [field, ...others] }) {
  const around = others.length > 0 ? field.closest("fieldset") : null;
  return group ?? (around?.getAttribute("name")?.startsWith("/") ? null : around) ?? field;
}

const isSeen = (place) => place !== undefined && (place.group !== undefined || place.fields[0].type !== "hidden");

// What is empty is undefined. A box with a value is one of a list; without, it is a yes or no.
function valueOf([field, ...others]) {
  const all = [field, ...others];
  const ticked = () => all.filter(({ checked }) => checked).map(({ value }) => value);
  switch (field.type) {
    case "checkbox": {
      if (!field.hasAttribute("value")) return field.checked;
      const values = ticked();
      return values.length > 0 ? values : undefined;
    }
    case "radio": return ticked()[0];
    case "select-multiple": return field.selectedOptions.length > 0 ? Array.from(field.selectedOptions, ({ value }) => value) : undefined;
    case "number": case "range": return field.value === "" ? undefined : field.valueAsNumber;
    default: return field.value === "" ? undefined : field.value;
  }
}

// A part of which nothing is filled in is not there; an entry of a list is, for it stands in the page and counts.
function put(report, path, value) {
  const last = value === undefined ? path.findLastIndex(isEntry) : path.length - 1;
  let here = report;
  for (const [index, step] of path.slice(0, last + 1).entries()) {
    const next = path[index + 1];
    here = here[step] ??= next === undefined ? (value ?? "") : isEntry(next) ? [] : {};
  }
}

function read(places) {
  const report = {};
  for (const { pointer, fields } of places.values()) {
    const given = fields.filter((field) => !field.matches(":disabled"));
    if (pointer !== undefined && given.length > 0) put(report, stepsOf(pointer), valueOf(given));
  }
  return report;
}

function textOf(element) {
  const copy = element.cloneNode(true);
  for (const inner of copy.querySelectorAll("input, select, textarea, button, ul")) inner.remove();
  return copy.textContent.replaceAll(/\s+/g, " ").trim();
}

// What the page calls a field, after what it calls the parts that the field stands in.
function labelOf(host) {
  const label = host.matches("fieldset") ? host.querySelector(":scope > legend") : host.labels?.[0];
  const own = label ? textOf(label) : (host.getAttribute("aria-label") ?? host.getAttribute("name"));
  const around = host.parentElement.closest("fieldset[name^='/']");
  return around ? `${labelOf(around)} › ${own}` : own;
}

let count = 0;
function idOf(element) {
  if (!element.id) element.id = `dlxh-${(count += 1)}`;
  return element.id;
}

function lineOf({ severity, code = "", message, help }, words, link) {
  const line = document.createElement("li");
  line.className = severity;
  line.dataset.code = code;
  const word = document.createElement("strong");
  word.textContent = `${words[severity]}:`;
  line.append(...(link ? [link, " "] : []), word, ` ${help ? told({ message, help }) : message}`);
  return line;
}

// Drawn anew only where something changes: what someone is about to click or hears read must not move.
function fill(list, lines) {
  const now = lines.map((line) => line.outerHTML).join("");
  const before = Array.from(list.children, (line) => line.outerHTML).join("");
  if (now !== before) list.replaceChildren(...lines);
}

function describe(host, list, shown) {
  const others = (host.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "" && id !== list.id);
  const ids = shown ? [...others, list.id] : others;
  if (ids.length > 0) host.setAttribute("aria-describedby", ids.join(" "));
  else host.removeAttribute("aria-describedby");
}

/**
 * Shows the findings of core at the fields of `form`: at a field once it was left, at all of them once the form is
 * submitted, which errors prevent.
 * @param {HTMLFormElement} form
 * @param {import("./jurisdiction.mjs").Jurisdiction} jurisdiction
 * @param {FormOptions} options
 * @returns {FormChecks}
 */
export function checkForm(form, jurisdiction, { complete = (report) => report, summary, ...options }) {
  const validate = checker(jurisdiction, options);
  const words = severityWords(jurisdiction, options.lang);
  const live = new AbortController();
  const lists = new WeakMap();
  let left = new WeakSet();
  let [whole, pressed, due] = [false, false, false];

  function mark(host, field, findings) {
    let list = lists.get(host);
    if (!list && findings.length === 0) return;
    if (!list) {
      list = document.createElement("ul");
      list.className = "findings";
      list.id = `${idOf(host)}-findings`;
      lists.set(host, list);
    }
    fill(list, findings.map((finding) => lineOf(finding, words)));
    describe(host, list, findings.length > 0);
    if (findings.length === 0) list.remove();
    else if (!list.isConnected) {
      const legend = host.matches("fieldset") && host.querySelector(":scope > legend");
      if (legend) legend.after(list);
      else if (host.matches("fieldset")) host.prepend(list);
      else (host.closest("label") ?? host).after(list);
    }
    if (findings.some(({ severity }) => severity === "error")) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
  }

  const isShown = ({ group, fields }) => whole || [...fields, ...(group?.elements ?? [])].some((field) => left.has(field));

  function lineWithLink(host, finding) {
    const link = document.createElement("a");
    const id = idOf(host);
    link.href = `#${id}`;
    link.textContent = labelOf(host);
    link.addEventListener("click", (event) => {
      // To the field itself, without a trace in the address of the page.
      event.preventDefault();
      const field = document.getElementById(id);
      if (field?.matches("fieldset")) field.tabIndex = -1;
      field?.focus();
    });
    return lineOf(finding, words, link);
  }

  function summarise(lines) {
    if (!summary) return;
    let list = summary.querySelector("ul");
    if (!list) summary.append((list = document.createElement("ul")));
    // What has the focus stays until it is left.
    if (!list.contains(document.activeElement)) fill(list, lines);
    summary.hidden = lines.length === 0;
  }

  // Whether everything holds: for core, and for the browser, whose own check of the form is made here.
  function draw() {
    const places = placesOf(form);
    const { accepted, findings, document: report } = validate(complete(read(places)));
    const found = new Map();
    const nowhere = [];
    for (const finding of findings) {
      // A finding about a part without a field of its own stands at the nearest that has one.
      let end = finding.path.length;
      while (end > 0 && !isSeen(places.get(pointerOf(finding.path.slice(0, end))))) end -= 1;
      const key = pointerOf(finding.path.slice(0, end));
      if (end === 0) nowhere.push(finding);
      else found.set(key, [...(found.get(key) ?? []), finding]);
    }
    const lines = nowhere.map((finding) => lineOf(finding, words));
    let valid = true;
    for (const [key, place] of places) {
      const { pointer, fields: [field] } = place;
      const host = hostOf(place);
      const shown = isShown(place) ? [...(found.get(key) ?? [])] : [];
      // What nobody has reached yet is not held against the field, by the browser neither.
      const errors = shown.filter(({ severity }) => severity === "error");
      if (pointer !== undefined) field?.setCustomValidity(errors.map(({ message }) => message).join("\n"));
      if (field && !field.validity.valid && !field.validity.customError) {
        valid = false;
        if (isShown(place)) shown.unshift({ severity: "error", message: field.validationMessage });
      }
      mark(host, field, shown);
      lines.push(...shown.map((finding) => lineWithLink(host, finding)));
    }
    if (whole) summarise(lines);
    return { accepted: accepted && valid, findings, report };
  }

  // What appears or goes moves the page: while a button is held down it would slip away, and the click with it.
  function later() {
    setTimeout(() => {
      if (pressed) due = true;
      else if (!live.signal.aborted) draw();
    });
  }

  const heard = {
    input: later,
    focusout({ target, relatedTarget }) {
      if (target.name && target.name === relatedTarget?.name) return;
      left.add(target);
      later();
    },
    reset() {
      left = new WeakSet();
      whole = false;
      if (summary) summary.hidden = true;
      later();
    },
    submit(event) {
      if (event.submitter?.formNoValidate) return;
      if (check().accepted) return;
      event.preventDefault();
      (summary ?? form.querySelector("[aria-invalid]"))?.focus();
    },
  };
  function press(event) {
    pressed = event.type === "pointerdown";
    if (!pressed && due) later();
    if (!pressed) due = false;
  }

  function check() {
    whole = true;
    return draw();
  }

  const listen = (target, name, listener) => target.addEventListener(name, listener, { signal: live.signal });
  for (const [name, listener] of Object.entries(heard)) listen(form, name, listener);
  for (const name of ["pointerdown", "pointerup", "pointercancel"]) listen(document, name, press);
  if (summary) listen(summary, "focusout", later);
  const before = form.noValidate;
  form.noValidate = true;
  if (summary) [summary.hidden, summary.tabIndex] = [true, -1];

  function stop() {
    live.abort();
    for (const place of placesOf(form).values()) {
      const host = hostOf(place);
      if (place.pointer !== undefined) place.fields[0]?.setCustomValidity("");
      if (lists.has(host)) mark(host, place.fields[0], []);
    }
    form.noValidate = before;
    if (summary) summary.hidden = true;
  }
  return { check, stop };
}
