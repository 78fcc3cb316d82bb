import { describe, expect, it } from 'vitest';
import { dayNear } from '../../src/shared/dates';
import { badge } from '../../src/tracking/badge';
import type { Turn } from '../../src/tracking/turn';
import type { Application } from '../../src/tracking/types';

type Need = Turn['needsEnterprise'];
const NEED = new Map<string, Need>();
const application = (need: Need, last: string, since?: string): Application => {
  const serial = `S${NEED.size}`;
  NEED.set(serial, need);
  return {
    serial,
    history: [{ text: 'x', possible: [], first: last, last }],
    ...(since !== undefined && { change: { since, at: last } }),
  };
};
const turn = ({ serial }: Application): Turn => ({
  actors: new Set(),
  needsEnterprise: NEED.get(serial) ?? 'no',
});
const NOON = 'T12:00:00.000Z';
const say = (applications: Application[]) => {
  const drawn = badge(applications, turn);
  const day = (iso: string, language: string) => dayNear(iso, language, `2026-11-20${NOON}`, 'UTC');
  return { text: drawn.text, tone: drawn.tone, nb: drawn.title('nb', day), en: drawn.title('en', day) };
};

describe('the badge', () => {
  it('counts what surely waits for the enterprise, and says what is new and since when', () => {
    const said = say([
      application('yes', `2026-11-19${NOON}`),
      application('no', `2026-11-18${NOON}`, `2026-11-12${NOON}`),
    ]);
    expect(said).toEqual({
      text: '1',
      tone: 'changed',
      nb: '1 søknad venter på dere · 1 endret siden 12. nov. · sist sett 19. nov.',
      en: '1 application waits for you · 1 changed since 12 Nov · last seen 19 Nov',
    });
  });

  it('shows what may wait as a question mark', () => {
    const two = [application('yes', `2026-11-19${NOON}`), application('yes', `2025-11-02${NOON}`)];
    expect(say(two)).toMatchObject({
      text: '2',
      tone: 'waiting',
      nb: '2 søknader venter på dere · sist sett 2. nov. 2025',
    });
    expect(say([...two, application('maybe', `2026-11-19${NOON}`)])).toMatchObject({
      text: '2?',
      tone: 'waiting',
      en: '2 applications wait for you · 1 application may wait for you · last seen 2 Nov 2025',
    });
    expect(say([application('maybe', `2026-11-19${NOON}`)])).toMatchObject({
      text: '?',
      tone: 'maybe',
      nb: '1 søknad venter kanskje på dere · sist sett 19. nov.',
    });
  });

  it('shows a change where nothing waits, and nothing where all is quiet', () => {
    expect(say([application('no', `2026-11-19${NOON}`, `2026-11-12${NOON}`)])).toMatchObject({
      text: '•',
      tone: 'changed',
      nb: 'Ingen søknader venter på dere · 1 endret siden 12. nov. · sist sett 19. nov.',
    });
    expect(say([application('no', `2026-11-19${NOON}`)])).toMatchObject({ text: '', tone: 'quiet' });
    expect(say([])).toEqual({ text: '', tone: 'quiet', nb: 'Los for CIFER', en: 'Los for CIFER' });
  });

  it('fits a badge however many there are', () => {
    const many = Array.from({ length: 150 }, () => application('yes', `2026-11-19${NOON}`));
    expect(say(many).text).toBe('99+');
    expect(say([...many, application('maybe', `2026-11-19${NOON}`)]).text).toBe('99+?');
  });
});
