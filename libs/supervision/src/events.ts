import { Event } from '@app/eventing/message.js';

interface Of {
  readonly inspectionId: string;
  readonly unitId: string;
}

/**
 * A published draw gave this unit to these supervisors. `drawVersion` is the version of the draw that did so:
 * what an older version says no longer counts.
 */
export class InspectionAssigned extends Event('InspectionAssigned')<
  Of & {
    campaignId: string;
    drawId: string;
    drawYear: number;
    drawNumber: number;
    drawVersion: number;
    item: string;
    supervisors: readonly string[];
    assignedOn: string;
    dueOn: string;
  }
> {}
/** A supervisor was replaced in the draw. Signatures given before no longer count. */
export class InspectionReassigned extends Event('InspectionReassigned')<
  Of & { supervisors: readonly string[]; drawVersion: number }
> {}
/** The unit was replaced in the draw: nobody inspects it any more. */
export class InspectionCalledOff extends Event('InspectionCalledOff')<Of & { drawVersion: number }> {}
export class VisitRecorded extends Event('VisitRecorded')<
  Of & { supervisorId: string; visitedOn: string; account: string; evidence: readonly string[] }
> {}
export class FindingRecorded extends Event('FindingRecorded')<
  Of & {
    campaignId: string;
    findingId: string;
    supervisorId: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
  }
> {}
export class InspectionSigned extends Event('InspectionSigned')<Of & { supervisorId: string }> {}
/** Both have signed. There is no default result. */
export class InspectionConcluded extends Event('InspectionConcluded')<
  Of & { result: 'no-problem-found' | 'problems-found'; findings: number }
> {}

export type InspectionEvent =
  | InspectionAssigned
  | InspectionReassigned
  | InspectionCalledOff
  | VisitRecorded
  | FindingRecorded
  | InspectionSigned
  | InspectionConcluded;
