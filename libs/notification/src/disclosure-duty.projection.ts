import type {
  DisclosureCollected,
  DisclosureConfirmed,
  DisclosureDeadlineFixed,
  DisclosureEvent,
  DisclosureOwnersNamed,
  DisclosurePublished,
  NonDisclosureProposed,
  StatisticsYearOpened,
} from '@app/disclosure/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import { defineDuties, endDuty, finishDuty, oweDuty, shiftDuty, UNIT, type Duty } from './duties.js';

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

/** Whose business a step of an item is, of those who answer for it. */
const OWNER: Partial<Readonly<Record<Step, 'lead' | 'manager'>>> = {
  ...{ review: 'lead', revise: 'manager', publish: 'manager', refresh: 'manager' },
};
const stepsOf = (owner: 'lead' | 'manager') => (Object.keys(OWNER) as Step[]).filter((step) => OWNER[step] === owner);

/** Of an item whose leader or keeper has an account, he is the one who is told. */
async function owned(db: Db, step: Step, of: Of, due: Duty): Promise<Duty> {
  const owner = OWNER[step];
  if (owner === undefined) return due;
  const { rows } = await db.query<{ lead: string | null; manager: string | null }>(
    'select lead_id as lead, manager_id as manager from disclosure_responsible where entry_id = $1',
    [of.entryId],
  );
  const responsibleId = rows[0]?.[owner];
  return { ...due, ...(responsibleId && { responsibleId }) };
}

/** Others answer for these items, for what is open too. */
async function name({ data }: Recorded<DisclosureOwnersNamed>, db: Db): Promise<void> {
  const { unitId, items, lead, manager } = data;
  const accounts = { lead: lead.accountId ?? null, manager: manager.accountId ?? null };
  const entries = items.map((code) => `${unitId}.${code}`);
  await db.query(
    `insert into disclosure_responsible (entry_id, lead_id, manager_id) select entry_id, $2, $3 from unnest($1::text[]) entry_id
     on conflict (entry_id) do update set lead_id = excluded.lead_id, manager_id = excluded.manager_id`,
    [entries, accounts.lead, accounts.manager],
  );
  for (const owner of ['lead', 'manager'] as const) {
    const duties = stepsOf(owner).flatMap((step) => entries.map((entryId) => dutyOf(step, entryId)));
    await db.query('update duty set responsible_id = $2 where id = any($1)', [duties, accounts[owner]]);
  }
}

const done = async (event: Recorded, db: Db, entryId: string, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await finishDuty(db, event, dutyOf(step, entryId));
};

/** Somebody else has to look at it; and where the public waits for it, that has a day. */
async function propose(event: Recorded<DisclosureCollected | NonDisclosureProposed>, db: Db): Promise<void> {
  const { data } = event;
  const { entryId, title, dueOn, workingDays } = data;
  await note(db, entryId, title);
  await done(event, db, entryId, ['revise', 'release']);
  await oweDuty(db, event, await owned(db, 'review', data, duty('review', data, title)));
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
  const of = duty(step, data, await titleOf(db, data.entryId), due);
  await oweDuty(db, event, await owned(db, step, data, of));
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

async function openYear(event: Recorded<StatisticsYearOpened>, db: Db): Promise<void> {
  const { year, dueOn, units } = event.data;
  const code = `statistics-${year}`;
  const owed = units.map((unitId) =>
    duty('publish', { entryId: `${unitId}.${code}`, unitId, code }, `${year}年行政执法数据`, { dueOn }),
  );
  await defineDuties(db, event, owed);
}

/** 公示: reviewing, publishing by its day, keeping fresh, taking down in time. */
export const disclosureDutyBook = projection<DisclosureEvent | DisclosureOwnersNamed | StatisticsYearOpened>(
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
    },
    DisclosureWithheld: (event, db) => done(event, db, event.data.entryId, ['release', 'publish']),
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
    DisclosureOwnersNamed: name,
  },
  ['duty', 'disclosure_title', 'disclosure_responsible'],
);
