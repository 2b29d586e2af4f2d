import { projection } from '@app/eventing';
import type { CampaignEvent } from '@app/campaign/events.js';
import type { SupervisorEvent, UnitEvent } from '@app/registry/events.js';

const PUT_OBJECT = `insert into draw_object (id, name, short_name, risk_class) values ($1, $2, $3, $4)
  on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, risk_class = excluded.risk_class`;

/** 监督对象名录库, as far as a draw looks at it. */
export const drawObjects = projection<UnitEvent>('draw_object', {
  UnitRegistered: ({ data: { unitId, name, shortName, riskClass } }, db) =>
    db.query(PUT_OBJECT, [unitId, name, shortName, riskClass]),
  UnitParticularsCorrected: ({ data: { unitId, name, shortName, riskClass } }, db) =>
    db.query(PUT_OBJECT, [unitId, name, shortName, riskClass]),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update draw_object set closed = true where id = $1', [unitId]),
});

/** 监督人员名录库 with the recusals declared in it. */
export const drawSupervisors = projection<SupervisorEvent>(
  'draw_supervisor',
  {
    SupervisorRegistered: ({ data: { supervisorId, name, organisation, unitId, pool, expiresOn } }, db) =>
      db.query(
        `insert into draw_supervisor (id, name, organisation, unit_id, pool, expires_on) values ($1, $2, $3, $4, $5, $6)`,
        [supervisorId, name, organisation, unitId ?? null, pool, expiresOn],
      ),
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
  },
  ['draw_supervisor', 'draw_conflict'],
);

/** The campaigns a draw may belong to. */
export const drawCampaigns = projection<CampaignEvent>('draw_campaign', {
  CampaignLaunched: ({ data: { campaignId } }, db) =>
    db.query('insert into draw_campaign (id) values ($1)', [campaignId]),
  CampaignFinished: ({ data: { campaignId } }, db) => db.query('delete from draw_campaign where id = $1', [campaignId]),
});
