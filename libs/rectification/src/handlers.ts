import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, nextNumber, Rejection, type Db, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { ReportIssue, SubmitRectification } from './commands.js';
import { issue } from './decider.js';
import type { LedgerFacts } from './rules.js';

interface LedgerCheck {
  readonly id: string;
  readonly category: string;
  readonly appliesTo: string;
}

/** Holds the unit's line until the end of the transaction, so that no sign-off slips in between. */
async function unitOf(campaignId: string, unitId: string, db: Db) {
  const { rows } = await db.query<{ meets: string[]; signed_off: boolean }>(
    'select meets, signed_off from ledger_unit where campaign_id = $1 and unit_id = $2 for update',
    [campaignId, unitId],
  );
  return rows[0];
}

/** The number is taken only for an issue that is not there yet, or a repeated report would leave a gap. */
async function ledgerFacts({ data }: ReportIssue, db: Db): Promise<LedgerFacts | undefined> {
  const { issueId, campaignId, unitId, checkId } = data;
  const { rows } = await db.query<{ checks: LedgerCheck[]; open: boolean; known: boolean }>(
    `select checks, self_inspection_open as open, exists (select from issue where id = $2) as known
       from ledger_campaign where campaign_id = $1`,
    [campaignId, issueId],
  );
  if (!rows[0]) return undefined;
  const { checks, open, known } = rows[0];
  const unit = await unitOf(campaignId, unitId, db);
  const check = checks.find(({ id }) => id === checkId);
  return {
    number: known ? 0 : await nextNumber(db, `issue-${campaignId}`),
    unitTakesPart: unit !== undefined,
    selfInspection: !open ? 'not-open' : unit?.signed_off ? 'signed-off' : 'open',
    categories: checks.map(({ category }) => category),
    ...(check && { check: { category: check.category, applies: unit?.meets.includes(check.appliesTo) ?? false } }),
  };
}

@CommandHandler(ReportIssue)
export class ReportIssueHandler implements ICommandHandler<ReportIssue> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ReportIssue): Promise<Receipt> {
    return this.store.handle(
      issue,
      asked,
      async (_, db) => new ReportIssue({ ...asked.data, ledger: await ledgerFacts(asked, db) }, asked.meta),
    );
  }
}

/** Evidence is a file the unit has handed in; a number that stands for nothing closes no issue. */
@CommandHandler(SubmitRectification)
export class SubmitRectificationHandler implements ICommandHandler<SubmitRectification> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: SubmitRectification): Promise<Receipt> {
    for (const file of asked.data.evidence) {
      await this.files.describe(file, asked.meta).catch((error: unknown) => {
        throw error instanceof Rejection ? new Rejection('rectification-evidence-unknown', { file }) : error;
      });
    }
    return this.store.handle(issue, asked);
  }
}
