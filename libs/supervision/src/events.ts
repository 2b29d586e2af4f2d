import { Event } from '@app/eventing/message.js';

interface Of {
  readonly inspectionId: string;
  readonly unitId: string;
}

/** A published draw gave this unit to these supervisors. */
export class InspectionAssigned extends Event('InspectionAssigned')<
  Of & {
    campaignId: string;
    drawId: string;
    drawNumber: number;
    item: string;
    supervisors: readonly string[];
    dueOn: string;
  }
> {}
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
  | VisitRecorded
  | FindingRecorded
  | InspectionSigned
  | InspectionConcluded;
