import { specify } from '@app/eventing';
import { CompareFigures, EnterFigures, ExplainContradiction } from './commands.js';
import { computedChecks } from './decider.js';
import { ContradictionFound, ContradictionSettled, FiguresEntered, type Claim, type Figures } from './events.js';
import type { CheckFacts } from './rules.js';

const { given } = specify(computedChecks);
const [campaignId, unitId] = ['2022', '11411121YH00007473'];
const of = { campaignId, unitId };
const heldOn = '2022-05-20';
const meta = { actor: 'clerk', roles: ['unit-clerk'], unit: unitId, at: '2022-05-20T01:00:00.000Z', commandId: 'c' };
const staff = { ...meta, actor: 'staff', roles: ['office-staff'], unit: undefined };
const facts: CheckFacts = {
  finished: false,
  rules: [
    { plan: { measure: 'device-ratio', devices: 1, officers: 2 }, checkId: '5.1' },
    { plan: { measure: 'advance-disclosure', items: ['清单', '监督方式'] }, checkId: '1.2' },
    { plan: { measure: 'training-hours', hours: 60 }, checkId: '14.1' },
    { plan: { measure: 'certificates' } },
  ],
  answers: {},
};
const answering = (answer: Claim | 'partly'): CheckFacts => ({ ...facts, answers: { '5.1': answer } });
const enter = (figures: Figures, known = facts, day = heldOn) =>
  new EnterFigures({ ...of, heldOn: day, figures, facts: known }, meta);
const compare = (known: CheckFacts) => new CompareFigures({ ...of, facts: known }, { ...staff, actor: 'system' });
const explain = (reason = '有2台正在维修') =>
  new ExplainContradiction({ ...of, rule: 'device-ratio', reason, facts }, staff);
const entered = (figures: Figures, day = heldOn) =>
  new FiguresEntered({ ...of, heldOn: day, source: 'reported', figures });
const found = (have: number, needed: number, answer: Claim = 'conforming') =>
  new ContradictionFound({ ...of, rule: 'device-ratio', checkId: '5.1', answer, have, needed });
const short: Figures = { officers: 5, devices: 2 };
const settled = (how: ContradictionSettled['data']['how']) =>
  new ContradictionSettled({ ...of, rule: 'device-ratio', checkId: '5.1', how });
const explainedOf = (figures: Figures, reason = '有2台正在维修') =>
  new ContradictionSettled({ ...settled('explained').data, reason, figures });

describe('what a register counts', () => {
  const counting = (registered: Figures) => ({ ...answering('conforming'), registered });

  it('goes before what was stated', () => {
    given(entered(short))
      .when(compare(counting({ officers: 5, devices: 3 })))
      .thenNothing();
    given(entered({ officers: 4, devices: 2 }))
      .when(compare(counting({ officers: 6, devices: 2 })))
      .then(found(2, 3));
    given(found(2, 3))
      .when(compare(counting({ officers: 6, devices: 3 })))
      .then(settled('figures-changed'));
  });

  it('is not stated beside it', () => {
    given()
      .when(enter({ devices: 3 }, counting({ devices: 2 })))
      .thenRefused('figure-in-register', { figure: '音像记录设备台数' });
    given()
      .when(enter(short, counting({ reviewers: 2 })))
      .then(entered(short), found(2, 3));
  });

  it('is explained for what it counts alone: with other officers behind the same numbers, it is found anew', () => {
    given(found(2, 3))
      .when(new ExplainContradiction({ ...explain().data, facts: counting(short) }, staff))
      .then(explainedOf(short));
    const explained = [found(2, 3), explainedOf(short)] as const;
    given(...explained)
      .when(compare(counting(short)))
      .thenNothing();
    given(...explained)
      .when(compare(counting({ officers: 6, devices: 2 })))
      .then(found(2, 3));
    const before = [found(2, 3), new ContradictionSettled({ ...settled('explained').data, reason: '维修' })] as const;
    given(...before)
      .when(compare(counting({ officers: 6, devices: 2 })))
      .thenNothing();
  });

  it('is counted where nothing was stated', () =>
    given()
      .when(compare(counting({ officers: 5, devices: 2 })))
      .then(found(2, 3)));
});

describe('figures', () => {
  it('are entered with the day they hold for, and their source', () => given().when(enter(short)).then(entered(short)));

  it('take the place of earlier ones; the same again changes nothing', () => {
    given(entered(short))
      .when(enter({ devices: 2 }))
      .thenNothing();
    given(entered(short))
      .when(enter({ devices: 3 }))
      .then(entered({ devices: 3 }));
    given(entered(short))
      .when(enter({ devices: 2 }, facts, '2022-05-19'))
      .then(entered({ devices: 2 }, '2022-05-19'));
  });

  it.each<[string, Figures, string]>([
    ['that are none', {}, 'figures-empty'],
    ['below nothing', { officers: -1 }, 'figure-negative'],
    ['of half a person', { officers: 2.5 }, 'figure-not-whole'],
    ['no unit can have', { devices: 100_001 }, 'figure-too-large'],
    ['of hours below nothing', { trainingHours: -0.5 }, 'figure-negative'],
    ['of quarter hours', { trainingHours: 60.25 }, 'figure-not-half-hours'],
    ['of more hours than a year has', { trainingHours: 8760.5 }, 'figure-beyond-year'],
    ['of more political hours than hours', { trainingHours: 10, politicalHours: 10.5 }, 'political-hours-exceed-all'],
    ['of more certificates than officers', { officers: 3, certificates: 4 }, 'certificates-exceed-officers'],
    ['about items nobody asks for', { advance: ['清单', '荣誉'] }, 'figure-item-unknown'],
    ['with an item twice', { advance: ['清单', '清单'] }, 'figure-item-twice'],
    ['about a window the unit has not', { window: ['咨询服务'] }, 'figure-not-applicable'],
  ])('are refused: %s', (_, figures, code) => given().when(enter(figures)).thenRefused(code));

  it('are refused when they do not go with those entered before', () =>
    given(entered({ officers: 5, certificates: 5 }))
      .when(enter({ officers: 4 }))
      .thenRefused('certificates-exceed-officers', { certificates: 5, officers: 4 }));

  it('say which figure is wrong, in words', () =>
    given()
      .when(enter({ devices: -2 }))
      .thenRefused('figure-negative', { figure: '音像记录设备台数', value: -2 }));

  it('hold for today or a day past', () =>
    given()
      .when(enter(short, facts, '2022-05-21'))
      .thenRefused('figures-day-in-future', { heldOn: '2022-05-21' }));

  it('are not entered once the campaign has finished, or by another unit, or by one that takes no part', () => {
    given()
      .when(enter(short, { ...facts, finished: true }))
      .thenRefused('figures-campaign-finished');
    given()
      .when(new EnterFigures({ ...of, heldOn, figures: short, facts }, { ...meta, unit: 'another' }))
      .thenRefused('not-your-unit');
    given()
      .when(new EnterFigures({ ...of, heldOn, figures: short }, meta))
      .thenRefused('computed-checks-not-found');
  });
});

describe('a contradiction', () => {
  it('is found as the figures are entered', () => {
    given()
      .when(enter(short, answering('conforming')))
      .then(entered(short), found(2, 3));
    given()
      .when(enter({ officers: 4, devices: 2 }, answering('nonconforming')))
      .then(entered({ officers: 4, devices: 2 }), found(2, 2, 'nonconforming'));
  });

  it('is found as the unit answers, once', () => {
    given(entered(short))
      .when(compare(answering('conforming')))
      .then(found(2, 3));
    given(entered(short), found(2, 3))
      .when(compare(answering('conforming')))
      .thenNothing();
    given(entered(short))
      .when(compare(answering('partly')))
      .thenNothing();
  });

  it('is settled when the answer changes', () =>
    given(entered(short), found(2, 3))
      .when(compare(answering('partly')))
      .then(settled('answer-changed')));

  it('is settled when the figure changes, and found anew where it still differs', () => {
    given(entered(short), found(2, 3))
      .when(enter({ devices: 3 }, answering('conforming')))
      .then(entered({ devices: 3 }), settled('figures-changed'));
    given(entered(short), found(2, 3))
      .when(enter({ devices: 1 }, answering('conforming')))
      .then(entered({ devices: 1 }), settled('figures-changed'), found(1, 3));
  });

  it('is settled when no check asks for the number any more', () =>
    given(entered(short), found(2, 3))
      .when(compare({ ...facts, rules: [] }))
      .then(settled('check-dropped')));

  it('is settled by an explanation of the office, and is no news until it is another', () => {
    const explained = explainedOf(short);
    given(entered(short), found(2, 3)).when(explain()).then(explained);
    given(entered(short), found(2, 3), explained)
      .when(compare(answering('conforming')))
      .thenNothing();
    given(entered(short), found(2, 3), explained)
      .when(enter({ devices: 1 }, answering('conforming')))
      .then(entered({ devices: 1 }), found(1, 3));
  });

  it('is explained for these figures alone: changed and back, it is found anew', () =>
    given(entered(short), found(2, 3), explainedOf(short), entered({ devices: 3 }))
      .when(enter({ devices: 2 }, answering('conforming')))
      .then(entered({ devices: 2 }), found(2, 3)));

  it('is explained only while it stands', () => {
    given(entered(short)).when(explain()).thenRefused('contradiction-not-open');
    given(entered(short), found(2, 3), settled('figures-changed'))
      .when(explain())
      .thenRefused('contradiction-not-open');
  });

  it('is not looked for once the campaign has finished', () =>
    given(entered(short))
      .when(compare({ ...answering('conforming'), finished: true }))
      .thenNothing());
});
