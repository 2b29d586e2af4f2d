import { dayOf } from '@app/calendar/dates.js';
import type { FollowMigration } from './commands.js';
import { AnswersSetAside, SelfInspectionReturned, type SelfInspectionEvent } from './events.js';
import type { SelfInspection, UnitFacts } from './rules.js';

/**
 * What is asked no longer is set aside, and a sheet that was signed off and now has more to answer goes back to the
 * unit: a signature does not stand for what the signer never saw. Decided by the plan in force, so late or twice is once.
 */
export function followMigration(
  { data: { campaignId, unitId }, meta }: FollowMigration,
  state: SelfInspection,
  { checks, plan, dueOn }: UnitFacts,
): SelfInspectionEvent[] {
  const asked = new Set(checks.map(({ id }) => id));
  const aside = Object.keys(state.answers).filter((id) => !asked.has(id));
  const open = checks.filter(({ id }) => state.answers[id] === undefined).map(({ id }) => id);
  const today = dayOf(meta.at);
  const reason = `活动方案调整，新增第${open.join('、')}项应当作答。${plan.reason}`;
  const by = plan.answerBy ?? dueOn;
  return [
    ...(aside.length > 0
      ? [new AnswersSetAside({ campaignId, unitId, plan: plan.number, checks: aside, reason: plan.reason })]
      : []),
    ...(state.is === 'signed-off' && open.length > 0
      ? [new SelfInspectionReturned({ campaignId, unitId, reason, dueOn: by < today ? today : by })]
      : []),
  ];
}
