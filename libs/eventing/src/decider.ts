import type { AnyCommand, AnyEvent } from './message.js';

/** The rules of one kind of thing: what a command leads to in a state, and what state events leave behind. */
export interface Decider<C extends AnyCommand, E extends AnyEvent, S> {
  readonly name: string;
  readonly initial: S;
  /**
   * Given: long streams are read from snapshots. The state must then be plain JSON, and whatever changes `evolve`
   * or the state's shape counts this up: snapshots of another version are not read.
   */
  readonly version?: number;
  stream(command: C): string;
  decide(command: C, state: S): E[];
  evolve(state: S, event: E): S;
}

export const fold = <C extends AnyCommand, E extends AnyEvent, S>(
  decider: Decider<C, E, S>,
  events: readonly E[],
  from: S = decider.initial,
): S => events.reduce((state, event) => decider.evolve(state, event), from);
