import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Catalogue, ConcurrentWrite, idFrom, Rejection, type Meta } from '@app/eventing';
import { Asker, fill } from '@app/http';
import {
  IssueBatchAnswer,
  IssueBatchClosureRequest,
  IssueBatchRequest,
  IssueBatchReturnRequest,
  type IssueBatchRow,
} from './batch.dto.js';
import { ClaimIssue, CloseIssue, ReturnRectification, type IssueCommand } from './commands.js';

/** No row of anybody's is done by who may do none: this refuses the request. */
const OF_THE_ASKER = 'role-may-not';

/** The same act on many issues. Every row is an act of its own; what is refused leaves the others as they are. */
@ApiTags('rectification')
@Controller('api/issues/batch')
export class IssueBatchHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  @Post('claims')
  @HttpCode(200)
  claim(@Body() { ids }: IssueBatchRequest, @Asker() meta: Meta): Promise<IssueBatchAnswer> {
    return this.each(ids, meta, (issueId, own) => new ClaimIssue({ issueId }, own));
  }

  @Post('returns')
  @HttpCode(200)
  sendBack(@Body() { ids, reason, dueOn }: IssueBatchReturnRequest, @Asker() meta: Meta): Promise<IssueBatchAnswer> {
    return this.each(ids, meta, (issueId, own) => new ReturnRectification({ issueId, reason, dueOn }, own));
  }

  @Post('closures')
  @HttpCode(200)
  close(@Body() { ids, opinion }: IssueBatchClosureRequest, @Asker() meta: Meta): Promise<IssueBatchAnswer> {
    return this.each(ids, meta, (issueId, own) => new CloseIssue({ issueId, opinion }, own));
  }

  private async each(
    ids: readonly string[],
    meta: Meta,
    command: (issueId: string, meta: Meta) => IssueCommand,
  ): Promise<IssueBatchAnswer> {
    const rows: IssueBatchRow[] = [];
    for (const id of ids) rows.push(await this.row(id, command(id, ofRow(meta, id))));
    const done = rows.filter((row) => row.done).length;
    return { done, refused: rows.length - done, rows };
  }

  private async row(id: string, command: IssueCommand): Promise<IssueBatchRow> {
    try {
      await this.commands.execute(command);
      return { id, done: true };
    } catch (error) {
      const refusal = error instanceof ConcurrentWrite ? new Rejection('concurrent-write') : error;
      if (!(refusal instanceof Rejection) || refusal.code === OF_THE_ASKER) throw error;
      const { code, facts } = refusal;
      return { id, done: false, code, sentence: fill(this.catalogue.sentence(code) ?? code, facts) };
    }
  }
}

/** A repeated request repeats no row: each has a key of its own, made of the request's. A version would be one row's only. */
const ofRow = (meta: Meta, id: string): Meta => ({
  ...meta,
  expected: undefined,
  commandId: idFrom('batch-row', meta.commandId, id),
});
