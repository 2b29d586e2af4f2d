import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { idFrom } from '@app/eventing';
import { unitOf } from './cast.js';

interface Plan {
  readonly phases: readonly { readonly code: string; readonly startsOn: string; readonly dueOn: string }[];
  readonly materials: readonly { readonly code: string; readonly name: string; readonly dueOn: string }[];
  readonly categories: readonly { readonly code: string; readonly number: number; readonly name: string }[];
  readonly tasks: readonly {
    readonly number: number;
    readonly category: string;
    readonly title: string;
    readonly appliesTo: string;
    readonly checks: readonly {
      readonly id: string;
      readonly text: string;
      readonly evidence: readonly string[];
    }[];
  }[];
}

const path = fileURLToPath(new URL('../../config/campaign-templates/three-systems-2022.json', import.meta.url));
/** The plan itself, as the county published it. */
export const PLAN = JSON.parse(readFileSync(path, 'utf8')) as Plan;

export const CAMPAIGN = {
  campaignId: idFrom('plan-year', 'campaign'),
  template: 'three-systems-2022',
  year: 2022,
  title: '行政执法“三项制度”提升年活动',
  documentNumber: '青法政办〔2022〕2号',
};

/** The tasks the plan asks of a unit of this sort. */
export function tasksFor(key: string): Plan['tasks'] {
  const { serviceWindow, demonstration, kind, pilot } = unitOf(key).particulars;
  const meets: Readonly<Record<string, boolean>> = {
    ...{ all: true, 'service-window': serviceWindow, township: kind === 'township', pilot },
    ...{ 'demonstration-named': demonstration === 'named', 'demonstration-unnamed': demonstration !== 'named' },
  };
  return PLAN.tasks.filter(({ appliesTo }) => meets[appliesTo]);
}
