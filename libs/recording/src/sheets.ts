import { wordIn, type ListSheet } from '@app/documents';
import type {
  DeviceRatioItem,
  EnforcementOfficerItem,
  RecordingDeviceItem,
  RecordingRoomItem,
  RecordItem,
} from './answer.dto.js';

const deviceKind = wordIn({
  'body-worn': '执法记录仪',
  camera: '摄像机、照相机',
  audio: '录音笔',
  fixed: '固定安装',
});
const roomKind = wordIn({ case: '办案室', inquiry: '询问室', hearing: '听证室' });
const means = wordIn({ video: '录像', audio: '录音', picture: '照片' });
const retention = wordIn({ 'half-year': '六个月', 'with-case': '随案卷', permanent: '永久' });
const verdict = wordIn({ met: '达标', short: '不达标', none: '没有执法人员' });

export const deviceSheet: ListSheet<RecordingDeviceItem> = {
  title: '音像记录设备信息表',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    serial: { header: '设备编号', width: 24, value: ({ serial }) => serial },
    model: { header: '型号', width: 24, value: ({ model }) => model },
    kind: { header: '种类', width: 16, value: (row) => deviceKind(row.kind) },
    keeper: { header: '保管人', width: 12, value: ({ keeper }) => keeper },
    from: { header: '启用日期', kind: 'day', value: ({ from }) => from },
    until: { header: '最后一天', kind: 'day', value: ({ until }) => until },
  },
};

export const officerSheet: ListSheet<EnforcementOfficerItem> = {
  title: '行政执法人员信息表',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    name: { header: '姓名', width: 12, value: ({ name }) => name },
    certificate: { header: '执法证号', width: 24, value: ({ certificate }) => certificate },
    post: { header: '职务', width: 20, value: ({ post }) => post },
    from: { header: '列入日期', kind: 'day', value: ({ from }) => from },
    until: { header: '最后一天', kind: 'day', value: ({ until }) => until },
  },
};

export const roomSheet: ListSheet<RecordingRoomItem> = {
  title: '执法功能室',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    kind: { header: '种类', width: 12, value: (row) => roomKind(row.kind) },
    place: { header: '位置', width: 24, value: ({ place }) => place },
    equipment: { header: '设备', width: 36, value: ({ equipment }) => equipment },
    pictures: { header: '图片', kind: 'number', width: 10, value: ({ pictures }) => pictures.length },
    from: { header: '启用日期', kind: 'day', value: ({ from }) => from },
    until: { header: '最后一天', kind: 'day', value: ({ until }) => until },
  },
};

export const deviceRatioSheet: ListSheet<DeviceRatioItem> = {
  title: '音像记录设备配备',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    on: { header: '计算日期', kind: 'day', value: ({ on }) => on },
    officers: { header: '执法人员', kind: 'number', width: 10, value: ({ officers }) => officers.length },
    needed: { header: '应配设备', kind: 'number', width: 10, value: ({ needed }) => needed },
    have: { header: '实有设备', kind: 'number', width: 10, value: ({ have }) => have },
    verdict: { header: '结论', width: 14, value: (row) => verdict(row.verdict) },
    devices: {
      header: '设备编号',
      width: 40,
      value: ({ devices }) => devices.map(({ serial }) => serial).join('、'),
    },
  },
};

export const recordSheet: ListSheet<RecordItem> = {
  title: '音像记录目录',
  columns: {
    number: { header: '登记号', width: 16, value: ({ year, number }) => `${year}年第${number}号` },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    scene: { header: '记录事项', width: 30, value: ({ scene }) => scene },
    madeAt: { header: '记录时间', kind: 'moment', value: ({ madeAt }) => madeAt },
    minutes: { header: '时长（分钟）', kind: 'number', width: 12, value: ({ minutes }) => minutes },
    means: { header: '方式', width: 10, value: (row) => means(row.means) },
    serial: { header: '设备编号', width: 24, value: ({ serial }) => serial },
    officers: { header: '执法人员', width: 24, value: ({ officers }) => officers.join('、') },
    caseNumber: { header: '案号', width: 26, value: ({ caseNumber }) => caseNumber },
    place: { header: '存储位置', width: 24, value: ({ place }) => place },
    retention: { header: '保存期限', width: 10, value: (row) => retention(row.retention) },
    keepUntil: { header: '至少保存到', kind: 'day', value: ({ keepUntil }) => keepUntil },
    destroyedOn: { header: '销毁日期', kind: 'day', value: ({ destroyedOn }) => destroyedOn },
  },
};
