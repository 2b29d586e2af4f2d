import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { daysBetween } from '@app/calendar';
import { EventStore, hold, type Db, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import { campaign } from './campaign.decider.js';
import { LaunchCampaign, ReturnMaterial, SubmitMaterial, type Expected } from './commands.js';
import { material } from './material.decider.js';
import { faultsOf } from './fault.rules.js';
import { presentUnits } from './migration.handlers.js';
import { PlanSources } from './plan-source.js';
import type { TemplateContent } from './template.events.js';
import { moveDates, moveYears, planOf, templateHash } from './template.rules.js';

@CommandHandler(LaunchCampaign)
export class LaunchCampaignHandler implements ICommandHandler<LaunchCampaign> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(PlanSources) private readonly sources: PlanSources,
  ) {}

  execute(asked: LaunchCampaign): Promise<Receipt> {
    return this.store.handle(campaign, asked, async (_, db) => {
      const found = await this.planned(asked.data, db);
      const numberOn = await paperWith(asked.data.documentNumber, db);
      return new LaunchCampaign({ ...asked.data, ...found, units: await presentUnits(db), numberOn }, asked.meta);
    });
  }

  /** Frozen here: what becomes of the template afterwards changes nothing in the campaign. */
  private async planned(data: LaunchCampaign['data'], db: Db): Promise<Pick<typeof data, 'plan' | 'origin'>> {
    const { template, clonedFrom, startsOn, year } = data;
    const past = clonedFrom === undefined ? undefined : await this.sources.campaign(clonedFrom, db);
    if (clonedFrom !== undefined && !past) return {};
    const source = template === undefined ? past : await this.sources.template(template, db);
    if (!source) return {};
    const { content, edition, fromCampaign } = source;
    const goesBackTo = clonedFrom ?? fromCampaign;
    const moved = onItsDays(template === undefined ? moveYears(content, year - content.year) : content, startsOn);
    return {
      plan: { templateHash: templateHash(content), ...planOf(moved, year) },
      origin: {
        ...(template !== undefined && edition !== undefined && { templateVersion: edition }),
        ...(goesBackTo !== undefined && { clonedFrom: goesBackTo }),
        faults: faultsOf(moved).map(({ message }) => message),
      },
    };
  }
}

const NUMBER = /^(.+)〔(\d{4})〕\d+号$/;

/** The paper that bears a number already. Its series is held, so that no notice is signed under it meanwhile. */
async function paperWith(documentNumber: string, db: Db): Promise<string | undefined> {
  const [number, prefix, year] = NUMBER.exec(documentNumber.trim()) ?? [];
  if (number === undefined) return undefined;
  await hold(db, `office-number-${prefix ?? ''}-${year ?? ''}`);
  const { rows } = await db.query<{ title: string }>(
    'select title from campaign_number_taken where document_number = $1',
    [number],
  );
  return rows[0]?.title;
}

function onItsDays(content: TemplateContent, startsOn: string | undefined): TemplateContent {
  const start = content.phases[0]?.startsOn ?? '';
  return startsOn === undefined || start === '' ? content : moveDates(content, daysBetween(start, startsOn));
}

/** Holds the line: a plan that changes at the same moment waits until the paper is in, or the paper until it is changed. */
async function expected({ campaignId, unitId, code }: SubmitMaterial['data'], db: Db): Promise<Expected | undefined> {
  const { rows } = await db.query<Expected>(
    `select due_on::text as "dueOn",
            exists (select from campaign_phase p where p.campaign_id = m.campaign_id and p.state <> 'planned') as begun
       from material m where campaign_id = $1 and unit_id = $2 and code = $3 and not let_go for update of m`,
    [campaignId, unitId, code],
  );
  return rows[0];
}

/** Holds the line as well: nothing is sent back to a unit while it is being let go. */
export async function withMembership({ data, meta }: ReturnMaterial, db: Db): Promise<ReturnMaterial> {
  const { campaignId, unitId, code } = data;
  const { rows } = await db.query<{ letGo: boolean }>(
    `select let_go as "letGo" from material where campaign_id = $1 and unit_id = $2 and code = $3 for update`,
    [campaignId, unitId, code],
  );
  return new ReturnMaterial({ ...data, letGo: rows[0]?.letGo ?? false }, meta);
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
