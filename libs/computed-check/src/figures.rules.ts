import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { EnterFigures } from './commands.js';
import type { FigureName, Figures } from './events.js';
import type { AppliedRule, CheckFacts } from './rules.js';

/** What a figure is called. */
export const FIGURE_WORDS: Readonly<Record<FigureName, string>> = {
  officers: '行政执法人员人数',
  certificates: '有效执法证件数',
  devices: '音像记录设备台数',
  reviewers: '法制审核人员人数',
  trainingHours: '全部培训学时',
  politicalHours: '政治理论教育和党性教育学时',
  advance: '事前公开项目',
  window: '窗口公示项目',
};

const COUNTS = ['officers', 'certificates', 'devices', 'reviewers'] as const;
const HOURS = ['trainingHours', 'politicalHours'] as const;
const LISTS = { advance: 'advance-disclosure', window: 'window-disclosure' } as const;

/** A county's unit has no more of anything; a longer number is a slip of the finger. */
const MOST = 100_000;
const HOURS_OF_A_YEAR = 8760;

/** Refuses what no unit can have. `now` are the figures as they would stand afterwards. */
export function refuseImpossible({ data, meta }: EnterFigures, now: Figures, { rules }: CheckFacts): void {
  const { figures, heldOn } = data;
  refuseIf(
    Object.values(figures).every((value) => value === undefined),
    'figures-empty',
  );
  refuseIf(heldOn > dayOf(meta.at), 'figures-day-in-future', { heldOn });
  for (const name of COUNTS) refuseUncountable(name, figures[name]);
  for (const name of HOURS) refuseUnlikelyHours(name, figures[name]);
  for (const name of ['advance', 'window'] as const) refuseUnknownItems(name, figures[name], rules);
  const { officers, certificates, trainingHours, politicalHours } = now;
  refuseIf(
    officers !== undefined && certificates !== undefined && certificates > officers,
    'certificates-exceed-officers',
    { certificates: certificates ?? 0, officers: officers ?? 0 },
  );
  refuseIf(
    trainingHours !== undefined && politicalHours !== undefined && politicalHours > trainingHours,
    'political-hours-exceed-all',
    { politicalHours: politicalHours ?? 0, trainingHours: trainingHours ?? 0 },
  );
}

/** What a register counts nobody states: two numbers of one thing would both be wrong. */
export function refuseCounted(figures: Figures, { registered = {} }: CheckFacts): void {
  const counted = (Object.keys(figures) as FigureName[]).find(
    (name) => figures[name] !== undefined && registered[name] !== undefined,
  );
  refuseIf(counted !== undefined, 'figure-in-register', { figure: counted ? FIGURE_WORDS[counted] : '' });
}

function refuseUncountable(name: FigureName, value = 0): void {
  const about = { figure: FIGURE_WORDS[name], value };
  refuseIf(value < 0, 'figure-negative', about);
  refuseIf(!Number.isInteger(value), 'figure-not-whole', about);
  refuseIf(value > MOST, 'figure-too-large', about);
}

function refuseUnlikelyHours(name: FigureName, value = 0): void {
  const about = { figure: FIGURE_WORDS[name], value };
  refuseIf(value < 0, 'figure-negative', about);
  refuseIf(!Number.isInteger(2 * value), 'figure-not-half-hours', about);
  refuseIf(value > HOURS_OF_A_YEAR, 'figure-beyond-year', about);
}

function refuseUnknownItems(
  name: keyof typeof LISTS,
  items: readonly string[] | undefined,
  rules: readonly AppliedRule[],
): void {
  if (items === undefined) return;
  const plan = rules.map((rule) => rule.plan).find(({ measure }) => measure === LISTS[name]);
  const figure = FIGURE_WORDS[name];
  refuseIf(plan === undefined, 'figure-not-applicable', { figure });
  const known = plan !== undefined && 'items' in plan ? plan.items : [];
  items.forEach((item, place) => {
    refuseIf(!known.includes(item), 'figure-item-unknown', { figure, item });
    refuseIf(items.indexOf(item) < place, 'figure-item-twice', { figure, item });
  });
}
