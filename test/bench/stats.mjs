/** The few figures that the benches print. */

/** @param {readonly number[]} values @param {number} share 0..1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * A 95 % interval of the median, by drawing the same number of values again and again.
 *
 * @param {readonly number[]} values
 * @returns {{ low: number, high: number }}
 */
export function medianInterval(values) {
  let seed = 1;
  // A small generator of its own, so that the same values give the same interval.
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const medians = Array.from({ length: 2000 }, () =>
    median(values.map(() => values[Math.floor(next() * values.length)] ?? 0)),
  );
  return { low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}

/** @param {number} ratio */
export const percent = (ratio) => `${((ratio - 1) * 100).toFixed(1)} %`;

/**
 * One line of the report.
 *
 * @param {string} name @param {string} figure @param {boolean} holds @param {string} budget
 */
export function verdict(name, figure, holds, budget) {
  process.stdout.write(`  ${holds ? 'holds ' : 'MISSES'}  ${name}: ${figure}  (budget: ${budget})\n`);
}
