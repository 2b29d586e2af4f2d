import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { ShowRecordingBoardHandler } from './board.queries.js';
import {
  CloseRecordingRoom,
  CorrectRecord,
  DestroyRecord,
  RaiseRecordRetention,
  ReleaseEnforcementOfficer,
  RenewEnforcementCertificate,
  RetireRecordingDevice,
  VoidRecordEntry,
} from './commands.js';
import { recordingDevice } from './device.decider.js';
import { informedHandlers } from './handlers.js';
import { EnforcementOfficerImportHttp, holdingImportHandlers, RecordingDeviceImportHttp } from './holding-import.js';
import { narrative } from './narrative.js';
import { enforcementOfficer } from './officer.decider.js';
import { RecordingListsHttp } from './paper.http.js';
import { CivilPhraseImportHttp, paperImportHandlers, RecordingSceneImportHttp } from './paper-import.js';
import { RecordImportHttp, recordImportHandlers } from './record-import.js';
import {
  DescribeRecordingPapersHandler,
  ListCivilPhrasesHandler,
  ListRecordingScenesHandler,
  ListRecordingSystemsHandler,
} from './paper.queries.js';
import { record } from './record.decider.js';
import { RecordingPapersHttp, RecordsHttp } from './record.http.js';
import { recordingPapers, records } from './record.projection.js';
import { DescribeRecordHandler, ListRecordsHandler } from './record.queries.js';
import {
  EnforcementOfficerRow,
  RecordingDeviceRow,
  RecordingPaperRow,
  RecordingRoomRow,
  RecordingUnitRow,
  RecordRow,
} from './recording.entity.js';
import { refusals } from './refusals.js';
import { EnforcementOfficersHttp, RecordingDevicesHttp, RecordingRoomsHttp } from './register.http.js';
import { enforcementOfficers, recordingDevices, recordingRooms, recordingUnits } from './register.projection.js';
import {
  ListEnforcementOfficersHandler,
  ListRecordingDevicesHandler,
  ListRecordingRoomsHandler,
  ShowDeviceRatiosHandler,
} from './register.queries.js';
import { recordingRoom } from './room.decider.js';

const entities = [
  ...[RecordingUnitRow, RecordingDeviceRow, EnforcementOfficerRow, RecordingRoomRow, RecordingPaperRow, RecordRow],
];

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    ...[RecordingDeviceImportHttp, EnforcementOfficerImportHttp],
    ...[CivilPhraseImportHttp, RecordingSceneImportHttp, RecordImportHttp],
    ...[RecordingDevicesHttp, EnforcementOfficersHttp, RecordingRoomsHttp, RecordingPapersHttp, RecordsHttp],
    RecordingListsHttp,
  ],
  providers: [
    ...commandHandlers(recordingDevice, [RetireRecordingDevice]),
    ...commandHandlers(enforcementOfficer, [RenewEnforcementCertificate, ReleaseEnforcementOfficer]),
    ...commandHandlers(recordingRoom, [CloseRecordingRoom]),
    ...commandHandlers(record, [CorrectRecord, VoidRecordEntry, RaiseRecordRetention, DestroyRecord]),
    ...informedHandlers,
    ...[...holdingImportHandlers, ...paperImportHandlers, ...recordImportHandlers],
    ListRecordingDevicesHandler,
    ListEnforcementOfficersHandler,
    ListRecordingRoomsHandler,
    ShowDeviceRatiosHandler,
    DescribeRecordingPapersHandler,
    ListRecordingSystemsHandler,
    ListCivilPhrasesHandler,
    ListRecordingScenesHandler,
    ShowRecordingBoardHandler,
    DescribeRecordHandler,
    ListRecordsHandler,
    contribute({
      projections: [
        ...[recordingUnits, recordingDevices, enforcementOfficers, recordingRooms],
        ...[recordingPapers, records],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class RecordingModule {}
