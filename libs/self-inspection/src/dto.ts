import { IsIn, IsString, Matches, ValidateIf } from 'class-validator';
import { Day, ListRequest, OptionalText, Text } from '@app/http';
import type { Answer } from './events.js';
import { STATES, type State } from './rules.js';

const ANSWERS = ['conforming', 'partly', 'nonconforming', 'not-applicable'] as const;
const FILE_ID = /^[0-9a-f]{64}$/;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class CheckAnswerRequest {
  @Text(20) checkId: string;
  /** 符合、部分符合、不符合、不适用. */
  @IsIn(ANSWERS) answer: Answer;
  /** Wanted for 部分符合 and 不符合. */
  @OptionalText(1000) note?: string;
  /** Wanted for 不适用. */
  @OptionalText(500) reason?: string;
}

export class CheckEvidenceRequest {
  @Text(20) checkId: string;
  /** The id of an uploaded file: the SHA-256 of its content. */
  @Matches(FILE_ID) fileId: string;
  @Text(200) name: string;
  /** 印证材料种类, as the check names them, or `other`. */
  @Text(40) kind: string;
}

export class CheckEvidenceWithdrawalRequest {
  @Text(20) checkId: string;
  @Matches(FILE_ID) fileId: string;
  @Text(500) reason: string;
}

export class NoIssuesStatementRequest {
  @Text(1000) statement: string;
}

export class SelfInspectionReturnRequest {
  @Text(1000) reason: string;
  @Day() dueOn: string;
}

/** Sorts by `unit`, `answered`, `issues`, `state`, `signedOffAt`. */
export class SelfInspectionListRequest extends ListRequest {
  @Given() @IsString() campaignId?: string;
  @Given() @IsIn(STATES) state?: State;
  /** Signed off late, or not signed off though the day is past. */
  @Given() @IsIn(['true', 'false']) late?: string;
}

export class SelfInspectionListItem {
  campaignId: string;
  unitId: string;
  unitName: string;
  state: State;
  /** Checks that apply to the unit, and how many of them it has answered. */
  applicable: number;
  answered: number;
  /** Issues reported from the self-inspection. */
  issues: number;
  /** The statement of no issues has been signed and stands. */
  noIssues: boolean;
  /** The deadline in force: the phase's, or that of a return. */
  dueOn: string;
  late: boolean;
  signedOffAt?: string;
  version: number;
}

export class SelfInspectionListAnswer {
  items: SelfInspectionListItem[];
  next?: string;
  total: number;
}

export class SheetEvidence {
  fileId: string;
  name: string;
  kind: string;
  attachedAt: string;
  attachedBy: string;
}

export class SheetIssue {
  issueId: string;
  number: number;
}

export class SheetCheck {
  id: string;
  text: string;
  /** Kinds of evidence the check asks to see. */
  evidenceKinds: string[];
  /** Absent while the check has no answer. */
  answer?: Answer;
  note?: string;
  reason?: string;
  answeredAt?: string;
  answeredBy?: string;
  evidence: SheetEvidence[];
  issues: SheetIssue[];
}

export class SheetTask {
  number: number;
  category: string;
  title: string;
  checks: SheetCheck[];
}

/** What stands between the sheet and its sign-off: ids of checks. */
export class SheetMissing {
  unanswered: string[];
  withoutEvidence: string[];
  withoutIssue: string[];
  /** No issue was reported, so the statement of no issues must be signed. */
  statement: boolean;
}

/** An answer to a check that the changed plan asks no longer. */
export class SheetFormerAnswer {
  id: string;
  text: string;
  answer: Answer;
  note: string;
  reason?: string;
  answeredAt: string;
}

export class SelfInspectionAnswer extends SelfInspectionListItem {
  /** Counts the plans of the campaign, from 1; and why the one in force took the place of the former. */
  plan: number;
  planReason: string;
  formerAnswers: SheetFormerAnswer[];
  /** The self-inspection phase has been opened, and the unit takes part. */
  open: boolean;
  /** The unit takes part no more. */
  letGo?: boolean;
  statement?: string;
  signedOffBy?: string;
  returnReason?: string;
  /** The tasks that apply to the unit. */
  tasks: SheetTask[];
  missing: SheetMissing;
}
