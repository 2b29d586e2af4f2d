import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question, Rejection } from '@app/eventing';
import type { Group } from './ranking.rules.js';

export interface PublishedLine {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly publishedAt: string;
  readonly units: number;
}

export interface PublishedUnit {
  readonly name: string;
  readonly group: Group;
  readonly score: number;
  readonly rank: number;
}

export interface PublishedAssessment extends PublishedLine {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly schemeTitle: string;
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly group: string;
    readonly weight: number;
  }[];
  readonly ranking: readonly PublishedUnit[];
}

/** 公布的考核结果, the newest first. */
export class ListPublishedAssessments extends Question('ListPublishedAssessments')<object, PublishedLine[]> {}
/** Throws `assessment-not-found` for what is not published either. */
export class ReadPublishedAssessment extends Question('ReadPublishedAssessment')<
  { readonly assessmentId: string },
  PublishedAssessment
> {}

const PUBLISHED = `
  select a.id, a.title, a.year, a.published_at as "publishedAt", a.from_day::text as "from", a.to_day::text as "to",
         a.rule, a.scheme ->> 'title' as "schemeTitle", a.scheme -> 'items' as items,
         (select count(*)::int from assessment_unit u where u.assessment_id = a.id) as units
    from assessment a where a.published_at is not null`;

type Row = Omit<PublishedAssessment, 'ranking' | 'publishedAt'> & { readonly publishedAt: Date };

@QueryHandler(ListPublishedAssessments)
export class ListPublishedAssessmentsHandler implements IQueryHandler<ListPublishedAssessments> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<PublishedLine[]> {
    const { rows } = await this.db.query<Row>(`${PUBLISHED} order by a.published_at desc, a.id`);
    return rows.map(({ id, title, year, publishedAt, units }) => ({
      ...{ id, title, year, units, publishedAt: publishedAt.toISOString() },
    }));
  }
}

@QueryHandler(ReadPublishedAssessment)
export class ReadPublishedAssessmentHandler implements IQueryHandler<ReadPublishedAssessment> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { assessmentId } }: ReadPublishedAssessment): Promise<PublishedAssessment> {
    const [row] = (await this.db.query<Row>(`${PUBLISHED} and a.id = $1`, [assessmentId])).rows;
    if (!row) throw new Rejection('assessment-not-found');
    const ranking = await this.db.query<PublishedUnit>(
      `select name, unit_group as "group", score::float as score, rank from assessment_unit
        where assessment_id = $1 order by unit_group, rank, unit_id`,
      [assessmentId],
    );
    return { ...row, publishedAt: row.publishedAt.toISOString(), ranking: ranking.rows };
  }
}
