import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportAttendance, ImportExamScores, ImportTrainingPlan } from './commands.js';
import { AttendanceImported, ExamScoresImported, TrainingPlanImported } from './events.js';

/** One fact beside what a table brings, and none where it brings nothing. */
export const trainingPlanImport: Decider<ImportTrainingPlan, TrainingPlanImported, null> = {
  name: 'training-plan-import',
  initial: null,
  stream: ({ data }) => `training-plan-import-${data.importId}`,
  decide({ data: { importId, unitId, year, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-training-plan-to-import');
    return [new TrainingPlanImported({ importId, unitId, year, fileName, sha256, added })];
  },
  evolve: (state) => state,
};

export const attendanceImport: Decider<ImportAttendance, AttendanceImported, null> = {
  name: 'training-attendance-import',
  initial: null,
  stream: ({ data }) => `training-attendance-import-${data.importId}`,
  decide({ data: { importId, sessionId, unitId, fileName, sha256, added = 0 } }) {
    refuseIf(added === 0, 'no-attendance-to-import');
    const of = { sessionId, ...(unitId !== undefined && { unitId }) };
    return [new AttendanceImported({ importId, ...of, fileName, sha256, added })];
  },
  evolve: (state) => state,
};

export const examScoreImport: Decider<ImportExamScores, ExamScoresImported, null> = {
  name: 'training-score-import',
  initial: null,
  stream: ({ data }) => `training-score-import-${data.importId}`,
  decide({ data: { importId, sessionId, unitId, fileName, sha256, added = 0, corrected = 0 } }) {
    refuseIf(added + corrected === 0, 'no-exam-scores-to-import');
    const of = { sessionId, ...(unitId !== undefined && { unitId }) };
    return [new ExamScoresImported({ importId, ...of, fileName, sha256, added: added + corrected })];
  },
  evolve: (state) => state,
};
