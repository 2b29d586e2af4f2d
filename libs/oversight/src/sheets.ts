import { wordIn, type ListSheet } from '@app/documents';
import type { OversightListItem, TalkListItem } from './dto.js';

const level = wordIn({ office: '办公室挂牌督办', 'leading-group': '领导小组挂牌督办' });

const state = wordIn({ proposed: '等待审批', listed: '挂牌督办', lifted: '已摘牌', declined: '未予挂牌' });

const talkState = wordIn({ summoned: '待举行', held: '已举行', cancelled: '已取消' });

function promised({ commitments, reported, overdue }: TalkListItem): string {
  if (commitments === 0) return '';
  return `${commitments}项，已报告${reported}项${overdue > 0 ? `，逾期${overdue}项` : ''}`;
}

export const oversightSheet: ListSheet<OversightListItem> = {
  title: '挂牌督办',
  columns: {
    documentNumber: { header: '文号', width: 24, value: ({ documentNumber }) => documentNumber },
    issueText: { header: '问题', width: 48, value: ({ issueNumber, issueText }) => `第${issueNumber}号：${issueText}` },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    level: { header: '级别', width: 20, value: (row) => level(row.level) },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    dueOn: { header: '督办期限', kind: 'day', value: ({ dueOn }) => dueOn },
    reason: { header: '督办理由', width: 36, value: ({ reason }) => reason },
    listedAt: { header: '挂牌时间', kind: 'day', value: ({ listedAt }) => listedAt },
    endedAt: { header: '摘牌时间', kind: 'day', value: ({ endedAt }) => endedAt },
    endReason: { header: '摘牌理由', width: 30, value: ({ endReason }) => endReason },
  },
};

export const talkSheet: ListSheet<TalkListItem> = {
  title: '约谈',
  columns: {
    documentNumber: { header: '文号', width: 24, value: ({ documentNumber }) => documentNumber },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    reason: { header: '事由', width: 40, value: ({ reason }) => reason },
    meetsAt: { header: '约谈时间', kind: 'moment', width: 24, value: ({ meetsAt }) => meetsAt },
    place: { header: '地点', width: 24, value: ({ place }) => place },
    state: { header: '状态', width: 12, value: (row) => talkState(row.state) },
    commitments: { header: '整改承诺', width: 30, value: promised },
  },
};
