import type { DriftFound } from './events.js';

/** Counting stops here: further behind than this is all the same to whoever looks. */
export const MOST_COUNTED = 10_000;

/** How far one follower of the history has come. */
export interface FollowerStanding {
  readonly name: string;
  readonly title: string;
  /** The last position it has handled. */
  readonly seq: number;
  /** Events it has still to handle; at most `MOST_COUNTED`. */
  readonly behindEvents: number;
  /** Age of the oldest of them. */
  readonly behindSeconds: number;
  /** The process that follows, by its token, and until when it may. Absent: none does. */
  readonly heldBy?: string;
  readonly heldUntil?: string;
  /** Why it does not get on with the oldest of them. */
  readonly failing?: string;
}

/** How far the proof of the history has come. */
export interface ProofStanding {
  /** Events in the log's tree. */
  readonly treeSize: number;
  /** The newest signed checkpoint. Absent: nothing has been signed yet. */
  readonly checkpoint?: { readonly size: number; readonly signedAt: string; readonly cosignatures: number };
  /** How many witnesses must cosign. Absent: no signer has ever been heard of. */
  readonly quorum?: number;
  /** What stands until a person has looked into it, in words for people. */
  readonly alarms: readonly { readonly part: string; readonly code: string; readonly said: string }[];
}

export type RunKind = 'rebuild' | 'drift-check';
export type Outcome = 'open' | 'rebuilt' | 'same' | 'different' | 'failed';

/** One check or rebuild of a group of read tables. */
export interface RunStanding {
  readonly id: string;
  readonly kind: RunKind;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly outcome: Outcome;
  readonly finishedAt?: string;
  /** From 0 to 1, while it is open. */
  readonly progress?: number;
  readonly events?: number;
  readonly rows?: number;
  readonly first?: DriftFound;
  readonly reason?: string;
}

/** Counting stops here; more rows are told as more than this. */
export const MOST_ROWS_COUNTED = 100_000;

/** Read tables that are checked and rebuilt together. */
export interface GroupStanding {
  /** Of its first projection. */
  readonly name: string;
  readonly title: string;
  readonly projections: readonly string[];
  readonly tables: readonly string[];
  /** In all its tables; at most `MOST_ROWS_COUNTED` of each is counted. */
  readonly rows: number;
  readonly rebuild?: RunStanding;
  readonly driftCheck?: RunStanding;
}

export interface Standing {
  readonly followers: readonly FollowerStanding[];
  readonly proof: ProofStanding;
  readonly groups: readonly GroupStanding[];
  /** Messages that were given up: refused for good, or tried too often. */
  readonly undelivered: number;
}
