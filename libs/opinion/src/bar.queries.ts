import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Question } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { barAnswer } from './answer.js';
import { BarRow } from './bar.entity.js';
import { bars } from './bar.projection.js';
import type { BarAnswer, BarListRequest } from './dto.js';
import { units } from './source.projection.js';

interface Bars {
  readonly items: BarAnswer[];
}

/** 取消评比先进资格: a unit sees its own. */
export class ListCommendationBars extends Question('ListCommendationBars')<BarListRequest, Told<Bars>> {}

const list: Reading<BarListRequest, Bars> = {
  projections: [units, bars],
  async read(db, { data: { year, unitId }, meta }) {
    const query = db.createQueryBuilder(BarRow, 'b').where('true');
    if (meta.unit !== undefined) query.andWhere('b.unitId = :own', { own: meta.unit });
    if (unitId) query.andWhere('b.unitId = :unitId', { unitId });
    if (year) query.andWhere('b.year = :year', { year: Number(year) });
    const rows = await query.orderBy('b.year', 'DESC').addOrderBy('b.unitName').addOrderBy('b.unitId').getMany();
    return { items: rows.map(barAnswer) };
  },
};

@QueryHandler(ListCommendationBars)
export class ListCommendationBarsHandler implements IQueryHandler<ListCommendationBars> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListCommendationBars): Promise<Told<Bars>> {
    return this.past.answer(asked, list);
  }
}
