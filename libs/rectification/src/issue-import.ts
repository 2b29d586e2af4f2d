import {
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
} from '@app/documents';
import { deed, idFrom, nextNumbers, type Db, type Meta } from '@app/eventing';
import { ReportIssue } from './commands.js';
import { issue } from './decider.js';
import type { IssueSource } from './events.js';
import type { KnownIssue, LedgerUnit, WholeLedger } from './ledger-facts.js';
import type { LedgerCheck } from './ledger.projection.js';
import { refusals } from './refusals.js';
import type { LedgerFacts } from './rules.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

/** What a row of either table says, as far as it can be read. */
export interface Entry {
  readonly row: number;
  readonly faults: readonly CellFault[];
  /** Absent: not one of the campaign's. */
  readonly unit?: LedgerUnit;
  /** As the preview calls it. */
  readonly name: string;
  readonly source: IssueSource;
  readonly check?: LedgerCheck;
  readonly category?: string;
  readonly text: string;
  readonly dueOn: string;
  readonly responsible: string;
}

/** What makes two entries the same issue: the unit, the way, the check or the category, and the words. */
const same = (unitId: string, source: IssueSource, place: string | null | undefined, text: string): string =>
  JSON.stringify([unitId, source, place, text.replace(/\s/g, '')]);
const sameAs = ({ unit, source, check, category, text }: Entry): string =>
  same(unit?.unitId ?? '', source, check?.id ?? category, text);

/** By both: a unit's table names the check, an office's list the category. */
const knownBy = (known: readonly KnownIssue[]): ReadonlyMap<string, KnownIssue> =>
  new Map(
    known.flatMap((one) =>
      [one.checkId, one.category].map((place) => [same(one.unitId, one.source, place, one.text), one] as const),
    ),
  );

export interface ImportOfIssues extends ImportAsked {
  readonly campaignId: string;
  /** The headers of the table, for a rule that is about one column. */
  readonly columnOf: Readonly<Record<string, string>>;
}

/** What each row means for the ledger, by the rules every single report goes by. Writes nothing, takes no number. */
export function planIssues(entries: readonly Entry[], ledger: WholeLedger, asked: ImportOfIssues): PlannedRow[] {
  const known = knownBy(ledger.known);
  const facts = factsOf(ledger);
  const others = shared(entries, (entry) => (entry.faults.length > 0 ? undefined : sameAs(entry)));
  return entries.map((entry) => {
    const { row, name, faults } = entry;
    const of: PlannedRow = { row, name, state: 'wrong', faults, changes: [], deeds: [], version: 0 };
    if (faults.length > 0) return of;
    const there = known.get(sameAs(entry));
    if (there) return { ...of, state: 'unchanged', ...standing(there, entry) };
    const twice = others(entry);
    if (twice.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(twice)}是同一个问题，请只保留一行。`)] };
    return { ...of, ...reported(entry, facts(entry), asked) };
  });
}

/** An issue that is in the ledger is changed on its page, with a reason, and not by a table. */
function standing({ number, dueOn, responsible }: KnownIssue, entry: Entry): { note?: string } {
  if (dueOn === entry.dueOn && responsible === entry.responsible) return {};
  return { note: `台账中已有这一问题（第${number}号），整改时限和整改责任人不随表格更改，请在该问题的页面上办理。` };
}

interface Facts {
  readonly ledger: LedgerFacts;
  readonly responsibleId?: string;
}

function reported(entry: Entry, { ledger, responsibleId }: Facts, asked: ImportOfIssues): Partial<PlannedRow> {
  const { row, unit, source, check, category, text, dueOn, responsible } = entry;
  const place = { ...(check && { checkId: check.id }), ...(category !== undefined && { category }) };
  const meta: Meta = metaOf(asked, row, 1);
  const command = new ReportIssue(
    {
      ...{ issueId: idFrom('imported-issue', meta.commandId), campaignId: asked.campaignId },
      ...{ unitId: unit?.unitId ?? '', source, ...place, text, dueOn, responsible },
      ...(responsibleId !== undefined && { responsibleId }),
      ledger,
    },
    meta,
  );
  const refused = refusalOf(() => issue.decide(command, issue.initial));
  if (!refused) return { state: 'new', deeds: [deed(issue, command, naming(row))] };
  return { state: 'wrong', faults: [{ column: asked.columnOf[refused.code] ?? '', message: sentence(refused) }] };
}

/** Grouped once, however many rows ask. */
function grouped<T>(all: readonly T[], by: (one: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return (key) => groups.get(key) ?? [];
}

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

/** A name that one account in use of the unit bears is that account; of two nobody can say which. */
function factsOf({ checks, open, lastYears, accounts }: WholeLedger): (entry: Entry) => Facts {
  const categories = [...new Set(checks.map(({ category }) => category))];
  const past = grouped(lastYears, ({ unitId, checkId }) => key(unitId, checkId));
  const people = grouped(accounts, ({ unitId, name }) => key(unitId, name));
  const accountOf = (unitId: string, name: string) => {
    const [person, another] = people(key(unitId, name));
    return person && !another ? person : undefined;
  };
  return ({ unit = STRANGER, check, responsible }) => {
    const person = accountOf(unit.unitId, responsible);
    const ledger: LedgerFacts = {
      ...{ number: 0, unitTakesPart: unit !== STRANGER, categories },
      selfInspection: signedOffOr(open, unit),
      ...(check && {
        check: { category: check.category, applies: unit.meets.includes(check.appliesTo) },
        repeatOf: past(key(unit.unitId, check.id)).map(({ id }) => id),
      }),
    };
    if (!person) return { ledger };
    const { name, unitId } = person;
    return { ledger: { ...ledger, account: { name, unitId, closed: false } }, responsibleId: person.accountId };
  };
}

/** Takes no part in the campaign. */
const STRANGER: LedgerUnit = { unitId: '', name: '', meets: [], signedOff: false };

const signedOffOr = (open: boolean, { signedOff }: LedgerUnit): LedgerFacts['selfInspection'] => {
  if (!open) return 'not-open';
  return signedOff ? 'signed-off' : 'open';
};

/** The rows that are written get their numbers, in the order of the file. */
export async function withNumbers(rows: readonly PlannedRow[], campaignId: string, db: Db): Promise<PlannedRow[]> {
  const count = rows.filter(({ state }) => state === 'new').length;
  let number = count === 0 ? 0 : await nextNumbers(db, `issue-${campaignId}`, count);
  return rows.map((row) => ({
    ...row,
    deeds: row.deeds.map(({ command }) => {
      const { data, meta } = command as ReportIssue;
      const ledger = { ...data.ledger!, number: number++ };
      return deed(issue, new ReportIssue({ ...data, ledger }, meta), naming(row.row));
    }),
  }));
}
