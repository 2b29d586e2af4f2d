import { wordIn, type ListSheet } from '@app/documents';
import type { NotificationItem } from './dto.js';
import type { DutyItem } from './duty.dto.js';

const level = wordIn({ lead: '单位分管领导', office: '办公室', director: '办公室负责人' });

const urged = ({ urged: times, escalatedTo }: DutyItem): string =>
  [...(times > 0 ? [`已催办${times}次`] : []), ...(escalatedTo ? [`已升级到${level(escalatedTo)}`] : [])].join('，');

export const dutySheet: ListSheet<DutyItem> = {
  title: '期限与催办',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName ?? '办公室、监督人员' },
    what: { header: '事项', width: 36, value: ({ what }) => what },
    thing: { header: '内容', width: 36, value: ({ thing }) => thing },
    dueOn: { header: '期限', kind: 'day', value: ({ dueOn }) => dueOn },
    urged: { header: '催办与升级', width: 30, value: urged },
    clock: { header: '计时', width: 12, value: ({ pausedOn }) => (pausedOn ? '暂停计时' : '') },
  },
};

export const notificationSheet: ListSheet<NotificationItem> = {
  title: '通知',
  columns: {
    readAt: { header: '状态', width: 10, value: ({ readAt }) => (readAt ? '已读' : '未读') },
    text: { header: '内容', width: 70, value: ({ text }) => text },
    at: { header: '时间', kind: 'moment', width: 24, value: ({ at }) => at },
  },
};
