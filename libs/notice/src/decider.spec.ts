import type { AnyEvent } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  DeliverOfficeNotice,
  DraftOfficeNotice,
  DropOfficeNotice,
  MoveOfficeNoticeDeadline,
  ReceiveOfficeNotice,
  ReturnOfficeNotice,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
  SignOfficeNotice,
  type NoticeFacts,
} from './commands.js';
import { officeNotice } from './decider.js';
import {
  OfficeNoticeDeadlineMoved,
  OfficeNoticeDelivered,
  OfficeNoticeDrafted,
  OfficeNoticeDropped,
  OfficeNoticeReceived,
  OfficeNoticeReturned,
  OfficeNoticeReviewed,
  OfficeNoticeRevised,
  OfficeNoticeSigned,
  type NoticeKind,
  type NoticeText,
} from './events.js';

const { given } = specify(officeNotice);
const officeNoticeId = 'n1';
const campaignId = 'campaign-1';
const year = 2022;
const on = (actor: string, day = '2022-11-21', unit?: string) => ({
  ...{ actor, roles: [], at: `${day}T02:00:00.000Z`, commandId: 'c' },
  ...(unit === undefined ? {} : { unit }),
});
const by = <E extends AnyEvent>(actor: string, event: E): E => Object.assign(event, { actor });

const text: NoticeText = {
  ...{ title: '关于表彰先进集体和先进个人的决定', body: '经研究，决定表彰。' },
  named: [
    { unitId: 'unit-a', ground: '制度健全' },
    { unitId: 'unit-b', person: '程立行', ground: '办案规范' },
  ],
  ...{ addressees: ['unit-c'], receiptDays: 3, open: true },
};
const sound: NoticeText = { ...text, addressees: ['unit-c', 'unit-a', 'unit-b'] };
const facts: NoticeFacts = { year, unknown: [], closed: [], bars: [] };
const bars = [{ unitId: 'unit-b', unitName: '乙局', letter: '监督意见书', documentNumber: '舞法监意〔2022〕3号' }];
const barred = { ...facts, bars };
const numbering = { prefix: '舞法政办', year, number: 12, documentNumber: '舞法政办〔2022〕12号' };
const of = { officeNoticeId };

const draft = (more: Partial<DraftOfficeNotice['data']> = {}) =>
  new DraftOfficeNotice({ ...of, campaignId, kind: 'commendation', ...text, facts, ...more }, on('staff'));
const revise = (actor = 'staff', known = facts) => new ReviseOfficeNotice({ ...of, ...text, facts: known }, on(actor));
const review = (actor = 'staff2', known = facts) =>
  new ReviewOfficeNotice({ ...of, opinion: '属实', facts: known }, on(actor));
const sign = (actor = 'director', more: Partial<SignOfficeNotice['data']> = {}) =>
  new SignOfficeNotice({ ...of, facts, numbering, ...more }, on(actor));
const deliver = (day = '2022-11-21') => new DeliverOfficeNotice(of, on('staff', day));
const receive = (unit?: string, day = '2022-11-22') => new ReceiveOfficeNotice(of, on('clerk', day, unit));
const sendBack = () => new ReturnOfficeNotice({ ...of, reason: '补充事迹' }, on('staff2'));
const drop = () => new DropOfficeNotice({ ...of, reason: '不再表彰' }, on('staff'));

const drafted = (kind: NoticeKind = 'commendation', more: object = {}) =>
  by('staff', new OfficeNoticeDrafted({ ...of, campaignId, year, kind, ...sound, ...more }));
const revised = (actor = 'staff') => by(actor, new OfficeNoticeRevised({ ...of, ...sound }));
const returned = () => by('staff2', new OfficeNoticeReturned({ ...of, reason: '补充事迹' }));
const reviewed = (actor = 'staff2') => by(actor, new OfficeNoticeReviewed({ ...of, opinion: '属实' }));
const signed = (more: object = {}) =>
  new OfficeNoticeSigned({
    ...{ ...of, kind: 'commendation', title: text.title, ...numbering, signedOn: '2022-11-21', ...more },
  });
const delivered = () =>
  new OfficeNoticeDelivered({
    ...{ ...of, documentNumber: numbering.documentNumber, title: text.title, units: sound.addressees },
    ...{ deliveredOn: '2022-11-21', receiptDays: 3, dueOn: '2022-11-24' },
  });
const received = (unitId = 'unit-a', late = false) =>
  new OfficeNoticeReceived({
    ...{
      ...of,
      unitId,
      documentNumber: numbering.documentNumber,
      receivedOn: late ? '2022-11-25' : '2022-11-22',
      late,
    },
  });
const dropped = () => new OfficeNoticeDropped({ ...of, reason: '不再表彰' });
const toSignature = [drafted(), reviewed(), signed()];

describe('a notice', () => {
  it('is drafted once, in a campaign, and addresses whom it names', () => {
    given().when(draft()).then(drafted());
    given(drafted()).when(draft()).thenRefused('office-notice-already-drafted');
    given()
      .when(draft({ facts: { ...facts, year: undefined } }))
      .thenRefused('office-notice-campaign-unknown');
    given().when(review()).thenRefused('office-notice-not-found');
  });

  it('says whom it is about, each once, and units that are there', () => {
    given()
      .when(draft({ named: [] }))
      .thenRefused('office-notice-names-nobody');
    given()
      .when(draft({ named: [text.named[0]!, text.named[0]!], facts: { ...facts, names: { 'unit-a': '甲局' } } }))
      .thenRefused('office-notice-names-twice', { row: 2, unitName: '甲局', who: '' });
    const spaced = { ...text.named[1]!, person: '程 立行' };
    given()
      .when(draft({ named: [text.named[1]!, spaced] }))
      .thenRefused('office-notice-names-twice');
    given()
      .when(draft({ facts: { ...facts, unknown: ['unit-x'] } }))
      .thenRefused('office-notice-unit-unknown', { unitId: 'unit-x' });
    given()
      .when(draft({ facts: { ...facts, closed: ['丙局'] } }))
      .thenRefused('office-notice-unit-closed', { unitName: '丙局' });
    given()
      .when(draft({ kind: 'correction', formerId: 'n0', facts: FORMER, named: [], addressees: [] }))
      .thenRefused('office-notice-addresses-nobody');
  });

  it('that blames, blames units and no person', () =>
    given()
      .when(draft({ kind: 'criticism' }))
      .thenRefused('office-notice-blames-person'));

  it('that orders rectification says by when, and no other does', () => {
    const named = [text.named[0]!];
    given()
      .when(draft({ kind: 'rectification-order', named }))
      .thenRefused('office-notice-rectify-by-unfit');
    given()
      .when(draft({ rectifyBy: '2022-12-20' }))
      .thenRefused('office-notice-rectify-by-unfit');
    given()
      .when(draft({ kind: 'rectification-order', named, rectifyBy: '2022-11-21' }))
      .thenRefused('office-notice-rectify-by-passed');
  });

  it('commends no unit, and nobody whom it puts forward, while the unit is barred: at the draft, the review and the signature', () => {
    const why = { unitName: '乙局', year, letter: '监督意见书', documentNumber: '舞法监意〔2022〕3号' };
    given()
      .when(draft({ facts: barred }))
      .thenRefused('office-notice-unit-barred', why);
    given(drafted()).when(revise('staff', barred)).thenRefused('office-notice-unit-barred', why);
    given(drafted()).when(review('staff2', barred)).thenRefused('office-notice-unit-barred', why);
    given(drafted(), reviewed())
      .when(sign('director', { facts: barred }))
      .thenRefused('office-notice-unit-barred', why);
    given(drafted('criticism', { named: [text.named[0]] }))
      .when(review('staff2', barred))
      .then(reviewed());
  });

  it('is drafted, reviewed and signed by three people', () => {
    given(drafted()).when(review('staff')).thenRefused('office-notice-reviewer-drafted');
    given(drafted(), revised('staff2')).when(review('staff2')).thenRefused('office-notice-reviewer-drafted');
    given(drafted(), reviewed()).when(sign('staff')).thenRefused('office-notice-signer-drafted');
    given(drafted(), reviewed('director')).when(sign('director')).thenRefused('office-notice-signer-reviewed');
    given(drafted()).when(review()).then(reviewed());
    given(drafted(), reviewed()).when(sign()).then(signed());
  });

  it('is given back to be revised, and then reviewed anew', () => {
    given(drafted()).when(sendBack()).then(returned());
    given(drafted(), reviewed()).when(sendBack()).then(returned());
    given(drafted(), returned()).when(review()).thenRefused('office-notice-returned');
    given(drafted(), returned()).when(revise()).then(revised());
    given(drafted(), reviewed()).when(revise()).thenRefused('office-notice-already-reviewed');
    given(drafted()).when(sign()).thenRefused('office-notice-not-reviewed');
  });

  it('bears the next number, and no other that somebody types', () => {
    given(drafted(), reviewed())
      .when(sign('director', { number: 12 }))
      .then(signed());
    given(drafted(), reviewed())
      .when(sign('director', { number: 14 }))
      .thenRefused('office-notice-number-out-of-sequence', {
        ...{ number: 14, next: 12, prefix: '舞法政办', year },
      });
    given(drafted(), reviewed())
      .when(sign('director', { numbering: undefined }))
      .thenRefused('office-notice-number-missing');
  });

  it('once signed is never changed, and given up only before', () => {
    given(drafted()).when(drop()).then(dropped());
    given(drafted(), dropped()).when(review()).thenRefused('office-notice-dropped');
    given(...toSignature)
      .when(revise())
      .thenRefused('office-notice-already-signed');
    given(...toSignature)
      .when(drop())
      .thenRefused('office-notice-already-signed');
    given(...toSignature, delivered())
      .when(sendBack())
      .thenRefused('office-notice-already-delivered');
  });

  it('is delivered unless it was revoked meanwhile', () =>
    given(...toSignature)
      .when(new DeliverOfficeNotice({ ...of, revokedBy: '舞法政办〔2022〕13号' }, on('staff')))
      .thenRefused('office-notice-revoked', { documentNumber: '舞法政办〔2022〕13号' }));

  it('is delivered to every addressee at once, to be signed for within working days of a year that is arranged', () => {
    given(...toSignature)
      .when(deliver())
      .then(delivered());
    given(drafted(), reviewed()).when(deliver()).thenRefused('office-notice-not-signed');
    given(...toSignature, delivered())
      .when(deliver())
      .thenRefused('office-notice-already-delivered');
    given(...toSignature)
      .when(deliver('2091-12-30'))
      .thenRefused('office-notice-year-not-arranged', { year: '2091' });
  });

  it('that orders rectification says at its delivery which units report, and by when', () => {
    const rectifyBy = '2022-12-20';
    const named = [text.named[0]];
    given(drafted('rectification-order', { named, rectifyBy }), reviewed(), signed())
      .when(deliver())
      .then(
        Object.assign(delivered(), { data: { ...delivered().data, rectify: { units: ['unit-a'], by: rectifyBy } } }),
      );
  });

  it('is signed for by another day where the table of working days is corrected, by whoever has not signed yet', () => {
    const move = { ...of, from: '2022-11-24', dueOn: '2022-11-25', reason: '按2022年工作日安排重新计算' };
    const moved = new OfficeNoticeDeadlineMoved({ ...move, units: ['unit-c', 'unit-b'] });
    given(...toSignature, delivered(), received())
      .when(new MoveOfficeNoticeDeadline(move, on('system')))
      .then(moved);
    given(...toSignature, delivered(), received(), moved)
      .when(new MoveOfficeNoticeDeadline(move, on('system')))
      .then();
    given(...toSignature, delivered(), moved)
      .when(receive('unit-b', '2022-11-25'))
      .then(
        new OfficeNoticeReceived({
          ...{
            ...of,
            unitId: 'unit-b',
            documentNumber: numbering.documentNumber,
            receivedOn: '2022-11-25',
            late: false,
          },
        }),
      );
  });

  it('is signed for by each unit itself, once; late is marked late', () => {
    given(...toSignature, delivered())
      .when(receive('unit-a'))
      .then(received());
    given(...toSignature, delivered())
      .when(receive('unit-a', '2022-11-25'))
      .then(received('unit-a', true));
    given(...toSignature, delivered(), received())
      .when(receive('unit-a'))
      .thenRefused('office-notice-already-received');
    given(...toSignature, delivered())
      .when(receive('unit-z'))
      .thenRefused('office-notice-not-addressed');
    given(...toSignature, delivered())
      .when(receive())
      .thenRefused('office-notice-not-addressed');
    given(...toSignature)
      .when(receive('unit-a'))
      .thenRefused('office-notice-not-delivered');
  });
});

const FORMER: NoticeFacts = { ...facts, former: { kind: 'commendation', documentNumber: '舞法政办〔2022〕9号' } };
const former = { officeNoticeId: 'n0', documentNumber: '舞法政办〔2022〕9号' };

describe('a correction or a revocation', () => {
  const revoke = (known: NoticeFacts, formerId: string | undefined = 'n0') =>
    draft({ kind: 'revocation', named: [], formerId, facts: known });

  it('is a further notice about one that was signed and stands', () => {
    const alone = { named: [], addressees: ['unit-c'] };
    given()
      .when(revoke(FORMER))
      .then(drafted('revocation', { former, ...alone }));
    given(drafted('revocation', { former, ...alone }), reviewed())
      .when(sign('director', { facts: FORMER }))
      .then(signed({ kind: 'revocation', former }));
    given()
      .when(draft({ kind: 'correction', named: [] }))
      .thenRefused('office-notice-former-unfit');
    given()
      .when(draft({ formerId: 'n0' }))
      .thenRefused('office-notice-former-unfit');
    given().when(revoke(facts)).thenRefused('office-notice-former-unsigned');
  });

  it('lists persons only where it is about a commendation, and lists none whose unit is barred', () => {
    const correct = (known: NoticeFacts) => draft({ kind: 'correction', formerId: 'n0', facts: known });
    given().when(correct(FORMER)).then(drafted('correction', { former }));
    const blaming = { ...FORMER, former: { ...FORMER.former!, kind: 'criticism' as const } };
    given().when(correct(blaming)).thenRefused('office-notice-blames-person');
    given()
      .when(correct({ ...FORMER, bars }))
      .thenRefused('office-notice-unit-barred');
    const again = { ...FORMER, former: { ...FORMER.former!, kind: 'correction' as const } };
    given()
      .when(correct({ ...again, bars, former: { ...again.former, first: 'commendation' } }))
      .thenRefused('office-notice-unit-barred');
  });

  it('is not about what is revoked already, nor about a revocation', () => {
    const revokedBy = '舞法政办〔2022〕11号';
    const gone = { ...FORMER, former: { ...FORMER.former!, revokedBy } };
    given().when(revoke(gone)).thenRefused('office-notice-former-revoked', { documentNumber: revokedBy });
    given(drafted('revocation', { former, named: [], addressees: ['unit-c'] }), reviewed())
      .when(sign('director', { facts: gone }))
      .thenRefused('office-notice-former-revoked');
    given()
      .when(revoke({ ...FORMER, former: { ...FORMER.former!, kind: 'revocation' } }))
      .thenRefused('office-notice-former-revokes');
  });
});
