import { randomBytes } from 'node:crypto';
import { Inject, Optional } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { EventStore, nextNumber, type Db, type Receipt } from '@app/eventing';
import { BeaconChains } from './chains.js';
import { FreezeDraw, PrepareDraw, PublishDraw, ReplaceObject } from './commands.js';
import { draw } from './decider.js';
import { OFFICE } from './pepper.rules.js';
import { listsOf, rowCount, saltRows } from './roll.rules.js';
import { rollsFor } from './kind-rolls.js';
import { campaignKnown, keepPepper, readPepper, unitClosed } from './rolls.js';
import { planStanding } from './planned.js';
import { failedBatch, openBatch, openPreparation, partyAccounts } from './preparations.js';
import { commit } from './seed.rules.js';
import { software } from './software.js';

const random = (bytes: number): string => randomBytes(bytes).toString('hex');

@CommandHandler(PrepareDraw)
export class PrepareDrawHandler implements ICommandHandler<PrepareDraw> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: PrepareDraw): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(draw, asked, async (_, db) => {
      const known = {
        campaignKnown: await campaignKnown(db, data.campaignId),
        accounts: await partyAccounts(db),
        batchFrozen: await openBatch(db, data),
      };
      return new PrepareDraw({ ...data, known }, meta);
    });
  }
}

/** Locks the registers as they stand. What is random about a freeze is made here: the salts and the office's pepper. */
@CommandHandler(FreezeDraw)
export class FreezeDrawHandler implements ICommandHandler<FreezeDraw> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Optional() @Inject(BeaconChains) private readonly chains = new BeaconChains(),
  ) {}

  execute(asked: FreezeDraw): Promise<Receipt> {
    return this.store.handle(draw, asked, (_, db) => this.lock(asked, db));
  }

  private async lock({ data, meta }: FreezeDraw, db: Db): Promise<FreezeDraw> {
    const { drawId, campaignId, cap, exemptions, planItem, batch, hash } = data;
    const { mustInspect, frequencyMonths, supervisors } = data;
    const day = dayOf(meta.at);
    const number = await nextNumber(db, `draw-${day.slice(0, 4)}`);
    const { rolls, rotation } = await rollsFor(db, data);
    const lists = listsOf(rolls, {
      ...{ day, cap, exemptions, mustInspect, frequencyMonths, supervisors },
      strata: data.strata.map(({ id }) => id),
      rotation,
    });
    const salts = Array.from({ length: rowCount(lists) }, () => random(16));
    const pepper = random(32);
    await keepPepper(db, drawId, pepper);
    const locked = {
      campaignKnown: await campaignKnown(db, campaignId),
      number,
      rows: saltRows(lists, salts),
      pepperCommit: commit({ drawId, party: OFFICE, value: pepper }, hash),
      software: software(),
      chains: this.chains.all,
      failedBefore: await failedBatch(db, data),
      inPreparation: await openPreparation(db, data),
      standing: await planStanding(db, { year: Number(day.slice(0, 4)), planItem, batch }),
    };
    return new FreezeDraw({ ...data, locked }, meta);
  }
}

@CommandHandler(ReplaceObject)
export class ReplaceObjectHandler implements ICommandHandler<ReplaceObject> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ReplaceObject): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(
      draw,
      asked,
      async (_, db) => new ReplaceObject({ ...data, closed: await unitClosed(db, data.out) }, meta),
    );
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
