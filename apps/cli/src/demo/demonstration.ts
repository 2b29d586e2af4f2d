import { addDays, dayOf } from '@app/calendar';
import {
  ApplyForNaming,
  CheckDemonstrationStandard,
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  HandInDemonstrationMaterial,
  OpenDemonstrationBatch,
  OpenDemonstrationRecheck,
  RecordPilotActivity,
  ReportRecheckReady,
  StartDemonstrationCreation,
  batchIdOf,
  pointIdOf,
  type ActivityKind,
  type MaterialStep,
} from '@app/demonstration';
import { idFrom } from '@app/eventing';
import { EnterRecordingDevice, ListEnforcementOfficer } from '@app/recording';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';

const STAFF = 'office.staff1';
const AUTHORITY = '漯河市法治政府建设领导小组办公室';
const [SECOND, THIRD] = [batchIdOf(2), batchIdOf(3)];
/** What each step asks for, by the standard that ships with the product. */
const PAPERS: readonly (readonly [MaterialStep, string, string])[] = [
  ['creation', 'CJ-1', '党委（党组）会议纪要'],
  ['creation', 'CJ-2', '示范点创建方案'],
  ['creation', 'CJ-3', '创建活动资料'],
  ['application', 'SB-1', '示范点申报表'],
  ['application', 'SB-2', '对照创建标准自评报告'],
  ['application', 'SB-3', '行政执法责任制制度汇编'],
];
/** The three that the plan names, and how far each has come: papers handed in. */
const CANDIDATES: Readonly<Record<string, number>> = { weijianwei: PAPERS.length, chengguanju: 4, ziranziyuanju: 0 };
const NAMES = ['程立行', '丁守信', '马正廉', '李槿安'];
/** 对照创建标准自查 of units that bear the name: what one of them found short, and another that found nothing. */
const STANDARD = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '4.1', '4.2'];
const SHORT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  jiaotongju: { '1.3': '责任追究办法没有上墙。', '3.2': '两个案卷没有按期归档。' },
  rensheju: {},
};
/** The one that the city rechecks: its papers are in. */
const RECHECKED = 'jiaotongju';
/** 试点乡镇, and for how many days more the last certificate of each is good. */
const TEAMS: Readonly<Record<string, number>> = {
  ...{ wuquanzhen: 80, beiwuduzhen: 400, xinanzhen: 80, mengzhaizhen: 10, wenfengxiang: 500 },
};

/** 第二批 as it was named, 第三批 under way, and what pilots have on record. */
export const demonstrationsOf = (stage: Stage, county: County): Act[] => [
  act(-45, '办公室设立示范点批次', (moment) => openBatches(moment, county)),
  ...unitsIn(county, Object.keys(CANDIDATES)).map((unit) =>
    act(-30, `${unit.shortName}创建示范点`, (moment) => create(moment, stage, unit)),
  ),
  ...unitsIn(county, Object.keys(SHORT)).map((unit) =>
    act(-24, `${unit.shortName}对照示范点创建标准自查`, (moment) => checkItself(moment, stage, unit)),
  ),
  ...unitsIn(county, [RECHECKED]).flatMap((unit) => [
    act(-9, `开展${unit.shortName}示范点复核`, (moment) => recheck(moment, unit)),
    act(-4, `${unit.shortName}报齐迎检材料`, (moment) => prepare(moment, stage, unit)),
  ]),
  ...unitsIn(county, Object.keys(TEAMS)).map((unit, place) =>
    act(-20, `${unit.shortName}登记执法队伍和活动`, (moment) => field(moment, stage, { unit, place })),
  ),
];

const act = (day: number, does: string, perform: Act['perform']): Act => ({
  ...{ day, thread: `demonstration-${does}`, does, perform },
});
const unitsIn = ({ units }: County, keys: readonly string[]): CountyUnit[] =>
  units.filter(({ key }) => keys.includes(key));

async function openBatches(moment: Moment, county: County): Promise<void> {
  const today = dayOf(moment.at);
  const by = () => moment.as(STAFF);
  const second = { batchId: SECOND, number: 2, title: '漯河市第二批行政执法责任制示范点', authority: AUTHORITY };
  await moment.do(new OpenDemonstrationBatch({ ...second, earlier: true }, by()));
  const days = { startBy: addDays(today, 75), applyBy: addDays(today, 105) };
  const third = { batchId: THIRD, number: 3, title: '漯河市第三批行政执法责任制示范点', authority: AUTHORITY };
  await moment.do(new OpenDemonstrationBatch({ ...third, ...days, earlier: false }, by()));
  for (const { code: unitId } of county.units.filter(({ demonstration }) => demonstration === 'named')) {
    const of = { pointId: pointIdOf(SECOND, unitId), batchId: SECOND, unitId };
    const namedOn = addDays(today, -500);
    const naming = { documentNumber: `漯法政办〔${namedOn.slice(0, 4)}〕8号`, namedOn };
    await moment.do(new EnterEarlierNaming({ ...of, ...naming }, by()));
  }
  for (const { code: unitId } of unitsIn(county, Object.keys(CANDIDATES))) {
    const of = { pointId: pointIdOf(THIRD, unitId), batchId: THIRD, unitId };
    const ground = '活动方案确定争创漯河市第三批行政执法责任制示范点。';
    await moment.do(new EnterDemonstrationCandidate({ ...of, ground }, by()));
  }
}

async function create(moment: Moment, { evidence }: Stage, { key, code, shortName }: CountyUnit): Promise<void> {
  const count = CANDIDATES[key] ?? 0;
  if (count === 0) return;
  const pointId = pointIdOf(THIRD, code);
  const by = `${key}.clerk`;
  const meeting = {
    meetingOn: addDays(dayOf(moment.at), -3),
    arrangement: '会议研究创建工作，明确分管领导和责任股室。',
  };
  const documentNumber = `舞${shortName.replace('县', '')}党〔${moment.at.slice(0, 4)}〕6号`;
  await moment.do(new StartDemonstrationCreation({ pointId, ...meeting, documentNumber }, moment.as(by)));
  for (const [step, paper, title] of PAPERS.slice(0, count)) {
    const { id: fileId } = await evidence.keep(moment, { by, title: `${shortName}${title}`, regarding: '示范点创建' });
    await moment.do(new HandInDemonstrationMaterial({ pointId, step, code: paper, fileId }, moment.as(by)));
  }
  if (count < PAPERS.length) return;
  const statement = '对照创建标准自评达标，申请命名。';
  await moment.do(new ApplyForNaming({ pointId, statement }, moment.as(`${key}.lead`)));
}

async function checkItself(moment: Moment, { campaignId }: Stage, { key, code }: CountyUnit): Promise<void> {
  const selfCheckId = idFrom('demo-demonstration-check', code);
  const dueOn = addDays(dayOf(moment.at), 60);
  const answers = STANDARD.map((item) => {
    const note = SHORT[key]?.[item];
    const of = { code: item, findingId: idFrom(selfCheckId, item) };
    if (note === undefined) return { ...of, answer: 'met' as const, note: '' };
    return { ...of, answer: 'partly' as const, note, dueOn, responsible: NAMES[1] ?? '' };
  });
  const of = { pointId: pointIdOf(SECOND, code), selfCheckId, campaignId, answers };
  await moment.do(new CheckDemonstrationStandard(of, moment.as(`${key}.clerk`)));
}

async function recheck(moment: Moment, { code }: CountyUnit): Promise<void> {
  const today = dayOf(moment.at);
  const term = { title: '市级年度复核', readyBy: addDays(today, 14), dueOn: addDays(today, 45) };
  const of = { pointId: pointIdOf(SECOND, code), recheckId: idFrom('demo-demonstration-recheck', code) };
  await moment.do(new OpenDemonstrationRecheck({ ...of, level: 'city', ...term }, moment.as(STAFF)));
}

async function prepare(moment: Moment, { evidence }: Stage, { key, code, shortName }: CountyUnit): Promise<void> {
  const pointId = pointIdOf(SECOND, code);
  const by = `${key}.clerk`;
  for (const [paper, title] of [
    ['FH-1', '自查自纠问题清单'],
    ['FH-2', '整改台账及落实情况'],
  ] as const) {
    const { id: fileId } = await evidence.keep(moment, { by, title: `${shortName}${title}`, regarding: '示范点复核' });
    const handed = { pointId, step: 'recheck' as const, code: paper, fileId };
    await moment.do(new HandInDemonstrationMaterial(handed, moment.as(by)));
  }
  await moment.do(new ReportRecheckReady({ pointId }, moment.as(`${key}.lead`)));
}

const KINDS: readonly ActivityKind[] = ['observation', 'enforcement', 'enforcement', 'drill', 'observation'];
const TITLES = [
  ...['乡镇综合行政执法现场观摩', '占道经营集中整治', '农村宅基地联合执法'],
  ...['执法文书和记录仪使用演练', '综合行政执法工作观摩'],
];

/** Two devices for four officers, as the plan asks. */
async function field(
  moment: Moment,
  { evidence }: Stage,
  { unit, place }: { unit: CountyUnit; place: number },
): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const today = dayOf(moment.at);
  const by = `${key}.clerk`;
  for (const [number, name] of NAMES.entries()) {
    const officer = { certificate: `豫L${unitId.slice(-6)}${number + 1}`, name, post: '综合行政执法队员' };
    const good = number === 3 ? (TEAMS[key] ?? 0) : 700 + 30 * number;
    const days = { expiresOn: addDays(today, good), from: addDays(today, -300) };
    const officerId = idFrom('demo-officer', unitId, String(number));
    await moment.do(new ListEnforcementOfficer({ officerId, unitId, ...officer, ...days }, moment.as(by)));
  }
  for (const number of [1, 2]) {
    const device = { serial: `DSJ${unitId.slice(-6)}${number}`, model: '单警执法记录仪', kind: 'body-worn' as const };
    const counted = { unitId, ...device, keeper: NAMES[0] ?? '', from: addDays(today, -200) };
    const deviceId = idFrom('demo-device', unitId, String(number));
    await moment.do(new EnterRecordingDevice({ deviceId, ...counted }, moment.as(by)));
  }
  const title = TITLES[place] ?? '';
  const picture = await evidence.keepView(moment, { by, title: `${shortName}${title}` });
  const summary = await evidence.keep(moment, { by, title: `${title}总结`, regarding: title });
  const held = { kind: KINDS[place] ?? 'enforcement', title, heldOn: addDays(today, -2), place: `${shortName}政府` };
  const told = {
    summary: '执法人员亮证执法，全过程记录，当场告知权利义务。',
    pictures: [picture.id],
    files: [summary.id],
  };
  const activityId = idFrom('demo-pilot-activity', unitId);
  await moment.do(new RecordPilotActivity({ activityId, unitId, ...held, ...told }, moment.as(by)));
}
