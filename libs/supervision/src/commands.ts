import { Command } from '@app/eventing/message.js';
import type { ChecklistAnswer, Hindrance, InspectionResult, RecusalGround } from './events.js';

interface Of {
  readonly inspectionId: string;
}

/** What the draw says at its version `drawVersion`: who inspects the unit. A first time assigns, a later one reassigns. */
export class AssignInspection extends Command('AssignInspection')<
  Of & {
    unitId: string;
    campaignId: string;
    drawId: string;
    drawYear: number;
    drawNumber: number;
    drawVersion: number;
    item: string;
    supervisors: readonly string[];
    dueOn: string;
  }
> {}
export class CallOffInspection extends Command('CallOffInspection')<Of & { unitId: string; drawVersion: number }> {}

/** 行政执法监督证 of a supervisor, as the register has it; `expiresOn` is empty where it has none. */
export interface Certificate {
  readonly supervisorId: string;
  readonly name: string;
  readonly number: string;
  readonly expiresOn: string;
}

/** `number` is counted and `certificates` are looked up in the transaction. */
export class IssueNotice extends Command('IssueNotice')<
  Of & {
    legalBasis: string;
    from: string;
    until: string;
    announced: boolean;
    contact: string;
    checklist: readonly string[];
    number?: number;
    certificates?: readonly Certificate[];
  }
> {}
export class ReceiveNotice extends Command('ReceiveNotice')<Of> {}

/** `ownId` is looked up: the supervisor whose account asks. */
interface AboutRecusal extends Of {
  readonly recusalId: string;
  readonly ownId?: string;
}
export class RequestRecusal extends Command('RequestRecusal')<
  AboutRecusal & { supervisorId: string; ground: RecusalGround; explanation: string }
> {}
export class DecideRecusal extends Command('DecideRecusal')<AboutRecusal & { approved: boolean; reason: string }> {}
export class RequestReplacement extends Command('RequestReplacement')<AboutRecusal> {}

/** `supervisorId` is looked up: the supervisor whose account asks. */
interface BySupervisor extends Of {
  readonly supervisorId?: string;
}

export class AcceptInspection extends Command('AcceptInspection')<BySupervisor> {}
/** `certificates` of the team are looked up in the transaction. */
export class RecordVisit extends Command('RecordVisit')<
  BySupervisor & {
    visitedOn: string;
    account: string;
    evidence: readonly string[];
    startedAt: string;
    endedAt: string;
    place: string;
    present: string;
    certificateShown: boolean;
    letterHandedOver: boolean;
    answers: readonly ChecklistAnswer[];
    hindrance?: Hindrance;
    certificates?: readonly Certificate[];
  }
> {}
export class RecordFinding extends Command('RecordFinding')<
  BySupervisor & {
    findingId: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
    /** The main tasks of the campaign's plan; looked up when the command is handled. */
    categories?: readonly string[];
  }
> {}
/** `contentHash`: the record the signer has before him. Absent: as it stands. */
export class SignInspection extends Command('SignInspection')<BySupervisor & { contentHash?: string }> {}
export class RecordUnitStatement extends Command('RecordUnitStatement')<
  BySupervisor & {
    signed: boolean;
    person: string;
    reason?: string;
    witness?: string;
    evidence: readonly string[];
  }
> {}
export class ConcludeInspection extends Command('ConcludeInspection')<
  BySupervisor & { result: InspectionResult; explanation?: string }
> {}

export type InspectionAct =
  AcceptInspection | RecordVisit | RecordFinding | SignInspection | RecordUnitStatement | ConcludeInspection;
export type RecusalCommand = RequestRecusal | DecideRecusal | RequestReplacement;
export type InspectionCommand =
  AssignInspection | CallOffInspection | IssueNotice | ReceiveNotice | RecusalCommand | InspectionAct;
