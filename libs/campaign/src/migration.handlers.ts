import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { EventStore, fold, Question, Rejection, type Db, type Receipt } from '@app/eventing';
import { campaign } from './campaign.decider.js';
import { AddMaterial, MigrateCampaign, type MigrationAsked } from './commands.js';
import type { CampaignEvent, CampaignUnit } from './events.js';
import { faultsOfChange } from './migration-fault.rules.js';
import { refuseMembership } from './membership.rules.js';
import type { MigrationPreviewAnswer } from './migration.dto.js';
import { planMigration } from './migration.rules.js';
import { takesPart, type MigrationFacts, type StandingUnit, type UnitTraits } from './rules.js';

const ROLL = `select unit_id as "unitId", name, kind, service_window as "serviceWindow", demonstration, pilot
                from campaign_roll order by unit_id`;

const STANDINGS = `
  select m.unit_id as "unitId",
         json_agg(json_build_object('code', m.code, 'state', m.state, 'dueOn', m.due_on, 'round', m.round)
                  order by m.code) as materials
    from material m where m.campaign_id = $1 group by m.unit_id`;
const ANSWERS = `
  select unit_id as "unitId", array_agg(check_id order by check_id) as answered
    from campaign_answer where campaign_id = $1 group by unit_id`;
const OPEN_ISSUES = `
  select unit_id as "unitId", array_agg(number order by number) as numbers
    from campaign_issue where campaign_id = $1 and open group by unit_id`;
const SIGNED = 'select unit_id as "unitId" from campaign_sheet where campaign_id = $1 and signed_off';

/** The units in the register now, with what each meets. */
export async function presentUnits(db: Db): Promise<CampaignUnit[]> {
  const { rows } = await db.query<UnitTraits>(ROLL);
  return rows.map(takesPart);
}

async function factsOf(campaignId: string, db: Db): Promise<MigrationFacts> {
  const owed = await db.query<Pick<StandingUnit, 'materials'> & { unitId: string }>(STANDINGS, [campaignId]);
  const given = await db.query<{ unitId: string; answered: string[] }>(ANSWERS, [campaignId]);
  const signed = await db.query<{ unitId: string }>(SIGNED, [campaignId]);
  const open = await db.query<{ unitId: string; numbers: number[] }>(OPEN_ISSUES, [campaignId]);
  const openIssues = new Map(open.rows.map((row) => [row.unitId, row.numbers]));
  const materials = new Map(owed.rows.map((row) => [row.unitId, row.materials]));
  const answered = new Map(given.rows.map((row) => [row.unitId, row.answered]));
  const signedOff = new Set(signed.rows.map(({ unitId }) => unitId));
  const units = [...new Set([...materials.keys(), ...answered.keys(), ...signedOff, ...openIssues.keys()])].map(
    (unitId) => [
      unitId,
      {
        answered: answered.get(unitId) ?? [],
        signedOff: signedOff.has(unitId),
        materials: materials.get(unitId) ?? [],
        openIssues: openIssues.get(unitId) ?? [],
      },
    ],
  );
  return { units: Object.fromEntries(units) as MigrationFacts['units'], register: await presentUnits(db) };
}

/** What a change of a running plan would do, unit by unit. Writes nothing. */
export class PreviewMigration extends Question('PreviewMigration')<
  MigrationAsked & { campaignId: string },
  MigrationPreviewAnswer
> {}

@QueryHandler(PreviewMigration)
export class PreviewMigrationHandler implements IQueryHandler<PreviewMigration> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: PreviewMigration): Promise<MigrationPreviewAnswer> {
    const events = await this.store.stream(`campaign-${data.campaignId}`);
    const state = fold(campaign, events as unknown as CampaignEvent[]);
    if (state.is === 'absent') throw new Rejection('not-found');
    if (state.is === 'finished') throw new Rejection('campaign-finished');
    const facts = await factsOf(data.campaignId, this.db);
    refuseMembership(data, state, facts);
    const { version, effects, hash, plan } = planMigration(data, state, facts, dayOf(meta.at));
    const was = new Map(state.phases.map(({ phase, dueOn, startsOn }) => [phase, { dueOn, startsOn }]));
    return {
      version,
      hash,
      faults: faultsOfChange(data.content, state, facts, dayOf(meta.at)),
      phases: plan.phases
        .map(({ phase, name, startsOn, dueOn }) => ({ phase, name, startsOn, dueOn, was: was.get(phase) }))
        .filter((phase) => phase.was?.dueOn !== phase.dueOn || phase.was.startsOn !== phase.startsOn),
      effects: effects as MigrationPreviewAnswer['effects'],
    };
  }
}

@CommandHandler(MigrateCampaign)
export class MigrateCampaignHandler implements ICommandHandler<MigrateCampaign> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: MigrateCampaign): Promise<Receipt> {
    return this.store.handle(campaign, asked, async (_, db) => {
      // What is being handed in at this moment is waited for, and nothing more is handed in until the plan has changed.
      await db.query('select from material where campaign_id = $1 order by unit_id, code for update', [
        asked.data.campaignId,
      ]);
      const facts = await factsOf(asked.data.campaignId, db);
      return new MigrateCampaign({ ...asked.data, facts }, asked.meta);
    });
  }
}

@CommandHandler(AddMaterial)
export class AddMaterialHandler implements ICommandHandler<AddMaterial> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: AddMaterial): Promise<Receipt> {
    return this.store.handle(campaign, asked, async (_, db) => {
      return new AddMaterial({ ...asked.data, register: await presentUnits(db) }, asked.meta);
    });
  }
}
