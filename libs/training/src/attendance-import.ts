import {
  importHandlers,
  importRoutes,
  metaOf,
  namingRow,
  ofRow,
  reasonOf,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type ImportAsked,
  type PlannedRow,
} from '@app/documents';
import { deed, Question, type Db } from '@app/eventing';
import { EnterPaperAttendance, ImportAttendance } from './commands.js';
import { isListedOn, listedOn } from './facts.js';
import { attendanceImport } from './import.decider.js';
import { knownSession } from './known-session.js';
import { attendanceColumns, attendanceTemplate, type AttendanceTable } from './plan-sheet.js';
import { refusals } from './refusals.js';
import { trainingSession } from './session.decider.js';
import { entryOf, type KnownSession } from './session.rules.js';

type Asked = ImportAsked & { readonly sessionId: string; readonly table: AttendanceTable };

/** What an import would do, without doing any of it. */
export class PreviewAttendanceImport extends Question('PreviewAttendanceImport')<
  { sessionId: string; fileName: string; table: AttendanceTable },
  PlannedRow[]
> {}

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);
const known = (certificate: string): string => certificate.toUpperCase();

interface Found {
  readonly session: KnownSession;
  readonly version: number;
  /** By certificate: the officer as some unit lists him on the session's day. */
  readonly officers: ReadonlyMap<
    string,
    { readonly officerId: string; readonly ofUnit: string; readonly name: string }
  >;
}

async function found(db: Db, { sessionId, table }: Asked): Promise<Found> {
  const { session, version } = await knownSession(sessionId, db);
  const marks = table.rows.flatMap(({ values: { certificate } }) => (certificate ? [known(certificate)] : []));
  const officers = await db.query<{ certificate: string; officerId: string; ofUnit: string; name: string }>(
    `select o.certificate, o.id as "officerId", o.unit_id as "ofUnit", o.name from training_officer o
      where o.certificate = any ($1) and ${isListedOn('$2')}`,
    [marks, session.day],
  );
  return { session, version, officers: new Map(officers.rows.map(({ certificate, ...of }) => [certificate, of])) };
}

/** Whoever has signed in already stays as he is; the others are entered by one act that the first of them stands for. */
async function planned(db: Db, asked: Asked): Promise<PlannedRow[]> {
  const { sessionId, table } = asked;
  const { session, version, officers } = await found(db, asked);
  const markOf = ({ values: { certificate = '' } }: AttendanceTable['rows'][number]): string => known(certificate);
  const sameAs = shared(table.rows, markOf);
  const ids = [...officers.values()].map(({ officerId }) => officerId);
  const facts = await listedOn(sessionId, ids, db);
  const entering = (attendance: EnterPaperAttendance['data']['attendance'], row: number) =>
    new EnterPaperAttendance({ sessionId, attendance, reason: reasonOf(asked), ...facts }, metaOf(asked, row, 1));
  const rows = table.rows.map((line): PlannedRow & { readonly officerId?: string; readonly hours: number } => {
    const hours = line.values.hours ?? session.hours;
    const of = {
      row: line.row,
      name: line.values.name ?? markOf(line),
      faults: line.faults,
      changes: [],
      deeds: [],
      hours,
    };
    const wrong = (text: string) => ({ ...of, version: 0, state: 'wrong' as const, faults: [ofRow(text)] });
    if (line.faults.length > 0) return { ...of, version: 0, state: 'wrong' };
    const officer = officers.get(markOf(line));
    const others = sameAs(line);
    if (others.length > 0) return { ...wrong(`与${rowsNamed(others)}是同一人，只登记一次。`), state: 'conflict' };
    if (officer && line.values.name && line.values.name !== officer.name)
      return wrong(`证号“${markOf(line)}”的执法人员是${officer.name}，与填写的姓名不一致。`);
    const officerId = officer?.officerId ?? '';
    if (entryOf(session.attendance, officerId) !== undefined) return { ...of, version: 0, state: 'unchanged' };
    const refused = refusalOf(() => trainingSession.decide(entering([{ officerId, hours }], line.row), session));
    return refused ? wrong(sentence(refused)) : { ...of, version, state: 'new', officerId };
  });
  const fresh = rows.filter(({ state }) => state === 'new');
  const attendance = fresh.map(({ officerId = '', hours }) => ({ officerId, hours }));
  return rows.map(({ row, name, state, faults, changes, version }) => {
    const first = row === fresh[0]?.row;
    const deeds = first ? [deed(trainingSession, entering(attendance, row), naming(row))] : [];
    return { row, name, state, faults, changes, version, deeds };
  });
}

export const attendanceImportHandlers = importHandlers({
  ...{ preview: PreviewAttendanceImport, write: ImportAttendance, decider: attendanceImport },
  planned: (db, { sessionId, fileName, table, meta }) => planned(db, { sessionId, fileName, table, meta }),
});

export const AttendanceImportHttp = importRoutes({
  ...{ name: 'AttendanceImportHttp', tag: 'training', path: 'api/training-sessions/:sessionId/attendance' },
  of: ({ sessionId = '' }) => ({ sessionId }),
  columns: attendanceColumns,
  form: () => attendanceTemplate,
  preview: (asked, meta) => new PreviewAttendanceImport(asked, meta),
  write: (asked, meta) =>
    new ImportAttendance({ ...asked, ...(meta.unit !== undefined && { unitId: meta.unit }) }, meta),
});
