import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, refuseIf, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { plainSheet } from './answer.js';
import type {
  RoundState,
  ScoringDrawItem,
  ScoringDrawListAnswer,
  ScoringRoundAnswer,
  ScoringRoundListItem,
  ScoringRoundListRequest,
} from './round.dto.js';
import { ScoreSheets } from './score-sheets.js';
import { ScoringRoundRow } from './scoring.entity.js';
import { fileScorings, scoringRounds } from './scoring.projection.js';
import type { ScoreSheetListAnswer } from './sheet.dto.js';
import { seesAll } from './sight.rules.js';
import { scoringCampaigns, scoringUnits } from './surroundings.projection.js';

export class ListScoringRounds extends Question('ListScoringRounds')<
  ScoringRoundListRequest,
  Told<Page<ScoringRoundListItem>>
> {}
export class DescribeScoringRound extends Question('DescribeScoringRound')<
  AsOf & { roundId: string },
  Told<ScoringRoundAnswer>
> {}
export class ListScoreSheets extends Question('ListScoreSheets')<object, ScoreSheetListAnswer> {}
export class ListScoringDraws extends Question('ListScoringDraws')<object, ScoringDrawListAnswer> {}

const projections = [scoringUnits, scoringRounds, fileScorings];
const COLUMNS = { openedOn: 'r.openedOn', title: 'r.title', scoreBy: 'r.scoreBy' };

/** What of a round the asker may see: its files, or how many of them are his unit's or his own to score. */
const OWN = `($2::boolean or f.unit_id = $3 or exists (select from file_scorer s where s.scoring_id = f.id and s.scorer_id = $4))`;

interface Counts {
  readonly roundId: string;
  readonly files: number;
  readonly scored: number;
  readonly settled: number;
  readonly average: number | null;
}

/** Of its own files a unit is told that they are scored when it is told how. */
const counts = (db: EntityManager, ids: readonly string[], meta: Meta): Promise<Counts[]> =>
  db.query(
    `select f.round_id as "roundId", count(*)::int as files,
            count(*) filter (where f.score is not null and ($2::boolean or f.told_on is not null or f.unit_id <> $3))::int as scored,
            count(*) filter (where f.state = 'settled')::int as settled,
            round((avg(f.score) filter (where f.state = 'settled'))::numeric, 2)::float as average
       from file_scoring f where f.round_id = any($1) and ${OWN} group by f.round_id`,
    [ids, seesAll(meta), meta.unit ?? '', meta.actor],
  );

function stateOf({ documentNumber, closedOn }: ScoringRoundRow): RoundState {
  if (closedOn !== null) return 'closed';
  return documentNumber === null ? 'open' : 'reported';
}

/** When, by what and why it came to nothing. */
export const closedOf = ({ closedOn: on, closedBy: by, closedFor: reason }: ScoringRoundRow) =>
  on !== null && by !== null && { closed: { on, by, reason: reason ?? '' } };

function itemOf(row: ScoringRoundRow, of: Counts | undefined): ScoringRoundListItem {
  const { id, year, number, title, drawId, campaignId, scoreBy, openedOn, version, sheet } = row;
  const { files = 0, scored = 0, settled = 0, average = null } = of ?? {};
  return {
    ...{ id, year, number, title, drawId, drawLabel: `${row.drawYear}-${row.drawNumber}`, campaignId },
    ...{ sheetTitle: sheet.title, sheetVersion: sheet.version, scoreBy, openedOn, version },
    ...{ state: stateOf(row), files, scored, settled },
    ...(average !== null && { average }),
  };
}

const roundList: Reading<ScoringRoundListRequest, Page<ScoringRoundListItem>> = {
  projections,
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(ScoringRoundRow, 'r').where(
      `(:all or exists (select from file_scoring f where f.round_id = r.id and (f.unit_id = :own
         or exists (select from file_scorer s where s.scoring_id = f.id and s.scorer_id = :actor))))`,
      { all: seesAll(meta), own: meta.unit ?? '', actor: meta.actor },
    );
    if (data.year) query.andWhere('r.year = :year', { year: data.year });
    if (data.q) query.andWhere('position(:q in r.title) > 0', { q: data.q });
    const { items, ...rest } = await page(query, COLUMNS, 'r.id', { ...data, sort: data.sort || '-openedOn' });
    const of = await counts(
      db,
      items.map(({ id }) => id),
      meta,
    );
    const countsOf = (id: string) => of.find(({ roundId }) => roundId === id);
    return { ...rest, items: items.map((row) => itemOf(row, countsOf(row.id))) };
  },
};

const whole: Reading<AsOf & { roundId: string }, ScoringRoundAnswer> = {
  projections: [...projections, scoringCampaigns],
  thing: ({ roundId }) => `scoring-round-${roundId}`,
  async read(db, { data: { roundId }, meta }) {
    const row = await db.findOneBy(ScoringRoundRow, { id: roundId });
    if (!row) throw new Rejection('scoring-round-not-found');
    const [of] = await counts(db, [roundId], meta);
    refuseIf(of === undefined && !seesAll(meta), 'scoring-not-yours');
    const [campaign] = await db.query<{ categories: string[] }[]>(
      'select categories from scoring_campaign where id = $1',
      [row.campaignId],
    );
    const { objectionDays, rulingDays, documentNumber, issuedOn } = row;
    return {
      ...itemOf(row, of),
      ...{ sheet: plainSheet(row.sheet), objectionDays, rulingDays, categories: campaign?.categories ?? [] },
      ...(documentNumber !== null && issuedOn !== null && { circular: { documentNumber, issuedOn } }),
      ...closedOf(row),
    };
  },
};

@QueryHandler(ListScoringRounds)
export class ListScoringRoundsHandler implements IQueryHandler<ListScoringRounds> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListScoringRounds): Promise<Told<Page<ScoringRoundListItem>>> {
    return this.past.answer(asked, roundList);
  }
}

@QueryHandler(DescribeScoringRound)
export class DescribeScoringRoundHandler implements IQueryHandler<DescribeScoringRound> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeScoringRound): Promise<Told<ScoringRoundAnswer>> {
    return this.past.answer(asked, whole);
  }
}

@QueryHandler(ListScoreSheets)
export class ListScoreSheetsHandler implements IQueryHandler<ListScoreSheets> {
  constructor(@Inject(ScoreSheets) private readonly sheets: ScoreSheets) {}

  execute(): Promise<ScoreSheetListAnswer> {
    const codes = [...new Set(this.sheets.all.map(({ code }) => code))];
    const items = codes.flatMap((code) => this.sheets.current(code) ?? []).map(plainSheet);
    return Promise.resolve({ items });
  }
}

@QueryHandler(ListScoringDraws)
export class ListScoringDrawsHandler implements IQueryHandler<ListScoringDraws> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<ScoringDrawListAnswer> {
    const { rows } = await this.db.query<ScoringDrawItem>(
      `select d.id as "drawId", d.year || '-' || d.number as "drawLabel", d.item, d.campaign_id as "campaignId",
              count(c.id)::int as files, count(distinct c.unit_id)::int as units
         from scoring_draw d left join scoring_case c on d.assignments ? c.id
        where d.round_id is null and not d.voided
        group by d.id order by d.published_at desc, d.id`,
    );
    return { items: rows };
  }
}
