import { addDays, dayOf } from '@app/calendar';
import { idFrom, type Meta } from '@app/eventing';
import {
  AcceptLead,
  AnswerSender,
  ConcludeInvestigation,
  DeclineLead,
  EngageSupervisor,
  EnterLead,
  enquiryNumberOf,
  FileLead,
  FindLeadDuplicate,
  OpenInvestigation,
  RecordEngagedActivity,
  TransferLead,
  type Channel,
  type Sender,
} from '@app/leads';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { EvidenceFiles } from './evidence-files.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';

const STAFF = 'office.staff1';
const ABOUT = 'jiaotongju';
const INVESTIGATES = 'yingjiju';
const TERM_DAYS = 730;

const leadId = (name: string): string => idFrom('demo-lead', name);

/** 投诉线索 in every stage, and who is engaged to supervise. */
export function leadsOf({ evidence }: Stage, county: County): Act[] {
  const of = (day: number, does: string, perform: Act['perform']): Act => ({
    ...{ day, thread: 'leads', does, perform },
  });
  const [about, investigates] = [unitOf(county, ABOUT), unitOf(county, INVESTIGATES)];
  return [
    of(-30, '办公室聘请执法监督员', engageForCounty),
    of(-29, `${investigates.shortName}聘请执法监督员`, (moment) => engageForUnit(moment, investigates)),
    of(-12, '办公室登记执法监督员的活动', (moment) => recordActivity(moment, evidence)),
    of(-11, '公众提交投诉线索', (moment) => fileThree(moment, about)),
    of(-10, '办公室登记纪检移来的线索', (moment) =>
      enter(moment, { name: 'discipline', channel: 'discipline', about }),
    ),
    of(-9, '办公室审查投诉线索', (moment) => triage(moment, about)),
    of(-8, '办公室移送线索', (moment) => pass(moment, investigates)),
    of(-7, `${investigates.shortName}立案调查`, (moment) => investigate(moment, investigates)),
    of(-4, '办公室提交调查结果并答复', conclude),
    of(-2, '公众提交投诉线索', (moment) => fileOne(moment, about)),
  ];
}

function unitOf({ units }: County, key: string): CountyUnit {
  const unit = units.find((one) => one.key === key);
  if (!unit) throw new Error(`The county has no unit ${key}`);
  return unit;
}

/** Somebody without an account. */
const byPublic = (moment: Moment): Meta => ({ ...moment.as(STAFF), actor: 'public', roles: ['public'] });

interface Filed {
  readonly name: string;
  readonly about: CountyUnit;
  readonly text: string;
  readonly sender?: Sender;
}

function file(moment: Moment, { name, about, text, sender }: Filed) {
  const meta = byPublic(moment);
  const given = { leadId: leadId(name), enquiryNumber: enquiryNumberOf(meta.commandId), aboutUnitId: about.code };
  return moment.do(new FileLead({ ...given, text, pictures: [], trap: '', ...(sender && { sender }) }, meta));
}

const SENDERS: readonly Sender[] = [
  { name: '纪安澜', phone: '19900000011', address: '舞泉镇示范路3号' },
  { name: '柳知微', phone: '19900000012', address: '' },
];

async function fileThree(moment: Moment, about: CountyUnit): Promise<void> {
  const text = '本周一上午，执法人员在城关市场检查货车时没有出示执法证件，也没有说明检查的依据。';
  await file(moment, { name: 'certificate', about, text, ...(SENDERS[0] && { sender: SENDERS[0] }) });
  await file(moment, { name: 'vague', about, text: '执法不公，希望上级管一管，具体的事情不便多说。' });
  const again = '周一上午城关市场的货车检查，执法人员不亮证件，我当时也在场。';
  await file(moment, { name: 'twin', about, text: again, ...(SENDERS[1] && { sender: SENDERS[1] }) });
}

const fileOne = (moment: Moment, about: CountyUnit) =>
  file(moment, { name: 'new', about, text: '昨天下午在客运站门前，处罚决定书没有写明申请复议的期限和机关。' });

function enter(moment: Moment, { name, channel, about }: { name: string; channel: Channel; about: CountyUnit }) {
  const meta = moment.as(STAFF);
  const given = { leadId: leadId(name), enquiryNumber: enquiryNumberOf(meta.commandId), aboutUnitId: about.code };
  const text = '县纪委监委转来：群众反映该单位对同类违法行为处罚轻重不一，请核查裁量是否适当。';
  return moment.do(new EnterLead({ ...given, channel, text, pictures: [] }, meta));
}

async function triage(moment: Moment, about: CountyUnit): Promise<void> {
  const by = () => moment.as(STAFF);
  const accepted = (name: string, summary: string) =>
    moment.do(new AcceptLead({ leadId: leadId(name), aboutUnitId: about.code, summary }, by()));
  await accepted('certificate', '检查货车时没有出示执法证件，没有说明检查依据');
  await accepted('discipline', '对同类违法行为处罚轻重不一');
  const reason = '没有写明时间、地点和经过，也没有留下联系方式，无法核查。';
  await moment.do(new DeclineLead({ leadId: leadId('vague'), ground: 'too-vague', reason }, by()));
  const same = '与此前收到的线索反映同一次检查';
  await moment.do(new FindLeadDuplicate({ leadId: leadId('twin'), into: leadId('certificate'), reason: same }, by()));
  const text = '您反映的情况没有写明时间、地点和经过，无法核查，不予受理。有具体情况的，请重新提交。';
  await moment.do(new AnswerSender({ leadId: leadId('vague'), text }, by()));
}

async function pass(moment: Moment, unit: CountyUnit): Promise<void> {
  const reason = '被反映的单位不宜自行调查，请对检查程序进行调查';
  await moment.do(new TransferLead({ leadId: leadId('certificate'), unitId: unit.code, reason }, moment.as(STAFF)));
  const opened = { ground: '涉嫌违反行政处罚裁量基准', dueOn: addDays(dayOf(moment.at), 20) };
  await moment.do(new OpenInvestigation({ leadId: leadId('discipline'), ...opened }, moment.as(STAFF)));
}

function investigate(moment: Moment, { key }: CountyUnit) {
  const opened = { ground: '涉嫌违反执法程序规定', dueOn: addDays(dayOf(moment.at), 17) };
  return moment.do(new OpenInvestigation({ leadId: leadId('certificate'), ...opened }, moment.as(`${key}.lead`)));
}

async function conclude(moment: Moment): Promise<void> {
  const id = leadId('discipline');
  const account = '调阅近一年处罚案卷12件，裁量均在基准幅度以内，轻重不同系违法情节不同所致。';
  const result = { conclusion: 'unfounded' as const, account, evidence: [] };
  await moment.do(new ConcludeInvestigation({ leadId: id, ...result }, moment.as(STAFF)));
  const text = '经调阅处罚案卷，裁量均在规定幅度以内，反映的问题不属实。感谢监督。';
  await moment.do(new AnswerSender({ leadId: id, text }, moment.as(STAFF)));
}

const ENGAGED = [
  { name: '冯守望', occupation: '县人大代表、退休教师', phone: '19900000021' },
  { name: '葛清和', occupation: '律师事务所律师', phone: '19900000022' },
] as const;
const engagementId = (name: string): string => idFrom('demo-engagement', name);
const termFrom = (moment: Moment) => {
  const from = dayOf(moment.at);
  return { from, until: addDays(from, TERM_DAYS) };
};

async function engageForCounty(moment: Moment): Promise<void> {
  for (const person of ENGAGED) {
    const engaged = { engagementId: engagementId(person.name), ...person, ...termFrom(moment) };
    await moment.do(new EngageSupervisor(engaged, moment.as(STAFF)));
  }
}

function engageForUnit(moment: Moment, { key, code: unitId }: CountyUnit) {
  const person = { name: '褚明远', occupation: '社区居民委员会主任', phone: '19900000023' };
  const engaged = { engagementId: engagementId(unitId), unitId, ...person, ...termFrom(moment) };
  return moment.do(new EngageSupervisor(engaged, moment.as(`${key}.clerk`)));
}

async function recordActivity(moment: Moment, evidence: EvidenceFiles): Promise<void> {
  const { id } = await evidence.keepView(moment, { by: STAFF, title: '执法监督员观摩检查' });
  const what = { on: dayOf(moment.at), place: '政务服务中心', account: '观摩窗口公示和现场检查，提出意见两条。' };
  const engaged = ENGAGED.map(({ name }) => engagementId(name));
  const activityId = idFrom('demo-activity', 'first');
  await moment.do(new RecordEngagedActivity({ activityId, ...what, engaged, pictures: [id] }, moment.as(STAFF)));
}
