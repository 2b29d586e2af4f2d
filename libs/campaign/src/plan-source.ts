import { Inject, Injectable } from '@nestjs/common';
import type { Db } from '@app/eventing';
import type { Phase } from './events.js';
import { contentOf } from './template.rules.js';
import type { TemplateBasis, TemplateContent } from './template.events.js';
import { Templates } from './templates.js';
import { plannedMaterial, type CampaignPlan } from './rules.js';

/** A plan to begin from. `edition` counts the revisions of a template; a shipped one has one. */
export interface PlanSource {
  readonly content: TemplateContent;
  readonly edition?: number;
  /** The past campaign it goes back to. */
  readonly fromCampaign?: string;
}

interface OwnTemplate {
  readonly content: TemplateContent;
  readonly edition: number;
  readonly from: string | null;
}

type PastPlan = Omit<CampaignPlan, 'templateHash' | 'phases'> & {
  readonly title: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly phases: readonly { phase: Phase; name: string; startsOn: string; dueOn: string }[];
};

const PAST_PLAN = `
  select c.title, c.year, c.document_number as "documentNumber", c.materials, c.categories, c.tasks,
         (select json_agg(json_build_object('phase', p.phase, 'name', p.name, 'startsOn', p.starts_on,
                                            'dueOn', p.original_due_on) order by p.place)
            from campaign_phase p where p.campaign_id = c.id) as phases
    from campaign c where c.id = $1`;

/** Where a plan comes from: a file shipped with the program, a template of the office's own, a past campaign. */
@Injectable()
export class PlanSources {
  constructor(@Inject(Templates) private readonly shipped: Templates) {}

  /** By its code. A retired template is no source any more. */
  async template(code: string, db: Db): Promise<PlanSource | undefined> {
    const { rows } = await db.query<OwnTemplate>(
      'select content, edition, from_campaign as from from campaign_template where id = $1 and retired_at is null',
      [code],
    );
    const own = rows[0];
    if (own)
      return { content: own.content, edition: own.edition, ...(own.from !== null && { fromCampaign: own.from }) };
    const content = this.shipped.find(code);
    return content && { content, edition: 1 };
  }

  /** The plan a campaign ended with, on the days it had been planned for: what was extended once is not planned longer. */
  async campaign(campaignId: string, db: Db): Promise<PlanSource | undefined> {
    const { rows } = await db.query<PastPlan>(PAST_PLAN, [campaignId]);
    const past = rows[0];
    if (!past) return undefined;
    const { title, year, documentNumber } = past;
    const lastDay = new Map(past.phases.map(({ phase, dueOn }) => [phase, dueOn]));
    // What was asked of some units by name is no part of a plan for all; the office asks for it anew.
    const materials = past.materials
      .filter(({ only }) => only === undefined)
      .map((material) => {
        const last = lastDay.get(material.phase) ?? material.dueOn;
        return { ...material, dueOn: material.dueOn < last ? material.dueOn : last };
      });
    const plan = contentOf({ ...past, materials: materials.map(plannedMaterial) });
    return { content: { title, shortTitle: title, documentNumber, year, ...plan }, fromCampaign: campaignId };
  }

  of({ kind, of }: TemplateBasis, db: Db): Promise<PlanSource | undefined> {
    return kind === 'campaign' ? this.campaign(of, db) : this.template(of, db);
  }
}
