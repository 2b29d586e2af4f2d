import { Command } from '@app/eventing/message.js';
import type { Excuse } from './events.js';

interface Of {
  readonly recheckId: string;
}

/** What the ledger says of a closure; looked up inside the transaction. */
export interface ClosureFacts {
  readonly issueId: string;
  readonly unitId: string;
  readonly campaignId: string;
  /** The account that verified and closed. */
  readonly closedBy: string;
  /** The accounts that acted for the unit on the issue. */
  readonly unitSide: readonly string[];
  readonly standing: 'closed' | Excuse;
}

export class AssignRecheck extends Command('AssignRecheck')<
  Of & {
    drawId: string;
    drawYear: number;
    drawNumber: number;
    item: string;
    dueOn: string;
    supervisors: readonly string[];
    facts?: ClosureFacts;
  }
> {}
export class CallOffRecheck extends Command('CallOffRecheck')<Of & { drawId: string }> {}
export class ExcuseRecheck extends Command('ExcuseRecheck')<Of & { excuse: Excuse }> {}

interface Concluding extends Of {
  readonly account: string;
  readonly evidence: readonly string[];
  /** Looked up: the supervisors the asker signs in as, and what the ledger says of the closure. */
  readonly asker?: readonly string[];
  readonly facts?: ClosureFacts;
}

export class PassRecheck extends Command('PassRecheck')<Concluding> {}
export class FailRecheck extends Command('FailRecheck')<Concluding & { dueOn: string }> {}

export type RecheckCommand = AssignRecheck | CallOffRecheck | ExcuseRecheck | PassRecheck | FailRecheck;
