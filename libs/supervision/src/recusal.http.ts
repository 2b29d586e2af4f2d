import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { DecideRecusal, RequestRecusal, RequestReplacement, type RecusalCommand } from './commands.js';
import { RecusalDecisionRequest, InspectionRecusalRequest } from './dto.js';

/** 回避. */
@ApiTags('inspections')
@Controller('api/inspections/:id/recusals')
export class RecusalsHttp {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Of oneself, of a supervisor who comes to one's unit, or by the office. */
  @Post()
  request(@Param('id') inspectionId: string, @Body() { ...recusal }: InspectionRecusalRequest, @Asker() meta: Meta) {
    return this.act(new RequestRecusal({ ...recusal, inspectionId, recusalId: newId(meta) }, meta));
  }

  @Post(':recusalId/decisions')
  decide(
    @Param('id') inspectionId: string,
    @Param('recusalId') recusalId: string,
    @Body() { ...decision }: RecusalDecisionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new DecideRecusal({ ...decision, inspectionId, recusalId }, meta));
  }

  /** Has the draw look again for somebody free. */
  @Post(':recusalId/replacements')
  lookAgain(
    @Param('id') inspectionId: string,
    @Param('recusalId') recusalId: string,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new RequestReplacement({ inspectionId, recusalId }, meta));
  }

  private act(command: RecusalCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.inspectionId, command);
  }
}
