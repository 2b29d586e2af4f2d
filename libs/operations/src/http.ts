import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { AnyCommand, Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { RequestDriftCheck, RequestRebuild } from './commands.js';
import { OperationsAnswer } from './dto.js';
import { OperationsOverview } from './queries.js';

@ApiTags('operations')
@Controller('api/operations')
export class OperationsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  async overview(@Asker() meta: Meta): Promise<OperationsAnswer> {
    const { alarms, followers, groups, proof, queue, history } = await this.queries.execute(
      new OperationsOverview({}, meta),
    );
    const { treeSize, checkpoint, quorum } = proof;
    return {
      ...{ alarms: [...alarms], followers: [...followers], queue, history },
      groups: groups.map((group) => ({ ...group, projections: [...group.projections], tables: [...group.tables] })),
      proof: { treeSize, checkpoint, quorum, behindEvents: Math.max(0, history.events - treeSize) },
    };
  }

  /** Begins a rebuild of the read tables of a projection, and of those replayed with it. */
  @Post('projections/:name/rebuilds')
  rebuild(@Param('name') projection: string, @Asker() meta: Meta): Promise<ActAnswer> {
    const runId = newId(meta);
    return this.act(runId, new RequestRebuild({ runId, projection, title: '' }, meta));
  }

  /** Begins a comparison of the read tables of a projection with the history. */
  @Post('projections/:name/drift-checks')
  check(@Param('name') projection: string, @Asker() meta: Meta): Promise<ActAnswer> {
    const runId = newId(meta);
    return this.act(runId, new RequestDriftCheck({ runId, projection, title: '' }, meta));
  }

  private act(id: string, command: AnyCommand): Promise<ActAnswer> {
    return acted(this.commands, id, command);
  }
}
