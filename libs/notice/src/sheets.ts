import { wordIn, type ListSheet } from '@app/documents';
import type { NoticeListItem } from './dto.js';

const kind = wordIn({
  ...{ commendation: '表彰', criticism: '通报批评', 'rectification-order': '责令整改' },
  ...{ correction: '更正', revocation: '撤销' },
});
const state = wordIn({
  ...{ drafted: '待审核', returned: '退回修改', reviewed: '待签发', signed: '待送达', delivered: '已送达' },
  dropped: '已作废',
});

export const noticeSheet: ListSheet<NoticeListItem> = {
  title: '表彰通报',
  columns: {
    number: { header: '文号', width: 24, value: ({ documentNumber }) => documentNumber ?? '未编号' },
    kind: { header: '文种', value: (row) => kind(row.kind) },
    title: { header: '标题', width: 48, value: ({ title }) => title },
    campaign: { header: '活动', width: 40, value: ({ campaignTitle }) => campaignTitle },
    state: { header: '状态', value: (row) => (row.revokedBy ? `已由${row.revokedBy}撤销` : state(row.state)) },
    signedOn: { header: '签发日期', kind: 'day', value: ({ signedOn }) => signedOn },
    dueOn: { header: '签收期限', kind: 'day', value: ({ dueOn }) => dueOn },
    receipts: { header: '签收', value: ({ received, addressed }) => `${received}/${addressed}` },
    rectified: { header: '整改', value: ({ rectified, ordered }) => (ordered > 0 ? `${rectified}/${ordered}` : '') },
    revokedBy: { header: '撤销', width: 24, value: ({ revokedBy }) => revokedBy ?? '' },
    draftedAt: { header: '起草时间', kind: 'day', value: ({ draftedAt }) => draftedAt },
  },
};
