import { Event } from '@app/eventing/message.js';

/** What every event of a run says: which run, of which group of read tables, and what people call these. */
export interface Run {
  readonly runId: string;
  /** The group's name, which is that of its first projection. */
  readonly projection: string;
  readonly title: string;
}

/** Where a read table first departs from the history. The values stay out: they are the county's data, not the event's. */
export interface DriftFound {
  readonly table: string;
  /** The row's primary key, as text. */
  readonly row: string;
  readonly kind: 'missing-row' | 'extra-row' | 'changed-cell';
  readonly column?: string;
}

export interface Rebuilt {
  /** Events replayed. */
  readonly events: number;
  /** Rows written or compared. */
  readonly rows: number;
}

export interface Checked extends Rebuilt {
  /** Absent: the read tables are what the history says. */
  readonly first?: DriftFound;
}

export class RebuildRequested extends Event('RebuildRequested')<Run> {}
export class ProjectionRebuilt extends Event('ProjectionRebuilt')<Run & Rebuilt> {}
export class DriftCheckRequested extends Event('DriftCheckRequested')<Run> {}
export class DriftChecked extends Event('DriftChecked')<Run & Checked> {}
/** A run came to no result; the read tables are as they were. */
export class RunFailed extends Event('RunFailed')<Run & { readonly reason: string }> {}

export type OperationsEvent = RebuildRequested | ProjectionRebuilt | DriftCheckRequested | DriftChecked | RunFailed;
