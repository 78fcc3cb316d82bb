/** What the tests of `src/export` write: one application, one registration, one notice and one task, as looks left them. */

import type { PortalWords, Saying } from '../../src/export/saying';
import { inLanguage } from '../../src/languages/known';
import { countryOf, localise } from '../../src/portal/country';
import { categories, countries, statusKnowledge as knowledge } from '../../src/portal/knowledge';
import { createReading } from '../../src/shared/reading';
import { addFeedback, addSighting, applicationOf } from '../../src/tracking/application';
import { addNotice, noticeOf } from '../../src/tracking/notice';
import { addRegistration, registrationOf } from '../../src/tracking/registration';
import type {
  Application,
  ApplicationRecord,
  NoticeRecord,
  RegistrationRecord,
  Task,
} from '../../src/tracking/types';
import { createWords } from '../../src/ui/application-view';

export const NOW = '2026-11-20T10:00:00.000Z';
export const SERIAL = '202200000000342960';
export const NUMBER = 'CNOR16122308180001';

const reading = createReading(knowledge);

/** Norwegian readers in Oslo. */
export function saying(language: string, words?: Partial<PortalWords>): Saying {
  const country = countryOf(countries, 'no');
  const say = (text: string) => localise(text, country, (term) => inLanguage(term, language));
  return {
    language,
    say,
    words: { ...createWords({ ...knowledge, categories }, say), ...words },
    timeZone: 'Europe/Oslo',
  };
}

const row = (status: string, step?: string) => ({
  serial: SERIAL,
  registration: NUMBER,
  time: '2026-11-03 16:30:00',
  category: 'Aquatic products',
  type: 'Change application',
  status,
  ...(step !== undefined && { step }),
});

/** Sent on 3 November, returned at the latest on the 12th. */
export function applicationRecord(): ApplicationRecord {
  const looks = [
    ['Submit to authorities', '2026-11-03T08:40:00.000Z', 'Competent authority'],
    ['Submit to authorities', '2026-11-09T08:40:00.000Z', 'Competent authority'],
    ['Processing failed', '2026-11-12T13:05:00.000Z'],
    ['Processing failed', '2026-11-18T13:05:00.000Z'],
  ] as const;
  let record: ApplicationRecord | undefined;
  for (const [status, at, step] of looks) record = addSighting(record, row(status, step), at, 'lofoten');
  if (!record) throw new Error('no look left a record');
  const answered = addFeedback(
    addFeedback(
      record,
      { from: 'customs', text: '请补充平面图。\nStatus: Approved' },
      '2026-11-12T13:06:00.000Z',
    ),
    { from: 'authority', text: 'Mangler signert kontrollskjema.' },
    '2026-11-12T13:07:00.000Z',
  );
  return { ...answered, notes: [{ id: 'n1', text: 'Ringte Kari', at: '2026-11-13T09:00:00.000Z' }] };
}

export const application = (): Application => applicationOf(applicationRecord(), reading.status);

export function registrationRecord(state = 'Valid', number = NUMBER): RegistrationRecord {
  const shown = {
    number,
    category: 'Aquatic products',
    homeNumber: 'M0123',
    name: 'Lofoten Sjømat AS',
    address: 'Kaiveien 1, Svolvær',
    registered: '2023-04-01',
    expiry: '2028-03-31',
    state,
  };
  return addRegistration(addRegistration(undefined, shown, '2026-10-01T08:00:00.000Z'), shown, NOW);
}

export const registration = (state?: string, number?: string) =>
  registrationOf(registrationRecord(state, number), reading.state);

export function noticeRecord(): NoticeRecord {
  const record = addNotice(
    undefined,
    {
      list: 'rectification',
      registration: NUMBER,
      title: 'Cold store',
      time: '2026-11-10',
      deadline: '2026-12-15',
    },
    NOW,
  );
  if (!record) throw new Error('the notice left no record');
  return record;
}

export const notice = () => noticeOf(noticeRecord());

export const task: Task = {
  id: 't1',
  text: 'Send nytt kontrollskjema\nHusk signatur; original, ikke kopi',
  day: '2026-11-27',
  about: { kind: 'application', id: SERIAL },
  at: '2026-11-19T10:00:00.000Z',
};
