/** One line of events.ndjson. */
export interface ExportedEvent {
  readonly index: number;
  /** The JCS text that was hashed. */
  readonly envelope: string;
  /** Hex; absent with `body` once erased. */
  readonly salt?: string;
  /** The exact text that was hashed. */
  readonly body?: string;
}

/** Where things stand in an export's folder (or zip). Tiles stand at their own paths, draws at `drawFile`. */
export const EXPORT_FILES = { events: 'events.ndjson', checkpoints: 'checkpoints.txt', policy: 'policy.json' } as const;

export const drawFile = (drawNo: string): string => `draws/${drawNo}.json`;

/** The line without its newline; its members always stand in this order. */
export const eventLine = ({ index, envelope, salt, body }: ExportedEvent): string =>
  JSON.stringify({ index, envelope, salt, body });

/** Between two notes, each of which ends its own line: a line of eight hyphens between empty lines. */
export const BETWEEN_NOTES = '\n--------\n\n';

/** Signed notes, oldest first. */
export const joinCheckpoints = (notes: readonly string[]): string => notes.join(BETWEEN_NOTES);

/** The notes of checkpoints.txt, not yet looked at; none for an empty text. */
export const splitCheckpoints = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN_NOTES));
