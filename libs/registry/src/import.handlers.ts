import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { writtenAsPreviewed, type ImportAsked, type PlannedRow } from '@app/documents';
import { EventStore, Question, type Db, type Receipt } from '@app/eventing';
import { ImportSupervisors, ImportUnits } from './commands.js';
import { registerImport } from './import.decider.js';
import { knownRegisters, planSupervisors } from './supervisor-import.js';
import type { SupervisorTable } from './supervisor-sheet.js';
import { knownUnits, planUnits } from './unit-import.js';
import type { UnitTable } from './unit-sheet.js';

/** What an import would do, without doing any of it. */
export class PreviewUnitImport extends Question('PreviewUnitImport')<
  { readonly fileName: string; readonly table: UnitTable },
  PlannedRow[]
> {}
export class PreviewSupervisorImport extends Question('PreviewSupervisorImport')<
  { readonly fileName: string; readonly table: SupervisorTable },
  PlannedRow[]
> {}

const unitPlan = async (db: Db, table: UnitTable, asked: ImportAsked) => planUnits(table, await knownUnits(db), asked);
const supervisorPlan = async (db: Db, table: SupervisorTable, asked: ImportAsked) =>
  planSupervisors(table, await knownRegisters(db), asked);

@QueryHandler(PreviewUnitImport)
export class PreviewUnitImportHandler implements IQueryHandler<PreviewUnitImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  execute({ data: { fileName, table }, meta }: PreviewUnitImport): Promise<PlannedRow[]> {
    return unitPlan(this.db, table, { fileName, meta });
  }
}

@QueryHandler(PreviewSupervisorImport)
export class PreviewSupervisorImportHandler implements IQueryHandler<PreviewSupervisorImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  execute({ data: { fileName, table }, meta }: PreviewSupervisorImport): Promise<PlannedRow[]> {
    return supervisorPlan(this.db, table, { fileName, meta });
  }
}

@CommandHandler(ImportUnits)
export class ImportUnitsHandler implements ICommandHandler<ImportUnits> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ImportUnits): Promise<Receipt> {
    const { table, fileName } = asked.data;
    return writtenAsPreviewed(this.store, registerImport, asked, (db) =>
      unitPlan(db, table as UnitTable, { fileName, meta: asked.meta }),
    );
  }
}

@CommandHandler(ImportSupervisors)
export class ImportSupervisorsHandler implements ICommandHandler<ImportSupervisors> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ImportSupervisors): Promise<Receipt> {
    const { table, fileName } = asked.data;
    return writtenAsPreviewed(this.store, registerImport, asked, (db) =>
      supervisorPlan(db, table as SupervisorTable, { fileName, meta: asked.meta }),
    );
  }
}
