import { addDays, dayOf } from '@app/calendar';
import {
  AdoptReviewCatalogue,
  DecideCase,
  HEADINGS,
  NameLegalReviewer,
  PassReview,
  RecordDiscussion,
  RegisterLegalCase,
  RequestReviewMaterials,
  ReturnFromReview,
  SubmitForReview,
  TestTriggers,
  TRIGGERS,
  type TriggerAnswers,
} from '@app/legal-review';
import { idFrom } from '@app/eventing';
import type { Act } from './agenda.js';
import type { County, CountyUnit } from './county.js';
import type { Moment } from './moment.js';

/** The units that have an account of a 法制审核人员. */
const withReviewer = ({ units, people }: County): CountyUnit[] =>
  units.filter(({ key }) => people.some(({ home, role }) => home === key && role === 'reviewer')).slice(0, 2);

/** 法制审核: a few cases on every step of the way, and one that needed no review. */
export const legalReviewsOf = (county: County): Act[] =>
  withReviewer(county).flatMap((unit) => {
    const nameOf = (role: string) =>
      county.people.find((one) => one.home === unit.key && one.role === role)?.name ?? '';
    const of = (day: number, does: string, perform: Act['perform']): Act => ({
      ...{ day, thread: `legal-${unit.key}`, does: `${unit.shortName}${does}`, perform },
    });
    return [
      of(-20, '公布法制审核目录清单', (moment) => prepare(moment, unit, nameOf('reviewer'))),
      of(-16, '登记案件并送法制审核', (moment) => register(moment, unit, nameOf('unit-clerk'))),
      of(-14, '审核案件', (moment) => review(moment, unit)),
      of(-13, '集体讨论并作出决定', (moment) => decide(moment, unit)),
    ];
  });

const caseOf = (unit: CountyUnit, number: number): string => idFrom('demo-legal-case', unit.code, String(number));
const answers = (...yes: string[]) =>
  Object.fromEntries(TRIGGERS.map((trigger) => [trigger, yes.includes(trigger)])) as TriggerAnswers;

async function prepare(moment: Moment, { key, code: unitId, shortName }: CountyUnit, name: string): Promise<void> {
  const today = dayOf(moment.at);
  const items = [
    { code: 'SH-01', name: '较大数额罚款', kind: 'penalty' as const, criterion: '对公民五千元以上，对单位五万元以上' },
    { code: 'SH-02', name: '责令停产停业、吊销许可证件', kind: 'penalty' as const, criterion: '全部' },
    { code: 'SH-03', name: '撤销行政许可', kind: 'licence' as const, criterion: '全部' },
  ].map((item) => ({ ...item, basis: '《中华人民共和国行政处罚法》第五十八条、国办发〔2018〕118号' }));
  const documentNumber = `舞${shortName.replace('县', '')}〔${today.slice(0, 4)}〕6号`;
  await moment.do(
    new AdoptReviewCatalogue({ unitId, documentNumber, effectiveOn: today, items }, moment.as(`${key}.clerk`)),
  );
  const person = { name, post: '法制审核人员', certificate: `豫L${unitId.slice(-6)}`, reviewsSince: '2020-03-01' };
  const paper = {
    certificateUntil: addDays(today, 900),
    qualification: 'passed' as const,
    qualificationNumber: 'A2019411100',
  };
  await moment.do(
    new NameLegalReviewer(
      { ...person, ...paper, reviewerId: idFrom('demo-legal-reviewer', unitId), unitId, from: addDays(today, -300) },
      moment.as(`${key}.clerk`),
    ),
  );
}

const MATERIALS = ['案件调查终结报告', '证据材料目录', '行政处罚事先告知书', '听证笔录'].map((name) => ({ name }));

async function register(moment: Moment, unit: CountyUnit, handler: string): Promise<void> {
  const { key, code: unitId, shortName } = unit;
  const today = dayOf(moment.at);
  const titles = ['违法占用公共场地', '未经许可从事经营活动', '未按规定设置标识', '拒不改正违法行为'];
  for (const [index, title] of titles.entries()) {
    const legalCaseId = caseOf(unit, index + 1);
    const caseNumber = `舞${shortName.replace('县', '')}立〔${today.slice(0, 4)}〕${index + 1}号`;
    const particulars = { caseNumber, title, kind: 'penalty' as const, filedOn: addDays(today, -20) };
    const handlers = [{ name: handler }, { name: '程立行' }];
    await moment.do(
      new RegisterLegalCase({ legalCaseId, unitId, ...particulars, handlers }, moment.as(`${key}.clerk`)),
    );
    if (index === 3) continue;
    const test = index === 2 ? { answers: answers(), reason: '罚款三百元，六种情形均不涉及' } : MAJOR;
    await moment.do(new TestTriggers({ legalCaseId, ...test }, moment.as(`${key}.clerk`)));
    if (index === 2) continue;
    const submission = { legalCaseId, proposal: '罚款六万元', materials: MATERIALS };
    await moment.do(new SubmitForReview(submission, moment.as(`${key}.clerk`)));
  }
}

const MAJOR = {
  ...{ answers: answers('hearing', 'catalogue'), itemCode: 'SH-01' },
  reason: '拟罚款六万元，当事人要求听证，已经听证',
};

async function review(moment: Moment, unit: CountyUnit): Promise<void> {
  const by = () => moment.as(`${unit.key}.reviewer`);
  const findings = HEADINGS.map((heading) => ({ heading, problem: false, note: '' }));
  const [first, second] = [caseOf(unit, 1), caseOf(unit, 2)];
  const passes = {
    legalCaseId: first,
    findings,
    opinion: '事实清楚，证据充分，程序合法，适用法律准确，同意拟作出的决定。',
  };
  await moment.do(new PassReview(passes, by()));
  const [, procedure, ...rest] = findings;
  const faulty = [findings[0]!, { ...procedure!, problem: true, note: '听证告知书没有送达回证' }, ...rest];
  await moment.do(
    unit.key.length % 2 === 0
      ? new ReturnFromReview({ legalCaseId: second, findings: faulty, opinion: '补正后重新送审。' }, by())
      : new RequestReviewMaterials({ legalCaseId: second, lacking: '听证告知书的送达回证' }, by()),
  );
}

async function decide(moment: Moment, unit: CountyUnit): Promise<void> {
  const { key, shortName } = unit;
  const [legalCaseId, today] = [caseOf(unit, 1), dayOf(moment.at)];
  const minutes = {
    ...{ heldOn: today, chair: { name: '马正廉' }, participants: [{ name: '丁守信' }, { name: '程立行' }] },
    ...{ minutes: '承办人汇报案情，审核人员说明审核意见，一致同意。', files: [], conclusion: '同意罚款六万元。' },
  };
  await moment.do(new RecordDiscussion({ legalCaseId, approved: true, ...minutes }, moment.as(`${key}.lead`)));
  const decisionNumber = `舞${shortName.replace('县', '')}罚〔${today.slice(0, 4)}〕1号`;
  await moment.do(
    new DecideCase(
      { legalCaseId, decisionNumber, decidedOn: today, decision: '罚款六万元' },
      moment.as(`${key}.clerk`),
    ),
  );
}
