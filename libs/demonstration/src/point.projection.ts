import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { UnitParticularsCorrected } from '@app/registry/events.js';
import type { DemonstrationBatchEvent, DemonstrationPointEvent } from './events.js';

/** 批次, each with the standard it was opened with. */
export const demonstrationBatches = projection<DemonstrationBatchEvent>('demonstration_batch', {
  DemonstrationBatchOpened: ({ data, version }, db) =>
    db.query(
      `insert into demonstration_batch (id, number, title, authority, earlier, start_by, apply_by, standard, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[data.batchId, data.number, data.title, data.authority, data.earlier],
        ...[data.startBy ?? null, data.applyBy ?? null, JSON.stringify(data.standard), version],
      ],
    ),
  DemonstrationBatchPostponed: ({ data: { batchId, startBy, applyBy }, version }, db) =>
    db.query('update demonstration_batch set start_by = $2, apply_by = $3, version = $4 where id = $1', [
      ...[batchId, startBy, applyBy, version],
    ]),
});

const POINT = `insert into demonstration_point (id, batch_id, unit_id, unit_name, state, version)
  values ($1, $2, $3, coalesce((select name from demonstration_unit where id = $3), $3), $4, $5)
  on conflict (id) do nothing`;

const add = ({ data, version }: Recorded<DemonstrationPointEvent>, db: Db, state: string) =>
  db.query(POINT, [data.pointId, data.batchId, data.unitId, state, version]);

/** The columns that a fact sets; the version always. */
const set = (
  { data, version }: Recorded<DemonstrationPointEvent>,
  db: Db,
  columns: Readonly<Record<string, unknown>>,
) => {
  const names = Object.keys(columns);
  const assignments = names.map((column, place) => `${column} = $${place + 3}`);
  return db.query(`update demonstration_point set ${['version = $2', ...assignments].join(', ')} where id = $1`, [
    ...[data.pointId, version],
    ...Object.values(columns),
  ]);
};

/** 示范点, as far as each is. */
export const demonstrationPoints = projection<DemonstrationPointEvent | UnitParticularsCorrected>(
  'demonstration_point',
  {
    DemonstrationCandidateEntered: async (event, db) => {
      const { startBy, applyBy, ground } = event.data;
      await add(event, db, 'candidate');
      await set(event, db, { ground, start_by: startBy, apply_by: applyBy });
    },
    DemonstrationCandidateWithdrawn: (event, db) => set(event, db, { state: 'withdrawn', reason: event.data.reason }),
    DemonstrationCreationStarted: (event, db) => {
      const { meetingOn, documentNumber, arrangement, late } = event.data;
      const meeting = { meeting_on: meetingOn, meeting_document: documentNumber, arrangement };
      return set(event, db, { ...meeting, state: 'creating', started_on: dayOf(event.at), started_late: late });
    },
    DemonstrationPeriodExtended: (event, db) => {
      const { applyBy, startBy } = event.data;
      return set(event, db, { apply_by: applyBy, ...(startBy !== undefined && { start_by: startBy }) });
    },
    DemonstrationMaterialHandedIn: (event, db) => set(event, db, {}),
    DemonstrationMaterialWithdrawn: (event, db) => set(event, db, {}),
    DemonstrationApplied: (event, db) => {
      const { statement, late } = event.data;
      const applied = { applied_on: dayOf(event.at), applied_late: late, statement };
      return set(event, db, { ...applied, state: 'applied', reason: null });
    },
    DemonstrationApplicationReturned: (event, db) =>
      set(event, db, { state: 'creating', reason: event.data.reason, apply_by: event.data.applyBy }),
    DemonstrationUnitNamed: async (event, db) => {
      const { documentNumber, namedOn } = event.data;
      await add(event, db, 'named');
      await set(event, db, { state: 'named', naming_document: documentNumber, named_on: namedOn });
    },
    DemonstrationNamingDeclined: (event, db) => set(event, db, { state: 'declined', reason: event.data.reason }),
    DemonstrationSelfChecked: (event, db) => set(event, db, {}),
    DemonstrationShortfallFound: (event, db) => set(event, db, {}),
    DemonstrationRecheckOpened: (event, db) => set(event, db, { state: 'rechecking' }),
    DemonstrationRecheckPrepared: (event, db) => set(event, db, {}),
    DemonstrationRecheckJudged: (event, db) =>
      set(event, db, { state: event.data.result === 'rectify' ? 'rectifying' : 'named' }),
    DemonstrationRectificationReported: (event, db) => set(event, db, { state: 'rectified' }),
    DemonstrationRevoked: (event, db) => {
      const { documentNumber, revokedOn, ground } = event.data;
      const revoked = { revocation_document: documentNumber, revoked_on: revokedOn, revocation_ground: ground };
      return set(event, db, { ...revoked, state: 'revoked' });
    },
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update demonstration_point set unit_name = $2 where unit_id = $1', [unitId, name]),
  },
  ['demonstration_point'],
  ['demonstration_unit'],
);

/** What was handed in for each step, the last of each material. */
export const demonstrationMaterials = projection<DemonstrationPointEvent>('demonstration_material', {
  DemonstrationMaterialHandedIn: ({ data, at }, db) =>
    db.query(
      `insert into demonstration_material (point_id, step, code, recheck_id, file_id, name, handed_in_on)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (point_id, step, code, recheck_id) do update
          set file_id = excluded.file_id, name = excluded.name, handed_in_on = excluded.handed_in_on`,
      [data.pointId, data.step, data.code, data.recheckId ?? '', data.fileId, data.name, dayOf(at)],
    ),
  DemonstrationMaterialWithdrawn: ({ data: { pointId, step, code, recheckId = '' } }, db) =>
    db.query('delete from demonstration_material where point_id = $1 and step = $2 and code = $3 and recheck_id = $4', [
      pointId,
      step,
      code,
      recheckId,
    ]),
});

/** 复核, each with what came of it. */
export const demonstrationRechecks = projection<DemonstrationPointEvent>('demonstration_recheck', {
  DemonstrationRecheckOpened: ({ data, seq }, db) =>
    db.query(
      `insert into demonstration_recheck (id, point_id, level, title, ready_by, due_on, seq)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [data.recheckId, data.pointId, data.level, data.title, data.readyBy, data.dueOn, seq],
    ),
  DemonstrationRecheckPrepared: ({ data: { recheckId, late }, at }, db) =>
    db.query('update demonstration_recheck set ready_on = $2, ready_late = $3 where id = $1', [
      ...[recheckId, dayOf(at), late],
    ]),
  DemonstrationRecheckJudged: ({ data: { recheckId, result, ground, rectifyBy }, at }, db) =>
    db.query(
      `update demonstration_recheck set result = $2, ground = $3, rectify_by = coalesce($4, rectify_by), judged_on = $5
        where id = $1`,
      [recheckId, result, ground, rectifyBy ?? null, dayOf(at)],
    ),
  DemonstrationRectificationReported: ({ data: { recheckId, report, late }, at }, db) =>
    db.query('update demonstration_recheck set report = $2, rectified_on = $3, rectified_late = $4 where id = $1', [
      ...[recheckId, report, dayOf(at), late],
    ]),
});

/** 自查, each with what it brought into a ledger. */
export const demonstrationSelfChecks = projection<DemonstrationPointEvent>('demonstration_self_check', {
  DemonstrationSelfChecked: ({ data, at, seq }, db) =>
    db.query(
      `insert into demonstration_self_check (id, point_id, campaign_id, checked_on, answers, shortfalls, seq)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[data.selfCheckId, data.pointId, data.campaignId, dayOf(at), JSON.stringify(data.answers)],
        ...[data.shortfalls, seq],
      ],
    ),
  DemonstrationShortfallFound: ({ data: { selfCheckId, code, findingId, dueOn, responsible } }, db) =>
    db.query('update demonstration_self_check set findings = findings || $2::jsonb where id = $1', [
      ...[selfCheckId, JSON.stringify([{ code, findingId, dueOn, responsible }])],
    ]),
});
