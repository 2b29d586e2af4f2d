import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StandingClock } from '@app/calendar/standing-clock.js';
import { EventStore, nextNumber, readStream, Rejection, type Db, type Meta, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  AddIssueEvidence,
  FindOverdue,
  PlanRectification,
  ReopenIssue,
  ReplaceResponsible,
  ReportIssue,
  SubmitRectification,
  type FileNamed,
} from './commands.js';
import { issue } from './decider.js';
import { IssueClosed } from './events.js';
import type { LedgerCheck } from './ledger.projection.js';
import type { LedgerFacts, NamedAccount } from './rules.js';

/** Holds the unit's line until the end of the transaction, so that no sign-off slips in between. */
async function unitOf(campaignId: string, unitId: string, db: Db) {
  const { rows } = await db.query<{ meets: string[]; signed_off: boolean }>(
    'select meets, signed_off from ledger_unit where campaign_id = $1 and unit_id = $2 and not let_go for update',
    [campaignId, unitId],
  );
  return rows[0];
}

async function accountOf(accountId: string | undefined, db: Db): Promise<{ account?: NamedAccount }> {
  if (accountId === undefined) return {};
  const { rows } = await db.query<{ name: string; unit_id: string | null; closed: boolean }>(
    'select name, unit_id, closed from ledger_account where account_id = $1',
    [accountId],
  );
  if (!rows[0]) return {};
  const { name, unit_id, closed } = rows[0];
  return { account: { name, closed, ...(unit_id !== null && { unitId: unit_id }) } };
}

/** 上年同类问题: what the campaign this one was cloned from held of the same unit and the same check. */
async function repeatOf({ data }: ReportIssue, clonedFrom: string | null, db: Db): Promise<string[]> {
  if (clonedFrom === null || data.checkId === undefined) return [];
  const { rows } = await db.query<{ id: string }>(
    `select id from issue where campaign_id = $1 and unit_id = $2 and check_id = $3 and state <> 'merged' order by number`,
    [clonedFrom, data.unitId, data.checkId],
  );
  return rows.map(({ id }) => id);
}

/** The number is taken only for an issue that is not there yet, or a repeated report would leave a gap. */
async function ledgerFacts(asked: ReportIssue, db: Db): Promise<LedgerFacts | undefined> {
  const { data } = asked;
  const { issueId, campaignId, unitId, checkId } = data;
  const { rows } = await db.query<{ checks: LedgerCheck[]; open: boolean; known: boolean; cloned_from: string | null }>(
    `select checks, cloned_from, self_inspection_open as open, exists (select from issue where id = $2) as known
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
    ...(await accountOf(data.responsibleId, db)),
    repeatOf: await repeatOf(asked, rows[0].cloned_from, db),
    ...(check && { check: { category: check.category, applies: unit?.meets.includes(check.appliesTo) ?? false } }),
  };
}

@CommandHandler(ReportIssue)
export class ReportIssueHandler implements ICommandHandler<ReportIssue> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: ReportIssue): Promise<Receipt> {
    const before: FileNamed[] = [];
    for (const { fileId } of asked.data.before ?? []) before.push(await handedIn(this.files, fileId, asked.meta));
    const shown = before.length === 0 ? {} : { before };
    return this.store.handle(
      issue,
      asked,
      async (_, db) => new ReportIssue({ ...asked.data, ...shown, ledger: await ledgerFacts(asked, db) }, asked.meta),
    );
  }
}

/** A person named by his account is looked up; a name alone is taken as it is. */
@CommandHandler(PlanRectification)
export class PlanRectificationHandler implements ICommandHandler<PlanRectification> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: PlanRectification): Promise<Receipt> {
    const { responsibleId } = asked.data;
    if (responsibleId === undefined) return this.store.handle(issue, asked);
    return this.store.handle(
      issue,
      asked,
      async (_, db) => new PlanRectification({ ...asked.data, ...(await accountOf(responsibleId, db)) }, asked.meta),
    );
  }
}

@CommandHandler(ReplaceResponsible)
export class ReplaceResponsibleHandler implements ICommandHandler<ReplaceResponsible> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ReplaceResponsible): Promise<Receipt> {
    const { responsibleId } = asked.data;
    return this.store.handle(
      issue,
      asked,
      async (_, db) => new ReplaceResponsible({ ...asked.data, ...(await accountOf(responsibleId, db)) }, asked.meta),
    );
  }
}

/** A file the asker's own side has handed in; the office's picture of an issue is none of the unit's. Throws `rectification-evidence-unknown`. */
async function handedIn(files: Files, fileId: string, meta: Meta): Promise<FileNamed> {
  try {
    return { fileId, name: (await files.describeOwn(fileId, meta)).name };
  } catch (error) {
    throw error instanceof Rejection ? new Rejection('rectification-evidence-unknown', { file: fileId }) : error;
  }
}

@CommandHandler(AddIssueEvidence)
export class AddIssueEvidenceHandler implements ICommandHandler<AddIssueEvidence> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: AddIssueEvidence): Promise<Receipt> {
    const files: FileNamed[] = [];
    for (const { fileId } of asked.data.files) files.push(await handedIn(this.files, fileId, asked.meta));
    return this.store.handle(issue, asked, () =>
      Promise.resolve(new AddIssueEvidence({ ...asked.data, files }, asked.meta)),
    );
  }
}

/** Whether the clock of an issue stands still, and the day that leads to. */
async function clockOf({ issueId }: { issueId: string }, db: Db): Promise<StandingClock & { paused: boolean }> {
  const { rows } = await db.query<{ paused: boolean; due: string | null }>(
    'select paused_on is not null as paused, due_after_pause::text as due from issue where id = $1',
    [issueId],
  );
  const { paused = false, due = null } = rows[0] ?? {};
  return { paused, ...(due !== null && { dueAfterPause: due }) };
}

@CommandHandler(FindOverdue)
export class FindOverdueHandler implements ICommandHandler<FindOverdue> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: FindOverdue): Promise<Receipt> {
    return this.store.handle(issue, asked, async (_, db) => {
      const { paused } = await clockOf(asked.data, db);
      return new FindOverdue({ ...asked.data, paused }, asked.meta);
    });
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
    for (const file of asked.data.evidence) await handedIn(this.files, file, asked.meta);
    return this.store.handleKnowing(
      issue,
      asked,
      async (_, db) => new SubmitRectification({ ...asked.data, ...(await clockOf(asked.data, db)) }, asked.meta),
    );
  }
}

/** Which closure a recheck is of is compared with the one that stands, inside the transaction. */
@CommandHandler(ReopenIssue)
export class ReopenIssueHandler implements ICommandHandler<ReopenIssue> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ReopenIssue): Promise<Receipt> {
    const { issueId, closure } = asked.data;
    if (closure === undefined) return this.store.handle(issue, asked);
    return this.store.handleWhole(issue, asked, async (db) => {
      const { events, ...seen } = await readStream(db, `issue-${issueId}`);
      const lastClosure = events.findLast(({ type }) => type === IssueClosed.type)?.id;
      return { command: new ReopenIssue({ ...asked.data, lastClosure }, asked.meta), entails: [], seen: [seen] };
    });
  }
}
