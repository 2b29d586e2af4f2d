import { specify } from '@app/eventing/specify.js';

import { roundOf, roundTime } from './beacon.rules.js';
import { FreezeDraw } from './commands.js';
import { draw } from './decider.js';
import { sortRows } from './rows.rules.js';
import { commit } from './seed.rules.js';
import { H } from './suite.rules.js';

import { drawId, pepper, chain, AT, rowsOf, strata, freeze, round, after, manifestOf } from './rehearsal.js';

const { given } = specify(draw);

describe('freezing by the plan', () => {
  it('computes the round of the beacon: the first at the moment named, half an hour after the freeze at least', () => {
    expect(roundTime(chain, round)).toBe('2026-06-02T02:00:20.000Z');
    const soon = { notBefore: '2026-06-02T01:10:00.000Z', freezeDeadline: AT.deadline };
    expect(roundTime(chain, roundOf(chain, soon))).toBe('2026-06-02T01:30:20.000Z');
  });

  it('leaves out who was inspected within the months of the cap, with the day and the draw', () => {
    const { rows } = freeze({ frequencyMonths: 3 }).data.locked!;
    expect(rows.objects.find(({ id }) => id === 'U7')).toMatchObject({
      ...{ eligible: false, reason: 'inspected:2026-03-02:draw-0', lastInspected: '2026-03-02' },
    });
    expect(rowsOf({ frequencyMonths: 2 }).objects.find(({ id }) => id === 'U7')).toMatchObject({ eligible: true });
    expect(manifestOf(after(freeze({ frequencyMonths: 3 }))).frequencyCap).toEqual({ months: 3 });
  });

  it('draws only from the classes named, and takes the rest with the reason', () => {
    const { rows } = freeze({ strata: [strata[0]!] }).data.locked!;
    expect(rows.objects.find(({ id }) => id === 'U4')).toMatchObject({ reason: 'stratum-not-drawn' });
  });

  it('inspects what must be inspected without drawing', () => {
    const events = after(freeze({ mustInspect: ['U4'] }));
    expect(manifestOf(events).strata).toContainEqual({ id: 'must', method: 'srs', rule: 'N', N: 1, n: 1 });
  });

  it('seals under the other hash suite just as well', () => {
    const other = commit({ drawId, party: 'office', value: pepper }, 'sm3');
    expect(manifestOf(after(freeze({ hash: 'sm3' }, { pepperCommit: other }))).hash).toBe('sm3');
  });

  const twice = { ...rowsOf(), supervisors: [rowsOf().supervisors[0]!, ...rowsOf().supervisors] };
  const unrecused = { ...rowsOf(), forbidden: [] };
  it.each([
    ['an item that is in no approved plan', freeze({}, { standing: { planApproved: true } }), 'plan-item-not-approved'],
    ['a class named twice', freeze({ strata: [strata[0]!, strata[0]!] }), 'stratum-named-twice'],
    [
      'a class with the name of those that must',
      freeze({ strata: [{ ...strata[0]!, id: 'must' }] }),
      'stratum-named-twice',
    ],
    ['a must that is no unit', freeze({ mustInspect: ['U9'] }), 'must-inspect-unknown'],
    ['a must that is closed', freeze({ mustInspect: ['U8'] }), 'must-inspect-ineligible'],
    ['a must that was inspected', freeze({ mustInspect: ['U7'], frequencyMonths: 3 }), 'must-inspect-ineligible'],
    [
      'a must that is exempt',
      freeze({ mustInspect: ['U4'], exemptions: [{ unitId: 'U4', reason: '…' }] }),
      'must-inspect-exempt',
    ],
    ['more than there are', freeze({ strata: [{ ...strata[0]!, rule: '9' }] }), 'quota-too-large'],
    ['a weight below one', freeze({ strata: [{ ...strata[0]!, method: 'comb' }] }), 'weight-too-small'],
    ['a supervisor called up from nowhere', freeze({ supervisors: ['X'] }), 'supervisor-unknown'],
    ['one whose certificate has expired', freeze({ supervisors: ['M5', 'L1'] }), 'supervisor-certificate-expired'],
    ['one who was stood down', freeze({ supervisors: ['M6', 'L1'] }), 'supervisor-stood-down'],
    ['fewer supervisors than slots', freeze({ supervisors: ['L1'] }), 'supervisors-too-few'],
    ['two of a pool of one', freeze({ slots: ['lead', 'lead'], supervisors: ['L1'] }), 'supervisors-too-few'],
    ['a supervisor twice', freeze({}, { rows: twice }), 'supervisor-listed-twice'],
    ['a supervisor of the inspected unit', freeze({}, { rows: unrecused }), 'supervisor-of-own-unit'],
    ['no source at all', freeze({ sources: [] }), 'sources-missing'],
    ['a source twice', freeze({ sources: [{ kind: 'dice' }, { kind: 'dice' }] }), 'source-named-twice'],
    ['a beacon nobody knows', freeze({ sources: [{ kind: 'drand', chain: H('x') }] }), 'beacon-chain-unknown'],
    [
      'a round after the publication',
      freeze({ publishBy: '2026-06-02T02:00:10.000Z', dueOn: '2026-07-01' }),
      'beacon-after-publication',
    ],
    [
      'a lottery whose name has a bar',
      freeze({ sources: [{ kind: 'lottery', game: 'a|b', issue: '1' }] }),
      'lists-unfit',
    ],
  ] as [string, FreezeDraw, string][])('refuses %s', (_, command, code) => given().when(command).thenRefused(code));

  it('names pool and numbers when supervisors are fewer than slots', () =>
    given()
      .when(freeze({ supervisors: ['L1'] }))
      .thenRefused('supervisors-too-few', { pool: '组员', needed: 1, available: 0 }));

  it('refuses a unit that nobody of a pool may inspect, with the numbers', () => {
    const rows = rowsOf();
    const bar = (...people: string[]) => {
      const declared = people.map((s) => ({ o: 'U1', s, why: 'declared' as const, salt: H(s).slice(0, 32) }));
      return { rows: sortRows({ ...rows, forbidden: [...rows.forbidden, ...declared] }) };
    };
    const facts = { unit: 'U1', pool: '组长', available: 4, recused: 4, needed: 1 };
    given()
      .when(freeze({}, bar('L1', 'L2', 'L3')))
      .thenRefused('unit-without-candidates', facts);
    given()
      .when(freeze({ slots: ['lead', 'lead'] }, bar('L2', 'L3')))
      .thenRefused('unit-without-candidates', { ...facts, recused: 3, needed: 2 });
    expect(after(freeze({}, bar('L2', 'L3'))).at(-1)?.type).toBe('DrawFrozen');
    expect(after(freeze({}, bar('M1', 'M2', 'M3', 'M5', 'M6'))).at(-1)?.type).toBe('DrawFrozen');
  });

  it('takes the director after a shortage in the same batch', () => {
    const again = freeze({}, { failedBefore: true });
    given().when(again).thenRefused('refreeze-needs-director');
    const director = new FreezeDraw(again.data, { ...again.meta, roles: ['office-director'] });
    expect(after(director).at(-1)?.type).toBe('DrawFrozen');
  });

  it('refuses pools too small for as many units, whichever are drawn, with the numbers', () => {
    const called = ['L1', 'L2', 'M1', 'M2', 'M3', 'M4'];
    given()
      .when(freeze({ cap: 1 }, { rows: rowsOf({ cap: 1, supervisors: called }) }))
      .thenRefused('pool-too-small', { pool: '组长', available: 2, cap: 1, capacity: 2, drawn: 4, needed: 4 });
    given()
      .when(freeze({ cap: 1, slots: ['lead', 'member', 'member'] }, { rows: rowsOf({ cap: 1 }) }))
      .thenRefused('pool-too-small', { pool: '组员', available: 4, cap: 1, capacity: 4, drawn: 4, needed: 8 });
  });
});
