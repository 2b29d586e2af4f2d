import { wordIn, type ListSheet } from '@app/documents';
import type { InspectionItemAnswer } from './item.dto.js';
import type { PlanListItem } from './plan.dto.js';

const objects = wordIn({
  'enforcement-unit': '行政执法单位',
  'case-file': '行政执法案卷',
  'inspected-entity': '行政检查对象',
});

const state = wordIn({ draft: '拟定中', submitted: '待审批', returned: '已退回', approved: '已批准' });

export const itemListSheet: ListSheet<InspectionItemAnswer> = {
  title: '抽查事项清单',
  columns: {
    code: { header: '编号', width: 12, value: ({ code }) => code },
    name: { header: '抽查事项', width: 30, value: ({ name }) => name },
    legalBasis: { header: '抽查依据', width: 36, value: ({ legalBasis }) => legalBasis },
    inspectingBody: { header: '抽查主体', width: 24, value: ({ inspectingBody }) => inspectingBody },
    contents: { header: '抽查内容', width: 48, value: ({ contents }) => contents.join('；') },
    methods: { header: '抽查方式', width: 24, value: ({ methods }) => methods.join('、') },
    objectKind: { header: '抽查对象', value: ({ objectKind }) => objects(objectKind) },
    inForceSince: { header: '现行文本自', kind: 'day', value: ({ inForceSince }) => inForceSince },
    retiredAt: { header: '状态', width: 10, value: ({ retiredAt }) => (retiredAt ? '已退出' : '现行') },
  },
};

function edition({ edition: latest, approvedEdition }: PlanListItem): string {
  const inForce = approvedEdition === undefined || approvedEdition === latest;
  return inForce ? `第${latest}稿` : `第${latest}稿（现行第${approvedEdition}稿）`;
}

export const planSheet: ListSheet<PlanListItem> = {
  title: '抽查计划',
  columns: {
    year: { header: '年度', width: 8, value: ({ year }) => String(year) },
    title: { header: '抽查计划', width: 40, value: ({ title }) => title },
    campaignTitle: { header: '所属活动', width: 36, value: ({ campaignTitle }) => campaignTitle },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    edition: { header: '文稿', width: 24, value: edition },
    submittedByName: { header: '报送人', width: 12, value: ({ submittedByName }) => submittedByName },
    approvedByName: { header: '批准人', width: 12, value: ({ approvedByName }) => approvedByName },
    approvedAt: { header: '批准时间', kind: 'day', value: ({ approvedAt }) => approvedAt },
  },
};
