import type { NamedPerson } from './events.js';

/** An open account of the unit. */
export interface UnitAccount {
  readonly id: string;
  readonly name: string;
}

/** An open issue of the unit and who answers for it. */
export interface OpenIssue {
  /** As the ledger of the campaign counts it. */
  readonly number: number;
  readonly responsible: NamedPerson;
}

/** What is known beside the ledger itself: looked up inside the transaction of the command. */
export interface WorkFacts {
  readonly finished: boolean;
  /** The unit takes part no more. */
  readonly letGo?: boolean;
  /** Every task of the plan, and whether it applies to the unit. */
  readonly tasks: readonly { readonly number: number; readonly applies: boolean }[];
  readonly accounts: readonly UnitAccount[];
  readonly issues: readonly OpenIssue[];
}

export interface Assignment {
  readonly lead: NamedPerson;
  readonly responsible: NamedPerson;
}

/** The 工作台账 of one unit in one campaign. */
export interface WorkLedger {
  readonly assignments: Readonly<Record<string, Assignment>>;
}

/** Chinese names are often set apart to fill a column: 王  芳 is 王芳. */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');

export const plainPerson = ({ name, accountId }: NamedPerson): NamedPerson => ({
  name: plainName(name),
  ...(accountId && { accountId }),
});

/** By account where both have one: two people of a unit may share a name. */
export const isSame = (one: NamedPerson, other: NamedPerson): boolean =>
  one.accountId !== undefined && other.accountId !== undefined
    ? one.accountId === other.accountId
    : plainName(one.name) === plainName(other.name);

/** The tasks somebody leads or is responsible for. */
export const tasksOf = ({ assignments }: WorkLedger, person: NamedPerson): number[] =>
  Object.entries(assignments)
    .filter(([, { lead, responsible }]) => isSame(lead, person) || isSame(responsible, person))
    .map(([task]) => Number(task));

export const issuesOf = (issues: readonly OpenIssue[], person: NamedPerson): number[] =>
  issues.filter(({ responsible }) => isSame(responsible, person)).map(({ number }) => number);
