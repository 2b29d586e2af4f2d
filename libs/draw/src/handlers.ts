import { randomBytes } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { EventStore, nextNumber, type Db, type Receipt } from '@app/eventing';
import { FreezeDraw, PublishDraw, ThrowDice } from './commands.js';
import { draw } from './decider.js';
import { OFFICE } from './freeze.rules.js';
import { listsOf, rowCount, saltRows } from './roll.rules.js';
import { campaignKnown, keepPepper, readPepper, readRolls, unitNames } from './rolls.js';
import { commit } from './seed.rules.js';
import { software } from './software.js';

const random = (bytes: number): string => randomBytes(bytes).toString('hex');

/** Locks the registers as they stand. What is random about a freeze is made here: the salts and the office's pepper. */
@CommandHandler(FreezeDraw)
export class FreezeDrawHandler implements ICommandHandler<FreezeDraw> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: FreezeDraw): Promise<Receipt> {
    return this.store.handle(draw, asked, (_, db) => this.lock(asked, db));
  }

  private async lock({ data, meta }: FreezeDraw, db: Db): Promise<FreezeDraw> {
    const { drawId, campaignId, cap, exemptions } = data;
    const day = dayOf(meta.at);
    const number = await nextNumber(db, `draw-${day.slice(0, 4)}`);
    const lists = listsOf(await readRolls(db), { day, cap, exemptions });
    const salts = Array.from({ length: rowCount(lists) }, () => random(16));
    const pepper = random(32);
    await keepPepper(db, drawId, pepper);
    const locked = {
      campaignKnown: await campaignKnown(db, campaignId),
      number,
      rows: saltRows(lists, salts),
      pepperCommit: commit({ drawId, party: OFFICE, value: pepper }),
      software: software(),
    };
    return new FreezeDraw({ ...data, locked }, meta);
  }
}

@CommandHandler(ThrowDice)
export class ThrowDiceHandler implements ICommandHandler<ThrowDice> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ThrowDice): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(draw, asked, async (_, db) => {
      const [secret, names] = [await readPepper(db, data.drawId), await unitNames(db)];
      return new ThrowDice({ ...data, secret, names }, meta);
    });
  }
}

@CommandHandler(PublishDraw)
export class PublishDrawHandler implements ICommandHandler<PublishDraw> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: PublishDraw): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(
      draw,
      asked,
      async (_, db) => new PublishDraw({ ...data, secret: await readPepper(db, data.drawId) }, meta),
    );
  }
}
