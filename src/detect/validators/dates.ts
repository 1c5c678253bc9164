const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True if some year has this day; for numbers without a century. */
export function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
}

/** True for a day of the Gregorian calendar; `year` includes the century, months count from 1. */
export function isDate(year: number, month: number, day: number): boolean {
  if (!isDayAndMonth(day, month)) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** True for a day that exists in 1900..1999 or 2000..2099; for years of two digits. */
export function isShortDate(yy: number, month: number, day: number): boolean {
  return isDate(1900 + yy, month, day) || isDate(2000 + yy, month, day);
}
