import { addDays, dayOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { EnterRecordingDevice, IssueCivilPhrases, IssueRecordingScenes, StoreRecord, type Scene } from '@app/recording';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { Moment } from './moment.js';

const DEVICES = 3;
const SCENES: readonly Scene[] = [
  { code: '1', scene: '现场检查', means: 'video', scope: '进入现场至离开', retention: 'half-year' },
  { code: '2', scene: '询问当事人', means: 'video', scope: '告知权利至签字', retention: 'with-case' },
  { code: '3', scene: '实施强制措施', means: 'video', scope: '全过程', retention: 'permanent' },
];

/** The first two units that have a clerk. */
const keeping = ({ units, people }: County): CountyUnit[] =>
  units.filter(({ key }) => people.some(({ home, role }) => home === key && role === 'unit-clerk')).slice(0, 2);

/** 全过程记录: devices, the two lists, and what was recorded by them. */
export const recordingsOf = (county: County): Act[] =>
  keeping(county).flatMap((unit) => {
    const of = (day: number, does: string, perform: Act['perform']): Act => ({
      ...{ day, thread: `recording-${unit.key}`, does: `${unit.shortName}${does}`, perform },
    });
    return [
      of(-19, '登记音像记录设备，印发清单', (moment) => prepare(moment, unit)),
      of(-15, '登记音像记录', (moment) => store(moment, unit)),
    ];
  });

const deviceOf = ({ code }: CountyUnit, number: number): string => idFrom('demo-device', code, String(number));

async function prepare(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const today = dayOf(moment.at);
  for (let number = 1; number <= DEVICES; number++) {
    const device = { serial: `DSJ${unitId.slice(-6)}${number}`, model: '单警执法记录仪', kind: 'body-worn' as const };
    await moment.do(
      new EnterRecordingDevice(
        { deviceId: deviceOf(unit, number), unitId, ...device, keeper: '程立行', from: addDays(today, -200) },
        moment.as(`${key}.clerk`),
      ),
    );
  }
  const paper = { documentNumber: `舞${shortName.replace('县', '')}〔${today.slice(0, 4)}〕7号`, issuedOn: today };
  const phrases = [
    { occasion: '亮明身份', phrase: '您好，我们是执法人员，这是我们的证件。', forbidden: false },
    { occasion: '询问', phrase: '少废话，问什么说什么。', forbidden: true },
  ];
  await moment.do(new IssueCivilPhrases({ unitId, ...paper, phrases }, moment.as(`${key}.clerk`)));
  await moment.do(new IssueRecordingScenes({ unitId, ...paper, scenes: SCENES }, moment.as(`${key}.clerk`)));
}

async function store(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, code: unitId } = unit;
  for (const [index, { code, means }] of SCENES.entries()) {
    const made = { sceneCode: code, means, minutes: 20 + 10 * index, madeAt: moment.at, place: '单位存储服务器' };
    const by = { deviceId: deviceOf(unit, 1), officers: ['程立行', '丁守信'] };
    const recordId = idFrom('demo-record', unitId, code);
    await moment.do(new StoreRecord({ recordId, unitId, ...made, ...by }, moment.as(`${key}.clerk`)));
  }
}
