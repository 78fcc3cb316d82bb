/** The tracked applications in groups: whose turn it is, what has changed, and what to do next. */
import type { Hints } from '../portal/types';
import { dayNear } from '../shared/dates';
import type { Application } from '../tracking/types';
import { GROUPS, type Group, groupOf, inOrder, oldestChange, type Words } from '../ui/application-view';
import { usePage } from '../ui/context';
import { useLater } from '../ui/live';
import type { Toasts } from '../ui/toast';
import { ApplicationItem } from './application-item';
import { Some } from './some';

interface ApplicationListProps {
  readonly applications: readonly Application[];
  readonly words: Words;
  readonly toasts: Toasts;
}

const NO_HINTS: Hints = {};
/** Applications of a group that are drawn at first. */
const FIRST = 40;

export function ApplicationList({ applications, words, toasts }: ApplicationListProps) {
  const { services, kept, language, t } = usePage();
  const hints =
    useLater(
      async () => JSON.parse(await services.fetchText(`data/hints.${language}.json`)) as Hints,
      [services, language],
    ) ?? NO_HINTS;
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
            <Some members={members} first={FIRST}>
              {(application) => (
                <ApplicationItem
                  key={application.serial}
                  application={application}
                  words={words}
                  hints={hints}
                  now={now}
                  onSeen={() => void markSeen([application])}
                  onForget={() => void forget(application)}
                />
              )}
            </Some>
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

  function forget({ serial }: Application): Promise<void> {
    const record = kept?.records.applications.find((one) => one.serial === serial);
    return toasts.act(() => services.send('record-forgotten', { kind: 'application', id: serial }), {
      text: t.forgotten(serial),
      ...(record && { undo: () => services.send('record-restored', { kind: 'application', record }) }),
    });
  }
}
