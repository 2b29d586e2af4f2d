import { assessmentPermissions } from './assessment-permissions.rules.js';
import { campaignPermissions } from './campaign-permissions.rules.js';
import { caseScoringPermissions } from './case-scoring-permissions.rules.js';
import { demonstrationPermissions } from './demonstration-permissions.rules.js';
import { disclosurePermissions } from './disclosure-permissions.rules.js';
import { inspectionPermissions } from './inspection-permissions.rules.js';
import { leadsPermissions } from './leads-permissions.rules.js';
import { legalReviewPermissions } from './legal-review-permissions.rules.js';
import { noticePermissions } from './notice-permissions.rules.js';
import { platformPermissions } from './platform-permissions.rules.js';
import { recordingPermissions } from './recording-permissions.rules.js';
import type { PermissionTable } from './roles.rules.js';
import { trainingPermissions } from './training-permissions.rules.js';

export { mixesUnitAndOffice, needsUnit, ROLES, type Role } from './roles.rules.js';

/**
 * Who may ask for what. Every command and every question has one line here, or the boot fails.
 * A line opens the door of the bus; whose thing it is and who did what before is decided in the deciders.
 */
export const permissions: PermissionTable = {
  ...assessmentPermissions,
  ...campaignPermissions,
  ...caseScoringPermissions,
  ...demonstrationPermissions,
  ...disclosurePermissions,
  ...inspectionPermissions,
  ...leadsPermissions,
  ...legalReviewPermissions,
  ...noticePermissions,
  ...platformPermissions,
  ...recordingPermissions,
  ...trainingPermissions,
};
