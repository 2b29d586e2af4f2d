import type { Recorded } from '@app/eventing';
import { demonstrationFaults, noDemonstrations, type Demonstrations } from './demonstration-faults.js';

describe('what a simulated history of demonstration points is held against', () => {
  let all: Demonstrations;
  beforeEach(() => (all = noDemonstrations()));

  const read = (pointId: string, type: string, data: object = {}, actor = 'a'): string[] =>
    demonstrationFaults(all, {
      ...{ type: `Demonstration${type}`, data: { pointId, unitId: 'U1', ...data }, actor },
    } as unknown as Recorded);
  const applied = { askedBy: 'lead' };

  it('lets the way of a point pass', () => {
    const told = [
      read('p1', 'CandidateEntered'),
      read('p1', 'PeriodExtended', { from: '2022-08-31', applyBy: '2022-09-30' }),
      read('p1', 'Applied', applied),
      read('p1', 'UnitNamed'),
      read('p1', 'RecheckOpened'),
      read('p1', 'MaterialHandedIn', { step: 'recheck' }),
      read('p1', 'RecheckPrepared', applied),
      read('p1', 'RecheckJudged', {}, 'director'),
      read('p1', 'Revoked', { ground: '违法' }),
      read('p2', 'CandidateEntered'),
    ];
    expect(told.flat()).toEqual([]);
  });

  it('finds a name without an application, given twice, or by whoever applied', () => {
    expect(read('p1', 'UnitNamed')).toEqual(['is named and has not applied']);
    read('p2', 'Applied', applied);
    expect(read('p2', 'UnitNamed', {}, 'lead')).toEqual([
      expect.stringContaining('named in p1 and again'),
      expect.stringContaining('judges what it asked for'),
    ]);
  });

  it('finds a unit in two batches', () => {
    read('p1', 'CandidateEntered');
    expect(read('p2', 'CandidateEntered')).toEqual([expect.stringContaining('already in p1')]);
    expect(read('p1', 'UnitNamed', { earlier: true })).toEqual([expect.stringContaining('on its way in p2')]);
  });

  it('finds a name that is taken without a ground, or that nobody bears', () => {
    read('p1', 'UnitNamed', { earlier: true });
    expect(read('p1', 'Revoked', { ground: ' ' })).toEqual(['loses its name without a ground']);
    expect(read('p1', 'Revoked', { ground: '违法' })).toEqual(['loses a name it does not bear']);
  });

  it('finds a shortfall that is in a ledger twice, less time, and a paper changed after the report', () => {
    const found = { campaignId: 'c', code: '1' };
    expect(read('p1', 'ShortfallFound', found)).toEqual([]);
    expect(read('p1', 'ShortfallFound', found)).toEqual([expect.stringContaining('twice')]);
    const less = { from: '2022-08-31', applyBy: '2022-08-31' };
    expect(read('p1', 'BatchPostponed', less)).toEqual(['is given less time, not more']);
    read('p1', 'RecheckPrepared', applied);
    expect(read('p1', 'MaterialWithdrawn', { step: 'recheck' })).toHaveLength(1);
    expect(read('p1', 'MaterialWithdrawn', { step: 'creation' })).toEqual([]);
  });
});
