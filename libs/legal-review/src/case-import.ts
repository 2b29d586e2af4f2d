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
import { deed, idFrom, refuseUnlessOwn, type Db } from '@app/eventing';
import { legalCase } from './case.decider.js';
import { kindWord, legalCaseColumns, type LegalCaseTable } from './case-sheet.js';
import { RegisterLegalCase } from './commands.js';
import type { CaseParticulars } from './events.js';
import { accountsOf, identified, isRegistered, nextCaseNumber, numbersFoundNecessary } from './facts.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

type KnownCase = Omit<CaseParticulars, 'handlers'> & { readonly handlers: string };

export interface KnownRegister {
  readonly unitKnown: boolean;
  readonly accounts: Readonly<Record<string, string>>;
  readonly cases: readonly KnownCase[];
  /** Numbers of cases that were found to need a review, and dropped or given another number. */
  readonly foundNecessary: ReadonlySet<string>;
}

export interface ImportOfLegalCases extends ImportAsked {
  readonly unitId: string;
}

/** The register of one unit as it stands in this transaction. Throws `not-your-unit`. */
export async function knownRegister(db: Db, { unitId, meta }: ImportOfLegalCases): Promise<KnownRegister> {
  refuseUnlessOwn(meta, unitId);
  const { rows } = await db.query<KnownCase>(
    `select case_number as "caseNumber", title, kind, filed_on::text as "filedOn",
            (select string_agg(h ->> 'name', '、') from jsonb_array_elements(handlers) h) as handlers
       from legal_case where unit_id = $1 and state <> 'dropped'`,
    [unitId],
  );
  return {
    ...{ unitKnown: await isRegistered(unitId, db), accounts: await accountsOf(unitId, db), cases: rows },
    foundNecessary: await numbersFoundNecessary(unitId, db),
  };
}

/** What each row means for the register, by the rules every single case goes by. Writes nothing, takes no number. */
export function planLegalCases(table: LegalCaseTable, known: KnownRegister, asked: ImportOfLegalCases): PlannedRow[] {
  const there = new Map(known.cases.map((one) => [bareNumber(one.caseNumber), one]));
  const sameNumber = shared(table.rows, ({ values: { caseNumber } }) => caseNumber && bareNumber(caseNumber));
  return table.rows.map((row): PlannedRow => {
    const { caseNumber = '' } = row.values;
    const of = { row: row.row, name: caseNumber, faults: row.faults, changes: [], deeds: [], version: 0 };
    if (row.faults.length > 0) return { ...of, state: 'wrong' };
    const others = sameNumber(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的案号相同，同一案号只登记一次。`)] };
    const registered = there.get(bareNumber(caseNumber));
    return { ...of, ...(registered ? standing(registered, row) : entered(row, known, asked)) };
  });
}

type Row = SheetRow<typeof legalCaseColumns>;

/** What is registered is corrected on its page, with a reason, and not by a table. */
function standing(there: KnownCase, { values }: Row): Pick<PlannedRow, 'state' | 'faults'> {
  const told = { ...values, handlers: values.handlers?.join('、') };
  const faults = (['title', 'kind', 'handlers', 'filedOn'] as const)
    .filter((key) => told[key] !== there[key])
    .map((key): CellFault => {
      const now = key === 'kind' ? kindWord(there.kind) : there[key];
      const message = `目录中登记的是“${now}”，登记有误的请在案件页面上更正`;
      return { column: legalCaseColumns[key].header, message };
    });
  return { state: faults.length > 0 ? 'conflict' : 'unchanged', faults };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'legal-case-filed-in-future': legalCaseColumns.filedOn.header,
  'legal-case-without-handler': legalCaseColumns.handlers.header,
};

function entered({ row, values }: Row, known: KnownRegister, asked: ImportOfLegalCases) {
  const meta = metaOf(asked, row, 1);
  const { caseNumber = '', title = '', kind = 'other', handlers = [], filedOn = '' } = values;
  const command = new RegisterLegalCase(
    {
      ...{ legalCaseId: idFrom('imported-legal-case', meta.commandId), unitId: asked.unitId, caseNumber, title, kind },
      ...{
        filedOn,
        handlers: identified(
          handlers.map((name) => ({ name })),
          known.accounts,
        ),
        number: 0,
      },
      facts: {
        ...{ unitKnown: known.unitKnown, numberTaken: false, accounts: known.accounts },
        foundNecessaryBefore: known.foundNecessary.has(bareNumber(caseNumber)),
      },
    },
    meta,
  );
  const refused = refusalOf(() => legalCase.decide(command, legalCase.initial));
  if (!refused) return { state: 'new' as const, deeds: [deed(legalCase, command, naming(row))] };
  const fault = { column: COLUMN_OF[refused.code] ?? '', message: sentence(refused) };
  return { state: 'wrong' as const, faults: [fault] };
}

/** The rows that are written get their numbers, in the order of the file. */
export async function withNumbers(rows: readonly PlannedRow[], unitId: string, db: Db): Promise<PlannedRow[]> {
  const numbered: PlannedRow[] = [];
  for (const row of rows) {
    const [first] = row.deeds;
    if (!first) {
      numbered.push(row);
      continue;
    }
    const { data, meta } = first.command as RegisterLegalCase;
    const number = await nextCaseNumber(db, unitId, meta.at);
    numbered.push({ ...row, deeds: [{ ...first, command: new RegisterLegalCase({ ...data, number }, meta) }] });
  }
  return numbered;
}
