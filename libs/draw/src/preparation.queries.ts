import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import type { PartyAccountsAnswer, PreparationAnswer, PreparationListRequest } from './preparation.dto.js';
import { PreparationRow } from './preparation.entity.js';
import { partyAccounts } from './preparations.js';
import { clerkNames } from './rolls.js';

export class ListPreparations extends Question('ListPreparations')<PreparationListRequest, Page<PreparationAnswer>> {}
export class DescribePreparation extends Question('DescribePreparation')<{ drawId: string }, PreparationAnswer> {}
export class ListPartyAccounts extends Question('ListPartyAccounts')<object, PartyAccountsAnswer> {}

const COLUMNS = { preparedAt: 'p.preparedAt', freezeDeadline: 'p.freezeDeadline', item: 'p.item' };

@QueryHandler(ListPreparations)
export class ListPreparationsHandler implements IQueryHandler<ListPreparations> {
  constructor(
    @InjectRepository(PreparationRow) private readonly rows: Repository<PreparationRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: ListPreparations): Promise<Page<PreparationAnswer>> {
    const { q, state, sort = '-preparedAt', ...request } = data;
    const query = this.rows.createQueryBuilder('p');
    if (q) query.andWhere('(p.item ilike :q or p.planItem ilike :q)', { q: `%${q.replace(/[\\%_]/g, '\\$&')}%` });
    if (state) query.andWhere('p.state = :state', { state });
    const { items, ...rest } = await page(query, COLUMNS, 'p.id', { ...request, sort });
    const clerks = await clerkNames(
      this.db,
      items.map(({ preparedBy }) => preparedBy),
    );
    return { ...rest, items: items.map((row) => preparationAnswer(row, clerks, meta)) };
  }
}

@QueryHandler(DescribePreparation)
export class DescribePreparationHandler implements IQueryHandler<DescribePreparation> {
  constructor(
    @InjectRepository(PreparationRow) private readonly rows: Repository<PreparationRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data: { drawId }, meta }: DescribePreparation): Promise<PreparationAnswer> {
    const row = await this.rows.findOneBy({ id: drawId });
    if (!row) throw new Rejection('draw-not-found');
    return preparationAnswer(row, await clerkNames(this.db, [row.preparedBy]), meta);
  }
}

/** Whom the office may ask for a secret. */
@QueryHandler(ListPartyAccounts)
export class ListPartyAccountsHandler implements IQueryHandler<ListPartyAccounts> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<PartyAccountsAnswer> {
    return { items: [...(await partyAccounts(this.db))] };
  }
}

export function preparationAnswer(
  row: PreparationRow,
  clerks: ReadonlyMap<string, string>,
  { actor }: Pick<Meta, 'actor'>,
): PreparationAnswer {
  const { freezeDeadline, preparedAt, preparedBy, voidReason, parties, ...rest } = row;
  const [name, own] = [clerks.get(preparedBy), parties.find(({ accountId }) => accountId === actor)];
  return {
    ...rest,
    parties: parties.map((party) => ({ ...party })),
    preparedBy,
    ...(name === undefined ? {} : { preparedByName: name }),
    freezeDeadline: freezeDeadline.toISOString(),
    preparedAt: preparedAt.toISOString(),
    ...(voidReason === null ? {} : { voidReason }),
    ...(own ? { ownParty: own.party } : {}),
  };
}
