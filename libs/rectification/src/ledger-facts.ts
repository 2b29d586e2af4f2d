import { Rejection, type Db } from '@app/eventing';
import type { IssueSource } from './events.js';
import type { LedgerCheck } from './ledger.projection.js';

export interface LedgerUnit {
  readonly unitId: string;
  readonly name: string;
  readonly meets: readonly string[];
  readonly signedOff: boolean;
}

export interface KnownIssue {
  readonly number: number;
  readonly unitId: string;
  readonly source: IssueSource;
  readonly checkId: string | null;
  readonly category: string | null;
  readonly text: string;
  readonly dueOn: string;
  readonly responsible: string;
}

/** A campaign's ledger as many issues at once are judged by it. */
export interface WholeLedger {
  readonly open: boolean;
  readonly checks: readonly LedgerCheck[];
  readonly units: readonly LedgerUnit[];
  readonly known: readonly KnownIssue[];
  /** Issues of the campaign this one was cloned from. */
  readonly lastYears: readonly { readonly id: string; readonly unitId: string; readonly checkId: string }[];
  /** Accounts in use of the campaign's units. */
  readonly accounts: readonly { readonly accountId: string; readonly unitId: string; readonly name: string }[];
}

const UNITS = `select u.unit_id as "unitId", coalesce(n.name, u.unit_id) as name, u.meets, u.signed_off as "signedOff"
  from ledger_unit u left join ledger_unit_name n using (unit_id)
 where u.campaign_id = $1 and not u.let_go and ($2::text is null or u.unit_id = $2) order by u.unit_id`;

const KNOWN = `select number, unit_id as "unitId", source, check_id as "checkId", category, text, responsible,
         to_char(original_due_on, 'YYYY-MM-DD') as "dueOn"
    from issue where campaign_id = $1 and ($2::text is null or unit_id = $2) order by number`;

const LAST_YEARS = `select id, unit_id as "unitId", check_id as "checkId" from issue
 where campaign_id = $1 and ($2::text is null or unit_id = $2) and check_id is not null and state <> 'merged'
 order by number`;

const ACCOUNTS = `select account_id as "accountId", unit_id as "unitId", name from ledger_account
 where not closed and unit_id is not null and ($1::text is null or unit_id = $1)`;

/**
 * Of one unit, or of all. `held`: the units' lines are kept until the end of the transaction, so that no sign-off
 * slips in between. Throws `issue-campaign-unknown`.
 */
export async function wholeLedger(db: Db, campaignId: string, unit?: string, held = false): Promise<WholeLedger> {
  const { rows } = await db.query<{ checks: LedgerCheck[]; open: boolean; clonedFrom: string | null }>(
    `select checks, self_inspection_open as open, cloned_from as "clonedFrom" from ledger_campaign where campaign_id = $1`,
    [campaignId],
  );
  if (!rows[0]) throw new Rejection('issue-campaign-unknown');
  const { checks, open, clonedFrom } = rows[0];
  const of = [campaignId, unit ?? null];
  const units = await db.query<LedgerUnit>(held ? `${UNITS} for update of u` : UNITS, of);
  const known = await db.query<KnownIssue>(KNOWN, of);
  const past = await db.query<WholeLedger['lastYears'][number]>(LAST_YEARS, [clonedFrom, unit ?? null]);
  const accounts = await db.query<WholeLedger['accounts'][number]>(ACCOUNTS, [unit ?? null]);
  return { checks, open, units: units.rows, known: known.rows, lastYears: past.rows, accounts: accounts.rows };
}
