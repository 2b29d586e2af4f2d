import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];

export type Inspection = Schemas['InspectionAnswer'];
export type InspectionLine = Schemas['InspectionListItem'];

export type InspectionAct = 'visit' | 'find' | 'sign' | 'conclude';

/** What the supervisor who is looking may do next; the server decides all the rest. */
export function actsOf({ state, supervisors, ownSupervisorId }: Inspection): InspectionAct[] {
  const own = supervisors.find(({ supervisorId }) => supervisorId === ownSupervisorId);
  if (!own || state === 'concluded' || state === 'called-off') return [];
  if (state === 'signed') return ['conclude'];
  if (state === 'assigned') return ['visit'];
  const open: InspectionAct[] = supervisors.some(({ signed }) => signed) ? [] : ['visit', 'find'];
  return own.signed ? open : [...open, 'sign'];
}

export const nameOf = ({ supervisors }: Inspection, supervisorId: string): string =>
  supervisors.find((one) => one.supervisorId === supervisorId)?.name ?? '原监督人员';

export const team = ({ supervisors }: InspectionLine): string => supervisors.map(({ name }) => name).join('、');
