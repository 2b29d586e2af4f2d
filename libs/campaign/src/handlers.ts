import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { daysBetween } from '@app/calendar';
import { EventStore, type Db, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { campaign } from './campaign.decider.js';
import { LaunchCampaign, SubmitMaterial, type Expected } from './commands.js';
import { material } from './material.decider.js';
import { takesPart, type CampaignPlan, type UnitTraits } from './rules.js';
import { moveDates, planOf, templateHash } from './template.rules.js';
import { Templates } from './templates.js';

const ROLL = `select unit_id as "unitId", name, kind, service_window as "serviceWindow", demonstration
                from campaign_roll order by unit_id`;

@CommandHandler(LaunchCampaign)
export class LaunchCampaignHandler implements ICommandHandler<LaunchCampaign> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Templates) private readonly templates: Templates,
  ) {}

  execute(asked: LaunchCampaign): Promise<Receipt> {
    return this.store.handle(campaign, asked, async (_, db) => {
      const { rows } = await db.query<UnitTraits>(ROLL);
      const units = rows.map(takesPart);
      return new LaunchCampaign({ ...asked.data, plan: this.plan(asked.data), units }, asked.meta);
    });
  }

  private plan({ template: code, startsOn, year }: LaunchCampaign['data']): CampaignPlan | undefined {
    const template = this.templates.find(code);
    if (!template) return undefined;
    const start = template.phases[0]?.startsOn ?? '';
    const moved = startsOn === undefined ? template : moveDates(template, daysBetween(start, startsOn));
    return { templateHash: templateHash(template), ...planOf(moved, year) };
  }
}

async function expected({ campaignId, unitId, code }: SubmitMaterial['data'], db: Db): Promise<Expected | undefined> {
  const { rows } = await db.query<Expected>(
    `select due_on::text as "dueOn",
            exists (select from campaign_phase p where p.campaign_id = m.campaign_id and p.state <> 'planned') as begun
       from material m where campaign_id = $1 and unit_id = $2 and code = $3`,
    [campaignId, unitId, code],
  );
  return rows[0];
}

@CommandHandler(SubmitMaterial)
export class SubmitMaterialHandler implements ICommandHandler<SubmitMaterial> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: SubmitMaterial): Promise<Receipt> {
    await this.files.refuseUnknown(asked.data.files, asked.meta);
    return this.store.handle(material, asked, async (_, db) => {
      return new SubmitMaterial({ ...asked.data, expected: await expected(asked.data, db) }, asked.meta);
    });
  }
}
