import type { Db } from '@app/eventing';
import type { PolicyText } from './policy-file.js';

/** What everybody may know of how this log is signed; published by the signer, the only one that has the file. */
export async function publishPolicy(db: Db, policy: PolicyText): Promise<void> {
  await db.query(
    `insert into log_policy (origin, policy, heard_at) values ($1, $2, now())
     on conflict (origin) do update set policy = excluded.policy, heard_at = excluded.heard_at`,
    [policy.origin, JSON.stringify(policy)],
  );
}

export async function publishedPolicy(db: Db): Promise<PolicyText | undefined> {
  const { rows } = await db.query<{ policy: PolicyText }>(
    'select policy from log_policy order by heard_at desc limit 1',
  );
  return rows[0]?.policy;
}

export async function publishReceiptKey(db: Db, vkey: string): Promise<void> {
  await db.query('insert into receipt_key (vkey) values ($1) on conflict do nothing', [vkey]);
}

export async function publishedReceiptKey(db: Db): Promise<string | undefined> {
  const { rows } = await db.query<{ vkey: string }>('select vkey from receipt_key order by at limit 1');
  return rows[0]?.vkey;
}
