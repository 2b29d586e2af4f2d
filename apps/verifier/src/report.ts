import type { Code } from './words.zh.js';

export type Facts = Readonly<Record<string, string | number>>;

/** `missing`: it could not be looked at, which is never a pass. `note`: said so that nobody reads more into the rest. */
export type Outcome = 'ok' | 'failed' | 'missing' | 'note';

export interface Line {
  readonly outcome: Outcome;
  readonly code: Code;
  readonly facts: Facts;
}

export type Result = 'PASS' | 'FAIL' | 'COULD NOT CHECK';

/** What was looked at, line by line as it happens. */
export class Report {
  readonly lines: Line[] = [];

  constructor(private readonly say: (line: Line) => void = () => undefined) {}

  ok(code: Code, facts: Facts = {}): void {
    this.#add({ outcome: 'ok', code, facts });
  }

  fail(code: Code, facts: Facts = {}): void {
    this.#add({ outcome: 'failed', code, facts });
  }

  missing(code: Code, facts: Facts = {}): void {
    this.#add({ outcome: 'missing', code, facts });
  }

  note(code: Code, facts: Facts = {}): void {
    this.#add({ outcome: 'note', code, facts });
  }

  /** A report that found nothing to look at is no pass. */
  get result(): Result {
    if (this.#first('failed')) return 'FAIL';
    return this.#first('missing') || !this.#first('ok') ? 'COULD NOT CHECK' : 'PASS';
  }

  /** The first difference, or the first thing that is missing. */
  get reason(): Line | undefined {
    return this.#first('failed') ?? this.#first('missing');
  }

  #add(line: Line): void {
    this.lines.push(line);
    this.say(line);
  }

  #first(outcome: Outcome): Line | undefined {
    return this.lines.find((line) => line.outcome === outcome);
  }
}

export const EXIT_CODES: Readonly<Record<Result, number>> = { PASS: 0, FAIL: 1, 'COULD NOT CHECK': 2 };
