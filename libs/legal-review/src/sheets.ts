import { wordIn, type ListSheet } from '@app/documents';
import { kindWord } from './case-sheet.js';
import type { LegalCaseListItem } from './dto.js';
import type { LegalReviewerItem, ReviewerRatioItem } from './register.dto.js';

const state = wordIn({
  registered: '待判定',
  unnecessary: '不需审核',
  necessary: '待送审',
  'in-review': '审核中',
  supplementing: '补充材料',
  returned: '已退回',
  passed: '审核通过',
  'sent-back': '讨论退回',
  approved: '讨论同意',
  decided: '已决定',
  dropped: '已撤销',
});

function necessity({ necessary }: LegalCaseListItem): string {
  if (necessary === undefined) return '未判定';
  return necessary ? '需要' : '不需要';
}

export const legalCaseSheet: ListSheet<LegalCaseListItem> = {
  title: '法制审核案件目录',
  columns: {
    number: { header: '登记号', width: 14, value: ({ year, number }) => `${year}年第${number}号` },
    caseNumber: { header: '案号', width: 26, value: ({ caseNumber }) => caseNumber },
    title: { header: '案由', width: 40, value: ({ title }) => title },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    kind: { header: '种类', width: 12, value: ({ kind }) => kindWord(kind) },
    handlers: { header: '承办人', width: 20, value: ({ handlers }) => handlers.map(({ name }) => name).join('、') },
    filedOn: { header: '立案日期', kind: 'day', value: ({ filedOn }) => filedOn },
    necessary: { header: '是否需要审核', width: 14, value: necessity },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    rounds: { header: '送审次数', kind: 'number', width: 10, value: ({ rounds }) => rounds },
    dueOn: { header: '审核期限', kind: 'day', value: ({ dueOn }) => dueOn },
    decisionNumber: { header: '决定书文号', width: 26, value: ({ decisionNumber }) => decisionNumber },
    decidedOn: { header: '决定日期', kind: 'day', value: ({ decidedOn }) => decidedOn },
    registeredAt: { header: '登记时间', kind: 'day', value: ({ registeredAt }) => registeredAt },
  },
};

const qualification = wordIn({ passed: '通过国家统一法律职业资格考试', 'before-2018': '2018年以前已从事法制审核' });

export const legalReviewerSheet: ListSheet<LegalReviewerItem> = {
  title: '法制审核人员名单',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    name: { header: '姓名', width: 12, value: ({ name }) => name },
    post: { header: '职务', width: 20, value: ({ post }) => post },
    certificate: { header: '执法证号', width: 24, value: ({ certificate }) => certificate },
    certificateUntil: { header: '证件有效期至', kind: 'day', value: ({ certificateUntil }) => certificateUntil },
    qualification: { header: '资格', width: 30, value: (row) => qualification(row.qualification) },
    qualificationNumber: { header: '资格证书号', width: 24, value: ({ qualificationNumber }) => qualificationNumber },
    from: { header: '列入日期', kind: 'day', value: ({ from }) => from },
    until: { header: '最后一天', kind: 'day', value: ({ until }) => until },
  },
};

const verdict = wordIn({ met: '达标', short: '不达标', missing: '未填报' });

export const reviewerRatioSheet: ListSheet<ReviewerRatioItem> = {
  title: '法制审核人员配备',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    on: { header: '计算日期', kind: 'day', value: ({ on }) => on },
    officers: { header: '执法人员', kind: 'number', width: 10, value: ({ officers }) => officers },
    officersHeldOn: { header: '执法人员数所在日期', kind: 'day', value: ({ officersHeldOn }) => officersHeldOn },
    needed: { header: '应配审核人员', kind: 'number', width: 12, value: ({ needed }) => needed },
    have: { header: '实有审核人员', kind: 'number', width: 12, value: ({ have }) => have },
    share: { header: '比例', width: 10, value: ({ share }) => (share === undefined ? undefined : `${share / 100}%`) },
    verdict: { header: '结论', width: 10, value: (row) => verdict(row.verdict) },
    reviewers: {
      header: '审核人员',
      width: 36,
      value: ({ reviewers }) => reviewers.map(({ name }) => name).join('、'),
    },
  },
};
