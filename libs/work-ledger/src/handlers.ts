import { commandHandlers, type Db } from '@app/eventing';
import { AssignWork, HandOverWork, NoteWorkLeft, type WorkCommand } from './commands.js';
import { workLedger } from './decider.js';
import type { OpenIssue, UnitAccount, WorkFacts } from './rules.js';

/** Issues are kept under the person's name until the ledger knows an account. */
const ISSUES = `
  select number, json_strip_nulls(json_build_object('name', responsible, 'accountId', responsible_account)) as responsible
    from work_issue where campaign_id = $1 and unit_id = $2 and open order by number`;

export async function factsOf(campaignId: string, unitId: string, db: Db): Promise<WorkFacts | undefined> {
  const { rows } = await db.query<{ finished: boolean; letGo: boolean; all: number[]; own: number[] }>(
    `select c.finished, u.let_go as "letGo", u.tasks as own,
            array(select (t ->> 'number')::int from jsonb_array_elements(c.tasks) as t) as all
       from work_unit u join work_campaign c using (campaign_id)
      where u.campaign_id = $1 and u.unit_id = $2`,
    [campaignId, unitId],
  );
  if (!rows[0]) return undefined;
  const { finished, letGo, all, own } = rows[0];
  const accounts = await db.query<UnitAccount>(
    'select id, name from work_account where unit_id = $1 and open order by name, id',
    [unitId],
  );
  const issues = await db.query<OpenIssue>(ISSUES, [campaignId, unitId]);
  const tasks = all.map((number) => ({ number, applies: own.includes(number) }));
  return { finished, letGo, tasks, accounts: accounts.rows, issues: issues.rows };
}

async function withFacts<C extends WorkCommand>(command: C, db: Db): Promise<C> {
  const { campaignId, unitId } = command.data;
  const facts = await factsOf(campaignId, unitId, db);
  const Asked = command.constructor as new (data: C['data'], meta: C['meta']) => C;
  return new Asked({ ...command.data, facts }, command.meta);
}

export const handlers = commandHandlers(workLedger, [AssignWork, HandOverWork, NoteWorkLeft], withFacts);
