import type {
  DemonstrationApplicationReturned,
  DemonstrationApplied,
  DemonstrationCandidateEntered,
  DemonstrationPeriodExtended,
  DemonstrationPointEvent,
  DemonstrationRecheckJudged,
  DemonstrationRecheckOpened,
  DemonstrationRectificationReported,
} from '@app/demonstration/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import {
  defineDuties,
  endDutiesAbout,
  finishDuty,
  LEAD,
  OFFICE,
  oweDuty,
  shiftDuty,
  UNIT,
  type Duty,
} from './duties.js';

interface OfPoint {
  readonly pointId: string;
  readonly unitId: string;
}

const startDuty = ({ pointId }: OfPoint): string => `start-demonstration-${pointId}`;
const applyDuty = ({ pointId }: OfPoint): string => `apply-demonstration-${pointId}`;
const judgeDuty = ({ pointId }: OfPoint): string => `judge-demonstration-${pointId}`;
const readyDuty = (recheckId: string): string => `ready-demonstration-${recheckId}`;
const recheckDuty = (recheckId: string): string => `recheck-demonstration-${recheckId}`;
const rectifyDuty = (recheckId: string): string => `rectify-demonstration-${recheckId}`;

async function nameOf({ unitId }: OfPoint, db: Db): Promise<string> {
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  return rows[0]?.name ?? unitId;
}

type Turn = Pick<Duty, 'id' | 'what'> & Partial<Pick<Duty, 'dueOn' | 'roles'>>;

const linked = ({ pointId, unitId }: OfPoint) => ({
  ...{ thing: '行政执法责任制示范点', link: `/demonstration-points/${pointId}`, about: { unitId, pointId } },
});

/** What a unit owes. */
const ofUnit = (of: OfPoint, { roles = UNIT, ...turn }: Turn): Duty => ({
  ...linked(of),
  ...{ ...turn, roles, unitId: of.unitId, matter: turn.what, state: 'open' },
});
/** What the office owes a unit. */
const ofOffice = (of: OfPoint, turn: Turn): Duty => ({
  ...{ ...linked(of), ...turn, roles: OFFICE, matter: turn.what, state: 'open' },
});

const entered = (event: Recorded<DemonstrationCandidateEntered>, db: Db) => {
  const { data } = event;
  return defineDuties(db, event, [
    ofUnit(data, { id: startDuty(data), what: '启动示范点创建', dueOn: data.startBy }),
    ofUnit(data, { id: applyDuty(data), what: '申报示范点', dueOn: data.applyBy, roles: LEAD }),
  ]);
};

async function extended(event: Recorded<DemonstrationPeriodExtended>, db: Db): Promise<void> {
  const { data } = event;
  await shiftDuty(db, event, applyDuty(data), data.applyBy);
  if (data.startBy !== undefined) await shiftDuty(db, event, startDuty(data), data.startBy);
}

async function applied(event: Recorded<DemonstrationApplied>, db: Db): Promise<void> {
  const { data } = event;
  await finishDuty(db, event, applyDuty(data));
  const what = `审核${await nameOf(data, db)}的示范点申报`;
  await oweDuty(db, event, ofOffice(data, { id: judgeDuty(data), what }));
}

async function returned(event: Recorded<DemonstrationApplicationReturned>, db: Db): Promise<void> {
  const { data } = event;
  await finishDuty(db, event, judgeDuty(data));
  const again = { id: applyDuty(data), what: '重新申报示范点', dueOn: data.applyBy, roles: LEAD };
  await oweDuty(db, event, ofUnit(data, again));
}

async function opened(event: Recorded<DemonstrationRecheckOpened>, db: Db): Promise<void> {
  const { data } = event;
  const { recheckId, readyBy, dueOn } = data;
  const what = `认定${await nameOf(data, db)}的示范点复核`;
  await defineDuties(db, event, [
    ofUnit(data, { id: readyDuty(recheckId), what: '报齐示范点迎检材料', dueOn: readyBy }),
    ofOffice(data, { id: recheckDuty(recheckId), what, dueOn }),
  ]);
}

async function judged(event: Recorded<DemonstrationRecheckJudged>, db: Db): Promise<void> {
  const { data } = event;
  const { recheckId, result, rectifyBy } = data;
  for (const id of [readyDuty(recheckId), recheckDuty(recheckId), rectifyDuty(recheckId)]) {
    await finishDuty(db, event, id);
  }
  if (result !== 'rectify' || rectifyBy === undefined) return;
  const turn = { id: rectifyDuty(recheckId), what: '按示范点复核要求整改', dueOn: rectifyBy };
  await oweDuty(db, event, ofUnit(data, turn));
}

async function rectified(event: Recorded<DemonstrationRectificationReported>, db: Db): Promise<void> {
  const { data } = event;
  await finishDuty(db, event, rectifyDuty(data.recheckId));
  const what = `认定${await nameOf(data, db)}的示范点整改`;
  await oweDuty(db, event, ofOffice(data, { id: recheckDuty(data.recheckId), what }));
}

const end = (event: Recorded<DemonstrationPointEvent>, db: Db, state: 'done' | 'dropped') =>
  endDutiesAbout(db, event, { pointId: event.data.pointId }, state);

/** 示范点: who starts, applies, prepares and rectifies, and who judges. */
export const demonstrationDutyBook = projection<DemonstrationPointEvent>(
  'demonstration_duty',
  {
    DemonstrationCandidateEntered: entered,
    DemonstrationCandidateWithdrawn: (event, db) => end(event, db, 'dropped'),
    DemonstrationCreationStarted: (event, db) => finishDuty(db, event, startDuty(event.data)),
    DemonstrationPeriodExtended: extended,
    DemonstrationApplied: applied,
    DemonstrationApplicationReturned: returned,
    DemonstrationUnitNamed: (event, db) => end(event, db, 'done'),
    DemonstrationNamingDeclined: (event, db) => end(event, db, 'done'),
    DemonstrationRecheckOpened: opened,
    DemonstrationRecheckPrepared: (event, db) => finishDuty(db, event, readyDuty(event.data.recheckId)),
    DemonstrationRecheckJudged: judged,
    DemonstrationRectificationReported: rectified,
    DemonstrationRevoked: (event, db) => end(event, db, 'dropped'),
  },
  ['duty'],
  ['addressed_unit'],
);
