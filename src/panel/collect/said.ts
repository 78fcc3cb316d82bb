/** Numbers and pages of a collection, in words. */
import type { Collection } from '../../codes/own/types';
import type { Language } from '../../languages/types';
import { amount } from '../../shared/amount';
import type { PanelTexts } from '../texts';
import { missing, type Span } from './missing';

/** More than these are too many to look for one by one. */
const MOST_SPANS = 6;

/** What to go on with: the next page, or the pages that were passed over. Empty where nothing is missing. */
export function saidMissing(collection: Collection, s: PanelTexts, language: Language): string {
  const found = missing(collection);
  switch (found.kind) {
    case 'nothing':
      return '';
    case 'rest':
      return s.collectNext(amount(found.page, language));
    case 'pages':
      return (isOne(found.spans) ? s.collectPage : s.collectPages)(saidSpans(found.spans, s, language));
    case 'rows':
      return (isOne(found.spans) ? s.collectRow : s.collectRows)(saidSpans(found.spans, s, language));
  }
}

const isOne = (spans: readonly Span[]): boolean =>
  spans.length === 1 && spans.every(([first, last]) => first === last);

/** `12 og 15–17`. */
function saidSpans(spans: readonly Span[], s: PanelTexts, language: Language): string {
  const said = spans
    .slice(0, MOST_SPANS)
    .map(([first, last]) =>
      first === last ? amount(first, language) : `${amount(first, language)}–${amount(last, language)}`,
    );
  if (spans.length > MOST_SPANS) said.push(s.collectMore);
  return new Intl.ListFormat(language).format(said);
}
