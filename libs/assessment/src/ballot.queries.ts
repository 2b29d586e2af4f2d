import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question, Rejection } from '@app/eventing';
import type { BallotCommentAnswer, BallotSummaryAnswer } from './dto.js';
import { itemsOf, type ExternalItem, type Level, type Scheme } from './scheme.rules.js';

/** What a link asks for. `closed`: why nothing is taken by it any more. */
export interface BallotPaper {
  readonly assessmentId: string;
  readonly title: string;
  readonly ballotsBy: string;
  readonly levels: readonly Level[];
  readonly items: readonly ExternalItem[];
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly closed?: 'ballot-link-used' | 'ballots-opened';
}

/** Throws `ballot-link-unknown`. */
export class ReadBallotPaper extends Question('ReadBallotPaper')<{ readonly link: string }, BallotPaper> {}
/** 评议汇总, for the office and supervising bodies, once the box was opened. */
export class SummariseBallots extends Question('SummariseBallots')<
  { readonly assessmentId: string },
  BallotSummaryAnswer
> {}

interface PaperRow {
  readonly assessmentId: string;
  readonly title: string;
  readonly ballotsBy: string;
  readonly scheme: Scheme;
  readonly used: boolean;
  readonly opened: boolean;
}

const PAPER = `
  select a.id as "assessmentId", a.title, a.ballots_by::text as "ballotsBy", a.scheme,
         a.ballots is not null or a.published_at is not null as opened,
         exists (select from assessment_used_link where hash = $1) as used
    from assessment_link l join assessment a on a.id = l.assessment_id where l.hash = $1`;

@QueryHandler(ReadBallotPaper)
export class ReadBallotPaperHandler implements IQueryHandler<ReadBallotPaper> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { link } }: ReadBallotPaper): Promise<BallotPaper> {
    const [row] = (await this.db.query<PaperRow>(PAPER, [link])).rows;
    if (!row) throw new Rejection('ballot-link-unknown');
    const { assessmentId, title, ballotsBy, scheme, used, opened } = row;
    const units = await this.db.query<{ unitId: string; name: string }>(
      'select unit_id as "unitId", name from assessment_unit where assessment_id = $1 order by unit_group, unit_id',
      [assessmentId],
    );
    const why = opened ? 'ballots-opened' : 'ballot-link-used';
    return {
      ...{ assessmentId, title, ballotsBy, levels: scheme.levels, items: itemsOf(scheme, 'external') },
      ...{ units: units.rows, ...((used || opened) && { closed: why as NonNullable<BallotPaper['closed']> }) },
    };
  }
}

const LINES = `
  select u.unit_id as "unitId", u.name as "unitName",
         (select count(*)::int from assessment_answer a
           where a.assessment_id = u.assessment_id
             and a.marks @> jsonb_build_array(jsonb_build_object('unitId', u.unit_id))) as answers,
         coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'level', s.level, 'answers', s.answers)
                                    order by s.code, s.level)
            from (select m.code, m.level, count(*)::int as answers
                    from assessment_answer a, jsonb_to_recordset(a.marks) as m("unitId" text, code text, level text)
                   where a.assessment_id = u.assessment_id and m."unitId" = u.unit_id
                   group by m.code, m.level) s), '[]') as levels
    from assessment_unit u where u.assessment_id = $1 order by u.unit_group, u.unit_id`;

@QueryHandler(SummariseBallots)
export class SummariseBallotsHandler implements IQueryHandler<SummariseBallots> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { assessmentId } }: SummariseBallots): Promise<BallotSummaryAnswer> {
    const { rows } = await this.db.query<{ scheme: Scheme; ballots: number | null; leastBallots: number }>(
      'select scheme, ballots, least_ballots as "leastBallots" from assessment where id = $1',
      [assessmentId],
    );
    const [row] = rows;
    if (!row) throw new Rejection('assessment-not-found');
    const { scheme, leastBallots, ballots } = row;
    const levels = [...scheme.levels];
    if (ballots === null) return { ballots: 0, leastBallots, levels, units: [], comments: [] };
    const units = await this.db.query<BallotSummaryAnswer['units'][number]>(LINES, [assessmentId]);
    const comments = await this.db.query<BallotCommentAnswer>(
      `select category, comment from assessment_answer where assessment_id = $1 and comment <> '' order by place`,
      [assessmentId],
    );
    return { ballots, leastBallots, levels, units: units.rows, comments: comments.rows };
  }
}
