import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { isAmiss, writtenAsPreviewed, type PlannedRow, type WrittenSheet } from '@app/documents';
import { EventStore, Question, Rejection, type Meta, type Receipt } from '@app/eventing';
import { ImportIssues } from './commands.js';
import { issueImport } from './import.decider.js';
import { planIssues, withNumbers } from './issue-import.js';
import { officeTemplate, unitTemplate, type OfficeLedgerTable, type UnitLedgerTable } from './issue-sheet.js';
import { OFFICE_COLUMN_OF, officeEntries, UNIT_COLUMN_OF, unitEntries } from './ledger-entries.js';
import type { LedgerCheck } from './ledger.projection.js';
import { wholeLedger, type WholeLedger } from './ledger-facts.js';

interface Table {
  readonly campaignId: string;
  readonly fileName: string;
  /** The six columns from a unit, the long form from the office. */
  readonly table: object;
}

/** What an import would do, without doing any of it. */
export class PreviewIssueImport extends Question('PreviewIssueImport')<Table, PlannedRow[]> {}
/** The table to fill in: a unit's own ledger with its checks, or the office's empty one. */
export class ShowIssueImportForm extends Question('ShowIssueImportForm')<
  { readonly campaignId: string },
  WrittenSheet<LedgerCheck>
> {}

function issuePlan(ledger: WholeLedger, { campaignId, fileName, table }: Table, meta: Meta): PlannedRow[] {
  const asked = { campaignId, fileName, meta };
  if (meta.unit === undefined) {
    const entries = officeEntries(table as OfficeLedgerTable, ledger);
    return planIssues(entries, ledger, { ...asked, columnOf: OFFICE_COLUMN_OF });
  }
  const entries = unitEntries(table as UnitLedgerTable, ledger, ledger.units[0]);
  return planIssues(entries, ledger, { ...asked, columnOf: UNIT_COLUMN_OF });
}

@QueryHandler(PreviewIssueImport)
export class PreviewIssueImportHandler implements IQueryHandler<PreviewIssueImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: PreviewIssueImport): Promise<PlannedRow[]> {
    return issuePlan(await wholeLedger(this.db, data.campaignId, meta.unit), data, meta);
  }
}

@QueryHandler(ShowIssueImportForm)
export class ShowIssueImportFormHandler implements IQueryHandler<ShowIssueImportForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ShowIssueImportForm): Promise<WrittenSheet<LedgerCheck>> {
    const { checks, units } = await wholeLedger(this.db, data.campaignId, meta.unit);
    if (meta.unit === undefined) {
      const categories = [...new Set(checks.map(({ category }) => category))];
      return officeTemplate(
        units.map(({ name }) => name),
        categories,
      );
    }
    const [own] = units;
    if (!own) throw new Rejection('issue-unit-not-in-campaign');
    const applicable = checks.filter(({ appliesTo }) => own.meets.includes(appliesTo));
    return unitTemplate(own.name, checks, applicable);
  }
}

@CommandHandler(ImportIssues)
export class ImportIssuesHandler implements ICommandHandler<ImportIssues> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ImportIssues): Promise<Receipt> {
    const { data, meta } = asked;
    return writtenAsPreviewed(this.store, issueImport, asked, async (db) => {
      const rows = issuePlan(await wholeLedger(db, data.campaignId, meta.unit, true), data, meta);
      return rows.some(isAmiss) ? rows : withNumbers(rows, data.campaignId, db);
    });
  }
}
