/** What reminders say, and the buttons that stand at them. */
import { remindersTexts } from '../languages/built/reminders';
import { speaker } from '../languages/speak';

export const reminderTextsIn = speaker(
  remindersTexts,
  {
    correctTitle: ['status', 'serial'],
    correctTitlePlain: ['serial'],
    correctMaybeTitle: ['serial'],
    correctText: ['day'],
    correctMaybeText: ['day'],
    draftTitle: ['serial'],
    draftText: ['day'],
    lookTitle: ['count', 'day'],
    noticeTitle: ['list'],
    noticeTitleLimit: ['list', 'day', 'when'],
    noticeAbout: ['what'],
    stateTitle: ['registration', 'state'],
    stateSeen: ['day'],
    expiryTitle: ['registration', 'day', 'when'],
    expiryTitlePast: ['registration', 'day'],
    yearlyInformation: ['registration'],
    yearlyForm: ['registration'],
    taskText: ['day'],
    exportText: ['day'],
    aboutApplication: ['serial'],
    aboutRegistration: ['registration'],
    inMonths: ['count'],
    inDays: ['count'],
    daysAgo: ['count'],
    severalTitle: ['count'],
    severalMore: ['count'],
    sourceIs: ['source'],
    buttonFor: ['button', 'title'],
    snoozed: ['when'],
    hourOption: ['hour'],
  },
  (said) => ({
    ...said,
    lists: {
      notification: said.noticeNotification,
      reinspection: said.noticeReinspection,
      rectification: said.noticeRectification,
    },
    /** A registration that is not valid: what it is, and what to do about it. */
    states: {
      suspended: { name: said.stateSuspended, text: said.stateSuspendedText },
      rectification: { name: said.stateRectification, text: said.stateRectificationText },
      revoked: { name: said.stateRevoked, text: said.stateRevokedText },
      expired: { name: said.stateExpired, text: said.stateExpiredText },
    },
    snoozes: { hour: said.snoozeHour, tomorrow: said.snoozeTomorrow, week: said.snoozeWeek },
    /** Each kind by its name, and when it comes. */
    kinds: {
      correct: [said.kindCorrect, said.kindCorrectText],
      draft: [said.kindDraft, said.kindDraftText],
      look: [said.kindLook, said.kindLookText],
      notice: [said.kindNotice, said.kindNoticeText],
      state: [said.kindState, said.kindStateText],
      expiry: [said.kindExpiry, said.kindExpiryText],
      yearly: [said.kindYearly, said.kindYearlyText],
      task: [said.kindTask, said.kindTaskText],
      export: [said.kindExport, said.kindExportText],
    },
  }),
);

export type ReminderTexts = ReturnType<typeof reminderTextsIn>;
