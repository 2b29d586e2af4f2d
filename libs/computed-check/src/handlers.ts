import { dayOf } from '@app/calendar';
import { commandHandlers, type Db } from '@app/eventing';
import type { Answer } from '@app/self-inspection/events.js';
import { CompareFigures, EnterFigures, ExplainContradiction, type ComputedCheckCommand } from './commands.js';
import { computedChecks } from './decider.js';
import { rulesFor, type PlannedRule } from './plan.rules.js';
import { countedFigures, registeredOn } from './register.rules.js';
import { keptBy } from './registered.js';
import type { CheckFacts } from './rules.js';

async function factsOf(campaignId: string, unitId: string, today: string, db: Db): Promise<CheckFacts | undefined> {
  const { rows } = await db.query<{ finished: boolean; rules: PlannedRule[]; meets: string[] }>(
    `select c.finished, c.rules, u.meets from checked_unit u join checked_campaign c using (campaign_id)
      where u.campaign_id = $1 and u.unit_id = $2 and not u.let_go`,
    [campaignId, unitId],
  );
  if (!rows[0]) return undefined;
  const { finished, rules, meets } = rows[0];
  const answered = await db.query<{ check: string; answer: Answer }>(
    'select check_id as check, answer from checked_answer where campaign_id = $1 and unit_id = $2',
    [campaignId, unitId],
  );
  const answers = Object.fromEntries(answered.rows.map(({ check, answer }) => [check, answer]));
  const binding = rulesFor(rules, meets);
  const kept = (await keptBy([unitId], today, db)).get(unitId) ?? [];
  return { finished, rules: binding, answers, registered: countedFigures(registeredOn(today, kept, binding)) };
}

async function withFacts<C extends ComputedCheckCommand>(command: C, db: Db): Promise<C> {
  const { campaignId, unitId } = command.data;
  const facts = await factsOf(campaignId, unitId, dayOf(command.meta.at), db);
  const Asked = command.constructor as new (data: C['data'], meta: C['meta']) => C;
  return new Asked({ ...command.data, facts }, command.meta);
}

export const handlers = commandHandlers(
  computedChecks,
  [EnterFigures, CompareFigures, ExplainContradiction],
  withFacts,
);
