import { wordIn, type ListSheet } from '@app/documents';
import type { OpinionListItem } from './dto.js';

const state = wordIn({
  drafted: '待签发',
  returned: '退回修改',
  issued: '待送达',
  delivered: '办理中',
  reported: '待审查',
  insufficient: '办理不到位',
  accepted: '已办结',
  withdrawn: '已撤回',
});

const decided = ({ decisionNumber, decisionState }: OpinionListItem): string =>
  decisionState ? `${decisionNumber ?? '待签发'}（${state(decisionState)}）` : '';

export const opinionSheet: ListSheet<OpinionListItem> = {
  title: '监督意见',
  columns: {
    number: { header: '文号', width: 24, value: ({ documentNumber }) => documentNumber ?? '未签发' },
    title: { header: '标题', width: 40, value: ({ title }) => title },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    state: { header: '状态', width: 14, value: (row) => state(row.state) },
    dueOn: { header: '办理期限', kind: 'day', value: ({ dueOn }) => dueOn },
    decision: { header: '监督决定书', width: 30, value: decided },
    decisionDueOn: { header: '决定书期限', kind: 'day', value: ({ decisionDueOn }) => decisionDueOn },
    issuedOn: { header: '签发日期', kind: 'day', value: ({ issuedOn }) => issuedOn },
    draftedAt: { header: '起草时间', kind: 'day', value: ({ draftedAt }) => draftedAt },
  },
};
