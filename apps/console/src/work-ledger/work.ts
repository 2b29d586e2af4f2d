import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];

export type WorkLine = Schemas['WorkLedgerListItem'];
export type WorkLedger = Schemas['WorkLedgerAnswer'];
export type WorkPerson = Schemas['WorkPersonAnswer'];
type Person = Schemas['NamedPersonAnswer'];
export type WorkLeft = Schemas['WorkLeftAnswer'];

export type Place = 'lead' | 'responsible';

/** A line of the table as it is being filled in. */
export interface Cells {
  readonly task: number;
  readonly category: string;
  lead: string;
  responsible: string;
}

/** Names set apart to fill a column are one name. */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');

export const cellsOf = ({ tasks }: Pick<WorkLedger, 'tasks'>): Cells[] =>
  tasks.map(({ task, category, lead, responsible }) => ({
    ...{ task, category },
    lead: lead?.name ?? '',
    responsible: responsible?.name ?? '',
  }));

/** A column, or two beside each other, copied from a table and laid in from one cell downwards. */
export function pasteInto(cells: Cells[], row: number, place: Place, text: string): void {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  lines.forEach((line, below) => {
    const at = cells[row + below];
    if (!at) return;
    const [first = '', second] = line.split('\t');
    at[place] = plainName(first);
    if (place === 'lead' && second !== undefined) at.responsible = plainName(second);
  });
}

/** What stands in the first line of a category, for all its lines. */
export function sameInCategory(cells: Cells[], category: string): void {
  const [first, ...others] = cells.filter((one) => one.category === category);
  for (const one of others) Object.assign(one, { lead: first?.lead, responsible: first?.responsible });
}

/** Whose account a name means: the one recorded with it, else the only one of that name. */
export function personOf(typed: string, accounts: readonly Person[], before: Person | undefined): Person {
  const name = plainName(typed);
  if (before && before.name === name && before.accountId) return before;
  const [only, ...more] = accounts.filter((account) => account.name === name);
  return only && more.length === 0 ? { name, accountId: only.accountId } : { name };
}

export const isIncomplete = ({ lead, responsible }: Cells): boolean =>
  (lead.trim() === '') !== (responsible.trim() === '');

const isSame = (one: Person | undefined, other: Person): boolean =>
  one?.name === other.name && one.accountId === other.accountId;

/** The lines to be recorded: both people named, and one of them another than on record. */
export function changedRows({ tasks, accounts }: WorkLedger, cells: readonly Cells[]) {
  return cells.flatMap((one) => {
    const before = tasks.find(({ task }) => task === one.task);
    if (one.lead.trim() === '' || one.responsible.trim() === '') return [];
    const lead = personOf(one.lead, accounts, before?.lead);
    const responsible = personOf(one.responsible, accounts, before?.responsible);
    const same = isSame(before?.lead, lead) && isSame(before?.responsible, responsible);
    return same ? [] : [{ task: one.task, lead, responsible }];
  });
}

export const missingOf = ({ tasks }: Pick<WorkLedger, 'tasks'>): number =>
  tasks.filter(({ lead }) => lead === undefined).length;

export const whatIsHis = ({ tasks, issues }: Pick<WorkPerson, 'tasks' | 'issues'>): string =>
  [
    ...(tasks.length > 0 ? [`第${tasks.join('、')}项目标任务`] : []),
    ...(issues.length > 0 ? [`第${issues.map(({ number }) => number).join('、')}号未销号问题`] : []),
  ].join('，');

export const keyOf = ({ name, accountId }: Person): string => accountId ?? name;
