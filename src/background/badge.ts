/** Draws the toolbar button's badge and title. */
import type { Language } from '../portal/types';
import type { Browser } from '../shared/browser';
import { dayNear } from '../shared/dates';
import type { Badge, Tone } from '../tracking/badge';

/** Each with white text on it at 4.5:1 or more (WCAG 2.2, 1.4.3). */
const COLOURS: Readonly<Record<Tone, string>> = {
  changed: '#b3261e',
  waiting: '#1f4e79',
  maybe: '#5f6368',
  quiet: '#5f6368',
};

/** @param now ISO time in UTC */
export async function drawBadge(
  { action }: Pick<Browser, 'action'>,
  { text, tone, title }: Badge,
  language: Language,
  now: string,
): Promise<void> {
  await action.setBadgeText({ text });
  await action.setBadgeBackgroundColor({ color: COLOURS[tone] });
  await action.setBadgeTextColor?.({ color: '#ffffff' });
  await action.setTitle({
    title: title(language, (iso: string, said: Language) => dayNear(iso, said, now)),
  });
}
