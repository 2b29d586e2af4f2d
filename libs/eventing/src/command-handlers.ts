import { Inject, type Provider, type Type } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { Decider } from './decider.js';
import { EventStore, type Prepare, type Receipt } from './event-store.js';
import type { AnyCommand, AnyEvent } from './message.js';

/** One @nestjs/cqrs handler per command, all answered by the same decider, after what `prepare` looks up for it. */
export const commandHandlers = <C extends AnyCommand, E extends AnyEvent, S>(
  decider: Decider<C, E, S>,
  commands: readonly Type<C>[],
  prepare?: Prepare<C>,
): Provider[] =>
  commands.map((command) => {
    @CommandHandler(command)
    class Handler {
      constructor(@Inject(EventStore) private readonly store: EventStore) {}

      execute(asked: C): Promise<Receipt> {
        return this.store.handle(decider, asked, prepare);
      }
    }
    Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
    return Handler;
  });
