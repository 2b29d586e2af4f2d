import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { DrawPublished, ObjectReplaced, SupervisorReplaced } from '@app/draw/events.js';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { IssueReopened } from '@app/rectification/events.js';
import { ExcuseRecheck } from './commands.js';
import { keepRecheck } from './jobs.js';
import { RecheckRow } from './recheck.entity.js';

type Steers = DrawPublished | SupervisorReplaced | ObjectReplaced;

function objectsOf(event: Steers): string[] {
  switch (event.type) {
    case 'SupervisorReplaced':
      return [event.data.object];
    case 'ObjectReplaced':
      return [event.data.out, event.data.in];
    case 'DrawPublished':
      return event.data.kind === 'recheck' ? Object.keys(event.data.assignments) : [];
  }
}

/** A published draw of rechecks, and each replacement in it, becomes one job per closure. Other draws become none. */
@Reaction('keep-rechecks', [DrawPublished, SupervisorReplaced, ObjectReplaced])
@Injectable()
export class KeepRechecksInLineWithTheDraw implements Reacts<Steers> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react(event: Recorded<Steers>): Promise<void> {
    const { drawId } = event.data;
    return this.jobs.add(
      objectsOf(event).map((objectId) =>
        // No colon in the id of a job.
        requestJob(keepRecheck, `keep-recheck-${event.id}-${objectId.replace(':', '-')}`, { drawId, objectId }),
      ),
    );
  }
}

/** A closure that no longer stands leaves nothing to recheck. What is closed is not merged before it is reopened. */
@Reaction('excuse-rechecks', [IssueReopened])
@Injectable()
export class ExcuseRechecksOfTheIssue implements Reacts<IssueReopened> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @InjectRepository(RecheckRow) private readonly rows: Repository<RecheckRow>,
  ) {}

  async react({ data }: Recorded<IssueReopened>, meta: Meta): Promise<void> {
    const { issueId } = data;
    for (const { id } of await this.rows.findBy({ issueId, state: 'assigned' })) {
      const own = { ...meta, commandId: idFrom(meta.commandId, id) };
      await this.commands.execute(new ExcuseRecheck({ recheckId: id, excuse: 'reopened' }, own));
    }
  }
}
