import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import {
  DeviceRatioAnswer,
  EnforcementOfficerListAnswer,
  RecordingDeviceListAnswer,
  RecordingRoomListAnswer,
} from './answer.dto.js';
import {
  CloseRecordingRoom,
  CorrectEnforcementOfficer,
  CorrectRecordingDevice,
  CorrectRecordingRoom,
  EnterRecordingDevice,
  ListEnforcementOfficer,
  OpenRecordingRoom,
  ReleaseEnforcementOfficer,
  RenewEnforcementCertificate,
  RetireRecordingDevice,
} from './commands.js';
import {
  DeviceRatioRequest,
  EnforcementCertificateRequest,
  EnforcementOfficerCorrectionRequest,
  HoldingListRequest,
  NewEnforcementOfficerRequest,
  NewRecordingDeviceRequest,
  NewRecordingRoomRequest,
  RecordingDeviceCorrectionRequest,
  RecordingEndRequest,
  RecordingRoomCorrectionRequest,
} from './dto.js';
import {
  ListEnforcementOfficers,
  ListRecordingDevices,
  ListRecordingRooms,
  ShowDeviceRatios,
} from './register.queries.js';
import { deviceRatioSheet, deviceSheet, officerSheet, roomSheet } from './sheets.js';

@ApiTags('recording')
@Controller('api/recording-devices')
export class RecordingDevicesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(deviceSheet)
  list(@Query() request: HoldingListRequest, @Asker() meta: Meta): Promise<RecordingDeviceListAnswer> {
    return this.queries.execute(new ListRecordingDevices(request, meta));
  }

  /** 1:2 on any day, with the rows it is counted from. */
  @Get('ratios')
  @AsSheet(deviceRatioSheet)
  ratios(@Query() request: DeviceRatioRequest, @Asker() meta: Meta): Promise<DeviceRatioAnswer> {
    return this.queries.execute(new ShowDeviceRatios(request, meta));
  }

  @Post()
  enter(@Body() { ...request }: NewRecordingDeviceRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const deviceId = newId(meta);
    return acted(this.commands, deviceId, new EnterRecordingDevice({ ...request, deviceId }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') deviceId: string,
    @Body() { ...request }: RecordingDeviceCorrectionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, deviceId, new CorrectRecordingDevice({ ...request, deviceId }, meta));
  }

  @Post(':id/retirements')
  retire(
    @Param('id') deviceId: string,
    @Body() { until, reason }: RecordingEndRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, deviceId, new RetireRecordingDevice({ deviceId, until, reason }, meta));
  }
}

@ApiTags('recording')
@Controller('api/enforcement-officers')
export class EnforcementOfficersHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(officerSheet)
  list(@Query() request: HoldingListRequest, @Asker() meta: Meta): Promise<EnforcementOfficerListAnswer> {
    return this.queries.execute(new ListEnforcementOfficers(request, meta));
  }

  @Post()
  enter(@Body() { ...request }: NewEnforcementOfficerRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const officerId = newId(meta);
    return acted(this.commands, officerId, new ListEnforcementOfficer({ ...request, officerId }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') officerId: string,
    @Body() { ...request }: EnforcementOfficerCorrectionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, officerId, new CorrectEnforcementOfficer({ ...request, officerId }, meta));
  }

  /** 换证. */
  @Post(':id/certificates')
  renew(
    @Param('id') officerId: string,
    @Body() { expiresOn }: EnforcementCertificateRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, officerId, new RenewEnforcementCertificate({ officerId, expiresOn }, meta));
  }

  @Post(':id/releases')
  release(
    @Param('id') officerId: string,
    @Body() { until, reason }: RecordingEndRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, officerId, new ReleaseEnforcementOfficer({ officerId, until, reason }, meta));
  }
}

@ApiTags('recording')
@Controller('api/recording-rooms')
export class RecordingRoomsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(roomSheet)
  list(@Query() request: HoldingListRequest, @Asker() meta: Meta): Promise<RecordingRoomListAnswer> {
    return this.queries.execute(new ListRecordingRooms(request, meta));
  }

  @Post()
  open(@Body() { ...request }: NewRecordingRoomRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const roomId = newId(meta);
    return acted(this.commands, roomId, new OpenRecordingRoom({ ...request, roomId }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') roomId: string,
    @Body() { ...request }: RecordingRoomCorrectionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, roomId, new CorrectRecordingRoom({ ...request, roomId }, meta));
  }

  @Post(':id/closings')
  close(
    @Param('id') roomId: string,
    @Body() { until, reason }: RecordingEndRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, roomId, new CloseRecordingRoom({ roomId, until, reason }, meta));
  }
}
