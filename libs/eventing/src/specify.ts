import { isDeepStrictEqual } from 'node:util';
import { fold, type Decider } from './decider.js';
import type { AnyCommand, AnyEvent } from './message.js';
import { Rejection, type Facts } from './rejection.js';

const plain = (events: readonly AnyEvent[]) => events.map(({ type, data }) => ({ type, data: { ...data } }));

function expectSame(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`Decided\n${JSON.stringify(actual, null, 2)}\ninstead of\n${JSON.stringify(expected, null, 2)}`);
}

/** A state that may come from a snapshot is decided on as it comes back from one. */
const kept = <S>({ version }: { version?: number }, state: S): S =>
  version === undefined ? state : (JSON.parse(JSON.stringify(state)) as S);

/** given(events).when(command).then(events) | .thenRefused(code) | .thenNothing(): how decider specs are written. */
export const specify = <C extends AnyCommand, E extends AnyEvent, S>(decider: Decider<C, E, S>) => ({
  given: (...history: E[]) => ({
    when: (command: C) => {
      const decide = () => decider.decide(command, kept(decider, fold(decider, history)));
      return {
        then: (...expected: E[]) => expectSame(plain(decide()), plain(expected)),
        thenNothing: () => expectSame(plain(decide()), []),
        thenRefused: (code: string, facts?: Facts) => {
          let refused: unknown;
          try {
            decide();
          } catch (error) {
            refused = error;
          }
          if (!(refused instanceof Rejection))
            throw refused instanceof Error ? refused : new Error(`Not refused; expected ${code}`);
          expectSame(refused.code, code);
          if (facts) expectSame(refused.facts, facts);
        },
      };
    },
  }),
});
