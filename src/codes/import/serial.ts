/** Days as spreadsheets count them. */

const DAY = 86_400_000;
/** Day 0 of Excel's count, which takes 1900 for a leap year; from March 1900 on it is right. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** The last day that Excel knows, 31 December 9999. */
const LAST = 2_958_465;

/** The ISO day of a spreadsheet's number; nothing where it is none. */
export function day1900(serial: number, from1904: boolean): string | undefined {
  if (serial < 61 || serial > LAST) return undefined;
  return new Date((from1904 ? FROM_1904 : FROM_1900) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
