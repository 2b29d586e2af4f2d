import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PoolClient } from 'pg';
import { deed, EventStore, fold, hold, idFrom, readStream, type Deed, type Receipt, type Seen } from '@app/eventing';
import { IssueListedForOversight, OversightProposed } from '@app/oversight/events.js';
import { MergeIssue, ProposeDuplicates, ReceiveMerge } from './commands.js';
import { issue } from './decider.js';
import { duplicates } from './duplicate.decider.js';
import type { SimilarIssue } from './events.js';
import { ALIKE, ALIKE_IN_CATEGORY, groundsOf, MOST_PROPOSED } from './duplicate.rules.js';
import type { OpenIssue, Told } from './rules.js';

/** An issue as its own history tells it, read in the transaction that merges it. */
async function standing(issueId: string, db: PoolClient): Promise<{ state?: OpenIssue; seen: Seen }> {
  const { events, ...seen } = await readStream(db, `issue-${issueId}`);
  const state = fold(issue, events as unknown as Told[]);
  return state.is === 'absent' ? { seen } : { state, seen };
}

/** 挂牌督办, or the director still to decide on it: as the stream of the oversight ends. */
async function isUnderOversight(issueId: string, db: PoolClient): Promise<boolean> {
  const last = (await readStream(db, `oversight-${issueId}`)).events.at(-1)?.type;
  return last === OversightProposed.type || last === IssueListedForOversight.type;
}

/** Time that does not count is given back when the clock is resumed: until then nobody knows which day is the earlier. */
async function pausedOf(issueIds: readonly string[], db: PoolClient): Promise<{ paused?: number }> {
  const { rows } = await db.query<{ number: number }>(
    `select number from issue where id = any($1) and paused_on is not null and state <> 'merged' order by number limit 1`,
    [issueIds],
  );
  return rows[0] ? { paused: rows[0].number } : {};
}

/** 合并: one ends and the other takes over what it had, both recorded in one transaction or neither. */
@CommandHandler(MergeIssue)
export class MergeIssueHandler implements ICommandHandler<MergeIssue> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: MergeIssue): Promise<Receipt> {
    return this.store.handleWhole(issue, asked, async (db) => {
      const { issueId, into } = asked.data;
      // Who puts one of them on the board or stops its clock holds it too.
      for (const id of [issueId, into].sort()) await hold(db, `issue-${id}`);
      const underOversight = await isUnderOversight(issueId, db);
      const paused = await pausedOf([issueId, into], db);
      const [merged, survivor] = [await standing(issueId, db), await standing(into, db)];
      const command = new MergeIssue(
        { ...asked.data, survivor: survivor.state, underOversight, ...paused },
        asked.meta,
      );
      const entails = merged.state && survivor.state ? [received(asked, merged.state)] : [];
      return { command, entails, seen: [merged.seen, survivor.seen] };
    });
  }
}

function received({ data, meta }: MergeIssue, merged: OpenIssue): Deed {
  const { number: fromNumber, dueOn, extensions, sources, evidence, unitSide, repeatOf } = merged;
  const about = { issueId: data.into, from: data.issueId, fromNumber, reason: data.reason };
  return deed(
    issue,
    new ReceiveMerge(
      { ...about, dueOn, extensions, sources, evidence, unitSide, repeatOf },
      { ...meta, expected: undefined, commandId: idFrom('merged', meta.commandId) },
    ),
  );
}

/** The likest first; whatever is closed or merged already is nothing to be merged with. */
const SIMILAR = `
  with likeness as (
    select o.id as "issueId", o.number, similarity(o.text, i.text) as similarity,
           coalesce(o.check_id = i.check_id, false) as same_check,
           coalesce(o.category = i.category, false) and o.source <> i.source as same_category
      from issue i join issue o on o.campaign_id = i.campaign_id and o.unit_id = i.unit_id and o.number < i.number
     where i.id = $1 and o.state not in ('closed', 'merged'))
  select * from likeness
   where similarity >= $2 or same_check or (same_category and similarity >= $3)
   order by similarity desc, number limit $4`;

type Likeness = Omit<SimilarIssue, 'grounds'> & { readonly same_check: boolean; readonly same_category: boolean };

@CommandHandler(ProposeDuplicates)
export class ProposeDuplicatesHandler implements ICommandHandler<ProposeDuplicates> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ProposeDuplicates): Promise<Receipt> {
    return this.store.handle(duplicates, asked, async (_, db) => {
      const values = [asked.data.issueId, ALIKE, ALIKE_IN_CATEGORY, MOST_PROPOSED];
      const { rows } = await db.query<Likeness>(SIMILAR, values);
      const similar = rows.map(({ same_check: check, same_category: category, ...other }) => {
        const similarity = Math.round(other.similarity * 100) / 100;
        return { ...other, similarity, grounds: groundsOf({ similarity: other.similarity, check, category }) };
      });
      return new ProposeDuplicates({ ...asked.data, similar }, asked.meta);
    });
  }
}
