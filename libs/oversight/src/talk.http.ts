import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import { CancelTalk, RecordTalk, ReportCommitment, SummonToTalk, type TalkCommand } from './commands.js';
import {
  CommitmentReportRequest,
  OversightReasonRequest,
  TalkAnswer,
  TalkListAnswer,
  TalkListRequest,
  TalkRecordRequest,
  TalkRequest,
} from './dto.js';
import { DescribeTalk, ListTalks } from './queries.js';
import { talkSheet } from './sheets.js';

@ApiTags('oversight')
@Controller('api/talks')
export class TalksHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(talkSheet)
  list(@Query() request: TalkListRequest, @Asker() meta: Meta): Promise<TalkListAnswer> {
    return this.queries.execute(new ListTalks(request, meta));
  }

  @Get(':id')
  describe(@Param('id') talkId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<TalkAnswer> {
    return this.queries.execute(new DescribeTalk({ talkId, asOf }, meta));
  }

  @Post()
  summon(@Body() { ...letter }: TalkRequest, @Asker() meta: Meta) {
    return this.act(new SummonToTalk({ ...letter, talkId: newId(meta) }, meta));
  }

  @Post(':id/records')
  record(@Param('id') talkId: string, @Body() request: TalkRecordRequest, @Asker() meta: Meta) {
    const { heldOn, minutes = '', files } = request;
    const participants = request.participants.map((person) => ({ ...person }));
    const commitments = request.commitments.map(({ text, dueOn, responsible }) => ({
      ...{ text, dueOn, responsible: { ...responsible } },
    }));
    return this.act(new RecordTalk({ talkId, heldOn, participants, minutes, files, commitments }, meta));
  }

  @Post(':id/cancellations')
  cancel(@Param('id') talkId: string, @Body() { reason }: OversightReasonRequest, @Asker() meta: Meta) {
    return this.act(new CancelTalk({ talkId, reason }, meta));
  }

  @Post(':id/commitments/:place/reports')
  report(
    @Param('id') talkId: string,
    @Param('place', ParseIntPipe) place: number,
    @Body() { account, evidence }: CommitmentReportRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new ReportCommitment({ talkId, place, account, evidence }, meta));
  }

  private act(command: TalkCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.talkId, command);
  }
}
