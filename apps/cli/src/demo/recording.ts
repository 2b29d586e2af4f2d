import { addDays, dayOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import {
  EnterRecordingDevice,
  IssueCivilPhrases,
  IssueRecordingScenes,
  IssueRecordingSystem,
  ListEnforcementOfficer,
  OpenRecordingRoom,
  PostRecordingSystem,
  ROOM_KINDS,
  StoreRecord,
  type RoomKind,
  type Scene,
  type SystemKind,
} from '@app/recording';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { EvidenceFiles } from './evidence-files.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';

const DEVICES = 3;
const SCENES: readonly Scene[] = [
  { code: '1', scene: '现场检查', means: 'video', scope: '进入现场至离开', retention: 'half-year' },
  { code: '2', scene: '询问当事人', means: 'video', scope: '告知权利至签字', retention: 'with-case' },
  { code: '3', scene: '实施强制措施', means: 'video', scope: '全过程', retention: 'permanent' },
];
const SYSTEMS: readonly (readonly [SystemKind, string])[] = [
  ['devices', '音像记录设备管理制度'],
  ['case-files', '执法案卷管理制度'],
  ['access', '信息记录调阅监督制度'],
];
const ROOMS: Readonly<Record<RoomKind, string>> = { case: '办案室', inquiry: '询问室', hearing: '听证室' };
const NAMES = ['程立行', '丁守信', '马正廉', '李槿安', '宋砺石', '何知远', '赵秉公'];

/** The first two units that have a clerk; the second has no 听证室 and has not hung up everything. */
export const keeping = ({ units, people }: County): CountyUnit[] =>
  units.filter(({ key }) => people.some(({ home, role }) => home === key && role === 'unit-clerk')).slice(0, 2);

/** 全过程记录: devices, officers, rooms, what hangs on the wall, the two lists, and what was recorded by them. */
export const recordingsOf = ({ evidence }: Stage, county: County): Act[] =>
  keeping(county).flatMap((unit, place) => {
    const of = (day: number, does: string, perform: Act['perform']): Act => ({
      ...{ day, thread: `recording-${unit.key}`, does: `${unit.shortName}${does}`, perform },
    });
    const whole = place === 0;
    return [
      of(-20, '登记执法人员和音像记录设备', (moment) => register(moment, unit)),
      of(-19, '登记功能室，印发制度和清单', (moment) => prepare(moment, { unit, evidence, whole })),
      of(-15, '登记音像记录', (moment) => store(moment, unit)),
    ];
  });

const deviceOf = ({ code }: CountyUnit, number: number): string => idFrom('demo-device', code, String(number));
export const OFFICERS = NAMES.length;
export const officerOf = (unitId: string, number: number): string => idFrom('demo-officer', unitId, String(number));
const nameOf = (number: number): string => NAMES[number] ?? '';

/** One certificate has run out: the number of those in force says so. */
async function register(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, code: unitId } = unit;
  const today = dayOf(moment.at);
  const by = () => moment.as(`${key}.clerk`);
  for (let number = 1; number <= DEVICES; number++) {
    const device = { serial: `DSJ${unitId.slice(-6)}${number}`, model: '单警执法记录仪', kind: 'body-worn' as const };
    const counted = { unitId, ...device, keeper: nameOf(0), from: addDays(today, -200) };
    await moment.do(new EnterRecordingDevice({ deviceId: deviceOf(unit, number), ...counted }, by()));
  }
  for (const [number, name] of NAMES.entries()) {
    const certificate = `豫L${unitId.slice(-6)}${number + 1}`;
    const expiresOn = addDays(today, number === 0 ? -30 : 400 + 30 * number);
    const officerId = officerOf(unitId, number);
    const listed = {
      unitId,
      name,
      certificate,
      expiresOn,
      post: '执法人员',
      from: addDays(today, -400),
    };
    await moment.do(new ListEnforcementOfficer({ officerId, ...listed }, by()));
  }
}

interface Preparing {
  readonly unit: CountyUnit;
  readonly evidence: EvidenceFiles;
  readonly whole: boolean;
}

async function prepare(moment: Moment, { unit, evidence, whole }: Preparing): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const today = dayOf(moment.at);
  const login = `${key}.clerk`;
  const picture = async (title: string): Promise<string> =>
    (await evidence.keepView(moment, { by: login, title: `${shortName}${title}` })).id;
  for (const [place, kind] of ROOM_KINDS.slice(0, whole ? 3 : 2).entries()) {
    const pictures = [await picture(ROOMS[kind])];
    const room = { kind, place: `${place + 1}楼东侧`, equipment: '桌椅、同步录音录像设备', pictures };
    const opened = { roomId: idFrom('demo-room', unitId, kind), unitId, ...room, from: addDays(today, -100) };
    await moment.do(new OpenRecordingRoom(opened, moment.as(login)));
  }
  const paper = { documentNumber: `舞${shortName.replace('县', '')}〔${today.slice(0, 4)}〕7号`, issuedOn: today };
  for (const [place, [kind, title]] of SYSTEMS.entries()) {
    const { id: fileId } = await evidence.keep(moment, { by: login, title: `${shortName}${title}`, regarding: title });
    await moment.do(new IssueRecordingSystem({ unitId, kind, title, fileId, ...paper }, moment.as(login)));
    if (place > 0 && !whole) continue;
    const pictures = [await picture(`${title}上墙`)];
    await moment.do(
      new PostRecordingSystem({ unitId, kind, place: '办案大厅', pictures, postedOn: today }, moment.as(login)),
    );
  }
  const phrases = [
    { occasion: '亮明身份', phrase: '您好，我们是执法人员，这是我们的证件。', forbidden: false },
    { occasion: '告知权利', phrase: '您有权陈述、申辩，请如实说明情况。', forbidden: false },
    { occasion: '询问', phrase: '少废话，问什么说什么。', forbidden: true },
  ];
  await moment.do(new IssueCivilPhrases({ unitId, ...paper, phrases }, moment.as(login)));
  await moment.do(new IssueRecordingScenes({ unitId, ...paper, scenes: SCENES }, moment.as(login)));
}

async function store(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const caseNumber = `舞${shortName.replace('县', '')}立〔${moment.at.slice(0, 4)}〕1号`;
  for (const [index, { code, means }] of SCENES.entries()) {
    const made = { sceneCode: code, means, minutes: 20 + 10 * index, madeAt: moment.at, place: '单位存储服务器' };
    const by = { deviceId: deviceOf(unit, 1), officers: [nameOf(1), nameOf(2)], ...(index === 1 && { caseNumber }) };
    const recordId = idFrom('demo-record', unitId, code);
    await moment.do(new StoreRecord({ recordId, unitId, ...made, ...by }, moment.as(`${key}.clerk`)));
  }
}
