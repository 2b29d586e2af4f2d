import {
  importHandlers,
  importRoutes,
  metaOf,
  namingRow,
  ofRow,
  reasonOf,
  refusalOf,
  wordedBy,
  type ImportAsked,
  type PlannedRow,
} from '@app/documents';
import { dayOf } from '@app/calendar';
import { deed, Question, refuseUnlessOwn, type Db } from '@app/eventing';
import { ImportTrainingPlan, SubmitTrainingPlan } from './commands.js';
import type { PlanItem } from './events.js';
import { dueOf, isRegistered } from './facts.js';
import { trainingPlanImport } from './import.decider.js';
import { trainingPlan } from './plan.decider.js';
import { planColumns, planTemplate, type PlanTable } from './plan-sheet.js';
import { refusals } from './refusals.js';

type Asked = ImportAsked & { readonly unitId: string; readonly year: number; readonly table: PlanTable };

/** What an import would do, without doing any of it. */
export class PreviewTrainingPlanImport extends Question('PreviewTrainingPlanImport')<
  { unitId: string; year: number; fileName: string; table: PlanTable },
  PlannedRow[]
> {}

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

const itemOf = ({ values }: PlanTable['rows'][number]): PlanItem => {
  const { title = '', kind = 'business', month = 1, hours = 0, audience = '' } = values;
  return { title, kind, month, hours, audience };
};

interface Before {
  readonly revision: number;
  readonly documentNumber: string;
  readonly items: readonly PlanItem[];
}

/** A file is the whole plan: it takes the place of the one before, all of it by one act that its first row stands for. */
async function planned(db: Db, asked: Asked): Promise<PlannedRow[]> {
  const { unitId, year, table, meta } = asked;
  refuseUnlessOwn(meta, unitId);
  const { rows } = await db.query<Before>(
    `select revision, document_number as "documentNumber", items from training_plan where unit_id = $1 and year = $2`,
    [unitId, year],
  );
  const before: Before = rows[0] ?? trainingPlan.initial;
  const facts = { unitKnown: await isRegistered(unitId, db), dueOn: await dueOf(year, db) };
  const submitting = (items: readonly PlanItem[], row: number) => {
    const of = { unitId, year, documentNumber: before.documentNumber || `${dayOf(meta.at)}导入`, items };
    return new SubmitTrainingPlan({ ...of, reason: reasonOf(asked), facts }, metaOf(asked, row, 1));
  };
  const whole = table.rows.map(itemOf);
  const [first] = table.rows;
  const command = submitting(whole, first?.row ?? 0);
  const changes = table.rows.every(({ faults }) => faults.length === 0) && nothingRefused(command, before);
  return table.rows.map((line, place): PlannedRow => {
    const of = { row: line.row, name: line.values.title ?? '', faults: line.faults, changes: [], deeds: [] };
    const version = before.revision;
    if (line.faults.length > 0) return { ...of, version, state: 'wrong' };
    const refused = refusalOf(() => trainingPlan.decide(submitting([itemOf(line)], line.row), before));
    if (refused) return { ...of, version, state: 'wrong', faults: [ofRow(sentence(refused))] };
    if (changes === 'nothing') return { ...of, version, state: 'unchanged' };
    const deeds = place === 0 ? [deed(trainingPlan, command, naming(line.row))] : [];
    return { ...of, version, state: 'new', deeds };
  });
}

function nothingRefused(command: SubmitTrainingPlan, before: Before): 'nothing' | 'something' {
  let news = 0;
  const refused = refusalOf(() => (news = trainingPlan.decide(command, before).length));
  return refused === undefined && news === 0 ? 'nothing' : 'something';
}

export const planImportHandlers = importHandlers({
  ...{ preview: PreviewTrainingPlanImport, write: ImportTrainingPlan, decider: trainingPlanImport },
  planned: (db, { unitId, year, fileName, table, meta }) => planned(db, { unitId, year, fileName, table, meta }),
});

export const TrainingPlanImportHttp = importRoutes({
  ...{ name: 'TrainingPlanImportHttp', tag: 'training', path: 'api/training-plans/:unitId/:year' },
  of: ({ unitId = '', year = '' }) => ({ unitId, year: Number(year) || 0 }),
  columns: planColumns,
  form: () => planTemplate,
  preview: (asked, meta) => new PreviewTrainingPlanImport(asked, meta),
  write: (asked, meta) => new ImportTrainingPlan(asked, meta),
});
