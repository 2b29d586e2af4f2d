import type { components } from '../shell/api.generated';
import { OFFICE, type Role } from '../shell/roles';
import type { Account } from '../shell/session';
import type { LetterKind } from './words';

type Schemas = components['schemas'];

export type OpinionLine = Schemas['OpinionListItem'];
export type Opinion = Schemas['OpinionAnswer'];
export type Letter = Schemas['LetterAnswer'];
export type HandlingReport = Schemas['HandlingReportAnswer'];
export type Bar = Schemas['BarAnswer'];
export type LetterAct = Letter['acts'][number];

const MAY: Readonly<Record<LetterAct, readonly Role[]>> = {
  revise: OFFICE,
  return: ['office-director'],
  issue: ['office-director'],
  deliver: OFFICE,
  report: ['unit-lead'],
  accept: OFFICE,
  'find-insufficient': OFFICE,
  withdraw: ['office-director'],
};

/** What the person signed in may do now with a letter. The opinion rests once a decision has been issued. */
export function actsFor(opinion: Opinion, letter: Letter, account: Account | undefined): LetterAct[] {
  if (letter.letter === 'opinion' && isSuperseded(opinion)) return [];
  return letter.acts.filter(
    (act) =>
      account?.roles.some((role) => MAY[act].includes(role)) &&
      (account.unitId === undefined || account.unitId === opinion.unitId),
  );
}

export const isSuperseded = ({ decision }: Opinion): boolean =>
  decision?.issuedOn !== undefined && decision.state !== 'withdrawn';

export const lettersOf = ({ opinion, decision }: Opinion): Letter[] => (decision ? [opinion, decision] : [opinion]);

export const reportsOn = ({ reports }: Opinion, letter: LetterKind): HandlingReport[] =>
  reports.filter((report) => report.letter === letter);

/** No longer counted: reported, closed or withdrawn. */
export const isFinished = ({ state }: Pick<OpinionLine, 'state'>): boolean =>
  ['reported', 'insufficient', 'accepted', 'withdrawn'].includes(state);

export const sourceLink = ({ sourceKind, sourceId }: Pick<OpinionLine, 'sourceKind' | 'sourceId'>): string =>
  sourceKind === 'inspection' ? `/inspections/${sourceId}` : `/issues/${sourceId}`;
