import { wordIn, type ListSheet } from '@app/documents';
import type {
  CivilPhraseItem,
  DeviceRatioItem,
  EnforcementOfficerItem,
  RecordingBoardItem,
  RecordingDeviceItem,
  RecordingRoomItem,
  RecordingSceneItem,
  RecordingSystemItem,
  RecordItem,
} from './answer.dto.js';
import { DEVICE_WORDS } from './holding-sheet.js';
import { MEANS_WORDS, RETENTION_WORDS, useWord } from './paper-sheet.js';

const deviceKind = wordIn(DEVICE_WORDS);
const systemKind = wordIn({
  devices: '音像记录设备管理制度',
  'case-files': '执法案卷管理制度',
  access: '信息记录调阅监督制度',
});
const roomKind = wordIn({ case: '办案室', inquiry: '询问室', hearing: '听证室' });
const means = wordIn(MEANS_WORDS);
const retention = wordIn(RETENTION_WORDS);
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
    expiresOn: { header: '有效期至', kind: 'day', value: ({ expiresOn }) => expiresOn },
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
    names: {
      header: '计入的人员',
      width: 40,
      value: ({ officers }) => officers.map(({ name }) => name).join('、'),
    },
    devices: {
      header: '计入的设备',
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
    sceneCode: { header: '清单编号', width: 12, value: ({ sceneCode }) => sceneCode },
    scene: { header: '记录事项', width: 30, value: ({ scene }) => scene },
    madeAt: { header: '记录时间', kind: 'moment', value: ({ madeAt }) => madeAt },
    minutes: { header: '时长（分钟）', kind: 'number', width: 12, value: ({ minutes }) => minutes },
    means: { header: '方式', width: 10, value: (row) => means(row.means) },
    serial: { header: '设备编号', width: 24, value: ({ serial }) => serial },
    officers: { header: '执法人员', width: 24, value: ({ officers }) => officers.join('、') },
    caseNumber: { header: '案号', width: 26, value: ({ caseNumber }) => caseNumber },
    place: { header: '存储位置', width: 24, value: ({ place }) => place },
    late: { header: '存储', width: 14, value: ({ late }) => (late ? '晚于24小时' : '及时') },
    retention: { header: '保存期限', width: 10, value: (row) => retention(row.retention) },
    keepUntil: { header: '至少保存到', kind: 'day', value: ({ keepUntil }) => keepUntil },
    destroyedOn: { header: '销毁日期', kind: 'day', value: ({ destroyedOn }) => destroyedOn },
    voidedOn: { header: '作废日期', kind: 'day', value: ({ voidedOn }) => voidedOn },
  },
};

const issued = {
  unit: { header: '单位', width: 30, value: (row: { unitName: string }) => row.unitName },
  documentNumber: { header: '文号', width: 24, value: (row: { documentNumber: string }) => row.documentNumber },
  issuedOn: { header: '印发日期', kind: 'day', value: (row: { issuedOn: string }) => row.issuedOn },
} as const;

export const systemSheet: ListSheet<RecordingSystemItem> = {
  title: '全过程记录制度',
  columns: {
    unit: issued.unit,
    kind: { header: '制度', width: 24, value: (row) => systemKind(row.kind) },
    title: { header: '名称', width: 36, value: ({ title }) => title },
    ...{ documentNumber: issued.documentNumber, issuedOn: issued.issuedOn },
    posted: { header: '现行文本上墙', width: 14, value: ({ posted }) => (posted ? '已上墙' : '未上墙') },
    postedOn: { header: '上墙日期', kind: 'day', value: ({ postedOn }) => postedOn },
    postedPlace: { header: '上墙位置', width: 24, value: ({ postedPlace }) => postedPlace },
  },
};

export const phraseSheet: ListSheet<CivilPhraseItem> = {
  title: '行政执法文明用语规范',
  columns: {
    unit: issued.unit,
    occasion: { header: '场合', width: 24, value: ({ occasion }) => occasion },
    forbidden: { header: '使用或者禁用', width: 14, value: ({ forbidden }) => useWord(forbidden) },
    phrase: { header: '用语', width: 60, value: ({ phrase }) => phrase },
    ...{ documentNumber: issued.documentNumber, issuedOn: issued.issuedOn },
  },
};

export const sceneSheet: ListSheet<RecordingSceneItem> = {
  title: '音像记录清单',
  columns: {
    unit: issued.unit,
    code: { header: '编号', width: 10, value: ({ code }) => code },
    scene: { header: '记录事项', width: 30, value: ({ scene }) => scene },
    means: { header: '方式', width: 10, value: (row) => means(row.means) },
    scope: { header: '起止', width: 36, value: ({ scope }) => scope },
    retention: { header: '保存期限', width: 10, value: (row) => retention(row.retention) },
    ...{ documentNumber: issued.documentNumber, issuedOn: issued.issuedOn },
  },
};

export const boardSheet: ListSheet<RecordingBoardItem> = {
  title: '全过程记录落实情况',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    officers: { header: '执法人员', kind: 'number', width: 10, value: ({ officers }) => officers },
    expiredCertificates: {
      ...{ header: '证件过期', kind: 'number', width: 10 },
      value: ({ expiredCertificates }) => expiredCertificates,
    },
    needed: { header: '应配设备', kind: 'number', width: 10, value: ({ needed }) => needed },
    have: { header: '实有设备', kind: 'number', width: 10, value: ({ have }) => have },
    verdict: { header: '1:2', width: 14, value: (row) => verdict(row.verdict) },
    rooms: { header: '功能室', width: 24, value: ({ rooms }) => rooms.map(roomKind).join('、') },
    issued: { header: '印发的制度', width: 40, value: (row) => row.issued.map(systemKind).join('、') },
    posted: { header: '上墙的制度', width: 40, value: (row) => row.posted.map(systemKind).join('、') },
    phrases: { header: '文明用语', kind: 'number', width: 10, value: ({ phrases }) => phrases },
    scenes: { header: '记录清单', kind: 'number', width: 10, value: ({ scenes }) => scenes },
    records: { header: '音像记录', kind: 'number', width: 10, value: ({ records }) => records },
    late: { header: '晚于24小时', kind: 'number', width: 12, value: ({ late }) => late },
    expired: { header: '已经期满', kind: 'number', width: 10, value: ({ expired }) => expired },
  },
};
