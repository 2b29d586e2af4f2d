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
import { deed, idFrom, type Deed } from '@app/eventing';
import { EngageSupervisor, EnterLead, type EngagementFacts, type IntakeFacts } from './commands.js';
import { lead } from './decider.js';
import { engagement } from './engagement.decider.js';
import { enquiryNumberOf } from './enquiry-number.js';
import { sameAs } from './lead.projection.js';
import { leadColumns, type EngagementTable, type LeadTable } from './lead-sheet.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

/** What the tables know before an import. `number` is the first that is free, and 0 in a preview. */
export interface KnownLeads {
  readonly year: number;
  readonly number: number;
  /** Units in use, by what they are called. */
  readonly units: ReadonlyMap<string, string>;
  readonly there: ReadonlySet<string>;
}

interface Line {
  readonly row: number;
  readonly name: string;
  readonly faults: readonly CellFault[];
  /** What two rows are compared by. */
  readonly key: string;
  readonly there: boolean;
  /** `nth` counts the rows that are written. */
  readonly entry: (nth: number) => { readonly deed: Deed; readonly try: () => unknown };
}

/** Each row by the rules of a single entry; what is there already stays. */
function planned(lines: readonly Line[]): PlannedRow[] {
  const others = shared(lines, ({ faults, key }) => (faults.length > 0 ? undefined : key));
  let nth = 0;
  return lines.map((line): PlannedRow => {
    const { row, name, faults, there } = line;
    const of = { row, name, faults, changes: [], deeds: [], version: 0 };
    if (faults.length > 0) return { ...of, state: 'wrong' };
    if (there) return { ...of, state: 'unchanged' };
    const twice = others(line);
    if (twice.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(twice)}的内容相同，只登记一次。`)] };
    const entry = line.entry(nth);
    const refused = refusalOf(entry.try);
    if (refused) return { ...of, state: 'wrong', faults: [ofRow(sentence(refused))] };
    nth += 1;
    return { ...of, state: 'new', deeds: [entry.deed] };
  });
}

const SHOWN = 30;

export function planLeads({ rows }: LeadTable, known: KnownLeads, asked: ImportAsked): PlannedRow[] {
  return planned(
    rows.map(({ row, values, faults }): Line => {
      const { channel = 'public-opinion', unit, text = '', name, phone = '', address = '' } = values;
      const aboutUnitId = unit === undefined ? undefined : known.units.get(unit);
      const unknown = unit !== undefined && aboutUnitId === undefined;
      const key = sameAs(text, aboutUnitId);
      const named = name !== undefined || phone !== '' || address !== '';
      const meta = metaOf(asked, row, 1);
      return {
        ...{ row, name: text.slice(0, SHOWN), key, there: known.there.has(key) },
        faults: unknown ? [...faults, { column: leadColumns.unit.header, message: `没有“${unit}”这个单位` }] : faults,
        entry: (nth) => {
          const facts: IntakeFacts = { year: known.year, number: known.number + nth, unitKnown: true };
          const command = new EnterLead(
            {
              leadId: idFrom('imported-lead', meta.commandId),
              enquiryNumber: enquiryNumberOf(meta.commandId),
              ...{ channel, text, pictures: [], facts },
              ...(aboutUnitId !== undefined && { aboutUnitId }),
              ...(named && { sender: { name: name ?? '', phone, address } }),
            },
            meta,
          );
          return { deed: deed(lead, command, naming(row)), try: () => lead.decide(command, lead.initial) };
        },
      };
    }),
  );
}

/** Who is engaged, by name and telephone number, with the last day of the latest term. */
export interface KnownEngagements {
  readonly unitKnown: boolean;
  readonly until: ReadonlyMap<string, string>;
  /** The first number of a letter that is free, by the year. */
  readonly numbers: ReadonlyMap<string, number>;
}

export const personKey = (name: string, phone: string): string => JSON.stringify([name, phone]);

export function planEngagements(
  { rows }: EngagementTable,
  known: KnownEngagements,
  asked: ImportAsked & { readonly unitId?: string },
): PlannedRow[] {
  const taken = new Map<string, number>();
  return planned(
    rows.map(({ row, values, faults }): Line => {
      const { name = '', occupation = '', phone = '', from = '', until = '' } = values;
      const key = personKey(name, phone);
      const meta = metaOf(asked, row, 1);
      return {
        ...{ row, name, faults, key, there: (known.until.get(key) ?? '') >= from && from !== '' },
        entry: () => {
          const year = from.slice(0, 4);
          const used = taken.get(year) ?? 0;
          taken.set(year, used + 1);
          const facts: EngagementFacts = {
            number: (known.numbers.get(year) ?? 0) + used,
            unitKnown: known.unitKnown,
          };
          const engagementId = idFrom('imported-engagement', meta.commandId);
          const of = asked.unitId === undefined ? {} : { unitId: asked.unitId };
          const data = { engagementId, ...of, name, occupation, phone, from, until, facts };
          const command = new EngageSupervisor(data, meta);
          return {
            deed: deed(engagement, command, naming(row)),
            try: () => engagement.decide(command, engagement.initial),
          };
        },
      };
    }),
  );
}
