import { Event } from '@app/eventing/message.js';

/** `recheckId` is the closure that is rechecked: the id of the event that closed the issue. */
interface Of {
  readonly recheckId: string;
  readonly issueId: string;
  readonly unitId: string;
}

/** 复查: a published draw gives a closed issue to people who go and look. */
export class RecheckAssigned extends Event('RecheckAssigned')<
  Of & {
    drawId: string;
    drawYear: number;
    drawNumber: number;
    item: string;
    campaignId: string;
    supervisors: readonly string[];
    assignedOn: string;
    dueOn: string;
  }
> {}
/** A replacement in the draw sends somebody else. Who joined, and what by when, is not said in histories from before. */
export class RecheckReassigned extends Event('RecheckReassigned')<
  Of & { supervisors: readonly string[]; joined?: readonly string[]; item?: string; dueOn?: string }
> {}
/** A replacement in the draw took the issue out. */
export class RecheckCalledOff extends Event('RecheckCalledOff')<Of> {}
/** Nothing is left to recheck: the issue was reopened meanwhile. What is closed is not merged; histories may say so. */
export type Excuse = 'reopened' | 'merged';
export class RecheckExcused extends Event('RecheckExcused')<Of & { excuse: Excuse }> {}
/** 复查通过. */
export class RecheckPassed extends Event('RecheckPassed')<
  Of & { account: string; evidence: readonly string[]; late: boolean }
> {}
/** 复查不通过: the issue goes back to the unit, due on a day anew. */
export class RecheckFailed extends Event('RecheckFailed')<
  Of & { account: string; evidence: readonly string[]; dueOn: string; late: boolean }
> {}

export type RecheckEvent =
  RecheckAssigned | RecheckReassigned | RecheckCalledOff | RecheckExcused | RecheckPassed | RecheckFailed;
