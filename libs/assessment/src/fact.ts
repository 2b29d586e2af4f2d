import type { Db, Recorded } from '@app/eventing';
import type { MeasureName } from './measure.rules.js';

/** One thing that counts for or against a unit, with the event that made it count as it does. */
export interface Fact {
  readonly measure: MeasureName;
  readonly id: string;
  readonly unitId: string;
  readonly campaignId?: string;
  /** The day it belongs to; what stands counts from here on. */
  readonly from: string;
  /** Not there in time, it counts from the day after. Absent: it counts at once. */
  readonly dueOn?: string | undefined;
  readonly need: number;
  readonly have: number;
  readonly label: string;
  /** Where the console shows the thing. */
  readonly link?: string;
}

/** Notes a fact; one that is known already begins anew. */
export const note = (db: Db, { stream, id: event }: Pick<Recorded, 'stream' | 'id'>, fact: Fact) =>
  db.query(
    `insert into assessment_fact (measure, id, unit_id, campaign_id, from_day, due_on, need, have, label, link, origin, stream, event_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
     on conflict (measure, id) do update set
       unit_id = excluded.unit_id, from_day = excluded.from_day, until_day = null, due_on = excluded.due_on,
       need = excluded.need, have = excluded.have, label = excluded.label, link = excluded.link,
       stream = excluded.stream, event_id = excluded.event_id`,
    [
      ...[fact.measure, fact.id, fact.unitId, fact.campaignId ?? null, fact.from, fact.dueOn ?? null],
      ...[fact.need, fact.have, fact.label, fact.link ?? null, stream, event],
    ],
  );

interface Change {
  readonly have?: number;
  readonly dueOn?: string;
  readonly until?: string;
  readonly label?: string;
  readonly from?: string;
}

/** What an event makes of a fact; one that was never noted stays unknown. */
export const amend = (
  db: Db,
  { id: event }: Pick<Recorded, 'id'>,
  { measure, id }: Pick<Fact, 'measure' | 'id'>,
  change: Change,
) =>
  db.query(
    `update assessment_fact set have = coalesce($3, have), due_on = coalesce($4, due_on),
            until_day = coalesce($5, until_day), label = coalesce($6, label), event_id = $7,
            from_day = coalesce($8, from_day)
      where measure = $1 and id = $2`,
    [
      ...[measure, id, change.have ?? null, change.dueOn ?? null, change.until ?? null, change.label ?? null],
      ...[event, change.from ?? null],
    ],
  );

/** It counts no more; that it did is found again when the past is asked for. */
export const forget = (db: Db, { id: event }: Pick<Recorded, 'id'>, measures: readonly MeasureName[], id: string) =>
  db.query('update assessment_fact set need = 0, have = 0, event_id = $3 where measure = any($1) and id = $2', [
    ...[measures, id, event],
  ]);
