import type { AnyEvent } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  CirculateCriticism,
  DeliverLetter,
  DraftDecision,
  DraftOpinion,
  IssueLetter,
  ReturnLetter,
  ReviseLetter,
  WithdrawLetter,
  type SourceFacts,
} from './commands.js';
import {
  CriticismCirculated,
  HandlingAccepted,
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDelivered,
  LetterDrafted,
  LetterFellOverdue,
  LetterIssued,
  LetterReturned,
  LetterRevised,
  LetterWithdrawn,
  type LetterKind,
} from './events.js';
import { letter } from './letter.decider.js';
import type { Told } from './letter.rules.js';

const { given } = specify(letter);
const opinionId = 'opinion-1';
const unitId = 'unit-a';
const on = (day: string, actor = 'staff', unit?: string) => ({
  ...{ actor, roles: [], at: `${day}T02:00:00.000Z`, commandId: 'c' },
  ...(unit === undefined ? {} : { unit }),
});
const by = <E extends AnyEvent>(actor: string, event: E): E => Object.assign(event, { actor });

const wording = { title: '意见', problems: '未公示', demands: '限期公示', basis: '条例第四十三条', days: 10 } as const;
const text = { ...wording, dayKind: 'working' } as const;
const decided = { ...text, measure: 'order-correction' } as const;
const source = { kind: 'inspection', id: 'inspection-1' } as const;
const facts: SourceFacts = { unitId, unitClosed: false, campaignId: 'campaign-1', result: 'problems-found' };
const of = (kind: LetterKind = 'opinion') => ({ opinionId, unitId, letter: kind });
const on_ = (kind: LetterKind = 'opinion') => ({ opinionId, letter: kind });
const numbering = { year: 2022, number: 1, documentNumber: '舞法监意〔2022〕1号' };
const { documentNumber } = numbering;
const handover = { deliveredOn: '2022-06-02', means: 'direct', receivedBy: '甲某' };

const drafted = () => by('staff', new LetterDrafted({ ...of(), ...text, source, inspectionId: source.id }));
const issued = (kind: LetterKind = 'opinion') =>
  new LetterIssued({ ...of(kind), ...numbering, issuedOn: '2022-06-01' });
/** Ten working days after 2 June 2022: 3 June was a holiday. */
const delivered = (kind: LetterKind = 'opinion') =>
  new LetterDelivered({ ...of(kind), ...handover, documentNumber, dueOn: '2022-06-17' });
const reported = (kind: LetterKind = 'opinion') =>
  new HandlingReported({ ...of(kind), round: 1, account: '已公示', evidence: ['f'], dueOn: '2022-06-17', late: false });
const insufficient = (kind: LetterKind = 'opinion') =>
  new HandlingFoundInsufficient({ ...of(kind), round: 1, reason: '不全' });
const accepted = (kind: LetterKind = 'opinion') => new HandlingAccepted({ ...of(kind), round: 1, opinion: '到位' });
const overdue = (kind: LetterKind = 'opinion') =>
  new LetterFellOverdue({ ...of(kind), documentNumber, dueOn: '2022-06-17' });
const withdrawn = (kind: LetterKind = 'opinion') => new LetterWithdrawn({ ...of(kind), reason: '有误' });
const decision = () => by('staff', new LetterDrafted({ ...of('decision'), ...decided }));
const criticised = { opinionId, unitId, ...numbering, text: '通报', circulatedOn: '2022-07-01' };

const toDelivery: Told[] = [drafted(), issued(), delivered()];
const toDecision: Told[] = [...toDelivery, overdue(), decision()];
const decisionDelivered: Told[] = [...toDecision, issued('decision'), delivered('decision')];

const draft = (more: Partial<SourceFacts> = {}, days = 10, day = '2022-06-01') =>
  new DraftOpinion({ opinionId, source, facts: { ...facts, ...more }, ...text, days }, on(day));
const decide = (day = '2022-06-20') => new DraftDecision({ opinionId, ...decided }, on(day));
const issue = (actor = 'director', kind: LetterKind = 'opinion', day = '2022-06-01') =>
  new IssueLetter({ ...on_(kind), numbering }, on(day, actor));
const deliver = (day = '2022-06-02', more: object = {}) =>
  new DeliverLetter({ ...on_(), ...handover, ...more }, on(day));
const withdraw = (kind: LetterKind = 'opinion') =>
  new WithdrawLetter({ ...on_(kind), reason: '有误' }, on('2022-06-20'));
const criticise = () => new CirculateCriticism({ opinionId, text: '通报', numbering }, on('2022-07-01'));

describe('a letter of supervision', () => {
  it('is drafted from a concluded inspection that found problems, once', () => {
    given()
      .when(draft())
      .then(new LetterDrafted({ ...of(), ...text, source, inspectionId: source.id, campaignId: 'campaign-1' }));
    given(drafted()).when(draft()).thenRefused('opinion-already-drafted');
    given()
      .when(draft({ result: undefined }))
      .thenRefused('opinion-before-conclusion');
    given()
      .when(draft({ result: 'no-problem-found' }))
      .thenRefused('opinion-without-problem');
    given()
      .when(new DraftOpinion({ opinionId, source, ...text }, on('2022-06-01')))
      .thenRefused('opinion-source-unknown');
  });

  it('is drafted from an issue of the ledger', () => {
    const issueSource = { kind: 'issue', id: 'issue-1' } as const;
    given()
      .when(
        new DraftOpinion(
          { opinionId, source: issueSource, facts: { unitId, unitClosed: false }, ...text },
          on('2022-06-01'),
        ),
      )
      .then(new LetterDrafted({ ...of(), ...text, source: issueSource, issueId: 'issue-1' }));
  });

  it('goes to no unit that is closed', () =>
    given()
      .when(draft({ unitClosed: true }))
      .thenRefused('opinion-unit-closed'));

  it('states a period in working days only of a year whose holidays are known', () =>
    given()
      .when(draft({}, 10, '2026-12-28'))
      .thenRefused('letter-year-not-arranged', { year: '2027' }));

  it('is revised before it is issued, and the director may give it back', () => {
    const revise = (day = '2022-06-01') => new ReviseLetter({ ...on_(), ...text }, on(day));
    const sendBack = () => new ReturnLetter({ ...on_(), reason: '写明条款' }, on('2022-06-01', 'director'));
    const returned = new LetterReturned({ ...of(), reason: '写明条款' });
    given(drafted())
      .when(revise())
      .then(new LetterRevised({ ...of(), ...text }));
    given(drafted()).when(sendBack()).then(returned);
    given(drafted(), returned).when(issue()).thenRefused('letter-returned');
    given(drafted(), returned, new LetterRevised({ ...of(), ...text }))
      .when(issue())
      .then(issued());
    given(drafted(), issued()).when(revise()).thenRefused('letter-already-issued');
    given(drafted(), issued()).when(sendBack()).thenRefused('letter-already-issued');
  });

  it('is issued by the director who did not write it, with the next number', () => {
    given(drafted()).when(issue()).then(issued());
    given(drafted()).when(issue('staff')).thenRefused('letter-issuer-drafted');
    const revised = by('deputy', new LetterRevised({ ...of(), ...text }));
    given(drafted(), revised).when(issue('deputy')).thenRefused('letter-issuer-drafted');
    given(drafted(), issued()).when(issue()).thenRefused('letter-already-issued');
    given(drafted())
      .when(new IssueLetter(on_(), on('2022-06-01', 'director')))
      .thenRefused('letter-number-missing');
  });

  it('is delivered after it was issued and not in the future; its period begins the day after', () => {
    given(drafted(), issued()).when(deliver()).then(delivered());
    given(drafted()).when(deliver()).thenRefused('letter-not-issued');
    given(drafted(), issued())
      .when(deliver('2022-06-02', { deliveredOn: '2022-05-31' }))
      .thenRefused('delivery-before-issue', { issuedOn: '2022-06-01' });
    given(drafted(), issued()).when(deliver('2022-06-01')).thenRefused('delivery-in-future');
    given(...toDelivery)
      .when(deliver())
      .thenRefused('letter-already-delivered');
    given(drafted(), issued()).when(deliver('2022-06-17')).then(delivered());
    const calendar = by('staff', new LetterDrafted({ ...of(), ...text, dayKind: 'calendar', source }));
    given(calendar, issued())
      .when(deliver())
      .then(new LetterDelivered({ ...of(), ...handover, documentNumber, dueOn: '2022-06-12' }));
  });

  it('is not said to have been delivered so long ago that its period is over', () =>
    given(drafted(), issued())
      .when(deliver('2022-06-18'))
      .thenRefused('delivery-too-late-recorded', { dueOn: '2022-06-17' }));

  it('is withdrawn with a reason until it is carried out or a decision followed', () => {
    given(drafted()).when(withdraw()).then(withdrawn());
    given(...toDelivery)
      .when(withdraw())
      .then(new LetterWithdrawn({ ...of(), documentNumber, reason: '有误' }));
    given(...toDelivery, reported(), accepted())
      .when(withdraw())
      .thenRefused('letter-carried-out');
    given(...toDelivery, withdrawn())
      .when(withdraw())
      .thenRefused('letter-withdrawn');
    given(...toDecision, issued('decision'))
      .when(withdraw())
      .thenRefused('decision-already-issued');
  });

  it('that nobody drafted is refused', () => {
    given().when(issue()).thenRefused('opinion-not-found');
    given(drafted()).when(issue('director', 'decision')).thenRefused('decision-not-drafted');
  });
});

describe('a decision of supervision', () => {
  it('follows an opinion whose period ended without a report, or whose handling is not enough', () => {
    given(...toDelivery, overdue())
      .when(decide())
      .then(decision());
    given(...toDelivery)
      .when(decide('2022-06-18'))
      .then(decision());
    given(...toDelivery, reported(), insufficient())
      .when(decide('2022-06-10'))
      .then(decision());
    given(...toDelivery)
      .when(decide('2022-06-17'))
      .thenRefused('decision-before-period-end', { dueOn: '2022-06-17' });
    given(...toDelivery, reported())
      .when(decide())
      .thenRefused('handling-under-review');
    given(...toDelivery, reported(), accepted())
      .when(decide())
      .thenRefused('letter-carried-out');
    given(...toDelivery, withdrawn())
      .when(decide())
      .thenRefused('letter-withdrawn');
    given(...toDecision)
      .when(decide())
      .thenRefused('decision-already-drafted');
  });

  it('says what it orders', () => {
    const silent = new DraftDecision({ opinionId, ...text }, on('2022-06-20'));
    given(...toDelivery, overdue())
      .when(silent)
      .thenRefused('decision-without-measure');
  });

  it('is not issued when the unit has reported meanwhile', () => {
    const issueDecision = issue('director', 'decision', '2022-06-20');
    given(...toDecision)
      .when(issueDecision)
      .then(new LetterIssued({ ...of('decision'), ...numbering, issuedOn: '2022-06-20' }));
    given(...toDecision, reported())
      .when(issueDecision)
      .thenRefused('handling-under-review');
    given(...toDecision, reported(), accepted())
      .when(issueDecision)
      .thenRefused('letter-carried-out');
  });

  it('not carried out in its period is followed by a public criticism, once', () => {
    given(...decisionDelivered)
      .when(criticise())
      .thenRefused('decision-not-overdue');
    given(...decisionDelivered, overdue('decision'))
      .when(criticise())
      .then(new CriticismCirculated(criticised));
    given(...decisionDelivered, overdue('decision'), new CriticismCirculated(criticised))
      .when(criticise())
      .thenRefused('criticism-already-circulated');
    given(...decisionDelivered, overdue('decision'), reported('decision'), accepted('decision'))
      .when(criticise())
      .thenRefused('letter-carried-out');
    given(...decisionDelivered, overdue('decision'), withdrawn('decision'))
      .when(criticise())
      .thenRefused('letter-withdrawn');
  });
});
