import { missedMoments } from './deadline-faults.js';
import { OWN } from './disclosure-faults.js';
import { Invariants } from './invariants.js';

interface Told {
  readonly actor?: string;
  readonly unit?: string;
  readonly at?: string;
}

describe('what a simulated history is held against', () => {
  let invariants: Invariants;
  let seq: number;

  beforeEach(() => {
    [invariants, seq] = [new Invariants(new Map([['f', new Set(['U1'])]])), 0];
  });

  const read = (stream: string, type: string, data: object = {}, told: Told = {}): string[] => {
    seq += 1;
    const stamp = { id: `${seq}`, stream, version: seq, seq, hash: '', at: '2022-06-01T01:00:00.000Z', actor: 'clerk' };
    return invariants.read({ type, data, ...stamp, ...told });
  };
  const issue = (type: string, told: Told = {}, data: object = {}): string[] =>
    read('issue-1', type, { evidence: ['f'], unitId: 'U1', ...data }, told);
  const taken = (...types: string[]): string[] => types.flatMap((type) => issue(type, { unit: 'U1' }));
  const TO_SUBMITTED = ['IssueReported', 'IssueClaimed', 'RectificationPlanned', 'RectificationStarted'];

  it('lets the way of an issue pass', () => {
    const way = taken(...TO_SUBMITTED, 'RectificationPlanned', 'RectificationSubmitted');
    expect([...way, ...issue('IssueClosed', { actor: 'staff' })]).toEqual([]);
  });

  it('finds a step that was skipped, and one after the end', () => {
    expect(taken('IssueReported', 'RectificationStarted')).toEqual([
      expect.stringContaining('while the thing is reported'),
    ]);
    expect(read('material-1', 'MaterialAccepted')).toHaveLength(1);
    expect(read('self-inspection-1', 'SelfInspectionSignedOff', {}, { actor: 'lead' })).toEqual([]);
    expect(read('self-inspection-1', 'CheckAnswered')).toHaveLength(1);
  });

  it('finds a verifier who rectified, and one who verifies for a unit', () => {
    taken(...TO_SUBMITTED, 'RectificationSubmitted');
    expect(issue('RectificationReturned')).toEqual([expect.stringContaining('rectified and verifies')]);
    taken('RectificationSubmitted');
    expect(issue('IssueClosed', { actor: 'lead', unit: 'U1' })).toEqual([
      expect.stringContaining('on behalf of a unit'),
    ]);
  });

  it('finds what was closed without evidence', () => {
    taken(...TO_SUBMITTED);
    issue('RectificationSubmitted', {}, { evidence: [] });
    expect(issue('IssueClosed', { actor: 'staff' })).toEqual([expect.stringContaining('without evidence')]);
  });

  it('finds evidence that another side handed in', () => {
    taken(...TO_SUBMITTED);
    for (const unitId of ['U2', undefined])
      expect(issue('RectificationSubmitted', {}, { unitId })).toContainEqual(expect.stringContaining('handed in by'));
    expect(read('material-2', 'MaterialSubmitted', { files: ['f', 'g'], unitId: 'U1' })).toHaveLength(1);
  });

  it('finds a signer who answered, and a conclusion with one signature', () => {
    read('self-inspection-1', 'CheckAnswered', {}, { actor: 'lead' });
    expect(read('self-inspection-1', 'SelfInspectionSignedOff', {}, { actor: 'lead' })).toHaveLength(1);
    for (const type of ['InspectionAssigned', 'VisitRecorded', 'InspectionSigned']) read('inspection-1', type);
    expect(read('inspection-1', 'InspectionConcluded')).toEqual([expect.stringContaining('1 signatures')]);
  });

  it('finds a rechecker who rectified, also what was merged into it, or who verified', () => {
    taken(...TO_SUBMITTED, 'RectificationSubmitted');
    read('issue-2', 'IssueReported', {}, { actor: 'other', unit: 'U1' });
    read('issue-1', 'MergeReceived', { from: '2' });
    expect(issue('RectificationReturned', { actor: 'other' })).toEqual([expect.stringContaining('and verifies')]);
    taken('RectificationSubmitted');
    issue('IssueClosed', { actor: 'staff' });
    const passed = (recheckId: string, actor: string): string[] => {
      read(`recheck-${recheckId}`, 'RecheckAssigned');
      return read(`recheck-${recheckId}`, 'RecheckPassed', { issueId: '1' }, { actor });
    };
    expect(passed('a', 'staff')).toEqual([expect.stringContaining('verified and rechecks')]);
    expect(passed('b', 'other')).toEqual([expect.stringContaining('rectified and rechecks')]);
    expect(passed('c', 'supervisor')).toEqual([]);
    expect(read('recheck-c', 'RecheckFailed', { issueId: '1' }, { actor: 'supervisor' })).toHaveLength(1);
  });

  it('finds a third open phase, and one that opens twice', () => {
    const opens = (phase: string): string[] => read('campaign-1', 'PhaseOpened', { phase });
    expect([...opens('deployment'), ...opens('self-inspection')]).toEqual([]);
    expect(opens('rectification')).toEqual([expect.stringContaining('three phases')]);
    expect(opens('deployment')).toContainEqual(expect.stringContaining('opens twice'));
  });

  describe('of what a unit shows', () => {
    const of = (type: string, actor: string, data: object = {}): string[] =>
      read('disclosure-U1.powers', type, { unitId: 'U1', ...data }, { actor, unit: 'U1' });

    it('finds what was reviewed or published by whoever entered it, and what nobody reviewed', () => {
      of('DisclosureCollected', 'clerk');
      expect(of('DisclosureApproved', 'clerk')).toEqual([expect.stringContaining('entered and reviews')]);
      expect(of('DisclosurePublished', 'clerk', { edition: 1 })).toEqual([
        expect.stringContaining('entered and publishes'),
      ]);
      of('DisclosureCollected', 'clerk');
      expect(of('DisclosurePublished', 'lead', { edition: 2 })).toEqual([expect.stringContaining('without a review')]);
      expect(of('NonDisclosureProposed', 'clerk')).toEqual([expect.stringContaining('is shown')]);
    });

    it('finds what is somebody’s own before the public', () => {
      of('DisclosureCollected', 'clerk', { original: OWN.phone });
      of('DisclosureApproved', 'lead');
      const out = of('DisclosurePublished', 'lead', { edition: 1, text: `电话${OWN.phone}` });
      expect(out).toEqual([expect.stringContaining('comes before the public')]);
    });

    it('finds a withdrawal without a ground, by one person alone, or that nobody asked for', () => {
      expect(of('DisclosureWithdrawn', 'lead')).toEqual([expect.stringContaining('nobody asked')]);
      for (const [type, actor] of [
        ['DisclosureCollected', 'clerk'],
        ['DisclosureApproved', 'lead'],
      ] as const)
        of(type, actor);
      of('DisclosurePublished', 'lead', { edition: 1 });
      expect(of('DisclosureWithdrawalRequested', 'lead')).toEqual([expect.stringContaining('without a ground')]);
      expect(of('DisclosureWithdrawn', 'lead')).toEqual([expect.stringContaining('takes it down')]);
    });
  });

  describe('of a case', () => {
    const register = (id: string, caseNumber: string, number: number): string[] =>
      of(id, 'LegalCaseRegistered', 'clerk', { caseNumber, number, year: 2022, handlers: [{ name: '甲' }] });
    const of = (id: string, type: string, actor: string, data: object = {}): string[] =>
      read(`legal-case-${id}`, type, { unitId: 'U1', ...data }, { actor, unit: 'U1' });
    const toReview = (id: string): string[] => [
      ...of(id, 'ReviewFoundNecessary', 'clerk'),
      ...of(id, 'SubmittedForReview', 'clerk', { round: 1 }),
    ];

    it('lets its way pass, and finds a gate that was left out', () => {
      const way = [...register('1', 'a', 1), ...toReview('1')];
      way.push(...of('1', 'ReviewPassed', 'reviewer', { reviewer: { name: '乙' } }));
      way.push(...of('1', 'DiscussionApproved', 'lead'), ...of('1', 'CaseDecided', 'clerk', { round: 1 }));
      expect(way).toEqual([]);
      register('2', 'b', 2);
      expect(toReview('2')).toEqual([]);
      expect(of('2', 'CaseDecided', 'clerk', { round: 0 })).toEqual([
        expect.stringContaining('while the thing is in-review'),
        expect.stringContaining('without the review it needed'),
      ]);
    });

    it('finds a case that was dropped and decided under its number without a review', () => {
      register('1', 'a', 1);
      toReview('1');
      of('1', 'LegalCaseDropped', 'lead');
      register('2', 'a', 2);
      expect(of('2', 'ReviewFoundUnnecessary', 'clerk')).toEqual([expect.stringContaining('needs none')]);
      expect(of('2', 'CaseDecided', 'clerk', { round: 0 })).toEqual([expect.stringContaining('the review it needed')]);
    });

    it('finds a reviewer who handles or handed it in, and a register with a gap', () => {
      register('1', 'a', 1);
      toReview('1');
      const both = { reviewer: { name: '甲', accountId: 'clerk' } };
      expect(of('1', 'ReviewReturned', 'clerk', both)).toEqual([
        expect.stringContaining('handles and reviews'),
        expect.stringContaining('hands in and reviews'),
      ]);
      expect(of('1', 'LegalCaseCorrected', 'clerk', { caseNumber: 'a', handlers: [both.reviewer] })).toEqual([
        expect.stringContaining('reviewed it and handles it'),
      ]);
      expect(register('3', 'c', 3)).toEqual([expect.stringContaining('number 3 follows 1')]);
    });
  });

  it('finds a device in two units, one that recorded for another, and a record gone before its time', () => {
    const of = (stream: string, type: string, unitId: string, data: object): string[] =>
      read(stream, type, { unitId, ...data }, { unit: unitId });
    const enter = (id: string, unitId: string, from: string, serial = 'D1'): string[] =>
      of(`recording-device-${id}`, 'RecordingDeviceEntered', unitId, { serial, from });
    expect(enter('a', 'U1', '2022-05-01')).toEqual([]);
    expect(enter('b', 'U2', '2022-06-01', 'd 1')).toEqual([expect.stringContaining('counted twice')]);
    of('recording-device-a', 'RecordingDeviceRetired', 'U1', { until: '2022-05-31' });
    expect(enter('c', 'U3', '2022-05-31', 'd2')).toEqual([]);
    const stored = { year: 2022, number: 1, device: { deviceId: 'c' }, madeAt: '2022-06-01T01:00:00.000Z' };
    const kept = { ...stored, retention: 'half-year', keepUntil: '2022-12-01' };
    expect(of('recording-record-1', 'RecordStored', 'U1', kept)).toEqual([expect.stringContaining('does not count')]);
    expect(of('recording-record-1', 'RecordDestroyed', 'U1', {})).toEqual([expect.stringContaining('to be kept')]);
    expect(of('recording-papers-1', 'RecordingSystemPostedOnWall', 'U1', { kind: 'devices', edition: 1 })).toEqual([
      expect.stringContaining('not in force'),
    ]);
  });

  it('finds a score without reason, an answer beyond the links, a box that does not agree, and a ranking that does not add up', () => {
    const assessmentId = 'a1';
    const of = (type: string, data: object): string[] => read('assessment-a1', type, { assessmentId, ...data });
    const items = [
      { code: '1', how: 'manual', weight: 60 },
      { code: '2', how: 'external', weight: 40 },
    ];
    of('AssessmentOpened', { scheme: { items }, units: [{ unitId: 'U1' }], leastBallots: 1 });
    of('RatersInvited', { links: ['h1'] });
    expect(of('RatersInvited', { links: ['h1'] })).toEqual([expect.stringContaining('handed out twice')]);
    expect(of('BallotReceived', { category: 'deputy' })).toEqual([]);
    expect(of('BallotReceived', { category: 'deputy', link: 'h1' })).toEqual([
      expect.stringContaining('more answers came'),
      expect.stringContaining('tells link'),
    ]);
    expect(of('BallotsOpened', { ballots: 1, used: ['h2'] })).toEqual([
      expect.stringContaining('the box held 1'),
      expect.stringContaining('nobody handed out'),
    ]);
    expect(of('ScoreGiven', { unitId: 'U1', code: '1', points: 61, reason: ' ' })).toHaveLength(2);
    expect(of('UnitScored', { unitId: 'U1', items: [{ code: '2', points: 41 }] })).toHaveLength(1);
    const ranking = [{ unit: 'U1', group: 'all', score: 100, rank: 2 }];
    expect(read('assessment-a1', 'AssessmentPublished', { assessment: 'a1', ranking })).toEqual([
      expect.stringContaining('is published with 100'),
      expect.stringContaining('has rank 2'),
    ]);
    expect(of('ScoreGiven', { unitId: 'U1', code: '1', points: 60, reason: '齐全' })).toEqual([
      expect.stringContaining('after the result was published'),
    ]);
  });

  it('finds hours beyond a session or by one signature, somebody on a list twice, a warning given twice', () => {
    const at = '2022-06-06T02:00:00.000Z';
    const of = (type: string, data: object = {}, actor = 'clerk'): string[] =>
      read('training-session-1', type, data, { at, actor });
    of('TrainingSessionArranged', { day: '2022-06-06', hours: 4, organiserId: 'clerk' });
    const one = { officerId: 'o1', hours: 4 };
    expect(of('TraineeSignedIn', one)).toEqual([]);
    expect(of('TraineeSignedIn', one)).toEqual([expect.stringContaining('on the list twice')]);
    expect(of('PaperAttendanceEntered', { attendance: [{ officerId: 'o2', hours: 4.5 }] })).toEqual([
      expect.stringContaining('4.5 hours in a session of 4'),
    ]);
    expect(of('TrainingSessionSigned', { attendees: 2 }, 'lead')).toEqual([
      expect.stringContaining('another than the organiser'),
    ]);
    expect(of('TrainingSessionClosed', { attendance: [one] }, 'lead')).toEqual([
      expect.stringContaining('closed by one person'),
      expect.stringContaining('nobody signed for'),
    ]);
    expect(of('ExamScored', { scores: [{ officerId: 'o9', score: 1 }] })).toEqual([
      expect.stringContaining('without having been there'),
      expect.stringContaining('scores 1 of'),
    ]);
    const warned = { year: 2022, month: 9, officers: [{ officerId: 'o1', owed: 60, expected: 4 }] };
    const foretell = (): string[] => read('training-forecast-1', 'UnitShortfallForetold', warned);
    expect(foretell()).toEqual([]);
    expect(foretell()).toEqual([expect.stringContaining('warned twice')]);
  });

  describe('of a deadline', () => {
    const [key, dueOn] = ['k', '2022-06-20'];
    const arm = (n = 1): string[] => read('deadline-k', 'DeadlineArmed', { key, arm: n, dueOn });
    const warn = (moment: string, at: string, n = 1): string[] =>
      read('deadline-k', 'DeadlineWarned', { key, arm: n, dueOn, moment }, { at });
    const ON_TIME = '2022-06-13T01:00:00.000Z';

    it('finds a moment given twice, too early, after the end, or of an older arming', () => {
      arm();
      expect(warn('T-7', '2022-06-12T01:00:00.000Z')).toEqual([expect.stringContaining('before its time')]);
      expect(warn('T-7', ON_TIME)).toEqual([expect.stringContaining('twice')]);
      expect(warn('overdue', '2022-06-21T01:00:00.000Z')).toEqual([]);
      expect(warn('T-0', '2022-06-21T01:00:00.000Z')).toEqual([expect.stringContaining('after overdue')]);
      arm(2);
      expect(warn('T-3', '2022-06-17T01:00:00.000Z')).toEqual([expect.stringContaining('not in force')]);
      read('deadline-k', 'DeadlineMet', { key, since: 9 });
      expect(warn('T-7', ON_TIME, 2)).toEqual([expect.stringContaining('after the deadline was met')]);
    });

    it('finds a warning while the clock stands still', () => {
      arm();
      read('deadline-k', 'DeadlinePaused', { key });
      expect(warn('T-7', ON_TIME)).toEqual([expect.stringContaining('stands still')]);
      read('deadline-k', 'DeadlineResumed', { key, dueOn: '2022-06-30' });
      expect(warn('T-3', '2022-06-27T01:00:00.000Z')).toEqual([]);
    });

    it('finds a clock that stands still for longer than it may, but not by the director', () => {
      const missed = () => missedMoments(invariants.deadlines, '2022-08-20T00:00:00.000Z');
      arm();
      read('deadline-k', 'DeadlinePaused', { key });
      expect(missed()).toEqual([expect.stringContaining('stands still')]);
      const on = '2022-08-01';
      expect(read('deadline-k', 'DeadlineResumed', { key, dueOn, on })).toEqual([expect.stringContaining('60 days')]);
      read('deadline-k', 'DeadlinePaused', { key, unlimited: true });
      expect(missed()).toEqual([]);
      expect(read('deadline-k', 'DeadlineResumed', { key, dueOn, on })).toEqual([]);
    });

    it('misses a moment that was never given, but not one the deadline did not live to see', () => {
      arm();
      expect(missedMoments(invariants.deadlines, '2022-06-13T09:00:00.000Z')).toEqual([]);
      expect(missedMoments(invariants.deadlines, '2022-08-01T00:00:00.000Z')).toContainEqual(
        expect.stringContaining('overdue was never given'),
      );
      read('deadline-k', 'DeadlineMet', { key, since: 9 }, { at: '2022-06-10T01:00:00.000Z' });
      expect(missedMoments(invariants.deadlines, '2022-08-01T00:00:00.000Z')).toEqual([]);
    });
  });

  describe('of case files that are scored', () => {
    const sheet = { fullMarks: 100, vetoMeans: 'zero', maxDifference: 5, items: [{ code: 'i1', marks: 60 }] };
    const of = { roundId: 'r1', unitId: 'U1', scoringId: '1' };
    const scoring = (type: string, data: object = {}, told: Told = {}): string[] =>
      read('file-scoring-1', type, { ...of, ...data }, told);
    const handedIn = (scorerId: string, place: number, points: number, more: object = {}): string[] => {
      const marking = { vetoes: [], deductions: [{ code: 'i1', points }] };
      const all = { scorerId, place, marking, score: 100 - points, vetoed: false, ...more };
      return scoring('ScoresHandedIn', all, { actor: scorerId });
    };
    const scored = (score: number, counted: readonly number[], vetoed = false): string[] =>
      scoring('FileScored', { score, counted, vetoed });

    beforeEach(() => {
      read('scoring-round-r1', 'ScoringRoundOpened', { roundId: 'r1', sheet });
      scoring('FileScoringOpened');
      for (const [scorerId, place] of [['a', 1] as const, ['b', 2] as const])
        expect(scoring('ScorerAssigned', { scorerId, place })).toEqual([]);
    });

    it('lets the way of a file pass', () => {
      const way = [...handedIn('a', 1, 2), ...handedIn('b', 2, 4), ...scored(97, [1, 2])];
      const told = scoring('ScoreTold', { objectBy: '2022-06-15' });
      expect([...way, ...told, ...scoring('ScoreAccepted', {}, { unit: 'U1' })]).toEqual([]);
      expect(scoring('ScoreSettled', { how: 'accepted', score: 97 })).toEqual([]);
    });

    it('finds a score that does not follow from its sheets, and a third that was passed over', () => {
      handedIn('a', 1, 2);
      expect(scored(98, [1])).toEqual([expect.stringContaining('is scored by 1')]);
      handedIn('b', 2, 14);
      expect(scored(92, [1, 2])).toContainEqual(expect.stringContaining('no third was heard'));
    });

    it('finds a veto that is no 0, and more taken off than an item has', () => {
      const vetoed = { marking: { vetoes: [{ code: 'v' }], deductions: [] }, vetoed: true };
      expect(handedIn('a', 1, 0, { ...vetoed, score: 100 })).toContainEqual(expect.stringContaining('something else'));
      expect(handedIn('b', 2, 61)).toContainEqual(expect.stringContaining('more than it has'));
    });

    it('finds somebody with two places, a ruling by a scorer, and a finding that comes twice', () => {
      expect(scoring('ScorerAssigned', { scorerId: 'a', place: 2 })).toContainEqual(
        expect.stringContaining('two places'),
      );
      handedIn('a', 1, 2);
      const ruling = { marking: { vetoes: [], deductions: [] }, score: 100, vetoed: false };
      expect(scoring('ScoreObjectionRuled', ruling, { actor: 'a' })).toContainEqual(
        expect.stringContaining('scored and rules'),
      );
      scoring('CaseFindingRaised', { code: 'i1', findingId: 'f1' });
      expect(scoring('CaseFindingRaised', { code: 'i1', findingId: 'f1' })).toContainEqual(
        expect.stringContaining('raised twice'),
      );
      const issue = { unitId: 'U1', source: 'case-review', findingId: 'f1' };
      expect(read('issue-8', 'IssueReported', issue)).toEqual([]);
      expect(read('issue-9', 'IssueReported', issue)).toEqual([expect.stringContaining('twice')]);
    });
  });

  it('finds what is wrong with a demonstration point', () => {
    const named = read('demonstration-point-p1', 'DemonstrationUnitNamed', { pointId: 'p1', unitId: 'U1' });
    expect(named).toEqual([expect.stringContaining('has not applied')]);
  });

  it('finds a lead that is handled by whom it is about, or whose sender is seen or named', () => {
    const lead = (type: string, data: object = {}, told: Told = {}) => read('lead-1', type, data, told);
    const filed = { year: 2022, number: 1, text: '检查', aboutUnitId: 'U1' };
    const begun = [lead('LeadFiled', filed), lead('SenderNamed', { name: '申屠一' })];
    expect(begun.flat()).toEqual([]);
    expect(lead('LeadAccepted', { aboutUnitId: 'U1', handlerId: 'staff', summary: '申屠一反映' })).toEqual([
      expect.stringContaining('names the sender'),
    ]);
    expect(lead('SenderSeen', {}, { actor: 'staff' })).toEqual([]);
    expect(lead('SenderSeen', {}, { actor: 'another' })).toHaveLength(1);
    expect(lead('LeadTransferred', { unitId: 'U1' })).toEqual([expect.stringContaining('given to whom it is about')]);
    expect(lead('InvestigationConcluded')).toEqual([expect.stringContaining('comes after transferred')]);
    expect(read('lead-2', 'LeadFiled', { ...filed, number: 3 })).toHaveLength(2);
  });
});
