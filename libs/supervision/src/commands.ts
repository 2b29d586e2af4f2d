import { Command } from '@app/eventing/message.js';

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

/** `supervisorId` is looked up: the supervisor whose account asks. */
interface BySupervisor extends Of {
  readonly supervisorId?: string;
}

export class RecordVisit extends Command('RecordVisit')<
  BySupervisor & { visitedOn: string; account: string; evidence: readonly string[] }
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
export class SignInspection extends Command('SignInspection')<BySupervisor> {}
export class ConcludeInspection extends Command('ConcludeInspection')<
  BySupervisor & { result: 'no-problem-found' | 'problems-found' }
> {}

export type InspectionAct = RecordVisit | RecordFinding | SignInspection | ConcludeInspection;
export type InspectionCommand = AssignInspection | CallOffInspection | InspectionAct;
