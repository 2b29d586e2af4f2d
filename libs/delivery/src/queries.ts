import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import {
  AttemptRow,
  DeliveryAccountRow,
  DeliveryAddressRow,
  DeliveryChoiceRow,
  DeliveryRow,
  EndpointRow,
} from './delivery.entity.js';
import type { DeliveryListRequest } from './dto.js';
import type { Choice } from './events.js';
import { DEFAULT_CHOICE } from './rules.js';

/** A delivery with whom it is for. */
export type Named = DeliveryRow & { readonly recipient: string; readonly unitId?: string };

export class ListDeliveries extends Question('ListDeliveries')<DeliveryListRequest, Page<Named>> {}
export class DescribeDelivery extends Question('DescribeDelivery')<
  { deliveryId: string },
  Named & { attempts: AttemptRow[]; notices: number }
> {}

/** How many deliveries there are in each state. */
export class SummariseDeliveries extends Question('SummariseDeliveries')<object, Record<string, number>> {}

export class DescribeDeliveryChoice extends Question('DescribeDeliveryChoice')<
  object,
  { choice: Choice; chosen: boolean; address?: string; confirmed: boolean; recent: DeliveryRow[] }
> {}

export class ListEndpoints extends Question('ListEndpoints')<object, EndpointRow[]> {}
export class DescribeEndpoint extends Question('DescribeEndpoint')<{ endpointId: string }, EndpointRow> {}

const SORTS = { queuedAt: 'd.queuedAt', dueAt: 'd.dueAt', tries: 'd.tries', endedAt: 'd.endedAt' };
const RECENT = 5;

/** Puts names to deliveries. */
class Naming {
  constructor(
    @InjectRepository(DeliveryRow) protected readonly rows: Repository<DeliveryRow>,
    @InjectRepository(DeliveryAccountRow) protected readonly accounts: Repository<DeliveryAccountRow>,
    @InjectRepository(EndpointRow) protected readonly endpoints: Repository<EndpointRow>,
  ) {}

  protected async named(rows: readonly DeliveryRow[]): Promise<Named[]> {
    const ids = (of: (row: DeliveryRow) => string | null) => rows.flatMap((row) => of(row) ?? []);
    const [people, groups] = await Promise.all([
      this.accounts
        .createQueryBuilder('a')
        .where('a.id = any(:ids)', { ids: ids((row) => row.accountId) })
        .getMany(),
      this.endpoints
        .createQueryBuilder('e')
        .where('e.id = any(:ids)', { ids: ids((row) => row.endpointId) })
        .getMany(),
    ]);
    const names = new Map([...people, ...groups].map(({ id, name }) => [id, name]));
    return rows.map((row) => ({ ...row, recipient: names.get(row.accountId ?? row.endpointId ?? '') ?? '' }));
  }
}

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler extends Naming implements IQueryHandler<ListDeliveries> {
  async execute({
    data: { q, state, channel, kind, sort = '-queuedAt', ...request },
  }: ListDeliveries): Promise<Page<Named>> {
    const query = this.rows.createQueryBuilder('d');
    if (state) query.andWhere('d.state = :state', { state });
    if (channel) query.andWhere('d.channel = :channel', { channel });
    if (kind) query.andWhere('d.kind = :kind', { kind });
    if (q)
      query.andWhere(
        `(d.account_id in (select id from delivery_account where name ilike :q)
          or d.endpoint_id in (select id from delivery_endpoint where name ilike :q))`,
        { q: literally(q) },
      );
    const { items, ...rest } = await page(query, SORTS, 'd.id', { ...request, sort });
    return { ...rest, items: await this.named(items) };
  }
}

@QueryHandler(DescribeDelivery)
export class DescribeDeliveryHandler extends Naming implements IQueryHandler<DescribeDelivery> {
  async execute({ data: { deliveryId } }: DescribeDelivery) {
    const row = await this.rows.findOneBy({ id: deliveryId });
    if (!row) throw new Rejection('not-found');
    const [named] = await this.named([row]);
    const attempts = await this.rows.manager.find(AttemptRow, { where: { deliveryId }, order: { id: 'ASC' } });
    const [{ count }] = await this.rows.query<[{ count: number }]>(
      'select count(*)::int as count from delivery_item where delivery_id = $1',
      [deliveryId],
    );
    return { ...named!, attempts, notices: count };
  }
}

@QueryHandler(SummariseDeliveries)
export class SummariseDeliveriesHandler implements IQueryHandler<SummariseDeliveries> {
  constructor(@InjectRepository(DeliveryRow) private readonly rows: Repository<DeliveryRow>) {}

  async execute(): Promise<Record<string, number>> {
    const found = await this.rows.query<{ state: string; count: number }[]>(
      'select state, count(*)::int as count from delivery group by state',
    );
    return Object.fromEntries(found.map(({ state, count }) => [state, count]));
  }
}

@QueryHandler(DescribeDeliveryChoice)
export class DescribeDeliveryChoiceHandler implements IQueryHandler<DescribeDeliveryChoice> {
  constructor(
    @InjectRepository(DeliveryChoiceRow) private readonly choices: Repository<DeliveryChoiceRow>,
    @InjectRepository(DeliveryAddressRow) private readonly addresses: Repository<DeliveryAddressRow>,
    @InjectRepository(DeliveryRow) private readonly rows: Repository<DeliveryRow>,
  ) {}

  async execute({ meta: { actor: accountId } }: DescribeDeliveryChoice) {
    const [chosen, given, recent] = await Promise.all([
      this.choices.findOneBy({ accountId }),
      this.addresses.findOneBy({ accountId }),
      this.rows.find({ where: { accountId }, order: { queuedAt: 'DESC' }, take: RECENT }),
    ]);
    return {
      ...{ choice: chosen?.choice ?? DEFAULT_CHOICE, chosen: chosen !== null, recent },
      confirmed: given !== null && given.confirmedAt !== null,
      ...(given ? { address: given.address } : {}),
    };
  }
}

@QueryHandler(ListEndpoints)
export class ListEndpointsHandler implements IQueryHandler<ListEndpoints> {
  constructor(@InjectRepository(EndpointRow) private readonly rows: Repository<EndpointRow>) {}

  execute(): Promise<EndpointRow[]> {
    return this.rows.find({ order: { open: 'DESC', registeredAt: 'ASC' } });
  }
}

@QueryHandler(DescribeEndpoint)
export class DescribeEndpointHandler implements IQueryHandler<DescribeEndpoint> {
  constructor(@InjectRepository(EndpointRow) private readonly rows: Repository<EndpointRow>) {}

  async execute({ data: { endpointId } }: DescribeEndpoint): Promise<EndpointRow> {
    const row = await this.rows.findOneBy({ id: endpointId });
    if (!row) throw new Rejection('not-found');
    return row;
  }
}
