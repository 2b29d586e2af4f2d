import { readFile } from 'node:fs/promises';
import { takesPart } from './rules.js';
import { faultsOf, moveDates, planOf, templateHash, type CampaignTemplate } from './template.rules.js';
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
    expect(await faults(({ tasks }) => Object.assign(tasks?.[1] ?? {}, { appliesTo: 'pilot' }))).toMatch(
      /tasks: 1: appliesTo/,
    );
  });

  it('is refused when it could not be carried out', () => {
    const { phases, materials, tasks } = template;
    const swap = <T>(list: readonly T[], place: number, more: object) =>
      list.map((item, at) => (at === place ? { ...item, ...more } : item));
    expect(faultsOf(template)).toEqual([]);
    expect(faultsOf({ ...template, phases: [...phases].reverse() })[0]).toMatch(/^phases are review/);
    expect(faultsOf({ ...template, phases: swap(phases, 0, { startsOn: '2022-05-16' }) })).toContain(
      'deployment ends before it starts',
    );
    expect(faultsOf({ ...template, phases: swap(phases, 1, { startsOn: '2022-05-14' }) })).toEqual([
      'self-inspection starts before the last day of the phase before it',
    ]);
    expect(faultsOf({ ...template, materials: swap(materials, 4, { dueOn: '2022-11-05' }) })).toEqual([
      'R5 is due outside its phase',
    ]);
    expect(faultsOf({ ...template, materials: swap(materials, 1, { code: 'R1' }) })).toEqual(['R1 occurs twice']);
    expect(faultsOf({ ...template, tasks: swap(tasks, 20, { category: 'other' }) })).toEqual([
      'task 21 has no category',
    ]);
    expect(faultsOf({ ...template, tasks: swap(tasks, 1, { checks: tasks[2]?.checks }) })).toEqual([
      '3.1 occurs twice',
    ]);
  });
});

describe('what a unit meets', () => {
  const unit = { unitId: 'u', name: '某局', kind: 'department', serviceWindow: false, demonstration: 'unnamed' };
  const meets = (more: object) => takesPart({ ...unit, ...more }).meets;

  it.each([
    [{}, ['all', 'demonstration-unnamed']],
    [{ demonstration: 'candidate' }, ['all', 'demonstration-unnamed']],
    [{ demonstration: 'named' }, ['all', 'demonstration-named']],
    [{ serviceWindow: true }, ['all', 'service-window', 'demonstration-unnamed']],
    [{ kind: 'township' }, ['all', 'demonstration-unnamed', 'township']],
  ])('of %j is %j', (more, expected) => {
    expect(meets(more)).toEqual(expected);
  });
});
