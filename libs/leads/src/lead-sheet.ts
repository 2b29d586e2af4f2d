import { choice, code, day, text, type SheetTable, type WrittenSheet } from '@app/documents';
import { LONGEST_LEAD } from './dto.js';
import type { Channel } from './events.js';

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  discipline: '纪检监察',
  congress: '人大监督',
  judicial: '司法监督',
  'public-opinion': '群众舆论监督',
};

/** 接受监督投诉线索清单, as the office has kept it on paper. Without a name the lead is anonymous. */
export const leadColumns = {
  channel: {
    header: '来源渠道',
    also: ['渠道', '来源'],
    read: choice<Channel>(CHANNEL_WORDS),
    needed: true,
    filled: true,
  },
  unit: { header: '反映的单位', also: ['被反映单位', '单位'], read: text(100), needed: true },
  text: { header: '反映的情况', also: ['线索内容', '内容'], read: text(LONGEST_LEAD), needed: true, filled: true },
  name: { header: '投诉人姓名', also: ['姓名'], read: text(50) },
  phone: { header: '投诉人电话', also: ['电话'], read: text(50) },
  address: { header: '投诉人地址', also: ['地址'], read: text(200) },
};
export type LeadTable = SheetTable<typeof leadColumns>;

/** 聘请的执法监督人员名单. */
export const engagementColumns = {
  name: { header: '姓名', read: text(50), needed: true, filled: true },
  occupation: { header: '工作单位及职务', also: ['单位及职务'], read: text(100), needed: true, filled: true },
  phone: { header: '联系电话', also: ['电话'], read: code(50), needed: true, filled: true },
  from: { header: '聘期开始', read: day, needed: true, filled: true },
  until: { header: '聘期结束', read: day, needed: true, filled: true },
};
export type EngagementTable = SheetTable<typeof engagementColumns>;

const empty = () => undefined;

export const leadTemplate: WrittenSheet<never> = {
  name: '投诉线索登记模板',
  columns: [
    { header: leadColumns.channel.header, width: 18, choices: Object.values(CHANNEL_WORDS), value: empty },
    { header: leadColumns.unit.header, width: 30, value: empty },
    { header: leadColumns.text.header, width: 60, value: empty },
    { header: leadColumns.name.header, width: 14, value: empty },
    { header: leadColumns.phone.header, width: 18, value: empty },
    { header: leadColumns.address.header, width: 30, value: empty },
  ],
  rows: [],
  advice: [
    ['来源渠道', `${Object.values(CHANNEL_WORDS).join('；')}之一。`],
    ['反映的单位', '单位名录中的名称；不清楚的可以不填，受理时再定。'],
    ['投诉人姓名', '不填写的按匿名线索登记。'],
  ],
};

export const engagementTemplate: WrittenSheet<never> = {
  name: '执法监督员登记模板',
  columns: [
    { header: engagementColumns.name.header, width: 14, value: empty },
    { header: engagementColumns.occupation.header, width: 40, value: empty },
    { header: engagementColumns.phone.header, width: 18, value: empty },
    { header: engagementColumns.from.header, width: 18, kind: 'day', value: empty },
    { header: engagementColumns.until.header, width: 18, kind: 'day', value: empty },
  ],
  rows: [],
  advice: [['聘期结束', '聘期的最后一天。聘书编号在写入时按年度顺序编定。']],
};
