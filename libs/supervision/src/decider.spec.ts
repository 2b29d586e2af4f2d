import { specify } from '@app/eventing/specify.js';
import { RecordVisit } from './commands.js';
import { inspection } from './decider.js';
import {
  InspectionAssigned,
  InspectionConcluded,
  InspectionReassigned,
  NoticeHandedOver,
  UnitStatementRecorded,
  VisitRecorded,
} from './events.js';
import {
  of,
  task,
  assigned,
  letter,
  accepted,
  ready,
  visit,
  visited,
  inVain,
  finding,
  found,
  hashOf,
  signed,
  stated,
  concluded,
  calledOff,
  assign,
  callOff,
  record,
  find,
  sign,
  state,
  conclude,
} from './rehearsal.js';
import { contentHash } from './standing.rules.js';

const { given } = specify(inspection);

describe('assigning an inspection', () => {
  it('starts it on the day of the assignment', () =>
    given()
      .when(assign())
      .then(new InspectionAssigned({ ...task, assignedOn: '2026-06-10' })));

  it('happens once however often it is told', () => {
    given(assigned).when(assign()).thenNothing();
    given(...ready, visited, signed('lead'), signed('member'), concluded)
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
    const history = [...ready, visited, signed('lead'), signed('member'), reassigned];
    given(...history)
      .when(conclude('no-problem-found'))
      .thenRefused('signatures-missing', { missing: 2 });
    given(...history)
      .when(sign('member'))
      .thenRefused('not-assigned-to-you');
  });

  it('has a team that changed after a visit go itself before it signs or concludes', () => {
    const supervisors = ['lead', 'spare'];
    const holders = supervisors.map((supervisorId) => ({ supervisorId, certificateNumber: supervisorId }));
    const changed = [...ready, visited, stated(), new InspectionReassigned({ ...of, supervisors, drawVersion: 7 })];
    const [unsent, sent] = [given(...changed), given(...changed, letter({ holders }))];
    for (const command of [sign('lead'), sign('spare'), state(), find({ supervisorId: 'lead' })])
      unsent.when(command).thenRefused('visit-of-former-team');
    sent.when(record()).thenRefused('acceptance-missing', { missing: 1 });
    const on = [...changed, letter({ holders }), accepted('spare')];
    const unfinished = new VisitRecorded({ ...of, supervisorId: 'lead', ...visit, answers: [] });
    const half = given(...on, unfinished);
    half.when(sign('lead')).thenRefused('checklist-incomplete');
    const hash = hashOf(visited, visited);
    const again = given(...on, visited);
    again.when(sign('spare')).then(signed('spare', hash));
    const unstated = given(...on, visited, signed('lead', hash), signed('spare', hash));
    unstated.when(conclude('no-problem-found')).thenRefused('unit-statement-missing');
    // Signatures of old, given without a visit of the team, bind nobody and hold nothing up.
    const unseen = given(...changed, signed('lead'), signed('spare'), letter({ holders }), accepted('spare'));
    unseen.when(conclude('no-problem-found')).thenRefused('signatures-missing', { missing: 2 });
    unseen.when(record()).then(visited);
  });

  it('is called off when the unit is replaced, even before it was told', () => {
    given(...ready, visited)
      .when(callOff)
      .then(calledOff);
    given().when(callOff).then(calledOff);
    given(calledOff).when(assign()).thenNothing();
    given(calledOff).when(callOff).thenNothing();
    given(...ready, concluded)
      .when(callOff)
      .thenNothing();
  });
});

describe('a visit', () => {
  it('is recorded by one of the assigned supervisors, as often as they go', () => {
    given(...ready)
      .when(record())
      .then(visited);
    given(...ready, visited)
      .when(record())
      .then(visited);
  });

  it.each([
    ['before the day of the assignment', record({ visitedOn: '2026-06-04' }), 'visit-before-assignment'],
    ['before the time the letter names', record({ visitedOn: '2026-06-06' }), 'visit-before-window'],
    ['in the future', record({ visitedOn: '2026-06-11' }), 'visit-in-future'],
    ['that ends before it starts', record({ endedAt: '09:00' }), 'visit-ends-before-start'],
    ['without the certificate shown', record({ certificateShown: false }), 'certificate-not-shown'],
    ['by a supervisor of another unit', record({ supervisorId: 'stranger' }), 'not-assigned-to-you'],
    ['by somebody who is no supervisor, such as the unit', record({ supervisorId: undefined }), 'not-assigned-to-you'],
  ])('is refused %s', (_, command, code) =>
    given(...ready)
      .when(command)
      .thenRefused(code),
  );

  it('is nobody’s whose certificate had run out on its day', () => {
    const until = (expiresOn: string) => ({
      certificates: [{ supervisorId: 'member', name: '乙某', number: '证2', expiresOn }],
    });
    given(...ready)
      .when(record(until('2026-06-08')))
      .thenRefused('certificate-expired-at-visit', {
        ...{ supervisor: '乙某', expiresOn: '2026-06-08', visitedOn: '2026-06-09' },
      });
    given(...ready)
      .when(record(until('2026-06-09')))
      .then(visited);
  });

  it('needs a letter that names the team, and that all have accepted', () => {
    given(assigned).when(record()).thenRefused('notice-missing');
    given(assigned, letter({ holders: [] }))
      .when(record())
      .thenRefused('notice-names-others');
    given(assigned, letter(), accepted('lead')).when(record()).thenRefused('acceptance-missing', { missing: 1 });
  });

  it('hands the letter over where the unit was not told before', () => {
    const unannounced = [assigned, letter({ announced: false }), accepted('lead'), accepted('member')];
    given(...unannounced)
      .when(record())
      .thenRefused('letter-not-handed-over');
    const handed = new NoticeHandedOver({ ...of, supervisorId: 'lead', handedOn: '2026-06-09' });
    given(...unannounced)
      .when(record({ letterHandedOver: true }))
      .then(handed, visited);
    given(...unannounced, handed, visited)
      .when(record())
      .then(visited);
  });

  it('answers the entries of the letter, each once, and says what is amiss', () => {
    const answered = (...answers: RecordVisit['data']['answers']) => given(...ready).when(record({ answers }));
    answered({ entry: '9', answer: 'yes' }).thenRefused('checklist-entry-unknown', { entry: '9' });
    answered({ entry: '1', answer: 'yes' }, { entry: '1', answer: 'no', note: '无' }).thenRefused(
      'checklist-entry-twice',
    );
    answered({ entry: '1', answer: 'no', note: ' ' }).thenRefused('checklist-note-missing', { entry: '1' });
  });

  it('is refused once somebody has signed', () =>
    given(...ready, visited, signed('member'))
      .when(record())
      .thenRefused('record-already-signed'));
});

describe('a finding', () => {
  it('is recorded with its deadline and the person responsible', () =>
    given(...ready, visited)
      .when(find())
      .then(found));

  it('belongs to one of the main tasks of the plan', () => {
    given(...ready, visited)
      .when(find({ categories: ['另一项主要任务'] }))
      .thenRefused('finding-category-unknown');
    given(...ready, visited)
      .when(find({ categories: [finding.category] }))
      .then(found);
  });

  it('is refused before a visit, with a past deadline, and after a signature', () => {
    given(...ready)
      .when(find())
      .thenRefused('visit-not-recorded');
    given(...ready, visited)
      .when(find({ dueOn: '2026-06-09' }))
      .thenRefused('finding-due-in-past');
    given(...ready, visited, signed('lead'))
      .when(find())
      .thenRefused('record-already-signed');
    given(...ready, visited)
      .when(find({ supervisorId: 'stranger' }))
      .thenRefused('not-assigned-to-you');
  });
});

describe('signing', () => {
  it('is done by each supervisor himself, once, after a visit', () => {
    given(...ready, visited, signed('lead'))
      .when(sign('member'))
      .then(signed('member'));
    given(...ready, visited, signed('lead'))
      .when(sign('lead'))
      .thenRefused('already-signed');
    given(...ready)
      .when(sign('lead'))
      .thenRefused('visit-not-recorded');
    given(...ready, visited)
      .when(sign())
      .thenRefused('not-assigned-to-you');
  });

  it('is given on the record as the signer has read it', () => {
    given(...ready, visited)
      .when(sign('lead', hashOf(visited)))
      .then(signed('lead'));
    given(...ready, visited, found)
      .when(sign('lead', hashOf(visited)))
      .thenRefused('record-changed');
  });

  it('waits until every entry has an answer, on whichever visit, unless there was nothing to see', () => {
    const half = new VisitRecorded({ ...of, supervisorId: 'lead', ...visit, answers: [{ entry: '1', answer: 'yes' }] });
    given(...ready, half)
      .when(sign('lead'))
      .thenRefused('checklist-incomplete', { entry: '2' });
    given(...ready, half, visited)
      .when(sign('lead'))
      .then(signed('lead', hashOf(half, visited)));
    given(...ready, inVain)
      .when(sign('lead'))
      .then(signed('lead', hashOf(inVain)));
  });

  it('counts for inspections of old, which had neither letter nor checklist', () => {
    const old = new VisitRecorded({ ...of, supervisorId: 'lead', visitedOn: '2026-06-09', account: '', evidence: [] });
    const hash = contentHash({ visits: [old.data], findings: [] });
    given(assigned, old).when(sign('lead')).then(signed('lead', hash));
  });
});

describe("the unit's signature", () => {
  it('is noted with what was signed, and a refusal with its reason', () => {
    given(...ready, visited)
      .when(state())
      .then(stated());
    given(...ready, visited)
      .when(state({ signed: false }))
      .thenRefused('statement-without-reason');
    const refusal = { signed: false, person: '乙某', reason: '不认可第2项', witness: '丙某' };
    given(...ready, visited)
      .when(state(refusal))
      .then(
        new UnitStatementRecorded({
          ...of,
          supervisorId: 'lead',
          ...refusal,
          evidence: [],
          contentHash: hashOf(visited),
        }),
      );
    given(...ready)
      .when(state())
      .thenRefused('visit-not-recorded');
  });
});

describe('the result', () => {
  const both = [signed('lead'), signed('member')];

  it('says what the record says', () => {
    given(...ready, visited, ...both, stated())
      .when(conclude('no-problem-found'))
      .then(concluded);
    const hash = hashOf(visited, found);
    given(...ready, visited, found, ...both, stated(hash))
      .when(conclude('problems-found', { supervisorId: 'member' }))
      .then(new InspectionConcluded({ ...of, result: 'problems-found', findings: 1, contentHash: hash }));
    given(...ready, visited, found, ...both, stated(hash))
      .when(conclude('no-problem-found'))
      .thenRefused('result-contradicts-findings');
    given(...ready, visited, ...both, stated())
      .when(conclude('problems-found'))
      .thenRefused('result-contradicts-findings');
  });

  it('is that there was nothing to inspect when the last visit came to nothing, and says why', () => {
    const history = [...ready, visited, inVain, ...both];
    given(...history)
      .when(conclude('no-problem-found'))
      .thenRefused('result-contradicts-visit');
    given(...history)
      .when(conclude('unable'))
      .thenRefused('result-without-explanation');
    given(...history)
      .when(conclude('unable', { explanation: '单位已撤销' }))
      .then(
        new InspectionConcluded({
          ...of,
          ...{ result: 'unable', findings: 0, explanation: '单位已撤销', contentHash: hashOf(visited, inVain) },
        }),
      );
  });

  it('does not exist before both have signed', () => {
    given(...ready, visited, signed('lead'))
      .when(conclude('no-problem-found'))
      .thenRefused('signatures-missing', { missing: 1 });
    given(assigned).when(conclude('no-problem-found')).thenRefused('signatures-missing');
  });

  it('does not exist before the unit has signed this record or its refusal is noted', () => {
    given(...ready, visited, ...both)
      .when(conclude('no-problem-found'))
      .thenRefused('unit-statement-missing');
    given(...ready, visited, stated(), found, ...both)
      .when(conclude('problems-found'))
      .thenRefused('unit-statement-missing');
  });

  it('is not given by others, and ends the inspection', () => {
    given(...ready, visited, ...both)
      .when(conclude('no-problem-found', { supervisorId: 'stranger' }))
      .thenRefused('not-assigned-to-you');
    given(...ready, visited, ...both, concluded)
      .when(conclude('no-problem-found'))
      .thenRefused('inspection-concluded');
    given(...ready, visited, ...both, concluded)
      .when(find())
      .thenRefused('inspection-concluded');
  });

  it('is not asked of an inspection that is not there or was called off', () => {
    given().when(conclude('no-problem-found')).thenRefused('inspection-not-found');
    given(...ready, calledOff)
      .when(sign('lead'))
      .thenRefused('inspection-called-off');
  });
});
