import { projection } from '@app/eventing';
import type { IssueReported } from '@app/rectification/events.js';
import type { UnitEvent } from '@app/registry/events.js';
import type { InspectionAssigned, InspectionConcluded } from '@app/supervision/events.js';

const ADD = `insert into opinion_source (kind, id, unit_id, campaign_id) values ($1, $2, $3, $4)
  on conflict (kind, id) do nothing`;

/** What an opinion may rest on: inspections with their conclusion, and the issues of the ledger. */
export const sources = projection<InspectionAssigned | InspectionConcluded | IssueReported>('opinion_source', {
  InspectionAssigned: ({ data: { inspectionId, unitId, campaignId } }, db) =>
    db.query(ADD, ['inspection', inspectionId, unitId, campaignId]),
  InspectionConcluded: ({ data: { inspectionId, result } }, db) =>
    db.query(`update opinion_source set result = $2 where kind = 'inspection' and id = $1`, [inspectionId, result]),
  IssueReported: ({ data: { issueId, unitId, campaignId } }, db) =>
    db.query(ADD, ['issue', issueId, unitId, campaignId]),
});

/** What units are called, and which are gone. */
export const units = projection<UnitEvent>(
  'opinion_unit',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) =>
      db.query('insert into opinion_unit (id, name) values ($1, $2)', [unitId, name]),
    UnitParticularsCorrected: async ({ data: { unitId, name } }, db) => {
      await db.query('update opinion_unit set name = $2 where id = $1', [unitId, name]);
      await db.query('update letter set unit_name = $2 where unit_id = $1', [unitId, name]);
      await db.query('update commendation_bar set unit_name = $2 where unit_id = $1', [unitId, name]);
    },
    UnitClosed: ({ data: { unitId } }, db) => db.query('update opinion_unit set closed = true where id = $1', [unitId]),
  },
  ['opinion_unit', 'letter', 'commendation_bar'],
);
