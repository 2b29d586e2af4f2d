import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { AccountRow } from './account.entity.js';
import { accounts, accountUnits } from './account.projection.js';
import { CloseAccount, GrantRole, LockAccount, OpenAccount, ResetPassword, WithdrawRole } from './commands.js';
import { Credentials } from './credentials.js';
import { account } from './decider.js';
import { AccountsHttp } from './http.js';
import { AccountImportHttp } from './import.http.js';
import { accountImportHandlers } from './import.handlers.js';
import { narrative } from './narrative.js';
import { DescribeAccountHandler, ListAccountsHandler, ListSupervisorAccountsHandler } from './queries.js';
import { refusals } from './refusals.js';
import { SessionHttp } from './session.http.js';
import { SessionMiddleware } from './session.middleware.js';
import { Sessions } from './sessions.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountRow])],
  controllers: [SessionHttp, AccountImportHttp, AccountsHttp],
  providers: [
    ...commandHandlers(account, [OpenAccount, GrantRole, WithdrawRole, CloseAccount, LockAccount, ResetPassword]),
    ...accountImportHandlers,
    ListAccountsHandler,
    DescribeAccountHandler,
    ListSupervisorAccountsHandler,
    Credentials,
    Sessions,
    contribute({ projections: [accountUnits, accounts], refusals, narrative }),
  ],
  exports: [Credentials, Sessions],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
