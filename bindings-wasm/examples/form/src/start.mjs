// Which month and unit the page begins with, and the empty report for them.
import { OBLIGATION } from "./dlxh.mjs";

const periodOf = (day) => `${day.getFullYear()}-${`${day.getMonth() + 1}`.padStart(2, "0")}`;

const iso = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The units that owe the monthly report of a period, as the jurisdiction's own agenda names them. */
export function unitsOf(jurisdiction, period, lang) {
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(period)) return [];
  const [year, month] = period.split("-").map(Number);
  // A local decision may set a day in a later month.
  const span = { from: iso(year, month - 1, 1), to: iso(year, month + 1, 0), lang };
  const { deadlines, no_deadline } = jurisdiction.agenda(span);
  const owed = [...deadlines, ...no_deadline].filter((item) => item.obligation === OBLIGATION && item.period === period);
  return owed.flatMap(({ units }) => units);
}

/** The empty report of this month's first unit, or of the last month before it in which any unit owes one. */
export function defaults(jurisdiction, now, { reporter, period } = {}) {
  for (let back = 0; back < 48; back += 1) {
    const tried = period ?? periodOf(new Date(now.getFullYear(), now.getMonth() - back, 1));
    const units = unitsOf(jurisdiction, tried, "vi");
    const unit = units.find((one) => one.unit === reporter)?.unit ?? units[0]?.unit;
    if (unit) return jurisdiction.draft({ unit, obligation: OBLIGATION, period: tried }).report;
    if (period) break;
  }
  return { period: period ?? periodOf(now), ...(reporter && { reporter }) };
}
