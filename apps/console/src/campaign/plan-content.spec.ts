import { moved, newCheck, newMaterial, newTask, put, without, type PlanContent } from './plan-content';
import { basisChoices, basisOf } from './template';
import type { CampaignLine, Template } from './campaign';

const plan = {
  phases: [{ code: 'review', name: '总结', startsOn: '2022-11-01', dueOn: '2022-11-30' }],
  materials: [{ code: 'R7' }, { code: 'R10' }],
  categories: [{ code: 'disclosure', name: '公示' }],
  tasks: [{ number: 21, category: 'supervision', checks: [{ id: '21.1' }, { id: '21.3' }] }],
} as unknown as PlanContent;

describe('rows of a plan that is typed', () => {
  it('are changed, moved and removed one by one', () => {
    expect(put([{ a: 1 }, { a: 2 }], 1, { a: 3 })).toEqual([{ a: 1 }, { a: 3 }]);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(without(['a', 'b'], 0)).toEqual(['b']);
  });

  it('come in with the next number', () => {
    expect(newMaterial(plan)).toMatchObject({ code: 'R11', phase: 'review', dueOn: '2022-11-30' });
    expect(newTask(plan)).toMatchObject({ number: 22, category: 'supervision' });
    expect(newCheck(plan.tasks[0]!)).toMatchObject({ id: '21.4' });
  });
});

describe('what a template may begin as', () => {
  it('is any template in use and any campaign', () => {
    const templates = [
      { code: 'a', shipped: true, title: '甲' },
      { code: 'b', retiredAt: '2022', title: '乙' },
    ];
    const choices = basisChoices(templates as Template[], [{ id: 'c', year: 2022, title: '丙' } as CampaignLine]);
    expect(choices.map(({ value }) => value)).toEqual(['shipped:a', 'campaign:c']);
    expect(basisOf('campaign:c:d')).toEqual({ kind: 'campaign', of: 'c:d' });
  });
});
