import { projection, type Db, type Recorded } from '@app/eventing';
import type { DrawEvent, DrawPrepared } from './events.js';
import type { PartyStanding } from './preparation.entity.js';

function enter({ data, at, version }: Recorded<DrawPrepared>, db: Db) {
  const { drawId, kind, campaignId, item, planItem, batch, parties, freezeDeadline, preparedBy } = data;
  const asked: PartyStanding[] = parties.map((party) => ({ ...party, state: 'asked' }));
  return db.query(
    `insert into draw_preparation (id, kind, campaign_id, item, plan_item, batch, parties, freeze_deadline, prepared_by,
       prepared_at, state, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'preparing', $11)`,
    [drawId, kind, campaignId, item, planItem, batch, JSON.stringify(asked), freezeDeadline, preparedBy, at, version],
  );
}

/** How far one party has come. */
const stand = (
  db: Db,
  { data, version }: { data: { drawId: string; party: string }; version: number },
  now: Partial<PartyStanding>,
) =>
  db.query(
    `update draw_preparation set version = $4, parties = (
       select jsonb_agg(case when p.party ->> 'party' = $2 then p.party || $3::jsonb else p.party end order by p.place)
         from jsonb_array_elements(parties) with ordinality as p(party, place))
      where id = $1`,
    [data.drawId, data.party, JSON.stringify(now), version],
  );

const end = (
  db: Db,
  { data, version }: { data: { drawId: string }; version: number },
  state: string,
  reason: string | null = null,
) =>
  db.query(
    `update draw_preparation set state = $2, version = $3, void_reason = $4 where id = $1 and state = 'preparing'`,
    [data.drawId, state, version, reason],
  );

/** 抽查准备. A second open one of the same plan item and batch breaks its unique index, named as the refusal. */
export const preparations = projection<DrawEvent>('draw_preparation', {
  DrawPrepared: enter,
  RevealCommitted: (event, db) => stand(db, event, { state: 'committed', commit: event.data.commit, at: event.at }),
  PartyReleased: (event, db) => stand(db, event, { state: 'released', reason: event.data.reason, at: event.at }),
  PreparationLapsed: (event, db) => end(db, event, 'lapsed'),
  DrawFrozen: (event, db) => end(db, event, 'frozen'),
  DrawVoided: (event, db) => end(db, event, 'voided', event.data.reason),
});
