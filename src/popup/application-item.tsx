/** One tracked application. Everything that the portal said stands as text, beside our words for it. */
import { useState } from 'preact/hooks';
import type { Hints } from '../portal/types';
import { dayAndClock, dayNear } from '../shared/dates';
import { chinaInstant } from '../tracking/calendar';
import type { Application } from '../tracking/types';
import { changeText, nextSteps, span, statusText, type Words } from '../ui/application-view';
import { usePage } from '../ui/context';

interface ApplicationItemProps {
  readonly application: Application;
  readonly words: Words;
  readonly hints: Hints;
  /** ISO time in UTC. */
  readonly now: string;
  readonly onSeen: () => void;
  readonly onForget: () => void;
}

/** Id of the element that shows an application. */
export const applicationId = (serial: string): string => `application-${serial}`;

export function ApplicationItem({ application, words, hints, now, onSeen, onForget }: ApplicationItemProps) {
  const { services, language, t, say } = usePage();
  const { serial, registration, time, category, type, history, change } = application;
  const status = history.at(-1);
  if (!status) return null;
  const { timeZone } = services;
  const isKnown = words.names(status, language).length > 0;
  // A status that we do not know stands above as the portal says it. A step of a dash says nothing.
  const onPortal = [
    ...(isKnown ? [status.text || t.noStatus] : []),
    ...(status.step !== undefined && /[\p{L}\p{N}]/u.test(status.step) ? [`${t.step}: ${status.step}`] : []),
  ].join(' · ');
  const doubt = words.doubt(application);
  const steps = nextSteps(application, hints, words, language).map((step) => ({
    ...step,
    text: say(step.text),
  }));
  const changed = changeText(application, words, language, t);
  const applied = time === undefined ? undefined : chinaInstant(time);
  const about = [
    type !== undefined && words.type(type, language),
    category !== undefined && words.category(category, language),
  ].filter((text) => text !== false);
  return (
    <li class="application" id={applicationId(serial)} tabIndex={-1}>
      <h3 class="breakable">
        {statusText(status, words, language, t)}
        {!isKnown && <span class="tag warn">{t.unknownStatus}</span>}
        {change && <span class="tag new">{t.newSince(dayNear(change.since, language, now, timeZone))}</span>}
      </h3>
      {onPortal !== '' && (
        <p class="quiet small breakable">
          {t.onPortal}: {onPortal}
        </p>
      )}
      {changed !== undefined && <p class="small breakable">{changed}</p>}
      <p class="small breakable">
        {t.application} <span class="digits">{serial}</span>
        {registration !== undefined && (
          <>
            {' · '}
            {t.registration} <span class="digits">{registration}</span>
          </>
        )}
      </p>
      {(about.length > 0 || time !== undefined) && (
        <p class="small breakable">
          {about.join(' · ')}
          {time !== undefined && (
            <>
              {about.length > 0 && ' · '}
              {t.applied}{' '}
              {applied !== undefined && `${dayAndClock(applied, language, timeZone)} (${t.onPortal}: `}
              <span class="digits">{time}</span>
              {applied !== undefined && ')'}
            </>
          )}
        </p>
      )}
      {doubt && <p class="doubt small">{DOUBTS[doubt](t)}</p>}
      {steps.map((step) => (
        <p key={step.text} class="next small">
          <b>{step.status === undefined ? t.next : t.nextIf(step.status)}: </b>
          {step.text}
        </p>
      ))}
      <div class="spread">
        <p class="quiet small">{t.lastSeen(dayAndClock(status.last, language, timeZone))}</p>
        <span class="acts">
          {change && (
            <button type="button" class="act" aria-label={`${t.markSeen}: ${serial}`} onClick={onSeen}>
              {t.markSeen}
            </button>
          )}
          <button type="button" class="act" aria-label={t.forgetLabel(serial)} onClick={onForget}>
            {t.forget}
          </button>
        </span>
      </div>
      <History application={application} words={words} now={now} />
    </li>
  );
}

/** Drawn once it is opened: a long list of applications has thousands of periods. */
function History({ application, words, now }: Pick<ApplicationItemProps, 'application' | 'words' | 'now'>) {
  const { services, language, t } = usePage();
  const [isOpen, setOpen] = useState(false);
  const { history } = application;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="small">
        {t.history} <span class="quiet">({history.length})</span>
      </summary>
      {isOpen && (
        <ol class="plain small">
          {[...history].reverse().map((period) => (
            <li key={`${period.first} ${period.text}`} class="breakable">
              {statusText(period, words, language, t)}{' '}
              <span class="quiet">
                {t.historySeen(span(period.first, period.last, language, now, services.timeZone))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

const DOUBTS = {
  unknown: (t) => t.maybeUnknown,
  shared: (t) => t.maybeShared,
  route: (t) => t.maybeRoute,
} as const satisfies Record<
  NonNullable<ReturnType<Words['doubt']>>,
  (t: ReturnType<typeof usePage>['t']) => string
>;
