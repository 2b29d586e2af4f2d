import { projection } from '@app/eventing';
import type { TemplateEvent } from './template.events.js';

/** The office's own templates as they stand. */
export const ownTemplates = projection<TemplateEvent>('campaign_template', {
  TemplateDrafted: ({ data: { templateId, basis, fromCampaign, content }, at, actor, version }, db) =>
    db.query(
      `insert into campaign_template (id, title, year, basis, from_campaign, content, edition, changed_at, changed_by, version)
       values ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)`,
      [
        ...[templateId, content.title, content.year, JSON.stringify(basis), fromCampaign ?? null],
        ...[JSON.stringify(content), at, actor, version],
      ],
    ),
  TemplateRevised: ({ data: { templateId, version: edition, content }, at, actor, version }, db) =>
    db.query(
      `update campaign_template
          set title = $2, year = $3, content = $4, edition = $5, changed_at = $6, changed_by = $7, version = $8
        where id = $1`,
      [templateId, content.title, content.year, JSON.stringify(content), edition, at, actor, version],
    ),
  TemplateRetired: ({ data: { templateId, reason }, at, version }, db) =>
    db.query('update campaign_template set retired_at = $2, retired_because = $3, version = $4 where id = $1', [
      templateId,
      at,
      reason,
      version,
    ]),
});
