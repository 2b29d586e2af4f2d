import { addDays, dayOf } from '@app/calendar';
import {
  ApproveDisclosure,
  CollectDisclosure,
  NameDisclosureOwners,
  PublishDisclosure,
  ReturnDisclosure,
} from '@app/disclosure';
import { idFrom } from '@app/eventing';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { Moment } from './moment.js';

const DAY = -6;
const DIGITS = 12;

/** 公示项目 and what a unit says of each; the codes are those of config/disclosure-items.json. */
const TEXTS: readonly (readonly [code: string, text: string])[] = [
  ['subjects', '本单位为法定行政执法主体，以自己的名义行使行政执法权。'],
  ['officers', '持证执法人员名单按科室公布，执法证件可在省行政执法人员查询平台核验。'],
  ['powers', '权责清单依据机构编制部门批准的职能配置规定编制，按年度调整。'],
  ['inspection-items', '随机抽查事项清单写明抽查依据、主体、内容和方式。'],
  ['discretion', '执行省主管部门发布的行政裁量权基准。'],
  ['service-guide', '服务指南写明受理条件、申请材料、办理时限和救济渠道。'],
  ['flow-chart', '行政处罚、行政许可、行政检查的流程图在本单位办事大厅和公示栏公开。'],
  ['supervision', '执法监督方式：来信来访、网上留言，或者拨打政务服务便民热线12345。'],
  ['entrusted', '本单位没有委托其他组织实施行政执法。'],
  ['posts', '窗口岗位职责：受理、咨询、发证各一岗，岗位牌写明人员和职责。'],
  ['samples', '申请材料示范文本放置在窗口，可以免费取用。'],
  ['progress', '凭受理编号在窗口查询办理进度。'],
  ['advice', '窗口设咨询岗，工作日提供咨询服务。'],
  ['complaints', '投诉举报由窗口负责人当场登记，在规定期限内答复。'],
];
/** How many items each of the first units has shown. */
const SHOWN = [TEXTS.length, 9, 4];

/** 行政执法公示: one unit has shown everything, another what it owes without its window, a third has begun. */
export const disclosuresOf = ({ units, people }: County): Act[] =>
  units
    .slice(0, SHOWN.length)
    .flatMap((unit, index): Act[] => [
      act(unit, '公示执法信息', (moment) => showItems(moment, unit, people, SHOWN[index] ?? 0)),
      act(unit, '公示执法决定', (moment) => enterDecisions(moment, unit)),
    ]);

const act = ({ key, shortName }: CountyUnit, does: string, perform: Act['perform']): Act => ({
  ...{ day: DAY, thread: key, does: `${shortName}${does}`, perform },
});

async function showItems(
  moment: Moment,
  { key, code: unitId }: CountyUnit,
  people: County['people'],
  most: number,
): Promise<void> {
  const [clerk, lead] = [`${key}.clerk`, `${key}.lead`];
  const shown = TEXTS.slice(0, most);
  const called = (login: string) => ({ name: people.find((one) => one.login === login)!.name });
  const owners = { lead: called(lead), manager: called(clerk) };
  await moment.do(new NameDisclosureOwners({ unitId, items: shown.map(([item]) => item), ...owners }, moment.as(lead)));
  for (const [item, original] of shown) {
    const at = { unitId, code: item };
    await moment.do(new CollectDisclosure({ ...at, kind: 'standing', original, kept: [] }, moment.as(clerk)));
    await moment.do(new ApproveDisclosure(at, moment.as(lead)));
    await moment.do(new PublishDisclosure(at, moment.as(lead)));
  }
}

/** One is before the public, one was given back, one waits for its review. */
async function enterDecisions(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const [clerk, lead] = [`${key}.clerk`, `${key}.lead`];
  const today = dayOf(moment.at);
  for (const number of [1, 2, 3]) {
    const documentNumber = `舞${shortName.replace('县', '')}罚〔${today.slice(0, 4)}〕${number}号`;
    const code = `d-${idFrom('demonstration', unitId, String(number)).replace(/-/g, '').slice(0, DIGITS)}`;
    const decision = { documentNumber, kind: 'penalty', decidedOn: addDays(today, -number), ...PARTY } as const;
    const at = { unitId, code };
    await moment.do(
      new CollectDisclosure({ ...at, kind: 'decision', original: CONCLUSION, kept: [], decision }, moment.as(clerk)),
    );
    if (number === 1) {
      await moment.do(new ApproveDisclosure(at, moment.as(lead)));
      await moment.do(new PublishDisclosure(at, moment.as(lead)));
    }
    if (number === 2) {
      const reason = '没有写明裁量的依据，请补充。';
      await moment.do(new ReturnDisclosure({ ...at, reason }, moment.as(lead)));
    }
  }
}

/** Invented: there is no division 411199, and no such person. */
const PARTY = { party: '易安宁', natural: true };
const CONCLUSION =
  '易安宁（身份证号411199198001010016，电话19900000000，住址舞泉镇示范路1号）未经批准占用公共场地，责令改正，罚款200元。';
