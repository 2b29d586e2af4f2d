import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { DrawBundle } from './bundle.rules.js';
import {
  replaceObject,
  replaceSupervisor,
  standingOf,
  type Change,
  type Replacement,
  type Standing,
} from './replace.rules.js';
import { H } from './suite.rules.js';
import { verifyBundle } from './verify.rules.js';

const bundle = JSON.parse(
  readFileSync(new URL('../../../test/vectors/bundle-small.json', import.meta.url), 'utf8'),
) as DrawBundle;
const { result, rows } = bundle;
const held = standingOf(result);

function done(replacement: Replacement): { in: string; standing: Standing } {
  if (!replacement.found) throw new Error(replacement.because);
  return replacement;
}
const teamOf = (standing: Standing, object: string) => standing.assignments.get(object) ?? [];
const change = (seq: number, fields: Pick<Change, 'kind' | 'out' | 'in' | 'object'>): Change => ({
  seq,
  at: `2022-06-14T0${seq}:00:00Z`,
  reason: 'ill',
  ...fields,
});

describe('replacing a supervisor', () => {
  it('calls the least loaded of the pool who may go, equals by the seed', () => {
    const onObject = teamOf(held, 'U0005');
    expect(onObject).toEqual(['S0004', 'S0002']);
    const recused = rows.forbidden.filter(({ o }) => o === 'U0005').map(({ s }) => s);
    const candidates = rows.supervisors
      .filter(({ id, pool }) => pool === 'member' && !onObject.includes(id) && !recused.includes(id))
      .map(({ id }) => [result.loads[id]!, H(`${result.seed}|spare|U0005|${id}`), id] as const)
      .sort(([load, key], [other, otherKey]) => load - other || (key < otherKey ? -1 : 1));
    const { in: spare, standing } = done(replaceSupervisor(bundle, held, { object: 'U0005', out: 'S0002' }));
    expect(candidates.length).toBeGreaterThan(2);
    expect(spare).toBe(candidates[0]![2]);
    expect(teamOf(standing, 'U0005')).toEqual(['S0004', spare]);
    expect(teamOf(held, 'U0005')).toEqual(['S0004', 'S0002']);
  });

  it('never calls back one who has withdrawn', () => {
    let standing = held;
    const called: string[] = [];
    for (;;) {
      const out = teamOf(standing, 'U0020')[1]!;
      const replacement = replaceSupervisor(bundle, standing, { object: 'U0020', out });
      if (!replacement.found) {
        expect(replacement.because).toBe('nobody-free');
        break;
      }
      called.push(replacement.in);
      ({ standing } = replacement);
    }
    expect(called.sort()).toEqual(['S0002', 'S0003', 'S0005', 'S0006', 'S0007']);
  });

  it('respects the cap of everyone', () => {
    const supervisors = rows.supervisors.map((row) =>
      row.id === 'S0008' ? row : { ...row, cap: result.loads[row.id]! },
    );
    const full = { ...bundle, rows: { ...rows, supervisors } };
    expect(replaceSupervisor(full, held, { object: 'U0005', out: 'S0002' })).toEqual({
      found: false,
      because: 'nobody-free',
    });
    expect(replaceSupervisor(full, held, { object: 'U0005', out: 'S0004' })).toMatchObject({
      found: true,
      in: 'S0008',
    });
  });

  it('refuses what was not drawn', () => {
    const of = (object: string, out: string) => replaceSupervisor(bundle, held, { object, out });
    expect(of('U0001', 'S0002')).toEqual({ found: false, because: 'not-drawn' });
    expect(of('U0005', 'S0003')).toEqual({ found: false, because: 'not-assigned' });
  });
});

describe('replacing an object', () => {
  it('calls the reserve of its stratum in order and keeps the supervisors', () => {
    const first = done(replaceObject(bundle, held, 'U0005'));
    expect(first.in).toBe('U0017');
    const second = done(replaceObject(bundle, first.standing, 'U0004'));
    expect(second.in).toBe('U0022');
    const again = done(replaceObject(bundle, second.standing, 'U0017'));
    expect(again.in).toBe('U0002');
    expect(teamOf(again.standing, 'U0022')).toEqual(['S0004', 'S0007']);
    expect(again.standing.assignments.has('U0005')).toBe(false);
    expect(again.standing.assignments.size).toBe(8);
  });

  it('does not move along a supervisor who is recused from the new object', () => {
    expect(teamOf(held, 'U0005')).toEqual(['S0004', 'S0002']);
    expect(rows.forbidden).toContainEqual(expect.objectContaining({ o: 'U0017', s: 'S0002' }));
    const { standing } = done(replaceObject(bundle, held, 'U0005'));
    const [lead, member] = teamOf(standing, 'U0017');
    expect(lead).toBe('S0004');
    expect(member).not.toBe('S0002');
    expect(rows.supervisors.find(({ id }) => id === member)?.pool).toBe('member');
    expect(standing.withdrawn.has('S0002')).toBe(false);
  });

  it('ends with the reserve', () => {
    let [standing, out] = [held, 'U0015'];
    for (const expected of result.strata[0]!.reserve) {
      const replacement = done(replaceObject(bundle, standing, out));
      expect(replacement.in).toBe(expected);
      [standing, out] = [replacement.standing, replacement.in];
    }
    expect(replaceObject(bundle, standing, out)).toEqual({ found: false, because: 'reserve-used-up' });
    expect(replaceObject(bundle, standing, 'U0015')).toEqual({ found: false, because: 'not-drawn' });
  });

  it('is impossible when nobody may inspect the next one', () => {
    const everybody = rows.supervisors.map(({ id: s }) => ({
      o: 'U0017',
      s,
      why: 'declared' as const,
      salt: '0'.repeat(32),
    }));
    const recused = { ...bundle, rows: { ...rows, forbidden: everybody } };
    expect(replaceObject(recused, held, 'U0005')).toEqual({ found: false, because: 'nobody-free' });
  });
});

describe('changes in a bundle', () => {
  const gone = done(replaceObject(bundle, held, 'U0005'));
  const ill = done(replaceSupervisor(bundle, gone.standing, { object: 'U0017', out: 'S0004' }));
  const changes = [
    change(1, { kind: 'object-replaced', out: 'U0005', in: gone.in }),
    change(2, { kind: 'supervisor-replaced', out: 'S0004', in: ill.in, object: 'U0017' }),
  ];
  const found = (wrong: readonly Change[]) =>
    verifyBundle({ ...bundle, changes: wrong }).checks.find(({ name }) => name === 'changes');

  it('are replayed in log order and counted', () => {
    expect(verifyBundle({ ...bundle, changes })).toMatchObject({
      outcome: 'pass',
      replacedObjects: 1,
      replacedSupervisors: 1,
    });
  });

  it('fail with another replacement than the rules give', () => {
    const steered = [{ ...changes[0]!, in: 'U0022' }, changes[1]!];
    expect(found(steered)).toEqual({
      name: 'changes',
      outcome: 'failed',
      difference: { at: 'changes[0].in', expected: '"U0017"', found: '"U0022"' },
    });
    expect(found([changes[0]!, { ...changes[1]!, in: 'S0001' }])?.outcome).toBe('failed');
  });

  it('fail out of order, for things not drawn or without the object', () => {
    expect(found(changes.toReversed())?.outcome).toBe('failed');
    expect(found([changes[0]!, { ...changes[1]!, seq: 1 }])?.difference?.at).toBe('changes[1].seq');
    expect(found([{ ...changes[0]!, out: 'U0001' }])?.difference).toMatchObject({
      at: 'changes[0]',
      found: 'not-drawn',
    });
    const { seq, at, kind, out, in: spare, reason } = changes[1]!;
    expect(found([changes[0]!, { seq, at, kind, out, in: spare, reason }])?.outcome).toBe('failed');
  });

  it('keep every object with a full team that may inspect it', () => {
    const step = fc.record({ nth: fc.nat(), slot: fc.nat(1), object: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const standing = steps.reduce((before, { nth, slot, object }) => {
          const [id, team] = [...before.assignments][nth % before.assignments.size]!;
          const outcome = object
            ? replaceObject(bundle, before, id)
            : replaceSupervisor(bundle, before, { object: id, out: team[slot]! });
          return outcome.found ? outcome.standing : before;
        }, held);
        expect(standing.assignments.size).toBe(8);
        for (const [object, [lead = '', member = '']] of standing.assignments) {
          expect(standing.gone.has(object)).toBe(false);
          expect(rows.forbidden.some(({ o, s }) => o === object && (s === lead || s === member))).toBe(false);
          expect(rows.supervisors.find(({ id }) => id === lead)?.pool).toBe('lead');
          expect(rows.supervisors.find(({ id }) => id === member)?.pool).toBe('member');
        }
      }),
    );
  });
});
