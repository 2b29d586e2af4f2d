import { dayOf } from '@app/calendar';
import { hold, nextNumber, refuseIf, Rejection, type Db } from '@app/eventing';
import type { EngagementFacts, IntakeFacts, KnownEngagement, OtherLead } from './commands.js';
import { sameAs } from './lead.projection.js';

/** 2026年第3号. */
export const leadNumber = ({ year, number }: { readonly year: number; readonly number: number }): string =>
  `${year}年第${number}号`;

export async function isRegistered(unitId: string | undefined, db: Db): Promise<boolean> {
  if (unitId === undefined) return true;
  const { rowCount } = await db.query('select from lead_unit where id = $1 and not closed', [unitId]);
  return rowCount !== 0;
}

export interface AskedIntake {
  readonly leadId: string;
  readonly aboutUnitId?: string;
  readonly text: string;
}

/** What the tables refuse, said before a picture is looked at; it is decided anew when the lead is filed. */
export async function refuseKnown({ leadId, aboutUnitId, text }: AskedIntake, db: Db): Promise<void> {
  refuseIf(!(await isRegistered(aboutUnitId, db)), 'lead-unit-unknown');
  const { rows } = await db.query<{ year: number; number: number }>(SAME, [sameAs(text, aboutUnitId), leadId]);
  if (rows[0]) throw new Rejection('lead-filed-already', { same: leadNumber(rows[0]) });
}
const SAME = 'select year, number from lead where same_as = $1 and id <> $2 limit 1';

/** Who says the same takes turns: whoever is second finds the lead of the first. */
export async function intakeFacts(
  { leadId, aboutUnitId, text }: AskedIntake,
  at: string,
  db: Db,
): Promise<IntakeFacts> {
  const same = sameAs(text, aboutUnitId);
  await hold(db, `lead-${same}`);
  const { rows } = await db.query<{ year: number; number: number }>(SAME, [same, leadId]);
  const year = Number(dayOf(at).slice(0, 4));
  return {
    ...{ year, number: await nextNumber(db, `lead-${year}`), unitKnown: await isRegistered(aboutUnitId, db) },
    ...(rows[0] && { same: leadNumber(rows[0]) }),
  };
}

export async function otherLead(leadId: string, db: Db): Promise<OtherLead | undefined> {
  const { rows } = await db.query<{ year: number; number: number; state: string }>(
    'select year, number, state from lead where id = $1',
    [leadId],
  );
  return rows[0] && { number: leadNumber(rows[0]), duplicate: rows[0].state === 'duplicate' };
}

export async function isHandler(accountId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from lead_account where id = $1 and not closed and roles && array['office-staff', 'office-director']`,
    [accountId],
  );
  return rowCount !== 0;
}

/** A campaign, and whether the unit the lead is about takes part in it. */
export async function campaignFor(leadId: string, campaignId: string, db: Db) {
  const { rows } = await db.query<{ categories: string[]; takesPart: boolean }>(
    `select c.categories, coalesce(l.about_unit_id = any(c.units), false) as "takesPart"
       from lead_campaign c, lead l where c.id = $1 and l.id = $2`,
    [campaignId, leadId],
  );
  return rows[0];
}

interface AskedEngagement {
  readonly engagementId: string;
  readonly unitId?: string;
  readonly name: string;
  readonly phone: string;
  readonly from: string;
}

/** The side that engages: a unit, or the office. */
export const engagerOf = (unitId: string | undefined): string => unitId ?? 'office';

/** One person is engaged once at a time by one side, known by name and telephone number. */
export async function engagementFacts(asked: AskedEngagement, db: Db): Promise<EngagementFacts> {
  const { engagementId, unitId, name, phone, from } = asked;
  await hold(db, `engagement-${engagerOf(unitId)}-${name}`);
  const { rowCount } = await db.query(
    `select from engagement where unit_id is not distinct from $1 and name = $2 and phone = $3
        and until_day >= $4 and id <> $5`,
    [unitId ?? null, name, phone, from, engagementId],
  );
  const number = await nextNumber(db, `engagement-${engagerOf(unitId)}-${from.slice(0, 4)}`);
  return { number, unitKnown: await isRegistered(unitId, db), same: rowCount !== 0 };
}

export async function engagedBy(
  unitId: string | undefined,
  ids: readonly string[],
  db: Db,
): Promise<KnownEngagement[]> {
  const { rows } = await db.query<KnownEngagement>(
    `select id as "engagementId", name, from_day::text as "from", until_day::text as until
       from engagement where unit_id is not distinct from $1 and id = any($2)`,
    [unitId ?? null, [...ids]],
  );
  return rows;
}
