import { projection } from '@app/eventing';
import type { CampaignArchived, OrderEvent } from './events.js';

/** 我的文件: what was ordered, by whom, and what lies ready. */
export const orders = projection<OrderEvent>('paper_order', {
  PaperOrdered: ({ data: { orderId, by, roles, forUnit, name, work }, at }, db) =>
    db.query(
      `insert into paper_order (id, by_account, by_roles, by_unit, name, work, state, ordered_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7)`,
      [orderId, by, roles, forUnit ?? null, name, JSON.stringify(work), at],
    ),
  OrderFilled: ({ data: { orderId, file, sha256, size, keptUntil, printId } }, db) =>
    db.query(
      `update paper_order set state = 'ready', file = $2, sha256 = $3, size = $4, kept_until = $5, print_id = $6
        where id = $1`,
      [orderId, file, sha256, size, keptUntil, printId ?? null],
    ),
  OrderCleared: ({ data: { orderId } }, db) =>
    db.query(`update paper_order set state = 'cleared' where id = $1`, [orderId]),
});

/** The archive that was made of a campaign last: whoever holds one compares its manifest with this. */
export const paperArchived = projection<CampaignArchived>('paper_archived', {
  CampaignArchived: ({ data: { campaignId, files, history, manifestSha256, running = false }, at }, db) =>
    db.query(
      `insert into paper_archived (campaign_id, archived_at, files, history, manifest_sha256, running)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (campaign_id) do update set archived_at = excluded.archived_at, files = excluded.files,
         history = excluded.history, manifest_sha256 = excluded.manifest_sha256, running = excluded.running`,
      [campaignId, at, files, history, manifestSha256, running],
    ),
});
