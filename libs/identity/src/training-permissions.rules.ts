import { OFFICE, READERS, UNIT, type PermissionTable, type Role } from './roles.rules.js';

/** Whoever of a unit may be an officer: he signs in for himself, and sees what is his. */
const OFFICERS: readonly Role[] = [...UNIT, 'reviewer', 'officer'];

/** Who may ask for what in 培训. Each unit holds its own sessions, the office those of the county; a closed session is void
 * by the word of whoever leads. */
export const trainingPermissions: PermissionTable = {
  BindOfficerAccount: UNIT,
  ReleaseOfficerAccount: UNIT,
  ListOfficerAccounts: UNIT,
  SubmitTrainingPlan: UNIT,
  ImportTrainingPlan: UNIT,
  PreviewTrainingPlanImport: UNIT,
  MoveTrainingPlanDue: OFFICE,
  RequestTrainingPlans: ['system'],
  ArrangeTrainingSession: [...UNIT, ...OFFICE],
  RearrangeTrainingSession: [...UNIT, ...OFFICE],
  CancelTrainingSession: [...UNIT, ...OFFICE],
  ShowSignInCode: [...UNIT, ...OFFICE],
  SignInToTraining: OFFICERS,
  SignOutOfTraining: OFFICERS,
  EnterPaperAttendance: [...UNIT, ...OFFICE],
  ImportAttendance: [...UNIT, ...OFFICE],
  PreviewAttendanceImport: [...UNIT, ...OFFICE],
  ImportExamScores: [...UNIT, ...OFFICE],
  PreviewExamScoreImport: [...UNIT, ...OFFICE],
  ShowExamScoreForm: [...UNIT, ...OFFICE],
  ReduceAttendanceHours: [...UNIT, ...OFFICE],
  AddTrainingPictures: [...UNIT, ...OFFICE],
  SignTrainingSession: [...UNIT, ...OFFICE],
  ReturnTrainingSession: [...UNIT, ...OFFICE],
  VoidTrainingSession: ['unit-lead', 'office-director'],
  FileExamPaper: [...UNIT, ...OFFICE],
  ScoreExam: [...UNIT, ...OFFICE],
  ForetellShortfalls: ['system'],
  ListTrainingSessions: [...READERS, 'officer'],
  DescribeTrainingSession: [...READERS, 'officer'],
  ListAttendance: [...READERS, 'officer'],
  ListOfficerHours: READERS,
  ShowTrainingCoverage: READERS,
  ShowOfficerTraining: [...READERS, 'officer'],
  ListTrainingPlans: READERS,
  DescribeTrainingPlan: READERS,
};
