import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import {
  CloseUnit,
  CorrectUnitParticulars,
  DeclareAbsence,
  RegisterUnit,
  ReinstateSupervisor,
  RenewCertificate,
  StandDownSupervisor,
  TakeOverDemonstrationStanding,
  WithdrawAbsence,
  WithdrawConflict,
} from './commands.js';
import { ExportSupervisorsHandler, ExportUnitsHandler } from './export.queries.js';
import {
  ImportSupervisorsHandler,
  ImportUnitsHandler,
  PreviewSupervisorImportHandler,
  PreviewUnitImportHandler,
} from './import.handlers.js';
import { SupervisorSheetsHttp, UnitSheetsHttp } from './import.http.js';
import { narrative } from './narrative.js';
import { AbsenceImportHttp, ConflictImportHttp, recusalImportHandlers } from './recusal-imports.js';
import { TakeOverDemonstrationStandings } from './reactions.js';
import { refusals } from './refusals.js';
import { supervisor } from './supervisor.decider.js';
import { SupervisorRow } from './supervisor.entity.js';
import { CorrectSupervisorHandler, DeclareConflictHandler, RegisterSupervisorHandler } from './supervisor.handlers.js';
import { SupervisorsHttp } from './supervisor.http.js';
import { supervisors } from './supervisor.projection.js';
import { DescribeSupervisorHandler, ListSupervisorsHandler } from './supervisor.queries.js';
import { unit } from './unit.decider.js';
import { UnitRow } from './unit.entity.js';
import { UnitsHttp } from './unit.http.js';
import { units } from './unit.projection.js';
import { DescribeUnitHandler, ListUnitNamesHandler, ListUnitsHandler } from './unit.queries.js';

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature([UnitRow, SupervisorRow])],
  controllers: [
    AbsenceImportHttp,
    ConflictImportHttp,
    UnitSheetsHttp,
    SupervisorSheetsHttp,
    UnitsHttp,
    SupervisorsHttp,
  ],
  providers: [
    ...commandHandlers(unit, [RegisterUnit, CorrectUnitParticulars, TakeOverDemonstrationStanding, CloseUnit]),
    ...commandHandlers(supervisor, [
      RenewCertificate,
      StandDownSupervisor,
      ReinstateSupervisor,
      WithdrawConflict,
      DeclareAbsence,
      WithdrawAbsence,
    ]),
    RegisterSupervisorHandler,
    CorrectSupervisorHandler,
    DeclareConflictHandler,
    ...recusalImportHandlers,
    ImportUnitsHandler,
    ImportSupervisorsHandler,
    PreviewUnitImportHandler,
    PreviewSupervisorImportHandler,
    ExportUnitsHandler,
    ExportSupervisorsHandler,
    ListUnitsHandler,
    ListUnitNamesHandler,
    DescribeUnitHandler,
    ListSupervisorsHandler,
    DescribeSupervisorHandler,
    TakeOverDemonstrationStandings,
    contribute({ projections: [units, supervisors], refusals, narrative }),
  ],
})
export class RegistryModule {}
