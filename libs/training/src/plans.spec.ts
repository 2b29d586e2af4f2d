import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { officerAccount } from './account.decider.js';
import {
  BindOfficerAccount,
  ForetellShortfalls,
  ImportAttendance,
  ImportExamScores,
  ImportTrainingPlan,
  MoveTrainingPlanDue,
  ReleaseOfficerAccount,
  RequestTrainingPlans,
  SubmitTrainingPlan,
} from './commands.js';
import {
  AttendanceImported,
  ExamScoresImported,
  OfficerAccountBound,
  OfficerAccountReleased,
  OwnShortfallForetold,
  TrainingPlanDueMoved,
  TrainingPlanImported,
  TrainingPlansRequested,
  TrainingPlanSubmitted,
  UnitShortfallForetold,
  type PlanItem,
} from './events.js';
import { countsTowards, dayOfYear, hoursOwed } from './hours.rules.js';
import { attendanceImport, examScoreImport, trainingPlanImport } from './import.decider.js';
import { trainingPlan, trainingYear } from './plan.decider.js';
import { shortfallForecast } from './shortfall.decider.js';

const unitId = 'unit-a';
const meta: Meta = { actor: 'clerk', roles: [], at: '2022-03-20T02:00:00.000Z', commandId: 'c', unit: unitId };
const neighbour = { ...meta, unit: 'unit-b' };

describe('an account', () => {
  const { given } = specify(officerAccount);
  const facts = { officer: { unitId, name: '某甲' }, account: { unitId, name: '某甲' } };
  const bind = (more: object = {}, by = meta) =>
    new BindOfficerAccount({ accountId: 'a1', officerId: 'o1', facts: { ...facts, ...more } }, by);
  const bound = new OfficerAccountBound({ accountId: 'a1', officerId: 'o1', unitId });
  const release = (by = meta) => new ReleaseOfficerAccount({ accountId: 'a1', reason: '绑定有误' }, by);
  const released = new OfficerAccountReleased({ ...bound.data, reason: '绑定有误' });

  it('is bound to an officer of the same unit and the same name, and each to one', () => {
    given().when(bind()).then(bound);
    given(bound).when(bind()).thenNothing();
    given()
      .when(bind({ officer: undefined }))
      .thenRefused('officer-to-bind-unknown');
    given().when(bind({}, neighbour)).thenRefused('not-your-unit');
    given()
      .when(bind({ account: { unitId: 'unit-b', name: '某甲' } }))
      .thenRefused('officer-account-of-another-unit');
    given()
      .when(bind({ account: { unitId, name: '某乙' } }))
      .thenRefused('officer-account-of-another-name', { account: '某乙', officer: '某甲' });
    given()
      .when(bind({ boundTo: 'a9' }))
      .thenRefused('officer-bound-to-another', { login: 'a9' });
    given(new OfficerAccountBound({ ...bound.data, officerId: 'o2' }))
      .when(bind())
      .thenRefused('officer-account-bound-already');
  });

  it('is released with a reason, and may then be bound anew', () => {
    given(bound).when(release()).then(released);
    given().when(release()).thenRefused('officer-account-not-bound');
    given(bound).when(release(neighbour)).thenRefused('not-your-unit');
    given(bound, released).when(bind()).then(bound);
  });
});

describe('a plan of the year', () => {
  const { given } = specify(trainingPlan);
  const item: PlanItem = { title: '行政处罚法', kind: 'business', month: 5, hours: 20, audience: '全体执法人员' };
  const facts = { unitKnown: true, dueOn: '2022-03-31' };
  const of = { unitId, year: 2022, documentNumber: '某〔2022〕1号' };
  const submit = (more: object = {}, by = meta) => new SubmitTrainingPlan({ ...of, items: [item], facts, ...more }, by);
  const submitted = new TrainingPlanSubmitted({ ...of, revision: 1, items: [item], late: false });
  const longer = { ...item, hours: 22.5 };

  it('is handed in by the unit itself, and late after the day it is due', () => {
    given().when(submit()).then(submitted);
    given()
      .when(submit({}, { ...meta, at: '2022-03-31T15:59:00.000Z' }))
      .then(submitted);
    given()
      .when(submit({}, { ...meta, at: '2022-03-31T16:00:00.000Z' }))
      .then(new TrainingPlanSubmitted({ ...submitted.data, late: true }));
    given().when(submit({}, neighbour)).thenRefused('not-your-unit');
    given()
      .when(submit({ facts: { ...facts, unitKnown: false } }))
      .thenRefused('training-unit-unknown');
    for (const year of [2021, 2024])
      given().when(submit({ year })).thenRefused('training-plan-of-another-year', { year });
  });

  it('has lines with hours in halves', () => {
    given()
      .when(submit({ items: [] }))
      .thenRefused('training-plan-empty');
    given()
      .when(submit({ items: [{ ...item, hours: 20.25 }] }))
      .thenRefused('planned-hours-not-halves', { title: '行政处罚法', hours: 20.25 });
    for (const hours of [0, -1, 500])
      given()
        .when(submit({ items: [{ ...item, hours }] }))
        .thenRefused('planned-hours-unlikely');
  });

  it('is revised with a reason, whole; the same again is nothing new', () => {
    given(submitted).when(submit()).thenNothing();
    given(submitted)
      .when(submit({ items: [longer] }))
      .thenRefused('training-plan-revised-without-reason');
    given(submitted)
      .when(submit({ items: [longer], reason: '增加新法' }))
      .then(new TrainingPlanSubmitted({ ...of, revision: 2, items: [longer], late: false, reason: '增加新法' }));
  });

  it('is due at the end of March, unless the office says another day of the year', () => {
    const year = specify(trainingYear);
    const move = (dueOn: string) => new MoveTrainingPlanDue({ year: 2022, dueOn, reason: '机构改革' }, meta);
    const moved = new TrainingPlanDueMoved({ year: 2022, dueOn: '2022-04-15', reason: '机构改革' });
    year.given().when(move('2022-04-15')).then(moved);
    year.given().when(move('2022-03-31')).thenNothing();
    year.given(moved).when(move('2022-04-15')).thenNothing();
    year.given().when(move('2023-04-15')).thenRefused('training-plan-due-in-another-year');
  });

  it('is asked for once a year of every unit that has none, and no longer once its day is over', () => {
    const year = specify(trainingYear);
    const facts = { dueOn: '2022-03-31', units: ['unit-a', 'unit-b'] };
    const begun: Meta = { ...meta, at: '2022-01-01T00:30:00.000Z' };
    const ask = (more: object = {}, by = begun) =>
      new RequestTrainingPlans({ year: 2022, facts: { ...facts, ...more } }, by);
    const requested = new TrainingPlansRequested({ year: 2022, ...facts });
    year.given().when(ask()).then(requested);
    year.given(requested).when(ask()).thenNothing();
    year
      .given()
      .when(ask({ units: [] }))
      .thenNothing();
    const onTheDay: Meta = { ...meta, at: '2022-03-31T08:00:00.000Z' };
    year.given().when(ask({}, onTheDay)).then(requested);
    year
      .given()
      .when(ask({}, { ...meta, at: '2022-03-31T16:00:00.000Z' }))
      .thenNothing();
  });

  it('and a list on paper and scores come as a table, with one fact beside what it brings, and none where it brings nothing', () => {
    const file = { importId: 'i1', fileName: '计划.xlsx', sha256: 'aa', plan: 'p', table: {} };
    const fact = { importId: 'i1', fileName: '计划.xlsx', sha256: 'aa', added: 2 };
    const plans = specify(trainingPlanImport);
    const plan = { unitId, year: 2022 };
    plans
      .given()
      .when(new ImportTrainingPlan({ ...file, ...plan, added: 2 }, meta))
      .then(new TrainingPlanImported({ ...fact, ...plan }));
    plans
      .given()
      .when(new ImportTrainingPlan({ ...file, ...plan }, meta))
      .thenRefused('no-training-plan-to-import');
    const lists = specify(attendanceImport);
    lists
      .given()
      .when(new ImportAttendance({ ...file, sessionId: 's1', unitId, added: 2 }, meta))
      .then(new AttendanceImported({ ...fact, sessionId: 's1', unitId }));
    lists
      .given()
      .when(new ImportAttendance({ ...file, sessionId: 's1' }, meta))
      .thenRefused('no-attendance-to-import');
    const scores = specify(examScoreImport);
    scores
      .given()
      .when(new ImportExamScores({ ...file, sessionId: 's1', unitId, added: 1, corrected: 1 }, meta))
      .then(new ExamScoresImported({ ...fact, sessionId: 's1', unitId }));
    scores
      .given()
      .when(new ImportExamScores({ ...file, sessionId: 's1' }, meta))
      .thenRefused('no-exam-scores-to-import');
  });
});

describe('hours', () => {
  it.each([
    ['2015-01-01', 60],
    ['2021-12-31', 60],
    ['2022-01-31', 60],
    ['2022-02-01', 55],
    ['2022-09-15', 20],
    ['2022-12-31', 5],
    ['2023-01-01', 0],
  ])(
    'owed in 2022 by an officer since %s are %d: a joiner owes for the months left, his first among them',
    (since, owed) => expect(hoursOwed(2022, since)).toBe(owed),
  );

  it('of political theory never count, those of recording staff do', () => {
    expect((['business', 'records', 'political'] as const).map(countsTowards)).toEqual([true, true, false]);
  });

  it('are looked at today, and on the last day of a year that is over', () => {
    expect([dayOfYear(2022, '2022-06-06'), dayOfYear(2021, '2022-06-06')]).toEqual(['2022-06-06', '2021-12-31']);
  });
});

describe('who will miss them', () => {
  const { given } = specify(shortfallForecast);
  const one = { officerId: 'o1', hours: 20, owed: 60, expected: 30 };
  const two = { ...one, officerId: 'o2' };
  const of = (month: number) => ({ unitId, year: 2022, month });
  const foretell = (month: number, ...short: object[]) =>
    new ForetellShortfalls({ ...of(month), short: short as never }, meta);
  const told = (month: number, ...officers: (typeof one)[]) => new UnitShortfallForetold({ ...of(month), officers });

  it('is told from September on, the unit and whoever has an account, once a month', () => {
    given()
      .when(foretell(9, { ...one, accountId: 'a1' }, two))
      .then(told(9, one, two), new OwnShortfallForetold({ ...of(9), ...one, accountId: 'a1' }));
    given().when(foretell(8, one)).thenNothing();
    given().when(foretell(9)).thenNothing();
    given(told(9, one)).when(foretell(9, one)).thenNothing();
    given(told(9, one))
      .when(foretell(9, one, two))
      .then(told(9, two));
    given(told(9, one)).when(foretell(10, one)).then(told(10, one));
  });
});
