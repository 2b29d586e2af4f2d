import { addDays, dayOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import {
  AddTrainingPictures,
  ArrangeTrainingSession,
  BindOfficerAccount,
  EnterPaperAttendance,
  SignTrainingSession,
  SubmitTrainingPlan,
  type PlanItem,
  type SessionParticulars,
} from '@app/training';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { EvidenceFiles } from './evidence-files.js';
import type { Moment } from './moment.js';
import { keeping, OFFICERS, officerOf } from './recording.js';
import type { Stage } from './stage.js';

type Held = Omit<SessionParticulars, 'day' | 'place'> & { readonly key: string; readonly back: number };

/** What the first unit held in the year, each on a day so far back; the last one is for those who record. */
const HELD: readonly Held[] = [
  { key: '1', back: 110, title: '行政处罚法集中学习', kind: 'business', hours: 24, teacher: '尹正则' },
  { key: '2', back: 80, title: '行政执法案卷制作', kind: 'business', hours: 20, teacher: '尹正则' },
  { key: '3', back: 60, title: '党的创新理论专题学习', kind: 'political', hours: 8, teacher: '赵砚田' },
  { key: '4', back: 30, title: '执法记录仪使用和音像资料保存', kind: 'records', hours: 8, teacher: '程立行' },
];
const COMING: Held = { key: '5', back: -9, title: '行政复议法辅导', kind: 'business', hours: 8, teacher: '尹正则' };
const PLAN: readonly PlanItem[] = [
  { title: '行政处罚法集中学习', kind: 'business', month: 4, hours: 24, audience: '全体执法人员' },
  { title: '行政执法案卷制作', kind: 'business', month: 6, hours: 20, audience: '全体执法人员' },
  { title: '党的创新理论专题学习', kind: 'political', month: 7, hours: 8, audience: '全体人员' },
  { title: '执法记录仪使用和音像资料保存', kind: 'records', month: 9, hours: 8, audience: '记录人员' },
  { title: '行政复议法辅导', kind: 'business', month: 12, hours: 8, audience: '全体执法人员' },
];

/** 培训 of the first unit that keeps registers: its plan, what it held, who was there, and what is to come. */
export const trainingsOf = ({ evidence }: Stage, county: County): Act[] => {
  const [unit] = keeping(county);
  if (!unit) return [];
  const of = (day: number, does: string, perform: Act['perform']): Act => ({
    ...{ day, thread: `training-${unit.key}`, does: `${unit.shortName}${does}`, perform },
  });
  return [
    of(-14, '绑定执法人员账号，报送培训计划', (moment) => begin(moment, unit)),
    ...HELD.map((held, place) =>
      of(-12 + place, `登记培训“${held.title}”`, (moment) => hold(moment, { unit, evidence, held })),
    ),
    of(-5, '安排下一次培训', (moment) => arrange(moment, unit, COMING)),
  ];
};

async function begin(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const year = Number(dayOf(moment.at).slice(0, 4));
  for (const number of [0, 1]) {
    const { accountId } = moment.cast.of(`${key}.officer${number + 1}`);
    const bound = { accountId, officerId: officerOf(unitId, number) };
    await moment.do(new BindOfficerAccount(bound, moment.as(`${key}.clerk`)));
  }
  const documentNumber = `舞${shortName.replace('县', '')}〔${year}〕3号`;
  await moment.do(new SubmitTrainingPlan({ unitId, year, documentNumber, items: PLAN }, moment.as(`${key}.clerk`)));
}

async function arrange(moment: Moment, unit: CountyUnit, { key, back, ...held }: Held): Promise<string> {
  const sessionId = idFrom('demo-training', unit.code, key);
  const session = { sessionId, unitId: unit.code, ...held, day: addDays(dayOf(moment.at), -back), place: '三楼会议室' };
  await moment.do(new ArrangeTrainingSession(session, moment.as(`${unit.key}.clerk`)));
  return sessionId;
}

interface Holding {
  readonly unit: CountyUnit;
  readonly evidence: EvidenceFiles;
  readonly held: Held;
}

/** Two officers missed what was for those who record. */
async function hold(moment: Moment, { unit, evidence, held }: Holding): Promise<void> {
  const login = `${unit.key}.clerk`;
  const sessionId = await arrange(moment, unit, held);
  const there = held.kind === 'records' ? OFFICERS - 2 : OFFICERS;
  const attendance = Array.from({ length: there }, (_, number) => ({
    officerId: officerOf(unit.code, number),
    hours: held.hours,
  }));
  const reason = '系统启用以前举办，按纸质签到表登记';
  await moment.do(new EnterPaperAttendance({ sessionId, attendance, reason }, moment.as(login)));
  const picture = await evidence.keepView(moment, { by: login, title: `${unit.shortName}${held.title}` });
  await moment.do(new AddTrainingPictures({ sessionId, pictures: [picture.id] }, moment.as(login)));
  await moment.do(new SignTrainingSession({ sessionId }, moment.as(login)));
  await moment.do(new SignTrainingSession({ sessionId }, moment.as(`${unit.key}.lead`)));
}
