import { PUBLIC, READERS, UNIT, type PermissionTable } from './roles.rules.js';

const REVIEWER = ['reviewer'] as const;

/** Who may ask for what in 法制审核. That nobody reviews his own case is decided there, by the case. */
export const legalReviewPermissions: PermissionTable = {
  RegisterLegalCase: UNIT,
  CorrectLegalCase: UNIT,
  DropLegalCase: UNIT,
  ImportLegalCases: UNIT,
  PreviewLegalCaseImport: UNIT,
  TestTriggers: UNIT,
  SubmitForReview: UNIT,
  SupplyReviewMaterials: UNIT,
  RequestReviewMaterials: REVIEWER,
  PassReview: REVIEWER,
  ReturnFromReview: REVIEWER,
  ExtendReview: ['unit-lead'],
  MoveReviewDeadline: ['system'],
  RecordDiscussion: UNIT,
  DecideCase: UNIT,
  ListLegalCases: READERS,
  DescribeLegalCase: READERS,
  AdoptReviewCatalogue: UNIT,
  SetReviewTerm: ['unit-lead'],
  ImportReviewCatalogue: UNIT,
  PreviewReviewCatalogueImport: UNIT,
  WriteReviewCatalogueSheet: READERS,
  DescribeReviewCatalogue: READERS,
  ListPublicReviewCatalogues: [PUBLIC],
  ReadPublicReviewCatalogue: [PUBLIC],
  NameLegalReviewer: UNIT,
  CorrectLegalReviewer: UNIT,
  ReleaseLegalReviewer: UNIT,
  ImportLegalReviewers: UNIT,
  PreviewLegalReviewerImport: UNIT,
  ListLegalReviewers: READERS,
  ShowReviewerRatios: READERS,
};
