/** The switch by which a tab looks again by itself: what it does, when it looked and will look, why it stopped. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { dayAndClock } from '../shared/dates';
import type { Watch } from '../shared/messages';
import { USUAL_WATCH } from '../shared/watch';
import { usePage } from './context';
import type { Texts } from './texts';
import type { Toasts } from './toast';

/** The page whose button is pressed. */
const WATCHED_PAGE = 'application-enquiry';
/** Minutes between two looks that are offered. */
const OFFERED: readonly number[] = [15, 30, 60, 120, 240];

interface WatchSwitchProps {
  readonly tabId: number;
  /** What the tab shows now, as ids of pages. */
  readonly pages: readonly string[];
  readonly toasts: Toasts;
}

/** Nothing is shown of a tab that neither shows the list nor was watched. */
export function WatchSwitch({ tabId, pages, toasts }: WatchSwitchProps) {
  const { services, language, t } = usePage();
  const id = useId();
  const [chosen, setChosen] = useState<number>();
  const { watch, set: change } = useWatch(tabId);
  if (!pages.includes(WATCHED_PAGE) && watch === null) return null;
  const isOn = watch !== null && watch.every !== null;
  const every = chosen ?? watch?.every ?? USUAL_WATCH;
  const set = (wanted: number | null): void => void toasts.act(() => change(wanted));
  return (
    <div class="watch">
      <div class="switch">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells by itself whether it is checked
          role="switch"
          id={id}
          aria-describedby={`${id}-help`}
          checked={isOn}
          onChange={(event) => set(event.currentTarget.checked ? every : null)}
        />
        <label for={id}>{t.watchSwitch}</label>
        <label class="unseen" for={`${id}-every`}>
          {t.watchEvery}
        </label>
        <select
          id={`${id}-every`}
          value={String(every)}
          onChange={(event) => {
            const minutes = Number(event.currentTarget.value);
            setChosen(minutes);
            if (isOn) set(minutes);
          }}
        >
          {[...new Set([...OFFERED, every])].map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {often(minutes, t)}
            </option>
          ))}
        </select>
      </div>
      {/* Once it is on, when it looks next says more; readers hear it all the same. */}
      <p id={`${id}-help`} class="quiet small" hidden={isOn}>
        {t.watchHelp}
      </p>
      <p class="small" role="status">
        {watch ? told(watch, (iso) => dayAndClock(iso, language, services.timeZone), t) : ''}
      </p>
    </div>
  );
}

interface Watching {
  /** `null` where the tab is not watched, and until the background has said so. */
  readonly watch: Watch | null;
  set(every: number | null): Promise<void>;
}

/** What the background keeps of a tab's watch; an answer that was overtaken by a later question is dropped. */
function useWatch(tabId: number): Watching {
  const { services, kept } = usePage();
  const latest = useRef(0);
  const [watch, setWatch] = useState<Watch | null>(null);
  const take = async (asked: Promise<Watch | null>): Promise<void> => {
    const mine = ++latest.current;
    const found = await asked;
    if (mine === latest.current) setWatch(found);
  };
  // Asked again when something was stored: the background keeps there when it looked.
  useEffect(() => {
    take(services.send('watch-wanted', { tabId })).catch(() => undefined);
    return () => {
      latest.current++;
    };
  }, [services, kept, tabId]);
  return { watch, set: (every) => take(services.send('watch-set', { tabId, every })) };
}

const often = (minutes: number, t: Texts): string =>
  minutes % 60 === 0 ? t.watchHours(minutes / 60) : t.watchMinutes(minutes);

/** When it looked, when it will look again, and why it does not any more. */
function told({ every, last, next, stopped }: Watch, time: (iso: string) => string, t: Texts): string {
  return [
    ...(stopped ? [t.watchStopped[stopped]] : []),
    ...(last !== undefined ? [t.watchLast(time(last))] : []),
    ...(every !== null && next !== undefined ? [t.watchNext(time(next))] : []),
  ].join(' ');
}
