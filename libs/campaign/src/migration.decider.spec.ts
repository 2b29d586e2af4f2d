import { fold, specify } from '@app/eventing';
import { campaign } from './campaign.decider.js';
import { AddMaterial, LaunchCampaign, MigrateCampaign, OpenPhase } from './commands.js';
import {
  CampaignFinished,
  CampaignLaunched,
  CampaignMigrated,
  MaterialAdded,
  PhaseClosed,
  PhaseOpened,
  type CampaignEvent,
  type CampaignUnit,
  type Phase,
  type Task,
} from './events.js';
import { faultsOfChange } from './migration-fault.rules.js';
import { planMigration } from './migration.rules.js';
import type { MigrationFacts, RunningCampaign } from './rules.js';
import type { PlanContent } from './template.events.js';

const { given } = specify(campaign);
const campaignId = 'campaign-1';
const [CITY, TOWN] = ['unit-city', 'unit-town'];
const on = (day: string) => ({ actor: 'd', roles: ['office-director'], at: `${day}T01:00:00.000Z`, commandId: 'c' });

const task = (number: number, appliesTo: Task['appliesTo'], ...ids: string[]): Task => ({
  ...{ number, appliesTo, category: '公示', title: `任务${number}` },
  checks: ids.map((id) => ({ id, text: `查看${id}`, evidence: ['ledger'] })),
});
const phase = (code: Phase, startsOn: string, dueOn: string) => ({ code, name: code, startsOn, dueOn });
const content: PlanContent = {
  phases: [
    phase('deployment', '2022-05-06', '2022-05-15'),
    phase('self-inspection', '2022-05-15', '2022-05-31'),
    phase('rectification', '2022-06-01', '2022-10-31'),
    phase('review', '2022-11-01', '2022-11-30'),
  ],
  materials: [
    { code: 'R3', name: '问题清单', phase: 'self-inspection', dueOn: '2022-05-31' },
    { code: 'R5', name: '整改方案', phase: 'rectification', dueOn: '2022-10-31' },
  ],
  categories: [{ code: '公示', name: '公示' }],
  tasks: [task(1, 'all', '1.1', '1.2'), task(2, 'township', '2.1')],
};
const units: CampaignUnit[] = [
  { unitId: CITY, name: '城市管理局', meets: ['all'] },
  { unitId: TOWN, name: '舞泉镇', meets: ['all', 'township'] },
];
const notice = { campaignId, year: 2022, title: '提升年活动', documentNumber: '1号' };
const planned = {
  phases: content.phases.map(({ code, ...rest }) => ({ phase: code, ...rest })),
  ...{ materials: content.materials, categories: ['公示'], tasks: content.tasks },
};
const launched = new CampaignLaunched({ ...notice, templateHash: 'h', ...planned, units });
const opened = (of: Phase, dueOn: string) => new PhaseOpened({ campaignId, phase: of, dueOn });
const closed = (of: Phase) => new PhaseClosed({ campaignId, phase: of });
const underway: CampaignEvent[] = [
  ...[launched, opened('deployment', '2022-05-15'), closed('deployment')],
  opened('self-inspection', '2022-05-31'),
];
const standing = (code: string, state: 'awaited' | 'returned' | 'accepted', dueOn: string, round = 0) => ({
  ...{ code, state, dueOn, round },
});
const facts: MigrationFacts = {
  register: units,
  units: {
    [CITY]: {
      openIssues: [],
      answered: ['1.1', '1.2'],
      signedOff: true,
      materials: [standing('R3', 'accepted', '2022-05-31', 1), standing('R5', 'awaited', '2022-10-31')],
    },
    [TOWN]: {
      openIssues: [7],
      answered: ['1.2', '2.1'],
      signedOff: false,
      materials: [standing('R3', 'returned', '2022-06-20', 1), standing('R5', 'awaited', '2022-10-31')],
    },
  },
};

const changed: PlanContent = {
  ...content,
  materials: [
    { ...content.materials[0]!, dueOn: '2022-06-10' },
    { code: 'R8', name: '经验材料', phase: 'rectification', dueOn: '2022-09-30', appliesTo: 'township' },
  ],
  phases: content.phases.map((one) => (one.code === 'self-inspection' ? { ...one, dueOn: '2022-06-10' } : one)),
  tasks: [{ ...task(1, 'all', '1.1'), checks: [{ id: '1.1', text: '另有要求', evidence: [] }] }, task(2, 'all', '2.1')],
};
const ANSWER_BY = '2022-06-20';
const asked = (more: Partial<MigrateCampaign['data']> = {}) => {
  const data = {
    campaignId,
    reason: '上级有新要求',
    content: changed,
    reassess: false,
    answerBy: ANSWER_BY,
    facts,
    ...more,
  };
  const state = fold(campaign, underway) as RunningCampaign;
  const preview = more.preview ?? planMigration(data, state, data.facts, '2022-05-25').hash;
  return new MigrateCampaign({ ...data, preview }, on('2022-05-25'));
};

describe('a change of the running plan', () => {
  it('says what it did to each unit: checks gained and lost, answers kept and set aside, materials and days', () => {
    const [migrated] = campaign.decide(asked(), fold(campaign, underway)) as [CampaignMigrated];
    expect(migrated.data).toMatchObject({ version: 2, reason: '上级有新要求', answerBy: ANSWER_BY });
    expect(migrated.data.movedPhases).toEqual([{ code: 'self-inspection', from: '2022-05-31', to: '2022-06-10' }]);
    expect(migrated.data.effects).toEqual([
      {
        ...units[0],
        ...{ gained: ['2.1'], lost: ['1.2'], reworded: ['1.1'], answersKept: 1, setAside: ['1.2'], reopened: true },
        ...{ materialsGained: [], materialsLost: ['R5'], moved: [] },
      },
      {
        ...units[1],
        ...{ gained: [], lost: ['1.2'], reworded: ['1.1'], answersKept: 1, setAside: ['1.2'], reopened: false },
        // A day the unit was given for itself is not taken away.
        ...{ materialsGained: ['R8'], materialsLost: ['R5'], moved: [] },
      },
    ]);
    const after = fold(campaign, [...underway, migrated]) as RunningCampaign;
    expect([after.plan, after.tasks.length, after.phases[1]]).toEqual([
      2,
      2,
      { phase: 'self-inspection', name: 'self-inspection', startsOn: '2022-05-15', dueOn: '2022-06-10', is: 'open' },
    ]);
  });

  it('takes what a unit meets from the register anew where that is asked', () => {
    const register: CampaignUnit[] = [{ ...units[0]!, name: '城管局', meets: ['all', 'township'] }];
    const data = { content, reassess: true, answerBy: ANSWER_BY, facts: { ...facts, register } };
    const [migrated] = campaign.decide(asked(data), fold(campaign, underway)) as [CampaignMigrated];
    expect(migrated.data.effects.map(({ name, gained, reopened }) => [name, gained, reopened])).toEqual([
      ['城管局', ['2.1'], true],
      ['舞泉镇', [], false],
    ]);
  });

  it('is made as previewed, or not at all', () => {
    given(...underway)
      .when(asked({ preview: 'f'.repeat(64) }))
      .thenRefused('migration-not-as-previewed');
  });

  it('changes something', () =>
    given(...underway)
      .when(asked({ content }))
      .thenRefused('nothing-to-migrate'));

  it('names a day, not past, for those who had signed off and have more to answer', () => {
    given(...underway)
      .when(asked({ answerBy: undefined }))
      .thenRefused('answer-day-needed', { units: 1 });
    given(...underway)
      .when(asked({ answerBy: '2022-05-24' }))
      .thenRefused('answer-day-past');
  });

  it('leaves alone what is over, what has begun and what was handed in, and says so of each field', () => {
    const state = fold(campaign, underway) as RunningCampaign;
    const faults = (wanted: PlanContent) =>
      faultsOfChange(wanted, state, facts, '2022-05-25').map(({ field, message }) => `${field} ${message}`);
    const days = (place: number, more: object) => ({
      ...content,
      phases: content.phases.map((one, at) => (at === place ? { ...one, ...more } : one)),
    });
    expect(faults(days(0, { dueOn: '2022-05-14' }))).toEqual(['phases.0.dueOn deployment已经结束，日期不能再变更。']);
    expect(faults(days(1, { startsOn: '2022-05-16' }))).toEqual([
      'phases.1.startsOn self-inspection已经开始，开始日期不能再变更。',
    ]);
    expect(faults(days(2, { startsOn: '2022-05-24' }))).toEqual([
      'phases.2.startsOn rectification的开始日期不能早于今天。',
    ]);
    expect(faults(days(3, { startsOn: '2022-05-31' }))).toEqual([
      'phases.3.startsOn review开始过早：最多只能有相邻的两个阶段同时进行。',
    ]);
    expect(faults({ ...content, materials: content.materials.slice(1) })).toEqual([
      'materials 已有单位报送问题清单（R3），不能从方案中去掉。',
    ]);
    given(...underway)
      .when(asked({ content: days(0, { dueOn: '2022-05-14' }) }))
      .thenRefused('plan-unfit', {
        faults: 'deployment已经结束，日期不能再变更。',
      });
  });

  it('is of a campaign that runs', () => {
    given().when(asked()).thenRefused('campaign-unknown');
    given(...underway, new CampaignFinished({ campaignId }))
      .when(asked())
      .thenRefused('campaign-finished');
  });

  it('opens a phase that was moved on no earlier than its new day', () => {
    const later = {
      ...content,
      phases: content.phases.map((one) => (one.code === 'rectification' ? { ...one, startsOn: '2022-06-10' } : one)),
    };
    const [migrated] = campaign.decide(asked({ content: later }), fold(campaign, underway)) as [CampaignMigrated];
    const open = (day: string) => new OpenPhase({ campaignId, phase: 'rectification' }, on(day));
    given(...underway, migrated)
      .when(open('2022-06-01'))
      .thenNothing();
    given(...underway, migrated)
      .when(open('2022-06-10'))
      .then(opened('rectification', '2022-10-31'));
  });
});

describe('a material asked for while the campaign runs', () => {
  const wanted = { campaignId, name: '典型案例', phase: 'rectification', dueOn: '2022-08-31' } as const;
  const add = (more: Partial<AddMaterial['data']> = {}) =>
    new AddMaterial({ ...wanted, register: units, ...more }, on('2022-05-25'));
  const added = (code: string, more: object, ...owing: CampaignUnit[]) =>
    new MaterialAdded({
      ...{ ...wanted, code, ...more, title: notice.title },
      units: owing.map(({ unitId, name }) => ({ unitId, name })),
    });

  it('takes the next number, and is asked of the units it applies to', () => {
    given(...underway)
      .when(add())
      .then(added('R6', {}, ...units));
    const towns = { appliesTo: 'township', note: '附照片' } as const;
    given(...underway, added('R6', {}, ...units))
      .when(add(towns))
      .then(added('R7', { note: '附照片', appliesTo: 'township' }, units[1]!));
    given(...underway)
      .when(add({ only: [CITY] }))
      .then(added('R6', { only: [CITY] }, units[0]!));
  });

  it('goes by the names of the register, and is asked of nobody who left it', () => {
    const register = [{ ...units[1]!, name: '舞泉街道' }];
    given(...underway)
      .when(add({ register }))
      .then(added('R6', {}, { ...units[1]!, name: '舞泉街道' }));
  });

  it('has a code of its own and units to ask', () => {
    given(...underway)
      .when(add({ code: 'R3' }))
      .thenRefused('material-code-taken', { code: 'R3' });
    given(...underway)
      .when(add({ appliesTo: 'pilot' }))
      .thenRefused('material-for-nobody');
  });

  it('is due within a phase that is not over, and not in the past', () => {
    given(...underway)
      .when(add({ phase: 'deployment', dueOn: '2022-05-15' }))
      .thenRefused('phase-closed');
    given(...underway)
      .when(add({ phase: 'self-inspection', dueOn: '2022-05-24' }))
      .thenRefused('material-day-past');
    given(...underway)
      .when(add({ dueOn: '2022-11-02' }))
      .thenRefused('material-day-outside-phase');
  });
});

describe('a launch', () => {
  const launch = (more: object) =>
    new LaunchCampaign({ ...notice, units, plan: { templateHash: 'h', ...planned }, ...more }, on('2022-05-06'));

  it('freezes the template with its version, or names the campaign it goes on from', () => {
    given()
      .when(launch({ template: 't', origin: { templateVersion: 3, clonedFrom: 'campaign-0', faults: [] } }))
      .then(new CampaignLaunched({ ...launched.data, template: 't', templateVersion: 3, clonedFrom: 'campaign-0' }));
  });

  it('has a plan to begin with, and one without faults', () => {
    given().when(launch({})).thenRefused('launch-without-plan');
    given()
      .when(launch({ template: 't', origin: { faults: ['阶段没有时限。'] } }))
      .thenRefused('template-unfit', { faults: '阶段没有时限。' });
  });
});
