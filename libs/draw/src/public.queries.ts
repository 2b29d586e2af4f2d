import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { literally, page } from '@app/database';
import { canonicalJson, EventProofs, EventStore, Question, Rejection, type Recorded } from '@app/eventing';
import type { ListRequest } from '@app/http';
import { proofsOf } from './bundle-proofs.js';
import { BeaconChains } from './chains.js';
import { DrawRow } from './draw.entity.js';
import type { CensusAnswer, PublicDrawAnswer, PublicDrawsAnswer } from './dto.js';
import type { DrawEvent } from './events.js';
import type { BeaconChainsAnswer } from './seed-answers.dto.js';
import { labelOf } from './queries.js';
import { bundleOf, recordOf } from './record.rules.js';

/** `announced`: those too whose lists are locked and whose result is still to come. */
export class ListPublicDraws extends Question('ListPublicDraws')<
  ListRequest & { announced?: boolean },
  PublicDrawsAnswer
> {}
/** The bundle's bytes: canonical JSON, so that whoever fetches it twice gets the same hash. */
export class ReadDrawBundle extends Question('ReadDrawBundle')<{ number: string }, string> {}

const NOTHING: CensusAnswer = {
  ...{ prepared: 0, lapsed: 0, withdrawn: 0 },
  ...{ frozen: 0, executed: 0, infeasible: 0, published: 0, voided: 0 },
};

/** The beacon chains this installation knows, for whoever verifies. */
export class ListBeaconChains extends Question('ListBeaconChains')<object, BeaconChainsAnswer> {}

@QueryHandler(ListBeaconChains)
export class ListBeaconChainsHandler implements IQueryHandler<ListBeaconChains> {
  constructor(@Optional() @Inject(BeaconChains) private readonly chains = new BeaconChains()) {}

  execute(): Promise<BeaconChainsAnswer> {
    const items = this.chains.all.map(({ name, chain, publicKey, period, genesis, scheme }) => ({
      ...{ name, chain, publicKey, period, genesis, scheme },
    }));
    return Promise.resolve({ items });
  }
}

const COLUMNS = { frozenAt: 'd.frozenAt', publishedAt: 'd.publishedAt', item: 'd.item' };

@QueryHandler(ListPublicDraws)
export class ListPublicDrawsHandler implements IQueryHandler<ListPublicDraws> {
  constructor(@InjectRepository(DrawRow) private readonly rows: Repository<DrawRow>) {}

  async execute({ data }: ListPublicDraws): Promise<PublicDrawsAnswer> {
    const { q, sort = '-frozenAt', announced = false, ...request } = data;
    const query = this.rows.createQueryBuilder('d');
    if (!announced) query.where(`d.state in ('published', 'voided')`);
    if (q) query.andWhere('(d.item ilike :q or d.planItem ilike :q)', { q: literally(q) });
    const { items, ...rest } = await page(query, COLUMNS, 'd.id', { ...request, sort });
    return { census: await this.census(), items: items.map(publicAnswer), ...rest };
  }

  private async census(): Promise<CensusAnswer> {
    const [counts] = await this.rows.query<CensusAnswer[]>(
      `select count(draw.id)::int as frozen, count(executed_at)::int as executed, count(published_at)::int as published,
              count(voided_at)::int as voided, count(*) filter (where state = 'infeasible')::int as infeasible,
              p.prepared, p.lapsed, p.withdrawn
         from draw right join (
           select count(*)::int as prepared, count(*) filter (where state = 'lapsed')::int as lapsed,
                  count(*) filter (where state = 'voided')::int as withdrawn from draw_preparation
         ) p on true group by p.prepared, p.lapsed, p.withdrawn`,
    );
    return counts ?? NOTHING;
  }
}

function publicAnswer(row: DrawRow): PublicDrawAnswer {
  const { kind, item, planItem, batch, legalBasis, state, manifestHash, objectCount, eligibleCount, drawnCount } = row;
  const { frozenAt, notBefore, publishBy, publishedAt, late, voidedAt, voidReason } = row;
  return {
    number: labelOf(row),
    ...{ kind, item, planItem, batch, legalBasis, state, manifestHash, objectCount, eligibleCount, drawnCount },
    frozenAt: frozenAt.toISOString(),
    notBefore: notBefore.toISOString(),
    publishBy: publishBy.toISOString(),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    ...(late === null ? {} : { late }),
    ...(voidedAt ? { voidedAt: voidedAt.toISOString() } : {}),
    ...(voidReason === null ? {} : { voidReason }),
  };
}

const LABEL = /^([1-9]\d{3})-([1-9]\d{0,5})$/;

/** The draw that everybody knows by its year and number, 2026-1. */
export async function findByLabel(rows: Repository<DrawRow>, label: string): Promise<DrawRow | null> {
  const [, year, number] = LABEL.exec(label) ?? [];
  return year && number ? rows.findOneBy({ year: Number(year), number: Number(number) }) : null;
}

@QueryHandler(ReadDrawBundle)
export class ReadDrawBundleHandler implements IQueryHandler<ReadDrawBundle> {
  constructor(
    @InjectRepository(DrawRow) private readonly rows: Repository<DrawRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Optional() @Inject(EventProofs) private readonly log?: EventProofs,
  ) {}

  async execute({ data }: ReadDrawBundle): Promise<string> {
    const row = await findByLabel(this.rows, data.number);
    const record = row && recordOf((await this.store.stream(`draw-${row.id}`)) as Recorded<DrawEvent>[]);
    if (!record) throw new Rejection('draw-not-found');
    return canonicalJson(bundleOf(record, await proofsOf(record, this.log)));
  }
}
