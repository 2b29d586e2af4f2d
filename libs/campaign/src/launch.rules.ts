import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { LaunchCampaign } from './commands.js';
import { CampaignLaunched, type CampaignEvent } from './events.js';
import type { Campaign } from './rules.js';

/** The template and the roll as they stand now; a later change of either changes nothing in this campaign. */
export function launch({ data, meta }: LaunchCampaign, state: Campaign): CampaignEvent[] {
  refuseIf(state.is !== 'absent', 'campaign-already-launched');
  const { campaignId, year, title, documentNumber, template, plan, origin, units = [] } = data;
  refuseIf(template === undefined && data.clonedFrom === undefined, 'launch-without-plan');
  if (!plan) throw new Rejection('template-unknown', { template: template ?? data.clonedFrom ?? '' });
  const { faults = [], ...from } = origin ?? {};
  refuseIf(faults.length > 0, 'template-unfit', { faults: faults.join('') });
  refuseIf(units.length === 0, 'campaign-has-no-units');
  if (data.numberOn !== undefined) throw new Rejection('document-number-on-paper', { title: data.numberOn });
  const endsOn = plan.phases.at(-1)?.dueOn ?? '';
  refuseIf(endsOn < dayOf(meta.at), 'campaign-already-over', { endsOn });
  const by = { ...(template && { template }), ...from };
  return [new CampaignLaunched({ campaignId, year, title, documentNumber, ...by, ...plan, units })];
}
