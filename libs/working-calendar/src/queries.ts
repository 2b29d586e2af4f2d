import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { arrangedYears, builtInYear, dayOf, type YearTable } from '@app/calendar';
import { Question } from '@app/eventing';
import { around } from './around.js';
import type {
  DeadlineMoveAnswer,
  WorkingYearAnswer,
  WorkingYearRequest,
  WorkingYearsAnswer,
  YearEditionAnswer,
  YearPreviewAnswer,
} from './dto.js';
import type { DeadlineMove } from './events.js';
import { differing, movesOf, refuseUnlikely } from './rules.js';

export class ListWorkingYears extends Question('ListWorkingYears')<object, WorkingYearsAnswer> {}
export class DescribeWorkingYear extends Question('DescribeWorkingYear')<{ year: number }, WorkingYearAnswer> {}
/** What a table would change, without bringing it in. Throws what the import would refuse. */
export class PreviewWorkingYear extends Question('PreviewWorkingYear')<
  Omit<WorkingYearRequest, 'source'>,
  YearPreviewAnswer
> {}

type Edition = Omit<YearEditionAnswer, 'moves'> & { moves: DeadlineMove[] };

async function namesOf(db: Pool, moves: readonly DeadlineMove[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select id, name from calendar_name where id = any($1)',
    [moves.map(({ unitId }) => unitId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const LETTERS = { opinion: '监督意见书', decision: '监督决定书' };

const told =
  (names: ReadonlyMap<string, string>) =>
  (move: DeadlineMove): DeadlineMoveAnswer => {
    const { key, unitId, from, to } = move;
    return { ...{ key, from, to, unitName: names.get(unitId) ?? unitId }, ...thingOf(move) };
  };

const SHOWING = { publication: '公示', withdrawal: '撤销公示' };

const SCORING = { objection: '案卷评查异议', ruling: '案卷评查异议裁定' };

function thingOf(move: DeadlineMove) {
  const { scoring, officeNoticeId } = move;
  if (officeNoticeId !== undefined) return { what: '签收文件', link: `/office-notices/${officeNoticeId}` };
  if (scoring) return { what: SCORING[scoring.of], link: `/case-scoring/files/${scoring.scoringId}` };
  return thingOfUnit(move);
}

function thingOfUnit({ unitId, inspectionId, opinionId, letter, disclosure, legalCaseId }: DeadlineMove) {
  if (legalCaseId !== undefined) return { what: '法制审核', link: `/legal-cases/${legalCaseId}` };
  if (disclosure) return { what: SHOWING[disclosure.of], link: `/disclosures/${unitId}/${disclosure.code}` };
  return {
    what: letter === undefined ? '检查结果公示' : `办理${LETTERS[letter]}`,
    link: opinionId === undefined ? `/inspections/${inspectionId ?? ''}` : `/opinions/${opinionId}`,
  };
}

@QueryHandler(ListWorkingYears)
export class ListWorkingYearsHandler implements IQueryHandler<ListWorkingYears> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<WorkingYearsAnswer> {
    const { rows } = await this.db.query<{ year: number; source: string; importedAt: string }>(
      'select year, source, imported_at as "importedAt" from working_year order by year desc',
    );
    const { rows: waiting } = await this.db.query<{ unarranged: string }>(
      'select distinct unarranged from counted_deadline where open and unarranged is not null order by 1',
    );
    const imported = new Set(rows.map(({ year }) => year));
    const builtIn = arrangedYears().filter((year) => !imported.has(year));
    const items = [...rows, ...builtIn.map((year) => ({ year }))].sort((a, b) => b.year - a.year);
    return { items, unarranged: waiting.map(({ unarranged }) => unarranged) };
  }
}

@QueryHandler(DescribeWorkingYear)
export class DescribeWorkingYearHandler implements IQueryHandler<DescribeWorkingYear> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { year } }: DescribeWorkingYear): Promise<WorkingYearAnswer> {
    const { rows } = await this.db.query<Edition>(
      `select edition, holidays::text[], workdays::text[], source, imported_at as "importedAt", moves,
              coalesce((select name from calendar_name where id = imported_by), imported_by) as "importedBy"
         from working_year_edition where year = $1 order by edition desc`,
      [year],
    );
    const names = await namesOf(
      this.db,
      rows.flatMap(({ moves }) => moves),
    );
    const table = rows[0] ?? builtInYear(year);
    return {
      ...{ year, arranged: table !== undefined },
      ...{ holidays: [...(table?.holidays ?? [])], workdays: [...(table?.workdays ?? [])] },
      editions: rows.map(({ moves, ...edition }) => ({ ...edition, moves: moves.map(told(names)) })),
    };
  }
}

@QueryHandler(PreviewWorkingYear)
export class PreviewWorkingYearHandler implements IQueryHandler<PreviewWorkingYear> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: PreviewWorkingYear): Promise<YearPreviewAnswer> {
    refuseUnlikely(data);
    const { years, open } = await around(this.db);
    const now: YearTable = years.find(({ year }) => year === data.year) ??
      builtInYear(data.year) ?? { year: data.year, holidays: [], workdays: [] };
    const others = years.filter(({ year }) => year !== data.year);
    const moves = movesOf(open, [...others, data], dayOf(meta.at));
    const [off, worked] = [differing(now.holidays, data.holidays), differing(now.workdays, data.workdays)];
    return {
      added: { holidays: off.added, workdays: worked.added },
      removed: { holidays: off.removed, workdays: worked.removed },
      moves: moves.map(told(await namesOf(this.db, moves))),
    };
  }
}
