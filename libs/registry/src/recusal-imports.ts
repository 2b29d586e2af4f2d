import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { Question } from '@app/eventing';
import { ImportAbsences, ImportConflicts } from './commands.js';
import { registerImport } from './import.decider.js';
import { knownPeople, planAbsences, planConflicts } from './recusal-import.js';
import {
  absenceColumns,
  absenceTemplate,
  conflictColumns,
  conflictTemplate,
  type AbsenceLine,
  type AbsenceTable,
  type ConflictLine,
  type ConflictTable,
} from './recusal-sheet.js';

/** What an import would do, without doing any of it. */
export class PreviewAbsenceImport extends Question('PreviewAbsenceImport')<
  { readonly fileName: string; readonly table: AbsenceTable },
  PlannedRow[]
> {}
export class PreviewConflictImport extends Question('PreviewConflictImport')<
  { readonly fileName: string; readonly table: ConflictTable },
  PlannedRow[]
> {}
/** The tables to fill in, with what is declared. */
export class ShowAbsenceImportForm extends Question('ShowAbsenceImportForm')<object, WrittenSheet<AbsenceLine>> {}
export class ShowConflictImportForm extends Question('ShowConflictImportForm')<object, WrittenSheet<ConflictLine>> {}

@QueryHandler(ShowAbsenceImportForm)
export class ShowAbsenceImportFormHandler implements IQueryHandler<ShowAbsenceImportForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ meta }: ShowAbsenceImportForm): Promise<WrittenSheet<AbsenceLine>> {
    const { people } = await knownPeople(this.db);
    const today = dayOf(meta.at);
    return absenceTemplate(
      people.flatMap(({ name, certificateNumber, absences }) =>
        absences
          .filter(({ to }) => to >= today)
          .map(({ from, to, reason }) => ({ name, certificateNumber, from, to, reason })),
      ),
    );
  }
}

@QueryHandler(ShowConflictImportForm)
export class ShowConflictImportFormHandler implements IQueryHandler<ShowConflictImportForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<WrittenSheet<ConflictLine>> {
    const { people, units } = await knownPeople(this.db);
    const names = new Map(units.map(({ id, particulars }) => [id, particulars.name]));
    return conflictTemplate(
      people.flatMap(({ name, certificateNumber, conflicts }) =>
        conflicts
          .filter(({ unitId }) => names.has(unitId))
          .map((conflict) => ({ name, certificateNumber, unitName: names.get(conflict.unitId) ?? '', ...conflict })),
      ),
      [...names.values()],
    );
  }
}

export const recusalImportHandlers = [
  ShowAbsenceImportFormHandler,
  ShowConflictImportFormHandler,
  ...importHandlers({
    ...{ preview: PreviewAbsenceImport, write: ImportAbsences, decider: registerImport },
    planned: async (db, { table, ...asked }) => planAbsences(table, await knownPeople(db), asked),
  }),
  ...importHandlers({
    ...{ preview: PreviewConflictImport, write: ImportConflicts, decider: registerImport },
    planned: async (db, { table, ...asked }) => planConflicts(table, await knownPeople(db), asked),
  }),
];

export const AbsenceImportHttp = importRoutes({
  ...{ name: 'AbsenceImportHttp', tag: 'registry', path: 'api/supervisors/absences' },
  of: () => ({}),
  columns: absenceColumns,
  form: (of, meta) => new ShowAbsenceImportForm(of, meta),
  preview: (asked, meta) => new PreviewAbsenceImport(asked, meta),
  write: (asked, meta) => new ImportAbsences(asked, meta),
});

export const ConflictImportHttp = importRoutes({
  ...{ name: 'ConflictImportHttp', tag: 'registry', path: 'api/supervisors/conflicts' },
  of: () => ({}),
  columns: conflictColumns,
  form: (of, meta) => new ShowConflictImportForm(of, meta),
  preview: (asked, meta) => new PreviewConflictImport(asked, meta),
  write: (asked, meta) => new ImportConflicts(asked, meta),
});
