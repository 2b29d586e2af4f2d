import { projection } from '@app/eventing';
import type { InspectionItemEvent, ItemContent } from './events.js';
import { contentOf } from './item.rules.js';

const columns = (data: ItemContent): unknown[] => [
  data.name,
  data.legalBasis,
  data.inspectingBody,
  data.contents,
  data.methods,
  data.objectKind,
];

const KEEP_TEXT =
  'insert into inspection_item_text (code, version, content, since, reason) values ($1, $2, $3, $4, $5)';

/** 抽查事项清单 as it stands, and every text an item ever had with the day since when. */
export const inspectionItems = projection<InspectionItemEvent>(
  'inspection_item',
  {
    InspectionItemListed: async ({ data, at, version }, db) => {
      await db.query(
        `insert into inspection_item (code, listed_at, in_force_since, version, name, legal_basis, inspecting_body,
                                      contents, methods, object_kind)
         values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [data.code, at, version, ...columns(data)],
      );
      await db.query(KEEP_TEXT, [data.code, version, JSON.stringify(contentOf(data)), at, null]);
    },
    InspectionItemRevised: async ({ data, at, version }, db) => {
      await db.query(
        `update inspection_item
            set in_force_since = $2, version = $3, name = $4, legal_basis = $5, inspecting_body = $6, contents = $7,
                methods = $8, object_kind = $9
          where code = $1`,
        [data.code, at, version, ...columns(data)],
      );
      await db.query(KEEP_TEXT, [data.code, version, JSON.stringify(contentOf(data)), at, data.reason]);
    },
    InspectionItemRetired: ({ data: { code, reason }, at, version }, db) =>
      db.query('update inspection_item set retired_at = $2, retired_because = $3, version = $4 where code = $1', [
        code,
        at,
        reason,
        version,
      ]),
  },
  ['inspection_item', 'inspection_item_text'],
);
