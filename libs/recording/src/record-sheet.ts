import { choice, code, list, moment, text, whole, type SheetTable, type WrittenSheet } from '@app/documents';
import type { Means } from './events.js';
import { MEANS_WORDS } from './paper-sheet.js';

/** 音像记录目录. A record is known by its device and the moment it was made. */
export const recordColumns = {
  sceneCode: { header: '清单编号', also: ['事项编号'], read: code(40), needed: true, filled: true },
  madeAt: { header: '记录时间', read: moment, needed: true, filled: true },
  minutes: { header: '时长（分钟）', also: ['时长'], read: whole(0, 100_000), needed: true, filled: true },
  means: { header: '方式', read: choice<Means>(MEANS_WORDS), needed: true, filled: true },
  serial: { header: '设备编号', also: ['设备'], read: code(60), needed: true, filled: true },
  officers: { header: '执法人员', read: list(10, 50), needed: true, filled: true },
  caseNumber: { header: '案号', read: text(80) },
  place: { header: '存储位置', read: text(200), needed: true, filled: true },
};
export type RecordTable = SheetTable<typeof recordColumns>;

const empty = () => undefined;

export const recordTemplate: WrittenSheet<never> = {
  name: '音像记录登记模板',
  columns: [
    { header: recordColumns.sceneCode.header, width: 12, value: empty },
    { header: recordColumns.madeAt.header, width: 24, value: empty },
    { header: recordColumns.minutes.header, width: 14, value: empty },
    { header: recordColumns.means.header, width: 10, choices: Object.values(MEANS_WORDS), value: empty },
    { header: recordColumns.serial.header, width: 24, value: empty },
    { header: recordColumns.officers.header, width: 24, value: empty },
    { header: recordColumns.caseNumber.header, width: 26, value: empty },
    { header: recordColumns.place.header, width: 24, value: empty },
  ],
  rows: [],
  advice: [
    ['清单编号', '本单位现行音像记录清单中的编号，保存期限按清单。'],
    ['记录时间', '日期和时间，如2022年5月31日 10:05。'],
    ['设备编号', '记录当天登记在本单位的设备。'],
    ['执法人员', '多人用顿号隔开。'],
    ['案号', '随案卷保存的必须填写；没有立案的不填。'],
    ['存储位置', '原始文件留在存储设备中，不上传。'],
  ],
};
