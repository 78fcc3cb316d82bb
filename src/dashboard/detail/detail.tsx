/** The frame of one thing that is tracked: the way back, its name, what stands beside it, and its removal. */
import type { ComponentChildren } from 'preact';
import type { Subject } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Empty } from '../pieces';
import { addressOf, type List, listOf } from '../place';

interface DetailProps {
  readonly about: Subject;
  readonly title: string;
  /** Beside the name: what is new, and the button for it. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
  /** The narrower column. */
  readonly aside: ComponentChildren;
}

export function Detail({ about, title, beside, children, aside }: DetailProps) {
  return (
    <>
      <BackLink about={about} />
      <div class="detail-head">
        <h1 id="heading" tabIndex={-1} class="breakable">
          {title}
        </h1>
        {beside}
      </div>
      <div class="detail">
        <div>{children}</div>
        <div>
          {aside}
          <Forget about={about} />
        </div>
      </div>
    </>
  );
}

function BackLink({ about }: { about: Subject }) {
  const { s } = useBoard();
  const list = listOf({ view: about.kind, id: about.id });
  const names: Readonly<Partial<Record<List, string>>> = {
    applications: s.backApplications,
    registrations: s.backRegistrations,
    notices: s.backNotices,
  };
  return (
    <p class="back">
      <a href={addressOf({ view: list } as { view: List })}>
        <span aria-hidden="true">‹ </span>
        {names[list]}
      </a>
    </p>
  );
}

/** What is shown where the address names something that is not kept. */
export function Gone({ about }: { about: Subject }) {
  const { s } = useBoard();
  return (
    <>
      <BackLink about={about} />
      <h1 id="heading" tabIndex={-1}>
        {s.goneTitle}
      </h1>
      <Empty title={s.goneText(s.what[about.kind](about.id))} />
    </>
  );
}

/** Removes it from what is kept; as long as nothing else is done, that can be taken back. */
function Forget({ about }: { about: Subject }) {
  const { services } = usePage();
  const { s, kept, toasts } = useBoard();
  const { kind, id } = about;
  const forget = (): void => {
    const { applications, registrations, notices } = kept.records;
    const record =
      kind === 'application'
        ? applications.find(({ serial }) => serial === id)
        : kind === 'registration'
          ? registrations.find(({ number }) => number === id)
          : notices.find((notice) => notice.id === id);
    const job = async (): Promise<void> => {
      await services.send('record-forgotten', about);
      location.hash = addressOf({ view: listOf({ view: kind, id }) } as { view: List });
    };
    void toasts.act(job, {
      text: s.forgotten(s.what[kind](id)),
      undo: () => services.send('record-restored', { kind, record }),
    });
  };
  return (
    <section class="part">
      <button type="button" class="act danger" onClick={forget}>
        {s.forget}
      </button>
      <p class="small quiet">{kind === 'application' ? s.forgetText : s.forgetTextOther}</p>
    </section>
  );
}

/** Facts as pairs; what is not known is left out. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ComponentChildren | undefined])[];
}) {
  const known = facts.filter(([, value]) => value !== undefined && value !== '' && value !== null);
  return (
    <dl class="pairs">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="breakable">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
