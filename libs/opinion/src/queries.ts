import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { delivered, listItem, wholeMatter } from './answer.js';
import type { OpinionAnswer, OpinionListItem, OpinionListRequest } from './dto.js';
import { LetterReportRow, LetterRow } from './letter.entity.js';
import { letters, reports } from './letter.projection.js';
import { Prefixes } from './prefixes.js';
import { units } from './source.projection.js';

type OpinionRequest = AsOf & { readonly opinionId: string };

export class ListOpinions extends Question('ListOpinions')<OpinionListRequest, Told<Page<OpinionListItem>>> {}
export class DescribeOpinion extends Question('DescribeOpinion')<OpinionRequest, Told<OpinionAnswer>> {}

/** Numbers of one year after those of the other; what has none yet comes last. */
const COLUMNS = {
  number: 'l.issuedOn',
  dueOn: 'l.dueOn',
  unit: 'l.unitName',
  state: 'l.stage',
  draftedAt: 'l.draftedAt',
};
const DECISION = `select from letter d where d.opinion_id = l.opinion_id and d.letter = 'decision'`;
/** The opinion while it stands alone, or the decision that took its place. */
const OVERDUE = `((l.state = 'delivered' and l.dueOn < :today
    and not exists (${DECISION} and d.issued_on is not null and d.state <> 'withdrawn'))
  or exists (${DECISION} and d.state in ('delivered', 'insufficient') and d.due_on < :today))`;
const DECIDED = `exists (${DECISION})`;

function narrow(query: SelectQueryBuilder<LetterRow>, request: OpinionListRequest, meta: Meta): void {
  const { q, overdue, decided, source, unitId, state } = request;
  if (unitId) query.andWhere('l.unitId = :unitId', { unitId });
  if (state) query.andWhere('l.state = :state', { state });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, { today: dayOf(meta.at) });
  if (decided) query.andWhere(decided === 'true' ? DECIDED : `not ${DECIDED}`);
  if (source) query.andWhere(`l.sourceKind || ':' || l.sourceId = :source`, { source });
  if (q) query.andWhere('(l.title ilike :q or l.unitName ilike :q or l.documentNumber ilike :q)', { q: literally(q) });
}

const list: Reading<OpinionListRequest, Page<OpinionListItem>> = {
  projections: [units, letters],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(LetterRow, 'l').where(`l.letter = 'opinion'`);
    const own = meta.unit;
    if (own !== undefined) query.andWhere('l.unitId = :own and l.deliveredOn is not null', { own });
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'l.opinionId', { ...data, sort: data.sort || '-draftedAt' });
    const ids = items.map(({ opinionId }) => opinionId);
    const decisions = await db.findBy(LetterRow, { opinionId: In(ids), letter: 'decision' });
    const seen = own === undefined ? decisions : decisions.filter(delivered);
    const decisionOf = (id: string) => seen.find(({ opinionId }) => opinionId === id);
    return { ...rest, items: items.map((row) => listItem(row, decisionOf(row.opinionId), meta.at)) };
  },
};

const whole: Reading<OpinionRequest, Omit<OpinionAnswer, 'issuer'>> = {
  projections: [units, letters, reports],
  thing: ({ opinionId }) => `opinion-${opinionId}`,
  async streams(db, { opinionId }) {
    const { unitId } = await db.findOneByOrFail(LetterRow, { opinionId });
    return [`opinion-${opinionId}`, `unit-${unitId}`];
  },
  async read(db, { data: { opinionId }, meta }) {
    const rows = await db.findBy(LetterRow, { opinionId });
    if (rows[0]) refuseUnlessOwn(meta, rows[0].unitId);
    const seen = meta.unit === undefined ? rows : rows.filter(delivered);
    const given = await db.find(LetterReportRow, { where: { opinionId }, order: { reportedAt: 'ASC' } });
    const matter = wholeMatter(seen, given, meta.at);
    if (!matter) throw new Rejection('opinion-not-found');
    return matter;
  },
};

@QueryHandler(ListOpinions)
export class ListOpinionsHandler implements IQueryHandler<ListOpinions> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListOpinions): Promise<Told<Page<OpinionListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeOpinion)
export class DescribeOpinionHandler implements IQueryHandler<DescribeOpinion> {
  constructor(
    @Inject(Past) private readonly past: Past,
    @Inject(Prefixes) private readonly prefixes: Prefixes,
  ) {}

  async execute(asked: DescribeOpinion): Promise<Told<OpinionAnswer>> {
    return { ...(await this.past.answer(asked, whole)), issuer: this.prefixes.issuer };
  }
}
