export type CheckAnswer = 'conforming' | 'partly' | 'nonconforming' | 'not-applicable';

/** How far one unit is with its self-inspection. */
export interface SheetLine {
  readonly campaignId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly state: 'not-started' | 'under-way' | 'returned' | 'signed-off';
  readonly applicable: number;
  readonly answered: number;
  readonly issues: number;
  readonly noIssues: boolean;
  readonly dueOn: string;
  readonly late: boolean;
  readonly signedOffAt?: string;
  readonly version: number;
}

export interface Evidence {
  readonly fileId: string;
  readonly name: string;
  readonly kind: string;
}

export interface Check {
  readonly id: string;
  readonly text: string;
  readonly evidenceKinds: readonly string[];
  readonly answer?: CheckAnswer;
  readonly note?: string;
  readonly reason?: string;
  readonly answeredAt?: string;
  readonly evidence: readonly Evidence[];
  readonly issues: readonly { readonly issueId: string; readonly number: number }[];
}

export interface Task {
  readonly number: number;
  readonly category: string;
  readonly title: string;
  readonly checks: readonly Check[];
}

/** Ids of checks that still stand before the sign-off. */
export interface Missing {
  readonly unanswered: readonly string[];
  readonly withoutEvidence: readonly string[];
  readonly withoutIssue: readonly string[];
  readonly statement: boolean;
}

export interface Sheet extends SheetLine {
  readonly open: boolean;
  readonly statement?: string;
  readonly returnReason?: string;
  readonly tasks: readonly Task[];
  readonly missing: Missing;
}

export const isSigned = ({ state }: Pick<SheetLine, 'state'>): boolean => state === 'signed-off';

export const checksOf = (sheet: Pick<Sheet, 'tasks'>): Check[] => sheet.tasks.flatMap(({ checks }) => checks);

export const showsProblem = (answer: CheckAnswer | undefined): boolean =>
  answer === 'partly' || answer === 'nonconforming';

export const isReady = ({ missing: { unanswered, withoutEvidence, withoutIssue, statement } }: Sheet): boolean =>
  unanswered.length + withoutEvidence.length + withoutIssue.length === 0 && !statement;

/** That nothing was found is declared when all is answered and no answer tells of a problem. */
export const mayDeclareNoIssues = (sheet: Sheet): boolean =>
  sheet.missing.statement && checksOf(sheet).every(({ answer }) => answer !== undefined && !showsProblem(answer));

export interface Chapter {
  readonly category: string;
  readonly tasks: readonly Task[];
  readonly answered: number;
  readonly applicable: number;
}

/** The ledger's categories in its own order, each with how far it is. */
export function chaptersOf({ tasks }: Pick<Sheet, 'tasks'>): Chapter[] {
  return [...new Set(tasks.map(({ category }) => category))].map((category) => {
    const own = tasks.filter((task) => task.category === category);
    const checks = own.flatMap((task) => task.checks);
    return {
      category,
      tasks: own,
      answered: checks.filter(({ answer }) => answer !== undefined).length,
      applicable: checks.length,
    };
  });
}

/** Where the keyboard goes after a check: the next one without an answer, else simply the next. */
export function checkAfter(sheet: Pick<Sheet, 'tasks'>, id: string): string | undefined {
  const checks = checksOf(sheet);
  const after = checks.slice(checks.findIndex((check) => check.id === id) + 1);
  return (after.find(({ answer }) => answer === undefined) ?? after[0])?.id;
}

export const anchorOf = (checkId: string): string => `check-${checkId}`;
