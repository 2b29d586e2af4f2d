import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import type { ListRequest } from '@app/http';
import { AccountRow } from './account.entity.js';
import type { AccountListRequest } from './dto.js';

export class ListAccounts extends Question('ListAccounts')<AccountListRequest, Page<AccountRow>> {}
export class DescribeAccount extends Question('DescribeAccount')<{ accountId: string }, AccountRow> {}
export class ListSupervisorAccounts extends Question('ListSupervisorAccounts')<ListRequest, Page<AccountRow>> {}

const COLUMNS = { login: 'a.login', name: 'a.name', unitName: 'a.unitName' };

@QueryHandler(ListAccounts)
export class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(@InjectRepository(AccountRow) private readonly rows: Repository<AccountRow>) {}

  execute({ data: { q, unitId, role, open, ...request } }: ListAccounts): Promise<Page<AccountRow>> {
    const query = this.rows.createQueryBuilder('a');
    if (q) query.andWhere('(a.login ilike :q or a.name ilike :q or a.unitName ilike :q)', { q: `%${q}%` });
    if (unitId) query.andWhere('a.unitId = :unitId', { unitId });
    if (role) query.andWhere(':role = any(a.roles)', { role });
    if (open) query.andWhere('a.open = :open', { open: open === 'true' });
    return page(query, COLUMNS, 'a.login', request);
  }
}

@QueryHandler(DescribeAccount)
export class DescribeAccountHandler implements IQueryHandler<DescribeAccount> {
  constructor(@InjectRepository(AccountRow) private readonly rows: Repository<AccountRow>) {}

  async execute({ data: { accountId } }: DescribeAccount): Promise<AccountRow> {
    const row = await this.rows.findOneBy({ id: accountId });
    if (!row) throw new Rejection('not-found');
    return row;
  }
}

/** Whom the office may enter in the register of supervisors; it sees no other account. */
@QueryHandler(ListSupervisorAccounts)
export class ListSupervisorAccountsHandler implements IQueryHandler<ListSupervisorAccounts> {
  constructor(@InjectRepository(AccountRow) private readonly rows: Repository<AccountRow>) {}

  execute({ data: { q, ...request } }: ListSupervisorAccounts): Promise<Page<AccountRow>> {
    const query = this.rows.createQueryBuilder('a').where("a.open and 'supervisor' = any(a.roles)");
    if (q) query.andWhere('(a.login ilike :q or a.name ilike :q)', { q: `%${q}%` });
    return page(query, COLUMNS, 'a.login', request);
  }
}
