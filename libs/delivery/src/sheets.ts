import { wordIn, type ListSheet } from '@app/documents';
import { officialDate } from '@app/calendar';
import type { DeliveryItem } from './dto.js';

const state = wordIn({
  queued: '等待发送',
  held: '暂缓发送',
  sending: '正在发送',
  sent: '已送达',
  failed: '稍后重试',
  dead: '未能送达',
  dropped: '不再发送',
});

const channel = wordIn({ email: '电子邮件', webhook: '群机器人或接口' });

const subject = wordIn({
  deadline: '期限提醒',
  request: '申请待办',
  assignment: '任务通知',
  result: '办理结果',
  escalation: '督办通知',
  announcement: '通知公告',
  digest: '每日汇总',
  test: '测试消息',
  code: '邮箱验证',
});

const message = ({ kind, digestOn }: DeliveryItem): string =>
  digestOn ? `${officialDate(digestOn)}汇总` : subject(kind);

export const deliverySheet: ListSheet<DeliveryItem> = {
  title: '通知投递',
  columns: {
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    recipient: { header: '收件人', width: 24, value: ({ recipient }) => recipient },
    channel: { header: '方式', width: 12, value: (row) => channel(row.channel) },
    kind: { header: '内容', width: 20, value: message },
    urgent: { header: '紧急', width: 8, value: ({ urgent }) => (urgent ? '是' : '') },
    queuedAt: { header: '收到时间', kind: 'moment', width: 24, value: ({ queuedAt }) => queuedAt },
    dueAt: { header: '下次发送', kind: 'moment', width: 24, value: ({ dueAt }) => dueAt },
    tries: { header: '次数', kind: 'number', width: 8, value: ({ tries }) => tries },
    answer: { header: '对方答复', width: 40, value: ({ answer }) => answer },
  },
};
