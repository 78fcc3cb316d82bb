/**
 * The guided collection of Product type enquiry: the portal gives all its rows where nothing is asked for, and the
 * user pages through them. The panel says how, and how far it has come; nothing is pressed by us.
 */

import { useState } from 'preact/hooks';
import type { Collection } from '../../codes/own/types';
import { amount } from '../../shared/amount';
import { day } from '../../shared/dates';
import { usePage } from '../../ui/context';
import type { Toasts } from '../../ui/toast';
import { Section } from '../section';
import { usePanelTexts } from '../texts';
import { Progress } from './progress';
import { type CollectionState, useCollection } from './use-collection';

/** Where on the look-up's page own rows are saved as a file. */
const DATA = '#data';

interface CollectProps {
  /** Whether the tab in front shows Product type enquiry. */
  readonly isHere: boolean;
  readonly toasts: Toasts;
}

/** On the page itself: a section of its own. */
export function CollectSection({ toasts }: Pick<CollectProps, 'toasts'>) {
  const s = usePanelTexts();
  const collection = useCollection();
  if (collection === undefined) return null;
  return (
    <Section title={s.collectTitle}>
      <Collect collection={collection} isHere toasts={toasts} />
    </Section>
  );
}

/** Everywhere else: a topic among the others. */
export function CollectTopic({ toasts }: Pick<CollectProps, 'toasts'>) {
  const s = usePanelTexts();
  const collection = useCollection();
  if (collection === undefined) return null;
  return (
    <details class="topic">
      <summary>{s.collectTitle}</summary>
      <div class="inner">
        <Collect collection={collection} isHere={false} toasts={toasts} />
      </div>
    </details>
  );
}

function Collect({
  collection,
  ...props
}: CollectProps & { collection: NonNullable<CollectionState> | null }) {
  if (collection === null) return <NotBegun {...props} />;
  if (collection.completed !== undefined) {
    return <Done collection={collection} completed={collection.completed} {...props} />;
  }
  return <Running collection={collection} {...props} />;
}

function NotBegun({ isHere, toasts }: CollectProps) {
  const { services } = usePage();
  const s = usePanelTexts();
  return (
    <>
      <p>{s.collectWhat}</p>
      <p>{s.collectFor}</p>
      <How isHere={isHere} />
      <p>
        <button
          type="button"
          class="act main"
          onClick={() => void toasts.act(() => services.send('collection-set', { on: true }))}
        >
          {s.collectStart}
        </button>
      </p>
    </>
  );
}

function How({ isHere }: { isHere: boolean }) {
  const s = usePanelTexts();
  return (
    <>
      <ol class="points">
        {!isHere && <li>{s.collectOpenPage}</li>}
        {s.collectHow.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="quiet small">{s.collectNoPress}</p>
    </>
  );
}

interface RunningProps extends CollectProps {
  readonly collection: Collection;
}

function Running({ collection, isHere, toasts }: RunningProps) {
  const s = usePanelTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Progress collection={collection} />
      {collection.condition && (
        <p class="notice" role="status">
          {s.collectCondition}
        </p>
      )}
      <How isHere={isHere} />
      <p class="quiet small">{s.collectLanguages}</p>
      {isAsking ? (
        <Stop toasts={toasts} goOn={() => setAsking(false)} />
      ) : (
        <p>
          <button type="button" class="act" onClick={() => setAsking(true)}>
            {s.collectStop}
          </button>
        </p>
      )}
    </>
  );
}

/** A press too many must not cost an hour of paging. */
function Stop({ toasts, goOn }: { toasts: Toasts; goOn: () => void }) {
  const { services } = usePage();
  const s = usePanelTexts();
  return (
    <div class="notice" role="alert">
      <p>{s.collectStopSure}</p>
      <div class="row">
        <button
          type="button"
          class="act"
          onClick={() => void toasts.act(() => services.send('collection-set', { on: false }))}
        >
          {s.collectStopYes}
        </button>
        <button type="button" class="act main" onClick={goOn}>
          {s.collectStopNo}
        </button>
      </div>
    </div>
  );
}

function Done({ collection, completed, toasts }: RunningProps & { completed: string }) {
  const { services, language } = usePage();
  const s = usePanelTexts();
  return (
    <>
      <p>
        <b>{s.collectDone(day(completed, language, services.timeZone))}</b>
      </p>
      <p>{s.collectDoneRows(amount(collection.rows, language))}</p>
      <p>{s.collectShare}</p>
      <div class="row">
        <button type="button" class="act main" onClick={() => services.openLookup(DATA)}>
          {s.collectSave}
        </button>
        <button
          type="button"
          class="act"
          onClick={() => void toasts.act(() => services.send('collection-set', { on: true }))}
        >
          {s.collectAgain}
        </button>
      </div>
      <p class="quiet small">{s.collectLanguages}</p>
    </>
  );
}
