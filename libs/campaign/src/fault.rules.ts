import type { Phase } from './events.js';
import { PHASES } from './rules.js';
import type { PhaseTemplate, PlanContent, TaskTemplate, TemplateContent } from './template.events.js';

/** What is wrong with one field of a plan: its path, such as `phases.1.dueOn`, and a sentence for the office. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const fault = (wrong: boolean, field: string, message: string): Fault[] => (wrong ? [{ field, message }] : []);
const blank = (text: string, field: string, what: string): Fault[] =>
  fault(text.trim() === '', field, `${what}没有填写。`);

/** Of things that must not share a name: those that come second. */
const twice = (names: readonly string[], field: (place: number) => string, what: string): Fault[] =>
  names.flatMap((name, place) =>
    fault(name !== '' && names.indexOf(name) !== place, field(place), `${what}“${name}”重复。`),
  );

/** What is wrong with a template: it would make a campaign nobody could carry out. */
export function faultsOf(content: TemplateContent): Fault[] {
  return [
    ...blank(content.title, 'title', '方案名称'),
    ...blank(content.shortTitle, 'shortTitle', '活动简称'),
    ...phaseFaults(content.phases),
    ...inOrder(content.phases),
    ...listFaults(content),
  ];
}

/** The parts that are judged alike in a template and in the changed plan of a running campaign. */
export const listFaults = (content: PlanContent): Fault[] => [
  ...materialFaults(content),
  ...categoryFaults(content),
  ...taskFaults(content),
];

export function phaseFaults(phases: readonly PhaseTemplate[]): Fault[] {
  const order = phases.map(({ code }) => code).join();
  return [
    ...fault(order !== PHASES.join(), 'phases', '阶段应当依次为安排部署、自查、整改提升、总结评比，每个阶段一次。'),
    ...phases.flatMap(({ name, startsOn, dueOn }, place) => [
      ...blank(name, `phases.${place}.name`, `第${place + 1}个阶段的名称`),
      ...fault(!DAY.test(startsOn), `phases.${place}.startsOn`, `${name}没有开始日期。`),
      ...fault(!DAY.test(dueOn), `phases.${place}.dueOn`, `${name}没有时限。`),
      ...fault(startsOn > dueOn, `phases.${place}.dueOn`, `${name}的时限早于开始日期。`),
    ]),
  ];
}

/** A phase begins at the earliest on the last day of the one before it. */
const inOrder = (phases: readonly PhaseTemplate[]): Fault[] =>
  phases.flatMap(({ name, startsOn }, place) =>
    fault(
      startsOn < (phases[place - 1]?.dueOn ?? ''),
      `phases.${place}.startsOn`,
      `${name}的开始日期早于上一阶段的最后一天。`,
    ),
  );

function materialFaults({ phases, materials }: PlanContent): Fault[] {
  const of = new Map<Phase, PhaseTemplate>(phases.map((phase) => [phase.code, phase]));
  return [
    ...materials.flatMap(({ code, name, phase, dueOn }, place) => {
      const called = code || `第${place + 1}项`;
      const within = of.get(phase);
      const outside = within !== undefined && (dueOn < within.startsOn || dueOn > within.dueOn);
      return [
        ...blank(code, `materials.${place}.code`, `第${place + 1}项材料的编号`),
        ...blank(name, `materials.${place}.name`, `材料${called}的名称`),
        ...(DAY.test(dueOn)
          ? fault(outside, `materials.${place}.dueOn`, `材料${called}的时限不在${within?.name ?? ''}之内。`)
          : fault(true, `materials.${place}.dueOn`, `材料${called}没有时限。`)),
      ];
    }),
    ...twice(
      materials.map(({ code }) => code),
      (place) => `materials.${place}.code`,
      '材料编号',
    ),
  ];
}

const categoryFaults = ({ categories }: PlanContent): Fault[] => [
  ...fault(categories.length === 0, 'categories', '至少应当有一个类别。'),
  ...categories.flatMap(({ name }, place) => blank(name, `categories.${place}.name`, `第${place + 1}个类别的名称`)),
  ...(['code', 'name'] as const).flatMap((key) =>
    twice(
      categories.map((category) => category[key]),
      (place) => `categories.${place}.${key}`,
      '类别',
    ),
  ),
];

function taskFaults({ tasks, categories }: PlanContent): Fault[] {
  const known = new Set(categories.map(({ code }) => code));
  const checks = tasks.flatMap((task, place) =>
    task.checks.map(({ id }, at) => ({ id, field: `tasks.${place}.checks.${at}.id` })),
  );
  return [
    ...fault(tasks.length === 0, 'tasks', '至少应当有一项任务。'),
    ...tasks.flatMap((task, place) => [
      ...blank(task.title, `tasks.${place}.title`, `第${task.number}项任务的内容`),
      ...fault(!known.has(task.category), `tasks.${place}.category`, `第${task.number}项任务没有类别。`),
      ...checkFaults(task, place),
    ]),
    ...twice(
      tasks.map(({ number }) => String(number)),
      (place) => `tasks.${place}.number`,
      '任务序号',
    ),
    ...twice(
      checks.map(({ id }) => id),
      (place) => checks[place]?.field ?? 'tasks',
      '核查编号',
    ),
  ];
}

const checkFaults = ({ number, checks }: TaskTemplate, place: number): Fault[] =>
  checks.flatMap(({ id, text }, at) => [
    ...blank(id, `tasks.${place}.checks.${at}.id`, `第${number}项任务第${at + 1}项核查的编号`),
    ...blank(text, `tasks.${place}.checks.${at}.text`, `第${number}项任务第${at + 1}项核查的内容`),
  ]);
