// Reporting periods as the file holds them, and the day that stands for one.

const iso = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The spans of months of each type, as they stand behind the year. */
export const SPANS = { quarter: ["01/03", "04/06", "07/09", "10/12"], half: ["01/06", "07/12"], nine_months: ["01/09"] };

/** The types that a kind of report takes, as the pattern of its period tells. */
export function typesOf({ pattern = "" } = {}) {
  const of = { day: "2025-01-31", month: "2025-01", quarter: "2025-01/03", half: "2025-01/06", nine_months: "2025-01/09", year: "2025" };
  return Object.keys(of).filter((type) => new RegExp(pattern).test(of[type]));
}

/** The type of a period; of what is none, that of a month. */
export function typeOf(period) {
  if (/^\d{4}-\d{2}-\d{2}/.test(period)) return "day";
  if (/^\d{4}$/.test(period)) return "year";
  return Object.keys(SPANS).find((type) => SPANS[type].includes(`${period}`.slice(5))) ?? "month";
}

/** The last day of a period; null for what is none. */
export function dayOf(period) {
  // A file may hold anything.
  if (typeof period !== "string") return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period;
  if (!/^(19|20|21)\d\d(-(0[1-9]|1[0-2])(\/(0[1-9]|1[0-2]))?)?$/.test(period)) return null;
  const [year, last = "12"] = [period.slice(0, 4), period.slice(5).split("/").at(-1) || undefined];
  return iso(Number(year), Number(last), 0);
}

/** The first day of a period; null for what is none. */
export function firstOf(period) {
  if (dayOf(period) === null) return null;
  const [year, month = "01", day = "01"] = period.split("/")[0].split("-");
  return `${year}-${month}-${day}`;
}

/** The period of a type that `day` lies in; the first of the year where it lies in none. */
export function periodOf(type, day) {
  const [year, month] = day.split("-");
  if (type === "day") return day;
  if (type === "month") return `${year}-${month}`;
  if (type === "year") return year;
  const holds = (span) => month >= span.slice(0, 2) && month <= span.slice(3);
  return `${year}-${SPANS[type].find(holds) ?? SPANS[type][0]}`;
}
