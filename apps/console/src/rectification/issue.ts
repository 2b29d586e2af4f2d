import type { components } from '../shell/api.generated';
import type { Account } from '../shell/session';
import { OFFICE, UNIT, type Role } from '../shell/roles';

type Schemas = components['schemas'];

/** One line of the 整改台账. */
export type IssueLine = Schemas['IssueListItem'];
export type Issue = Schemas['IssueAnswer'];
export type Submission = Issue['submissions'][number];
export type ExtensionRequest = Issue['extensionRequests'][number];
export type Evidence = Issue['evidence'][number];
export type Pair = Schemas['DuplicateListItem'];
export type IssueAct = Issue['acts'][number];

const MAY: Readonly<Record<IssueAct, readonly Role[]>> = {
  claim: UNIT,
  plan: UNIT,
  start: UNIT,
  submit: UNIT,
  close: OFFICE,
  return: OFFICE,
  reopen: OFFICE,
  'request-extension': UNIT,
  'grant-extension': ['office-director'],
  'refuse-extension': ['office-director'],
  'analyse-cause': UNIT,
  'replace-responsible': UNIT,
  'add-source': OFFICE,
  'add-before-evidence': [...OFFICE, ...UNIT],
  'add-after-evidence': UNIT,
  merge: OFFICE,
};

/** What the person signed in may do now with this issue; nothing is done in the past. */
export const actsFor = ({ acts, unitId, past }: Issue, account: Account | undefined): IssueAct[] =>
  acts.filter(
    (act) =>
      past === undefined &&
      account?.roles.some((role) => MAY[act].includes(role)) &&
      (account.unitId === undefined || account.unitId === unitId),
  );

/** Handed in, closed or merged: the deadline no longer runs. */
export const isFinished = ({ state }: Pick<IssueLine, 'state'>): boolean =>
  state === 'submitted' || state === 'closed' || state === 'merged';

export const issueName = ({ number }: Pick<IssueLine, 'number'>): string => `第${number}号问题`;

export const pendingExtension = ({ extensionRequests }: Issue): ExtensionRequest | undefined =>
  extensionRequests.find(({ outcome }) => outcome === 'pending');

/** The 延期 mark of the ledger. */
export const extensionMark = ({ extensions, extensionRequested }: IssueLine): string =>
  [extensions > 0 && `已延期${extensions}次`, extensionRequested && '待审批'].filter(Boolean).join('，');
