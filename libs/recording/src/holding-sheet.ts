import { choice, code, day, text, type SheetTable, type WrittenSheet } from '@app/documents';
import type { DeviceKind } from './events.js';

export const DEVICE_WORDS: Readonly<Record<DeviceKind, string>> = {
  'body-worn': '执法记录仪',
  camera: '摄像机、照相机',
  audio: '录音笔',
  fixed: '固定安装',
};

/** 音像记录设备信息表. A device is known by its number, in every unit. */
export const deviceColumns = {
  mark: { header: '设备编号', also: ['编号', '序列号'], read: code(60), needed: true, filled: true },
  model: { header: '型号', also: ['设备型号', '设备名称'], read: text(100), needed: true, filled: true },
  kind: { header: '种类', read: choice<DeviceKind>(DEVICE_WORDS), needed: true, filled: true },
  keeper: { header: '保管人', also: ['使用人'], read: text(50), needed: true, filled: true },
  from: { header: '启用日期', read: day, needed: true, filled: true },
};
export type DeviceTable = SheetTable<typeof deviceColumns>;

/** 行政执法人员信息表. An officer is known by the certificate, in every unit. */
export const officerColumns = {
  mark: { header: '执法证号', also: ['执法证件号', '证件号'], read: code(60), needed: true, filled: true },
  name: { header: '姓名', read: text(50), needed: true, filled: true },
  expiresOn: { header: '有效期至', also: ['证件有效期', '有效期'], read: day, needed: true, filled: true },
  post: { header: '职务', read: text(100), needed: true, filled: true },
  from: { header: '列入日期', read: day, needed: true, filled: true },
};
export type OfficerTable = SheetTable<typeof officerColumns>;

const empty = () => undefined;

export const deviceTemplate: WrittenSheet<never> = {
  name: '音像记录设备登记模板',
  columns: [
    { header: deviceColumns.mark.header, width: 24, value: empty },
    { header: deviceColumns.model.header, width: 24, value: empty },
    { header: deviceColumns.kind.header, width: 18, choices: Object.values(DEVICE_WORDS), value: empty },
    { header: deviceColumns.keeper.header, width: 14, value: empty },
    { header: deviceColumns.from.header, width: 18, kind: 'day', value: empty },
  ],
  rows: [],
  advice: [
    ['设备编号', '一台设备只在一个单位计算，按编号核对。'],
    ['种类', `${Object.values(DEVICE_WORDS).join('；')}之一。固定安装的登记在册，不计入1:2。`],
    ['启用日期', '不晚于今天。'],
  ],
};

export const officerTemplate: WrittenSheet<never> = {
  name: '行政执法人员登记模板',
  columns: [
    { header: officerColumns.mark.header, width: 24, value: empty },
    { header: officerColumns.name.header, width: 14, value: empty },
    { header: officerColumns.expiresOn.header, width: 18, kind: 'day', value: empty },
    { header: officerColumns.post.header, width: 20, value: empty },
    { header: officerColumns.from.header, width: 18, kind: 'day', value: empty },
  ],
  rows: [],
  advice: [
    ['执法证号', '一人只在一个单位计算，按证件号核对。'],
    ['有效期至', '证件有效的最后一天；已经过期的照实填写，换证以后登记换证。'],
    ['列入日期', '不晚于今天。'],
  ],
};
