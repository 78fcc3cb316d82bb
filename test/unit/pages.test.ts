// @vitest-environment happy-dom
/**
 * The readers on saved pages: what is found on each is written beside it. Pages named after an edition are the
 * practice portal's, as a browser drew them; the others are made by hand. A new page needs no code: put it into
 * test/pages with what is to be found on it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Frame } from '../../src/content/frame';
import { createWrittenReader } from '../../src/content/tracking/feedback';
import { noticeList, readNotice } from '../../src/content/tracking/notices';
import { readDetail } from '../../src/content/tracking/registration-detail';
import { readRegistration } from '../../src/content/tracking/registrations';
import { COPIES } from '../../src/content/tracking/report';
import { createAccountReader } from '../../src/portal/account';
import { readAttachments } from '../../src/portal/attachments';
import { createLexicon } from '../../src/portal/lexicon';
import { textOf } from '../../src/portal/places';
import { createStatusResolver } from '../../src/portal/statuses';
import type { ReadTable } from '../../src/portal/tables';
import type { NoticeSighting, RegistrationSighting } from '../../src/tracking/types';
import { data, knowledge } from './knowledge';
import { withFrame } from './page-reading';

const FOLDER = join(import.meta.dirname, '..', 'pages');

/** What is to be found on a page. */
interface Expected {
  /** The menu entry that opened the page, where only that tells it. */
  readonly menu?: string;
  /** Pages that it is taken for, best first. */
  readonly pages: readonly string[];
  /** Each label once: "what the page says = id", in the order of the page; "≈" where it is only the nearest. */
  readonly labels: readonly string[];
  /** Tables that are read; rows by role, and what the status can be. */
  readonly tables: readonly { id: string; rows: readonly Record<string, string>[] }[];
  /** "id or text: uploaded or missing" of an attachment list. */
  readonly attachments?: readonly string[];
  /** What is told of registrations, by a list or by the page of one. */
  readonly registrations?: readonly RegistrationSighting[];
  /** What is told of the lists of notices. */
  readonly notices?: readonly NoticeSighting[];
  /** Name of the portal's user. */
  readonly account?: string;
  /** The text that somebody wrote in a dialog, line by line. */
  readonly written?: readonly string[];
}

const lexicon = createLexicon(knowledge);
const resolve = createStatusResolver(lexicon, knowledge);
const readAccount = createAccountReader(knowledge, lexicon);

function rows(table: ReadTable): Record<string, string>[] {
  const roles = Object.keys(table.spec.columns).filter((role) => role !== 'actions' && role !== 'order');
  return table.rows.map((row) => {
    const read = Object.fromEntries(
      roles.map((role) => [role, row.text(role)]).filter(([, text]) => text !== ''),
    );
    const can = resolve(row.text('status'), row.text('step')).join(' ');
    return { ...read, ...(row.cell('status') && { can }) };
  });
}

/** What would be told of what is tracked, beside the rows of the application list. */
function toldOf(frame: Frame, tables: readonly ReadTable[]): Partial<Expected> {
  const rowsOf = (...ids: string[]) =>
    tables
      .filter(({ spec, element }) => ids.includes(spec.id) && !element.closest(COPIES))
      .filter(({ element }) => element.checkVisibility())
      .flatMap((table) => table.rows);
  const detail = readDetail(document, frame, lexicon);
  const registrations = [
    ...rowsOf('registrations', 'modifications').flatMap((row) => readRegistration(row, lexicon) ?? []),
    ...(detail ? [detail] : []),
  ];
  const list = noticeList(frame.pageIds);
  const notices = list ? rowsOf('notices').flatMap((row) => readNotice(row, list) ?? []) : [];
  const account = frame.pageIds.has('shell') ? readAccount(document, document.createElement('p')) : undefined;
  const written = [...createWrittenReader({ view: window, frame, lexicon, knowledge })().values()];
  return {
    ...(registrations.length > 0 && { registrations }),
    ...(notices.length > 0 && { notices }),
    ...(account !== undefined && { account }),
    ...(written.length > 0 && { written: written.flatMap((text) => text.split('\n')) }),
  };
}

/** What the readers find in the document, in the form of the expectation. */
function found(menu: string | undefined): Expected {
  return withFrame(
    document,
    (frame) => {
      const labels = new Set<string>();
      for (const [element, label] of frame.labels)
        labels.add(`${textOf(element)} ${frame.isGuess(element) ? '≈' : '='} ${label.id}`);
      const tables = [...frame.tables.values()];
      const list = tables.find(({ spec, rows: all }) => spec.id === 'attachments' && all.length > 0);
      const told = toldOf(frame, tables);
      return {
        ...(menu && { menu }),
        pages: frame.pages.map(({ id }) => id),
        labels: [...labels],
        tables: tables
          .filter((table) => table.rows.length > 0)
          .map((table) => ({ id: table.spec.id, rows: rows(table) })),
        ...(list && {
          attachments: readAttachments(list, lexicon).map(
            ({ id, text, uploaded }) => `${id ?? text}: ${uploaded ? 'uploaded' : 'missing'}`,
          ),
        }),
        ...told,
      };
    },
    menu,
  );
}

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

/** The menu entry of a page whose look no guide shows, by the name of its file. */
const opener = (name: string): string | undefined =>
  data.pages.find(
    ({ id, menu, signs }) =>
      signs.length === 0 && menu && (name.startsWith(id) || menu === `menu.${name.split('-')[0]}`),
  )?.menu;

afterEach(() => {
  document.documentElement.innerHTML = '';
});

describe('saved pages', () => {
  it('are there, each with what is to be found on it', () => {
    expect(names.length).toBeGreaterThan(20);
    const expectations = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(expectations.map((name) => name.slice(0, -'.json'.length)).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s', (name) => {
    const html = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
    document.documentElement.innerHTML = html.replace(/^<!doctype html>/i, '');
    const path = join(FOLDER, `${name}.json`);
    // To be read before it is kept: `LOS_WRITE=1 npm run test:unit -- pages` writes down what is found.
    if (process.env.LOS_WRITE) writeFileSync(path, `${JSON.stringify(found(opener(name)), null, 2)}\n`);
    const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;
    expect(found(expected.menu)).toEqual(expected);
  });
});
