import { Event } from '@app/eventing/message.js';

/** An account is a person at a post. Passwords and sessions are no facts of the history and are kept apart. */
export class AccountOpened extends Event('AccountOpened')<{
  accountId: string;
  login: string;
  name: string;
  roles: readonly string[];
  /** The unit it acts for; there for unit-lead, unit-clerk and reviewer. */
  unitId?: string;
}> {}
/** 批量开设账号: a file of this hash brought so many, each an event of its own. */
export class AccountsImported extends Event('AccountsImported')<{
  importId: string;
  fileName: string;
  sha256: string;
  opened: number;
}> {}
export class RoleGranted extends Event('RoleGranted')<{ accountId: string; role: string }> {}
export class RoleWithdrawn extends Event('RoleWithdrawn')<{ accountId: string; role: string; reason: string }> {}
export class AccountClosed extends Event('AccountClosed')<{ accountId: string; reason: string }> {}
/** Too many wrong passwords in a row. */
export class AccountLocked extends Event('AccountLocked')<{ accountId: string; until: string }> {}
/** The administrator handed out a new first password. */
export class PasswordReset extends Event('PasswordReset')<{ accountId: string }> {}

export type AccountEvent = AccountOpened | RoleGranted | RoleWithdrawn | AccountClosed | AccountLocked | PasswordReset;
