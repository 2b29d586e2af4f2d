import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import {
  EventStore,
  type AnyCommand,
  type AnyEvent,
  type Db,
  type Decider,
  type Meta,
  type Prepare,
  type Receipt,
} from '@app/eventing';
import { Files } from './files.js';

/** A command with what its decider must know, and the files it names, which its asker must have handed in. */
export function informed<C extends AnyCommand, E extends AnyEvent, S>(
  decider: Decider<NoInfer<C>, E, S>,
  act: new (data: C['data'], meta: Meta) => C,
  look: (command: C, db: Db, files: Files) => Promise<Partial<C['data']>>,
  filesOf: (data: C['data']) => readonly string[] = () => [],
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      const { data, meta } = asked;
      await this.files.refuseUnknown(filesOf(data), meta);
      const prepare: Prepare<C> = async (_, db) => new act({ ...data, ...(await look(asked, db, this.files)) }, meta);
      return this.store.handle(decider, asked, prepare);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}
