import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { ProposeErasure } from './commands.js';
import { erasure } from './decider.js';
import { Erasable } from './erasable.js';
import { refuseUnfitTexts } from './rules.js';

/** Turns the texts into what would be left without them. From here on they are gone, fingerprint of the command included. */
@CommandHandler(ProposeErasure)
export class ProposeErasureHandler implements ICommandHandler<ProposeErasure> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
    @Inject(Erasable) private readonly erasable: Erasable,
  ) {}

  async execute({ data: { texts, ...rest }, meta }: ProposeErasure): Promise<Receipt> {
    const { documentNumber, orderedOn, issuedBy, basis, evidence } = rest;
    refuseUnfitTexts(texts, { documentNumber, orderedOn, issuedBy, basis, evidence });
    await this.files.refuseUnknown([evidence], meta);
    const [found, named] = await Promise.all([
      this.erasable.remaindersOf(rest.chosen, texts),
      this.erasable.filesNamed(texts),
    ]);
    const files = named.map(({ id, unitId, name }) => ({ id, unitId, name }));
    return this.store.handle(erasure, new ProposeErasure({ ...rest, texts: [], found, files }, meta));
  }
}
