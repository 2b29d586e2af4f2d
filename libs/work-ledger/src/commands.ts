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
export class HandOverWork extends Command('HandOverWork')<
  Of & { from: NamedPerson; to: NamedPerson; reason: string }
> {}
export class NoteWorkLeft extends Command('NoteWorkLeft')<Of & { person: NamedPerson }> {}

export type WorkCommand = AssignWork | HandOverWork | NoteWorkLeft;
