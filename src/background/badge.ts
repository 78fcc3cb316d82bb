/** Draws the toolbar button's badge and title from what is kept. */
import type { Language } from '../portal/types';
import type { Browser } from '../shared/browser';
import { dayNear } from '../shared/dates';
import { settingsLanguage } from '../shared/language';
import type { StorageArea } from '../storage/area';
import { readKept } from '../storage/read';
import { badge, type Tone } from '../tracking/badge';
import type { Turn } from '../tracking/turn';
import type { Application } from '../tracking/types';

/** Each with white text on it at 4.5:1 or more (WCAG 2.2, 1.4.3). */
const COLOURS: Readonly<Record<Tone, string>> = {
  changed: '#b3261e',
  waiting: '#1f4e79',
  maybe: '#5f6368',
  quiet: '#5f6368',
};

export interface BadgeOptions {
  readonly browser: Pick<Browser, 'action'>;
  readonly area: StorageArea;
  readonly now: () => string;
  readonly uiLanguages: () => readonly string[];
  readonly turn: (application: Application) => Turn;
  readonly report: (doing: string, cause: unknown) => void;
}

/**
 * Gives the function that redraws. Calls that come while it draws are one more drawing, not many.
 * It never throws: a badge that could not be drawn is drawn at the next change.
 */
export function createBadge(options: BadgeOptions): () => Promise<void> {
  const { browser, area, now, uiLanguages, turn, report } = options;
  let drawing: Promise<void> | undefined;
  let again = false;

  const draw = async (): Promise<void> => {
    const { applications, settings } = await readKept(area);
    const { text, tone, title } = badge(applications, turn);
    const language = settingsLanguage(settings, uiLanguages());
    const at = now();
    const { action } = browser;
    await action.setBadgeText({ text });
    await action.setBadgeBackgroundColor({ color: COLOURS[tone] });
    await action.setBadgeTextColor?.({ color: '#ffffff' });
    await action.setTitle({
      title: title(language, (iso: string, said: Language) => dayNear(iso, said, at)),
    });
  };
  const drawUntilCurrent = async (): Promise<void> => {
    do {
      again = false;
      await draw().catch((cause: unknown) => report('badge', cause));
    } while (again);
    drawing = undefined;
  };

  return () => {
    if (drawing) again = true;
    else drawing = drawUntilCurrent();
    return drawing;
  };
}

/** Whether a change of the storage can change the badge. */
export function concernsBadge(keys: readonly string[]): boolean {
  return keys.some((key) => key === 'settings' || key.startsWith('application/'));
}
