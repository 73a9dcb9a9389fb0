import { useState } from "react";
import { Form } from "react-bootstrap";

import { readDay, shownDay } from "./days.mjs";

const MONTHS = [...Array(12).keys()].map((index) => index + 1);
const two = (number) => `${number}`.padStart(2, "0");

/** Which report, of which unit and for when: the reports and the units are those that are owed then. */
export function Setup({ report: { reporter, period }, line, lines, w, onChoose, onKind }) {
  const units = line?.units ?? [];
  const listed = units.some(({ unit }) => unit === reporter);
  return (
    <section className="setup" aria-labelledby="setup">
      <h2 id="setup">{w.setup}</h2>
      <div className="row g-3">
        <div className="col-12">
          <Form.Label htmlFor="kind">{w.kind}</Form.Label>
          <Form.Select id="kind" value={line?.report ?? ""} onChange={({ target }) => onKind(target.value)}>
            {!line && <option value="">{w.choose}</option>}
            {lines.map(({ report, label }) => <option key={report} value={report}>{label}</option>)}
          </Form.Select>
        </div>
        <div className="col-sm-6">
          <Form.Label htmlFor="unit">{w.unit}</Form.Label>
          <Form.Select id="unit" value={reporter ?? ""} onChange={({ target }) => onChoose({ reporter: target.value })}>
            {!listed && <option value={reporter ?? ""}>{reporter ? w.not_listed(reporter) : w.choose}</option>}
            {units.map(({ unit, name }) => <option key={unit} value={unit}>{name}</option>)}
          </Form.Select>
          {units.length === 0 && <div className="form-text">{w.no_unit}</div>}
        </div>
        {/^\d{4}-\d{2}-\d{2}/.test(period ?? "")
          ? <Day period={period} w={w} onChoose={onChoose} />
          : <Month period={period} w={w} onChoose={onChoose} />}
      </div>
    </section>
  );
}

function Month({ period, w, onChoose }) {
  const [year, month] = `${period}`.split("-");
  const latest = new Date().getFullYear() + 1;
  const years = [...new Set([0, 1, 2, 3, 4].map((back) => `${latest - back}`).concat(year))].sort();
  return (
    <>
      <div className="col-6 col-sm-3">
        <Form.Label htmlFor="month">{w.month}</Form.Label>
        <Form.Select id="month" value={month} onChange={({ target }) => onChoose({ period: `${year}-${target.value}` })}>
          {MONTHS.map((one) => <option key={one} value={two(one)}>{w.monthName(one)}</option>)}
        </Form.Select>
      </div>
      <div className="col-6 col-sm-3">
        <Form.Label htmlFor="year">{w.year}</Form.Label>
        <Form.Select id="year" value={year} onChange={({ target }) => onChoose({ period: `${target.value}-${month}` })}>
          {years.map((one) => <option key={one}>{one}</option>)}
        </Form.Select>
      </div>
    </>
  );
}

// What is no day yet stays in the field and changes nothing.
function Day({ period, w, onChoose }) {
  const [typed, setTyped] = useState(null);
  const type = (text) => {
    const day = readDay(text);
    const real = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") && !Number.isNaN(Date.parse(day));
    setTyped(text);
    if (real) onChoose({ period: day });
  };
  return (
    <div className="col-sm-6">
      <Form.Label htmlFor="day">{w.day}</Form.Label>
      <Form.Control id="day" value={typed ?? shownDay(period)} placeholder={w.date} inputMode="numeric" autoComplete="off"
        onChange={({ target }) => type(target.value)} onBlur={() => setTyped(null)} />
    </div>
  );
}
