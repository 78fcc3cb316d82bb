/** One entry of Notification, Reinspection or Rectification. */
import type { Reminder } from '../../tracking/due/types';
import type { Notice } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Detail, Facts } from '../detail/detail';
import { Notes } from '../detail/notes';
import { ToPortal } from '../detail/to-portal';
import { addressOf } from '../place';
import { awayFrom } from '../registrations/expiry';
import { RegistrationNumber } from '../registrations/registration-number';
import { TasksAbout } from '../reminders/tasks';

interface NoticeDetailProps {
  readonly notice: Notice;
  /** All that is due. */
  readonly due: readonly Reminder[];
}

export function NoticeDetail({ notice, due }: NoticeDetailProps) {
  const { language } = usePage();
  const { s, dates, today, words, kept } = useBoard();
  const { id, list, serial, registration, category, title, time, deadline, day, state, last } = notice;
  const about = { kind: 'notice', id } as const;
  const isKnown = kept.applications.some((application) => application.serial === serial);
  const how = {
    notification: s.toPortalNotification,
    reinspection: s.toPortalReinspection,
    rectification: s.toPortalRectification,
  }[list];
  return (
    <Detail
      about={about}
      title={s.noticeLists[list]}
      aside={
        <>
          <ToPortal how={how} number={serial ?? registration} />
          <TasksAbout about={about} due={due} />
        </>
      }
    >
      <section class="part" aria-labelledby="facts">
        <h2 id="facts" class="unseen">
          {s.facts}
        </h2>
        {title !== undefined && <p class="lead breakable">{title}</p>}
        <Facts
          facts={[
            [
              s.deadline,
              day !== undefined ? (
                <span key="deadline" class={day < today ? 'past' : undefined}>
                  {dates.day(day)} ({s.away(awayFrom(today, day))})
                </span>
              ) : (
                (deadline ?? s.noDeadline)
              ),
            ],
            [s.status, state],
            [
              s.numberOnPortal,
              serial !== undefined && isKnown ? (
                <a key="serial" class="digits" href={addressOf({ view: 'application', id: serial })}>
                  {serial}
                </a>
              ) : (
                serial
              ),
            ],
            [s.registration, registration && <RegistrationNumber key="registration" number={registration} />],
            [s.category, category && words.category(category, language)],
            [s.noticeTime, time],
            [s.seen, dates.clock(last)],
          ]}
        />
        <p class="quiet small">{s.noticesWhy}</p>
      </section>
      <Notes about={about} notes={notice.notes ?? []} />
    </Detail>
  );
}
