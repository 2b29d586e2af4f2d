import type { Certificate } from './certificate.rules.js';
import { pair, type PairingTask } from './pair.rules.js';
import { Recusals, type SupervisorRow } from './rows.rules.js';
import { ticket, type Seed } from './seed.rules.js';
import { compareText } from './suite.rules.js';

/** How the manifest says that units inspect each other: the whole deal is thrown again until it breaks no rule. */
export interface MutualPairing {
  readonly method: 'mutual';
  /** After so many deals that each broke a rule the draw ends with nothing found. */
  readonly attempts: number;
}

/**
 * How many deals a freeze allows, by visits to a unit. With one visit and none as last time a deal in twelve or so fits,
 * with two one in some eight thousand, however many units there are. The search is made in the transaction that executes
 * the draw, so it is no longer than an honest draw needs: about 6 s and 40 s for forty units before it says "not found".
 */
const ATTEMPTS: readonly number[] = [20_000, 100_000];
export const mutualAttempts = (visits: number): number => ATTEMPTS[visits - 1] ?? Math.max(...ATTEMPTS);
/** More than this is no honest number, and would keep whoever checks it busy for ever. */
export const MOST_MUTUAL_ATTEMPTS = 1_000_000;
/** With a third visit to every unit a deal that breaks no rule is practically never thrown. */
export const MOST_VISITS = 2;
/** 检查组 are one pool of their own. */
export const MUTUAL_POOL = 'team';

export interface MutualTask extends Omit<PairingTask, 'supervisors'> {
  /** Teams: `unit` is the object that sends them. All slots name one pool. */
  readonly supervisors: readonly Pick<SupervisorRow, 'id' | 'unit' | 'pool' | 'cap'>[];
}

/** Who visits whom. `attempt`: the deal that broke no rule, counted from 0. */
export interface MutualOutcome {
  readonly order: readonly string[];
  readonly assignments: Readonly<Record<string, readonly string[]>>;
  readonly loads: Readonly<Record<string, number>>;
  readonly loadCap: Readonly<Record<string, number>>;
  readonly repairs: 0;
  readonly attempt: number;
}

/** `certificate`: proven impossible even if two units may visit each other. `attempts`: searched and not found. */
export type Unpaired =
  | { readonly feasible: false; readonly certificate: Certificate }
  | { readonly feasible: false; readonly certificate?: undefined; readonly attempts: number };

/**
 * 互查配对. Deal c = 0, 1, 2 …: teams in order of H(seed|mutual|c|more|team), the first (places mod teams) of them get
 * one card more than the others; cards j = 1, 2 … in order of H(seed|mutual|c|j|team) go to the places, slot by slot
 * over the objects in order of H(seed|pair|o). The first deal that breaks no rule is taken, so every pairing that
 * breaks none (nobody recused, no team twice, no two units visiting each other, loads even, none over its cap) is
 * exactly as likely as any other.
 */
export function pairMutually(
  seed: Seed,
  task: MutualTask,
  attempts: number,
): ({ feasible: true } & MutualOutcome) | Unpaired {
  const dealt = pair(seed, task);
  if (!dealt.feasible) return dealt;
  const places = placesOf(dealt.order, task.slots.length);
  const judge = new Judge(task);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const cards = deal(seed, { teams: task.supervisors, attempt, count: places.length });
    const assignments = judge.accept(places, cards);
    if (assignments) return { feasible: true, ...outcomeOf(dealt.order, task, assignments), attempt };
  }
  return { feasible: false, attempts };
}

type Team = MutualTask['supervisors'][number];

const placesOf = (order: readonly string[], slots: number): string[] =>
  Array.from({ length: slots }, () => order).flat();

interface Deal {
  readonly teams: readonly Team[];
  readonly attempt: number;
  readonly count: number;
}

function deal(seed: Seed, { teams, attempt, count }: Deal): Team[] {
  const [each, more] = [Math.floor(count / teams.length), count % teams.length];
  const inOrder = (cards: readonly (readonly [string, Team])[]) =>
    cards
      .map(([label, team]) => ({ key: ticket(seed, `mutual|${attempt}|${label}|${team.id}`), team }))
      .sort((a, b) => compareText(a.key, b.key) || compareText(a.team.id, b.team.id))
      .map(({ team }) => team);
  const busier = more ? inOrder(teams.map((team) => ['more', team] as const)).slice(0, more) : [];
  const rounds = Array.from({ length: each }, (_, round) => teams.map((team) => [`${round + 1}`, team] as const));
  return inOrder([...rounds.flat(), ...busier.map((team) => [`${each + 1}`, team] as const)]);
}

/** Tells whether a deal breaks a rule. */
class Judge {
  private readonly recusals: Recusals;

  constructor({ forbidden }: MutualTask) {
    this.recusals = new Recusals(forbidden);
  }

  accept(places: readonly string[], cards: readonly Team[]): Map<string, string[]> | undefined {
    const assignments = new Map<string, string[]>();
    const visits = new Set<string>();
    const loads = new Map<string, number>();
    for (const [place, object] of places.entries()) {
      const { id, unit, cap } = cards[place]!;
      const team = assignments.get(object) ?? [];
      const load = (loads.get(id) ?? 0) + 1;
      const breaks = this.recusals.has(object, id) || team.includes(id) || visits.has(`${object}|${unit}`);
      if (breaks || load > cap) return undefined;
      visits.add(`${unit}|${object}`);
      loads.set(id, load);
      assignments.set(object, [...team, id]);
    }
    return assignments;
  }
}

function outcomeOf(order: readonly string[], { slots, supervisors }: MutualTask, dealt: Map<string, string[]>) {
  const loads = new Map(supervisors.map(({ id }) => [id, 0]));
  for (const id of [...dealt.values()].flat()) loads.set(id, (loads.get(id) ?? 0) + 1);
  return {
    order,
    assignments: Object.fromEntries(order.map((object) => [object, dealt.get(object) ?? []])),
    loads: Object.fromEntries(loads),
    loadCap: { [slots[0]!]: Math.ceil((order.length * slots.length) / supervisors.length) },
    repairs: 0 as const,
  };
}

/** The units that may not send a team to `object`, because `object` sends one to them. */
export function visitedBy(
  object: string,
  assignments: ReadonlyMap<string, readonly string[]>,
  teams: readonly Pick<SupervisorRow, 'id' | 'unit'>[],
): Set<string> {
  const own = new Set(teams.filter(({ unit }) => unit === object).map(({ id }) => id));
  return new Set([...assignments].filter(([, team]) => team.some((id) => own.has(id))).map(([visited]) => visited));
}
