/**
 * Pages and labels that the readers find on no saved page, and why: they are tried on markup made for them
 * (coverage-page.test.ts). What is found on a saved page may not stand here.
 */
import type { Reasons } from '../run/coverage-page';

const because = (reason: string, ...ids: readonly string[]): Reasons =>
  Object.fromEntries(ids.map((id) => [id, reason]));

export const PAGES_NOT_SAVED: Reasons = because(
  'the practice portal says it in a message, and has no page of it',
  'session-lost',
);

export const LABELS_NOT_SAVED: Reasons = {
  ...because(
    'a message of the practice portal, which passes',
    'account.required',
    'account.passwords-differ',
    'account.created',
    'account.user-name-taken',
    'account.password-changed',
    'common.service-exception',
    'entry.consent-missing',
    'entry.wrong-code',
    'entry.wrong-password',
    'entry.logged-out',
    'entry.log-in-again',
    'recall.over',
    'trace.locked',
    'trace.mismatch',
    'trace.one-only',
  ),
  ...because(
    'an attribute or an option of the practice portal, whose texts are not read',
    'account.approval-prompt',
    'account.country-prompt',
    'common.spacebar',
    'enquiry.all',
    'recall.phone-hint',
  ),
  ...because(
    'seen on the practice portal only after a press that no saved page is of',
    'common.close',
    'profile.verified',
    'shell.tabs-close-all',
    'shell.tabs-close-other',
    'shell.tabs-show',
    'trace.state-submitted',
  ),
  ...because('printed by bootstrap-table when a list is empty', 'common.no-rows'),
  ...because(
    'a title or writer of a notice, which stands in rows that are read by column',
    'shell.announcement-maintenance',
    'shell.announcement-official',
    'shell.publisher-data-centre',
  ),
  ...because('the practice page has another heading', 'registration.commitment'),
  ...because('the practice portal greets nobody', 'shell.greeting'),
  ...because('the first part of the header, which is one text on the practice page', 'shell.applications'),
  ...because('the list shows file names, as guide 000 p. 17 says', 'form.attachment-uploaded'),
  ...because('the column of files has no title on guide 000 p. 17', 'form.attachment-file'),
  ...because(
    'the practice portal has the list without this title',
    'products-form.imports',
    'trace.goods-list',
  ),
  ...because(
    'guessed for the list, which the practice portal shows without the column',
    'registered.home-number',
    'lists.notice-number',
  ),
  ...because('no page of the practice portal is in this state', 'trace.state-failed'),
  ...because('a server’s own page: known by its status', 'entry.not-found'),
  ...because('the words of a way out of a lost session, seen on no practice page', 'entry.session-lost'),
  ...because(
    'a state of a registration, which the practice portal shows in a list that is read by values',
    'status.rectification',
    'status.revoked',
    'status.suspended',
  ),
};
