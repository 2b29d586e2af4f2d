import { EVERYONE, OFFICE, OVERSEERS, PUBLIC, READERS, UNIT, type PermissionTable } from './roles.rules.js';

/** Who may ask for what in registers, notices, papers, the history and the running of it all. */
export const platformPermissions: PermissionTable = {
  // identity
  OpenAccount: ['admin', 'system'],
  ImportAccounts: ['admin'],
  PreviewAccountImport: ['admin'],
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
  ImportAbsences: OFFICE,
  ImportConflicts: OFFICE,
  PreviewUnitImport: OFFICE,
  PreviewSupervisorImport: OFFICE,
  PreviewAbsenceImport: OFFICE,
  PreviewConflictImport: OFFICE,
  ShowAbsenceImportForm: OFFICE,
  ShowConflictImportForm: OFFICE,
  ExportUnits: READERS,
  ExportSupervisors: [...OFFICE, ...OVERSEERS, 'supervisor'],
  ListUnits: READERS,
  DescribeUnit: READERS,
  ListUnitNames: [...OFFICE, 'supervisor', 'admin'],
  ListSupervisors: [...OFFICE, ...OVERSEERS, 'supervisor'],
  DescribeSupervisor: [...OFFICE, ...OVERSEERS, 'supervisor'],

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
  EndPause: ['system'],
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
