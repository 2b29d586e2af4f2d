import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
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
  type WrittenSheet,
} from '@app/documents';
import { deed, Question, type Db, type Deed } from '@app/eventing';
import { ImportExamScores, ScoreExam } from './commands.js';
import type { ExamScore } from './events.js';
import { examScoreImport } from './import.decider.js';
import { knownSession } from './known-session.js';
import { scoreColumns, scoreTemplate, type ExamineeLine, type ScoreTable } from './plan-sheet.js';
import { refusals } from './refusals.js';
import { trainingSession } from './session.decider.js';
import { refuseUnlessHolds } from './session.rules.js';

type OfSession = { readonly sessionId: string };
type Asked = ImportAsked & OfSession & { readonly table: ScoreTable };

/** What an import would do, without doing any of it. */
export class PreviewExamScoreImport extends Question('PreviewExamScoreImport')<
  OfSession & { fileName: string; table: ScoreTable },
  PlannedRow[]
> {}
/** The table to fill in: whoever attended, with the score he has. */
export class ShowExamScoreForm extends Question('ShowExamScoreForm')<OfSession, WrittenSheet<ExamineeLine>> {}

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);
const known = (certificate: string): string => certificate.toUpperCase();

type Examinee = ExamineeLine & { readonly officerId: string };

async function examinees(db: Db, sessionId: string): Promise<Examinee[]> {
  const { rows } = await db.query<Omit<Examinee, 'score'> & { score: number | null }>(
    `select a.officer_id as "officerId", o.certificate, o.name, a.score
       from training_attendance a join training_officer o on o.id = a.officer_id
      where a.session_id = $1 and a.hours > 0 order by o.certificate, a.officer_id`,
    [sessionId],
  );
  return rows.map(({ score, ...of }) => ({ ...of, ...(score !== null && { score }) }));
}

type Line = ScoreTable['rows'][number];
type Scored = PlannedRow & { readonly given?: ExamScore };
const markOf = ({ values: { certificate = '' } }: Line): string => known(certificate);

/** What is wrong with whom a row is about, in a sentence. */
function mistaken(line: Line, person: Examinee | undefined, others: readonly Line[]): string | undefined {
  if (others.length > 0) return `与${rowsNamed(others)}是同一人，只登记一次。`;
  const { name } = line.values;
  return person && name && name !== person.name
    ? `证号“${markOf(line)}”的执法人员是${person.name}，与填写的姓名不一致。`
    : undefined;
}

/** A row that reads well, against the score there is; `refused` says why it may not be. */
function judged(line: Line, person: Examinee | undefined, refused: (given: ExamScore) => string | undefined) {
  const { score } = line.values;
  if (score === undefined || person?.score === score) return { state: 'unchanged' as const };
  const given = { officerId: person?.officerId ?? '', score };
  const why = refused(given);
  if (why !== undefined) return { state: 'wrong' as const, faults: [ofRow(why)] };
  if (person?.score === undefined) return { state: 'new' as const, given };
  const change = { column: scoreColumns.score.header, before: String(person.score), after: String(score) };
  return { state: 'changed' as const, changes: [change], given };
}

/** A row without a score is left as it is; all the others are entered by one act that the first of them stands for. */
async function planned(db: Db, asked: Asked): Promise<PlannedRow[]> {
  const { sessionId, table, meta } = asked;
  const { session, version } = await knownSession(sessionId, db);
  refuseUnlessHolds(session, meta);
  const people = new Map((await examinees(db, sessionId)).map((one) => [known(one.certificate), one]));
  const sameAs = shared(table.rows, markOf);
  const scoring = (scores: readonly ExamScore[], row: number) =>
    new ScoreExam({ sessionId, scores, reason: reasonOf(asked) }, metaOf(asked, row, 1));
  const rows = table.rows.map((line): Scored => {
    const { row, faults } = line;
    const person = people.get(markOf(line));
    const of = { row, name: person?.name ?? markOf(line), faults, changes: [], deeds: [], version };
    const others = sameAs(line);
    const mistake = mistaken(line, person, others);
    if (faults.length > 0) return { ...of, state: 'wrong' };
    if (mistake) return { ...of, state: others.length > 0 ? 'conflict' : 'wrong', faults: [ofRow(mistake)] };
    const refused = (given: ExamScore): string | undefined => {
      const refusal = refusalOf(() => trainingSession.decide(scoring([given], row), session));
      return refusal && sentence(refusal);
    };
    return { ...of, ...judged(line, person, refused) };
  });
  return withDeed(rows, (scores, row) => deed(trainingSession, scoring(scores, row), naming(row)));
}

function withDeed(rows: readonly Scored[], deedOf: (scores: ExamScore[], row: number) => Deed): PlannedRow[] {
  const scores = rows.flatMap(({ given }) => given ?? []);
  const first = rows.find(({ given }) => given)?.row;
  return rows.map(({ row, name, state, faults, changes, version }) => {
    const deeds = row === first ? [deedOf(scores, row)] : [];
    return { row, name, state, faults, changes, version, deeds };
  });
}

@QueryHandler(ShowExamScoreForm)
class ShowExamScoreFormHandler implements IQueryHandler<ShowExamScoreForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { sessionId }, meta }: ShowExamScoreForm): Promise<WrittenSheet<ExamineeLine>> {
    const { session } = await knownSession(sessionId, this.db);
    refuseUnlessHolds(session, meta);
    return scoreTemplate(await examinees(this.db, sessionId));
  }
}

export const scoreImportHandlers = [
  ShowExamScoreFormHandler,
  ...importHandlers({
    ...{ preview: PreviewExamScoreImport, write: ImportExamScores, decider: examScoreImport },
    planned: (db, { sessionId, fileName, table, meta }) => planned(db, { sessionId, fileName, table, meta }),
  }),
];

export const ExamScoreImportHttp = importRoutes({
  ...{ name: 'ExamScoreImportHttp', tag: 'training', path: 'api/training-sessions/:sessionId/exam-scores' },
  of: ({ sessionId = '' }) => ({ sessionId }),
  columns: scoreColumns,
  form: (of, meta) => new ShowExamScoreForm(of, meta),
  preview: (asked, meta) => new PreviewExamScoreImport(asked, meta),
  write: (asked, meta) =>
    new ImportExamScores({ ...asked, ...(meta.unit !== undefined && { unitId: meta.unit }) }, meta),
});
