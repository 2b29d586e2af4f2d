import { assessmentPermissions } from './assessment-permissions.rules.js';
import { campaignPermissions } from './campaign-permissions.rules.js';
import { caseScoringPermissions } from './case-scoring-permissions.rules.js';
import { demonstrationPermissions } from './demonstration-permissions.rules.js';
import { disclosurePermissions } from './disclosure-permissions.rules.js';
import { inspectionPermissions } from './inspection-permissions.rules.js';
import { leadsPermissions } from './leads-permissions.rules.js';
import { legalReviewPermissions } from './legal-review-permissions.rules.js';
import { noticePermissions } from './notice-permissions.rules.js';
import { permissions } from './permissions.rules.js';
import { platformPermissions } from './platform-permissions.rules.js';
import { recordingPermissions } from './recording-permissions.rules.js';
import { ROLES } from './roles.rules.js';
import { trainingPermissions } from './training-permissions.rules.js';

const TABLES = [
  assessmentPermissions,
  campaignPermissions,
  caseScoringPermissions,
  demonstrationPermissions,
  disclosurePermissions,
  inspectionPermissions,
  leadsPermissions,
  legalReviewPermissions,
  noticePermissions,
  platformPermissions,
  recordingPermissions,
  trainingPermissions,
];

describe('who may ask for what', () => {
  it('stands in one table only: a second line would silently take the place of the first', () => {
    const lines = TABLES.flatMap((table) => Object.keys(table));
    expect(lines.filter((name, place) => lines.indexOf(name) !== place)).toEqual([]);
    expect(Object.keys(permissions)).toHaveLength(lines.length);
  });

  it('names somebody for everything, and only roles there are', () => {
    const named = Object.entries(permissions);
    expect(named.filter(([, roles]) => roles.length === 0)).toEqual([]);
    const known: readonly string[] = [...ROLES, 'public'];
    expect(named.flatMap(([, roles]) => roles).filter((role) => !known.includes(role))).toEqual([]);
  });
});
