import { specify } from '@app/eventing/specify.js';
import {
  AcceptInspection,
  ConcludeInspection,
  DecideRecusal,
  IssueNotice,
  ReceiveNotice,
  RecordVisit,
  RequestRecusal,
  RequestReplacement,
  SignInspection,
} from './commands.js';
import { inspection } from './decider.js';
import {
  InspectionAccepted,
  InspectionAssigned,
  InspectionReassigned,
  InspectionSigned,
  NoticeHandedOver,
  NoticeIssued,
  NoticeReceived,
  RecusalApproved,
  RecusalRefused,
  RecusalRequested,
  ReplacementRequested,
  VisitRecorded,
} from './events.js';

const { given } = specify(inspection);

const inspectionId = 'inspection-1';
const unitId = 'unit-1';
const of = { inspectionId, unitId };
const by = (role: string, unit?: string) => ({
  ...{ actor: role, roles: [role], at: '2026-06-10T01:00:00.000Z', commandId: 'c' },
  ...(unit === undefined ? {} : { unit }),
});
const office = by('office-staff');
const assigned = new InspectionAssigned({
  ...{ ...of, campaignId: 'campaign-1', drawId: 'draw-1', drawYear: 2026, drawNumber: 1, drawVersion: 5 },
  ...{ item: '“三项制度”落实情况', supervisors: ['lead', 'member'], assignedOn: '2026-06-05', dueOn: '2026-07-01' },
});
const reassigned = new InspectionReassigned({ ...of, supervisors: ['lead', 'spare'], drawVersion: 7 });
const certificates = ['lead', 'member', 'spare'].map((supervisorId) => ({
  name: `${supervisorId}某`,
  ...{ supervisorId, number: `证${supervisorId}`, expiresOn: '2027-01-01' },
}));
const wish = {
  ...{ legalBasis: '河南省行政执法监督条例', from: '2026-06-12', until: '2026-06-20', announced: true },
  ...{ contact: '办公室 0000-0000000', checklist: ['执法公示', ' ', '全过程记录'] },
};
const issue = (more: Partial<IssueNotice['data']> = {}) =>
  new IssueNotice({ inspectionId, ...wish, number: 7, certificates, ...more }, office);
const letter = (more: Partial<NoticeIssued['data']> = {}) =>
  new NoticeIssued({
    ...{ ...of, year: 2026, number: 7, item: '“三项制度”落实情况', issuedOn: '2026-06-10' },
    ...{ legalBasis: wish.legalBasis, from: wish.from, until: wish.until, contact: wish.contact, announced: true },
    checklist: [
      { id: '1', text: '执法公示' },
      { id: '2', text: '全过程记录' },
    ],
    holders: ['lead', 'member'].map((supervisorId) => ({ supervisorId, certificateNumber: `证${supervisorId}` })),
    ...more,
  });

describe('the letter', () => {
  it('names its number, basis, time, checklist and the certificates of the team', () =>
    given(assigned).when(issue()).then(letter()));

  it.each([
    ['without a legal basis', issue({ legalBasis: ' ' }), 'notice-without-basis'],
    ['that ends before it begins', issue({ until: '2026-06-11' }), 'notice-window-wrong'],
    ['for a time that is over', issue({ from: '2026-06-01', until: '2026-06-09' }), 'notice-window-past'],
    ['that asks for nothing', issue({ checklist: [' '] }), 'notice-without-checklist'],
    ['naming somebody without a certificate', issue({ certificates: [] }), 'certificate-not-valid'],
    [
      'naming somebody whose certificate runs out before the visit may begin',
      issue({ certificates: certificates.map((one) => ({ ...one, expiresOn: '2026-06-11' })) }),
      'certificate-not-valid',
    ],
  ])('is refused %s', (_, command, code) => given(assigned).when(command).thenRefused(code));

  it('is issued once for a team, and anew when the team has changed', () => {
    given(assigned, letter()).when(issue()).thenRefused('notice-already-issued');
    const holders = ['lead', 'spare'].map((supervisorId) => ({ supervisorId, certificateNumber: `证${supervisorId}` }));
    given(assigned, letter(), reassigned)
      .when(issue({ number: 8 }))
      .then(letter({ number: 8, holders, replaces: { year: 2026, number: 7 } }));
  });

  it('is not exchanged under a signature', () => {
    const visited = new VisitRecorded({
      ...of,
      supervisorId: 'lead',
      visitedOn: '2026-06-09',
      account: '',
      evidence: [],
    });
    given(assigned, visited, new InspectionSigned({ ...of, supervisorId: 'lead' }))
      .when(issue())
      .thenRefused('record-already-signed');
  });

  it('is received by its unit, once, and not before the unit may know of it', () => {
    const receive = (unit: string) => new ReceiveNotice({ inspectionId }, by('unit-lead', unit));
    given(assigned, letter()).when(receive(unitId)).then(new NoticeReceived(of));
    given(assigned, letter()).when(receive('unit-2')).thenRefused('not-your-unit');
    given(assigned, letter(), new NoticeReceived(of)).when(receive(unitId)).thenRefused('notice-already-received');
    const unannounced = letter({ announced: false });
    given(assigned, unannounced).when(receive(unitId)).thenRefused('inspection-not-found');
    given(assigned, unannounced, new NoticeHandedOver({ ...of, supervisorId: 'lead', handedOn: '2026-06-12' }))
      .when(receive(unitId))
      .then(new NoticeReceived(of));
  });
});

describe('accepting', () => {
  const accept = (supervisorId?: string) => new AcceptInspection({ inspectionId, supervisorId }, by('supervisor'));

  it('is done by each supervisor himself, once', () => {
    given(assigned)
      .when(accept('lead'))
      .then(new InspectionAccepted({ ...of, supervisorId: 'lead' }));
    given(assigned, new InspectionAccepted({ ...of, supervisorId: 'lead' }))
      .when(accept('lead'))
      .thenRefused('already-accepted');
    given(assigned).when(accept()).thenRefused('not-assigned-to-you');
  });
});

describe('who was not at the visit', () => {
  const visited = new VisitRecorded({
    ...of,
    supervisorId: 'lead',
    visitedOn: '2026-06-09',
    account: '',
    evidence: [],
  });
  const sign = new SignInspection({ inspectionId, supervisorId: 'member' }, by('supervisor'));
  const conclude = new ConcludeInspection(
    { inspectionId, supervisorId: 'lead', result: 'no-problem-found' },
    by('supervisor'),
  );

  it.each([
    ['has not accepted', letter(), 'acceptance-missing'],
    ['is named by no letter', letter({ holders: [] }), 'notice-names-others'],
  ])('neither signs nor concludes when he %s', (_, issued, code) => {
    const history = [assigned, issued, new InspectionAccepted({ ...of, supervisorId: 'lead' }), visited];
    given(...history)
      .when(sign)
      .thenRefused(code);
    const signed = ['lead', 'member'].map((supervisorId) => new InspectionSigned({ ...of, supervisorId }));
    given(...history, ...signed)
      .when(conclude)
      .thenRefused(code);
  });
});

describe('a recusal', () => {
  const recusalId = 'recusal-1';
  const ground = 'interest' as const;
  const why = { supervisorId: 'lead', ground, explanation: '配偶在该单位任职' };
  const request = (meta: RequestRecusal['meta'], more: Partial<RequestRecusal['data']> = {}) =>
    new RequestRecusal({ inspectionId, recusalId, ...why, ...more }, meta);
  const requested = (asker: 'self' | 'unit' | 'office') =>
    new RecusalRequested({ ...of, recusalId, ...why, by: asker });
  const decide = (approved: boolean, more: Partial<DecideRecusal['data']> = {}) =>
    new DecideRecusal({ inspectionId, recusalId, approved, reason: '属实', ...more }, by('office-director'));
  const decided = { ...of, recusalId, supervisorId: 'lead', reason: '属实' };
  const approved = new RecusalApproved({ ...decided, drawId: 'draw-1' });
  const visit = (supervisorId: string) =>
    new RecordVisit(
      {
        ...{ inspectionId, supervisorId, visitedOn: '2026-06-10', account: '', evidence: [], answers: [] },
        ...{ startedAt: '09:00', endedAt: '10:00', place: '', present: '' },
        ...{ certificateShown: true, letterHandedOver: false },
      },
      by('supervisor'),
    );

  it('is asked for by the supervisor himself, by the unit, or by the office', () => {
    given(assigned)
      .when(request(by('supervisor'), { ownId: 'lead' }))
      .then(requested('self'));
    given(assigned, letter())
      .when(request(by('unit-lead', unitId)))
      .then(requested('unit'));
    given(assigned).when(request(office)).then(requested('office'));
  });

  it('is not asked for about or by strangers, nor by a unit that has not been told', () => {
    given(assigned)
      .when(request(by('supervisor'), { ownId: 'member' }))
      .thenRefused('not-assigned-to-you');
    given(assigned)
      .when(request(office, { supervisorId: 'stranger' }))
      .thenRefused('recusal-of-stranger');
    given(assigned, letter())
      .when(request(by('unit-lead', 'unit-2')))
      .thenRefused('not-your-unit');
    given(assigned)
      .when(request(by('unit-lead', unitId)))
      .thenRefused('inspection-not-found');
  });

  it('is asked for once at a time', () => {
    given(assigned, requested('self')).when(request(office)).thenRefused('recusal-already-requested');
    given(assigned, requested('self'), new RecusalRefused(decided)).when(request(office)).then(requested('office'));
  });

  it('is decided once, with a reason, by somebody else', () => {
    given(assigned, requested('self')).when(decide(true)).then(approved);
    given(assigned, requested('self')).when(decide(false)).then(new RecusalRefused(decided));
    given(assigned, requested('self'), approved).when(decide(true)).thenRefused('recusal-already-decided');
    given(assigned, requested('self'))
      .when(decide(false, { ownId: 'lead' }))
      .thenRefused('recusal-own-decision');
    given(assigned).when(decide(true)).thenRefused('recusal-not-found');
  });

  it('is not decided by whoever asked for it', () => {
    const asked = (actor: string) => Object.assign(requested('office'), { actor });
    given(assigned, asked('office-director')).when(decide(true)).thenRefused('own-recusal-request');
    given(assigned, asked('office-staff')).when(decide(true)).then(approved);
  });

  it('keeps everybody waiting until it is decided and the place is filled', () => {
    const started = [assigned, letter(), requested('unit')];
    given(...started)
      .when(visit('lead'))
      .thenRefused('recusal-undecided');
    given(...started)
      .when(visit('member'))
      .thenRefused('recusal-undecided');
    given(...started, approved)
      .when(visit('lead'))
      .thenRefused('recused-yourself');
    given(...started, approved)
      .when(visit('member'))
      .thenRefused('replacement-awaited');
    given(...started, new RecusalRefused(decided))
      .when(visit('lead'))
      .thenRefused('acceptance-missing');
  });

  it('has the draw look again where nobody was free, until the place is filled', () => {
    const again = new RequestReplacement({ inspectionId, recusalId }, office);
    given(assigned, requested('self'), approved)
      .when(again)
      .then(new ReplacementRequested({ ...decided, drawId: 'draw-1' }));
    given(assigned, requested('self')).when(again).thenRefused('replacement-not-awaited');
    const filled = new InspectionReassigned({ ...of, supervisors: ['member', 'spare'], drawVersion: 7 });
    given(assigned, requested('self'), approved, filled).when(again).thenRefused('replacement-not-awaited');
  });
});
