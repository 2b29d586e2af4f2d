import type { CampaignPlan } from './campaign';

/** A plan as it is typed: that of a template, or that of a running campaign. */
export type PlanContent = Pick<CampaignPlan, 'phases' | 'materials' | 'categories' | 'tasks'>;
export type PhaseEntry = PlanContent['phases'][number];
export type MaterialEntry = PlanContent['materials'][number];
export type CategoryEntry = PlanContent['categories'][number];
export type TaskEntry = PlanContent['tasks'][number];
export type CheckEntry = TaskEntry['checks'][number];

export const contentOf = ({ phases, materials, categories, tasks }: PlanContent): PlanContent => ({
  ...{ phases, materials, categories, tasks },
});

/** Rows of a list that is typed: each change makes the list anew. */
export const put = <T>(rows: readonly T[], index: number, change: Partial<T>): T[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row));

export const without = <T>(rows: readonly T[], index: number): T[] => rows.filter((_, at) => at !== index);

export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...rows];
  const [row] = next.splice(index, 1);
  if (row !== undefined) next.splice(index + by, 0, row);
  return next;
}

/** One more than the highest number that ends a code: R8 after R7, 22 after 21. */
const next = (codes: readonly string[]): number =>
  1 + Math.max(0, ...codes.map((code) => Number(/(\d+)$/.exec(code)?.[1] ?? 0)));

export const newMaterial = ({ materials, phases }: PlanContent): MaterialEntry => ({
  code: `R${next(materials.map(({ code }) => code))}`,
  name: '',
  phase: phases.at(-1)?.code ?? 'review',
  dueOn: phases.at(-1)?.dueOn ?? '',
});

/** A code is never seen; it only has to be another than those there are. */
export const newCategory = ({ categories }: PlanContent): CategoryEntry => ({
  code: `category-${next(categories.map(({ code }) => code))}`,
  name: '',
});

export const newTask = ({ tasks, categories }: PlanContent): TaskEntry => ({
  number: next(tasks.map(({ number }) => String(number))),
  category: tasks.at(-1)?.category ?? categories[0]?.code ?? '',
  title: '',
  appliesTo: 'all',
  checks: [],
});

export const newCheck = ({ number, checks }: TaskEntry): CheckEntry => ({
  id: `${number}.${next(checks.map(({ id }) => id))}`,
  text: '',
  evidence: [],
});

/** Where the field of a fault stands on the page. */
export const anchorOf = (field: string): string => `plan-${field}`;
