import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { addDays, dayOf, instantOf } from '@app/calendar';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { BoardStretchRow } from './board.entity.js';
import { courses } from './board.projection.js';
import type { IssueTrendAnswer, IssueTrendRequest } from './dto.js';
import { A_MONDAY, weeklyCounts, type AlikeStretches, type Standing } from './trend.rules.js';

/** 走势: 新列入、销号、未销号、逾期 week by week; to a unit its own. */
export class ShowIssueTrend extends Question('ShowIssueTrend')<IssueTrendRequest, Told<IssueTrendAnswer>> {}

const trend: Reading<IssueTrendRequest, IssueTrendAnswer> = {
  shared: true,
  projections: [courses],
  async read(db, { data, meta }) {
    return { weeks: weeklyCounts(await stretchesOf(db, data, meta), dayOf(meta.at)) };
  },
};

@QueryHandler(ShowIssueTrend)
export class ShowIssueTrendHandler implements IQueryHandler<ShowIssueTrend> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowIssueTrend): Promise<Told<IssueTrendAnswer>> {
    return this.past.answer(asked, trend);
  }
}

const FIRST = `'${instantOf(A_MONDAY)}'::timestamptz`;
const beginning = (moment: string): string => `date_bin('7 days', ${moment}, ${FIRST})`;
const [BEGUN, ENDED] = [beginning('s.since'), beginning('s.until')];
const REPORTED = `case when s.until is null then ${beginning('s.reportedAt')} end`;
/** Weeks are numbered from the first one there is. Said of a group and not of each stretch: to reckon with days takes longer. */
const weekAt = (moment: string): string => `cast(extract(epoch from ${moment} - ${FIRST}) / 604800 as int)`;
const weekOf = (day: string): string => `(${day} - date '${A_MONDAY}') / 7`;
const mondayOf = (week: number): string => addDays(A_MONDAY, week * 7);

/** What the ledger's category filter calls issues that name none. */
const NO_CATEGORY = '未分类';

/** As the ledger counts it: the deadline runs, is not paused, and its day is over. */
const OVERDUE = `s.standing = 'open' and not s.paused and s.dueOn < :today`;

const LATE = `case when ${OVERDUE} then ${weekOf('(s.dueOn + 1)')} end`;

interface Counted {
  readonly standing: Standing;
  readonly begun: number;
  readonly ended: number | null;
  readonly reported: number | null;
  readonly late: number | null;
  readonly issues: number;
}

/** Counted where the rows are: fifty thousand issues are some thousand groups. */
async function stretchesOf(db: EntityManager, request: IssueTrendRequest, meta: Meta): Promise<AlikeStretches[]> {
  const query = db
    .createQueryBuilder(BoardStretchRow, 's')
    .select('s.standing', 'standing')
    .addSelect(weekAt(BEGUN), 'begun')
    .addSelect(weekAt(ENDED), 'ended')
    .addSelect(weekAt(REPORTED), 'reported')
    .addSelect(LATE, 'late')
    .addSelect('cast(count(*) as int)', 'issues')
    .where('true')
    .setParameter('today', dayOf(meta.at))
    .groupBy(`s.standing, ${BEGUN}, ${ENDED}, ${REPORTED}, 5`);
  for (const key of ['campaignId', 'unitId', 'source'] as const) {
    if (request[key]) query.andWhere(`s.${key} = :${key}`, { [key]: request[key] });
  }
  const { category } = request;
  if (category === NO_CATEGORY) query.andWhere('s.category is null');
  else if (category) query.andWhere('s.category = :category', { category });
  if (meta.unit !== undefined) query.andWhere('s.unitId = :own', { own: meta.unit });
  return (await query.getRawMany<Counted>()).map(({ standing, begun, ended, reported, late, issues }) => ({
    ...{ standing, issues, begun: mondayOf(begun) },
    ...(ended !== null && { ended: mondayOf(ended) }),
    ...(reported !== null && { reported: mondayOf(reported) }),
    ...(late !== null && { late: mondayOf(late) }),
  }));
}
