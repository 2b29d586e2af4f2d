import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { AcceptMaterial, ReturnMaterial, SubmitMaterial, type MaterialCommand } from './commands.js';
import { MaterialAnswer, MaterialPath, ReturnMaterialRequest, SubmitMaterialRequest } from './material.dto.js';
import { DescribeMaterial } from './material.queries.js';

@ApiTags('campaign')
@Controller('api/materials/:campaignId/:unitId/:code')
export class MaterialsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  describe(@Param() { ...of }: MaterialPath, @Asker() meta: Meta): Promise<MaterialAnswer> {
    return this.queries.execute(new DescribeMaterial(of, meta));
  }

  @Post('submissions')
  submit(
    @Param() { ...of }: MaterialPath,
    @Body() { files, note = '' }: SubmitMaterialRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new SubmitMaterial({ ...of, files, note }, meta));
  }

  @Post('returns')
  sendBack(@Param() { ...of }: MaterialPath, @Body() { reason, dueOn }: ReturnMaterialRequest, @Asker() meta: Meta) {
    return this.act(new ReturnMaterial({ ...of, reason, dueOn }, meta));
  }

  @Post('acceptances')
  accept(@Param() { ...of }: MaterialPath, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new AcceptMaterial(of, meta));
  }

  private act(command: MaterialCommand): Promise<ActAnswer> {
    const { campaignId, unitId, code } = command.data;
    return acted(this.commands, `${campaignId}/${unitId}/${code}`, command);
  }
}
