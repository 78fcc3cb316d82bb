/** What the user must know whichever part they are in: access withdrawn, data set aside, data of a newer version. */
import { useState } from 'preact/hooks';
import { dayAndClock } from '../shared/dates';
import { parseKey } from '../storage/schema';
import { usePage } from './context';
import { useAccess } from './live';
import type { Texts } from './texts';

/** @param withAccess false where the page shows the access in a section of its own */
export function Notices({ withAccess = true }: { withAccess?: boolean }) {
  const { services, kept, t } = usePage();
  const access = useAccess(services);
  return (
    <>
      {withAccess && !access && (
        <section class="notice">
          <p>{t.accessGone}</p>
          <GiveAccess />
        </section>
      )}
      {kept?.state === 'newer' && (
        <section class="notice">
          <p>{t.newer}</p>
        </section>
      )}
      {kept?.state === 'failed' && (
        <section class="notice">
          <p>{t.readFailed}</p>
        </section>
      )}
      <SetAsideNotice />
    </>
  );
}

/** Asks for the access within the click itself: after an `await` the browser would refuse. */
export function GiveAccess() {
  const { services, t } = usePage();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <button
        type="button"
        class="act main"
        onClick={() => {
          services.requestAccess().then(
            (given) => setRefused(!given),
            () => setRefused(true),
          );
        }}
      >
        {t.accessGive}
      </button>
      <span role="status" class="small">
        {refused ? t.accessRefused : ''}
      </span>
    </>
  );
}

function SetAsideNotice() {
  const { services, kept, language, t } = usePage();
  const [failed, setFailed] = useState(false);
  if (!kept || kept.setAside.length + kept.unreadable.length === 0) return null;
  return (
    <section class="notice">
      <details>
        <summary>{t.setAsideTitle}</summary>
        <p>{t.setAsideText}</p>
        <ul class="plain">
          {kept.setAside.map(({ key, original, at }) => {
            const what = whatOf(original, t);
            return (
              <li key={key} class="spread">
                <span class="breakable">
                  {t.setAsideWhen(what, dayAndClock(at, language, services.timeZone))}
                </span>
                <button
                  type="button"
                  class="act"
                  aria-label={`${t.setAsideDelete}: ${what}`}
                  onClick={() => {
                    services.send('set-aside-dismissed', { key }).then(
                      () => setFailed(false),
                      () => setFailed(true),
                    );
                  }}
                >
                  {t.setAsideDelete}
                </button>
              </li>
            );
          })}
          {kept.unreadable.map(({ key }) => (
            <li key={key} class="breakable">
              {t.setAsideNow(whatOf(key, t))}
            </li>
          ))}
        </ul>
      </details>
      <p role="status">{failed ? t.notSaved : ''}</p>
    </section>
  );
}

/** What a key of the storage stands for. */
function whatOf(key: string, t: Texts): string {
  const record = parseKey(key);
  return record ? t.what[record.kind](record.id) : t.what.other(key);
}
