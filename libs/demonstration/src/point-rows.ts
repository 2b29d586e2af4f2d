import type { EntityManager } from 'typeorm';
import type { DemonstrationPointItem } from './answer.dto.js';
import type { DemonstrationPointRow } from './demonstration.entity.js';
import type { RecheckResult } from './events.js';

/** What a row of the board needs beside the point itself. */
interface Beside {
  readonly id: string;
  readonly batchNumber: number;
  readonly batchTitle: string;
  readonly papers: number;
  readonly papersHandedIn: number;
  readonly selfChecks: number;
  readonly readyBy: string | null;
  readonly readyOn: string | null;
  readonly recheckDueOn: string | null;
  readonly recheckResult: RecheckResult | null;
  readonly rectifyBy: string | null;
}
const BESIDE = `
  select p.id, b.number as "batchNumber", b.title as "batchTitle", w.papers, w.handed as "papersHandedIn",
         (select count(*)::int from demonstration_self_check c where c.point_id = p.id) as "selfChecks",
         r.ready_by::text as "readyBy", r.ready_on::text as "readyOn", r.due_on::text as "recheckDueOn",
         r.result as "recheckResult", r.rectify_by::text as "rectifyBy"
    from demonstration_point p join demonstration_batch b on b.id = p.batch_id
    cross join lateral (
      select count(*)::int as papers, count(m.file_id)::int as handed
        from jsonb_to_recordset(b.standard -> 'materials') as s(step text, code text, required boolean)
        left join demonstration_material m
               on m.point_id = p.id and m.step = s.step and m.code = s.code and m.recheck_id = ''
       where s.required and not b.earlier and s.step in ('creation', 'application')) w
    left join lateral (
      select * from demonstration_recheck where point_id = p.id order by seq desc limit 1) r on true
   where p.id = any ($1)`;

/** The day of what is owed now. */
function owedBy(row: DemonstrationPointRow, { readyBy, readyOn, recheckDueOn, rectifyBy }: Beside): string | null {
  switch (row.state) {
    case 'candidate':
      return row.startBy;
    case 'creating':
      return row.applyBy;
    case 'rechecking':
      return readyOn === null ? readyBy : recheckDueOn;
    case 'rectifying':
      return rectifyBy;
    default:
      return null;
  }
}

const owed = (due: string | null, today: string) =>
  due === null ? { overdue: false } : { owedBy: due, overdue: due < today };

function item(row: DemonstrationPointRow, beside: Beside, today: string): DemonstrationPointItem {
  const { id, batchId, unitId, unitName, state, startedLate, appliedLate, version } = row;
  const { batchNumber, batchTitle, papers, papersHandedIn, selfChecks } = beside;
  return {
    ...{ id, batchId, batchNumber, batchTitle, unitId, unitName, state, startedLate, appliedLate, version },
    ...{ papers, papersHandedIn, selfChecks, ...owed(owedBy(row, beside), today) },
    startBy: row.startBy ?? undefined,
    applyBy: row.applyBy ?? undefined,
    startedOn: row.startedOn ?? undefined,
    appliedOn: row.appliedOn ?? undefined,
    namedOn: row.namedOn ?? undefined,
    namingDocument: row.namingDocument ?? undefined,
    recheckDueOn: beside.recheckDueOn ?? undefined,
    recheckResult: beside.recheckResult ?? undefined,
    rectifyBy: beside.rectifyBy ?? undefined,
    revokedOn: row.revokedOn ?? undefined,
  };
}

/** Points as the board shows them, in the order given. */
export async function pointItems(
  db: EntityManager,
  rows: readonly DemonstrationPointRow[],
  today: string,
): Promise<DemonstrationPointItem[]> {
  const found = await db.query<Beside[]>(BESIDE, [rows.map(({ id }) => id)]);
  const beside = new Map(found.map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const of = beside.get(row.id);
    return of ? [item(row, of, today)] : [];
  });
}
