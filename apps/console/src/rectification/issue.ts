import type { Account } from '../shell/session';
import { OFFICE, UNIT, type Role } from '../shell/roles';

/** One line of the 整改台账. */
export interface IssueLine {
  readonly id: string;
  readonly campaignId: string;
  readonly number: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly source: string;
  readonly checkId?: string;
  readonly category?: string;
  readonly text: string;
  readonly responsible: string;
  readonly state: string;
  readonly dueOn: string;
  readonly originalDueOn: string;
  readonly overdue: boolean;
  readonly overdueDays: number;
  readonly escalatedTo?: string;
  readonly extensionRequested: boolean;
  readonly extensions: number;
  readonly rounds: number;
  readonly reportedAt: string;
  readonly closedAt?: string;
  readonly version: number;
}

export interface Answered {
  readonly answer?: string;
  readonly answeredAt?: string;
}

export interface Submission extends Answered {
  readonly round: number;
  readonly account: string;
  readonly evidence: readonly string[];
  readonly dueOn: string;
  readonly late: boolean;
  readonly submittedAt: string;
  readonly outcome?: 'returned' | 'accepted';
}

export interface ExtensionRequest extends Answered {
  readonly dueOn: string;
  readonly reason: string;
  readonly requestedAt: string;
  readonly outcome: 'pending' | 'granted' | 'refused' | 'lapsed';
}

export type IssueAct =
  | 'claim'
  | 'plan'
  | 'start'
  | 'submit'
  | 'close'
  | 'return'
  | 'reopen'
  | 'request-extension'
  | 'grant-extension'
  | 'refuse-extension';

export interface Issue extends IssueLine {
  readonly measures?: string;
  readonly opinion?: string;
  readonly inspectionId?: string;
  readonly submissions: readonly Submission[];
  readonly extensionRequests: readonly ExtensionRequest[];
  /** What the state leaves open, by whoever may do it. */
  readonly acts: readonly IssueAct[];
}

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
};

/** What the person signed in may do now with this issue. */
export const actsFor = ({ acts, unitId }: Issue, account: Account | undefined): IssueAct[] =>
  acts.filter(
    (act) =>
      account?.roles.some((role) => MAY[act].includes(role)) &&
      (account.unitId === undefined || account.unitId === unitId),
  );

/** Handed in or closed: the deadline no longer runs. */
export const isFinished = ({ state }: Pick<IssueLine, 'state'>): boolean => state === 'submitted' || state === 'closed';

export const issueName = ({ number }: Pick<IssueLine, 'number'>): string => `第${number}号问题`;

export const pendingExtension = ({ extensionRequests }: Issue): ExtensionRequest | undefined =>
  extensionRequests.find(({ outcome }) => outcome === 'pending');

/** The 延期 mark of the ledger. */
export const extensionMark = ({ extensions, extensionRequested }: IssueLine): string =>
  [extensions > 0 && `已延期${extensions}次`, extensionRequested && '待审批'].filter(Boolean).join('，');
