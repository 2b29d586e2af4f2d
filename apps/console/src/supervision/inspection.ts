import type { components } from '../shell/api.generated';
import { OFFICE, UNIT, type Role } from '../shell/roles';

type Schemas = components['schemas'];

export type Inspection = Schemas['InspectionAnswer'];
export type InspectionLine = Schemas['InspectionListItem'];
export type Visit = Schemas['VisitAnswer'];
export type Recusal = Schemas['InspectionRecusalAnswer'];

export type InspectionAct = 'accept' | 'recuse' | 'visit' | 'find' | 'sign' | 'state' | 'conclude';

const ended = ({ state }: Pick<Inspection, 'state'>): boolean => state === 'concluded' || state === 'called-off';

/** The letter names the team as it is, all have accepted, and nobody stands aside. */
export const ready = ({ notice, supervisors }: Inspection): boolean =>
  notice !== undefined && !notice.outdated && supervisors.every(({ accepted, recused }) => accepted && !recused);

/** What the supervisor who is looking may do next; the server decides all the rest. */
export function actsOf(inspection: Inspection): InspectionAct[] {
  const { state, supervisors, ownSupervisorId } = inspection;
  // A team that has changed has not been there yet, whatever the record says.
  const visited = state !== 'assigned';
  const own = supervisors.find(({ supervisorId }) => supervisorId === ownSupervisorId);
  if (!own || ended(inspection) || own.recused) return [];
  const recuse: InspectionAct[] = own.signed ? [] : ['recuse'];
  if (!own.accepted && !visited) return ['accept', ...recuse];
  const unsigned = !supervisors.some(({ signed }) => signed);
  return [
    ...(own.accepted ? [] : (['accept'] as const)),
    ...(unsigned && ready(inspection) ? (['visit'] as const) : []),
    ...(unsigned && visited ? (['find'] as const) : []),
    ...(visited && !own.signed ? (['sign'] as const) : []),
    ...(visited && lacksStatement(inspection) ? (['state'] as const) : []),
    ...(state === 'signed' && !lacksStatement(inspection) ? (['conclude'] as const) : []),
    ...recuse,
  ];
}

/** Nobody of the unit has signed this record, or refused to; where there was nothing to inspect nobody has to. */
export const lacksStatement = ({ unitStatement, visits }: Inspection): boolean =>
  visits.at(-1)?.hindrance === undefined && (unitStatement === undefined || unitStatement.outdated);

export type LetterAct = 'issue' | 'receive' | 'object' | 'propose';

/** What the office and the unit may do about an inspection. */
export function letterActsOf(inspection: Inspection, roles: readonly Role[]): LetterAct[] {
  if (ended(inspection)) return [];
  const holds = (some: readonly Role[]) => roles.some((role) => some.includes(role));
  const { notice, supervisors } = inspection;
  if (holds(UNIT)) return [...(notice?.receivedAt ? [] : (['receive'] as const)), 'object'];
  if (!holds(OFFICE)) return [];
  const unsigned = !supervisors.some(({ signed }) => signed);
  const stuck = supervisors.some(({ recused }) => recused);
  return [...(unsigned && !stuck && (!notice || notice.outdated) ? (['issue'] as const) : []), 'propose'];
}

/** What people write ends with a full stop or does not; the sentence around it has its own. */
export const said = (text: string | undefined): string => text?.trim().replace(/。$/, '') || '……';

export const nameOf = ({ supervisors }: Inspection, supervisorId: string): string =>
  supervisors.find((one) => one.supervisorId === supervisorId)?.name ?? '原监督人员';

export const team = ({ supervisors }: Pick<InspectionLine, 'supervisors'>): string =>
  supervisors.map(({ name }) => name).join('、');

/** The result as the record has it; nothing is preset before the record is there. */
export const entriesWithAnswers = ({ notice, visits }: Inspection) =>
  (notice?.checklist ?? []).map((entry) => {
    const answers = visits.flatMap(({ answers }) => answers.filter((one) => one.entry === entry.id));
    return { ...entry, answer: answers.at(-1)?.answer, note: answers.at(-1)?.note };
  });
