import { wordIn, type ListSheet } from '@app/documents';
import type { EngagedActivityItem, EngagementItem, LeadItem } from './answer.dto.js';
import { CHANNEL_WORDS } from './lead-sheet.js';

const channel = wordIn(CHANNEL_WORDS);
const state = wordIn({
  filed: '待审查',
  accepted: '已受理',
  transferred: '已移送',
  investigating: '调查中',
  concluded: '已有结果',
  answered: '已答复',
  declined: '不予受理',
  duplicate: '重复线索',
});
const conclusion = wordIn({
  founded: '属实',
  'partly-founded': '部分属实',
  unfounded: '不属实',
  unprovable: '无法查实',
});

/** 接受监督投诉线索清单. */
export const leadSheet: ListSheet<LeadItem> = {
  title: '投诉线索清单',
  columns: {
    number: { header: '编号', width: 16, value: ({ number }) => number },
    channel: { header: '来源渠道', width: 16, value: (row) => channel(row.channel) },
    receivedAt: { header: '收到日期', kind: 'day', value: ({ receivedAt }) => receivedAt },
    unit: { header: '反映的单位', width: 30, value: ({ aboutUnitName }) => aboutUnitName },
    about: { header: '事由', width: 60, value: ({ about }) => about },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    handler: { header: '承办人', width: 12, value: ({ handlerName }) => handlerName },
    with: { header: '移送', width: 30, value: ({ withName }) => withName },
    dueOn: { header: '调查期限', kind: 'day', value: ({ dueOn }) => dueOn },
    conclusion: {
      header: '结果',
      width: 12,
      value: (row) => (row.conclusion ? conclusion(row.conclusion) : undefined),
    },
    findings: { header: '移交整改', kind: 'number', width: 10, value: ({ findings }) => findings },
    answeredAt: { header: '答复日期', kind: 'day', value: ({ answeredAt }) => answeredAt },
  },
};

export const engagementSheet: ListSheet<EngagementItem> = {
  title: '聘请的执法监督员名单',
  columns: {
    engager: { header: '聘请单位', width: 30, value: ({ engagerName }) => engagerName },
    name: { header: '姓名', width: 12, value: ({ name }) => name },
    occupation: { header: '工作单位及职务', width: 36, value: ({ occupation }) => occupation },
    phone: { header: '联系电话', width: 18, value: ({ phone }) => phone },
    letterNumber: { header: '聘书编号', width: 16, value: ({ letterNumber }) => letterNumber },
    serving: { header: '在聘', width: 10, value: ({ serving }) => (serving ? '在聘' : '不在聘') },
    from: { header: '聘期开始', kind: 'day', value: ({ from }) => from },
    until: { header: '聘期结束', kind: 'day', value: ({ until }) => until },
    activities: { header: '参加活动', kind: 'number', width: 10, value: ({ activities }) => activities },
  },
};

export const engagedActivitySheet: ListSheet<EngagedActivityItem> = {
  title: '执法监督员活动',
  columns: {
    engager: { header: '聘请单位', width: 30, value: ({ engagerName }) => engagerName },
    on: { header: '日期', kind: 'day', value: ({ on }) => on },
    place: { header: '地点', width: 24, value: ({ place }) => place },
    engaged: { header: '参加人员', width: 30, value: ({ engaged }) => engaged.map(({ name }) => name).join('、') },
    account: { header: '情况', width: 60, value: ({ account }) => account },
    pictures: { header: '图片', kind: 'number', width: 10, value: ({ pictures }) => pictures.length },
  },
};
