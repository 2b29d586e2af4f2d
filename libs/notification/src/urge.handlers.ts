import type { Db, Prepare } from '@app/eventing';
import { UrgeDuty, type UrgedDuty } from './commands.js';
import { dutyOf, holdingOf, type HeldDuty } from './holding.js';

interface Stands {
  readonly state: string;
  readonly paused: boolean;
  readonly what: string;
  readonly thing: string;
  readonly link: string;
  readonly due_on: string | null;
}

/** The office reaches the responsible persons and their lead; a lead reaches the clerks of his unit. */
async function recipientsOf(db: Db, duty: HeldDuty, byLead: boolean): Promise<string[]> {
  const { own, doing, above } = await holdingOf(db, duty);
  if (byLead) return [...doing];
  return [...new Set([...own, ...(duty.unit_id === null ? [] : above.lead)])];
}

async function urgedDuty(db: Db, key: string, unit: string | undefined): Promise<UrgedDuty | undefined> {
  const duty = await dutyOf(db, key);
  if (!duty) return undefined;
  const { rows } = await db.query<Stands>(
    'select state, paused_on is not null as paused, what, thing, link, due_on::text from duty where id = $1',
    [key],
  );
  const [stands] = rows;
  if (!stands) return undefined;
  const { state, paused, what, thing, link, due_on } = stands;
  return {
    ...{ open: state === 'open', paused, what, thing, link, about: duty.about },
    own: duty.unit_id === unit && duty.roles.includes('unit-clerk'),
    ...(due_on !== null && { dueOn: due_on }),
    recipients: await recipientsOf(db, duty, unit !== undefined),
  };
}

export const lookAtDuty: Prepare<UrgeDuty> = async ({ data, meta }, db) => {
  const urged = await urgedDuty(db, data.key, meta.unit);
  return new UrgeDuty({ ...data, ...(urged && { urged }) }, meta);
};
