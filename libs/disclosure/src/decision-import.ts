import { Inject, Injectable } from '@nestjs/common';
import { importedYears, type YearTable } from '@app/calendar';
import {
  bareNumber,
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
  type SheetRow,
} from '@app/documents';
import { deed, idFrom, refuseUnlessOwn, type Db, type Rejection } from '@app/eventing';
import { CollectDisclosure } from './commands.js';
import { disclosure } from './decider.js';
import { decisionColumns, type DecisionTable } from './decision-sheet.js';
import { BARE_NUMBER, dueAfter, holdDecisions, unitIn, type KnownUnit } from './handlers.js';
import { ItemList } from './item-list.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);
const DIGITS = 12;

export interface ImportOfDecisions extends ImportAsked {
  readonly unitId: string;
}

interface KnownDecisions extends KnownUnit {
  readonly years: readonly YearTable[];
  /** By their numbers. */
  readonly entered: ReadonlySet<string>;
}

type Row = SheetRow<typeof decisionColumns>;

/** What each row of a table of decisions means, by the rules every single decision goes by. */
@Injectable()
export class DecisionImport {
  constructor(@Inject(ItemList) private readonly list: ItemList) {}

  /** Throws `not-your-unit`. */
  async plan(db: Db, { rows }: DecisionTable, asked: ImportOfDecisions): Promise<PlannedRow[]> {
    refuseUnlessOwn(asked.meta, asked.unitId);
    await holdDecisions(db, asked.unitId);
    const known = await this.known(db, asked.unitId);
    const sameNumber = shared(rows, ({ values }) => bareNumber(values.documentNumber ?? '') || undefined);
    return rows.map((row) => this.planned(row, known, asked, sameNumber(row)));
  }

  private async known(db: Db, unitId: string): Promise<KnownDecisions> {
    const { rows } = await db.query<{ number: string }>(
      `select ${BARE_NUMBER} as number from disclosure_entry where unit_id = $1 and kind = 'decision'`,
      [unitId],
    );
    const entered = new Set(rows.map(({ number }) => number));
    return { ...(await unitIn(db, unitId)), years: await importedYears(db), entered };
  }

  private planned(row: Row, known: KnownDecisions, asked: ImportOfDecisions, others: readonly Row[]): PlannedRow {
    const { documentNumber = '' } = row.values;
    const of = { row: row.row, name: documentNumber, faults: row.faults, changes: [], deeds: [], version: 0 };
    if (row.faults.length > 0) return { ...of, state: 'wrong' };
    if (others.length > 0) {
      const fault = ofRow(`与${rowsNamed(others)}的文号相同，同一文号只录入一次。`);
      return { ...of, state: 'conflict', faults: [fault] };
    }
    if (known.entered.has(bareNumber(documentNumber))) return { ...of, state: 'unchanged' };
    const command = this.command(row, known, asked);
    const refused = refusalOf(() => disclosure.decide(command, disclosure.initial));
    if (refused) return { ...of, state: 'wrong', faults: [faultOf(refused)] };
    return { ...of, state: 'new', deeds: [deed(disclosure, command, naming(row.row))] };
  }

  private command({ row, values }: Row, known: KnownDecisions, asked: ImportOfDecisions): CollectDisclosure {
    const { documentNumber = '', kind = 'other', decidedOn = '', party = '', partyKind, original = '' } = values;
    const { unitId } = asked;
    const code = `d-${idFrom('imported-decision', unitId, documentNumber).replace(/-/g, '').slice(0, DIGITS)}`;
    const due = dueAfter(decidedOn, this.list.workingDays(kind), known.years);
    const { unit, serviceWindow } = known;
    return new CollectDisclosure(
      {
        ...{ unitId, code, kind: 'decision', original, kept: [] },
        decision: { documentNumber, kind, decidedOn, party, natural: partyKind === 'natural' },
        known: { unit, serviceWindow, ...due },
      },
      metaOf(asked, row, 1),
    );
  }
}

const COLUMN_OF: Readonly<Record<string, string>> = { 'decision-of-future': decisionColumns.decidedOn.header };

const faultOf = (refused: Rejection): CellFault => ({
  column: COLUMN_OF[refused.code] ?? '',
  message: sentence(refused),
});
