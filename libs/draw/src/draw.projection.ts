import { projection, type Db } from '@app/eventing';
import type { DrawEvent, DrawFrozen } from './events.js';

const moved = (db: Db, drawId: string, version: number, set: string, values: readonly unknown[] = []) =>
  db.query(`update draw set version = $2${set && `, ${set}`} where id = $1`, [drawId, version, ...values]);

function enter({ data, at, version }: { data: DrawFrozen['data']; at: string; version: number }, db: Db) {
  const { manifest } = data;
  const sum = (pick: (stratum: { N: number; n: number }) => number) =>
    manifest.strata.reduce((total, stratum) => total + pick(stratum), 0);
  const row = {
    id: data.drawId,
    year: data.year,
    number: data.number,
    kind: data.kind ?? 'supervision',
    campaign_id: data.campaignId,
    item: data.item,
    plan_item: manifest.planItem,
    batch: manifest.batch,
    legal_basis: manifest.legalBasis,
    state: 'frozen',
    manifest_hash: data.manifestHash,
    objects: manifest.objects.count,
    eligible: sum(({ N }) => N),
    drawn: sum(({ n }) => n),
    frozen_by: data.frozenBy,
    frozen_at: at,
    not_before: manifest.notBefore,
    reveal_by: manifest.contributions.some(({ kind }) => kind === 'reveal') ? manifest.revealBy : null,
    beacon_at: data.beaconAt ?? null,
    publish_by: manifest.publishBy,
    due_on: data.dueOn,
    version,
  };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  return db.query(`insert into draw (${Object.keys(row).join()}) values (${places.join()})`, Object.values(row));
}

const entered = ({ data, version }: { data: { drawId: string }; version: number }, db: Db) =>
  moved(db, data.drawId, version, '');

/** The list of draws. A second open one of the same plan item and batch breaks its unique index, named as the refusal. */
export const draws = projection<DrawEvent>('draw', {
  DrawFrozen: enter,
  DiceThrown: ({ data, version }, db) => moved(db, data.drawId, version, 'thrown_at = $3', [data.thrownAt]),
  DrawExecuted: ({ data, version, at }, db) =>
    moved(db, data.drawId, version, `state = 'executed', executed_at = $3`, [at]),
  LotteryEntered: entered,
  BeaconEntered: entered,
  RevealMade: entered,
  RevealMissed: entered,
  SourcesAwaited: entered,
  DrawOverdue: ({ data, version }, db) => moved(db, data.drawId, version, 'overdue = true'),
  DrawInfeasible: ({ data, version }, db) => moved(db, data.drawId, version, `state = 'infeasible'`),
  SupervisorReplaced: ({ data, version }, db) => moved(db, data.drawId, version, ''),
  ObjectReplaced: ({ data, version }, db) => moved(db, data.drawId, version, ''),
  DrawPublished: ({ data, version, at }, db) =>
    moved(db, data.drawId, version, `state = 'published', published_at = $3, late = $4`, [at, data.late]),
  DrawVoided: ({ data, version, at }, db) =>
    moved(db, data.drawId, version, `state = 'voided', voided_at = $3, void_reason = $4`, [at, data.reason]),
});
