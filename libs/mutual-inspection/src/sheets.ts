import { wordIn, type ListSheet } from '@app/documents';
import type { MutualVisitListItem } from './dto.js';

const state = wordIn({ arranged: '待检查', submitted: '待回复裁定', settled: '已办结', 'called-off': '已取消' });

export const visitSheet: ListSheet<MutualVisitListItem> = {
  title: '互查配对表',
  columns: {
    visitor: { header: '检查单位', width: 30, value: ({ visitorName }) => visitorName },
    unit: { header: '被检查单位', width: 30, value: ({ unitName }) => unitName },
    drawLabel: { header: '抽取编号', width: 12, value: ({ drawLabel }) => drawLabel },
    state: { header: '状态', width: 14, value: (row) => state(row.state) },
    findingCount: { header: '发现问题', kind: 'number', width: 10, value: ({ findingCount }) => findingCount },
    unanswered: { header: '待回复', kind: 'number', width: 10, value: ({ unanswered }) => unanswered },
    disputed: { header: '有异议', kind: 'number', width: 10, value: ({ disputed }) => disputed },
    dueOn: { header: '检查时限', kind: 'day', value: ({ dueOn }) => dueOn },
  },
};
