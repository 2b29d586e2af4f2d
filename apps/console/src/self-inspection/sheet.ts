import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];

/** How far one unit is with its self-inspection. */
export type SheetLine = Schemas['SelfInspectionListItem'];
export type Sheet = Schemas['SelfInspectionAnswer'];
export type Task = Schemas['SheetTask'];
export type Check = Schemas['SheetCheck'];
export type Evidence = Schemas['SheetEvidence'];
export type CheckAnswer = NonNullable<Check['answer']>;

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
