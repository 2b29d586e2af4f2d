/** One event an act recorded, with the hash that proves it. */
export class RecordedEvent {
  id: string;
  type: string;
  hash: string;
}

export class ReceiptAnswer {
  stream: string;
  version: number;
  events: RecordedEvent[];
  /** Signed note: these events stand in the history's tree within a minute. Absent where nothing was recorded. */
  promise?: string;
}

/** The answer to every act: the thing, and the receipt of what was recorded. */
export class ActAnswer {
  id: string;
  receipt: ReceiptAnswer;
}
