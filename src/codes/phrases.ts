/** Phrases of the trade in a query: "king crab", "cod liver oil". */
import type { CodeIndex } from './code-index.ts';
import { askFor, weighed } from './entry-units.ts';
import { fitOf, oneError } from './match-word.ts';
import { addEntry, addForm } from './scores.ts';
import type { TradeWord } from './types.ts';

/** The longest trade phrase of two words or more that begins at this word; of equals the one that fits best. */
export function phraseAt(index: CodeIndex, words: readonly string[], at: number, open: boolean) {
  let best:
    | { readonly words: readonly string[]; readonly entries: TradeWord[]; readonly fit: number }
    | undefined;
  for (const { words: form, entry } of index.trade.phrasesLike(words[at] ?? '')) {
    const { length } = form;
    if (at + length > words.length || length < (best?.words.length ?? 2)) continue;
    const fit = phraseFit(form, words.slice(at, at + length), open && at + length === words.length);
    if (fit === 0) continue;
    if (best !== undefined && length === best.words.length && fit <= best.fit) {
      if (fit === best.fit && form.join(' ') === best.words.join(' ')) best.entries.push(entry);
      continue;
    }
    best = { words: form, entries: [entry], fit };
  }
  if (best === undefined) return undefined;
  const unit = weighed(index, best.entries);
  addForm(index, unit, best, 1);
  for (const entry of best.entries) addEntry(index, unit, entry, 1);
  askFor(index, unit, best.entries);
  return { unit, length: best.words.length };
}

/** How well typed words fit a phrase, 0 to 1: the same or other forms of it, one typing error, the last half typed. */
function phraseFit(form: readonly string[], typed: readonly string[], open: boolean): number {
  let sum = 0;
  let wrong = 0;
  for (let i = 0; i < form.length; i++) {
    const [word = '', asked = ''] = [form[i], typed[i]];
    let fit = fitOf(asked, word, false);
    if (fit === 0 && open && i === form.length - 1 && asked.length >= 2 && word.startsWith(asked)) fit = 0.8;
    if (fit === 0 && asked.length >= 5 && oneError(asked, word, false) && wrong++ === 0) fit = 0.7;
    if (fit === 0) return 0;
    sum += fit;
  }
  return sum / form.length;
}
