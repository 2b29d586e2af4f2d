import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { AsOfAnswer, Day, ListRequest, Optional, OptionalAsOf, OptionalText, PastMomentAnswer, Text } from '@app/http';

const YES_NO = ['true', 'false'] as const;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class SupervisorParticularsRequest {
  @Text(40) name: string;
  @Text(100) organisation: string;
  /** 统一社会信用代码 of the enforcement unit he serves in; absent when he comes from elsewhere. */
  @OptionalText(18) unitId?: string;
  /** 组长 `lead`, 组员 `member`, 专家 `expert`, or a name of the office's own. */
  @Text(20) pool: string;
  /** 执法领域、专长. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  specialties?: string[];
}

export class RegisterSupervisorRequest extends SupervisorParticularsRequest {
  /** The account he signs in with. */
  @OptionalText(64) accountId?: string;
  @Text(60) certificateNumber: string;
  @Day() expiresOn: string;
}

export class CorrectSupervisorRequest extends SupervisorParticularsRequest {
  @Text(500) reason: string;
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

export class DeclareAbsenceRequest {
  /** The first day on which he is sent nowhere. */
  @Day() from: string;
  /** The last such day. */
  @Day() to: string;
  @Text(500) reason: string;
}

export class WithdrawAbsenceRequest {
  @Text(64) absenceId: string;
  @Text(500) reason: string;
}

/** Sorts by `name`, `organisation`, `pool`, `certificateNumber`, `expiresOn`. */
export class SupervisorListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @OptionalText(20) pool?: string;
  /** Whether the certificate is past its last day today. */
  @Given() @IsIn(YES_NO) expired?: string;
  @Given() @IsIn(YES_NO) stoodDown?: string;
  /** Whether a draw today could send him: not stood down, certificate good, not away. */
  @Given() @IsIn(YES_NO) available?: string;
}

export class ConflictAnswer {
  unitId: string;
  unitName: string;
  why: 'declared' | 'relative';
  ground: string;
  declaredAt: string;
}

export class AbsenceAnswer {
  id: string;
  from: string;
  to: string;
  reason: string;
}

export class SupervisorAnswer {
  id: string;
  name: string;
  organisation: string;
  unitId?: string;
  pool: string;
  specialties: string[];
  accountId?: string;
  certificateNumber: string;
  expiresOn: string;
  /** As of today. */
  expired: boolean;
  /** Why he was stood down, while he is. */
  stoodDownBecause?: string;
  conflicts: ConflictAnswer[];
  absences: AbsenceAnswer[];
  /** Whether a draw today could send him: not stood down, certificate good, not away. */
  available: boolean;
  version: number;
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

export class SupervisorListAnswer extends AsOfAnswer {
  items: SupervisorAnswer[];
  next?: string;
  total: number;
}
