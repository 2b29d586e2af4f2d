import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import { AccountRow } from './account.entity.js';
import type { AccountListRequest } from './dto.js';

export class ListAccounts extends Question('ListAccounts')<AccountListRequest, Page<AccountRow>> {}

const COLUMNS = { login: 'a.login', name: 'a.name', unitName: 'a.unitName' };

@QueryHandler(ListAccounts)
export class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(@InjectRepository(AccountRow) private readonly rows: Repository<AccountRow>) {}

  execute({ data: { q, unitId, role, ...request } }: ListAccounts): Promise<Page<AccountRow>> {
    const query = this.rows.createQueryBuilder('a');
    if (q) query.andWhere('(a.login ilike :q or a.name ilike :q or a.unitName ilike :q)', { q: `%${q}%` });
    if (unitId) query.andWhere('a.unitId = :unitId', { unitId });
    if (role) query.andWhere(':role = any(a.roles)', { role });
    return page(query, COLUMNS, 'a.login', request);
  }
}
