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
const asked = { planItem: 'JH-01', batch: 1, strata };

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

  it('differ when another share is drawn than was approved; must-inspect units come on top', () => {
    const must = { id: 'must', rule: 'N' };
    expect(draw({ strata: [...strata, must] }, true, planned)).toBeUndefined();
    expect(draw({ strata: [{ id: 'key', rule: 'ceil(0.1*N)' }] }, true, planned)).toEqual({
      code: 'plan-rule-differs',
      facts: {
        ...{ planItem: 'JH-01', batch: 1, stratum: '重点', asked: 'ceil(0.1*N)', approved: 'ceil(0.4*N)' },
      },
    });
  });
});
