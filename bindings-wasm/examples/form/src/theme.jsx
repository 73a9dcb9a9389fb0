// Where Bootstrap's theme for react-jsonschema-form is left for our own: findings beside their fields, fieldsets with
// legends, buttons that say what they do, dates as Vietnam writes them, and codes that are in no list.
import { Theme } from "@rjsf/react-bootstrap";
import { ariaDescribedByIds, descriptionId, errorId, optionId } from "@rjsf/utils";
import { createContext, useContext, useEffect, useState } from "react";
import { Button, Card, Form as Bootstrap } from "react-bootstrap";

import { readDay, shownDay } from "./days.mjs";
import { at, resolve } from "./places.mjs";

/** What the templates need beside what react-jsonschema-form hands them: `findings` by field, `report`, words, `schema`. */
export const Page = createContext(null);

function Findings({ id }) {
  const { findings, severities } = useContext(Page);
  const here = findings.get(id) ?? [];
  if (here.length === 0) return null;
  return (
    <ul className="findings" id={errorId(id)}>
      {here.map((finding, index) => (
        <li key={index} className={finding.severity} data-code={finding.code}>
          <strong>{severities[finding.severity]}:</strong> {finding.message}
          {finding.help && <span className="remedy"> – {finding.help}</span>}
          <span className="rule"> {finding.code}{finding.clause ? ` · ${finding.clause}` : ""}</span>
        </li>
      ))}
    </ul>
  );
}

const Star = ({ required }) => {
  const { w } = useContext(Page);
  return required ? <span className="star" title={w.required}> *</span> : null;
};

// Once what was added or moved stands in the page.
const focusOn = (id) => requestAnimationFrame(() => document.getElementById(id)?.focus());

const worded = (label) => label.replace(/-(\d+)$/, " $1");

function Field({ id, classNames, children, displayLabel, label, hidden, required, schema, uiSchema }) {
  const { findings } = useContext(Page);
  const wrong = (findings.get(id) ?? []).some(({ severity }) => severity === "error");
  // The theme's inputs do not pass this on.
  useEffect(() => {
    const input = document.getElementById(id);
    if (!input?.matches("input, select, textarea")) return;
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (required) input.setAttribute("aria-required", "true");
  });
  if (hidden) return null;
  const container = schema.type === "object" || (schema.type === "array" && uiSchema?.["ui:widget"] !== "checkboxes");
  if (container) return <div className={classNames}>{children}</div>;
  if (schema.type === "array") {
    return (
      <fieldset className={`${classNames} choices`} id={id} tabIndex={-1} aria-describedby={errorId(id)}>
        <legend>{label}<Star required={required} /></legend>
        {children}
        <Findings id={id} />
      </fieldset>
    );
  }
  return (
    <div className={classNames}>
      {displayLabel && <Bootstrap.Label htmlFor={id}>{worded(label)}<Star required={required} /></Bootstrap.Label>}
      {children}
      <Findings id={id} />
    </div>
  );
}

function ObjectFields({ title, properties, required, fieldPathId, optionalDataControl }) {
  const { $id: id, path } = fieldPathId;
  const fields = <div className="row g-3">{properties.map(({ content }) => content)}</div>;
  const entry = typeof path.at(-1) === "number";
  if (path.length === 0 || entry) {
    return (
      <div id={id} tabIndex={-1} role="group" aria-labelledby={entry ? `${id}__title` : "title"}>
        <Findings id={id} />
        {fields}
      </div>
    );
  }
  return (
    <fieldset className={path.length === 1 ? "part" : "inner"} id={id} tabIndex={-1}>
      <legend id={`${id}__legend`}>{title}<Star required={required} /></legend>
      <Findings id={id} />
      {optionalDataControl}
      {fields}
    </fieldset>
  );
}

function Entries({ title, items, canAdd, onAddClick, required, fieldPathId, schema }) {
  const { w, schema: root } = useContext(Page);
  const { $id: id, path } = fieldPathId;
  const { title: one = title } = resolve(schema.items, root);
  return (
    <fieldset className={path.length === 1 ? "part" : "inner"} id={id} tabIndex={-1}>
      <legend>{title}<Star required={required} /></legend>
      <Findings id={id} />
      {items}
      {canAdd && (
        <Button variant="outline-primary" size="sm" id={`${id}__add`} onClick={(event) => {
          onAddClick(event);
          focusOn(`${id}_${items.length}`);
        }}>
          + {w.add(one.toLocaleLowerCase())}
        </Button>
      )}
    </fieldset>
  );
}

function Entry({ children, buttonsProps, index, schema, parentUiSchema }) {
  const { w, report } = useContext(Page);
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem, fieldPathId } = buttonsProps;
  const value = at(report, fieldPathId.path);
  const name = `${schema.title ?? parentUiSchema?.["ui:title"] ?? ""} ${index + 1}`.trim();
  const about = value?.title || value?.gist || value?.measure || value?.to_do || value?.status_notes;
  const remove = (event) => {
    const made = ["id", "kind", "streams"];
    const filled = typeof value === "object" ? Object.keys(value ?? {}).some((key) => !made.includes(key)) : value;
    if (filled && !confirm(w.remove_sure(name.toLocaleLowerCase()))) return;
    onRemoveItem(event);
    focusOn(`${list}__add`);
  };
  const list = fieldPathId.$id.replace(/_\d+$/, "");
  const move = (act, by) => (event) => {
    act(event);
    focusOn(`${list}_${index + by}`);
  };
  const title = `${fieldPathId.$id}__title`;
  const button = (word, variant, act) => (
    <Button variant={variant} size="sm" onClick={act} aria-label={`${word}: ${name}`}>{word}</Button>
  );
  return (
    <Card as="section" className="entry" aria-labelledby={title}>
      <Card.Header>
        <h3 id={title}>{name}{typeof about === "string" && <span className="about"> · {about}</span>}</h3>
        <span className="tools">
          {hasMoveUp && button(w.up, "outline-secondary", move(onMoveUpItem, -1))}
          {hasMoveDown && button(w.down, "outline-secondary", move(onMoveDownItem, 1))}
          {hasRemove && button(w.remove, "outline-danger", remove)}
        </span>
      </Card.Header>
      <Card.Body>{children}</Card.Body>
    </Card>
  );
}

function Optional({ id, onAddClick, onRemoveClick }) {
  const { w } = useContext(Page);
  // The legend above says which part.
  const of = { "aria-labelledby": `${id} ${id.replace(/__.*/, "__legend")}` };
  const add = { children: `+ ${w.fill}`, variant: "outline-primary", onClick: onAddClick };
  const remove = { children: w.remove, variant: "outline-danger", className: "mb-2", onClick: onRemoveClick };
  return onAddClick || onRemoveClick ? <Button id={id} size="sm" {...of} {...(onAddClick ? add : remove)} /> : null;
}

function Select({ id, options: { enumOptions = [] }, value, onChange, disabled, required }) {
  const { w } = useContext(Page);
  const chosen = enumOptions.find((option) => option.value === value);
  const stray = value !== undefined && !chosen;
  return (
    <>
      <Bootstrap.Select id={id} value={value ?? ""} disabled={disabled} aria-required={required || undefined}
        aria-describedby={ariaDescribedByIds(id)} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{w.choose}</option>
        {stray && <option value={value}>{w.not_listed(value)}</option>}
        {enumOptions.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </Bootstrap.Select>
      {chosen?.schema?.description && <div className="form-text" id={descriptionId(id)}>{chosen.schema.description}</div>}
    </>
  );
}

// A list that would fill a screen is moved in its own frame.
const LONG = 30;

function Checkboxes({ id, options: { enumOptions = [] }, value, onChange, disabled }) {
  const { w } = useContext(Page);
  const chosen = Array.isArray(value) ? value : [];
  const listed = enumOptions.map((option) => option.value);
  const strays = [...new Set(chosen.filter((code) => !listed.includes(code)))];
  const all = [...enumOptions, ...strays.map((code) => ({ value: code, label: w.not_listed(code) }))];
  const toggle = (code, on) => {
    const rest = chosen.filter((other) => other !== code);
    onChange(on ? [...rest, code].sort((a, b) => listed.indexOf(a) - listed.indexOf(b)) : rest);
  };
  return (
    <div className={all.length > LONG ? "long" : undefined}>
      <div className="columns">
        {all.map((option, index) => (
          <Bootstrap.Check key={option.value} id={optionId(id, index)} label={option.label} disabled={disabled}
            title={option.schema?.description} checked={chosen.includes(option.value)}
            onChange={({ target }) => toggle(option.value, target.checked)} />
        ))}
      </div>
    </div>
  );
}

function DateText({ id, value, onChange, disabled, required }) {
  const { w } = useContext(Page);
  const [typed, setTyped] = useState(null);
  const text = typed !== null && readDay(typed) === value ? typed : shownDay(value);
  return (
    <Bootstrap.Control id={id} value={text} disabled={disabled} placeholder={w.date} inputMode="numeric" autoComplete="off"
      aria-required={required || undefined} aria-describedby={ariaDescribedByIds(id)}
      onChange={({ target }) => { setTyped(target.value); onChange(readDay(target.value)); }} onBlur={() => setTyped(null)} />
  );
}

const Nothing = () => null;

export const theme = {
  ...Theme,
  templates: {
    ...Theme.templates,
    FieldTemplate: Field,
    FieldErrorTemplate: Nothing,
    ObjectFieldTemplate: ObjectFields,
    ArrayFieldTemplate: Entries,
    ArrayFieldItemTemplate: Entry,
    OptionalDataControlsTemplate: Optional,
  },
  widgets: { ...Theme.widgets, SelectWidget: Select, CheckboxesWidget: Checkboxes, DateWidget: DateText },
};
