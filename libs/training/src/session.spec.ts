import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { codeIn, isTaken, windowAt, windowOf } from './code.rules.js';
import {
  AddTrainingPictures,
  ArrangeTrainingSession,
  CancelTrainingSession,
  EnterPaperAttendance,
  FileExamPaper,
  RearrangeTrainingSession,
  ReduceAttendanceHours,
  ReturnTrainingSession,
  ScoreExam,
  SignInToTraining,
  SignOutOfTraining,
  SignTrainingSession,
  VoidTrainingSession,
} from './commands.js';
import {
  AttendanceHoursReduced,
  ExamPaperFiled,
  ExamScored,
  PaperAttendanceEntered,
  TraineeSignedIn,
  TraineeSignedOut,
  TrainingPicturesAdded,
  TrainingSessionArranged,
  TrainingSessionCancelled,
  TrainingSessionClosed,
  TrainingSessionRearranged,
  TrainingSessionReturned,
  TrainingSessionSigned,
  TrainingSessionVoided,
} from './events.js';
import { trainingSession } from './session.decider.js';

const unitId = 'unit-a';
const at = '2022-06-06T02:00:10.000Z';
const of = (actor: string, unit: string | undefined = unitId, more: Partial<Meta> = {}): Meta => ({
  ...{ actor, roles: [], at, commandId: 'c', ...(unit && { unit }), ...more },
});
const [clerk, lead, officer] = [of('clerk'), of('lead'), of('officer')];
const neighbour = of('neighbour', 'unit-b');
const office: Meta = { actor: 'staff', roles: [], at, commandId: 'c' };

const particulars = {
  ...{
    title: '行政处罚法',
    kind: 'business' as const,
    day: '2022-06-06',
    place: '三楼会议室',
    hours: 4,
    teacher: '某甲',
  },
};
const session = { sessionId: 's1', unitId };
const arrange = (more: object = {}, by = clerk) =>
  new ArrangeTrainingSession({ ...session, ...particulars, unitKnown: true, ...more }, by);
const arranged = new TrainingSessionArranged({ ...session, ...particulars, organiserId: 'clerk' });
const county = { sessionId: 's1' };
const ofCounty = new TrainingSessionArranged({ ...county, ...particulars, organiserId: 'staff' });
const now = windowAt(at);
const trainee = { officerId: 'o1', unitId };
const signIn = (more: object = {}, by = officer) =>
  new SignInToTraining({ sessionId: 's1', code: 'X', trainee, window: now, ...more }, by);
const signedIn = new TraineeSignedIn({ ...session, officerId: 'o1', ofUnit: unitId, hours: 4 });
const signOut = (more: object = {}) =>
  new SignOutOfTraining({ sessionId: 's1', code: 'X', trainee, window: now, ...more }, officer);
const sign = (by = clerk) => new SignTrainingSession({ sessionId: 's1' }, by);
const signed = new TrainingSessionSigned({ ...session, attendees: 1 });
const { given } = specify(trainingSession);
const attendance = [{ officerId: 'o1', ofUnit: unitId, hours: 4 }];
const closed = new TrainingSessionClosed({
  ...{ ...session, title: '行政处罚法', kind: 'business', day: '2022-06-06', hours: 4, attendance },
});

describe('a training session', () => {
  it('is arranged by the unit for its own officers, or by the office for those of the county', () => {
    given().when(arrange()).then(arranged);
    given()
      .when(new ArrangeTrainingSession({ ...county, ...particulars }, office))
      .then(ofCounty);
    given(arranged).when(arrange()).thenRefused('training-session-arranged-already');
    given().when(arrange({}, neighbour)).thenRefused('not-your-unit');
    given().when(arrange({}, office)).thenRefused('not-your-unit');
    given()
      .when(arrange({ unitKnown: false }))
      .thenRefused('training-unit-unknown');
  });

  it('gives hours in halves, more than none and no more than a day has', () => {
    given()
      .when(arrange({ hours: 2.5 }))
      .then(new TrainingSessionArranged({ ...arranged.data, hours: 2.5 }));
    given()
      .when(arrange({ hours: 1.25 }))
      .thenRefused('hours-not-halves', { hours: 1.25 });
    given()
      .when(arrange({ hours: -1 }))
      .thenRefused('hours-below-nothing');
    given()
      .when(arrange({ hours: 0 }))
      .thenRefused('training-session-without-hours');
    given()
      .when(arrange({ hours: 24.5 }))
      .thenRefused('hours-beyond-session', { hours: 24.5, most: 24 });
  });

  it('is held the year before, this year or the next', () => {
    const next = { ...arranged.data, day: '2023-12-31' };
    given()
      .when(arrange({ day: next.day }))
      .then(new TrainingSessionArranged(next));
    const span = { first: '2021-01-01', last: '2023-12-31' };
    const far = { day: '2024-01-01', ...span };
    given()
      .when(arrange({ day: '2020-12-31' }))
      .thenRefused('training-session-too-far-off', { day: '2020-12-31', ...span });
    given()
      .when(arrange({ day: far.day }))
      .thenRefused('training-session-too-far-off', far);
    given(arranged)
      .when(new RearrangeTrainingSession({ sessionId: 's1', ...particulars, day: far.day, reason: '改期' }, clerk))
      .thenRefused('training-session-too-far-off', far);
  });

  it('is rearranged or cancelled by its own side while nobody has signed in, and whoever rearranges takes it over', () => {
    const moved = { sessionId: 's1', ...particulars, place: '二楼', reason: '会议室另有安排' };
    given(arranged)
      .when(new RearrangeTrainingSession(moved, lead))
      .then(new TrainingSessionRearranged({ ...moved, unitId, organiserId: 'lead' }));
    given(arranged, signedIn).when(new RearrangeTrainingSession(moved, lead)).thenRefused('training-session-attended');
    const cancel = new CancelTrainingSession({ sessionId: 's1', reason: '改期' }, clerk);
    given(arranged)
      .when(cancel)
      .then(new TrainingSessionCancelled({ ...session, reason: '改期' }));
    given(arranged, signedIn).when(cancel).thenRefused('training-session-attended');
    given().when(cancel).thenRefused('training-session-not-found');
  });
});

describe('the code on the screen', () => {
  const secret = Buffer.alloc(32, 7);
  const later = (seconds: number) => new Date(Date.parse(at) + 1000 * seconds).toISOString();
  const shown = codeIn(now, 's1', secret);

  it('is another every 30 seconds, and another in every session', () => {
    expect(shown).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(new Set([0, 19, 20, 49, 50].map((seconds) => codeIn(windowAt(later(seconds)), 's1', secret))).size).toBe(3);
    expect(windowAt(later(19))).toBe(now);
    expect(windowAt(later(20))).toBe(now + 1);
    expect(codeIn(now, 's2', secret)).not.toBe(shown);
    expect(codeIn(now, 's1', Buffer.alloc(32, 8))).not.toBe(shown);
  });

  it('is taken while it is shown and as long again, however it is typed, and then it is old', () => {
    for (const code of [shown, shown.toLowerCase(), ` ${shown.slice(0, 4)}-${shown.slice(4)}`])
      expect(windowOf(code, later(30), 's1', secret)).toBe(now);
    expect([0, 20, 49].map((seconds) => isTaken(now, later(seconds)))).toEqual([true, true, true]);
    expect([50, 600].map((seconds) => isTaken(now, later(seconds)))).toEqual([false, false]);
    expect(windowOf(shown, later(600), 's1', secret)).toBe(now);
    expect(windowOf(shown, later(3600), 's1', secret)).toBeUndefined();
    expect(windowOf('23456789', at, 's1', secret)).toBeUndefined();
  });
});

describe('who signs in', () => {
  it('does so for himself, with the code shown now or right before, once', () => {
    given(arranged).when(signIn()).then(signedIn);
    given(arranged)
      .when(signIn({ window: now - 1, officerId: 'o1' }))
      .then(signedIn);
    given(arranged)
      .when(signIn({ window: now - 2 }))
      .thenRefused('sign-in-code-old');
    given(arranged)
      .when(signIn({ window: undefined }))
      .thenRefused('sign-in-code-unknown');
    given(arranged)
      .when(signIn({ officerId: 'o2' }))
      .thenRefused('signed-in-for-another');
    given(arranged)
      .when(signIn({ trainee: undefined }))
      .thenRefused('account-without-officer');
    given(arranged, signedIn).when(signIn()).thenRefused('signed-in-already');
  });

  it('does so on the day, in a session of the own unit or of the county, before anybody has signed for it', () => {
    const another = { trainee: { officerId: 'o9', unitId: 'unit-b' } };
    given(arranged).when(signIn(another, neighbour)).thenRefused('training-session-of-another-unit');
    given(ofCounty)
      .when(signIn(another, neighbour))
      .then(new TraineeSignedIn({ ...county, officerId: 'o9', ofUnit: 'unit-b', hours: 4 }));
    const tomorrow = '2022-06-07T02:00:10.000Z';
    given(arranged)
      .when(signIn({ window: windowAt(tomorrow) }, of('officer', unitId, { at: tomorrow })))
      .thenRefused('training-session-on-another-day', { day: '2022-06-06' });
    given(arranged, signedIn, signed)
      .when(signIn({ trainee: { officerId: 'o2', unitId } }))
      .thenRefused('training-session-stands-otherwise');
  });

  it('may sign out, once', () => {
    const out = new TraineeSignedOut({ ...session, officerId: 'o1' });
    given(arranged, signedIn).when(signOut()).then(out);
    given(arranged, signedIn, out).when(signOut()).thenRefused('signed-out-already');
    given(arranged).when(signOut()).thenRefused('trainee-did-not-attend');
    given(arranged, signedIn)
      .when(signOut({ window: now - 5 }))
      .thenRefused('sign-in-code-old');
  });
});

describe('a list on paper', () => {
  const listed = { o1: unitId, o2: unitId, o9: 'unit-b' };
  const enter = (rows: { officerId: string; hours: number }[], by = clerk) =>
    new EnterPaperAttendance({ sessionId: 's1', attendance: rows, reason: '会场停电', listed }, by);
  const row = (officerId: string, hours = 4) => ({ officerId, hours });

  it('is entered with its reason by whoever holds the session, each officer once', () => {
    const entered = [{ officerId: 'o2', ofUnit: unitId, hours: 3.5 }];
    given(arranged, signedIn)
      .when(enter([row('o2', 3.5)]))
      .then(new PaperAttendanceEntered({ ...session, attendance: entered, reason: '会场停电' }));
    given(arranged, signedIn)
      .when(enter([row('o1')]))
      .thenRefused('signed-in-already');
    given(arranged)
      .when(enter([row('o2'), row('o2')]))
      .thenRefused('signed-in-already');
    given(arranged).when(enter([])).thenRefused('no-attendance-entered');
    given(arranged)
      .when(enter([row('o3')]))
      .thenRefused('trainee-not-listed', { day: '2022-06-06' });
    given(arranged)
      .when(enter([row('o9')]))
      .thenRefused('training-session-of-another-unit');
    given(arranged)
      .when(enter([row('toString')]))
      .thenRefused('trainee-not-listed');
    given(arranged)
      .when(enter([row('o2')], neighbour))
      .thenRefused('not-your-unit');
    const yesterday = of('clerk', unitId, { at: '2022-06-05T02:00:00.000Z' });
    given(arranged)
      .when(enter([row('o2')], yesterday))
      .thenRefused('training-session-not-held-yet');
  });

  it('gives nobody more than the session, nor anything but halves', () => {
    given(arranged)
      .when(enter([row('o2', 4.5)]))
      .thenRefused('hours-beyond-session', { hours: 4.5, most: 4 });
    given(arranged)
      .when(enter([row('o2', 3.2)]))
      .thenRefused('hours-not-halves', { hours: 3.2 });
    given(arranged)
      .when(enter([row('o2', -0.5)]))
      .thenRefused('hours-below-nothing');
    given(arranged)
      .when(enter([row('o2', 0)]))
      .thenRefused('attendance-without-hours');
  });

  it('gives nobody more hours than a day has, whatever else he attended on it', () => {
    const told = { day: '2022-06-06', hours: 20.5, most: 24 };
    const full = new EnterPaperAttendance({ ...enter([row('o2', 4)]).data, elsewhere: { o2: 20.5 } }, clerk);
    given(arranged).when(full).thenRefused('hours-beyond-day', told);
    given(arranged)
      .when(signIn({ trainee: { ...trainee, elsewhere: 20.5 } }))
      .thenRefused('hours-beyond-day', told);
    given(arranged)
      .when(signIn({ trainee: { ...trainee, elsewhere: 20 } }))
      .then(signedIn);
  });
});

describe('hours of one officer', () => {
  const reduce = (hours: number, officerId = 'o1') =>
    new ReduceAttendanceHours({ sessionId: 's1', officerId, hours, reason: '中途离开' }, clerk);

  it('are taken off before anybody has signed for the list, down to none, and given back no further than he came with', () => {
    const reduced = (hours: number) =>
      new AttendanceHoursReduced({ ...session, officerId: 'o1', hours, reason: '中途离开' });
    given(arranged, signedIn).when(reduce(2)).then(reduced(2));
    given(arranged, signedIn).when(reduce(0)).then(reduced(0));
    given(arranged, signedIn, reduced(2)).when(reduce(2)).thenNothing();
    given(arranged, signedIn, reduced(2)).when(reduce(4)).then(reduced(4));
    const onPaper = { attendance: [{ officerId: 'o1', ofUnit: unitId, hours: 1 }], reason: '停电' };
    given(arranged, new PaperAttendanceEntered({ ...session, ...onPaper }))
      .when(reduce(1.5))
      .thenRefused('hours-beyond-session', { hours: 1.5, most: 1 });
    given(arranged, signedIn).when(reduce(5)).thenRefused('hours-beyond-session');
    given(arranged, signedIn).when(reduce(0.1)).thenRefused('hours-not-halves');
    for (const nobody of ['o2', 'constructor', '__proto__'])
      given(arranged, signedIn).when(reduce(1, nobody)).thenRefused('trainee-did-not-attend');
    given(arranged, signedIn, signed).when(reduce(1)).thenRefused('training-session-stands-otherwise');
    given(arranged, signedIn, reduced(0)).when(sign()).thenRefused('training-session-unattended');
  });
});

describe('a session closes', () => {
  it('with the signature of its organiser, then with that of another', () => {
    given(arranged, signedIn).when(sign()).then(signed);
    given(arranged, signedIn).when(sign(lead)).thenRefused('training-signed-by-organiser-first');
    given(arranged).when(sign()).thenRefused('training-session-unattended');
    given(arranged, signedIn)
      .when(sign(of('clerk', unitId, { at: '2022-06-05T02:00:00.000Z' })))
      .thenRefused('training-session-not-held-yet', { day: '2022-06-06' });
    given(arranged, signedIn, signed).when(sign(lead)).then(closed);
    given(arranged, signedIn, signed).when(sign()).thenRefused('training-signed-by-the-same');
    given(arranged, signedIn, signed, closed).when(sign(lead)).thenRefused('training-session-stands-otherwise');
  });

  it('unless the other gives it back: then the list is open again', () => {
    const giveBack = (by: Meta) => new ReturnTrainingSession({ sessionId: 's1', reason: '人数不符' }, by);
    const returned = new TrainingSessionReturned({ ...session, reason: '人数不符' });
    given(arranged, signedIn, signed).when(giveBack(lead)).then(returned);
    given(arranged, signedIn, signed).when(giveBack(clerk)).thenRefused('training-signed-by-the-same');
    given(arranged, signedIn).when(giveBack(lead)).thenRefused('training-session-stands-otherwise');
    given(arranged, signedIn, signed, returned).when(sign()).then(signed);
  });

  it('and is void with a reason, after it was closed', () => {
    const annul = new VoidTrainingSession({ sessionId: 's1', reason: '没有实际举办' }, lead);
    given(arranged, signedIn, signed, closed)
      .when(annul)
      .then(new TrainingSessionVoided({ ...session, reason: '没有实际举办' }));
    given(arranged, signedIn).when(annul).thenRefused('training-session-stands-otherwise');
  });
});

describe('what shows that there was training', () => {
  it('is photographs, and nothing else passes for one', () => {
    const add = (pictures: string[], noPicture?: string) =>
      new AddTrainingPictures({ sessionId: 's1', pictures, ...(noPicture && { noPicture }) }, clerk);
    given(arranged)
      .when(add(['f1']))
      .then(new TrainingPicturesAdded({ ...session, pictures: ['f1'] }));
    given(arranged).when(add([])).thenRefused('training-without-picture');
    given(arranged)
      .when(add(['f1'], '计划.docx'))
      .thenRefused('training-no-picture', { name: '计划.docx' });
  });

  const paper = { title: '结业考试', fullMark: 100, passMark: 60, fileId: 'f2' };
  const filed = new ExamPaperFiled({ ...session, ...paper });
  const score = (scores: { officerId: string; score: number }[], reason?: string) =>
    new ScoreExam({ sessionId: 's1', scores, ...(reason && { reason }) }, clerk);
  const scored = new ExamScored({ ...session, scores: [{ officerId: 'o1', score: 88.5 }] });

  it('is a paper with its marks, which stand once somebody was scored', () => {
    const file = (more: object = {}) => new FileExamPaper({ sessionId: 's1', ...paper, ...more }, clerk);
    given(arranged).when(file()).then(filed);
    given(arranged)
      .when(file({ passMark: 101 }))
      .thenRefused('exam-pass-beyond-full', { passMark: 101, fullMark: 100 });
    for (const marks of [{ fullMark: 1.3 }, { passMark: 1.3 }])
      given(arranged).when(file(marks)).thenRefused('exam-mark-not-halves', { mark: 1.3 });
    given(arranged, signedIn, filed, scored).when(file()).thenRefused('exam-scored-already');
  });

  it('is scores of those who attended, in the range of the paper, and another score says why', () => {
    given(arranged, signedIn, filed)
      .when(score([{ officerId: 'o1', score: 88.5 }]))
      .then(scored);
    const refused = (given1: number, code: string) =>
      given(arranged, signedIn, filed)
        .when(score([{ officerId: 'o1', score: given1 }]))
        .thenRefused(code);
    refused(100.5, 'exam-score-out-of-range');
    refused(-1, 'exam-score-out-of-range');
    refused(60.2, 'exam-score-not-halves');
    given(arranged, signedIn)
      .when(score([{ officerId: 'o1', score: 60 }]))
      .thenRefused('exam-without-paper');
    given(arranged, signedIn, filed)
      .when(score([{ officerId: 'o2', score: 60 }]))
      .thenRefused('trainee-did-not-attend');
    const twice = [
      { officerId: 'o1', score: 60 },
      { officerId: 'o1', score: 61 },
    ];
    given(arranged, signedIn, filed).when(score(twice)).thenRefused('exam-scored-twice');
    const again = [{ officerId: 'o1', score: 90 }];
    given(arranged, signedIn, filed, scored).when(score(again)).thenRefused('exam-rescored-without-reason');
    given(arranged, signedIn, filed, scored)
      .when(score(again, '漏加1.5分'))
      .then(new ExamScored({ ...session, scores: again, reason: '漏加1.5分' }));
    given(arranged, signedIn, filed, scored)
      .when(score([{ officerId: 'o1', score: 88.5 }]))
      .thenNothing();
  });
});
