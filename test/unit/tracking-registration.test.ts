/** What is kept of a registration, whatever was seen of it in whatever order, and how it is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusKnowledge } from '../../src/portal/knowledge';
import { REGISTRATION_STATES } from '../../src/portal/types';
import { createReading } from '../../src/shared/reading';
import { registrationRecord } from '../../src/shared/record-schemas';
import {
  addRegistration,
  joinRegistrations,
  registrationNumber,
  registrationOf,
} from '../../src/tracking/registration';
import type { ResolveStatus } from '../../src/tracking/status';
import type { RegistrationRecord, RegistrationSighting } from '../../src/tracking/types';
import {
  at,
  givesOneRecord,
  joinsToOne,
  minutes,
  NUMBER,
  notes,
  registrationSightings,
} from './tracking-fake';

const STATES: Readonly<Record<string, readonly string[]>> = {
  Valid: ['valid'],
  正常: ['valid'],
  Suspended: ['suspended'],
  注销: ['cancelled', 'revoked'],
};
const resolve: ResolveStatus = (text) => (Object.hasOwn(STATES, text) ? (STATES[text] ?? []) : []);
const view = (record: RegistrationRecord) => registrationOf(record, resolve);
const row = (more: Partial<RegistrationSighting> = {}): RegistrationSighting => ({ number: NUMBER, ...more });
const follow = (...rows: readonly Partial<RegistrationSighting>[]): RegistrationRecord => {
  const record = rows.reduce<RegistrationRecord | undefined>(
    (kept, one, minute) => addRegistration(kept, row(one), at(minute)),
    undefined,
  );
  if (!record) throw new Error('no row');
  return record;
};

describe('a registration', () => {
  it('is kept as it stands, and shown with its dates as days', () => {
    const record = addRegistration(
      undefined,
      row({
        category: 'Aquatic products',
        homeNumber: 'M100',
        name: 'Plant AS',
        address: 'Ålesund',
        registered: '2022/4/26',
        expiry: '2027年4月25日',
        state: 'Valid',
      }),
      at(0),
      'anna',
    );
    expect(view(record)).toEqual({
      number: NUMBER,
      category: 'Aquatic products',
      homeNumber: 'M100',
      name: 'Plant AS',
      address: 'Ålesund',
      registered: '2022-04-26',
      expiry: '2027-04-25',
      states: [{ text: 'Valid', possible: ['valid'], first: at(0), last: at(0) }],
      state: 'valid',
      first: at(0),
      last: at(0),
      accounts: ['anna'],
    });
  });

  it('has no day where the portal’s text is none', () => {
    const shown = view(follow({ registered: 'soon', expiry: '9999-12-31' }));
    expect(shown).not.toHaveProperty('registered');
    expect(shown).not.toHaveProperty('expiry');
  });

  it('has no state where none was shown, where it is not known, or where it can be two', () => {
    const [none, unknown, two] = [
      follow({ state: '-' }),
      follow({ state: 'Blocked' }),
      follow({ state: '注销' }),
    ];
    expect(view(none)).toMatchObject({ states: [], first: at(0), last: at(0) });
    expect(view(unknown).states).toMatchObject([{ text: 'Blocked', possible: [] }]);
    expect(view(two).states).toMatchObject([{ text: '注销', possible: ['cancelled', 'revoked'] }]);
    for (const record of [none, unknown, two]) expect(view(record)).not.toHaveProperty('state');
  });

  it('that changes its state is new to the user until they know of it', () => {
    const record = follow({ state: 'Valid' }, { state: '正常' }, {}, { state: 'Suspended' });
    expect(view(record)).toMatchObject({
      state: 'suspended',
      change: { since: at(1), at: at(3) },
      last: at(3),
    });
    expect(view({ ...record, seen: at(3) })).not.toHaveProperty('change');
    expect(view({ ...record, seen: at(2) }).change).toEqual({ since: at(1), at: at(3) });
  });

  it('is lengthened by a look that shows no state, which says nothing of the state', () => {
    const shown = view(follow({ state: 'Valid' }, { name: 'Plant' }));
    expect(shown).toMatchObject({ first: at(0), last: at(1), states: [{ first: at(0), last: at(0) }] });
  });

  it('takes no look at another one', () => {
    expect(() => addRegistration(follow({}), { number: 'CNOR9' }, at(1))).toThrow(/CNOR9/);
  });

  it('has its number in one form', () => {
    expect(registrationNumber(' cnor 2204ＡＢ ')).toBe('CNOR2204AB');
  });

  it('has the states that the portal’s data name, in both editions', () => {
    const { state } = createReading(statusKnowledge);
    const named = statusKnowledge.labels.filter((label) => label.state !== undefined);
    expect(named.length).toBeGreaterThan(3);
    for (const { texts, state: means } of named) {
      expect(REGISTRATION_STATES).toContain(means);
      for (const text of texts) expect(state(text)).toContain(means);
    }
    expect(state('nothing of the kind')).toEqual([]);
  });
});

describe('whatever is seen of it', () => {
  const looks = fc.tuple(registrationSightings, minutes, fc.constantFrom('anna', 'bjorn', undefined));
  type Look = readonly [RegistrationSighting, string, string | undefined];
  const gather = (told: readonly Look[]): RegistrationRecord | undefined =>
    told.reduce<RegistrationRecord | undefined>(
      (kept, [sighting, when, account]) => addRegistration(kept, sighting, when, account),
      undefined,
    );
  const records = fc
    .tuple(
      fc.array(looks, { minLength: 1, maxLength: 8 }),
      fc.array(notes, { maxLength: 2 }),
      fc.option(minutes, { nil: undefined }),
    )
    .map(([told, written, seen]): RegistrationRecord | undefined => {
      const record = gather(told);
      if (!record) return undefined;
      const whole = written.reduce(
        (kept, note) => joinRegistrations(kept, { ...record, notes: [note] }),
        record,
      );
      return { ...whole, ...(seen !== undefined && { seen }) };
    });

  it('in any order, repeated, and by two tabs gives the same record', () => {
    givesOneRecord(looks, gather, joinRegistrations);
  });

  it('is joined in any order and in any groups with one result, of the form that is kept', () => {
    joinsToOne(records, joinRegistrations, registrationRecord);
  });
});
