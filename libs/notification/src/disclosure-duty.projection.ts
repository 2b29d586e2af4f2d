import type {
  AwaitedDecisionEvent,
  DecisionDisclosureAwaited,
  DecisionDisclosureDated,
  DisclosureCollected,
  DisclosureConfirmed,
  DisclosureDeadlineFixed,
  DisclosureEvent,
  DisclosurePublished,
  DisclosureWithheld,
  NonDisclosureProposed,
  StandingItemsOwed,
  StatisticsYearOpened,
} from '@app/disclosure/events.js';
import { idFrom, projection, type Db, type Recorded } from '@app/eventing';
import { defineDuties, endDuty, finishDuty, openDuty, shiftDuty, UNIT, type Duty } from './duties.js';

type Step = 'review' | 'revise' | 'release' | 'publish' | 'refresh' | 'withdraw';

interface Of {
  readonly entryId: string;
  readonly unitId: string;
  readonly code: string;
}

const REVIEWERS = ['unit-lead', 'reviewer'];
const ROLES: Readonly<Record<Step, readonly string[]>> = {
  ...{ review: REVIEWERS, revise: UNIT, release: [...UNIT, 'reviewer'], publish: UNIT, refresh: UNIT },
  withdraw: REVIEWERS,
};
const VERBS: Readonly<Record<Step, string>> = {
  ...{ review: '审核公示内容', revise: '修改公示内容', release: '发布', publish: '按期公示' },
  ...{ refresh: '更新或者核对公示内容', withdraw: '撤销公示' },
};

const dutyOf = (step: Step, entryId: string): string => `${step}-disclosure-${entryId}`;

function duty(step: Step, { entryId, unitId, code }: Of, title: string, due: Partial<Duty> = {}): Duty {
  const matter = `“${title}”`;
  return {
    ...{ id: dutyOf(step, entryId), unitId, roles: ROLES[step], matter, what: `${VERBS[step]}${matter}` },
    ...{ thing: '行政执法公示', link: `/disclosures/${unitId}/${code}`, about: { unitId, entryId }, state: 'open' },
    ...due,
  };
}

/** It is somebody's turn, for the first time or again; what has no day yet keeps none of an earlier time. */
async function owe(event: Recorded, db: Db, due: Duty): Promise<void> {
  await defineDuties(db, event, [due]);
  await openDuty(db, event, due.id);
  await dateDuty(db, due);
}

/** What has a day is warned of from then on, be it known at once or only later. */
const dateDuty = (db: Db, { id, dueOn, counts }: Duty) =>
  db.query(
    'update duty set due_on = $2, reminds = $2::date is not null, counts = coalesce($3, counts) where id = $1',
    [id, dueOn ?? null, counts ?? null],
  );

const done = async (event: Recorded, db: Db, entryId: string, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await finishDuty(db, event, dutyOf(step, entryId));
};

/** Somebody else has to look at it; and where the public waits for it, that has a day. */
async function propose(event: Recorded<DisclosureCollected | NonDisclosureProposed>, db: Db): Promise<void> {
  const { data } = event;
  const { entryId, title, dueOn, workingDays } = data;
  await note(db, entryId, title);
  await takeOver(event, db);
  await done(event, db, entryId, ['revise', 'release']);
  await owe(event, db, duty('review', data, title));
  if (dueOn === undefined) return;
  // What was answered for in public is done for good: only what was never defined begins, only what is open moves.
  const counts = workingDays === undefined ? 'calendar-days' : 'working-days';
  await defineDuties(db, event, [duty('publish', data, title, { dueOn, counts })]);
  await shiftDuty(db, event, dutyOf('publish', entryId), dueOn);
}

const titleOf = async (db: Db, entryId: string): Promise<string> => {
  const { rows } = await db.query<{ title: string }>('select title from disclosure_title where entry_id = $1', [
    entryId,
  ]);
  return rows[0]?.title ?? '';
};

const note = (db: Db, entryId: string, title: string) =>
  db.query(
    `insert into disclosure_title (entry_id, title) values ($1, $2)
     on conflict (entry_id) do update set title = excluded.title`,
    [entryId, title],
  );

async function turn(step: Step, event: Recorded<DisclosureEvent>, db: Db, due: Partial<Duty> = {}): Promise<void> {
  const { data } = event;
  await owe(event, db, duty(step, data, await titleOf(db, data.entryId), due));
}

async function date(event: Recorded<DisclosureDeadlineFixed>, db: Db): Promise<void> {
  const { of, dueOn } = event.data;
  await turn(of === 'publication' ? 'publish' : 'withdraw', event, db, { dueOn, counts: 'working-days' });
}

/** A standing item is kept fresh: its day comes back with each edition and each confirmation. */
async function refresh(event: Recorded<DisclosurePublished | DisclosureConfirmed>, db: Db): Promise<void> {
  const { freshUntil } = event.data;
  if (freshUntil !== undefined) await turn('refresh', event, db, { dueOn: freshUntil });
}

const ofItems = (unitId: string): string => `show-disclosures-${unitId}`;
const missing = (count: number): string => `公示还没有公示过的${count}项`;

const missingOf = async (db: Db, unitId: string): Promise<number> => {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from disclosure_item where unit_id = $1 and owed and not answered',
    [unitId],
  );
  return rows[0]?.count ?? 0;
};

/** What a unit has to show and never answered for is one duty, until nothing of it is left. */
async function oweItems(event: Recorded<StandingItemsOwed>, db: Db): Promise<void> {
  const { unitId, items, dueOn } = event.data;
  const codes = items.map(({ code }) => code);
  await db.query(
    `insert into disclosure_item (unit_id, code, owed) select $1, code, true from unnest($2::text[]) code
     on conflict (unit_id, code) do update set owed = true`,
    [unitId, codes],
  );
  await db.query('update disclosure_item set owed = false where unit_id = $1 and not code = any($2)', [unitId, codes]);
  const left = await missingOf(db, unitId);
  const what = missing(left);
  const due: Duty = {
    ...{ id: ofItems(unitId), unitId, roles: UNIT, matter: what, what, thing: '行政执法公示' },
    ...{ link: `/disclosure-board/units/${unitId}`, about: { unitId }, state: 'open', dueOn },
  };
  if (left === 0) await finishDuty(db, event, due.id);
  else await owe(event, db, due);
}

/** The public was told of an item, or why it is not shown. */
async function answerItem(event: Recorded<DisclosurePublished | DisclosureWithheld>, db: Db): Promise<void> {
  const { unitId, code, kind } = event.data;
  if (kind !== 'standing') return;
  await db.query(
    `insert into disclosure_item (unit_id, code, answered) values ($1, $2, true)
     on conflict (unit_id, code) do update set answered = true`,
    [unitId, code],
  );
  const left = await missingOf(db, unitId);
  if (left === 0) await finishDuty(db, event, ofItems(unitId));
  else await retell(db, ofItems(unitId), missing(left));
}

const retell = (db: Db, id: string, what: string) =>
  db.query(`update duty set what = $2, matter = $2 where id = $1 and state = 'open'`, [id, what]);

const bareNumber = (number: string): string => number.replace(/\s/g, '');

/** By the number of the decision: who enters it takes it over. */
const ofDecision = (unitId: string, documentNumber: string): string =>
  `publish-decision-${idFrom('awaited-decision', unitId, bareNumber(documentNumber))}`;

async function isEntered(db: Db, unitId: string, documentNumber: string): Promise<boolean> {
  const { rows } = await db.query(
    `select entry_id from disclosure_title
      where regexp_replace(title, '\\s', '', 'g') = $2 and starts_with(entry_id, $1 || '.d-')`,
    [unitId, bareNumber(documentNumber)],
  );
  return rows.length > 0;
}

/** A decided case owes the public its decision; once somebody has entered that, it has a duty of its own. */
async function awaitDecision(event: Recorded<DecisionDisclosureAwaited>, db: Db): Promise<void> {
  const { unitId, documentNumber, dueOn } = event.data;
  if (await isEntered(db, unitId, documentNumber)) return;
  const matter = `“${documentNumber}”`;
  await owe(event, db, {
    ...{ id: ofDecision(unitId, documentNumber), unitId, roles: UNIT, matter, what: `${VERBS.publish}${matter}` },
    ...{ thing: '行政执法公示', link: `/disclosures/${unitId}/decisions/new`, about: { unitId }, state: 'open' },
    ...(dueOn !== undefined && { dueOn, counts: 'working-days' }),
  });
}

const dateDecision = ({ data, seq }: Recorded<DecisionDisclosureDated>, db: Db) =>
  db.query(
    `update duty set due_on = $2, reminds = true, counts = 'working-days', since = $3 where id = $1 and state = 'open'`,
    [ofDecision(data.unitId, data.documentNumber), data.dueOn, seq],
  );

/** Entered, and from now on owed as what was entered. */
async function takeOver(event: Recorded<DisclosureCollected | NonDisclosureProposed>, db: Db): Promise<void> {
  const { unitId, kind, title } = event.data;
  if (kind === 'decision') await finishDuty(db, event, ofDecision(unitId, title));
}

async function openYear(event: Recorded<StatisticsYearOpened>, db: Db): Promise<void> {
  const { year, dueOn, units } = event.data;
  const code = `statistics-${year}`;
  const owed = units.map((unitId) =>
    duty('publish', { entryId: `${unitId}.${code}`, unitId, code }, `${year}年行政执法数据`, { dueOn }),
  );
  await defineDuties(db, event, owed);
}

/** 公示: reviewing, publishing by its day, keeping fresh, taking down in time. */
export const disclosureDutyBook = projection<
  DisclosureEvent | StatisticsYearOpened | StandingItemsOwed | AwaitedDecisionEvent
>(
  'disclosure_duty',
  {
    DisclosureCollected: propose,
    NonDisclosureProposed: propose,
    DisclosureReturned: async (event, db) => {
      await done(event, db, event.data.entryId, ['review']);
      await turn('revise', event, db);
    },
    DisclosureApproved: async (event, db) => {
      await done(event, db, event.data.entryId, ['review']);
      await turn('release', event, db);
    },
    DisclosurePublished: async (event, db) => {
      await done(event, db, event.data.entryId, ['release', 'publish']);
      await refresh(event, db);
      await answerItem(event, db);
    },
    DisclosureWithheld: async (event, db) => {
      await done(event, db, event.data.entryId, ['release', 'publish']);
      await answerItem(event, db);
    },
    DisclosureConfirmed: refresh,
    DisclosureWithdrawalRequested: async (event, db) => {
      const { dueOn } = event.data;
      await turn('withdraw', event, db, dueOn === undefined ? {} : { dueOn, counts: 'working-days' });
    },
    DisclosureWithdrawn: async (event, db) => {
      await done(event, db, event.data.entryId, ['withdraw']);
      await endDuty(db, event, dutyOf('refresh', event.data.entryId), 'dropped');
    },
    DisclosureDeadlineFixed: date,
    DisclosureDeadlineMoved: (event, db) => {
      const { entryId, of, dueOn } = event.data;
      return shiftDuty(db, event, dutyOf(of === 'publication' ? 'publish' : 'withdraw', entryId), dueOn);
    },
    StatisticsYearOpened: openYear,
    StandingItemsOwed: oweItems,
    DecisionDisclosureAwaited: awaitDecision,
    DecisionDisclosureDated: dateDecision,
    DecisionDisclosureAnswered: (event, db) =>
      finishDuty(db, event, ofDecision(event.data.unitId, event.data.documentNumber)),
  },
  ['duty', 'disclosure_title', 'disclosure_item'],
);
