import type { PoolClient } from 'pg';
import { ConcurrentWrite } from './append.js';
import type { Decider } from './decider.js';
import type { AnyCommand, AnyEvent } from './message.js';
import type { Head } from './read.js';
import type { Rejection } from './rejection.js';

/** One of several commands that are recorded together or not at all. */
export interface Deed {
  readonly decider: Decider<AnyCommand, AnyEvent, unknown>;
  readonly command: AnyCommand;
  /** What its refusal is called within the whole, such as with the row it stands for. */
  readonly refused?: (rejection: Rejection) => Rejection;
}

/** Any decider and a command of its own. */
export const deed = <C extends AnyCommand, E extends AnyEvent, S>(
  decider: Decider<C, E, S>,
  command: C,
  refused?: Deed['refused'],
): Deed => ({ decider, command, refused });

/** A stream as it stood when it was read, for a decision that goes by it. */
export type Seen = Pick<Head, 'name' | 'version'>;

/** A command with what was looked up for it, and all that it entails. */
export interface Whole<C extends AnyCommand> {
  readonly command: C;
  readonly entails: readonly Deed[];
  /** The streams it goes by: what is recorded in one of them is decided anew when it has moved on since. */
  readonly seen?: readonly Seen[];
}

/** Finds a whole inside the transaction. What it reads of a stream that nothing is recorded in, it holds (`hold`). */
export type PrepareWhole<C extends AnyCommand> = (db: PoolClient) => Promise<Whole<C>>;

/** Versions of streams a whole goes by, by name, until they are met for the first time. */
export type Unmet = Map<string, number>;

export const unmet = ({ seen = [] }: Pick<Whole<AnyCommand>, 'seen'>): Unmet =>
  new Map(seen.map(({ name, version }) => [name, version]));

/** What was looked up in a stream holds for where it stood then. Afterwards the whole itself moves it on. */
export function meet(seen: Unmet | undefined, { name, version }: Head): void {
  const then = seen?.get(name);
  seen?.delete(name);
  if (then !== undefined && then !== version) throw new ConcurrentWrite(name);
}
