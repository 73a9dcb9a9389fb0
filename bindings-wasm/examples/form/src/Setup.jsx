import { Form } from "react-bootstrap";

const MONTHS = [...Array(12).keys()].map((index) => index + 1);
const two = (number) => `${number}`.padStart(2, "0");

/** Which unit reports and for which month: the units are those that owe the report of that month. */
export function Setup({ report: { reporter, period }, units, w, onChoose }) {
  const [year, month] = `${period}`.split("-");
  const latest = new Date().getFullYear() + 1;
  const years = [...new Set([0, 1, 2, 3, 4].map((back) => `${latest - back}`).concat(year))].sort();
  const listed = units.some(({ unit }) => unit === reporter);
  return (
    <section className="setup" aria-labelledby="setup">
      <h2 id="setup">{w.setup}</h2>
      <div className="row g-3">
        <div className="col-sm-6">
          <Form.Label htmlFor="unit">{w.unit}</Form.Label>
          <Form.Select id="unit" value={reporter ?? ""} onChange={({ target }) => onChoose({ reporter: target.value })}>
            {!listed && <option value={reporter ?? ""}>{reporter ? w.not_listed(reporter) : w.choose}</option>}
            {units.map(({ unit, name }) => <option key={unit} value={unit}>{name}</option>)}
          </Form.Select>
          {units.length === 0 && <div className="form-text">{w.no_unit}</div>}
        </div>
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
      </div>
    </section>
  );
}
