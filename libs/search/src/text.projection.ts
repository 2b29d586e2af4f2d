import type { CampaignLaunched, CampaignMigrated, MaterialAdded, MaterialSubmitted } from '@app/campaign/events.js';
import { EVERY_EVENT, projection, type Db, type Projection } from '@app/eventing';
import { filesNamedBy, thingOf } from '@app/evidence/events.js';
import type { IssueReported } from '@app/rectification/events.js';
import type { UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

const name = (campaignId: string, materials: readonly Named[], db: Db) =>
  db.query(
    `insert into search_material (campaign_id, code, name)
     select $1, m.code, m.name from jsonb_to_recordset($2) as m(code text, name text)
     on conflict (campaign_id, code) do update set name = excluded.name`,
    [campaignId, JSON.stringify(materials.map(({ code, name }) => ({ code, name })))],
  );

type Told =
  | CampaignLaunched
  | CampaignMigrated
  | MaterialAdded
  | MaterialSubmitted
  | IssueReported
  | UnitRegistered
  | UnitParticularsCorrected;

/** Texts of issues and of materials handed in, and the names they are told with. */
export const texts = projection<Told>(
  'search_text',
  {
    CampaignLaunched: ({ data: { campaignId, materials } }, db) => name(campaignId, materials, db),
    CampaignMigrated: ({ data: { campaignId, materials } }, db) => name(campaignId, materials, db),
    MaterialAdded: ({ data: { campaignId, ...material } }, db) => name(campaignId, [material], db),
    UnitRegistered: ({ data: { unitId, name: title } }, db) =>
      db.query('insert into search_unit (id, name) values ($1, $2)', [unitId, title]),
    UnitParticularsCorrected: ({ data: { unitId, name: title } }, db) =>
      db.query('update search_unit set name = $2 where id = $1', [unitId, title]),
    IssueReported: ({ data: { issueId, unitId, campaignId, text }, at }, db) =>
      db.query(
        `insert into search_text (kind, id, unit_id, campaign_id, words, link, at)
         values ('issue', $1, $2, $3, $4, $5, $6)`,
        [issueId, unitId, campaignId, text, `/issues/${issueId}`, at],
      ),
    MaterialSubmitted: ({ data: { campaignId, unitId, code, note }, at }, db) =>
      db.query(
        `insert into search_text (kind, id, unit_id, campaign_id, words, link, at)
         select 'material', $1, $2, $3, concat_ws('　', coalesce(max(name), $4), nullif($5, '')), $6, $7
           from search_material where campaign_id = $3 and code = $4
         on conflict (kind, id) do update set words = excluded.words, at = excluded.at`,
        [
          ...[`${campaignId}/${unitId}/${code}`, unitId, campaignId, code, note],
          ...[`/materials/${campaignId}/${unitId}/${code}`, at],
        ],
      ),
  },
  ['search_text', 'search_unit', 'search_material'],
);

/** Where each file was first handed in: its name stands with the file. */
export const files: Projection = {
  name: 'search_file',
  on: [EVERY_EVENT],
  tables: ['search_file'],
  reads: [],
  apply: async (event, db) => {
    const { campaignId, unitId } = event.data as { campaignId?: string; unitId?: string };
    for (const { fileId } of filesNamedBy(event)) {
      await db.query(
        `insert into search_file (file_id, unit_id, about_unit, campaign_id, link, at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [
          ...[fileId, event.unit ?? '', unitId ?? event.unit ?? '', campaignId ?? null],
          ...[thingOf(event).link ?? null, event.at],
        ],
      );
    }
  },
};
