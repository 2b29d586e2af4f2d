import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { certificateHolds } from './certificate.rules.js';
import { pair, type PairingTask } from './pair.rules.js';
import { Recusals } from './rows.rules.js';
import { H } from './suite.rules.js';

interface Vector {
  seed: string;
  pairing: {
    k: number;
    objects: string[];
    supervisors: { id: string; cap: number }[];
    forbidden: string[];
    order: string[];
    assign: Record<string, string[]>;
    loads: Record<string, number>;
  };
}

const { seed: value, pairing } = JSON.parse(
  readFileSync(new URL('../../../test/vectors/draw-2r1.json', import.meta.url), 'utf8'),
) as Vector;
const seedOf = (text: string) => ({ value: H(text), suite: 'sha256' as const });
const supervisors = (pool: string, caps: readonly number[]) =>
  caps.map((cap, index) => ({ id: `${pool}${index}`, pool, cap }));
const forbid = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [o = '', s = ''] = pair.split('|');
    return { o, s };
  });

const task = fc
  .record({
    objects: fc.integer({ min: 1, max: 6 }),
    a: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
    b: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
    slots: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }),
    density: fc.constantFrom(10, 25, 50, 70),
    dice: fc.array(fc.nat(99), { minLength: 60, maxLength: 60 }),
    seed: fc.nat().map((number) => seedOf(`${number}`)),
  })
  .map(({ objects, a, b, slots, density, dice, seed }) => {
    const ids = Array.from({ length: objects }, (_, index) => `U${index}`);
    const everybody = [...supervisors('a', a), ...supervisors('b', b)];
    const pairs = ids.flatMap((o) => everybody.map(({ id: s }) => ({ o, s })));
    const forbidden = pairs.filter((_, index) => dice[index]! < density);
    return { seed, task: { objects: ids, slots, supervisors: everybody, forbidden } satisfies PairingTask };
  });
const runs = { numRuns: 1500 };

describe('pairing', () => {
  it('is the one of the vector', () => {
    const outcome = pair(
      { value, suite: 'sha256' },
      {
        objects: pairing.objects,
        slots: Array<string>(pairing.k).fill('all'),
        supervisors: pairing.supervisors.map((supervisor) => ({ ...supervisor, pool: 'all' })),
        forbidden: forbid(...pairing.forbidden),
      },
    );
    expect(outcome).toEqual({
      feasible: true,
      order: pairing.order,
      assignments: pairing.assign,
      loads: pairing.loads,
      loadCap: { all: 3 },
      repairs: 0,
    });
  });

  it('solves a task exactly when a maximum flow does, with the largest load as small as can be', () => {
    const solved = { yes: 0, no: 0 };
    fc.assert(
      fc.property(task, ({ seed, task }) => {
        const outcome = pair(seed, task);
        expect(outcome.feasible).toBe([...new Set(task.slots)].every((pool) => flows(task, pool, Infinity)));
        solved[outcome.feasible ? 'yes' : 'no'] += 1;
        if (!outcome.feasible) return;
        for (const [pool, limit] of Object.entries(outcome.loadCap)) {
          expect(limit === leastLimit(task, pool) || !flows(task, pool, limit - 1)).toBe(true);
        }
      }),
      runs,
    );
    expect(Math.min(solved.yes, solved.no)).toBeGreaterThan(200);
  });

  it('puts the right number of different supervisors on every object, nobody recused and nobody over his cap', () => {
    fc.assert(
      fc.property(task, ({ seed, task }) => {
        const outcome = pair(seed, task);
        if (!outcome.feasible) return;
        const [recusals, loads] = [new Recusals(task.forbidden), new Map<string, number>()];
        expect(Object.keys(outcome.assignments).sort()).toEqual(task.objects);
        for (const [object, team] of Object.entries(outcome.assignments)) {
          expect(team.map((id) => id[0])).toEqual(task.slots);
          expect(new Set(team).size).toBe(team.length);
          expect(team.some((id) => recusals.has(object, id))).toBe(false);
          for (const id of team) loads.set(id, (loads.get(id) ?? 0) + 1);
        }
        for (const { id, pool, cap } of task.supervisors.filter(({ pool }) => pool in outcome.loadCap)) {
          expect(outcome.loads[id]).toBe(loads.get(id) ?? 0);
          expect(outcome.loads[id]).toBeLessThanOrEqual(Math.min(cap, outcome.loadCap[pool]!));
        }
      }),
      runs,
    );
  });

  it('proves that an unsolvable task is unsolvable', () => {
    fc.assert(
      fc.property(task, ({ seed, task }) => {
        const outcome = pair(seed, task);
        if (outcome.feasible) return;
        const { certificate } = outcome;
        const pool = {
          pool: certificate.pool,
          perObject: task.slots.filter((slot) => slot === certificate.pool).length,
          supervisors: task.supervisors.filter(({ pool }) => pool === certificate.pool),
        };
        const recusals = new Recusals(task.forbidden);
        expect(certificate.needed).toBeGreaterThan(certificate.possible);
        expect(certificate.openPairs).toBe(countOpenPairs(task, certificate));
        expect(certificateHolds(certificate, pool, recusals)).toBe(true);
        expect(certificateHolds({ ...certificate, objects: certificate.objects.slice(1) }, pool, recusals)).toBe(false);
      }),
      runs,
    );
  });

  it('does not depend on the order in which objects, supervisors and recusals are listed', () => {
    fc.assert(
      fc.property(task, ({ seed, task }) => {
        const { objects, supervisors, forbidden, slots } = task;
        const turned = {
          objects: objects.toReversed(),
          supervisors: supervisors.toReversed(),
          forbidden: forbidden.toReversed(),
          slots,
        };
        expect(pair(seed, turned)).toEqual(pair(seed, task));
      }),
    );
  });

  it('moves assignments along a chain when nobody free may join', () => {
    const forbidden = forbid('U1|a0', 'U2|a0', 'U2|a1', 'U0|a2');
    const rows = supervisors('a', [1, 1, 1]);
    const outcomes = Array.from({ length: 40 }, (_, index) =>
      pair(seedOf(`${index}`), { objects: ['U0', 'U1', 'U2'], slots: ['a'], supervisors: rows, forbidden }),
    );
    const repairs = outcomes.map((outcome) => (outcome.feasible ? outcome.repairs : NaN));
    expect(repairs.every((count) => count >= 0)).toBe(true);
    expect(Math.max(...repairs)).toBeGreaterThan(0);
    const only = { U0: ['a0'], U1: ['a1'], U2: ['a2'] };
    for (const outcome of outcomes) expect(outcome).toMatchObject({ feasible: true, assignments: only });
  });

  it('raises the load limit only as far as recusals force it', () => {
    const objects = ['U0', 'U1', 'U2', 'U3'];
    const forbidden = forbid('U0|a0', 'U1|a0', 'U2|a0');
    const outcome = pair(seedOf('limit'), { objects, slots: ['a'], supervisors: supervisors('a', [9, 9]), forbidden });
    expect(outcome).toMatchObject({ feasible: true, loadCap: { a: 3 }, loads: { a0: 1, a1: 3 } });
  });

  it('names the objects and supervisors that make a task unsolvable', () => {
    const certificate = {
      pool: 'a',
      perObject: 2,
      objects: ['U0', 'U1', 'U2'],
      supervisors: ['a0', 'a1', 'a2'],
      needed: 6,
      capacity: 4,
      openPairs: 1,
      possible: 5,
    };
    const task = {
      objects: ['U0', 'U1', 'U2'],
      slots: ['a', 'a'],
      supervisors: supervisors('a', [2, 1, 1, 5]),
      forbidden: forbid('U1|a3', 'U2|a3'),
    };
    for (const text of ['one', 'two', 'three', 'four']) {
      expect(pair(seedOf(text), task)).toEqual({ feasible: false, certificate });
    }
  });

  it('is unsolvable without supervisors and empty without objects', () => {
    const nobody = { objects: ['U0'], slots: ['a', 'a'], supervisors: [], forbidden: [] };
    expect(pair(seedOf('x'), nobody)).toMatchObject({
      feasible: false,
      certificate: { objects: ['U0'], supervisors: [], needed: 2, possible: 0 },
    });
    expect(pair(seedOf('x'), { ...nobody, objects: [] })).toMatchObject({
      feasible: true,
      assignments: {},
      loadCap: { a: 0 },
    });
  });
});

const leastLimit = ({ objects, slots, supervisors }: PairingTask, pool: string): number =>
  Math.ceil(
    (objects.length * slots.filter((slot) => slot === pool).length) /
      supervisors.filter((row) => row.pool === pool).length,
  );

const countOpenPairs = (
  task: PairingTask,
  certificate: { pool: string; objects: readonly string[]; supervisors: readonly string[] },
) =>
  certificate.objects.flatMap((o) =>
    task.supervisors
      .filter(({ id, pool }) => pool === certificate.pool && !certificate.supervisors.includes(id))
      .filter(({ id }) => !task.forbidden.some((recusal) => recusal.o === o && recusal.s === id)),
  ).length;

/** Ford and Fulkerson on the whole network, written apart from the program: can every object be served? */
function flows({ objects, slots, supervisors, forbidden }: PairingTask, pool: string, limit: number): boolean {
  const perObject = slots.filter((slot) => slot === pool).length;
  const members = supervisors.filter((supervisor) => supervisor.pool === pool);
  const [source, sink] = [0, objects.length + members.length + 1];
  const capacity = Array.from({ length: sink + 1 }, () => Array<number>(sink + 1).fill(0));
  objects.forEach((_, o) => (capacity[source]![1 + o] = perObject));
  members.forEach(({ cap }, s) => (capacity[1 + objects.length + s]![sink] = Math.max(0, Math.min(cap, limit))));
  objects.forEach((object, o) =>
    members.forEach(({ id }, s) => {
      const recused = forbidden.some((recusal) => recusal.o === object && recusal.s === id);
      capacity[1 + o]![1 + objects.length + s] = recused ? 0 : 1;
    }),
  );
  const push = (from: number, visited: Set<number>): boolean => {
    if (from === sink) return true;
    visited.add(from);
    const to = capacity[from]!.findIndex((left, node) => left > 0 && !visited.has(node) && push(node, visited));
    if (to < 0) return false;
    capacity[from]![to]! -= 1;
    capacity[to]![from]! += 1;
    return true;
  };
  let flow = 0;
  while (push(source, new Set())) flow += 1;
  return flow === objects.length * perObject;
}
