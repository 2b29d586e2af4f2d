import type {
  AwaitedDecisionEvent,
  DecisionDisclosureAwaited,
  DecisionDisclosureDated,
  DisclosureCollected,
  DisclosureEvent,
  DisclosurePublished,
  DisclosureWithdrawn,
  DisclosureWithheld,
  NonDisclosureProposed,
  StandingItemsOwed,
} from '@app/disclosure/events.js';
import { bareNumber } from '@app/documents';
import { idFrom, projection, type Db, type Recorded } from '@app/eventing';
import { finishDuty, oweDuty, UNIT, type Duty } from './duties.js';

const ofItems = (unitId: string): string => `show-disclosures-${unitId}`;
const missing = (count: number): string => `公示还没有公示的${count}项`;

const missingOf = async (db: Db, unitId: string): Promise<number> => {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from disclosure_item where unit_id = $1 and owed and not answered',
    [unitId],
  );
  return rows[0]?.count ?? 0;
};

/** What a unit has to show and does not answer for is one duty, until nothing of it is left. */
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
  if (left === 0) await finishDuty(db, event, ofItems(unitId));
  else await oweDuty(db, event, showing(unitId, left, dueOn));
}

function showing(unitId: string, left: number, dueOn: string): Duty {
  const what = missing(left);
  return {
    ...{ id: ofItems(unitId), unitId, roles: UNIT, matter: what, what, thing: '行政执法公示' },
    ...{ link: `/disclosure-board/units/${unitId}`, about: { unitId }, state: 'open', dueOn },
  };
}

/** An item that was withdrawn is owed again; beside others that are, by their day. */
async function loseItem(event: Recorded<DisclosureWithdrawn>, db: Db): Promise<void> {
  const { unitId, code, againBy } = event.data;
  if (againBy === undefined) return;
  await db.query('update disclosure_item set answered = false where unit_id = $1 and code = $2', [unitId, code]);
  const left = await missingOf(db, unitId);
  const { rows } = await db.query(`select id from duty where id = $1 and state = 'open'`, [ofItems(unitId)]);
  if (rows.length > 0) await retell(db, ofItems(unitId), missing(left));
  else if (left > 0) await oweDuty(db, event, showing(unitId, left, againBy));
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

/** By the number of the decision: who enters it takes it over. */
const ofDecision = (unitId: string, documentNumber: string): string =>
  `publish-decision-${idFrom('awaited-decision', unitId, bareNumber(documentNumber))}`;

async function isEntered(db: Db, unitId: string, documentNumber: string): Promise<boolean> {
  const { rows } = await db.query(
    `select entry_id from disclosure_title
      where public.bare_number(title) = $2 and starts_with(entry_id, $1 || '.d-')`,
    [unitId, bareNumber(documentNumber)],
  );
  return rows.length > 0;
}

/** A decided case owes the public its decision; once somebody has entered that, it has a duty of its own. */
async function awaitDecision(event: Recorded<DecisionDisclosureAwaited>, db: Db): Promise<void> {
  const { unitId, documentNumber, kind, decidedOn, dueOn } = event.data;
  if (await isEntered(db, unitId, documentNumber)) return;
  const matter = `“${documentNumber}”`;
  const known = new URLSearchParams({ documentNumber, kind, decidedOn });
  await oweDuty(db, event, {
    ...{ id: ofDecision(unitId, documentNumber), unitId, roles: UNIT, matter, what: `按期公示${matter}` },
    ...{
      thing: '行政执法公示',
      link: `/disclosures/${unitId}/decisions/new?${String(known)}`,
      about: { unitId },
      state: 'open',
    },
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

/** 公示: what is owed to the public, entered or not. */
export const owedDisclosureDutyBook = projection<DisclosureEvent | StandingItemsOwed | AwaitedDecisionEvent>(
  'owed_disclosure_duty',
  {
    DisclosureCollected: takeOver,
    NonDisclosureProposed: takeOver,
    DisclosurePublished: answerItem,
    DisclosureWithheld: answerItem,
    DisclosureWithdrawn: loseItem,
    StandingItemsOwed: oweItems,
    DecisionDisclosureAwaited: awaitDecision,
    DecisionDisclosureDated: dateDecision,
    DecisionDisclosureAnswered: (event, db) =>
      finishDuty(db, event, ofDecision(event.data.unitId, event.data.documentNumber)),
  },
  ['duty', 'disclosure_item'],
  ['disclosure_title'],
);
