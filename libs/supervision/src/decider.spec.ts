import { specify } from '@app/eventing/specify.js';
import {
  AssignInspection,
  CallOffInspection,
  ConcludeInspection,
  RecordFinding,
  RecordVisit,
  SignInspection,
} from './commands.js';
import { inspection } from './decider.js';
import {
  FindingRecorded,
  InspectionAssigned,
  InspectionCalledOff,
  InspectionConcluded,
  InspectionReassigned,
  InspectionSigned,
  VisitRecorded,
} from './events.js';

const { given } = specify(inspection);

const inspectionId = 'inspection-1';
const unitId = 'unit-1';
const of = { inspectionId, unitId };
const meta = { actor: 'account', roles: ['supervisor'], at: '2026-06-10T01:00:00.000Z', commandId: 'c' };
const task = {
  ...of,
  ...{ campaignId: 'campaign-1', drawId: 'draw-1', drawYear: 2026, drawNumber: 1, drawVersion: 5 },
  ...{ item: '“三项制度”落实情况', supervisors: ['lead', 'member'], dueOn: '2026-07-01' },
};
const assigned = new InspectionAssigned({ ...task, assignedOn: '2026-06-05' });
const visit = { visitedOn: '2026-06-09', account: '查阅案卷5卷', evidence: ['a'.repeat(64)] };
const visited = new VisitRecorded({ ...of, supervisorId: 'lead', ...visit });
const finding = {
  findingId: 'f1',
  text: '案卷缺少送达回证',
  category: 'recording',
  dueOn: '2026-07-10',
  responsible: '某某',
};
const found = new FindingRecorded({ ...of, campaignId: 'campaign-1', supervisorId: 'member', ...finding });
const signed = (supervisorId: string) => new InspectionSigned({ ...of, supervisorId });
const concluded = new InspectionConcluded({ ...of, result: 'no-problem-found', findings: 0 });
const calledOff = new InspectionCalledOff({ ...of, drawVersion: 6 });

const assign = (more: Partial<AssignInspection['data']> = {}) => new AssignInspection({ ...task, ...more }, meta);
const callOff = new CallOffInspection({ ...of, drawVersion: 6 }, meta);
const record = (more: Partial<RecordVisit['data']> = {}) =>
  new RecordVisit({ inspectionId, supervisorId: 'lead', ...visit, ...more }, meta);
const find = (more: Partial<RecordFinding['data']> = {}) =>
  new RecordFinding({ inspectionId, supervisorId: 'member', ...finding, ...more }, meta);
const sign = (supervisorId?: string) => new SignInspection({ inspectionId, supervisorId }, meta);
const conclude = (result: 'no-problem-found' | 'problems-found', supervisorId = 'lead') =>
  new ConcludeInspection({ inspectionId, supervisorId, result }, meta);

describe('assigning an inspection', () => {
  it('starts it on the day of the assignment', () =>
    given()
      .when(assign())
      .then(new InspectionAssigned({ ...task, assignedOn: '2026-06-10' })));

  it('happens once however often it is told', () => {
    given(assigned).when(assign()).thenNothing();
    given(assigned, visited, signed('lead'), signed('member'), concluded)
      .when(assign({ drawVersion: 9 }))
      .thenNothing();
  });

  it('follows a supervisor replaced in the draw, in the order of the draw', () => {
    const supervisors = ['lead', 'spare'];
    const reassigned = new InspectionReassigned({ ...of, supervisors, drawVersion: 7 });
    given(assigned)
      .when(assign({ supervisors, drawVersion: 7 }))
      .then(reassigned);
    given(assigned, reassigned)
      .when(assign({ drawVersion: 6 }))
      .thenNothing();
    given(assigned)
      .when(assign({ drawVersion: 7 }))
      .thenNothing();
  });

  it('voids the signatures when a supervisor is replaced', () => {
    const reassigned = new InspectionReassigned({ ...of, supervisors: ['lead', 'spare'], drawVersion: 7 });
    const history = [assigned, visited, signed('lead'), signed('member'), reassigned];
    given(...history)
      .when(conclude('no-problem-found'))
      .thenRefused('signatures-missing', { missing: 2 });
    given(...history)
      .when(sign('member'))
      .thenRefused('not-assigned-to-you');
    given(...history)
      .when(sign('lead'))
      .then(signed('lead'));
  });

  it('is called off when the unit is replaced, even before it was told', () => {
    given(assigned, visited).when(callOff).then(calledOff);
    given().when(callOff).then(calledOff);
    given(calledOff).when(assign()).thenNothing();
    given(calledOff).when(callOff).thenNothing();
    given(assigned, concluded).when(callOff).thenNothing();
  });
});

describe('a visit', () => {
  it('is recorded by one of the assigned supervisors, as often as they go', () => {
    given(assigned).when(record()).then(visited);
    given(assigned, visited).when(record()).then(visited);
  });

  it.each([
    ['before the day of the assignment', record({ visitedOn: '2026-06-04' }), 'visit-before-assignment'],
    ['in the future', record({ visitedOn: '2026-06-11' }), 'visit-in-future'],
    ['by a supervisor of another unit', record({ supervisorId: 'stranger' }), 'not-assigned-to-you'],
    ['by somebody who is no supervisor, such as the unit', record({ supervisorId: undefined }), 'not-assigned-to-you'],
  ])('is refused %s', (_, command, code) => given(assigned).when(command).thenRefused(code));

  it('is refused once somebody has signed', () =>
    given(assigned, visited, signed('member')).when(record()).thenRefused('record-already-signed'));
});

describe('a finding', () => {
  it('is recorded with its deadline and the person responsible', () =>
    given(assigned, visited).when(find()).then(found));

  it('belongs to one of the main tasks of the plan', () => {
    given(assigned, visited)
      .when(find({ categories: ['另一项主要任务'] }))
      .thenRefused('finding-category-unknown');
    given(assigned, visited)
      .when(find({ categories: [finding.category] }))
      .then(found);
  });

  it('is refused before a visit, with a past deadline, and after a signature', () => {
    given(assigned).when(find()).thenRefused('visit-not-recorded');
    given(assigned, visited)
      .when(find({ dueOn: '2026-06-09' }))
      .thenRefused('finding-due-in-past');
    given(assigned, visited, signed('lead')).when(find()).thenRefused('record-already-signed');
    given(assigned, visited)
      .when(find({ supervisorId: 'stranger' }))
      .thenRefused('not-assigned-to-you');
  });
});

describe('signing', () => {
  it('is done by each supervisor himself, once, after a visit', () => {
    given(assigned, visited, signed('lead')).when(sign('member')).then(signed('member'));
    given(assigned, visited, signed('lead')).when(sign('lead')).thenRefused('already-signed');
    given(assigned).when(sign('lead')).thenRefused('visit-not-recorded');
    given(assigned, visited).when(sign()).thenRefused('not-assigned-to-you');
  });
});

describe('the result', () => {
  const both = [signed('lead'), signed('member')];

  it('says what the record says', () => {
    given(assigned, visited, ...both)
      .when(conclude('no-problem-found'))
      .then(concluded);
    given(assigned, visited, found, ...both)
      .when(conclude('problems-found', 'member'))
      .then(new InspectionConcluded({ ...of, result: 'problems-found', findings: 1 }));
    given(assigned, visited, found, ...both)
      .when(conclude('no-problem-found'))
      .thenRefused('result-contradicts-findings');
    given(assigned, visited, ...both)
      .when(conclude('problems-found'))
      .thenRefused('result-contradicts-findings');
  });

  it('does not exist before both have signed', () => {
    given(assigned, visited, signed('lead'))
      .when(conclude('no-problem-found'))
      .thenRefused('signatures-missing', { missing: 1 });
    given(assigned).when(conclude('no-problem-found')).thenRefused('signatures-missing');
  });

  it('is not given by others, and ends the inspection', () => {
    given(assigned, visited, ...both)
      .when(conclude('no-problem-found', 'stranger'))
      .thenRefused('not-assigned-to-you');
    given(assigned, visited, ...both, concluded)
      .when(conclude('no-problem-found'))
      .thenRefused('inspection-concluded');
    given(assigned, visited, ...both, concluded)
      .when(find())
      .thenRefused('inspection-concluded');
  });

  it('is not asked of an inspection that is not there or was called off', () => {
    given().when(conclude('no-problem-found')).thenRefused('inspection-not-found');
    given(assigned, calledOff).when(record()).thenRefused('inspection-called-off');
  });
});
