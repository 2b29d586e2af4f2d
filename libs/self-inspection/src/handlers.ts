import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Task } from '@app/campaign/events.js';
import { commandHandlers, EventStore, Rejection, type Db, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { checksFor } from './applicable.js';
import {
  AnswerCheck,
  AttachEvidence,
  FollowMigration,
  ReturnSelfInspection,
  SignNoIssues,
  SignOffSelfInspection,
  WithdrawEvidence,
  type SelfInspectionCommand,
} from './commands.js';
import { selfInspection } from './decider.js';
import type { UnitFacts } from './rules.js';

interface Found {
  readonly meets: string[];
  readonly letGo: boolean;
  readonly dueOn: string;
  readonly open: boolean;
  readonly tasks: Task[];
  readonly plan: number;
  readonly reason: string;
  readonly answerBy: string | null;
}

/** Holds the unit's line until the end of the transaction, so that no issue slips in beside a sign-off. */
async function factsOf(campaignId: string, unitId: string, db: Db): Promise<UnitFacts | undefined> {
  const { rows } = await db.query<Found>(
    `select u.meets, u.let_go as "letGo", u.due_on::text as "dueOn", c.open, c.tasks,
            c.plan, c.plan_reason as reason, c.answer_by::text as "answerBy"
       from self_inspection u join self_inspection_campaign c using (campaign_id)
      where u.campaign_id = $1 and u.unit_id = $2 for update of u`,
    [campaignId, unitId],
  );
  if (!rows[0]) return undefined;
  const { meets, letGo, dueOn, open, tasks, plan: number, reason, answerBy } = rows[0];
  const { rows: reported } = await db.query<{ check: string; issues: number }>(
    `select check_id as check, count(*)::int as issues from self_inspection_issue
      where campaign_id = $1 and unit_id = $2 group by check_id`,
    [campaignId, unitId],
  );
  const issues = Object.fromEntries(reported.map(({ check, issues: count }) => [check, count]));
  const plan = { number, reason, ...(answerBy !== null && { answerBy }) };
  return { open, letGo, dueOn, checks: checksFor(tasks, meets), issues, plan };
}

async function withFacts<C extends SelfInspectionCommand>(command: C, db: Db): Promise<C> {
  const { campaignId, unitId } = command.data;
  const facts = await factsOf(campaignId, unitId, db);
  const Asked = command.constructor as new (data: C['data'], meta: C['meta']) => C;
  return new Asked({ ...command.data, facts }, command.meta);
}

export const handlers = commandHandlers(
  selfInspection,
  [AnswerCheck, WithdrawEvidence, SignNoIssues, SignOffSelfInspection, ReturnSelfInspection, FollowMigration],
  withFacts,
);

/** Evidence is a file the unit has handed in. */
@CommandHandler(AttachEvidence)
export class AttachEvidenceHandler implements ICommandHandler<AttachEvidence> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: AttachEvidence): Promise<Receipt> {
    const { fileId } = asked.data;
    await this.files.describeOwn(fileId, asked.meta).catch((error: unknown) => {
      throw error instanceof Rejection ? new Rejection('evidence-unknown', { fileId }) : error;
    });
    return this.store.handle(selfInspection, asked, withFacts);
  }
}
