import { Command } from '@app/eventing/message.js';

export class OpenAccount extends Command('OpenAccount')<{
  accountId: string;
  login: string;
  name: string;
  roles: readonly string[];
  unitId?: string;
}> {}
export class GrantRole extends Command('GrantRole')<{ accountId: string; role: string }> {}
export class WithdrawRole extends Command('WithdrawRole')<{ accountId: string; role: string; reason: string }> {}
export class CloseAccount extends Command('CloseAccount')<{ accountId: string; reason: string }> {}
export class LockAccount extends Command('LockAccount')<{ accountId: string; until: string }> {}
export class ResetPassword extends Command('ResetPassword')<{ accountId: string }> {}

export type AccountCommand = OpenAccount | GrantRole | WithdrawRole | CloseAccount | LockAccount | ResetPassword;
