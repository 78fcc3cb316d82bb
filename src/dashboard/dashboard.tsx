/** The dashboard: one header over all plants and accounts, and below it what the address names. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Reminder } from '../tracking/due/types';
import type { WordSource } from '../ui/application-view';
import { usePage } from '../ui/context';
import { Notices } from '../ui/notices';
import { Toast, useToast } from '../ui/toast';
import { BoardProvider, useNewBoard, useTexts } from './board';
import { DueLater } from './due-later';
import { Header } from './header';
import { EVERYTHING, isNarrow, type Narrowing } from './list/narrow';
import { useFound } from './list/use-found';
import { Navigation } from './navigation';
import { addressOf, listOf, usePlace } from './place';
import { useNow } from './time/use-now';
import { useFleeting, useFocus, useTitle } from './use-focus';
import { View } from './view';

const NOTHING: readonly Reminder[] = [];

/** @param knowledge what the portal's words are looked up in */
export function Dashboard({ knowledge }: { knowledge: WordSource }) {
  const { services, kept } = usePage();
  const s = useTexts();
  const toasts = useToast();
  const now = useNow(services, kept);
  const board = useNewBoard(knowledge, toasts, now);
  const [due, setDue] = useState<readonly Reminder[]>();
  const place = usePlace();
  const [narrowing, setNarrowing] = useState<Narrowing>(EVERYTHING);
  const found = useFound(board, narrowing, due);
  const main = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = listOf(place);
  useTitle(s[list], kept);
  useFocus(place, search);
  useFleeting(place, toasts);
  const known = {
    applications: (kept?.applications.length ?? 0) > 0,
    registrations: (kept?.registrations.length ?? 0) > 0,
    notices: (kept?.notices.length ?? 0) > 0,
  };
  const counts = useMemo(
    () => ({
      ...(found && {
        ...(found.due && found.due.length > 0 && { now: found.due.length }),
        ...(known.applications && { applications: found.applications.length }),
        ...(known.registrations && { registrations: found.registrations.length }),
        ...(known.notices && { notices: found.notices.length }),
      }),
    }),
    [found, known.applications, known.registrations, known.notices],
  );
  const narrow = (next: Narrowing): void => {
    setNarrowing(next);
    // Where nothing is listed, a search leads to what it finds.
    const isListed = !('id' in place) && place.view !== 'reminders';
    if (next.query !== '' && !isListed) location.hash = addressOf({ view: 'applications' });
  };
  return (
    <>
      <button type="button" class="skip act" onClick={() => document.getElementById('heading')?.focus()}>
        {s.skip}
      </button>
      <Header board={board} toasts={toasts} narrowing={narrowing} onNarrowing={narrow} search={search} />
      <Navigation current={list} counts={counts} hasNotices={known.notices} />
      <main ref={main} tabIndex={-1}>
        <Notices />
        {!('id' in place) && (
          <h1 id="heading" tabIndex={-1}>
            {s[list]}
          </h1>
        )}
        {kept?.state === 'failed' ? null : board && found ? (
          <BoardProvider value={board}>
            <DueLater onDue={setDue} />
            <View
              place={place}
              found={found}
              due={due ?? NOTHING}
              isNarrow={isNarrow(narrowing)}
              onClear={() => setNarrowing(EVERYTHING)}
            />
          </BoardProvider>
        ) : (
          <p class="quiet">{s.loading}</p>
        )}
      </main>
      <Toast toasts={toasts} home={main} />
    </>
  );
}
