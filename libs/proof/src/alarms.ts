import type { Db } from '@app/eventing';

/** Sequencer and signer also watch each other: whoever has stopped cannot say so itself. */
export type Part = 'sequencer' | 'signer' | 'sequencer-watch' | 'signer-watch' | `witness ${string}`;

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

const LATE_SECONDS = 60;

/** Receipts promise the tree within a minute. Asked by the signer. */
export async function watchSequencer(db: Db): Promise<void> {
  await watch(
    db,
    `select t.complete_at < now() - make_interval(secs => $1)
        and exists (select from event where seq > t.seq) as late from tree_state t`,
    ['sequencer-watch', 'sequencer-late', '新的记录超过1分钟没有编入存证，请检查后台任务是否在运行。'],
  );
}

/** Asked by the sequencer. A signer that never was heard of is one that was never started. */
export async function watchSigner(db: Db): Promise<void> {
  await watch(db, 'select max(heard_at) < now() - make_interval(secs => $1) as late from log_policy', [
    'signer-watch',
    'signer-silent',
    '签名进程超过1分钟没有回应，新的存证点不再产生，请检查签名进程是否在运行。',
  ]);
}

async function watch(db: Db, question: string, alarm: readonly [Part, string, string]): Promise<void> {
  const { rows } = await db.query<{ late: boolean | null }>(question, [LATE_SECONDS]);
  if (rows[0]?.late) await raiseAlarm(db, ...alarm);
  else await clearAlarm(db, alarm[0]);
}
