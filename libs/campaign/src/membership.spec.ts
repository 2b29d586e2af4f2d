import { fold, specify } from '@app/eventing';
import { campaign } from './campaign.decider.js';
import { MigrateCampaign } from './commands.js';
import {
  CampaignFinished,
  CampaignLaunched,
  PhaseOpened,
  type CampaignEvent,
  type CampaignMigrated,
  type CampaignUnit,
} from './events.js';
import { planMigration } from './migration.rules.js';
import type { MigrationFacts, RunningCampaign } from './rules.js';
import type { PlanContent } from './template.events.js';

const { given } = specify(campaign);
const campaignId = 'campaign-1';
const [CITY, TOWN, NEW] = ['unit-city', 'unit-town', 'unit-new'];
const phases = [
  { code: 'deployment' as const, name: '安排部署', startsOn: '2022-05-06', dueOn: '2022-05-15' },
  { code: 'self-inspection' as const, name: '自查', startsOn: '2022-05-15', dueOn: '2022-05-31' },
  { code: 'rectification' as const, name: '整改提升', startsOn: '2022-06-01', dueOn: '2022-10-31' },
  { code: 'review' as const, name: '总结评比', startsOn: '2022-11-01', dueOn: '2022-11-30' },
];
const content: PlanContent = {
  phases,
  materials: [
    { code: 'R3', name: '问题清单', phase: 'self-inspection', dueOn: '2022-05-31' },
    { code: 'R5', name: '整改方案', phase: 'rectification', dueOn: '2022-10-31' },
  ],
  categories: [{ code: '公示', name: '公示' }],
  tasks: [
    {
      ...{ number: 1, appliesTo: 'all', category: '公示', title: '任务1' },
      checks: ['1.1', '1.2'].map((id) => ({ id, text: id, evidence: [] })),
    },
  ],
};
const unit = (unitId: string, name: string): CampaignUnit => ({ unitId, name, meets: ['all'] });
const [city, town, fresh] = [unit(CITY, '城市管理局'), unit(TOWN, '舞泉镇'), unit(NEW, '数据局')];
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1号', templateHash: 'h', categories: ['公示'] },
  phases: phases.map(({ code, ...rest }) => ({ phase: code, ...rest })),
  ...{ materials: content.materials, tasks: content.tasks, units: [city, town] },
});
const underway: CampaignEvent[] = [
  launched,
  new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' }),
];
const material = (code: string, round: number) => ({ code, state: 'awaited' as const, dueOn: '2022-05-31', round });
const facts: MigrationFacts = {
  register: [city, town, fresh],
  units: {
    [TOWN]: {
      ...{ answered: ['1.1'], signedOff: false, openIssues: [3, 7] },
      materials: [{ ...material('R3', 1), state: 'accepted' }, material('R5', 0)],
    },
  },
};

const asked = (day: string, more: Partial<MigrateCampaign['data']>, after = underway) => {
  const data = { campaignId, reason: '机构改革', content, reassess: false, facts, ...more };
  const { hash } = planMigration(data, fold(campaign, after) as RunningCampaign, data.facts, day);
  const meta = { actor: 'd', roles: ['office-director'], at: `${day}T01:00:00.000Z`, commandId: 'c' };
  return new MigrateCampaign({ ...data, preview: hash }, meta);
};

describe('units of a running campaign', () => {
  it('are taken in with all there is to answer, and owe what is still to come', () => {
    const [early] = campaign.decide(asked('2022-05-20', { takeIn: [NEW] }), fold(campaign, underway));
    expect((early as CampaignMigrated).data.effects.at(-1)).toMatchObject({
      ...{ unitId: NEW, name: '数据局', gained: ['1.1', '1.2'], lost: [], reopened: false },
      ...{ materialsGained: ['R3', 'R5'], joined: { selfInspectionDueOn: '2022-05-31' } },
    });
    const late = asked('2022-08-01', { takeIn: [NEW], answerBy: '2022-08-20' });
    const [migrated] = campaign.decide(late, fold(campaign, underway)) as [CampaignMigrated];
    expect(migrated.data.effects.map(({ unitId }) => unitId)).toEqual([CITY, TOWN, NEW]);
    expect(migrated.data.effects.at(-1)).toMatchObject({
      ...{ materialsGained: ['R5'], joined: { selfInspectionDueOn: '2022-08-20' } },
    });
    const state = fold(campaign, [...underway, migrated]) as RunningCampaign;
    expect(state.units.map(({ name }) => name)).toEqual(['城市管理局', '舞泉镇', '数据局']);
  });

  it('are let go with what they did, and keep their open issues', () => {
    const [migrated] = campaign.decide(asked('2022-05-20', { letGo: [TOWN] }), fold(campaign, underway)) as [
      CampaignMigrated,
    ];
    expect(migrated.data.effects.at(-1)).toEqual({
      ...{ ...town, gained: [], lost: ['1.1', '1.2'], reworded: [], answersKept: 1, setAside: [], reopened: false },
      ...{ materialsGained: [], materialsLost: ['R5'], moved: [], letGo: { openIssues: [3, 7] } },
    });
    const after = [...underway, migrated];
    expect((fold(campaign, after) as RunningCampaign).units).toEqual([city]);
    given(...after)
      .when(asked('2022-05-21', { letGo: [TOWN] }, after))
      .thenRefused('migration-unit-not-in-campaign', { unit: '舞泉镇' });
  });

  it('are named once each, come from the register, and somebody is left', () => {
    const refused = (more: Partial<MigrateCampaign['data']>) => given(...underway).when(asked('2022-05-20', more));
    refused({ takeIn: [NEW, NEW] }).thenRefused('migration-unit-twice', { unit: '数据局' });
    refused({ takeIn: [TOWN], letGo: [TOWN] }).thenRefused('migration-unit-twice', { unit: '舞泉镇' });
    refused({ takeIn: [TOWN] }).thenRefused('migration-unit-takes-part', { unit: '舞泉镇' });
    refused({ takeIn: ['closed'] }).thenRefused('migration-unit-unknown', { unit: 'closed' });
    refused({ letGo: [NEW] }).thenRefused('migration-unit-not-in-campaign', { unit: '数据局' });
    refused({ letGo: [CITY, TOWN] }).thenRefused('migration-leaves-nobody');
    const over = [...underway, new CampaignFinished({ campaignId })];
    given(...over)
      .when(asked('2022-05-20', { takeIn: [NEW] }))
      .thenRefused('campaign-finished');
  });

  it('that come back signed off are sent back only for what they have not answered, and need a day only for that', () => {
    const without = [new CampaignLaunched({ ...launched.data, units: [city] }), ...underway.slice(1)];
    const back = (...answered: string[]) => {
      const signed = { [TOWN]: { answered, signedOff: true, openIssues: [], materials: [] } };
      return asked('2022-08-01', { takeIn: [TOWN], facts: { ...facts, units: signed } }, without);
    };
    const [migrated] = campaign.decide(back('1.1', '1.2'), fold(campaign, without)) as [CampaignMigrated];
    expect(migrated.data.effects.at(-1)).toMatchObject({ unitId: TOWN, gained: ['1.1', '1.2'], reopened: false });
    given(...without)
      .when(back('1.1'))
      .thenRefused('answer-day-needed', { units: 1 });
  });

  it('that come in after the self-inspection are given a day for it', () => {
    given(...underway)
      .when(asked('2022-08-01', { takeIn: [NEW] }))
      .thenRefused('joining-answer-day-needed', { units: 1 });
  });
});
