import { specify } from '@app/eventing';
import { campaign } from './campaign.decider.js';
import { ClosePhase, ExtendPhase, FinishCampaign, LaunchCampaign, OpenPhase, OpenPhaseEarly } from './commands.js';
import {
  CampaignFinished,
  CampaignLaunched,
  PhaseClosed,
  PhaseExtended,
  PhaseOpened,
  type MaterialPlan,
  type Phase,
} from './events.js';
import { takesPart, type CampaignPlan } from './rules.js';

const { given } = specify(campaign);
const campaignId = 'campaign-1';
const on = (day: string, role = 'office-director') => ({
  actor: `${role}-1`,
  roles: [role],
  at: `${day}T01:00:00.000Z`,
  commandId: 'c',
});
const byClock = (day: string) => on(day, 'system');

const DUE: Readonly<Record<Phase, string>> = {
  deployment: '2022-05-15',
  'self-inspection': '2022-05-31',
  rectification: '2022-10-31',
  review: '2022-11-30',
};
const material = (code: string, phase: Phase, dueOn = DUE[phase]): MaterialPlan => ({ code, name: code, phase, dueOn });
const plan: CampaignPlan = {
  templateHash: 'ab',
  phases: [
    { phase: 'deployment', name: '安排部署阶段', startsOn: '2022-05-06', dueOn: DUE.deployment },
    { phase: 'self-inspection', name: '自查阶段', startsOn: '2022-05-15', dueOn: DUE['self-inspection'] },
    { phase: 'rectification', name: '整改提升阶段', startsOn: '2022-06-01', dueOn: DUE.rectification },
    { phase: 'review', name: '总结评比阶段', startsOn: '2022-11-01', dueOn: DUE.review },
  ],
  materials: [
    material('R3', 'self-inspection'),
    material('R5', 'rectification', '2022-07-31'),
    material('R6', 'rectification'),
    material('R7', 'review'),
  ],
  categories: ['提升行政执法信息公示效能'],
  tasks: [],
};
const traits = { kind: 'department', serviceWindow: true, demonstration: 'candidate', pilot: false };
const units = [takesPart({ unitId: '11411121YH00007473', name: '舞阳县城市管理局', ...traits })];
const notice = { campaignId, year: 2022, title: '提升年活动', documentNumber: '舞法政办〔2022〕2号' };
const asked = { ...notice, template: 'three-systems-2022', plan, units };

const launched = new CampaignLaunched({ ...notice, template: 'three-systems-2022', ...plan, units });
const opened = (phase: Phase, dueOn = DUE[phase]) => new PhaseOpened({ campaignId, phase, dueOn });
const closed = (phase: Phase) => new PhaseClosed({ campaignId, phase });
const over = (phase: Phase) => [opened(phase), closed(phase)];
const finished = new CampaignFinished({ campaignId });
const extended = (phase: Phase, dueOn: string, materials: string[]) =>
  new PhaseExtended({
    campaignId,
    phase,
    from: DUE[phase],
    dueOn,
    reason: '汛期抢险',
    materials: materials.map((code) => ({ code, dueOn })),
  });
const everyPhaseOver = [...over('deployment'), ...over('self-inspection'), ...over('rectification'), ...over('review')];

describe('a campaign', () => {
  it('is launched with its plan and the units of the register', () =>
    given()
      .when(new LaunchCampaign(asked, on('2022-05-06')))
      .then(launched));

  it('is launched once', () =>
    given(launched)
      .when(new LaunchCampaign(asked, on('2022-05-06')))
      .thenRefused('campaign-already-launched'));

  it('is launched from a template there is', () =>
    given()
      .when(new LaunchCampaign({ ...asked, plan: undefined }, on('2022-05-06')))
      .thenRefused('template-unknown', { template: 'three-systems-2022' }));

  it('is not launched under a number that stands on another paper', () =>
    given()
      .when(new LaunchCampaign({ ...asked, numberOn: '会议通知' }, on('2022-05-06')))
      .thenRefused('document-number-on-paper', { title: '会议通知' }));

  it('is not launched without units', () =>
    given()
      .when(new LaunchCampaign({ ...asked, units: [] }, on('2022-05-06')))
      .thenRefused('campaign-has-no-units'));

  it('is launched until its last day, not after it', () => {
    given()
      .when(new LaunchCampaign(asked, on('2022-11-30')))
      .then(launched);
    given()
      .when(new LaunchCampaign(asked, on('2022-12-01')))
      .thenRefused('campaign-already-over', { endsOn: '2022-11-30' });
  });

  it('has to be launched before its phases change', () =>
    given()
      .when(new OpenPhase({ campaignId, phase: 'deployment' }, byClock('2022-05-06')))
      .thenRefused('campaign-unknown'));

  it('is finished when its last phase has closed, once', () => {
    const finish = new FinishCampaign({ campaignId }, byClock('2022-12-01'));
    given(launched, ...everyPhaseOver)
      .when(finish)
      .then(finished);
    given(launched, ...everyPhaseOver, finished)
      .when(finish)
      .thenNothing();
    given(launched, ...everyPhaseOver.slice(0, -1))
      .when(finish)
      .thenNothing();
  });

  it('does not change once it is finished', () => {
    const done = given(launched, ...everyPhaseOver, finished);
    done
      .when(new ExtendPhase({ campaignId, phase: 'review', dueOn: '2022-12-15', reason: '' }, on('2022-12-01')))
      .thenRefused('campaign-finished');
    done
      .when(new OpenPhaseEarly({ campaignId, phase: 'review', reason: '' }, on('2022-12-01')))
      .thenRefused('campaign-finished');
    done.when(new OpenPhase({ campaignId, phase: 'review' }, byClock('2022-12-01'))).thenNothing();
    done.when(new ClosePhase({ campaignId, phase: 'review', dueOn: DUE.review }, byClock('2022-12-01'))).thenNothing();
  });
});

describe('a phase', () => {
  const open = (phase: Phase, day: string) => new OpenPhase({ campaignId, phase }, byClock(day));
  const close = (phase: Phase, dueOn = DUE[phase]) => new ClosePhase({ campaignId, phase, dueOn }, byClock(dueOn));

  it('opens on its day, while the one before it has its last', () =>
    given(launched, opened('deployment')).when(open('self-inspection', '2022-05-15')).then(opened('self-inspection')));

  it('closes at the end of its due day, whether or not materials are missing', () =>
    given(launched, opened('deployment'), opened('self-inspection'))
      .when(close('deployment'))
      .then(closed('deployment')));

  it('opens and closes once when its jobs run twice', () => {
    given(launched, opened('deployment')).when(open('deployment', '2022-05-06')).thenNothing();
    given(launched, ...over('deployment'))
      .when(open('deployment', '2022-05-16'))
      .thenNothing();
    given(launched, ...over('deployment'))
      .when(close('deployment'))
      .thenNothing();
  });

  it('opens and closes in order when its jobs come late and in any order', () => {
    given(launched).when(open('self-inspection', '2022-05-20')).then(opened('deployment'), opened('self-inspection'));
    given(launched)
      .when(close('self-inspection'))
      .then(opened('deployment'), ...over('self-inspection'));
    given(launched, opened('deployment'), ...over('self-inspection'))
      .when(close('deployment'))
      .then(closed('deployment'));
  });

  it('is one of the plan', () =>
    given(new CampaignLaunched({ ...launched.data, phases: plan.phases.slice(0, 3) }))
      .when(open('review', '2022-11-01'))
      .thenRefused('phase-unknown'));
});

describe('an early opening', () => {
  const reason = '给乡镇留足自查时间';
  const early = (phase: Phase, day: string) => new OpenPhaseEarly({ campaignId, phase, reason }, on(day));

  it('is for a reason, and leaves the phase before it its days', () =>
    given(launched, opened('deployment'))
      .when(early('self-inspection', '2022-05-13'))
      .then(new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31', reason })));

  it('is not for a phase that has opened', () => {
    const twice = early('self-inspection', '2022-05-14');
    given(launched, opened('deployment'), opened('self-inspection')).when(twice).thenRefused('phase-already-open');
    given(launched, ...over('deployment'), ...over('self-inspection'))
      .when(twice)
      .thenRefused('phase-already-open');
  });

  it('waits for the phase before it to open', () =>
    given(launched, opened('deployment'))
      .when(early('rectification', '2022-05-13'))
      .thenRefused('previous-phase-not-open'));

  it('never makes three phases open at once', () => {
    given(launched, opened('deployment'), opened('self-inspection'))
      .when(early('rectification', '2022-05-14'))
      .thenRefused('two-phases-open');
    given(launched, ...over('deployment'), opened('self-inspection'))
      .when(early('rectification', '2022-05-20'))
      .then(new PhaseOpened({ campaignId, phase: 'rectification', dueOn: '2022-10-31', reason }));
  });
});

describe('an extension', () => {
  const extend = (phase: Phase, dueOn: string, day = '2022-05-14') =>
    new ExtendPhase({ campaignId, phase, dueOn, reason: '汛期抢险' }, on(day));
  const underway = given(launched, ...over('deployment'), opened('self-inspection'));

  it('moves the phase’s end and the materials due with it', () => {
    underway.when(extend('self-inspection', '2022-06-10')).then(extended('self-inspection', '2022-06-10', ['R3']));
    underway.when(extend('rectification', '2022-11-10')).then(extended('rectification', '2022-11-10', ['R6']));
  });

  it('counts from the day of the last one', () => {
    const first = extended('self-inspection', '2022-06-10', ['R3']);
    given(launched, opened('deployment'), opened('self-inspection'), first)
      .when(extend('self-inspection', '2022-06-20'))
      .then(
        new PhaseExtended({
          ...first.data,
          from: '2022-06-10',
          dueOn: '2022-06-20',
          materials: [{ code: 'R3', dueOn: '2022-06-20' }],
        }),
      );
  });

  it('keeps the phase open past its former day', () => {
    const moved = given(launched, opened('deployment'), extended('deployment', '2022-05-20', []));
    moved
      .when(new ClosePhase({ campaignId, phase: 'deployment', dueOn: DUE.deployment }, byClock('2022-05-15')))
      .thenNothing();
    moved
      .when(new ClosePhase({ campaignId, phase: 'deployment', dueOn: '2022-05-20' }, byClock('2022-05-20')))
      .then(closed('deployment'));
  });

  it('holds for a phase that opens later', () =>
    given(launched, opened('deployment'), extended('self-inspection', '2022-06-10', ['R3']))
      .when(new OpenPhase({ campaignId, phase: 'self-inspection' }, byClock('2022-05-15')))
      .then(opened('self-inspection', '2022-06-10')));

  it('is later than the day it replaces', () => {
    underway.when(extend('self-inspection', '2022-05-31')).thenRefused('extension-not-later', { dueOn: '2022-05-31' });
    underway.when(extend('self-inspection', '2022-05-20')).thenRefused('extension-not-later');
  });

  it('is not for a day that has passed', () => {
    underway.when(extend('self-inspection', '2022-06-02', '2022-06-03')).thenRefused('extension-in-the-past');
    underway
      .when(extend('self-inspection', '2022-06-03', '2022-06-03'))
      .then(extended('self-inspection', '2022-06-03', ['R3']));
  });

  it('ends before the phase after the next one starts', () => {
    underway
      .when(extend('self-inspection', '2022-11-01'))
      .thenRefused('extension-too-long', { startsOn: '2022-11-01' });
    underway.when(extend('review', '2023-03-31')).then(extended('review', '2023-03-31', ['R7']));
  });

  it('does not outlive the campaign', () => {
    underway
      .when(extend('rectification', '2022-12-01'))
      .thenRefused('extension-beyond-campaign', { dueOn: '2022-11-30' });
    underway.when(extend('rectification', '2022-11-30')).then(extended('rectification', '2022-11-30', ['R6']));
  });

  it('is not for a phase that has closed', () =>
    underway.when(extend('deployment', '2022-05-20')).thenRefused('phase-closed'));
});
