import type { DrawEvent } from '@app/draw/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import { unitSideOf, type IssueEvent, type IssueEvidenceAdded, type MergeReceived } from '@app/rectification/events.js';
import type { SupervisorEvent, UnitEvent } from '@app/registry/events.js';
import type { Excuse } from './events.js';

async function nameUnit(db: Db, unitId: string, name: string): Promise<void> {
  await db.query(
    'insert into recheck_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [unitId, name],
  );
  await db.query('update recheck set unit_name = $2 where unit_id = $1', [unitId, name]);
}

/** What units are called. */
export const recheckUnits = projection<UnitEvent>(
  'recheck_unit',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
  },
  ['recheck_unit', 'recheck'],
);

/** Who may be sent, and with which account he signs in. */
export const recheckers = projection<SupervisorEvent>('recheck_supervisor', {
  SupervisorRegistered: ({ data: { supervisorId, name, accountId } }, db) =>
    db.query('insert into recheck_supervisor (id, name, account_id) values ($1, $2, $3)', [
      ...[supervisorId, name, accountId ?? null],
    ]),
  SupervisorParticularsCorrected: ({ data: { supervisorId, name } }, db) =>
    db.query('update recheck_supervisor set name = $2 where id = $1', [supervisorId, name]),
});

const fall = (db: Db, issueId: string, standing: Excuse) =>
  db.query(`update recheck_closure set standing = $2 where issue_id = $1 and standing = 'closed'`, [issueId, standing]);

const withThese = (people: string): string =>
  `array(select distinct one from unnest(unit_side || ${people}) as one order by one)`;
const ADD_TO_SIDE = `update recheck_issue set unit_side = ${withThese('$2')} where id = $1 and not unit_side @> $2`;
const SUBMIT = `update recheck_issue set account = $2, submitted = $3, unit_side = ${withThese('$4')} where id = $1`;

async function rectified(event: Recorded<IssueEvent>, db: Db): Promise<void> {
  const side = unitSideOf(event);
  if (side.length > 0) await db.query(ADD_TO_SIDE, [event.data.issueId, side]);
}

const ADD_EVIDENCE = 'update recheck_issue set added = added || $2::jsonb where id = $1';

async function added(event: Recorded<IssueEvidenceAdded | MergeReceived>, db: Db): Promise<void> {
  const { data, type } = event;
  const files =
    type === 'MergeReceived' ? data.evidence : [data].map(({ fileId, name, side }) => ({ fileId, name, side }));
  await db.query(ADD_EVIDENCE, [data.issueId, JSON.stringify(files)]);
  await rectified(event, db);
}

/** What the closure rests on: the measures, the last account and its evidence, and what was added to the issue. */
const CLOSE = `
  insert into recheck_closure (id, issue_id, closed_by, standing, measures, account, evidence)
  select $1, $2, $3, 'closed', i.measures, i.account,
         (select coalesce(jsonb_agg(jsonb_build_object('fileId', f.id, 'side', 'after') order by f.place), '[]')
            from unnest(i.submitted) with ordinality as f(id, place)) || coalesce(i.added, '[]')
    from (select) as one left join recheck_issue i on i.id = $2`;

/** Every closure of an issue, what it rests on, who rectified it, who verified it, and whether it still stands. */
export const recheckClosures = projection<IssueEvent>(
  'recheck_closure',
  {
    IssueReported: async (event, db) => {
      const { issueId, campaignId, unitId, number, text } = event.data;
      await db.query('insert into recheck_issue (id, campaign_id, unit_id, number, text) values ($1, $2, $3, $4, $5)', [
        ...[issueId, campaignId, unitId, number, text],
      ]);
      await rectified(event, db);
    },
    IssueClaimed: rectified,
    RectificationPlanned: async (event, db) => {
      await db.query('update recheck_issue set measures = $2 where id = $1', [event.data.issueId, event.data.measures]);
      await rectified(event, db);
    },
    RectificationStarted: rectified,
    RectificationSubmitted: (event, db) => {
      const { issueId, account, evidence } = event.data;
      return db.query(SUBMIT, [issueId, account, evidence, unitSideOf(event)]);
    },
    ExtensionRequested: rectified,
    CauseAnalysed: rectified,
    ResponsibleReplaced: rectified,
    IssueEvidenceAdded: added,
    MergeReceived: added,
    IssueClosed: ({ id, data: { issueId }, actor }, db) => db.query(CLOSE, [id, issueId, actor]),
    IssueReopened: ({ data: { issueId } }, db) => fall(db, issueId, 'reopened'),
  },
  ['recheck_closure', 'recheck_issue'],
);

/** 复查抽取 as published, and as replacements left it. Other draws are none of its business. */
export const recheckAssignments = projection<DrawEvent>('recheck_assignment', {
  DrawPublished: ({ data: { kind, drawId, year, number, item, dueOn, assignments } }, db) => {
    if (kind !== 'recheck') return Promise.resolve();
    const rows = Object.entries(assignments).map(([object, supervisors]) => ({ object, supervisors }));
    return db.query(
      `insert into recheck_assignment (draw_id, object_id, draw_year, draw_number, item, due_on, supervisors)
       select $1, r.object, $2, $3, $4, $5, r.supervisors
         from jsonb_to_recordset($6::jsonb) as r(object text, supervisors text[])`,
      [drawId, year, number, item, dueOn, JSON.stringify(rows)],
    );
  },
  SupervisorReplaced: ({ data: { drawId, object, team } }, db) =>
    db.query('update recheck_assignment set supervisors = $3 where draw_id = $1 and object_id = $2', [
      ...[drawId, object, team],
    ]),
  ObjectReplaced: ({ data }, db) =>
    db.query(
      `with left_out as (
         update recheck_assignment set gone = true where draw_id = $1 and object_id = $2 returning *
       )
       insert into recheck_assignment (draw_id, object_id, draw_year, draw_number, item, due_on, supervisors)
       select draw_id, $3, draw_year, draw_number, item, due_on, $4 from left_out`,
      [data.drawId, data.out, data.in, data.team],
    ),
});
