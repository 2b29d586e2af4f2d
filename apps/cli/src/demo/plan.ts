import { addDays } from '@app/calendar';
import { idFrom } from '@app/eventing';
import {
  AmendPlan,
  ApprovePlan,
  DraftPlan,
  EnterInspectionItem,
  SubmitPlan,
  type PlanContent,
  type PlanItem,
} from '@app/inspection-plan';
import type { Act } from './agenda.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { InspectionItemStory, PlanItemStory, SupervisionStory } from './story.js';

const THREAD = 'plan';
const planId = idFrom('demo-plan', '1');

const IN_WORDS = {
  draft: '拟定年度抽查计划',
  submit: '报送年度抽查计划',
  approve: '批准年度抽查计划',
  amend: '拟调整年度抽查计划',
};

/** The list stands first, then the plan of the year in which the draw falls; an amendment of it waits for the director. */
export function planOf(stage: Stage, { items, plan, draw }: SupervisionStory): Act[] {
  const { today, campaignId } = stage;
  const year = Number(addDays(today, draw.acts[0]?.day ?? 0).slice(0, 4));
  const text = (more: readonly PlanItemStory[] = []): PlanContent => ({
    title: `${year}${plan.title}`,
    coverage: plan.coverage,
    items: [...plan.items, ...more].map((item) => planItem(item, today, year)),
  });
  const { reason, adds, acts } = plan.amendment;
  const perform = {
    draft: (moment: Moment, by: string) =>
      moment.do(new DraftPlan({ planId, year, campaignId, content: text() }, moment.as(by))),
    submit: (moment: Moment, by: string) => moment.do(new SubmitPlan({ planId }, moment.as(by))),
    approve: (moment: Moment, by: string) => moment.do(new ApprovePlan({ planId }, moment.as(by))),
    amend: (moment: Moment, by: string) =>
      moment.do(new AmendPlan({ planId, content: text(adds), reason }, moment.as(by))),
  };
  const [first] = plan.acts;
  return [
    ...items.map((item) => listed(item, first)),
    ...[...plan.acts, ...acts].map(({ act, day, by }) => ({
      day,
      thread: THREAD,
      does: IN_WORDS[act],
      perform: (moment: Moment) => perform[act](moment, by),
    })),
  ];
}

function listed(item: InspectionItemStory, { day, by }: { day: number; by: string } = { day: 0, by: '' }): Act {
  const { code, title, legalBasis, subject, contents, method } = item;
  const content = { name: title, legalBasis, inspectingBody: subject, contents, methods: method.split('、') };
  return {
    day: day - 1,
    thread: THREAD,
    does: `${title}列入抽查事项清单`,
    perform: (moment) =>
      moment.do(new EnterInspectionItem({ code, ...content, objectKind: 'enforcement-unit' }, moment.as(by))),
  };
}

function planItem({ batches, ...item }: PlanItemStory, today: string, year: number): PlanItem {
  const within = (days: number): string => {
    const day = addDays(today, days);
    if (day < `${year}-01-01`) return `${year}-01-01`;
    return day > `${year}-12-31` ? `${year}-12-31` : day;
  };
  return {
    ...item,
    batches: batches.map(({ number, fromDay, toDay, strata }) => ({
      ...{ number, from: within(fromDay), to: within(toDay), strata },
    })),
  };
}
