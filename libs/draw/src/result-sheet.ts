import type { DrawObjectAnswer, TeamMemberAnswer } from './dto.js';
import type { DrawResult } from './execute.rules.js';
import type { Standing } from './replace.rules.js';
import { personOf, type Register } from './roll-sheet.js';
import { lot } from './seed.rules.js';
import type { Suite } from './suite.rules.js';

/** What the result says of one unit: its 签号, the place of it within the stratum, and who inspects it. */
export type Outcome = Pick<DrawObjectAnswer, 'lot' | 'rank' | 'drawn' | 'team'>;

/** A result that may be shown. `standing` is absent when the draw was voided after it was held. */
export interface Shown {
  readonly result: DrawResult;
  readonly suite: Suite;
  readonly slots: readonly string[];
  readonly standing?: Standing;
}

export function outcomesOf({ result, suite, slots, standing }: Shown, register: Register): Map<string, Outcome> {
  const seed = { value: result.seed, suite };
  const outcomes = new Map<string, Outcome>();
  for (const { picked, reserve } of result.strata) {
    const drawn = new Set(picked);
    const inOrder = [...picked, ...reserve].map((id) => ({ id, lot: lot(seed, id) }));
    inOrder.sort((a, b) => (a.lot < b.lot ? -1 : 1));
    for (const [index, unit] of inOrder.entries()) {
      const team = standing?.assignments.get(unit.id);
      const place = { lot: unit.lot, rank: index + 1, drawn: drawn.has(unit.id) };
      outcomes.set(unit.id, team ? { ...place, team: teamAnswer(team, slots, register) } : place);
    }
  }
  return outcomes;
}

const teamAnswer = (team: readonly string[], slots: readonly string[], register: Register): TeamMemberAnswer[] =>
  team.map((id, slot) => ({ supervisorId: id, ...personOf(register, id), pool: slots[slot] ?? '' }));

/** How many units each supervisor inspects as things stand. */
export function loadsOf({ assignments }: Standing): Map<string, number> {
  const loads = new Map<string, number>();
  for (const id of [...assignments.values()].flat()) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}

/** 中签线: the highest lot drawn of a stratum. */
export function cutOffOf({ result, suite }: Shown, stratum: string): string | undefined {
  const last = result.strata.find(({ id }) => id === stratum)?.picked.at(-1);
  return last === undefined ? undefined : lot({ value: result.seed, suite }, last);
}
