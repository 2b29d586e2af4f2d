import { readFile } from 'node:fs/promises';
import { faultsOf } from './fault.rules.js';
import { takesPart } from './rules.js';
import { moveDates, moveYears, planOf, templateHash, type CampaignTemplate } from './template.rules.js';
import { parseTemplate } from './templates.js';

const FILE = new URL('../../../config/campaign-templates/three-systems-2022.json', import.meta.url);

describe('a campaign template', () => {
  let text: string;
  let template: CampaignTemplate;

  beforeAll(async () => {
    text = await readFile(FILE, 'utf8');
    template = await parseTemplate('three-systems-2022.json', text);
  });

  const changed = (change: (draft: Record<string, Record<string, unknown>[]>) => void): string => {
    const draft = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    change(draft);
    return JSON.stringify(draft);
  };
  const faults = (change: (draft: Record<string, Record<string, unknown>[]>) => void) =>
    parseTemplate('draft.json', changed(change)).then(
      () => 'none',
      (error: unknown) => (error as Error).message,
    );

  it('holds the plan of 2022: 4 phases, 7 materials, 6 categories, 21 tasks, 29 checks', () => {
    const plan = planOf(template, 2022);
    const checks = plan.tasks.flatMap((task) => task.checks);
    expect([plan.phases, plan.materials, plan.categories, plan.tasks, checks].map(({ length }) => length)).toEqual([
      4, 7, 6, 21, 29,
    ]);
    expect(plan.materials.map(({ code, phase, dueOn }) => [code, phase, dueOn])).toEqual([
      ['R1', 'deployment', '2022-05-15'],
      ['R2', 'deployment', '2022-05-15'],
      ['R3', 'self-inspection', '2022-05-31'],
      ['R4', 'self-inspection', '2022-05-31'],
      ['R5', 'rectification', '2022-10-31'],
      ['R6', 'rectification', '2022-10-31'],
      ['R7', 'review', '2022-11-30'],
    ]);
    expect(plan.tasks.filter(({ appliesTo }) => appliesTo !== 'all').map(({ number }) => number)).toEqual([
      2, 15, 16, 17,
    ]);
    expect(new Set(plan.tasks.map(({ category }) => category))).toEqual(new Set(plan.categories));
  });

  it('moves by whole days and changes nothing else', () => {
    const moved = moveDates(template, 365);
    expect(moved.phases[1]).toMatchObject({ startsOn: '2023-05-15', dueOn: '2023-05-31' });
    expect(moved.materials.at(-1)).toMatchObject({ code: 'R7', dueOn: '2023-11-30' });
    expect(moveDates(moved, -365)).toEqual(template);
    expect(moved.tasks).toBe(template.tasks);
  });

  it('moves by years to the same days, and names the new year', () => {
    const leap = {
      ...template,
      materials: template.materials.map((of) => ({ ...of, dueOn: '2024-02-29' })),
      year: 2024,
    };
    expect(moveYears(leap, 1).materials[0]).toMatchObject({ dueOn: '2025-02-28' });
    const next = moveYears(template, 2);
    expect(next.phases[0]).toMatchObject({ startsOn: '2024-05-06', dueOn: '2024-05-15' });
    expect([
      next.year,
      JSON.stringify(next.tasks).includes('2024年'),
      JSON.stringify(next.tasks).includes('2022年'),
    ]).toEqual([2024, true, false]);
  });

  it('names the campaign’s year in its checks', () => {
    const text2024 = JSON.stringify(planOf(template, 2024).tasks);
    expect(text2024).toContain('查看单位2024年行政处罚案卷');
    expect(text2024).not.toContain('2022年');
  });

  it('has one hash however its fields are ordered, and another when a word differs', () => {
    const reordered = Object.fromEntries(Object.entries(template).reverse()) as unknown as CampaignTemplate;
    expect(templateHash(reordered)).toBe(templateHash(template));
    expect(templateHash({ ...template, title: '另一方案' })).not.toBe(templateHash(template));
  });

  it('is refused when a field is missing or of the wrong kind, and says where', async () => {
    expect(await faults(({ phases }) => delete phases?.[0]?.dueOn)).toMatch(/draft\.json.*phases: 0: dueOn/);
    expect(await faults(({ materials }) => Object.assign(materials?.[6] ?? {}, { dueOn: '2022-11-31' }))).toMatch(
      /materials: 6: dueOn/,
    );
    expect(await faults(({ tasks }) => Object.assign(tasks?.[1] ?? {}, { appliesTo: 'village' }))).toMatch(
      /tasks: 1: appliesTo/,
    );
  });

  it('is refused when it could not be carried out', () => {
    const { phases, materials, tasks } = template;
    const swap = <T>(list: readonly T[], place: number, more: object) =>
      list.map((item, at) => (at === place ? { ...item, ...more } : item));
    const named = (draft: CampaignTemplate) => faultsOf(draft).map(({ field, message }) => `${field}: ${message}`);
    expect(faultsOf(template)).toEqual([]);
    expect(named({ ...template, phases: [...phases].reverse() })[0]).toMatch(/^phases: 阶段应当依次为/);
    expect(named({ ...template, phases: swap(phases, 0, { startsOn: '2022-05-16' }) })).toContain(
      'phases.0.dueOn: 安排部署阶段的时限早于开始日期。',
    );
    expect(named({ ...template, phases: swap(phases, 1, { startsOn: '2022-05-14' }) })).toEqual([
      'phases.1.startsOn: 自查阶段的开始日期早于上一阶段的最后一天。',
    ]);
    expect(named({ ...template, materials: swap(materials, 4, { dueOn: '2022-11-05' }) })).toEqual([
      'materials.4.dueOn: 材料R5的时限不在整改提升阶段之内。',
    ]);
    expect(named({ ...template, materials: swap(materials, 1, { code: 'R1' }) })).toEqual([
      'materials.1.code: 材料编号“R1”重复。',
    ]);
    expect(named({ ...template, tasks: swap(tasks, 20, { category: 'other' }) })).toEqual([
      'tasks.20.category: 第21项任务没有类别。',
    ]);
    expect(named({ ...template, tasks: swap(tasks, 1, { checks: tasks[2]?.checks }) })).toEqual([
      'tasks.2.checks.0.id: 核查编号“3.1”重复。',
    ]);
    expect(named({ ...template, shortTitle: ' ', tasks: swap(tasks, 1, { title: '' }) })).toEqual([
      'shortTitle: 活动简称没有填写。',
      'tasks.1.title: 第2项任务的内容没有填写。',
    ]);
  });
});

describe('what a unit meets', () => {
  const unit = {
    ...{ unitId: 'u', name: '某局', kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false },
  };
  const meets = (more: object) => takesPart({ ...unit, ...more }).meets;

  it.each([
    [{}, ['all', 'demonstration-unnamed']],
    [{ demonstration: 'candidate' }, ['all', 'demonstration-unnamed']],
    [{ demonstration: 'named' }, ['all', 'demonstration-named']],
    [{ serviceWindow: true }, ['all', 'service-window', 'demonstration-unnamed']],
    [{ kind: 'township' }, ['all', 'demonstration-unnamed', 'township']],
    [{ kind: 'township', pilot: true }, ['all', 'demonstration-unnamed', 'township', 'pilot']],
  ])('of %j is %j', (more, expected) => {
    expect(meets(more)).toEqual(expected);
  });
});
