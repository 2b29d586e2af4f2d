import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  CorrectSupervisorParticulars,
  DeclareAbsence,
  DeclareConflict,
  RegisterSupervisor,
  ReinstateSupervisor,
  RenewCertificate,
  StandDownSupervisor,
  WithdrawAbsence,
  WithdrawConflict,
  type SupervisorCommand,
} from './commands.js';
import {
  CorrectSupervisorRequest,
  DeclareAbsenceRequest,
  DeclareConflictRequest,
  RegisterSupervisorRequest,
  RenewCertificateRequest,
  StandDownRequest,
  SupervisorAnswer,
  SupervisorListAnswer,
  SupervisorListRequest,
  WithdrawAbsenceRequest,
  WithdrawConflictRequest,
} from './supervisor.dto.js';
import { DescribeSupervisor, ListSupervisors } from './supervisor.queries.js';

@ApiTags('registry')
@Controller('api/supervisors')
export class SupervisorsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: SupervisorListRequest, @Asker() meta: Meta): Promise<SupervisorListAnswer> {
    return this.queries.execute(new ListSupervisors(request, meta));
  }

  @Get(':id')
  describe(
    @Param('id') supervisorId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<SupervisorAnswer> {
    return this.queries.execute(new DescribeSupervisor({ supervisorId, asOf }, meta));
  }

  @Post()
  register(@Body() { ...particulars }: RegisterSupervisorRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new RegisterSupervisor({ ...particulars, supervisorId: newId(meta) }, meta));
  }

  @Post(':id/corrections')
  correct(@Param('id') supervisorId: string, @Body() { ...correction }: CorrectSupervisorRequest, @Asker() meta: Meta) {
    return this.act(new CorrectSupervisorParticulars({ ...correction, supervisorId }, meta));
  }

  @Post(':id/renewals')
  renew(@Param('id') supervisorId: string, @Body() { ...certificate }: RenewCertificateRequest, @Asker() meta: Meta) {
    return this.act(new RenewCertificate({ ...certificate, supervisorId }, meta));
  }

  @Post(':id/stand-downs')
  standDown(@Param('id') supervisorId: string, @Body() { reason }: StandDownRequest, @Asker() meta: Meta) {
    return this.act(new StandDownSupervisor({ supervisorId, reason }, meta));
  }

  @Post(':id/reinstatements')
  reinstate(@Param('id') supervisorId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReinstateSupervisor({ supervisorId }, meta));
  }

  @Post(':id/conflicts')
  declare(@Param('id') supervisorId: string, @Body() { ...conflict }: DeclareConflictRequest, @Asker() meta: Meta) {
    return this.act(new DeclareConflict({ ...conflict, supervisorId }, meta));
  }

  @Post(':id/conflict-withdrawals')
  withdraw(@Param('id') supervisorId: string, @Body() { ...withdrawal }: WithdrawConflictRequest, @Asker() meta: Meta) {
    return this.act(new WithdrawConflict({ ...withdrawal, supervisorId }, meta));
  }

  @Post(':id/absences')
  declareAbsence(
    @Param('id') supervisorId: string,
    @Body() { ...absence }: DeclareAbsenceRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new DeclareAbsence({ ...absence, absenceId: newId(meta), supervisorId }, meta));
  }

  @Post(':id/absence-withdrawals')
  withdrawAbsence(
    @Param('id') supervisorId: string,
    @Body() { ...withdrawal }: WithdrawAbsenceRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new WithdrawAbsence({ ...withdrawal, supervisorId }, meta));
  }

  private act(command: SupervisorCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.supervisorId, command);
  }
}
