import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { AnyCommand, Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, ListRequest, newId } from '@app/http';
import type { AccountRow } from './account.entity.js';
import { CloseAccount, GrantRole, OpenAccount, ResetPassword, WithdrawRole } from './commands.js';
import { Credentials } from './credentials.js';
import {
  AccountListAnswer,
  AccountListItem,
  AccountListRequest,
  OpenAccountRequest,
  PasswordResetRequest,
  ReasonRequest,
  RoleRequest,
  RoleWithdrawalRequest,
  SupervisorAccountListAnswer,
} from './dto.js';
import { DescribeAccount, ListAccounts, ListSupervisorAccounts } from './queries.js';
import { Sessions } from './sessions.js';
import { accountSheet } from './sheets.js';

const answer = ({ unitId, unitName, lockedUntil, ...account }: AccountRow): AccountListItem => ({
  ...account,
  ...(unitId === null ? {} : { unitId }),
  ...(unitName === null ? {} : { unitName }),
  ...(lockedUntil === null ? {} : { lockedUntil: lockedUntil.toISOString() }),
});

@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get()
  @AsSheet(accountSheet)
  async list(@Query() request: AccountListRequest, @Asker() meta: Meta): Promise<AccountListAnswer> {
    const { items, ...rest } = await this.queries.execute(new ListAccounts(request, meta));
    return { ...rest, items: items.map(answer) };
  }

  /** Accounts a supervisor of the register may sign in with. */
  @Get('supervisors')
  async supervisors(@Query() request: ListRequest, @Asker() meta: Meta): Promise<SupervisorAccountListAnswer> {
    const { items, ...rest } = await this.queries.execute(new ListSupervisorAccounts(request, meta));
    return {
      ...rest,
      items: items.map(({ id, login, name, unitName }) => ({ id, login, name, ...(unitName && { unitName }) })),
    };
  }

  @Get(':id')
  async describe(@Param('id') accountId: string, @Asker() meta: Meta): Promise<AccountListItem> {
    return answer(await this.queries.execute(new DescribeAccount({ accountId }, meta)));
  }

  @Post()
  async open(@Body() { password, ...data }: OpenAccountRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const accountId = newId(meta);
    this.credentials.refuseWeak(data.login, password);
    const answer = await this.act(accountId, new OpenAccount({ ...data, accountId }, meta));
    await this.credentials.set(accountId, data.login, password);
    return answer;
  }

  @Post(':id/role-grants')
  grant(@Param('id') accountId: string, @Body() { role }: RoleRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(accountId, new GrantRole({ accountId, role }, meta));
  }

  @Post(':id/role-withdrawals')
  withdraw(
    @Param('id') accountId: string,
    @Body() { role, reason }: RoleWithdrawalRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(accountId, new WithdrawRole({ accountId, role, reason }, meta));
  }

  @Post(':id/closures')
  async close(
    @Param('id') accountId: string,
    @Body() { reason }: ReasonRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const answer = await this.act(accountId, new CloseAccount({ accountId, reason }, meta));
    await this.sessions.closeAllOf(accountId);
    return answer;
  }

  @Post(':id/password-resets')
  async reset(
    @Param('id') accountId: string,
    @Body() { password }: PasswordResetRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    this.credentials.refuseWeak('', password);
    const answer = await this.act(accountId, new ResetPassword({ accountId }, meta));
    await this.credentials.set(accountId, '', password);
    await this.sessions.closeAllOf(accountId);
    return answer;
  }

  private act(id: string, command: AnyCommand): Promise<ActAnswer> {
    return acted(this.commands, id, command);
  }
}
