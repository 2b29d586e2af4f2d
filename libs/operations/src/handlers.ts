import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Catalogue, EventStore, type Receipt } from '@app/eventing';
import { RequestDriftCheck, RequestRebuild, type RequestCommand } from './commands.js';
import { upkeep } from './decider.js';
import { Runs } from './runs.js';
import { groupTitle } from './titles.js';

/** Long enough for the request to have become a job, even by a worker that is busy. */
const LAPSES_AFTER_MS = 60_000;

/** Any projection of a group names it; a run whose job is gone holds nobody up. */
abstract class RequestHandler {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Runs) private readonly runs: Runs,
  ) {}

  async execute(asked: RequestCommand): Promise<Receipt> {
    const { name, projections } = this.catalogue.group(asked.data.projection);
    const lapsed = await this.runs.lapsed(name, new Date(Date.parse(asked.meta.at) - LAPSES_AFTER_MS));
    const run = { runId: asked.data.runId, projection: name, title: groupTitle(projections.map((of) => of.name)) };
    const Asked = asked.type === 'RequestRebuild' ? RequestRebuild : RequestDriftCheck;
    return this.store.handle(upkeep, asked, () =>
      Promise.resolve(new Asked({ ...run, ...(lapsed && { lapsed }) }, asked.meta)),
    );
  }
}

@CommandHandler(RequestRebuild)
export class RequestRebuildHandler extends RequestHandler implements ICommandHandler<RequestRebuild> {}

@CommandHandler(RequestDriftCheck)
export class RequestDriftCheckHandler extends RequestHandler implements ICommandHandler<RequestDriftCheck> {}
