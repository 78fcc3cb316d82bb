/** Says at a field that its value can't be right, by the check character that it carries. */
import { type CreditCodeFault, creditCodeFault } from '../portal/credit-code';
import { controlsOf, valueIn } from '../portal/fields';
import type { ValueCheck } from '../portal/types';
import type { Kit } from './kit';
import type { Card } from './layer/card';
import type { Mark } from './layer/markers';
import { textsIn } from './texts';

const CHECKS: Readonly<Record<ValueCheck, (value: string) => CreditCodeFault | undefined>> = {
  'credit-code': creditCodeFault,
};

/** Pills at the fields of a frame whose value is wrong. */
export function createValueChecks({ view, frame, language, signal }: Kit, card: Card): () => Mark[] {
  const checked = () =>
    [...frame.labels].flatMap(([element, { check }]) => (check ? [{ element, check }] : []));
  const again = (): void => {
    if (checked().length > 0) frame.drawSoon();
  };
  const options = { capture: true, passive: true, signal } as const;
  for (const type of ['input', 'change', 'focusout']) view.document.addEventListener(type, again, options);

  return () => {
    const texts = textsIn(language());
    return checked().flatMap(({ element, check }, index): Mark[] => {
      const value = valueIn(element);
      const fault = value === '' ? undefined : CHECKS[check](value);
      // A code that is being typed is short until it is whole.
      const isTyped = controlsOf(element).includes(view.document.activeElement as HTMLInputElement);
      if (!fault || (fault === 'length' && isTyped)) return [];
      return [
        {
          key: `check ${index}`,
          element,
          kind: 'pill',
          name: texts.codeWrong,
          warn: true,
          at: 'after',
          labels: `check ${check}`,
          open(button, how) {
            if (how === 'hover' && card.pinned) return;
            card.open(
              button,
              {
                parts: [
                  { kind: 'title', text: texts.codeWrong },
                  { kind: 'text', text: texts.codeFault[fault] },
                  { kind: 'source', heading: texts.source, text: 'GB 32100-2015' },
                ],
                close: texts.close,
              },
              how === 'press',
            );
          },
          leave: () => card.leave(),
        },
      ];
    });
  };
}
