import type { Projection } from '@app/eventing';
import { assessmentDutyBook } from './assessment-duty.projection.js';
import { demonstrationDutyBook } from './demonstration-duty.projection.js';
import { disclosureDutyBook } from './disclosure-duty.projection.js';
import { drawDutyBook } from './draw-duty.projection.js';
import { inspectionDutyBook } from './inspection-duty.projection.js';
import { closedUnitDutyBook, issueDutyBook } from './issue-duty.projection.js';
import { leadDutyBook } from './lead-duty.projection.js';
import { legalReviewDutyBook } from './legal-review-duty.projection.js';
import { letterDutyBook } from './letter-duty.projection.js';
import { materialDutyBook, selfInspectionDutyBook } from './material-duty.projection.js';
import { mutualDutyBook } from './mutual-duty.projection.js';
import { officeNoticeDutyBook } from './office-notice-duty.projection.js';
import { oversightDutyBook } from './oversight-duty.projection.js';
import { owedDisclosureDutyBook } from './owed-disclosure-duty.projection.js';
import { planDutyBook } from './plan-duty.projection.js';
import { recheckDutyBook } from './recheck-duty.projection.js';
import { resultDutyBook } from './result-duty.projection.js';
import { scoringDutyBook } from './scoring-duty.projection.js';
import { trainingDutyBook } from './training-duty.projection.js';
import { yearDutyBook } from './year-duty.projection.js';

/** Whoever owes what by when, as every context tells it. An event that any of them hears may begin, move or end a day. */
export const dutyBooks: readonly Projection[] = [
  materialDutyBook,
  selfInspectionDutyBook,
  issueDutyBook,
  closedUnitDutyBook,
  inspectionDutyBook,
  mutualDutyBook,
  drawDutyBook,
  resultDutyBook,
  letterDutyBook,
  legalReviewDutyBook,
  scoringDutyBook,
  leadDutyBook,
  assessmentDutyBook,
  trainingDutyBook,
  demonstrationDutyBook,
  planDutyBook,
  oversightDutyBook,
  officeNoticeDutyBook,
  yearDutyBook,
  recheckDutyBook,
  disclosureDutyBook,
  owedDisclosureDutyBook,
];
