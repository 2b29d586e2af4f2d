import type { Rejection } from '@app/eventing/rejection.js';
import { refuseUnplanned, type PlannedBatch } from './plan.rules.js';

const strata = [
  { id: 'key', rule: 'ceil(0.4*N)' },
  { id: 'ordinary', rule: 'ceil(0.2*N)' },
];
const planned: PlannedBatch = {
  ...{ planId: 'plan-1', planItem: 'JH-01', batch: 1, year: 2026, edition: 1, name: '三项制度', legalBasis: '《法》' },
  ...{ strata, slots: ['lead', 'member'], frequencyMonths: 12, from: '2026-03-01', to: '2026-04-30' },
};
const asked = { planItem: 'JH-01', batch: 1, strata, slots: ['lead', 'member'], frequencyMonths: 12 };

describe('a draw and the plan of its year', () => {
  /** The refusal, or nothing. */
  function draw(more: object, planApproved: boolean, batch?: PlannedBatch): Partial<Rejection> | undefined {
    try {
      refuseUnplanned({ ...asked, ...more }, { planApproved, ...(batch && { planned: batch }) });
      return undefined;
    } catch (refused) {
      const { code, facts } = refused as Rejection;
      return { code, facts };
    }
  }

  it('agree when the batch stands in an approved plan', () => expect(draw({}, true, planned)).toBeUndefined());

  it('differ when a plan was approved and the batch is not in it', () =>
    expect(draw({ batch: 2 }, true)).toEqual({
      code: 'plan-item-not-approved',
      facts: { planItem: 'JH-01', batch: 2 },
    }));

  it('do not matter to each other as long as the year has no approved plan', () =>
    expect(draw({}, false)).toBeUndefined());

  const differs = (what: string, approved: string, said: string): unknown => ({
    code: 'plan-rule-differs',
    facts: { planItem: 'JH-01', batch: 1, what, approved, asked: said },
  });

  it('differ when another share is drawn than was approved; must-inspect units come on top', () => {
    const [key, ordinary] = strata as [(typeof strata)[0], (typeof strata)[0]];
    const draws = (...rated: typeof strata) => draw({ strata: rated }, true, planned);
    expect(draws(key, ordinary, { id: 'must', rule: 'N' })).toBeUndefined();
    expect(draws({ id: 'key', rule: 'ceil(0.40*N)' }, ordinary)).toBeUndefined();
    expect(draws({ id: 'key', rule: 'ceil(0.1*N)' }, ordinary)).toEqual(differs('重点单位的抽取数量', '40%', '10%'));
    expect(draws({ id: 'key', rule: 'N' }, ordinary)).toEqual(differs('重点单位的抽取数量', '40%', '全部'));
    expect(draws(key, { id: 'ordinary', rule: 'min(3,N)' })).toEqual(differs('一般单位的抽取数量', '20%', '至多3个'));
  });

  it('differ when a risk class is left out, or one is drawn that was not approved', () => {
    const [key] = strata as [(typeof strata)[0]];
    expect(draw({ strata: [key] }, true, planned)).toEqual(differs('一般单位的抽取数量', '20%', '不抽取'));
    const more = { strata: [...strata, { id: 'west', rule: '2' }] };
    expect(draw(more, true, planned)).toEqual(differs('west的抽取数量', '不抽取', '2个'));
  });

  it('differ when a unit gets other supervisors than was approved', () => {
    expect(draw({ slots: ['member', 'lead'] }, true, planned)).toBeUndefined();
    const more = draw({ slots: ['lead', 'member', 'member'] }, true, planned);
    expect(more).toEqual(differs('每个单位的监督人员', '组员、组长', '组员、组员、组长'));
    expect(draw({ slots: ['lead', 'expert'] }, true, planned)?.code).toBe('plan-rule-differs');
  });

  it('differ when units are inspected again sooner than was approved', () => {
    const months = '12个月内不重复抽查';
    expect(draw({ frequencyMonths: 6 }, true, planned)).toEqual(differs('频次上限', months, '6个月内不重复抽查'));
    expect(draw({ frequencyMonths: undefined }, true, planned)).toEqual(differs('频次上限', months, '不限制'));
    expect(draw({ frequencyMonths: undefined }, true, { ...planned, frequencyMonths: 0 })).toBeUndefined();
  });
});
