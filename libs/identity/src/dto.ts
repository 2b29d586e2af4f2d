import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { ConfirmImportRequest } from '@app/documents';
import { ListRequest, Optional, OptionalText, Text } from '@app/http';
import { ROLES } from './permissions.rules.js';

const YES_NO = ['true', 'false'] as const;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class SignInRequest {
  @Text(100) login: string;
  /** Taken as typed: blanks belong to a password. */
  @IsString() @MaxLength(200) password: string;
}

export class PasswordChangeRequest {
  @IsString() @MaxLength(200) old: string;
  @IsString() @MaxLength(200) password: string;
}

export class AccountAnswer {
  id: string;
  login: string;
  name: string;
  roles: string[];
  unitId?: string;
  unitName?: string;
}

export class SessionAnswer {
  account: AccountAnswer;
}

export class OpenAccountRequest {
  @Text(60) login: string;
  @Text(40) name: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(5) @IsIn(ROLES, { each: true }) roles: string[];
  @Optional() @IsString() @MaxLength(64) unitId?: string;
  /** The first password; the administrator hands it out by word of mouth. */
  @IsString() @MaxLength(200) password: string;
}

export class ConfirmAccountsRequest extends ConfirmImportRequest {
  /** JSON: row of the file → first password; the administrator hands them out by word of mouth. */
  @IsString() @MaxLength(300_000) passwords: string;
}

export class RoleRequest {
  @IsIn(ROLES) role: string;
}

export class RoleWithdrawalRequest extends RoleRequest {
  @Text(500) reason: string;
}

export class ReasonRequest {
  @Text(500) reason: string;
}

export class PasswordResetRequest {
  @IsString() @MaxLength(200) password: string;
}

export class AccountListRequest extends ListRequest {
  @OptionalText(64) unitId?: string;
  @Given() @IsIn(ROLES) role?: string;
  @Given() @IsIn(YES_NO) open?: string;
}

export class AccountListItem extends AccountAnswer {
  open: boolean;
  lockedUntil?: string;
}

export class AccountListAnswer {
  items: AccountListItem[];
  next?: string;
  total: number;
}

/** An account a supervisor of the register may sign in with. */
export class SupervisorAccount {
  id: string;
  login: string;
  name: string;
  unitName?: string;
}

export class SupervisorAccountListAnswer {
  items: SupervisorAccount[];
  next?: string;
  total: number;
}
