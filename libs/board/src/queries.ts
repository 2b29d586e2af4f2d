import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@app/calendar';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { BoardIssueRow, BoardStretchRow } from './board.entity.js';
import { courses } from './board.projection.js';
import type { IssueTrendAnswer, IssueTrendRequest } from './dto.js';
import { weeklyCounts, type Course } from './trend.rules.js';

/** 走势: 新列入、销号、未销号、逾期 week by week; to a unit its own. */
export class ShowIssueTrend extends Question('ShowIssueTrend')<IssueTrendRequest, Told<IssueTrendAnswer>> {}

const trend: Reading<IssueTrendRequest, IssueTrendAnswer> = {
  projections: [courses],
  async read(db, { data, meta }) {
    return { weeks: weeklyCounts(await coursesOf(db, data, meta), dayOf(meta.at)) };
  },
};

@QueryHandler(ShowIssueTrend)
export class ShowIssueTrendHandler implements IQueryHandler<ShowIssueTrend> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowIssueTrend): Promise<Told<IssueTrendAnswer>> {
    return this.past.answer(asked, trend);
  }
}

interface Step extends Omit<BoardStretchRow, 'place'> {
  readonly reportedAt: Date;
}

async function coursesOf(db: EntityManager, request: IssueTrendRequest, { unit }: Meta): Promise<Course[]> {
  const query = db
    .createQueryBuilder(BoardIssueRow, 'i')
    .innerJoin(BoardStretchRow, 's', 's.issueId = i.issueId')
    .select('i.issueId', 'issueId')
    .addSelect('i.reportedAt', 'reportedAt')
    .addSelect('s.since', 'since')
    .addSelect('s.standing', 'standing')
    .addSelect('cast(s.dueOn as text)', 'dueOn')
    .addSelect('s.paused', 'paused')
    .where('true')
    .orderBy('i.issueId')
    .addOrderBy('s.place');
  for (const key of ['campaignId', 'unitId', 'source', 'category'] as const) {
    if (request[key]) query.andWhere(`i.${key} = :${key}`, { [key]: request[key] });
  }
  if (unit !== undefined) query.andWhere('i.unitId = :own', { own: unit });
  const byIssue = new Map<string, { reportedAt: Date; stretches: Step[] }>();
  for (const step of await query.getRawMany<Step>()) {
    const found = byIssue.get(step.issueId);
    if (found) found.stretches.push(step);
    else byIssue.set(step.issueId, { reportedAt: step.reportedAt, stretches: [step] });
  }
  return [...byIssue.values()];
}
