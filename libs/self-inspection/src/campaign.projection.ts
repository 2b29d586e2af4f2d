import type { CampaignEvent, CampaignLaunched, CampaignMigrated, Task } from '@app/campaign/events.js';
import { projection, type Db } from '@app/eventing';
import type { IssueEvent } from '@app/rectification/events.js';
import type { UnitEvent } from '@app/registry/events.js';
import { checksFor } from './applicable.js';

async function launch({ data }: CampaignLaunched, db: Db): Promise<void> {
  const { campaignId, tasks, phases, units } = data;
  const plan = phases.find(({ phase }) => phase === 'self-inspection');
  if (!plan) return;
  await db.query('insert into self_inspection_campaign (campaign_id, tasks) values ($1, $2)', [
    campaignId,
    JSON.stringify(tasks),
  ]);
  for (const { unitId, name, meets } of units) {
    await db.query(
      `insert into self_inspection (campaign_id, unit_id, unit_name, meets, applicable, due_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [campaignId, unitId, name, meets, checksFor(tasks, meets).length, plan.dueOn],
    );
  }
}

const REPLAN = `
  update self_inspection_campaign
     set tasks = $2, plan = $3, plan_reason = $4, answer_by = $5, removed = (removed || $6::jsonb) - $7::text[]
   where campaign_id = $1`;
/** Answers to what is asked no longer are set aside a moment later; they do not count from now on. */
const FOLLOW = `
  update self_inspection s
     set meets = f.meets, applicable = f.applicable,
         answered = (select count(*) from self_inspection_answer a
                      where a.campaign_id = s.campaign_id and a.unit_id = s.unit_id and a.check_id = any(f.checks)
                        and not a.set_aside)
    from jsonb_to_recordset($2) as f("unitId" text, meets text[], applicable int, checks text[])
   where s.campaign_id = $1 and s.unit_id = f."unitId"`;

/** A unit that comes in again finds its sheet as it left it. */
const TAKE_IN = `
  insert into self_inspection (campaign_id, unit_id, unit_name, meets, applicable, due_on)
  select $1, j."unitId", j.name, j.meets, 0, (j.joined ->> 'selfInspectionDueOn')::date
    from jsonb_to_recordset($2) as j("unitId" text, name text, meets text[], joined jsonb)
  on conflict (campaign_id, unit_id) do update set let_go = false, unit_name = excluded.unit_name`;
const OWN_DAY = `
  update self_inspection s set due_on = (j.joined ->> 'selfInspectionDueOn')::date
    from jsonb_to_recordset($2) as j("unitId" text, joined jsonb)
   where s.campaign_id = $1 and s.unit_id = j."unitId"`;
const LET_GO = 'update self_inspection set let_go = true where campaign_id = $1 and unit_id = any($2)';

const textsOf = (tasks: readonly Task[]): Map<string, string> =>
  new Map(tasks.flatMap(({ checks }) => checks.map(({ id, text }) => [id, text] as const)));

async function migrate({ data }: CampaignMigrated, db: Db): Promise<void> {
  const { campaignId, tasks, version, reason, answerBy, effects, movedPhases } = data;
  const { rows } = await db.query<{ tasks: Task[] }>(
    'select tasks from self_inspection_campaign where campaign_id = $1',
    [campaignId],
  );
  const asked = textsOf(tasks);
  const removed = [...textsOf(rows[0]?.tasks ?? [])].filter(([id]) => !asked.has(id));
  await db.query(REPLAN, [
    ...[campaignId, JSON.stringify(tasks), version, reason, answerBy ?? null],
    ...[JSON.stringify(Object.fromEntries(removed)), [...asked.keys()]],
  ]);
  await db.query(TAKE_IN, [campaignId, JSON.stringify(effects.filter(({ joined }) => joined))]);
  const staying = effects.filter(({ letGo }) => !letGo);
  const sheets = staying.map(({ unitId, meets }) => {
    const checks = checksFor(tasks, meets).map(({ id }) => id);
    return { unitId, meets, applicable: checks.length, checks };
  });
  await db.query(FOLLOW, [campaignId, JSON.stringify(sheets)]);
  await db.query(LET_GO, [campaignId, effects.filter(({ letGo }) => letGo).map(({ unitId }) => unitId)]);
  const moved = movedPhases.find(({ code }) => code === 'self-inspection');
  if (moved) await db.query(RESET_DUE_DAY, [campaignId, moved.from, moved.to]);
  await db.query(OWN_DAY, [campaignId, JSON.stringify(effects.filter(({ joined }) => joined))]);
}

/** A returned sheet keeps the day its return set; a later day that was promised is not taken away. */
const MOVE_DUE_DAY = `
  update self_inspection set due_on = greatest(due_on, $2) where campaign_id = $1 and state <> 'returned'`;
/** A changed plan may also bring the day forward; who was given a day of his own keeps it. */
const RESET_DUE_DAY = `
  update self_inspection set due_on = $3 where campaign_id = $1 and due_on = $2 and state <> 'returned'`;

/** What the self-inspection must know of the campaign, the units and the ledger. */
export const surroundings = projection<CampaignEvent | IssueEvent | UnitEvent>(
  'self_inspection_campaign',
  {
    CampaignLaunched: launch,
    PhaseOpened: async ({ data: { campaignId, phase, dueOn } }, db) => {
      if (phase !== 'self-inspection') return;
      await db.query('update self_inspection_campaign set open = true where campaign_id = $1', [campaignId]);
      await db.query(MOVE_DUE_DAY, [campaignId, dueOn]);
    },
    PhaseExtended: async ({ data: { campaignId, phase, dueOn } }, db) => {
      if (phase === 'self-inspection') await db.query(MOVE_DUE_DAY, [campaignId, dueOn]);
    },
    CampaignMigrated: migrate,
    IssueReported: async ({ data: { issueId, campaignId, unitId, source, checkId, number } }, db) => {
      if (source !== 'self-inspection') return;
      await db.query(
        `insert into self_inspection_issue (issue_id, campaign_id, unit_id, check_id, number) values ($1, $2, $3, $4, $5)`,
        [issueId, campaignId, unitId, checkId ?? '', number],
      );
      await db.query(
        `update self_inspection set issues = issues + 1, statement = null where campaign_id = $1 and unit_id = $2`,
        [campaignId, unitId],
      );
    },
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update self_inspection set unit_name = $2 where unit_id = $1', [unitId, name]),
  },
  ['self_inspection_campaign', 'self_inspection', 'self_inspection_issue'],
  ['self_inspection_answer'],
);
