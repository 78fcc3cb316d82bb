/** The tracked applications: whose turn it is, what has changed, and what to do next. */
import type { Hints } from '../portal/types';
import { dayNear } from '../shared/dates';
import type { Application } from '../tracking/types';
import { GROUPS, type Group, groupOf, inOrder, oldestChange, type Words } from '../ui/application-view';
import { usePage } from '../ui/context';
import { useLater } from '../ui/live';
import type { Toasts } from '../ui/toast';
import { ApplicationItem } from './application-item';

interface ApplicationsTabProps {
  readonly words: Words;
  readonly hidden: boolean;
  readonly toasts: Toasts;
}

const NO_HINTS: Hints = {};

export function ApplicationsTab({ words, hidden, toasts }: ApplicationsTabProps) {
  return (
    <div
      role="tabpanel"
      id="panel-applications"
      aria-labelledby="tab-applications"
      class="panel"
      hidden={hidden}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached with the keyboard
      tabIndex={0}
    >
      {!hidden && <List words={words} toasts={toasts} />}
    </div>
  );
}

function List({ words, toasts }: { words: Words; toasts: Toasts }) {
  const { services, kept, language, t } = usePage();
  const hints =
    useLater(
      async () => JSON.parse(await services.fetchText(`data/hints.${language}.json`)) as Hints,
      [services, language],
    ) ?? NO_HINTS;
  if (!kept) return null;
  const { applications } = kept;
  if (applications.length === 0) {
    return (
      <div class="empty">
        <h2>{t.noApplicationsTitle}</h2>
        <p>{t.noApplicationsText}</p>
        <p class="small quiet">{t.betweenLooks}</p>
      </div>
    );
  }
  const now = services.now();
  const since = oldestChange(applications);
  const changed = applications.filter(({ change }) => change !== undefined);
  const heading = (group: Group): string =>
    group === 'yes'
      ? t.groupYes
      : group === 'maybe'
        ? t.groupMaybe
        : group === 'changed' && since !== undefined
          ? t.groupChanged(dayNear(since, language, now, services.timeZone))
          : t.groupRest;

  return (
    <>
      {changed.length > 1 && (
        <p class="all">
          <button type="button" class="act" onClick={() => void markSeen(changed)}>
            {t.markAllSeen}
          </button>
        </p>
      )}
      {GROUPS.map((group) => {
        const members = inOrder(applications.filter((one) => groupOf(one, words) === group));
        return members.length === 0 ? null : (
          <section key={group} class={`group ${group}`} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>
              {heading(group)} <span class="quiet">{members.length}</span>
            </h2>
            <ul class="plain">
              {members.map((application) => (
                <ApplicationItem
                  key={application.serial}
                  application={application}
                  words={words}
                  hints={hints}
                  now={now}
                  onSeen={() => void markSeen([application])}
                  onForget={() => void forget(application)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p class="note quiet small">{t.betweenLooks}</p>
    </>
  );

  function markSeen(marked: readonly Application[]): Promise<void> {
    const serials = marked.map(({ serial }) => serial);
    const changes = marked.flatMap(({ serial, change }) => (change ? [{ serial, ...change }] : []));
    return toasts.act(() => services.send('changes-acknowledged', { serials }), {
      text: t.markedSeen(serials.length),
      undo: () => services.send('changes-restored', { changes }),
    });
  }

  function forget(application: Application): Promise<void> {
    const { serial } = application;
    return toasts.act(() => services.send('application-forgotten', { serial }), {
      text: t.forgotten(serial),
      undo: () => services.send('application-restored', { record: application }),
    });
  }
}
