import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import { Catalogue, ConcurrentWrite, idFrom, Rejection, type AnyCommand, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, fill } from '@app/http';
import { PauseDeadline, ResumeDeadline, UrgeDuty } from './commands.js';
import {
  ClockRequest,
  DUTY_KEY,
  DutyListAnswer,
  DutyListRequest,
  UrgeRequest,
  UrgesAnswer,
  type UrgeRowAnswer,
} from './duty.dto.js';
import { ListDuties } from './duty.queries.js';
import { dutySheet } from './sheets.js';

/** Who may urge nobody at all is told so once. */
const OF_THE_ASKER = 'role-may-not';

/** 期限与催办: what is owed by when, urged by hand, and clocks that are stopped. */
@ApiTags('duties')
@Controller('api/duties')
export class DutiesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @AsSheet(dutySheet)
  list(@Query() request: DutyListRequest, @Asker() meta: Meta): Promise<DutyListAnswer> {
    return this.queries.execute(new ListDuties({ ...request }, meta));
  }

  /** Each duty is urged by itself; one that is refused leaves the others as they are. */
  @Post('urges')
  @HttpCode(200)
  async urge(@Body() { keys, text }: UrgeRequest, @Asker() meta: Meta): Promise<UrgesAnswer> {
    const rows: UrgeRowAnswer[] = [];
    for (const key of new Set(keys)) rows.push(await this.row(key, text, meta));
    const done = rows.filter((row) => row.done).length;
    return { done, refused: rows.length - done, rows };
  }

  @Post(':key/pauses')
  pause(@Param('key') key: string, @Body() { reason }: ClockRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(key, new PauseDeadline({ key: known(key), reason }, meta));
  }

  @Post(':key/resumptions')
  resume(@Param('key') key: string, @Body() { reason }: ClockRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(key, new ResumeDeadline({ key: known(key), reason }, meta));
  }

  private async row(key: string, text: string, meta: Meta): Promise<UrgeRowAnswer> {
    const own = { ...meta, expected: undefined, commandId: idFrom('urge', meta.commandId, key) };
    try {
      await this.commands.execute(new UrgeDuty({ key, text }, own));
      return { key, done: true };
    } catch (error) {
      const refusal = error instanceof ConcurrentWrite ? new Rejection('concurrent-write') : error;
      if (!(refusal instanceof Rejection) || refusal.code === OF_THE_ASKER) throw error;
      const { code, facts } = refusal;
      return { key, done: false, code, sentence: fill(this.catalogue.sentence(code) ?? code, facts) };
    }
  }

  private act(id: string, command: AnyCommand): Promise<ActAnswer> {
    return acted(this.commands, id, command);
  }
}

/** What is no key of a duty is a duty that is not there. */
function known(key: string): string {
  if (!DUTY_KEY.test(key)) throw new Rejection('deadline-not-found');
  return key;
}
