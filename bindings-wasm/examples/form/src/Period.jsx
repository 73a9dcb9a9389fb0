import { useState } from "react";
import { Form } from "react-bootstrap";

import { readDay, shownDay } from "./days.mjs";
import { SPANS, firstOf, periodOf, typeOf } from "./periods.mjs";

const MONTHS = [...Array(12).keys()].map((index) => `${index + 1}`.padStart(2, "0"));

/** For when a report is: of the types that its kind takes. */
export function Period({ period, types, title, w, onChoose }) {
  const type = typeOf(period);
  // A file may have brought what is no period.
  const day = firstOf(period) ?? firstOf(`${new Date().getFullYear()}`);
  return (
    <>
      {types.length > 1 && (
        <div className="col-sm-6">
          <Form.Label htmlFor="span">{w.span}</Form.Label>
          <Form.Select id="span" value={type} onChange={({ target }) => onChoose(periodOf(target.value, day))}>
            {types.map((one) => <option key={one} value={one}>{w.spans[one]}</option>)}
          </Form.Select>
        </div>
      )}
      {type === "day"
        ? <Day period={period} title={title} w={w} onChoose={onChoose} />
        : <Months period={period} type={type} w={w} onChoose={onChoose} />}
    </>
  );
}

// A month, or several, of a year.
function Months({ period, type, w, onChoose }) {
  const [year, part] = [`${period}`.slice(0, 4), `${period}`.slice(5)];
  const latest = new Date().getFullYear() + 1;
  const years = [...new Set([0, 1, 2, 3, 4].map((back) => `${latest - back}`).concat(year))].sort();
  const parts = SPANS[type] ?? MONTHS;
  const name = (one) => (type === "month" ? w.monthName(Number(one)) : w.months(Number(one.slice(0, 2)), Number(one.slice(3))));
  return (
    <>
      {type !== "year" && (
        <div className={type === "month" ? "col-6 col-sm-3" : "col-sm-6"}>
          <Form.Label htmlFor="month">{type === "month" ? w.month : w.part}</Form.Label>
          <Form.Select id="month" value={part} onChange={({ target }) => onChoose(`${year}-${target.value}`)}>
            {parts.map((one) => <option key={one} value={one}>{name(one)}</option>)}
          </Form.Select>
        </div>
      )}
      <div className="col-6 col-sm-3">
        <Form.Label htmlFor="year">{w.year}</Form.Label>
        <Form.Select id="year" value={year}
          onChange={({ target }) => onChoose(type === "year" ? target.value : `${target.value}-${part}`)}>
          {years.map((one) => <option key={one}>{one}</option>)}
        </Form.Select>
      </div>
    </>
  );
}

// What is no day yet stays in the field and changes nothing.
function Day({ period, title, w, onChoose }) {
  const [typed, setTyped] = useState(null);
  const type = (text) => {
    const day = readDay(text);
    const real = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") && !Number.isNaN(Date.parse(day));
    setTyped(text);
    if (real) onChoose(day);
  };
  return (
    <div className="col-sm-6">
      <Form.Label htmlFor="day">{title}</Form.Label>
      <Form.Control id="day" value={typed ?? shownDay(period)} placeholder={w.date} inputMode="numeric" autoComplete="off"
        onChange={({ target }) => type(target.value)} onBlur={() => setTyped(null)} />
    </div>
  );
}
