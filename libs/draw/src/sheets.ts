import { wordIn, type ListSheet } from '@app/documents';
import type { DrawListItem } from './dto.js';

const state = wordIn({
  frozen: '名单已锁定',
  executed: '已抽取',
  published: '已公示',
  voided: '已作废',
  infeasible: '无法配对',
});

const drawn = wordIn({ supervision: '抽查', mutual: '互查配对', 'case-files': '案卷抽取', recheck: '复查抽取' });

export const drawSheet: ListSheet<DrawListItem> = {
  title: '双随机抽查',
  columns: {
    number: { header: '编号', width: 12, value: ({ label }) => label },
    item: { header: '抽查事项', width: 40, value: ({ item }) => item },
    kind: { header: '种类', width: 12, value: ({ kind }) => drawn(kind) },
    batch: { header: '批次', width: 10, value: ({ batch }) => `第${batch}批` },
    state: { header: '状态', width: 14, value: (row) => state(row.state) },
    drawnCount: { header: '抽取数量', value: ({ eligibleCount, drawnCount }) => `${eligibleCount}个抽${drawnCount}个` },
    frozenAt: { header: '锁定名单', kind: 'day', value: ({ frozenAt }) => frozenAt },
    frozenBy: { header: '锁定人', width: 12, value: ({ frozenByName, frozenBy }) => frozenByName ?? frozenBy },
    publishedAt: { header: '公示', kind: 'day', value: ({ publishedAt }) => publishedAt },
    thrownAt: { header: '投掷骰子', kind: 'moment', width: 24, value: ({ thrownAt }) => thrownAt },
    dueOn: { header: '检查截止', kind: 'day', value: ({ dueOn }) => dueOn },
    planItem: { header: '计划事项', value: ({ planItem }) => planItem },
    legalBasis: { header: '抽查依据', width: 40, value: ({ legalBasis }) => legalBasis },
    manifestHash: { header: '名单指纹', width: 40, value: ({ manifestHash }) => manifestHash },
    voidReason: { header: '作废理由', width: 30, value: ({ voidReason }) => voidReason },
  },
};
