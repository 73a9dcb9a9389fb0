// Days as Vietnam writes them, and as the file holds them.
export const shownDay = (iso) => (/^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? iso.split("-").reverse().join("/") : (iso ?? ""));

// With separators, or as eight digits where the keys of a phone have none.
const DAY = /^\s*(?:(\d{1,2})[/.-](\d{1,2})[/.-]|(\d{2})(\d{2}))(\d{4})\s*$/;

/** What was typed as a day; what does not read as one stays as it was typed, for the checks to say so. */
export function readDay(text) {
  const parts = DAY.exec(text);
  if (!parts) return text.trim() || undefined;
  const [, day = parts[3], month = parts[4], , , year] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
