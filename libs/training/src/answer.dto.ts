import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer } from '@app/http';
import { TrainingPlanLineRequest } from './dto.js';
import { TRAINING_KINDS, type TrainingKind } from './events.js';

const STATES = ['arranged', 'signed', 'closed', 'cancelled', 'voided'] as const;
type State = (typeof STATES)[number];

class ListAnswer extends AsOfAnswer {
  next?: string;
  total: number;
}

export class TrainingSessionItem {
  id: string;
  /** Absent: the office holds it for the county. */
  unitId?: string;
  unitName?: string;
  title: string;
  @ApiProperty({ enum: TRAINING_KINDS }) kind: TrainingKind;
  day: string;
  place: string;
  hours: number;
  teacher: string;
  @ApiProperty({ enum: STATES }) state: State;
  /** Of the asker's unit, where he acts for one. */
  attendees: number;
  pictures: number;
  version: number;
}
export class TrainingSessionListAnswer extends ListAnswer {
  items: TrainingSessionItem[];
}
export class TrainingExamAnswer {
  title: string;
  fullMark: number;
  passMark: number;
  /** Absent for whoever is examined and for other units, until the session is closed. */
  fileId?: string;
}
export class TrainingSessionAnswer extends AsOfAnswer {
  id: string;
  unitId?: string;
  unitName?: string;
  title: string;
  @ApiProperty({ enum: TRAINING_KINDS }) kind: TrainingKind;
  day: string;
  place: string;
  hours: number;
  teacher: string;
  @ApiProperty({ enum: STATES }) state: State;
  organiserId: string;
  organiserName: string;
  signedBy?: string;
  signedByName?: string;
  signedAt?: string;
  closedByName?: string;
  closedAt?: string;
  reason?: string;
  attendees: number;
  /** Files of photographs. */
  pictures: string[];
  exam?: TrainingExamAnswer;
  /** The asker's own, where his account is bound to an officer. */
  ownOfficerId?: string;
  ownSignedInAt?: string;
  ownSignedOutAt?: string;
  version: number;
}
export class AttendanceItem {
  /** The officer's stay in the unit. */
  id: string;
  personId: string;
  name: string;
  certificate: string;
  unitName: string;
  hours: number;
  @ApiProperty({ enum: ['code', 'paper'] }) how: 'code' | 'paper';
  signedInAt: string;
  signedOutAt?: string;
  reason?: string;
  fileId?: string;
  score?: number;
  passed?: boolean;
}
export class AttendanceListAnswer extends ListAnswer {
  items: AttendanceItem[];
}
/** What the room's screen shows. */
export class SignInCodeAnswer {
  code: string;
  /** When it changes, UTC. */
  until: string;
  signedIn: number;
}

export class TrainingPlanItem {
  /** The unit's. */
  id: string;
  unitId: string;
  unitName: string;
  year: number;
  dueOn: string;
  @ApiProperty({ enum: ['submitted', 'late', 'awaited', 'overdue'] }) state:
    'submitted' | 'late' | 'awaited' | 'overdue';
  revision?: number;
  documentNumber?: string;
  submittedOn?: string;
  items?: number;
  /** Hours that count, and those of 政治理论. */
  hours?: number;
  politicalHours?: number;
}
export class TrainingPlanListAnswer extends ListAnswer {
  year: number;
  dueOn: string;
  items: TrainingPlanItem[];
}
export class TrainingPlanAnswer extends AsOfAnswer {
  unitId: string;
  unitName: string;
  year: number;
  dueOn: string;
  revision: number;
  documentNumber: string;
  late: boolean;
  reason?: string;
  submittedOn?: string;
  items: TrainingPlanLineRequest[];
  version: number;
}

/** How one officer stands in a year. */
export class OfficerHoursItem {
  /** The person's, in whichever unit. */
  id: string;
  officerId: string;
  unitId: string;
  unitName: string;
  name: string;
  certificate: string;
  /** 业务知识和法律法规; 文字与音像记录专项, which counts as well; 政治理论, which does not. */
  business: number;
  records: number;
  political: number;
  counted: number;
  owed: number;
  /** With what is arranged to come. */
  expected: number;
  @ApiProperty({ enum: ['met', 'coming', 'missing'] }) state: 'met' | 'coming' | 'missing';
  /** The login of the account he signs in with. */
  login?: string;
}
export class OfficerHoursAnswer extends ListAnswer {
  year: number;
  /** The day on which one must be listed to be counted. */
  on: string;
  items: OfficerHoursItem[];
}
export class TrainingCoverageItem {
  /** The unit's. */
  id: string;
  unitId: string;
  unitName: string;
  officers: number;
  /** Joined in the year, and left in it; the latter are counted nowhere else. */
  joined: number;
  left: number;
  /** With any hours that count. */
  trained: number;
  met: number;
  missing: number;
  /** 全覆盖, in whole percent of the officers, downwards; absent without any. */
  trainedPercent?: number;
  metPercent?: number;
}
export class TrainingCoverageAnswer extends ListAnswer {
  year: number;
  on: string;
  items: TrainingCoverageItem[];
}
export class OfficerSessionAnswer {
  sessionId: string;
  title: string;
  @ApiProperty({ enum: TRAINING_KINDS }) kind: TrainingKind;
  day: string;
  place: string;
  unitName?: string;
  hours: number;
  sessionHours: number;
  @ApiProperty({ enum: ['code', 'paper'] }) how: 'code' | 'paper';
  score?: number;
  fullMark?: number;
  passed?: boolean;
  /** Signed by both: its hours count. */
  closed: boolean;
}
/** 个人培训台账. */
export class OfficerTrainingAnswer extends AsOfAnswer {
  personId: string;
  year: number;
  name: string;
  certificate: string;
  unitId: string;
  unitName: string;
  business: number;
  records: number;
  political: number;
  counted: number;
  owed: number;
  expected: number;
  @ApiProperty({ enum: ['met', 'coming', 'missing'] }) state: 'met' | 'coming' | 'missing';
  sessions: OfficerSessionAnswer[];
}

export class OfficerAccountItem {
  /** The account's. */
  id: string;
  login: string;
  name: string;
  officerId?: string;
  certificate?: string;
  /** Who of the unit bears the same name and has no account. */
  candidates: OfficerCandidateAnswer[];
}
export class OfficerCandidateAnswer {
  officerId: string;
  certificate: string;
}
export class OfficerAccountListAnswer extends ListAnswer {
  items: OfficerAccountItem[];
}
