import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { fileAnswer, itemOf } from './answer.js';
import type { FileScoringAnswer, FileScoringListItem, FileScoringListRequest } from './dto.js';
import { FileScorerRow, FileScoringRow, ScoringRoundRow } from './scoring.entity.js';
import { fileScorings, scoringRounds } from './scoring.projection.js';
import { seesAll, viewOf } from './sight.rules.js';
import { scoringAccounts, scoringUnits } from './surroundings.projection.js';

interface OfFile {
  readonly scoringId: string;
}

export class ListFileScorings extends Question('ListFileScorings')<
  FileScoringListRequest,
  Told<Page<FileScoringListItem>>
> {}
export class DescribeFileScoring extends Question('DescribeFileScoring')<OfFile & AsOf, Told<FileScoringAnswer>> {}

const projections = [scoringUnits, scoringRounds, fileScorings];

const COLUMNS = {
  caseNumber: 'f.caseNumber',
  unit: 'f.unitName',
  state: 'f.state',
  score: 'f.score',
  scoreBy: 'f.scoreBy',
};

const MINE = `exists (select from file_scorer s where s.scoring_id = f.id and s.scorer_id = :actor)`;
/** What a unit may not know yet is no filter of its list either. */
const KNOWN = `(:all or f.toldOn is not null or ${MINE})`;
const VACANT = `f.state in ('scoring', 'differing') and
  (select count(*) from file_scorer s
    where s.scoring_id = f.id and (s.unavailable is null or s.handed_in_at is not null)) < case when f.state = 'differing' then 3 else 2 end`;

function narrow(query: SelectQueryBuilder<FileScoringRow>, data: FileScoringListRequest, meta: Meta): void {
  const who = { actor: meta.actor, own: meta.unit ?? '', all: seesAll(meta) };
  query.andWhere(`(:all or f.unitId = :own or ${MINE})`, who);
  for (const key of ['roundId', 'unitId', 'year'] as const) {
    if (data[key]) query.andWhere(`f.${key} = :${key}`, { [key]: data[key] });
  }
  for (const key of ['state', 'grade'] as const) {
    if (data[key]) query.andWhere(`f.${key} = :${key} and ${KNOWN}`, { [key]: data[key] });
  }
  if (data.mine) query.andWhere(MINE);
  if (data.vacant) query.andWhere(`${VACANT} and ${KNOWN}`);
  if (data.q) query.andWhere('f.words like :q', { q: literally(data.q.toLowerCase()) });
}

const scorersOf = (db: EntityManager, ids: readonly string[]): Promise<FileScorerRow[]> =>
  db.find(FileScorerRow, { where: { scoringId: In([...ids]) }, order: { scoringId: 'ASC', place: 'ASC' } });

const fileList: Reading<FileScoringListRequest, Page<FileScoringListItem>> = {
  projections,
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(FileScoringRow, 'f').where('true');
    narrow(query, data, meta);
    // By score, what somebody may not know yet would be known by its place.
    const sort = seesAll(meta) || !/score$|state$/.test(data.sort ?? '') ? data.sort : '';
    const { items, ...rest } = await page(query, COLUMNS, 'f.id', { ...data, sort: sort || 'caseNumber' });
    const scorers = await scorersOf(
      db,
      items.map(({ id }) => id),
    );
    const on = (id: string) => scorers.filter(({ scoringId }) => scoringId === id);
    return { ...rest, items: items.map((row) => itemOf(row, on(row.id), meta)) };
  },
};

const whole: Reading<OfFile & AsOf, FileScoringAnswer> = {
  projections: [...projections, scoringAccounts],
  thing: ({ scoringId }) => `file-scoring-${scoringId}`,
  async read(db, { data: { scoringId }, meta }) {
    const row = await db.findOneBy(FileScoringRow, { id: scoringId });
    if (!row) throw new Rejection('scoring-not-found');
    const scorers = await scorersOf(db, [scoringId]);
    const view = viewOf(seen(row, scorers), meta);
    if (view === 'none') throw new Rejection('scoring-not-yours');
    const round = await db.findOneByOrFail(ScoringRoundRow, { id: row.roundId });
    const people = [row.objection?.by, row.ruling?.by].filter((id) => id !== undefined);
    const accounts = await db.query<{ id: string; name: string }[]>(
      'select id, name from scoring_account where id = any($1)',
      [people],
    );
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    return fileAnswer({ row, scorers, round, nameOf: (id) => names.get(id) ?? id }, meta);
  },
};

const seen = ({ unitId, toldOn }: FileScoringRow, scorers: readonly FileScorerRow[]) => ({
  ...{ unitId, told: toldOn !== null, scorers: scorers.map(({ scorerId }) => scorerId) },
});

@QueryHandler(ListFileScorings)
export class ListFileScoringsHandler implements IQueryHandler<ListFileScorings> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListFileScorings): Promise<Told<Page<FileScoringListItem>>> {
    return this.past.answer(asked, fileList);
  }
}

@QueryHandler(DescribeFileScoring)
export class DescribeFileScoringHandler implements IQueryHandler<DescribeFileScoring> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeFileScoring): Promise<Told<FileScoringAnswer>> {
    return this.past.answer(asked, whole);
  }
}
