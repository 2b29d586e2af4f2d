import type { AnyCommand, AnyEvent } from './message.js';

/** The rules of one kind of thing: what a command leads to in a state, and what state events leave behind. */
export interface Decider<C extends AnyCommand, E extends AnyEvent, S> {
  readonly name: string;
  readonly initial: S;
  stream(command: C): string;
  decide(command: C, state: S): E[];
  evolve(state: S, event: E): S;
}

export const fold = <C extends AnyCommand, E extends AnyEvent, S>(decider: Decider<C, E, S>, events: readonly E[]): S =>
  events.reduce((state, event) => decider.evolve(state, event), decider.initial);
