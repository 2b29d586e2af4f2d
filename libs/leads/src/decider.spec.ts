import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  AcceptLead,
  AnswerSender,
  DeclineLead,
  EnterLead,
  FileLead,
  FindLeadDuplicate,
  HandLeadOver,
  LookAtSender,
  TransferLead,
  type Intake,
} from './commands.js';
import { lead } from './decider.js';
import {
  InvestigationConcluded,
  InvestigationOpened,
  LeadAccepted,
  LeadDeclined,
  LeadFiled,
  LeadFoundDuplicate,
  LeadHandedOver,
  LeadTransferred,
  SenderAnswered,
  SenderNamed,
  SenderSeen,
} from './events.js';

const { given } = specify(lead);
const leadId = 'lead-1';
const [ABOUT, OTHER] = ['unit-a', 'unit-b'];
const TEXT = '2022年6月1日上午，城关市场的检查没有出示执法证件。';
const sender = { name: '程立行', phone: '19900000001', address: '舞泉镇示范路2号' };
const facts = { year: 2022, number: 3, unitKnown: true };
const enquiryNumber = 'AAAA-BBBB-CCCC-DDDD';

const by = (actor: string, unit?: string): Meta => ({
  ...{ actor, roles: [], at: '2022-06-06T01:00:00.000Z', commandId: 'c' },
  ...(unit !== undefined && { unit }),
});
const OFFICE = by('staff');
const intake = (more: Partial<Intake> = {}) => ({
  ...{ leadId, enquiryNumber, aboutUnitId: ABOUT, text: TEXT, pictures: [], facts },
  ...more,
});
const file = (more: Partial<Intake> = {}, trap = '') => new FileLead({ ...intake(more), trap }, by('public'));

const filed = new LeadFiled({
  ...{ leadId, year: 2022, number: 3, enquiryNumber, channel: 'public-opinion', through: 'site' },
  ...{ aboutUnitId: ABOUT, text: TEXT, pictures: [], anonymous: true },
});
const signed = [new LeadFiled({ ...filed.data, anonymous: false }), new SenderNamed({ leadId, ...sender })];
const accepted = new LeadAccepted({ leadId, aboutUnitId: ABOUT, summary: '检查没有出示证件', handlerId: 'staff' });
const transferred = new LeadTransferred({ leadId, unitId: OTHER, reason: '由上级主管部门调查', pictures: [] });
const opened = new InvestigationOpened({
  leadId,
  unitId: OTHER,
  year: 2022,
  number: 1,
  ground: '涉嫌违法',
  dueOn: '2022-06-30',
});
const concluded = new InvestigationConcluded({
  ...{
    leadId,
    unitId: OTHER,
    conclusion: 'founded',
    account: '情况属实',
    evidence: [],
    dueOn: '2022-06-30',
    late: false,
  },
});

describe('A lead', () => {
  it('is filed by anybody, without a name where he gives none', () => given().when(file()).then(filed));

  it('keeps who sent it apart from what it says', () =>
    given()
      .when(file({ sender }))
      .then(...signed));

  it('is entered by the office from one of four channels', () =>
    given()
      .when(new EnterLead({ ...intake(), channel: 'discipline' }, OFFICE))
      .then(new LeadFiled({ ...filed.data, channel: 'discipline', through: 'office' })));

  it('says something that can be looked into', () => {
    given()
      .when(file({ text: ' 投诉 。 ' }))
      .thenRefused('lead-too-short', { least: 10 });
    given()
      .when(file({ sender: { ...sender, name: ' ' } }))
      .thenRefused('lead-sender-unnamed');
  });

  it('is about a unit of the register, or about none that is named', () => {
    given()
      .when(file({ facts: { ...facts, unitKnown: false } }))
      .thenRefused('lead-unit-unknown');
    const unlooked = { leadId, enquiryNumber, text: TEXT, pictures: [], trap: '' };
    given()
      .when(new FileLead(unlooked, by('public')))
      .thenRefused('lead-unit-unknown');
  });

  it('that says the same as another is the other one', () => {
    given()
      .when(file({ facts: { ...facts, same: '2022年第1号' } }))
      .thenRefused('lead-filed-already', { same: '2022年第1号' });
    given(filed).when(file()).thenRefused('lead-there-already');
  });

  it('that a machine filled in, or with more pictures than may be, is not taken', () => {
    given().when(file({}, 'http://example.invalid')).thenRefused('lead-trap-filled');
    given()
      .when(file({ pictures: ['a', 'b', 'c', 'd', 'e'] }))
      .thenRefused('lead-too-many-pictures', { most: 4 });
  });

  it('that nobody filed is refused', () =>
    given()
      .when(new DeclineLead({ leadId, ground: 'other', reason: '无' }, OFFICE))
      .thenRefused('lead-not-found'));
});

describe('A lead that carries a script', () => {
  it.each([
    `${TEXT}<script>alert(1)</script>`,
    `${TEXT}<img src=x onerror=alert(1)>`,
    `${TEXT}<a href="JavaScript:alert(1)">`,
    `${TEXT}</textarea>`,
    `${TEXT}<svg/onload=alert(1)`,
    `javascript : alert(1) ${TEXT}`,
  ])('is refused: %s', (text) => given().when(file({ text })).thenRefused('lead-carries-script'));

  it('is refused wherever it is typed', () =>
    given()
      .when(file({ sender: { ...sender, address: '<script>' } }))
      .thenRefused('lead-carries-script'));

  it('is not what compares numbers', () => {
    const text = `${TEXT} 罚款 3 < 5 万元，>2 万元。`;
    given()
      .when(file({ text }))
      .then(new LeadFiled({ ...filed.data, text }));
  });
});

const accept = (summary: string, meta = OFFICE, unitKnown = true) =>
  new AcceptLead({ leadId, aboutUnitId: ABOUT, summary, unitKnown }, meta);

describe('Triage', () => {
  it('accepts a lead, and whoever accepts handles it', () =>
    given(filed).when(accept('检查没有出示证件')).then(accepted));

  it('does not accept it with a ground', () =>
    given(filed)
      .when(new DeclineLead({ leadId, ground: 'too-vague', reason: '没有时间和地点' }, OFFICE))
      .then(new LeadDeclined({ leadId, ground: 'too-vague', reason: '没有时间和地点' })));

  it('happens once, and of a unit that is registered', () => {
    given(filed, accepted).when(accept('检查没有出示证件')).thenRefused('lead-triaged-already');
    given(filed)
      .when(accept('检查没有出示证件', OFFICE, false))
      .thenRefused('lead-unit-unknown');
  });

  it('finds a lead to be the same as one that goes on', () => {
    const merge = (into: string, other?: { number: string; duplicate: boolean }) =>
      new FindLeadDuplicate({ leadId, into, reason: '同一件事', ...(other && { other }) }, OFFICE);
    given(filed)
      .when(merge('lead-0', { number: '2022年第1号', duplicate: false }))
      .then(new LeadFoundDuplicate({ leadId, into: 'lead-0', intoNumber: '2022年第1号', reason: '同一件事' }));
    given(filed).when(merge(leadId)).thenRefused('lead-duplicate-of-itself');
    given(filed).when(merge('lead-0')).thenRefused('lead-other-unknown');
    given(filed)
      .when(merge('lead-0', { number: '2022年第1号', duplicate: true }))
      .thenRefused('lead-other-duplicate', { number: '2022年第1号' });
  });

  it('passes a lead on to another account of the office', () => {
    const pass = (handlerId: string, handlerKnown = true) =>
      new HandLeadOver({ leadId, handlerId, reason: '休假', handlerKnown }, by('director'));
    given(filed, accepted)
      .when(pass('another'))
      .then(new LeadHandedOver({ leadId, from: 'staff', handlerId: 'another', reason: '休假' }));
    given(filed, accepted).when(pass('staff')).thenRefused('lead-handled-by-them');
    given(filed, accepted).when(pass('stranger', false)).thenRefused('lead-handler-unknown');
    given(filed).when(pass('another')).thenRefused('lead-not-accepted');
  });
});

describe('A lead about a unit', () => {
  const transfer = (to: { unitId?: string; organ?: string }, unitKnown = true) =>
    new TransferLead({ leadId, ...to, reason: '由上级主管部门调查', unitKnown }, OFFICE);

  it('is transferred to another unit or organ', () => {
    given(filed, accepted)
      .when(transfer({ unitId: OTHER }))
      .then(transferred);
    given(filed, accepted)
      .when(transfer({ unitId: OTHER }, false))
      .thenRefused('lead-unit-unknown');
    given(filed, accepted).when(transfer({})).thenRefused('lead-transfer-to-one');
    given(filed)
      .when(transfer({ unitId: OTHER }))
      .thenRefused('lead-not-to-transfer');
  });

  it('is never handled by that unit', () => {
    given(filed, accepted)
      .when(transfer({ unitId: ABOUT }))
      .thenRefused('lead-transferred-to-itself');
    given(filed)
      .when(accept('摘要', by('clerk', ABOUT)))
      .thenRefused('lead-about-own-unit');
    given(...signed, accepted)
      .when(new LookAtSender({ leadId, lookId: 'l', reason: '核实' }, by('clerk', ABOUT)))
      .thenRefused('lead-about-own-unit');
    given(filed, accepted)
      .when(new AnswerSender({ leadId, text: '答复' }, by('clerk', OTHER)))
      .thenRefused('not-your-unit');
  });
});

describe('Who sent a lead', () => {
  const look = (meta: Meta) => new LookAtSender({ leadId, lookId: 'l', reason: '电话核实时间' }, meta);
  const seen = new SenderSeen({ leadId, lookId: 'l', reason: '电话核实时间' });

  it('is shown to whoever handles it, and the look is recorded', () => {
    given(...signed, accepted)
      .when(look(OFFICE))
      .then(seen);
    given(...signed, accepted, transferred)
      .when(look(by('clerk', OTHER)))
      .then(seen);
  });

  it('is shown to nobody else', () => {
    given(...signed, accepted)
      .when(look(by('another')))
      .thenRefused('lead-sender-not-yours');
    given(...signed)
      .when(look(OFFICE))
      .thenRefused('lead-sender-not-yours');
    given(...signed, accepted)
      .when(look(by('clerk', OTHER)))
      .thenRefused('not-your-unit');
  });

  it('is unknown of an anonymous lead', () => given(filed, accepted).when(look(OFFICE)).thenRefused('lead-anonymous'));

  it.each([sender.name, sender.phone, sender.address])('stands in nothing that others read: %s', (own) => {
    given(...signed)
      .when(accept(`${own}反映检查没有出示证件`))
      .thenRefused('lead-names-sender');
    given(...signed, accepted, transferred, opened, concluded)
      .when(new AnswerSender({ leadId, text: `${own}您好` }, OFFICE))
      .thenRefused('lead-names-sender');
  });
});

describe('The answer to the sender', () => {
  const answer = new AnswerSender({ leadId, text: '已经责令改正。' }, OFFICE);
  const answered = new SenderAnswered({ leadId, text: '已经责令改正。' });

  it('is given once there is something to say, once', () => {
    given(filed, accepted, transferred, opened, concluded).when(answer).then(answered);
    given(filed, new LeadDeclined({ leadId, ground: 'other', reason: '无' }))
      .when(answer)
      .then(answered);
    given(filed, accepted).when(answer).thenRefused('lead-without-result');
    given(filed, accepted, transferred, opened, concluded, answered).when(answer).thenRefused('lead-answered-already');
  });
});
