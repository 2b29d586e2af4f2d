import { addDays, daysBetween } from '@app/calendar';
import { DraftTemplate, LaunchCampaign, OpenPhaseEarly, type Phase } from '@app/campaign';
import { idFrom } from '@app/eventing';
import type { Act } from './agenda.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { Story } from './story.js';
import type { Template } from './template.js';

const THREAD = 'campaign';
/** Nobody can act in a phase before the office has opened it. */
const FIRST_THING = '08:40:00.000';

/** The plan's own days move so that today stands where the story's anchor says. */
export function campaignOf(stage: Stage, { anchor, campaign }: Story): Act[] {
  const { campaignId, today, template } = stage;
  const startsOn = addDays(template.phases[0]?.startsOn ?? '', daysBetween(anchor.templateDate, today));
  const launch = (moment: Moment) =>
    moment.do(
      new LaunchCampaign({ ...headOf(template, startsOn), campaignId, startsOn }, moment.as(campaign.launch.by)),
    );
  const { day: draftedOn, by: drafter, title } = campaign.nextPlan;
  const draft = (moment: Moment) => {
    const templateId = idFrom('next-plan', campaignId);
    const basis = { kind: 'campaign', of: campaignId } as const;
    const year = Number(startsOn.slice(0, 4)) + 1;
    return moment.do(new DraftTemplate({ templateId, title, year, basis }, moment.as(drafter)));
  };
  return [
    { day: draftedOn, thread: THREAD, time: FIRST_THING, does: '拟定下一年度方案', perform: draft },
    { day: campaign.launch.day, thread: THREAD, time: FIRST_THING, does: '启动提升年活动', perform: launch },
    ...campaign.phaseChanges.map(({ day, by, phase, reason }) => ({
      day,
      thread: THREAD,
      time: FIRST_THING,
      does: '提前开始下一阶段',
      perform: (moment: Moment) =>
        moment.do(new OpenPhaseEarly({ campaignId, phase: phase as Phase, reason }, moment.as(by))),
    })),
  ];
}

/** The notice keeps its number and becomes one of the year in which the campaign begins. */
function headOf({ code, shortTitle, documentNumber, year: ofYear }: Template, startsOn: string) {
  const year = Number(startsOn.slice(0, 4));
  return { template: code, year, title: shortTitle, documentNumber: documentNumber.replace(`${ofYear}`, `${year}`) };
}
