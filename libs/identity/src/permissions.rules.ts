/** Roles of the installation; the README's table says what each is for. */
export const ROLES = [
  'office-director',
  'office-staff',
  'unit-lead',
  'unit-clerk',
  'reviewer',
  'supervisor',
  'observer',
  'auditor',
  'admin',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles held on behalf of one enforcement unit. */
const UNIT_ROLES = ['unit-lead', 'unit-clerk', 'reviewer'];
/** Roles that check others' work and so go with no role of a unit or of each other. */
const CHECKING_ROLES = ['office-director', 'office-staff', 'observer', 'auditor', 'admin'];

export const needsUnit = (roles: readonly string[]): boolean => roles.some((role) => UNIT_ROLES.includes(role));

/** Who works for a unit does not also verify for the office; who keeps accounts does no business; who audits does neither. */
export function mixesUnitAndOffice(roles: readonly string[]): boolean {
  const checking = roles.filter((role) => CHECKING_ROLES.includes(role));
  const office = checking.filter((role) => role.startsWith('office-'));
  return checking.length > 0 && (needsUnit(roles) || (checking.length > 1 && office.length !== checking.length));
}

const OFFICE: readonly Role[] = ['office-director', 'office-staff'];
const UNIT: readonly Role[] = ['unit-lead', 'unit-clerk'];
const OVERSEERS: readonly Role[] = ['observer', 'auditor'];
const EVERYONE: readonly Role[] = ROLES;
const READERS: readonly Role[] = [...OFFICE, ...UNIT, 'reviewer', ...OVERSEERS];
/** Nobody holds this role: it stands for whoever reads a public page, signed in or not. */
const PUBLIC = 'public';

/**
 * Who may ask for what. Every command and every question has one line here, or the boot fails.
 * A line opens the door of the bus; whose thing it is and who did what before is decided in the deciders.
 */
export const permissions: Readonly<Record<string, readonly (Role | typeof PUBLIC)[]>> = {
  // identity
  OpenAccount: ['admin', 'system'],
  GrantRole: ['admin'],
  WithdrawRole: ['admin'],
  CloseAccount: ['admin'],
  ResetPassword: ['admin'],
  LockAccount: ['system'],
  ListAccounts: ['admin', 'auditor'],
  DescribeAccount: ['admin', 'auditor'],
  ListSupervisorAccounts: OFFICE,

  // registry
  RegisterUnit: [...OFFICE, 'system'],
  CorrectUnitParticulars: OFFICE,
  CloseUnit: OFFICE,
  RegisterSupervisor: [...OFFICE, 'system'],
  CorrectSupervisorParticulars: OFFICE,
  RenewCertificate: OFFICE,
  StandDownSupervisor: OFFICE,
  ReinstateSupervisor: OFFICE,
  DeclareConflict: [...OFFICE, 'supervisor'],
  WithdrawConflict: OFFICE,
  DeclareAbsence: OFFICE,
  WithdrawAbsence: OFFICE,
  ImportUnits: OFFICE,
  ImportSupervisors: OFFICE,
  PreviewUnitImport: OFFICE,
  PreviewSupervisorImport: OFFICE,
  ExportUnits: READERS,
  ExportSupervisors: [...OFFICE, ...OVERSEERS, 'supervisor'],
  ListUnits: READERS,
  DescribeUnit: READERS,
  ListUnitNames: [...OFFICE, 'supervisor', 'admin'],
  ListSupervisors: [...OFFICE, ...OVERSEERS, 'supervisor'],
  DescribeSupervisor: [...OFFICE, ...OVERSEERS, 'supervisor'],

  // campaign
  LaunchCampaign: OFFICE,
  OpenPhase: ['system'],
  OpenPhaseEarly: OFFICE,
  ExtendPhase: ['office-director'],
  ClosePhase: ['system'],
  FinishCampaign: ['system'],
  SubmitMaterial: UNIT,
  ReturnMaterial: OFFICE,
  AcceptMaterial: OFFICE,
  ListCampaignTemplates: OFFICE,
  DescribeCampaignTemplate: OFFICE,
  DraftTemplate: OFFICE,
  ReviseTemplate: OFFICE,
  RetireTemplate: OFFICE,
  AddMaterial: OFFICE,
  MigrateCampaign: ['office-director'],
  PreviewMigration: OFFICE,
  DescribeCampaignPlan: OFFICE,
  ListMigrations: READERS,
  CompareCampaigns: READERS,
  ListCampaigns: [...READERS, 'supervisor'],
  CurrentCampaign: EVERYONE,
  DescribeCampaign: [...READERS, 'supervisor'],
  ShowBoard: READERS,
  ListMaterials: READERS,
  DescribeMaterial: READERS,

  // self-inspection
  AnswerCheck: UNIT,
  AttachEvidence: UNIT,
  WithdrawEvidence: UNIT,
  SignNoIssues: UNIT,
  SignOffSelfInspection: ['unit-lead'],
  ReturnSelfInspection: OFFICE,
  FollowMigration: ['system'],
  ListSelfInspections: READERS,
  DescribeSelfInspection: READERS,

  // rectification
  ReportIssue: [...OFFICE, ...UNIT, 'system'],
  ClaimIssue: UNIT,
  PlanRectification: UNIT,
  StartRectification: UNIT,
  SubmitRectification: UNIT,
  CloseIssue: OFFICE,
  ReturnRectification: OFFICE,
  ReopenIssue: [...OFFICE, 'system'],
  AnalyseCause: UNIT,
  ReplaceResponsible: [...UNIT, 'system'],
  AddSource: OFFICE,
  AddIssueEvidence: [...OFFICE, ...UNIT],
  MergeIssue: OFFICE,
  ReceiveMerge: ['system'],
  ProposeDuplicates: ['system'],
  DismissDuplicate: OFFICE,
  ListDuplicates: OFFICE,
  RequestExtension: UNIT,
  GrantExtension: ['office-director'],
  RefuseExtension: ['office-director'],
  FindOverdue: ['system'],
  MoveIssueDeadline: ['system'],
  ListIssues: READERS,
  DescribeIssue: READERS,
  SummariseIssues: READERS,
  RateIssues: READERS,
  ShowIssueTrend: READERS,

  // oversight
  ProposeOversight: ['office-staff'],
  ListForOversight: ['office-director'],
  ApproveOversight: ['office-director'],
  DeclineOversight: ['office-director'],
  LiftOversight: ['office-director'],
  SettleOversight: ['system'],
  SummonToTalk: ['office-director'],
  RecordTalk: OFFICE,
  CancelTalk: ['office-director'],
  ReportCommitment: UNIT,
  ListOversights: READERS,
  ListTalks: READERS,
  DescribeTalk: READERS,

  // recheck
  AssignRecheck: ['system'],
  CallOffRecheck: ['system'],
  ExcuseRecheck: ['system'],
  PassRecheck: ['supervisor'],
  FailRecheck: ['supervisor'],
  ListRechecks: [...READERS, 'supervisor'],
  DescribeRecheck: [...READERS, 'supervisor'],

  // inspection-plan
  EnterInspectionItem: OFFICE,
  ReviseInspectionItem: OFFICE,
  RetireInspectionItem: OFFICE,
  DraftPlan: OFFICE,
  RevisePlan: OFFICE,
  SubmitPlan: OFFICE,
  ApprovePlan: ['office-director'],
  ReturnPlan: ['office-director'],
  AmendPlan: OFFICE,
  ImportInspectionItems: OFFICE,
  PreviewInspectionItemImport: OFFICE,
  ExportInspectionItems: [...READERS, 'supervisor'],
  ListInspectionItems: [...READERS, 'supervisor'],
  DescribeInspectionItem: [...READERS, 'supervisor'],
  ListPlans: [...READERS, 'supervisor'],
  DescribePlan: [...READERS, 'supervisor'],
  ShowPlanCoverage: [...READERS, 'supervisor'],
  ReadPublicPlan: [PUBLIC],

  // draw
  PrepareDraw: OFFICE,
  CommitReveal: ['observer'],
  ReleaseParty: OFFICE,
  LapsePreparation: ['system'],
  FreezeDraw: OFFICE,
  ThrowDice: OFFICE,
  EnterLottery: OFFICE,
  EnterBeacon: [...OFFICE, 'system'],
  RevealSecret: ['observer'],
  MissReveals: ['system'],
  AwaitSources: ['system'],
  FindOverdueDraw: ['system'],
  PublishDraw: OFFICE,
  VoidDraw: OFFICE,
  ReplaceSupervisor: ['office-director', 'system'],
  LeaveRecusedPlaceOpen: ['system'],
  NoteSealedReading: OFFICE,
  ReplaceObject: ['office-director'],
  ListDraws: [...READERS, 'supervisor'],
  DescribeDraw: [...READERS, 'supervisor'],
  PreviewRolls: OFFICE,
  ListPreparations: [...OFFICE, ...OVERSEERS],
  DescribePreparation: [...OFFICE, ...OVERSEERS],
  ListPartyAccounts: OFFICE,
  ListBeaconChains: [PUBLIC],
  ListPublicDraws: [PUBLIC],
  ListPublicPreparations: [PUBLIC],
  ReadDrawBundle: [PUBLIC],
  ReadPublicDraw: [PUBLIC],

  // supervision
  AssignInspection: ['system'],
  CallOffInspection: ['system'],
  IssueNotice: OFFICE,
  ReceiveNotice: UNIT,
  AcceptInspection: ['supervisor'],
  RequestRecusal: [...OFFICE, ...UNIT, 'supervisor'],
  DecideRecusal: ['office-director'],
  RequestReplacement: OFFICE,
  RecordVisit: ['supervisor'],
  RecordFinding: ['supervisor'],
  SignInspection: ['supervisor'],
  RecordUnitStatement: ['supervisor'],
  ConcludeInspection: ['supervisor'],
  ListInspections: [...READERS, 'supervisor'],
  DescribeInspection: [...READERS, 'supervisor'],

  // opinion
  DraftOpinion: OFFICE,
  DraftDecision: OFFICE,
  ReviseLetter: OFFICE,
  ReturnLetter: ['office-director'],
  IssueLetter: ['office-director'],
  DeliverLetter: OFFICE,
  ReportHandling: ['unit-lead'],
  AcceptHandling: OFFICE,
  FindHandlingInsufficient: OFFICE,
  FindLetterOverdue: ['system'],
  MoveLetterDeadline: ['system'],
  WithdrawLetter: ['office-director'],
  CirculateCriticism: ['office-director'],
  BarUnit: ['system'],
  LiftBar: ['office-director'],
  ListOpinions: READERS,
  DescribeOpinion: READERS,
  ListCommendationBars: READERS,

  // mutual inspection
  NameMutualTeam: UNIT,
  WithdrawMutualTeam: UNIT,
  DeclareMutualRecusal: [...OFFICE, ...UNIT],
  WithdrawMutualRecusal: OFFICE,
  ArrangeMutualVisit: ['system'],
  CallOffMutualVisit: ['system'],
  RecordMutualFinding: UNIT,
  WithdrawMutualFinding: UNIT,
  SubmitMutualFindings: ['unit-lead'],
  AcceptMutualFinding: UNIT,
  DisputeMutualFinding: ['unit-lead'],
  RuleMutualDispute: OFFICE,
  ListMutualTeams: READERS,
  ListMutualVisits: READERS,
  DescribeMutualVisit: READERS,

  // work ledger
  AssignWork: UNIT,
  HandOverWork: UNIT,
  NoteWorkLeft: ['system'],
  ListWorkLedgers: READERS,
  DescribeWorkLedger: READERS,
  DescribeWorkLeft: [...OFFICE, ...UNIT, 'admin'],

  // computed check
  EnterFigures: UNIT,
  CompareFigures: ['system'],
  ExplainContradiction: OFFICE,
  ListComputedChecks: READERS,
  DescribeComputedChecks: READERS,

  // case review
  ListCaseFiles: UNIT,
  StrikeCaseFile: UNIT,
  SignOffCaseCatalogue: ['unit-lead'],
  ReopenCaseCatalogue: OFFICE,
  ListCaseCatalogues: READERS,
  DescribeCaseCatalogue: READERS,
  // inspection-result
  AwaitResult: ['system'],
  FixResultDeadline: ['system'],
  MoveResultDeadline: ['system'],
  PublishResult: OFFICE,
  CorrectResult: OFFICE,
  WithdrawResult: ['office-director'],
  DecideResultPeriod: ['office-director'],
  ShowResultPeriod: [...OFFICE, ...OVERSEERS],
  ListInspectionResults: READERS,
  DescribeInspectionResult: READERS,
  ListPublicResults: [PUBLIC],
  ReadPublicResult: [PUBLIC],

  // working-calendar
  ImportWorkingYear: OFFICE,
  ListWorkingYears: [...READERS, 'supervisor'],
  DescribeWorkingYear: [...READERS, 'supervisor'],
  PreviewWorkingYear: OFFICE,

  // paper
  PrintDocument: [...OFFICE, ...UNIT, 'system'],
  ListPrints: READERS,
  DescribePrint: READERS,
  TabulatePaper: READERS,
  ReadPublicPrint: [PUBLIC],
  OrderPaper: [...OFFICE, ...UNIT],
  RecordOrderFilled: ['system'],
  ClearOrder: ['system'],
  ListOrders: [...OFFICE, ...UNIT],
  DescribeOrder: [...OFFICE, ...UNIT],

  // notification
  ArmDeadline: ['system'],
  MeetDeadline: ['system'],
  DropDeadline: ['system'],
  RemindOfDeadline: ['system'],
  PauseDeadline: OFFICE,
  ResumeDeadline: OFFICE,
  UrgeDuty: [...OFFICE, 'unit-lead'],
  ListDuties: [...OFFICE, 'unit-lead', ...OVERSEERS],
  SendNotice: ['system'],
  MarkNoticeRead: EVERYONE,
  MarkAllRead: EVERYONE,
  ListNotifications: EVERYONE,
  CountUnread: EVERYONE,
  ListTasks: EVERYONE,

  // delivery
  ChooseDelivery: EVERYONE,
  GiveAddress: EVERYONE,
  WithdrawAddress: EVERYONE,
  SendTestMail: EVERYONE,
  DescribeDeliveryChoice: EVERYONE,
  RegisterEndpoint: ['admin'],
  ReviseEndpoint: ['admin'],
  CloseEndpoint: ['admin'],
  TestEndpoint: ['admin'],
  ResendDeliveries: ['admin'],
  ListDeliveries: ['admin', 'auditor'],
  DescribeDelivery: ['admin', 'auditor'],
  SummariseDeliveries: ['admin', 'auditor'],
  ListEndpoints: ['admin', 'auditor'],
  DescribeEndpoint: ['admin', 'auditor'],
  // evidence
  FindEvidenceReuse: ['system'],
  DecideEvidenceReuse: OFFICE,
  GiveRetention: OFFICE,
  ListEvidence: READERS,
  DescribeEvidence: [...READERS, 'supervisor'],
  ListRetentionClasses: READERS,
  ListEvidenceReuses: [...OFFICE, ...OVERSEERS],

  // search
  Search: READERS,

  // erasure
  ProposeErasure: OFFICE,
  DeclineErasure: ['office-director'],
  OrderErasure: ['office-director'],
  RecordReadTablesCleared: ['system'],
  SearchErasable: OFFICE,
  ListErasures: [...OFFICE, ...OVERSEERS],
  DescribeErasure: [...OFFICE, ...OVERSEERS],

  // history
  Timeline: [...READERS, 'supervisor'],
  ChangesOfStream: [...READERS, 'supervisor'],
  VerifyHistory: ['auditor', 'observer', 'office-director'],

  // proof
  ProveEvent: [...READERS, 'supervisor'],
  ListCheckpoints: [PUBLIC],
  ReadCheckpoint: [PUBLIC],
  ProveConsistency: [PUBLIC],
  ProveInclusion: [PUBLIC],
  ReadTile: [PUBLIC],
  DescribeLog: [PUBLIC],

  // operations
  OperationsOverview: ['admin', 'auditor', 'office-director'],
  RequestRebuild: ['admin'],
  RequestDriftCheck: ['admin', 'auditor'],
  RecordRebuild: ['system'],
  RecordDriftCheck: ['system'],
  RecordRunFailure: ['system'],
};
