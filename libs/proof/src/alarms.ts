import type { Db } from '@app/eventing';

export type Part = 'sequencer' | 'signer';

/** What stands until a person has looked into it; the operations page shows it. `said` is for people. */
export async function raiseAlarm(db: Db, part: Part, code: string, said: string): Promise<void> {
  await db.query(
    `insert into proof_alarm (part, code, said) values ($1, $2, $3)
     on conflict (part) do update set code = excluded.code, said = excluded.said,
       since = case when proof_alarm.code = excluded.code then proof_alarm.since else now() end`,
    [part, code, said],
  );
}

export async function clearAlarm(db: Db, part: Part): Promise<void> {
  await db.query('delete from proof_alarm where part = $1', [part]);
}
