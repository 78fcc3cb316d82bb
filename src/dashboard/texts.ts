/** What the dashboard says. */
import { dashboardTexts } from '../languages/built/dashboard';
import { speaker } from '../languages/speak';
import type { Away } from './registrations/expiry';
import type { DayRange } from './time/lasted';

export const dashboardTextsIn = speaker(
  dashboardTexts,
  {
    pageTitle: ['part'],
    shown: ['found', 'known'],
    shownAll: ['count'],
    showMore: ['count'],
    onPortal: ['text'],
    chinaTime: ['text'],
    daysExact: ['count'],
    daysAtLeast: ['count'],
    daysUpTo: ['count'],
    daysBetween: ['least', 'most'],
    wayOf: ['serial'],
    stretch: ['status', 'turn', 'span', 'days'],
    checkMonths: ['months'],
    inDays: ['count'],
    inMonths: ['count'],
    inYears: ['count'],
    daysAgo: ['count'],
    monthsAgo: ['count'],
    yearsAgo: ['count'],
    lifeOf: ['registration', 'from', 'to', 'away', 'state'],
    followed: ['registration'],
    followKnown: ['registration'],
    changedBetween: ['from', 'to'],
    goneText: ['what'],
    whatApplication: ['id'],
    whatRegistration: ['id'],
    historySpan: ['span'],
    historyGap: ['from', 'to'],
    handleStep: ['text'],
    feedbackRead: ['span'],
    noteChangeOf: ['day'],
    noteDeleteOf: ['day'],
    noteWhen: ['when'],
    taskDoneOf: ['text'],
    taskReopenOf: ['text'],
    taskChangeOf: ['text'],
    taskDeleteOf: ['text'],
    taskDoneWhen: ['when'],
    taskLate: ['day'],
    copiedNumber: ['text'],
    copyFailed: ['text'],
    markSeenOf: ['id'],
    forgotten: ['what'],
    exportLast: ['when'],
    exportApplications: ['count'],
    exportRegistrations: ['count'],
    exportEntries: ['count'],
    exported: ['name'],
    importReading: ['name'],
    importFound: ['name', 'when'],
    importProgress: ['found', 'known'],
    importDone: ['added', 'joined'],
    importFailed: ['found', 'known'],
    importWhy: ['count'],
    importMore: ['count'],
  },
  (said) => ({
    ...said,
    /** How long something lasted: `8–11 days`, `at least 8 days`. */
    lasted({ least, most }: DayRange): string {
      if (most === undefined) return said.daysAtLeast(least);
      if (most === least) return said.daysExact(least);
      return least === 0 ? said.daysUpTo(most) : said.daysBetween(`${least}`, `${most}`);
    },
    /** How far away a day is: `in 14 months`, `3 days ago`. */
    away({ unit, count }: Away): string {
      const [ahead, past] = {
        day: [said.inDays, said.daysAgo],
        month: [said.inMonths, said.monthsAgo],
        year: [said.inYears, said.yearsAgo],
      }[unit] as [typeof said.inDays, typeof said.daysAgo];
      return count < 0 ? past(-count) : ahead(count);
    },
    zooms: { quarter: said.zoomQuarter, year: said.zoomYear, all: said.zoomAll },
    turns: {
      enterprise: said.turnEnterprise,
      maybe: said.turnMaybe,
      authority: said.turnAuthority,
      customs: said.turnCustoms,
      others: said.turnOthers,
      system: said.turnSystem,
      nobody: said.turnNobody,
    },
    noticeLists: {
      notification: said.listNotification,
      reinspection: said.listReinspection,
      rectification: said.listRectification,
    },
    what: {
      application: said.whatApplication,
      registration: said.whatRegistration,
      notice: (_id: string) => said.whatNotice,
    },
  }),
);

export type DashboardTexts = ReturnType<typeof dashboardTextsIn>;
