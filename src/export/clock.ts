/** A time as files hold it: year first and without a zone, so that every program takes it for a date. */

/**
 * `2026-11-12 14:05` in a time zone; `undefined` where the text is no time.
 * @param iso ISO 8601
 * @param timeZone IANA name; the user's own where it is left out
 */
export function wallClock(iso: string, timeZone?: string): string | undefined {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const found = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(date);
  const at = new Map<string, string>(found.map(({ type, value }) => [type, value]));
  return `${at.get('year')}-${at.get('month')}-${at.get('day')} ${at.get('hour')}:${at.get('minute')}`;
}
