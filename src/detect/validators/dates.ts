const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when some year has that day; for numbers that do not tell the century. */
export function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
}

/** True for a day of the calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  if (!isDayAndMonth(day, month)) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
