import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { idFrom, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import {
  ApplyForNaming,
  CheckDemonstrationStandard,
  DeclineNaming,
  ExtendDemonstrationPeriod,
  HandInDemonstrationMaterial,
  JudgeDemonstrationRecheck,
  NameDemonstrationUnit,
  OpenDemonstrationRecheck,
  ReportDemonstrationRectified,
  ReportRecheckReady,
  ReturnNamingApplication,
  RevokeDemonstration,
  StartDemonstrationCreation,
  WithdrawDemonstrationCandidate,
  WithdrawDemonstrationMaterial,
} from './commands.js';
import {
  DemonstrationApplicationRequest,
  DemonstrationJudgementRequest,
  DemonstrationMaterialRequest,
  DemonstrationMaterialWithdrawalRequest,
  DemonstrationNamingRequest,
  DemonstrationPeriodRequest,
  DemonstrationReasonRequest,
  DemonstrationRectificationRequest,
  DemonstrationRevocationRequest,
  DemonstrationSelfCheckRequest,
  DemonstrationStartRequest,
  NewDemonstrationRecheckRequest,
} from './dto.js';

@ApiTags('demonstration')
@Controller('api/demonstration-points/:id')
export class DemonstrationActsHttp {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** 退出创建. */
  @Post('withdrawals')
  withdraw(@Param('id') pointId: string, @Body() { reason }: DemonstrationReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new WithdrawDemonstrationCandidate({ pointId, reason }, meta));
  }

  /** 启动创建. */
  @Post('starts')
  start(@Param('id') pointId: string, @Body() { ...request }: DemonstrationStartRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new StartDemonstrationCreation({ ...request, pointId }, meta));
  }

  /** 延长申报期限. */
  @Post('extensions')
  extend(@Param('id') pointId: string, @Body() { ...request }: DemonstrationPeriodRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new ExtendDemonstrationPeriod({ ...request, pointId }, meta));
  }

  @Post('materials')
  handIn(@Param('id') pointId: string, @Body() { ...request }: DemonstrationMaterialRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new HandInDemonstrationMaterial({ ...request, pointId }, meta));
  }

  @Post('material-withdrawals')
  takeBack(
    @Param('id') pointId: string,
    @Body() { ...request }: DemonstrationMaterialWithdrawalRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, pointId, new WithdrawDemonstrationMaterial({ ...request, pointId }, meta));
  }

  /** 申报. */
  @Post('applications')
  apply(@Param('id') pointId: string, @Body() { statement }: DemonstrationApplicationRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new ApplyForNaming({ pointId, statement }, meta));
  }

  /** 退回申报. */
  @Post('returns')
  sendBack(@Param('id') pointId: string, @Body() { ...request }: DemonstrationPeriodRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new ReturnNamingApplication({ ...request, pointId }, meta));
  }

  /** 命名. */
  @Post('namings')
  name(@Param('id') pointId: string, @Body() { ...request }: DemonstrationNamingRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new NameDemonstrationUnit({ ...request, pointId }, meta));
  }

  /** 不予命名. */
  @Post('refusals')
  decline(@Param('id') pointId: string, @Body() { reason }: DemonstrationReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new DeclineNaming({ pointId, reason }, meta));
  }

  /** 对照创建标准自查. */
  @Post('self-checks')
  check(@Param('id') pointId: string, @Body() request: DemonstrationSelfCheckRequest, @Asker() meta: Meta) {
    const selfCheckId = newId(meta);
    const { campaignId } = request;
    const answers = request.answers.map((item) => ({ ...item, findingId: idFrom(selfCheckId, item.code) }));
    const command = new CheckDemonstrationStandard({ pointId, selfCheckId, campaignId, answers }, meta);
    return acted(this.commands, pointId, command);
  }

  /** 开展复核. */
  @Post('rechecks')
  recheck(@Param('id') pointId: string, @Body() { ...request }: NewDemonstrationRecheckRequest, @Asker() meta: Meta) {
    const recheckId = newId(meta);
    return acted(this.commands, pointId, new OpenDemonstrationRecheck({ ...request, pointId, recheckId }, meta));
  }

  /** 迎检材料报齐. */
  @Post('recheck-reports')
  ready(@Param('id') pointId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return acted(this.commands, pointId, new ReportRecheckReady({ pointId }, meta));
  }

  /** 复核认定. */
  @Post('judgements')
  judge(@Param('id') pointId: string, @Body() { ...request }: DemonstrationJudgementRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new JudgeDemonstrationRecheck({ ...request, pointId }, meta));
  }

  /** 报告限期整改完成. */
  @Post('rectifications')
  rectified(
    @Param('id') pointId: string,
    @Body() { report }: DemonstrationRectificationRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, pointId, new ReportDemonstrationRectified({ pointId, report }, meta));
  }

  /** 撤销命名. */
  @Post('revocations')
  revoke(@Param('id') pointId: string, @Body() { ...request }: DemonstrationRevocationRequest, @Asker() meta: Meta) {
    return acted(this.commands, pointId, new RevokeDemonstration({ ...request, pointId }, meta));
  }
}
