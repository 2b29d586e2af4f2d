import { Inject, Injectable, Optional, type Type } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { EventProofs, EventStore, Rejection, type Db, type Meta, type Receipt, type Recorded } from '@app/eventing';
import { BeaconChains } from './chains.js';
import {
  EnterBeacon,
  EnterLottery,
  MissReveals,
  RevealSecret,
  ThrowDice,
  type SeedCommand,
  type SeedLookup,
} from './commands.js';
import { draw } from './decider.js';
import type { DrawEvent } from './events.js';
import { freezeOf, readPepper, unitNames } from './rolls.js';
import { suspectsOf } from './suspects.js';

/** What every source of the seed needs: the pepper, names for a shortage, and whether outsiders have the freeze. */
@Injectable()
export class SeedLookups {
  constructor(
    @Optional() @Inject(EventProofs) private readonly log?: EventProofs,
    @Optional() @Inject(BeaconChains) private readonly chains = new BeaconChains(),
  ) {}

  async of(db: Db, drawId: string): Promise<SeedLookup> {
    const freeze = await freezeOf(db, drawId);
    const cosigning = freeze && (await this.log?.witnessing(freeze));
    const [secret, names] = [await readPepper(db, drawId), await unitNames(db)];
    return { secret, names, chains: this.chains.all, ...(cosigning && { cosigning }) };
  }
}

type SeedCommandClass<C extends SeedCommand> = Type<C> & (new (data: C['data'], meta: Meta) => C);

/** The handler of one kind of source: what is looked up is the same for all. */
function handlerOf<C extends SeedCommand>(command: SeedCommandClass<C>): Type {
  @CommandHandler(command)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(SeedLookups) private readonly lookups: SeedLookups,
    ) {}

    /** Which rows were changed is looked for only when the lists turn out to be changed: the second time refuses with them. */
    async execute(asked: C): Promise<Receipt> {
      try {
        return await this.enter(asked);
      } catch (error) {
        if (!(error instanceof Rejection) || error.code !== 'rolls-changed') throw error;
        return this.enter(asked, (await this.store.stream(draw.stream(asked))) as Recorded<DrawEvent>[]);
      }
    }

    private enter(asked: C, suspected?: readonly Recorded<DrawEvent>[]): Promise<Receipt> {
      return this.store.handle(draw, asked, async (_, db) => {
        const lookup = await this.lookups.of(db, asked.data.drawId);
        const suspects = suspected && { suspects: await suspectsOf(db, suspected) };
        return new command({ ...asked.data, ...lookup, ...suspects }, asked.meta);
      });
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler;
}

export const seedHandlers: Type[] = [
  handlerOf(ThrowDice),
  handlerOf(EnterLottery),
  handlerOf(EnterBeacon),
  handlerOf(RevealSecret),
  handlerOf(MissReveals),
];
