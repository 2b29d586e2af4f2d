import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import {
  importHandlers,
  importRoutes,
  isAmiss,
  type PlannedRow,
  type SheetColumns,
  type WrittenSheet,
} from '@app/documents';
import { Question, Rejection, type Meta } from '@app/eventing';
import { ImportIssues } from './commands.js';
import { issueImport } from './import.decider.js';
import { planIssues, withNumbers } from './issue-import.js';
import {
  officeColumns,
  officeTemplate,
  unitColumns,
  unitTemplate,
  type OfficeLedgerTable,
  type UnitLedgerTable,
} from './issue-sheet.js';
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

function issuePlan(ledger: WholeLedger, { campaignId, fileName, table, meta }: Table & { meta: Meta }): PlannedRow[] {
  const asked = { campaignId, fileName, meta };
  if (meta.unit === undefined) {
    const entries = officeEntries(table as OfficeLedgerTable, ledger);
    return planIssues(entries, ledger, { ...asked, columnOf: OFFICE_COLUMN_OF });
  }
  const entries = unitEntries(table as UnitLedgerTable, ledger, ledger.units[0]);
  return planIssues(entries, ledger, { ...asked, columnOf: UNIT_COLUMN_OF });
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

export const issueImportHandlers = [
  ShowIssueImportFormHandler,
  ...importHandlers({
    ...{ preview: PreviewIssueImport, write: ImportIssues, decider: issueImport },
    planned: async (db, asked) => issuePlan(await wholeLedger(db, asked.campaignId, asked.meta.unit), asked),
    writing: async (db, asked) => {
      const rows = issuePlan(await wholeLedger(db, asked.campaignId, asked.meta.unit, true), asked);
      return rows.some(isAmiss) ? rows : withNumbers(rows, asked.campaignId, db);
    },
  }),
];

/** A unit's 自查自纠台账 with every check that applies to it; for the office a table with the words allowed. */
export const IssueImportHttp = importRoutes({
  ...{ name: 'IssueImportHttp', tag: 'rectification', path: 'api/issue-ledgers/:campaignId' },
  of: ({ campaignId = '' }) => ({ campaignId }),
  columns: ({ unit }): SheetColumns => (unit === undefined ? officeColumns : unitColumns),
  form: (of, meta) => new ShowIssueImportForm(of, meta),
  preview: (asked, meta) => new PreviewIssueImport(asked, meta),
  write: (asked, meta) => new ImportIssues(asked, meta),
});
