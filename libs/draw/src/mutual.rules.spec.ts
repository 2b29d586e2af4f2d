import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildBundle, type DrawBundle } from './bundle.rules.js';
import { executeDraw } from './execute.rules.js';
import { sealManifest, type Manifest } from './manifest.rules.js';
import { pairMutually, type MutualTask } from './mutual.rules.js';
import { replaceSupervisor, standingOf } from './replace.rules.js';
import { ownUnitForbidden, sortRows, type Rows } from './rows.rules.js';
import { commit, type Seed } from './seed.rules.js';
import { unpairedInWords } from './shortage.rules.js';
import { H } from './suite.rules.js';
import { verifyBundle } from './verify.rules.js';

interface Vector {
  name: string;
  seed: string;
  objects: string[];
  teams: { id: string; unit: string; cap: number }[];
  perObject: number;
  forbidden: [string, string][];
  attempt: number;
  order: string[];
  assignments: Record<string, string[]>;
  loads: Record<string, number>;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../test/vectors/mutual-pairing.json', import.meta.url), 'utf8'),
) as Vector[];
const seedOf = (text: string): Seed => ({ value: H(text), suite: 'sha256' });

/** Units U1 to Un, each with a team but those in `without`, own unit forbidden and what `bans` names (object|unit). */
function taskOf(n: number, { perObject = 1, without = [], bans = [], cap = 2 }: Partial<Terms> = {}): MutualTask {
  const objects = Array.from({ length: n }, (_, index) => `U${index + 1}`);
  const supervisors = objects
    .filter((id) => !without.includes(id))
    .map((unit) => ({ id: `team:${unit}`, unit, pool: 'team', cap }));
  const banned = bans.map((ban) => ban.split('|')).map(([o = '', unit]) => ({ o, s: `team:${unit}` }));
  const own = ownUnitForbidden(
    objects.map((id) => ({ id })),
    supervisors,
  );
  return { objects, supervisors, slots: Array<string>(perObject).fill('team'), forbidden: [...own, ...banned] };
}

interface Terms {
  readonly perObject: number;
  readonly without: readonly string[];
  readonly bans: readonly string[];
  readonly cap: number;
}

type Pairing = Readonly<Record<string, readonly string[]>>;
const keyOf = (pairing: Pairing): string =>
  Object.entries(pairing)
    .map(([object, team]) => `${object}<${team.toSorted().join('+')}`)
    .sort()
    .join();

/** What a pairing breaks, if anything: said again without the program. */
function broken({ objects, supervisors, forbidden, slots }: MutualTask, pairing: Pairing): string | undefined {
  const visits = objects.flatMap((o) => (pairing[o] ?? []).map((s) => [s.slice('team:'.length), o] as const));
  const loads = supervisors.map(({ id }) => Object.values(pairing).filter((team) => team.includes(id)).length);
  if (objects.some((o) => new Set(pairing[o]).size !== slots.length)) return 'size';
  if (visits.some(([unit, o]) => forbidden.some((ban) => ban.o === o && ban.s === `team:${unit}`))) return 'recusal';
  if (visits.some(([unit, o]) => visits.some(([other, back]) => other === o && back === unit))) return 'reciprocal';
  if (Math.max(...loads) - Math.min(...loads) > 1) return 'uneven';
  return supervisors.some(({ cap }, index) => loads[index]! > cap) ? 'cap' : undefined;
}

const choose = (items: readonly string[], k: number): string[][] =>
  k === 0 ? [[]] : items.flatMap((item, at) => choose(items.slice(at + 1), k - 1).map((rest) => [item, ...rest]));

/** Every pairing that breaks no rule, by going through all of them. */
function admissible(task: MutualTask): string[] {
  const teams = choose(
    task.supervisors.map(({ id }) => id),
    task.slots.length,
  );
  let pairings: Pairing[] = [{}];
  for (const object of task.objects) {
    const allowed = teams.filter(
      (team) => !team.some((s) => task.forbidden.some((ban) => ban.o === object && ban.s === s)),
    );
    pairings = pairings.flatMap((pairing) => allowed.map((team) => ({ ...pairing, [object]: team })));
  }
  return pairings.filter((pairing) => broken(task, pairing) === undefined).map(keyOf);
}

const RUNS = 2000;
/** Upper 1e-6 point of χ², by Wilson and Hilferty. */
const critical = (degrees: number): number =>
  degrees * (1 - 2 / (9 * degrees) + 4.753 * Math.sqrt(2 / (9 * degrees))) ** 3;

type Method = (seed: Seed, task: MutualTask) => Pairing;
const byProtocol: Method = (seed, task) => {
  const outcome = pairMutually(seed, task, 100_000);
  if (!outcome.feasible) throw new Error('not found');
  return outcome.assignments;
};
/** Wrong on purpose: instead of throwing the deal again, whoever may not go changes places with the next who helps. */
const byMending: Method = (seed, task) => {
  const outcome = pairMutually(seed, { ...task, forbidden: [] }, 100_000);
  if (!outcome.feasible) throw new Error('not found');
  const pairing: Record<string, readonly string[]> = { ...outcome.assignments };
  for (const [at, o] of task.objects.entries()) {
    for (const other of [...task.objects.slice(at + 1), ...task.objects.slice(0, at)]) {
      if (broken(task, pairing) === undefined) return pairing;
      if (pairing[o]![0] === `team:${o}`) [pairing[o], pairing[other]] = [pairing[other]!, pairing[o]!];
    }
  }
  return pairing;
};

function unevenness(task: MutualTask, method: Method): { statistic: number; strays: number; all: number } {
  const counts = new Map(admissible(task).map((key) => [key, 0]));
  let strays = 0;
  for (let t = 0; t < RUNS; t++) {
    const key = keyOf(method(seedOf(`mutual|${t}`), task));
    if (counts.has(key)) counts.set(key, counts.get(key)! + 1);
    else strays += 1;
  }
  const expected = RUNS / counts.size;
  const statistic = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { statistic, strays, all: counts.size };
}

const FAIR: [string, MutualTask, number][] = [
  ['three units', taskOf(3), 2],
  ['four units', taskOf(4), 6],
  ['four units, none as last time', taskOf(4, { bans: ['U2|U1', 'U3|U2', 'U4|U3', 'U1|U4'] }), 1],
  ['five units', taskOf(5), 24],
  ['five units, none as last time', taskOf(5, { bans: ['U2|U1', 'U3|U2', 'U4|U3', 'U5|U4', 'U1|U5'] }), 8],
  ['five units with recusals', taskOf(5, { bans: ['U2|U1', 'U3|U1', 'U4|U1', 'U1|U3'] }), 4],
  ['five units, two visits each', taskOf(5, { perObject: 2 }), 24],
  ['five units, one of which sends nobody', taskOf(5, { without: ['U3'] }), 48],
];

describe('pairing units that inspect each other', () => {
  it.each(vectors)('is the one of the vector: $name', (vector) => {
    const { seed, objects, teams, perObject, forbidden, attempt, order, assignments, loads } = vector;
    const task = {
      objects,
      supervisors: teams.map((team) => ({ ...team, pool: 'team' })),
      slots: Array<string>(perObject).fill('team'),
      forbidden: forbidden.map(([o, s]) => ({ o, s })),
    };
    const outcome = pairMutually({ value: seed, suite: 'sha256' }, task, 100_000);
    expect(outcome).toMatchObject({ feasible: true, attempt, order, assignments, loads, repairs: 0 });
  });

  it.each(FAIR)('gives every pairing that breaks no rule the same chance: %s', (_, task, count) => {
    const { statistic, strays, all } = unevenness(task, byProtocol);
    expect({ strays, all }).toEqual({ strays: 0, all: count });
    if (all > 1) expect(statistic).toBeLessThan(critical(all - 1));
  });

  it('would show it if the deal were mended instead of thrown again', () => {
    const { statistic, strays, all } = unevenness(taskOf(5), byMending);
    expect(strays > 0 || statistic > critical(all - 1)).toBe(true);
  });

  const anyTask = fc
    .record({
      n: fc.integer({ min: 1, max: 5 }),
      bans: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }),
      cap: fc.constantFrom(1, 2),
      seed: fc.nat().map((number) => seedOf(`${number}`)),
    })
    .map(({ n, bans, seed, ...terms }) => {
      const named = [...new Set(bans.filter(([o, u]) => o !== u && o <= n && u <= n).map(([o, u]) => `U${o}|U${u}`))];
      return { seed, task: taskOf(n, { ...terms, bans: named }) };
    });

  it('finds a pairing exactly when there is one, and never one that breaks a rule', () => {
    const seen = { found: 0, proven: 0, unfound: 0 };
    fc.assert(
      fc.property(anyTask, ({ seed, task }) => {
        const outcome = pairMutually(seed, task, 2000);
        const all = admissible(task);
        expect(outcome.feasible).toBe(all.length > 0);
        if (outcome.feasible) expect(all).toContain(keyOf(outcome.assignments));
        seen[outcome.feasible ? 'found' : outcome.certificate ? 'proven' : 'unfound'] += 1;
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('does not depend on the order in which units and teams are listed', () => {
    const task = taskOf(8, { perObject: 2 });
    const turned = { ...task, objects: task.objects.toReversed(), supervisors: task.supervisors.toReversed() };
    const [one, other] = [task, turned].map((each) => pairMutually(seedOf('order'), each, 100_000));
    expect(keyOf((one as { assignments: Pairing }).assignments)).toBe(
      keyOf((other as { assignments: Pairing }).assignments),
    );
  });

  it('proves a shortage where recusals alone make one, and otherwise says only that nothing was found', () => {
    const everybody = taskOf(3, { bans: ['U1|U2', 'U1|U3'] });
    const proven = pairMutually(seedOf('x'), everybody, 100);
    expect(proven).toMatchObject({ feasible: false, certificate: { objects: ['U1'], needed: 1, possible: 0 } });
    const two = pairMutually(seedOf('x'), taskOf(2), 100);
    expect(two).toEqual({ feasible: false, attempts: 100 });
    if (two.feasible || proven.feasible) throw new Error('paired');
    expect(unpairedInWords(two, new Map()).sentence).toMatch(/反复排列100次，没有找到.*没有找到不等于一定没有/);
    expect(unpairedInWords(proven, new Map([['U1', '甲局']])).sentence).toMatch(/抽中的甲局共1个单位.*1名检查组/);
  });
});

const salt = '0'.repeat(32);
const secret = 'a1'.repeat(32);

/** A whole mutual draw of n units, as it would be published. */
function published(n: number, change: Partial<Manifest> = {}): DrawBundle {
  const { objects, supervisors, forbidden } = taskOf(n, { bans: ['U2|U1'] });
  const rows: Rows = sortRows({
    objects: objects.map((id) => ({ id, stratum: 'all', w: 1, eligible: true, salt })),
    supervisors: supervisors.map((team) => ({ ...team, available: true, salt })),
    forbidden: forbidden.map(({ o, s }) => ({ o, s, why: s === `team:${o}` ? 'own-unit' : 'rotation', salt })),
  });
  const sealed = sealManifest(
    {
      ...{ drawId: 'D1', planItem: 'mutual-2026', batch: 1, legalBasis: '依据', hash: 'sha256', rulesVersion: '1' },
      software: { version: '1', sourceHash: '1', verifierHash: '1' },
      strata: [{ id: 'all', method: 'srs', rule: 'N' }],
      slots: ['team'],
      pairing: { method: 'mutual', attempts: 100_000 },
      frequencyCap: { months: 0 },
      contributions: [
        { kind: 'pepper', party: 'office', commit: commit({ drawId: 'D1', party: 'office', value: secret }) },
        { kind: 'dice', digits: 20 },
      ],
      freezeDeadline: '2026-06-01T00:00:00Z',
      revealBy: '2026-06-01T00:00:00Z',
      notBefore: '2026-06-02T00:00:00Z',
      publishBy: '2026-06-05T00:00:00Z',
      ...change,
    },
    rows,
  )!;
  const contributions = [
    { kind: 'pepper' as const, party: 'office', text: secret },
    { kind: 'dice' as const, text: '91920274132126135883' },
  ];
  const execution = executeDraw({ manifest: sealed, rows, contributions });
  if (!execution.feasible) throw new Error('not paired');
  return buildBundle({ manifest: sealed, rows, contributions, result: execution.result, changes: [] });
}

const failedOf = (bundle: unknown): string[] =>
  verifyBundle(bundle)
    .checks.filter(({ outcome }) => outcome === 'failed')
    .map(({ name }) => name);

describe('verifying a draw of units that inspect each other', () => {
  const bundle = published(8);

  it('accepts an honest one', () => {
    expect(verifyBundle(bundle).outcome).toBe('pass');
    expect(Object.values(bundle.result.assignments).every((team) => team.length === 1)).toBe(true);
  });

  it.each<[string, (copy: DrawBundle) => unknown, string]>([
    ['a later deal', ({ result }) => Object.assign(result, { attempt: (result.attempt ?? 0) + 1 }), 'pairing'],
    [
      'two visits exchanged',
      ({ result: { assignments } }) => Object.assign(assignments, { U1: assignments['U2'], U2: assignments['U1'] }),
      'pairing',
    ],
    [
      'the number of deals',
      ({ manifest }) => Object.assign(manifest, { pairing: { method: 'mutual', attempts: 1 } }),
      'manifest-hash',
    ],
    [
      'too many deals',
      ({ manifest }) => Object.assign(manifest, { pairing: { method: 'mutual', attempts: 1e9 } }),
      'form',
    ],
    [
      'another method',
      ({ manifest }) => Object.assign(manifest, { pairing: { method: 'dealt', attempts: 5 } }),
      'form',
    ],
    ['one person alone', ({ manifest }) => Reflect.deleteProperty(manifest, 'pairing'), 'form'],
  ])('rejects %s', (_, tamper, check) => {
    const copy = structuredClone(bundle);
    tamper(copy);
    expect(failedOf(copy)).toContain(check);
  });

  it('replaces a team by one whose unit is not visited in return, not recused and has room', () => {
    for (const [object, [out = '']] of Object.entries(bundle.result.assignments)) {
      const replacement = replaceSupervisor(bundle, standingOf(bundle.result), { object, out });
      if (!replacement.found) throw new Error(replacement.because);
      const after = Object.fromEntries(replacement.standing.assignments);
      const { objects, ...task } = taskOf(8, { bans: ['U2|U1'] });
      expect(['uneven', undefined]).toContain(broken({ ...task, objects }, after));
      const change = { seq: 1, at: '2026-06-03T00:00:00Z', kind: 'supervisor-replaced', reason: 'other', object, out };
      const { manifest, rows, contributions, result } = bundle;
      const changes = [{ ...change, kind: 'supervisor-replaced' as const, in: replacement.in }];
      expect(verifyBundle(buildBundle({ manifest, rows, contributions, result, changes })).outcome).toBe('pass');
    }
  });
});
