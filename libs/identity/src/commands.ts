import { Command } from '@app/eventing/message.js';

export class OpenAccount extends Command('OpenAccount')<{
  accountId: string;
  login: string;
  name: string;
  roles: readonly string[];
  unitId?: string;
}> {}
/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportAccounts extends Command('ImportAccounts')<{
  importId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** How many accounts are new; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}
export class GrantRole extends Command('GrantRole')<{ accountId: string; role: string }> {}
export class WithdrawRole extends Command('WithdrawRole')<{ accountId: string; role: string; reason: string }> {}
export class CloseAccount extends Command('CloseAccount')<{ accountId: string; reason: string }> {}
export class LockAccount extends Command('LockAccount')<{ accountId: string; until: string }> {}
export class ResetPassword extends Command('ResetPassword')<{ accountId: string }> {}

export type AccountCommand = OpenAccount | GrantRole | WithdrawRole | CloseAccount | LockAccount | ResetPassword;
