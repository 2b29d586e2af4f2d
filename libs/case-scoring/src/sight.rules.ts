import type { Meta } from '@app/eventing/message.js';
import type { Stage } from './file.rules.js';

const WHOLE = ['office-staff', 'office-director', 'observer', 'auditor'];

/** Who organises the review or oversees it sees every file; sealed sheets he does not. */
export const seesAll = ({ roles, unit }: Pick<Meta, 'roles' | 'unit'>): boolean =>
  unit === undefined && roles.some((role) => WHOLE.includes(role));

interface Standing {
  readonly state: Stage;
  readonly score: number | null;
}

/** Whether nobody but its author reads a sheet: until the file is scored, by a third where the first two differ, and for ever where its round was closed before. */
export const isSealed = ({ state, score }: Standing): boolean =>
  state === 'scoring' || state === 'differing' || (state === 'closed' && score === null);

interface OfFile {
  readonly unitId: string;
  readonly told: boolean;
  readonly scorers: readonly string[];
}

/** What somebody sees of a file: nothing; that it is under review; its result and who scored it. */
export type View = 'none' | 'outside' | 'whole';

export function viewOf({ unitId, told, scorers }: OfFile, meta: Meta): View {
  if (seesAll(meta) || scorers.includes(meta.actor)) return 'whole';
  if (meta.unit !== unitId) return 'none';
  return told ? 'whole' : 'outside';
}
