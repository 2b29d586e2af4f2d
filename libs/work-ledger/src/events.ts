import { Event } from '@app/eventing/message.js';

/** Somebody named in a unit's work: the account may be unknown, the name never is. */
export interface NamedPerson {
  readonly name: string;
  readonly accountId?: string;
}

interface Of {
  readonly campaignId: string;
  readonly unitId: string;
}

/** 主管领导 and 责任人 of one task in one unit. A later one takes the place of the earlier. */
export class WorkAssigned extends Event('WorkAssigned')<
  Of & { task: number; lead: NamedPerson; responsible: NamedPerson }
> {}
/** 批量导入, as one fact beside what it assigns. */
export class WorkLedgerImported extends Event('WorkLedgerImported')<
  Of & { importId: string; fileName: string; sha256: string; assigned: number; reassigned: number }
> {}
/** 工作移交: everything of one person goes to another, and with it the open issues he answers for (`issues`, by number). */
export class WorkHandedOver extends Event('WorkHandedOver')<
  Of & {
    from: NamedPerson;
    to: NamedPerson;
    /** Tasks he led or was responsible for. */
    tasks: readonly number[];
    issues: readonly number[];
    reason: string;
  }
> {}
/** His account was closed while work of his was left in the unit. */
export class WorkLeftBehind extends Event('WorkLeftBehind')<
  Of & { person: NamedPerson; tasks: readonly number[]; issues: readonly number[] }
> {}

export type WorkEvent = WorkAssigned | WorkHandedOver | WorkLeftBehind;
