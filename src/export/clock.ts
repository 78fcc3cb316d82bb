/** A time as files hold it: year first and without a zone, so that every program takes it for a date. */

/**
 * Gives the function that writes `2026-11-12 14:05`; `undefined` where the text is no time (ISO 8601). Made once for
 * a whole table: a formatter is dear.
 * @param timeZone IANA name; the user's own where it is left out
 */
export function createWallClock(timeZone?: string): (iso: string) => string | undefined {
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  });
  return (iso) => {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return undefined;
    const at = new Map<string, string>(format.formatToParts(date).map(({ type, value }) => [type, value]));
    return `${at.get('year')}-${at.get('month')}-${at.get('day')} ${at.get('hour')}:${at.get('minute')}`;
  };
}
