/** Numbers as people read them. */
import type { Language } from '../languages/types';

/** `12 318` / `12,318`. */
export function amount(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}
