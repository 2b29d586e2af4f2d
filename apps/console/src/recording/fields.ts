import type { Field } from '../shell/form/field';
import { DEVICE_CHOICES, ROOM_CHOICES } from './words';

/** Why an entry is corrected, and what it should say. */
export const REASON: Field = { key: 'reason', label: '更正理由', kind: 'long', required: true, maxLength: 1000 };
const since = (label: string, today: string): Field => ({
  ...{ key: 'from', label, kind: 'date', required: true, notAfter: today },
});

const DEVICE: readonly Field[] = [
  { key: 'serial', label: '设备编号', required: true, maxLength: 60, help: '一台设备只在一个单位计算，按编号核对。' },
  { key: 'model', label: '型号', required: true, maxLength: 100 },
  {
    ...{ key: 'kind', label: '种类', kind: 'radio', required: true, choices: DEVICE_CHOICES },
    help: '固定安装的设备登记在册，不计入1:2。',
  },
  { key: 'keeper', label: '保管人', required: true, maxLength: 50 },
];
export const newDevice = (today: string): Field[] => [...DEVICE, since('启用日期', today)];
export const correctedDevice = (today: string): Field[] => [...newDevice(today), REASON];

const OFFICER: readonly Field[] = [
  { key: 'name', label: '姓名', required: true, maxLength: 50 },
  {
    key: 'certificate',
    label: '执法证号',
    required: true,
    maxLength: 60,
    help: '一人只在一个单位计算，按证件号核对。',
  },
  {
    ...{ key: 'expiresOn', label: '有效期至', kind: 'date', required: true },
    help: '证件有效的最后一天；已经过期的照实填写。',
  },
  { key: 'post', label: '职务', required: true, maxLength: 100 },
];
export const newOfficer = (today: string): Field[] => [...OFFICER, since('列入日期', today)];
export const correctedOfficer = (today: string): Field[] => [...newOfficer(today), REASON];
export const renewal = (today: string): Field[] => [
  { key: 'expiresOn', label: '新的有效期至', kind: 'date', required: true, notBefore: today },
];

const ROOM: readonly Field[] = [
  { key: 'kind', label: '种类', kind: 'radio', required: true, choices: ROOM_CHOICES },
  { key: 'place', label: '位置', required: true, maxLength: 100 },
  { key: 'equipment', label: '设备', kind: 'long', required: true, maxLength: 500 },
  { key: 'pictures', label: '图片', kind: 'files', required: true, source: '活动方案第5项目标任务' },
];
export const newRoom = (today: string): Field[] => [...ROOM, since('启用日期', today)];
export const CORRECTED_ROOM: readonly Field[] = [...ROOM, REASON];

/** 停用、离任: the last day on which it counts. */
export const ending = (today: string, help?: string): Field[] => [
  { key: 'until', label: '最后一天', kind: 'date', required: true, notAfter: today },
  { key: 'reason', label: '理由', kind: 'long', required: true, maxLength: 1000, help },
];

const RECORD: readonly Field[] = [
  { key: 'officers', label: '执法人员', required: true, maxLength: 500, help: '多人用顿号隔开。' },
  { key: 'caseNumber', label: '案号', maxLength: 80, help: '随案卷保存的必须填写；没有立案的不填。' },
  { key: 'minutes', label: '时长（分钟）', kind: 'number', required: true, min: 0, max: 1440 },
  { key: 'place', label: '存储位置', required: true, maxLength: 200, help: '原始文件留在存储设备中，不上传。' },
];
export const RECORDED = RECORD;
export const CORRECTED_RECORD: readonly Field[] = [...RECORD, REASON];
