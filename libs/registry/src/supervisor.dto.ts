import { IsIn, ValidateIf } from 'class-validator';
import { AsOfAnswer, Day, ListRequest, OptionalAsOf, OptionalText, PastMomentAnswer, Text } from '@app/http';

const YES_NO = ['true', 'false'] as const;
const POOLS = ['lead', 'member'] as const;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class RegisterSupervisorRequest {
  @Text(40) name: string;
  @Text(100) organisation: string;
  /** 统一社会信用代码 of the enforcement unit he serves in; absent when he comes from elsewhere. */
  @OptionalText(18) unitId?: string;
  /** 组长 or 组员. */
  @IsIn(POOLS) pool: string;
  /** The account he signs in with. */
  @OptionalText(64) accountId?: string;
  @Text(60) certificateNumber: string;
  @Day() expiresOn: string;
}

export class RenewCertificateRequest {
  @Text(60) certificateNumber: string;
  @Day() expiresOn: string;
}

export class StandDownRequest {
  @Text(500) reason: string;
}

export class DeclareConflictRequest {
  @Text(18) unitId: string;
  /** 本人有利害关系, or 近亲属有利害关系. */
  @IsIn(['declared', 'relative']) why: 'declared' | 'relative';
  @Text(500) ground: string;
}

export class WithdrawConflictRequest {
  @Text(18) unitId: string;
  @Text(500) reason: string;
}

/** Sorts by `name`, `organisation`, `pool`, `certificateNumber`, `expiresOn`. */
export class SupervisorListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(POOLS) pool?: string;
  /** Whether the certificate is past its last day today. */
  @Given() @IsIn(YES_NO) expired?: string;
  @Given() @IsIn(YES_NO) stoodDown?: string;
}

export class ConflictAnswer {
  unitId: string;
  unitName: string;
  why: 'declared' | 'relative';
  ground: string;
  declaredAt: string;
}

export class SupervisorAnswer {
  id: string;
  name: string;
  organisation: string;
  unitId?: string;
  pool: string;
  accountId?: string;
  certificateNumber: string;
  expiresOn: string;
  /** As of today. */
  expired: boolean;
  /** Why he was stood down, while he is. */
  stoodDownBecause?: string;
  conflicts: ConflictAnswer[];
  version: number;
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

export class SupervisorListAnswer extends AsOfAnswer {
  items: SupervisorAnswer[];
  next?: string;
  total: number;
}
