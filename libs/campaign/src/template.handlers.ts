import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Receipt } from '@app/eventing';
import { PlanSources } from './plan-source.js';
import { DraftTemplate } from './template.commands.js';
import { template } from './template.decider.js';

@CommandHandler(DraftTemplate)
export class DraftTemplateHandler implements ICommandHandler<DraftTemplate> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(PlanSources) private readonly sources: PlanSources,
  ) {}

  execute(asked: DraftTemplate): Promise<Receipt> {
    return this.store.handle(template, asked, async (_, db) => {
      const source = await this.sources.of(asked.data.basis, db);
      return new DraftTemplate({ ...asked.data, source }, asked.meta);
    });
  }
}
