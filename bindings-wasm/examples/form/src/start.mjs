// Which report, unit and period the page begins with, and the empty report for them.
import { asked } from "./dlxh.mjs";
import { dayOf } from "./periods.mjs";

const iso = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** What is owed on the day of a period and has a form, as core tells it. */
export function formsOf(jurisdiction, period, lang) {
  const on = dayOf(period);
  const { answer } = on === null ? {} : asked(() => jurisdiction.obligations({ on, lang }));
  return answer?.obligations ?? [];
}

/** The kind of report that a report says it is. */
export const kindOf = ({ schema }) => /^urn:dlxh:schema:([a-z-]+):\d+$/.exec(schema ?? "")?.[1];

/** The period of an obligation that a day lies in; what is owed on an event has the day for its period. */
const periodOf = (line, day) => line.period ?? day;

/** The empty report of the first unit that owes one: of the wanted kind, on the day or, by months, the last before it. */
export function begin(jurisdiction, now, { kind, reporter, period } = {}) {
  for (let back = 0; back < 48; back += 1) {
    const today = iso(now.getFullYear(), now.getMonth(), now.getDate());
    const month = iso(now.getFullYear(), now.getMonth() - back + 1, 0);
    const day = dayOf(period) ?? (back === 0 ? today : month);
    const lines = formsOf(jurisdiction, day, "vi").filter((line) => line.has_form && line.units.length > 0);
    const line = kind ? lines.find(({ report }) => report === kind) : lines[0];
    if (line) {
      const unit = (line.units.find(({ unit }) => unit === reporter) ?? line.units[0]).unit;
      return jurisdiction.draft({ unit, obligation: line.obligation, period: periodOf(line, day) }).report;
    }
    if (period) break;
  }
  return { period: period ?? iso(now.getFullYear(), now.getMonth() + 1, 0).slice(0, 7), ...(reporter && { reporter }) };
}
