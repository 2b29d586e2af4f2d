import { idFrom } from '@app/eventing';
import type { IssueSource } from '@app/rectification';

/** What was entered of an issue over the year. */
export interface Issue {
  readonly issueId: string;
  /** As the ledger numbers it: in the order in which they reached it. */
  readonly number: number;
  readonly unit: string;
  readonly source: IssueSource;
  readonly check?: string;
  readonly category: string;
  readonly text: string;
  readonly dueOn: string;
  readonly responsible: string;
  /** The login of whoever is responsible, where he has one. */
  readonly login?: string;
  readonly measures: string;
  readonly account: string;
}

const [DISCLOSURE, RECORDING, REVIEW] = [
  '提升行政执法信息公示效能',
  '全面落实行政执法全过程记录制度',
  '严格落实重大执法决定法制审核制度',
];

const issue = (number: number, of: Omit<Issue, 'issueId' | 'number' | 'source'> & Partial<Issue>): Issue => ({
  ...{ issueId: idFrom('plan-year-issue', String(number)), number, source: 'self-inspection' },
  ...of,
});

export const ISSUES = {
  devices: issue(1, {
    ...{ unit: 'market', check: '5.1', category: RECORDING, dueOn: '2022-07-15', responsible: '魏某某' },
    text: '执法记录仪12台，执法人员30人，没有达到1:2的要求',
    measures: '增配执法记录仪3台',
    account: '新配执法记录仪3台，达到1:2',
  }),
  systems: issue(2, {
    ...{ unit: 'land', check: '7.1', category: RECORDING, dueOn: '2022-06-30', responsible: '陶某某' },
    text: '音像设备管理制度没有上墙',
    measures: '制度上墙并组织学习',
    account: '制度已上墙，附照片和学习记录',
  }),
  reviewers: issue(3, {
    ...{ unit: 'farm', check: '10.1', category: REVIEW, dueOn: '2022-07-31', responsible: '姜某某' },
    text: '法制审核人员只有1名，不足执法人员的5%',
    measures: '从持证人员中选配法制审核人员1名',
    account: '已选配法制审核人员2名',
  }),
  files: issue(4, {
    ...{ unit: 'health', check: '6.1', category: RECORDING, dueOn: '2022-09-30', responsible: '戚某某' },
    text: '3本处罚案卷缺少送达回证',
    measures: '补正案卷，开展案卷自评',
    account: '案卷已补正，自评报告附后',
  }),
  discussion: issue(5, {
    ...{ unit: 'city', check: '11.4', category: REVIEW, dueOn: '2022-06-30', responsible: '许某某' },
    login: 'city.officer',
    text: '2起重大案件没有集体讨论记录',
    measures: '补齐讨论记录，明确记录人',
    account: '讨论记录已补齐，记录人已明确',
  }),
  publication: issue(6, {
    ...{ unit: 'bridge', check: '4.2', category: DISCLOSURE, dueOn: '2022-08-15', responsible: '何某某' },
    login: 'bridge.officer',
    text: '公示信息管理办法没有以红头文件印发',
    measures: '修订管理办法并印发',
    account: '管理办法已印发并公示',
  }),
  window: issue(7, {
    ...{ unit: 'tax', check: '2.1', category: DISCLOSURE, dueOn: '2022-07-31', responsible: '谢某某' },
    text: '窗口没有公示投诉举报电话',
    measures: '更换窗口公示牌',
    account: '公示牌已更换，投诉举报电话已公示并每月核对',
  }),
  /** The same as number 6, as the mutual inspection saw it. */
  again: issue(8, {
    ...{
      unit: 'bridge',
      source: 'mutual-inspection',
      category: DISCLOSURE,
      dueOn: '2022-08-31',
      responsible: '何某某',
    },
    text: '没有看到公示信息管理办法的红头文件',
    ...{ measures: '', account: '' },
  }),
  complaint: issue(9, {
    ...{ unit: 'willow', source: 'complaint', category: DISCLOSURE, dueOn: '2022-11-10', responsible: '邹某某' },
    text: '群众反映执法流程图没有公开',
    measures: '公开全部执法流程图',
    account: '执法流程图已在镇政府公示栏公开',
  }),
} as const satisfies Readonly<Record<string, Issue>>;

export const issuesFoundBy = (unit: string): Issue[] =>
  Object.values<Issue>(ISSUES).filter((of) => of.unit === unit && of.source === 'self-inspection');
