import { IsIn } from 'class-validator';
import { ALARMS, type Alarm } from './alarm.rules.js';
import type { DriftFound } from './events.js';
import type { Outcome, RunKind } from './standing.rules.js';

export class AlarmAnswer {
  @IsIn(ALARMS) code: Alarm['code'];
  says: string;
  /** What a person can do about it. */
  remedy: string;
}

export class FollowerAnswer {
  name: string;
  title: string;
  seq: number;
  /** At most 10000: counting stops there. */
  behindEvents: number;
  behindSeconds: number;
  heldBy?: string;
  heldUntil?: string;
  failing?: string;
}

export class QueueAnswer {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

export class HistorySizeAnswer {
  events: number;
  newestAt?: string;
}

export class CheckpointAnswer {
  size: number;
  signedAt: string;
  cosignatures: number;
}

export class ProofAnswer {
  treeSize: number;
  /** Events not yet in the tree. */
  behindEvents: number;
  checkpoint?: CheckpointAnswer;
  /** How many witnesses must cosign. Absent: no signer has ever been heard of. */
  quorum?: number;
}

/** Where a read table first departs from the history, without the values. */
export class DriftFoundAnswer implements DriftFound {
  table: string;
  row: string;
  @IsIn(['missing-row', 'extra-row', 'changed-cell']) kind: DriftFound['kind'];
  column?: string;
}

export class RunAnswer {
  id: string;
  @IsIn(['rebuild', 'drift-check']) kind: RunKind;
  requestedBy: string;
  requestedAt: string;
  @IsIn(['open', 'rebuilt', 'same', 'different', 'failed']) outcome: Outcome;
  finishedAt?: string;
  /** From 0 to 1, while it is open. */
  progress?: number;
  events?: number;
  rows?: number;
  first?: DriftFoundAnswer;
  reason?: string;
}

export class ReadTablesAnswer {
  name: string;
  title: string;
  projections: string[];
  tables: string[];
  /** At most 100000 of each table are counted. */
  rows: number;
  rebuild?: RunAnswer;
  driftCheck?: RunAnswer;
}

export class OperationsAnswer {
  alarms: AlarmAnswer[];
  followers: FollowerAnswer[];
  queue: QueueAnswer;
  history: HistorySizeAnswer;
  proof: ProofAnswer;
  groups: ReadTablesAnswer[];
}
