import { dayOf } from '@app/calendar';
import { projection, type Db } from '@app/eventing';
import type { CampaignEvent } from '@app/campaign/events.js';
import type { SupervisorEvent, UnitEvent, UnitParticulars } from '@app/registry/events.js';
import { COUNTS_AS_INSPECTED, type InspectionConcluded } from '@app/supervision/events.js';

const PUT_OBJECT = `insert into draw_object (id, name, short_name, risk_class, risk_score)
  values ($1, $2, $3, $4, $5)
  on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, risk_class = excluded.risk_class,
    risk_score = excluded.risk_score`;

const putObject = (data: { unitId: string } & UnitParticulars, db: Db) =>
  db.query(PUT_OBJECT, [data.unitId, data.name, data.shortName, data.riskClass, data.riskScore ?? 1]);

/** 监督对象名录库, as far as a draw looks at it. */
export const drawObjects = projection<UnitEvent | InspectionConcluded>('draw_object', {
  UnitRegistered: ({ data }, db) => putObject(data, db),
  UnitParticularsCorrected: ({ data }, db) => putObject(data, db),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update draw_object set closed = true where id = $1', [unitId]),
  InspectionConcluded: async ({ data: { unitId, result }, at }, db) => {
    if (!COUNTS_AS_INSPECTED.includes(result)) return;
    await db.query('update draw_object set last_inspected = greatest(last_inspected, $2) where id = $1', [
      unitId,
      dayOf(at),
    ]);
  },
});

/** 监督人员名录库 with the recusals declared in it, and the days on which somebody is not available. */
export const drawSupervisors = projection<SupervisorEvent>(
  'draw_supervisor',
  {
    SupervisorRegistered: ({ data: { supervisorId, name, organisation, unitId, pool, expiresOn } }, db) =>
      db.query(
        `insert into draw_supervisor (id, name, organisation, unit_id, pool, expires_on) values ($1, $2, $3, $4, $5, $6)`,
        [supervisorId, name, organisation, unitId ?? null, pool, expiresOn],
      ),
    SupervisorParticularsCorrected: ({ data: { supervisorId, name, organisation, unitId, pool } }, db) =>
      db.query('update draw_supervisor set name = $2, organisation = $3, unit_id = $4, pool = $5 where id = $1', [
        supervisorId,
        name,
        organisation,
        unitId ?? null,
        pool,
      ]),
    SupervisorCertificateRenewed: ({ data: { supervisorId, expiresOn } }, db) =>
      db.query('update draw_supervisor set expires_on = $2 where id = $1', [supervisorId, expiresOn]),
    SupervisorStoodDown: ({ data: { supervisorId } }, db) =>
      db.query('update draw_supervisor set stood_down = true where id = $1', [supervisorId]),
    SupervisorReinstated: ({ data: { supervisorId } }, db) =>
      db.query('update draw_supervisor set stood_down = false where id = $1', [supervisorId]),
    ConflictDeclared: ({ data: { supervisorId, unitId, why } }, db) =>
      db.query(
        `insert into draw_conflict (supervisor_id, unit_id, why) values ($1, $2, $3)
       on conflict (supervisor_id, unit_id) do update set why = excluded.why`,
        [supervisorId, unitId, why],
      ),
    ConflictWithdrawn: ({ data: { supervisorId, unitId } }, db) =>
      db.query('delete from draw_conflict where supervisor_id = $1 and unit_id = $2', [supervisorId, unitId]),
    AbsenceDeclared: ({ data: { supervisorId, absenceId, from, to } }, db) =>
      db.query('insert into draw_absence (id, supervisor_id, from_day, to_day) values ($1, $2, $3, $4)', [
        absenceId,
        supervisorId,
        from,
        to,
      ]),
    AbsenceWithdrawn: ({ data: { absenceId } }, db) => db.query('delete from draw_absence where id = $1', [absenceId]),
  },
  ['draw_supervisor', 'draw_conflict', 'draw_absence'],
);

/** The campaigns a draw may belong to. */
export const drawCampaigns = projection<CampaignEvent>('draw_campaign', {
  CampaignLaunched: ({ data: { campaignId } }, db) =>
    db.query('insert into draw_campaign (id) values ($1)', [campaignId]),
  CampaignFinished: ({ data: { campaignId } }, db) => db.query('delete from draw_campaign where id = $1', [campaignId]),
});
