/** The units of a Chinese run: words of the trade first, longest first; what is left as it stands, or in pairs. */
import type { CodeIndex } from './code-index.ts';
import { askFor, weighed } from './entry-units.ts';
import { addHan } from './han-scores.ts';
import { addEntry } from './scores.ts';
import type { TradeWord } from './types.ts';
import { Unit } from './unit.ts';

function tradeHanUnit(index: CodeIndex, form: string, entries: readonly TradeWord[]): Unit {
  const unit = weighed(index, entries);
  addHan(index, unit, form, 1);
  for (const entry of entries) addEntry(index, unit, entry, 1);
  askFor(index, unit, entries);
  return unit;
}

export function hanUnits(index: CodeIndex, run: string): Unit[] {
  const units: Unit[] = [];
  let rest = [run];
  const found: string[] = [];
  const { trade } = index;
  trade.han.forEach((form, at) => {
    if (!rest.some((piece) => piece.includes(form))) return;
    const next: string[] = [];
    for (const piece of rest) {
      const start = piece.indexOf(form);
      if (start < 0) {
        next.push(piece);
        continue;
      }
      found.push(form);
      units.push(tradeHanUnit(index, form, trade.hanEntries(at)));
      for (const part of [piece.slice(0, start), piece.slice(start + form.length)])
        if (part !== '') next.push(part);
    }
    rest = next;
  });
  for (const piece of rest) {
    if (units.length > 0 && /^[的鱼类和及]+$/u.test(piece)) continue;
    const unit = new Unit(index, 1, units.length > 0 && piece.length === 1);
    if (!addHan(index, unit, piece, 1) && piece.length > 2) {
      for (let i = 0; i + 2 <= piece.length; i++) addHan(index, unit, piece.slice(i, i + 2), 0.6);
    }
    units.push(unit);
  }
  if (units.length > 1) {
    // The run as it stands is the best answer there is.
    const whole = new Unit(index, 0.5, true);
    if (addHan(index, whole, run, 1, found)) units.push(whole);
  }
  return units;
}
