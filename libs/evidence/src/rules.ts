import type { Recorded } from '@app/eventing/message.js';
import type { EvidencePlace } from './events.js';

/** A file in use as evidence, as it is compared with others. */
export interface Use extends EvidencePlace {
  /** Position in the whole history: who was first. */
  readonly seq: number;
}

/** Whom the file comes from. What the office and supervisors hand in is told apart by the unit it is about. */
export function sideOf({ unit, data }: Pick<Recorded, 'unit' | 'data'>): string {
  const { unitId = '' } = data as { unitId?: string };
  return unit ?? `office:${unitId}`;
}

/** A side in a year: within it the same picture may serve as often as it likes. */
const partyOf = ({ by, on }: EvidencePlace): string => `${on.slice(0, 4)} ${by}`;

/** What a finding is about: a file of one side in one year, however often it is named there. */
export const reuseKey = (later: EvidencePlace): readonly string[] => [later.fileId, partyOf(later)];

/**
 * Who repeats whom, when `use` is put beside what looks like it: it repeats the first before it, and those after it
 * repeat it, whichever of them was looked at last. Of a side in a year only its first use counts.
 */
export function repetitions<T extends Use>(use: T, alike: readonly T[]): { later: T; earlier: T }[] {
  const firsts = new Map<string, T>();
  for (const each of [...alike, use].toSorted((a, b) => a.seq - b.seq))
    if (!firsts.has(partyOf(each))) firsts.set(partyOf(each), each);
  if (firsts.get(partyOf(use))?.seq !== use.seq) return [];
  const others = [...firsts.values()].filter(({ seq }) => seq !== use.seq);
  const before = others.find(({ seq }) => seq < use.seq);
  const after = others.filter(({ seq }) => seq > use.seq);
  return [...(before ? [{ later: use, earlier: before }] : []), ...after.map((later) => ({ later, earlier: use }))];
}
