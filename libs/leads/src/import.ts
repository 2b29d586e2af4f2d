import { dayOf } from '@app/calendar';
import { counted, importHandlers, importRoutes, type PlannedRow } from '@app/documents';
import { hold, nextNumbers, Question, type Db, type Meta } from '@app/eventing';
import { ImportEngagedSupervisors, ImportLeads } from './commands.js';
import { engagerOf, isRegistered } from './facts.js';
import { engagementImport, leadImport } from './import.decider.js';
import { personKey, planEngagements, planLeads, type KnownEngagements, type KnownLeads } from './import-plan.js';
import {
  engagementColumns,
  engagementTemplate,
  leadColumns,
  leadTemplate,
  type EngagementTable,
  type LeadTable,
} from './lead-sheet.js';

interface Previewed<T> {
  readonly fileName: string;
  readonly table: T;
}

/** What an import would do, without doing any of it. */
export class PreviewLeadImport extends Question('PreviewLeadImport')<Previewed<LeadTable>, PlannedRow[]> {}
export class PreviewEngagedSupervisorImport extends Question('PreviewEngagedSupervisorImport')<
  Previewed<EngagementTable>,
  PlannedRow[]
> {}

type Asked<T> = Previewed<T> & { readonly meta: Meta };

async function knownLeads(db: Db, { at }: Meta): Promise<KnownLeads> {
  const units = await db.query<{ id: string; name: string }>('select id, name from lead_unit where not closed');
  const there = await db.query<{ same: string }>('select same_as as same from lead');
  return {
    ...{ year: Number(dayOf(at).slice(0, 4)), number: 0 },
    units: new Map(units.rows.map(({ id, name }) => [name, id])),
    there: new Set(there.rows.map(({ same }) => same)),
  };
}

/** Numbers are taken for what is written, and for nothing else. */
async function writingLeads(db: Db, { table, ...asked }: Asked<LeadTable>): Promise<PlannedRow[]> {
  const known = await knownLeads(db, asked.meta);
  const count = counted(planLeads(table, known, asked), 'new');
  const number = count === 0 ? 0 : await nextNumbers(db, `lead-${known.year}`, count);
  return planLeads(table, { ...known, number }, asked);
}

async function knownEngagements(db: Db, { unit }: Meta): Promise<KnownEngagements> {
  const { rows } = await db.query<{ name: string; phone: string; until: string }>(
    `select name, phone, max(until_day)::text as until from engagement
      where unit_id is not distinct from $1 group by name, phone`,
    [unit ?? null],
  );
  return {
    ...{ unitKnown: await isRegistered(unit, db), numbers: new Map() },
    until: new Map(rows.map(({ name, phone, until }) => [personKey(name, phone), until])),
  };
}

const engagementsOf = ({ table, ...asked }: Asked<EngagementTable>, known: KnownEngagements): PlannedRow[] =>
  planEngagements(table, known, { ...asked, ...(asked.meta.unit !== undefined && { unitId: asked.meta.unit }) });

async function writingEngagements(db: Db, asked: Asked<EngagementTable>): Promise<PlannedRow[]> {
  const side = engagerOf(asked.meta.unit);
  await hold(db, `engagements-${side}`);
  const known = await knownEngagements(db, asked.meta);
  const years = new Map<string, number>();
  const fresh = new Set(engagementsOf(asked, known).flatMap(({ state, row }) => (state === 'new' ? [row] : [])));
  for (const { row, values } of asked.table.rows) {
    const year = values.from?.slice(0, 4) ?? '';
    if (fresh.has(row)) years.set(year, (years.get(year) ?? 0) + 1);
  }
  const numbers = new Map<string, number>();
  for (const [year, count] of [...years].sort())
    numbers.set(year, await nextNumbers(db, `engagement-${side}-${year}`, count));
  return engagementsOf(asked, { ...known, numbers });
}

export const leadImportHandlers = [
  ...importHandlers({
    ...{ preview: PreviewLeadImport, write: ImportLeads, decider: leadImport },
    planned: async (db, { table, ...asked }) => planLeads(table, await knownLeads(db, asked.meta), asked),
    writing: writingLeads,
  }),
  ...importHandlers({
    ...{ preview: PreviewEngagedSupervisorImport, write: ImportEngagedSupervisors, decider: engagementImport },
    planned: async (db, asked) => engagementsOf(asked, await knownEngagements(db, asked.meta)),
    writing: writingEngagements,
  }),
];

export const LeadImportHttp = importRoutes({
  ...{ name: 'LeadImportHttp', tag: 'leads', path: 'api/lead-registers' },
  of: () => ({}),
  columns: leadColumns,
  form: () => leadTemplate,
  preview: (asked, meta) => new PreviewLeadImport(asked, meta),
  write: (asked, meta) => new ImportLeads(asked, meta),
});

export const EngagedSupervisorImportHttp = importRoutes({
  ...{ name: 'EngagedSupervisorImportHttp', tag: 'leads', path: 'api/engaged-supervisor-registers' },
  of: () => ({}),
  columns: engagementColumns,
  form: () => engagementTemplate,
  preview: (asked, meta) => new PreviewEngagedSupervisorImport(asked, meta),
  write: (asked, meta) =>
    new ImportEngagedSupervisors({ ...asked, ...(meta.unit !== undefined && { unitId: meta.unit }) }, meta),
});
