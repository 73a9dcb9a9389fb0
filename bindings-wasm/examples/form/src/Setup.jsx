import { Form } from "react-bootstrap";

import { Period } from "./Period.jsx";
import { typesOf } from "./periods.mjs";

/** Which report, of which unit and for when: the reports and the units are those that are owed then. */
export function Setup({ report: { reporter, period }, schema, line, lines, w, onChoose, onKind }) {
  const { period: asked } = schema.properties;
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
        <Period period={period} types={typesOf(asked)} title={asked.title} w={w} onChoose={(period) => onChoose({ period })} />
      </div>
    </section>
  );
}
