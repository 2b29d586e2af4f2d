import { projection } from '@app/eventing';
import type { DrawEvent, DrawPublished } from '@app/draw/events.js';

/** Units that inspect each other and drawn case files are dealt with elsewhere. */
export const isSupervision = (data: DrawPublished['data']): boolean =>
  !('kind' in data) || data.kind === undefined || data.kind === 'supervision';

/** What published draws ask for as things stand: who inspects which unit. Empty for a draw until it is published. */
export const assignments = projection<DrawEvent>('supervision_assignment', {
  DrawPublished: async ({ data, version }, db) => {
    if (!isSupervision(data)) return;
    const { drawId, campaignId, year, number, item, dueOn } = data;
    for (const [unitId, supervisors] of Object.entries(data.assignments)) {
      await db.query(
        `insert into supervision_assignment (draw_id, unit_id, campaign_id, draw_year, draw_number, draw_version, item,
                                             due_on, supervisors)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [drawId, unitId, campaignId, year, number, version, item, dueOn, supervisors],
      );
    }
  },
  SupervisorReplaced: ({ data: { drawId, object, team }, version }, db) =>
    db.query(
      'update supervision_assignment set supervisors = $3, draw_version = $4 where draw_id = $1 and unit_id = $2',
      [drawId, object, team, version],
    ),
  ObjectReplaced: ({ data, version }, db) =>
    db.query(
      `with left_out as (
         update supervision_assignment set gone = true, draw_version = $4 where draw_id = $1 and unit_id = $2 returning *
       )
       insert into supervision_assignment (draw_id, unit_id, campaign_id, draw_year, draw_number, draw_version, item,
                                           due_on, supervisors)
       select draw_id, $3, campaign_id, draw_year, draw_number, $4, item, due_on, $5 from left_out`,
      [data.drawId, data.out, data.in, version, data.team],
    ),
});
