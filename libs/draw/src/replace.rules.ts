import type { DrawResult } from './execute.rules.js';
import type { Manifest } from './manifest.rules.js';
import { visitedBy } from './mutual.rules.js';
import { Recusals, type Rows } from './rows.rules.js';
import { ticket } from './seed.rules.js';
import { compareText } from './suite.rules.js';

/** 更换: what happened to a draw after it was held, in log order (F7). */
export interface Change {
  readonly seq: number;
  readonly at: string;
  readonly kind: 'object-replaced' | 'supervisor-replaced';
  readonly out: string;
  readonly in: string;
  /** Of a supervisor: the object he was taken off. */
  readonly object?: string;
  readonly reason: string;
  readonly documentHash?: string;
}

export interface HeldDraw {
  readonly manifest: Pick<Manifest, 'hash' | 'slots' | 'pairing'>;
  readonly rows: Rows;
  readonly result: DrawResult;
}

/** Who inspects what after the changes so far; the gone and the withdrawn are out of the whole draw. */
export interface Standing {
  readonly assignments: ReadonlyMap<string, readonly string[]>;
  readonly gone: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
}

/** `in` is the one who steps in; otherwise why nobody can. */
export type Replacement =
  | { readonly found: true; readonly in: string; readonly standing: Standing }
  | { readonly found: false; readonly because: 'not-drawn' | 'not-assigned' | 'reserve-used-up' | 'nobody-free' };

/** The draw as it was held, before any change. */
export const standingOf = ({ assignments }: Pick<DrawResult, 'assignments'>): Standing => ({
  assignments: new Map(Object.entries(assignments)),
  gone: new Set(),
  withdrawn: new Set(),
});

/**
 * A drawn object is gone or closed: the next of its stratum's reserve steps in and takes over its supervisors (F7).
 * A supervisor who is recused from the new object is not moved along; his place is filled as by `replaceSupervisor`,
 * but he stays in the draw.
 */
export function replaceObject(draw: HeldDraw, standing: Standing, out: string): Replacement {
  const team = standing.assignments.get(out);
  const stratum = draw.result.strata.find(({ picked, reserve }) => picked.includes(out) || reserve.includes(out));
  if (!team || !stratum) return { found: false, because: 'not-drawn' };
  const next = stratum.reserve.find((id) => !standing.assignments.has(id) && !standing.gone.has(id));
  if (next === undefined) return { found: false, because: 'reserve-used-up' };
  const assignments = new Map(standing.assignments);
  assignments.delete(out);
  const vacated = { ...standing, assignments, gone: new Set([...standing.gone, out]) };
  const moved = moveTeam(draw, vacated, { object: next, team });
  return moved ? { found: true, in: next, standing: moved } : { found: false, because: 'nobody-free' };
}

/**
 * A supervisor cannot inspect an object he was drawn for: of the same pool, among those who can, the smallest
 * (load, H(seed|spare|object|id), id) steps in (F7). The one who leaves is withdrawn from the whole draw.
 */
export function replaceSupervisor(
  draw: HeldDraw,
  standing: Standing,
  { object, out }: { object: string; out: string },
): Replacement {
  const team = standing.assignments.get(object);
  if (!team) return { found: false, because: 'not-drawn' };
  const slot = team.indexOf(out);
  if (slot < 0) return { found: false, because: 'not-assigned' };
  const left = { ...standing, withdrawn: new Set([...standing.withdrawn, out]) };
  const spare = findSpare(draw, left, { object, pool: draw.manifest.slots[slot]! });
  if (spare === undefined) return { found: false, because: 'nobody-free' };
  return { found: true, in: spare, standing: assign(left, object, team.with(slot, spare)) };
}

const assign = (standing: Standing, object: string, team: readonly string[]): Standing => ({
  ...standing,
  assignments: new Map(standing.assignments).set(object, team),
});

/** Puts a team on another object: first those who may stay, then a spare for each of the others, slot by slot. */
function moveTeam(
  draw: HeldDraw,
  standing: Standing,
  { object, team }: { object: string; team: readonly string[] },
): Standing | undefined {
  const bars = barsOf(draw, standing, object);
  const moved = team.map((id) => (standing.withdrawn.has(id) || bars(id) ? undefined : id));
  const soFar = () =>
    assign(
      standing,
      object,
      moved.filter((id) => id !== undefined),
    );
  for (const [slot, pool] of draw.manifest.slots.entries()) {
    moved[slot] ??= findSpare(draw, soFar(), { object, pool });
    if (moved[slot] === undefined) return undefined;
  }
  return soFar();
}

function findSpare(
  draw: HeldDraw,
  standing: Standing,
  { object, pool }: { object: string; pool: string },
): string | undefined {
  const { manifest, rows, result } = draw;
  const seed = { value: result.seed, suite: manifest.hash };
  const [bars, loads] = [barsOf(draw, standing, object), loadsOf(standing)];
  const team = standing.assignments.get(object) ?? [];
  const load = (id: string): number => loads.get(id) ?? 0;
  const candidates = rows.supervisors
    .filter((row) => row.pool === pool && row.available && !standing.withdrawn.has(row.id))
    .filter(({ id, cap }) => load(id) < cap && !team.includes(id) && !bars(id))
    .map(({ id }) => ({ id, key: ticket(seed, `spare|${object}|${id}`) }))
    .sort((a, b) => load(a.id) - load(b.id) || compareText(a.key, b.key) || compareText(a.id, b.id));
  return candidates[0]?.id;
}

/** Who must not inspect an object: the recused, and where units inspect each other the teams of those it inspects itself. */
function barsOf({ manifest, rows }: HeldDraw, { assignments }: Standing, object: string): (id: string) => boolean {
  const recusals = new Recusals(rows.forbidden);
  if (!manifest.pairing) return (id) => recusals.has(object, id);
  const visited = visitedBy(object, assignments, rows.supervisors);
  const sender = new Map(rows.supervisors.map(({ id, unit }) => [id, unit]));
  return (id) => recusals.has(object, id) || visited.has(sender.get(id) ?? '');
}

function loadsOf({ assignments }: Standing): Map<string, number> {
  const loads = new Map<string, number>();
  for (const team of assignments.values()) for (const id of team) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}
