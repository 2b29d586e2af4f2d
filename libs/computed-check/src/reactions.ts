import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { CampaignMigrated } from '@app/campaign/events.js';
import { DisclosurePublished, DisclosureWithdrawn, DisclosureWithheld } from '@app/disclosure/events.js';
import type { Meta, Recorded } from '@app/eventing';
import { LegalReviewerNamed, LegalReviewerReleased } from '@app/legal-review/events.js';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import {
  EnforcementCertificateRenewed,
  EnforcementOfficerCorrected,
  EnforcementOfficerListed,
  EnforcementOfficerReleased,
  RecordingDeviceCorrected,
  RecordingDeviceEntered,
  RecordingDeviceRetired,
} from '@app/recording/events.js';
import { CheckAnswered } from '@app/self-inspection/events.js';
import { TrainingSessionClosed, TrainingSessionVoided } from '@app/training/events.js';
import { CompareFigures } from './commands.js';
import { comparedAfter, compareFigures, compareRegisters, CompareRegistersOfAUnit } from './jobs.js';

const SPOKEN_TO = `
  select from checked_campaign c, jsonb_array_elements(c.rules) as rule
   where c.campaign_id = $1 and rule ->> 'checkId' = $2`;

/** Another answer may contradict a number, or no longer. Late or twice, the comparison finds what stands then. */
@Reaction('compare-figures', [CheckAnswered])
@Injectable()
export class CompareFiguresWithAnswers implements Reacts<CheckAnswered> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ data: { campaignId, unitId, checkId } }: Recorded<CheckAnswered>, meta: Meta): Promise<unknown> {
    const { rowCount } = await this.db.query(SPOKEN_TO, [campaignId, checkId]);
    return rowCount && this.commands.execute(new CompareFigures({ campaignId, unitId }, meta));
  }
}

/** Compared now, and again when the last day is over on which something counts. */
@Reaction('compare-figures-with-registers', [
  ...[RecordingDeviceEntered, RecordingDeviceCorrected, RecordingDeviceRetired],
  ...[EnforcementOfficerListed, EnforcementOfficerCorrected],
  ...[EnforcementCertificateRenewed, EnforcementOfficerReleased],
  ...[DisclosurePublished, DisclosureWithheld, DisclosureWithdrawn],
  ...[LegalReviewerNamed, LegalReviewerReleased],
])
@Injectable()
export class CompareFiguresWithRegisters implements Reacts<Counted> {
  constructor(
    @Inject(CompareRegistersOfAUnit) private readonly registers: CompareRegistersOfAUnit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async react({ data, at }: Recorded<Counted>, meta: Meta): Promise<void> {
    const { unitId } = data;
    await this.registers.run({ unitId }, meta);
    const lastDays = [
      ...('until' in data ? [data.until] : []),
      // Those listed before certificates had a last day have none.
      ...('expiresOn' in data && data.expiresOn ? [data.expiresOn] : []),
    ];
    await this.jobs.add(lastDays.flatMap((day) => comparedAfter(unitId, day, dayOf(at))));
  }
}
type Counted =
  | RecordingDeviceEntered
  | RecordingDeviceCorrected
  | RecordingDeviceRetired
  | EnforcementOfficerListed
  | EnforcementOfficerCorrected
  | EnforcementCertificateRenewed
  | EnforcementOfficerReleased
  | DisclosurePublished
  | DisclosureWithheld
  | DisclosureWithdrawn
  | LegalReviewerNamed
  | LegalReviewerReleased;

/** Hours count from the second signature on, until the year is over; those of a void session never did. */
@Reaction('compare-figures-with-training', [TrainingSessionClosed, TrainingSessionVoided])
@Injectable()
export class CompareFiguresWithTraining implements Reacts<TrainingSessionClosed | TrainingSessionVoided> {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ id, data, at }: Recorded<TrainingSessionClosed | TrainingSessionVoided>): Promise<void> {
    const { rows } = await this.db.query<{ unitId: string }>(
      'select distinct unit_id as "unitId" from checked_hours where session_id = $1 order by 1',
      [data.sessionId],
    );
    const lastDay = `${dayOf(at).slice(0, 4)}-12-31`;
    const asked = rows.flatMap(({ unitId }) => [
      requestJob(compareRegisters, `compare-registers-${id}-${unitId}`, { unitId }),
      ...comparedAfter(unitId, lastDay, dayOf(at)),
    ]);
    await this.jobs.add(asked);
  }
}

/** A plan that changes while it runs may ask for a number it did not ask for before, or no longer. */
@Reaction('compare-figures-anew', [CampaignMigrated])
@Injectable()
export class CompareFiguresWithTheNewPlan implements Reacts<CampaignMigrated> {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ id, data: { campaignId } }: Recorded<CampaignMigrated>): Promise<void> {
    const { rows } = await this.db.query<{ unitId: string }>(
      'select unit_id as "unitId" from checked_unit where campaign_id = $1 and version > 0 and not let_go order by unit_id',
      [campaignId],
    );
    const asked = rows.map(({ unitId }) =>
      requestJob(compareFigures, `compare-figures-${id}-${unitId}`, { campaignId, unitId }),
    );
    await this.jobs.add(asked);
  }
}
