/** What is written into files and letters that leave the extension. */
import { exportTexts } from '../languages/built/export';
import { speaker } from '../languages/speak';

export const textsIn = speaker(
  exportTexts,
  {
    quoted: ['text'],
    inOurWords: ['ours', 'portal'],
    inOurWordsStep: ['ours', 'portal', 'step'],
    line: ['label', 'value'],
    item: ['text'],
    seenOn: ['day'],
    seenBetween: ['first', 'last'],
    appliedAs: ['printed', 'local'],
    caseTitle: ['serial'],
    caseSubject: ['serial'],
    registrationTitle: ['registration'],
    registrationSubject: ['registration'],
    subjectPlant: ['subject', 'plant'],
    feedbackCustoms: ['when'],
    feedbackAuthority: ['when'],
    reading: ['turn'],
    source: ['when', 'zone'],
    sourceRegistration: ['when', 'zone'],
    expires: ['registration'],
    expiresIn: ['registration', 'months'],
    expiresWhat: ['day', 'when'],
    expiresInWhat: ['day', 'when'],
    deadline: ['list'],
    deadlineWhat: ['deadline', 'when'],
    aboutApplication: ['serial'],
    aboutRegistration: ['registration'],
    aboutList: ['list'],
    aboutNotice: ['list', 'which'],
    written: ['day'],
    place: ['place'],
    recordApplication: ['id'],
    recordRegistration: ['id'],
    recordNotice: ['id'],
    recordTask: ['id'],
    refusedForm: ['what'],
    refusedTwice: ['what'],
    refusedFuture: ['what'],
    refusedMany: ['what'],
  },
  (said) => ({
    ...said,
    /** What something can be, with "or" between. */
    either: (names: readonly string[]): string => names.join(said.or),
    actors: {
      enterprise: said.actorEnterprise,
      authority: said.actorAuthority,
      customs: said.actorCustoms,
      system: said.actorSystem,
      nobody: said.actorNobody,
    },
    states: {
      valid: said.stateValid,
      suspended: said.stateSuspended,
      rectification: said.stateRectification,
      revoked: said.stateRevoked,
      cancelled: said.stateCancelled,
      expired: said.stateExpired,
    },
    lists: {
      notification: said.listNotification,
      reinspection: said.listReinspection,
      rectification: said.listRectification,
    },
  }),
);

export type Texts = ReturnType<typeof textsIn>;
