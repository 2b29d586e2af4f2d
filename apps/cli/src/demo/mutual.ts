import { addDays, instantOf } from '@app/calendar';
import { FreezeDraw, PublishDraw, ThrowDice, type DrawExecuted } from '@app/draw';
import { idFrom } from '@app/eventing';
import {
  AcceptMutualFinding,
  DisputeMutualFinding,
  mutualVisitIdOf,
  NameMutualTeam,
  RecordMutualFinding,
  SubmitMutualFindings,
} from '@app/mutual-inspection';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { DrawStory } from './story.js';

const THREAD = 'mutual';
const drawId = idFrom('demo-draw', 'mutual');
const [FREEZE, THROW, PUBLISH, VISIT, ANSWER] = [-19, -18, -17, -6, -4];

/** 互查: every unit names a team, the pairing is drawn and published, one visit is handed over and partly disputed. */
export const mutualOf = (stage: Stage, county: County, draw: DrawStory): Act[] => [
  ...county.units.map((unit) => teamOf(stage, county, unit)),
  ...pairingOf(stage, draw),
  { day: VISIT, thread: THREAD, does: '互查检查组提交互查情况', perform: (moment) => visit(stage, moment) },
  { day: ANSWER, thread: THREAD, does: '被检查单位回复互查问题', perform: answer },
];

const position = (county: County, login: string): { name: string; position: string } => {
  const { name = login, role = '' } = county.people.find((person) => person.login === login) ?? {};
  return { name, position: role === 'unit-lead' ? '分管领导' : '法规工作负责人' };
};

const teamOf = ({ campaignId }: Stage, county: County, { key, code, shortName }: CountyUnit): Act => ({
  day: FREEZE - 1,
  thread: key,
  does: `${shortName}组成互查检查组`,
  perform: (moment) => {
    const people = { leader: position(county, `${key}.lead`), members: [position(county, `${key}.clerk`)] };
    return moment.do(new NameMutualTeam({ campaignId, unitId: code, ...people }, moment.as(`${key}.clerk`)));
  },
});

function pairingOf({ today, campaignId }: Stage, { witnesses, dice }: DrawStory): Act[] {
  const at = (day: number, time: string): string => instantOf(addDays(today, day), time);
  const observers = ({ cast }: Moment) =>
    witnesses.map((login) => cast.of(login)).map(({ name, organisation }) => ({ name, organisation }));
  const terms = {
    ...{ drawId, campaignId, kind: 'mutual' as const, item: '行政执法“三项制度”落实情况互查', planItem: 'HC-01' },
    ...{ batch: 1, legalBasis: '活动方案关于各单位互查互评的安排', exemptions: [], slots: ['team'], cap: 2 },
    strata: [{ id: 'all', method: 'srs' as const, rule: 'N' }],
    ...{ notBefore: at(THROW, '09:00:00.000'), publishBy: at(PUBLISH, '18:00:00.000'), dueOn: addDays(today, 12) },
  };
  const freeze = (moment: Moment) =>
    moment.do(new FreezeDraw({ ...terms, observers: observers(moment) }, moment.as('office.staff1')));
  const throwDice = (moment: Moment) => {
    const thrown = { drawId, digits: dice.split('').reverse().join(''), witnesses: observers(moment) };
    return moment.do(new ThrowDice({ ...thrown, thrownAt: moment.at }, moment.as('office.staff1')));
  };
  const publish = (moment: Moment) => moment.do(new PublishDraw({ drawId }, moment.as('office.director')));
  return [
    { day: FREEZE, thread: THREAD, does: '互查配对冻结名录', perform: freeze },
    { day: THROW, thread: THREAD, does: '互查配对投掷骰子', perform: throwDice },
    { day: PUBLISH, thread: THREAD, does: '互查配对公示结果', perform: publish },
  ];
}

interface Pair {
  readonly visitId: string;
  /** Keys of the unit that inspects and the one inspected. */
  readonly visitor: string;
  readonly visited: string;
}

/** The first pair that was dealt, whichever it is. */
async function firstPair(moment: Moment): Promise<Pair> {
  const executed = (await moment.history(`draw-${drawId}`)).find(({ type }) => type === 'DrawExecuted');
  const { order, assignments } = (executed?.data as DrawExecuted['data']).result;
  const unitId = order[0] ?? '';
  const visitorId = (assignments[unitId]?.[0] ?? '').slice('team:'.length);
  const visitId = mutualVisitIdOf(drawId, unitId, visitorId);
  return { visitId, visitor: moment.cast.keyOf(visitorId), visited: moment.cast.keyOf(unitId) };
}

const FINDINGS = [
  { id: 'm1', text: '抽查的三份行政处罚案卷中，一份缺少送达回证。', category: 'recording' },
  { id: 'm2', text: '执法记录仪使用台账登记不全，未注明保存期限。', category: 'recording' },
];
const findingId = (id: string): string => idFrom('demo-mutual-finding', id);

async function visit({ today, template }: Stage, moment: Moment): Promise<void> {
  const { visitId, visitor } = await firstPair(moment);
  for (const { id, text, category } of FINDINGS) {
    const named = template.categories.find(({ code }) => code === category) ?? template.categories[1];
    const finding = { visitId, findingId: findingId(id), text, category: named?.name ?? category };
    const more = { dueOn: addDays(today, 20), evidence: [] };
    await moment.do(new RecordMutualFinding({ ...finding, ...more }, moment.as(`${visitor}.clerk`)));
  }
  const account = '检查组查阅了本年度行政处罚案卷、执法记录仪和使用台账，与法规科室交换了意见。';
  const visitedOn = addDays(today, VISIT);
  const handover = { visitId, visitedOn, account, problems: true };
  await moment.do(new SubmitMutualFindings(handover, moment.as(`${visitor}.lead`)));
}

async function answer(moment: Moment): Promise<void> {
  const { visitId, visited } = await firstPair(moment);
  const { name: responsible } = moment.cast.of(`${visited}.clerk`);
  const accepted = { visitId, findingId: findingId('m1'), responsible };
  await moment.do(new AcceptMutualFinding(accepted, moment.as(`${visited}.clerk`)));
  const reason = '台账另有电子版，保存期限已经注明，检查当日没有调阅。';
  const disputed = { visitId, findingId: findingId('m2'), reason, evidence: [] };
  await moment.do(new DisputeMutualFinding(disputed, moment.as(`${visited}.lead`)));
}
