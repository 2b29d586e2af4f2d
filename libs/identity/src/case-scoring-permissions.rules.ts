import { OFFICE, OVERSEERS, READERS, type PermissionTable, type Role } from './roles.rules.js';

const SCORERS: readonly Role[] = ['supervisor', 'reviewer'];

/** Who may ask for what in 案卷评查. Whose file it is and who scores it is decided there, file by file. */
export const caseScoringPermissions: PermissionTable = {
  OpenScoringRound: OFFICE,
  TellRoundScores: OFFICE,
  IssueScoringCircular: ['office-director'],
  GiveUpScoringRound: ['office-director'],
  CloseRoundOfVoidedDraw: ['system'],
  OpenFileScoring: ['system'],
  CloseFileScoring: ['system'],
  ReportScorerUnavailable: ['system'],
  AssignScorer: OFFICE,
  RecuseScorer: [...OFFICE, ...SCORERS],
  HandInScores: SCORERS,
  ImportScores: SCORERS,
  PreviewScoresImport: SCORERS,
  ShowScoresForm: SCORERS,
  TellScore: OFFICE,
  AcceptScore: ['unit-lead'],
  ObjectToScore: ['unit-lead'],
  RuleOnScoreObjection: OFFICE,
  SettleScore: ['system'],
  RaiseCaseFindings: OFFICE,
  MoveScoringDeadline: ['system'],
  ListScoringRounds: [...READERS, 'supervisor'],
  DescribeScoringRound: [...READERS, 'supervisor'],
  ListScoreSheets: [...READERS, 'supervisor'],
  ListScoringDraws: OFFICE,
  ListFileScorings: [...READERS, 'supervisor'],
  DescribeFileScoring: [...READERS, 'supervisor'],
  ReadHandedInSheet: [...OFFICE, ...OVERSEERS, ...SCORERS],
  ListScorerCandidates: OFFICE,
  ReportScoring: [...OFFICE, ...OVERSEERS],
};
