import { wordIn, type ListSheet } from '@app/documents';
import type { CampaignListItem } from './campaign.dto.js';
import type { MaterialListItem } from './material.dto.js';

const standing = wordIn({
  'not-due': '未到期',
  'due-soon': '即将到期',
  'missing-late': '逾期未报',
  submitted: '待审核',
  returned: '已退回',
  accepted: '已接收',
});

export const materialSheet: ListSheet<MaterialListItem> = {
  title: '上报材料',
  columns: {
    code: { header: '材料', width: 36, value: ({ name, code }) => `${name}（${code}）` },
    unitName: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    state: { header: '状态', width: 12, value: ({ state }) => standing(state) },
    dueOn: { header: '报送时限', kind: 'day', value: ({ dueOn }) => dueOn },
    submittedAt: { header: '报送时间', kind: 'moment', width: 24, value: ({ submittedAt }) => submittedAt },
    late: { header: '是否逾期', width: 10, value: ({ late }) => (late ? '逾期' : '') },
    round: { header: '报送次数', kind: 'number', width: 10, value: ({ round }) => round },
  },
};

export const campaignSheet: ListSheet<CampaignListItem> = {
  title: '历年活动',
  columns: {
    year: { header: '年度', width: 8, value: ({ year }) => String(year) },
    title: { header: '活动', width: 48, value: ({ title }) => title },
    documentNumber: { header: '发文字号', width: 24, value: ({ documentNumber }) => documentNumber },
    units: { header: '参加单位', kind: 'number', width: 10, value: ({ units }) => units },
    launchedAt: { header: '启动时间', kind: 'day', value: ({ launchedAt }) => launchedAt },
    finishedAt: { header: '结束时间', kind: 'day', value: ({ finishedAt }) => finishedAt },
  },
};
