import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Not, type Repository } from 'typeorm';
import { Question } from '@app/eventing';
import { InspectionItemRow } from './item.entity.js';
import { InspectionPlanRow, type ApprovedPlan } from './plan.entity.js';

/** A plan in force as everybody may read it: whoever drew it up or approved it is not named. */
export interface PublicPlan extends ApprovedPlan {
  readonly year: number;
  readonly edition: number;
  /** UTC. */
  readonly approvedAt: string;
}

export interface PublicPlanSheet {
  /** Years with a plan in force, the latest first. */
  readonly years: readonly number[];
  /** The year shown; absent when there is no plan of it. */
  readonly year?: number;
  readonly plans: readonly PublicPlan[];
  /** 随机抽查事项清单 as it stands. */
  readonly items: readonly InspectionItemRow[];
}

/** Without a year: the latest that has a plan in force. */
export class ReadPublicPlan extends Question('ReadPublicPlan')<{ year?: number }, PublicPlanSheet> {}

/** 抽查事项清单 and 抽查计划 are public by law; a draft is nobody's business yet. */
@QueryHandler(ReadPublicPlan)
export class ReadPublicPlanHandler implements IQueryHandler<ReadPublicPlan> {
  constructor(
    @InjectRepository(InspectionPlanRow) private readonly plans: Repository<InspectionPlanRow>,
    @InjectRepository(InspectionItemRow) private readonly items: Repository<InspectionItemRow>,
  ) {}

  async execute({ data }: ReadPublicPlan): Promise<PublicPlanSheet> {
    const rows = await this.plans.find({ where: { approved: Not(IsNull()) }, order: { year: 'DESC', id: 'ASC' } });
    const years = [...new Set(rows.map(({ year }) => year))];
    const year = data.year === undefined ? years[0] : years.find((known) => known === data.year);
    const plans = rows.filter((row) => row.year === year).flatMap(publicPlan);
    const items = await this.items.find({ where: { retiredAt: IsNull() }, order: { code: 'ASC' } });
    return { years, ...(year === undefined ? {} : { year }), plans, items };
  }
}

const publicPlan = ({ year, approved, approvedEdition, approvedAt }: InspectionPlanRow): PublicPlan[] =>
  approved && approvedEdition && approvedAt
    ? [{ ...approved, year, edition: approvedEdition, approvedAt: approvedAt.toISOString() }]
    : [];
