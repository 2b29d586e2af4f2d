import { Command } from '@app/eventing/message.js';
import type { NamedPerson } from './events.js';
import type { WorkFacts } from './rules.js';

/** `facts` are looked up inside the transaction; no asker fills them in. */
interface Of {
  readonly campaignId: string;
  readonly unitId: string;
  readonly facts?: WorkFacts;
}

/** One line of the table as it was filled in. */
export interface WorkRow {
  readonly task: number;
  readonly lead: NamedPerson;
  readonly responsible: NamedPerson;
}

export class AssignWork extends Command('AssignWork')<Of & { rows: readonly WorkRow[] }> {}
/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportWorkLedger extends Command('ImportWorkLedger')<{
  campaignId: string;
  unitId: string;
  importId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** How many tasks get their people, and how many others; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}
export class HandOverWork extends Command('HandOverWork')<
  Of & { from: NamedPerson; to: NamedPerson; reason: string }
> {}
export class NoteWorkLeft extends Command('NoteWorkLeft')<Of & { person: NamedPerson }> {}

export type WorkCommand = AssignWork | HandOverWork | NoteWorkLeft;
