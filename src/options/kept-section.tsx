/** What is kept on this machine, and its deletion: the one thing here that can't be undone, so it asks first. */
import { useRef } from 'preact/hooks';
import { usePage } from '../ui/context';
import { useCodeCount } from '../ui/live';
import type { Toasts } from '../ui/toast';
import { Section } from './section';

export function KeptSection({ toasts }: { toasts: Toasts }) {
  const { services, kept, t } = usePage();
  const codes = useCodeCount(services);
  const dialog = useRef<HTMLDialogElement>(null);
  const counts = kept
    ? ([
        [t.keptApplications, kept.applications.length],
        [t.keptRegistrations, kept.registrations.length],
        [t.keptNotices, kept.notices.length],
        [t.keptTasks, kept.tasks.length],
        [t.keptProducts, (codes ?? 0) + kept.products.length],
        [t.keptAttachments, kept.attachments.length],
      ] as const)
    : [];
  const isEmpty = kept?.state === 'ok' && counts.every(([, count]) => count === 0);
  return (
    <Section id="kept" title={t.sectionKept}>
      {isEmpty ? (
        <p>{t.keptNothing}</p>
      ) : (
        <dl>
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <button type="button" class="act danger" onClick={() => dialog.current?.showModal()}>
          {t.eraseAll}
        </button>
      </p>
      <dialog ref={dialog} aria-labelledby="erase-title" aria-describedby="erase-text">
        <h2 id="erase-title">{t.eraseTitle}</h2>
        <p id="erase-text">{t.eraseText(kept?.applications.length ?? 0)}</p>
        <div class="acts">
          <button type="button" class="act" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </button>
          <button
            type="button"
            class="act danger"
            onClick={() => {
              dialog.current?.close();
              void toasts.act(() => services.send('everything-forgotten', {}), { text: t.erased });
            }}
          >
            {t.eraseConfirm}
          </button>
        </div>
      </dialog>
    </Section>
  );
}
