import { OFFICE, PUBLIC, READERS, UNIT, type PermissionTable } from './roles.rules.js';

const REVIEWERS = ['unit-lead', 'reviewer'] as const;

/** Who may ask for what in 公示. Who entered never reviews and never publishes: that is decided in the decider. */
export const disclosurePermissions: PermissionTable = {
  NameDisclosureOwners: ['unit-lead'],
  CollectDisclosure: UNIT,
  ProposeNonDisclosure: UNIT,
  ReturnDisclosure: REVIEWERS,
  ApproveDisclosure: REVIEWERS,
  PublishDisclosure: [...UNIT, 'reviewer'],
  ConfirmDisclosure: UNIT,
  RequestDisclosureWithdrawal: [...OFFICE, ...UNIT, 'reviewer'],
  WithdrawDisclosure: [...OFFICE, ...REVIEWERS],
  FixDisclosureDeadline: ['system'],
  MoveDisclosureDeadline: ['system'],
  OpenStatisticsYear: ['system'],
  OweStandingItems: ['system'],
  AwaitDecisionDisclosure: ['system'],
  DateDecisionDisclosure: ['system'],
  AnswerDecisionDisclosure: ['system'],
  ImportDecisions: UNIT,
  PreviewDecisionImport: UNIT,
  ProposeMasking: [...UNIT, 'reviewer'],
  ListDisclosures: READERS,
  DescribeDisclosure: READERS,
  DescribeUnitDisclosures: READERS,
  ShowDisclosureBoard: READERS,
  ShowDisclosureTrend: READERS,
  ReadPublicStamp: [PUBLIC],
  ListPublicUnits: [PUBLIC],
  ReadPublicUnit: [PUBLIC],
  ReadPublicDisclosure: [PUBLIC],
  ListPublicChanges: [PUBLIC],
};
