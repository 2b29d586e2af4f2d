/** todo: nobody has begun; doing: under way; waiting: for somebody else; done; late and refused alone are red. */
export type Tone = 'todo' | 'doing' | 'waiting' | 'done' | 'late' | 'refused';

export interface Status {
  readonly word: string;
  readonly tone: Tone;
}

/** A context lists its states once: code → word and tone. */
export type Statuses = Readonly<Record<string, Status>>;

/** The mark repeats in shape what the colour says. */
export const MARKS: Readonly<Record<Tone, string>> = {
  todo: '○',
  doing: '◐',
  waiting: '…',
  done: '✓',
  late: '!',
  refused: '✕',
};
