import { choice, decimal, code, text, whole, type SheetTable, type WrittenSheet } from '@app/documents';
import type { TrainingKind } from './events.js';
import { HOURS_A_DAY, HOURS_A_YEAR } from './hours.rules.js';

export const KIND_WORDS: Readonly<Record<TrainingKind, string>> = {
  business: '业务知识和法律法规',
  political: '政治理论',
  records: '文字与音像记录专项',
};

/** 年度培训计划, one row each. */
export const planColumns = {
  title: { header: '培训内容', also: ['内容', '课程'], read: text(200), needed: true, filled: true },
  kind: { header: '类别', read: choice<TrainingKind>(KIND_WORDS), needed: true, filled: true },
  month: { header: '月份', read: whole(1, 12), needed: true, filled: true },
  hours: { header: '学时', read: decimal(0, 8 * HOURS_A_YEAR), needed: true, filled: true },
  audience: { header: '培训对象', also: ['对象'], read: text(100), needed: true, filled: true },
};
export type PlanTable = SheetTable<typeof planColumns>;

/** 纸质签到表: an officer is known by his certificate, in every unit. */
export const attendanceColumns = {
  certificate: { header: '执法证号', also: ['证号', '执法证件号'], read: code(60), needed: true, filled: true },
  name: { header: '姓名', read: text(50) },
  hours: { header: '学时', read: decimal(0, HOURS_A_DAY) },
};
export type AttendanceTable = SheetTable<typeof attendanceColumns>;

/** 考试成绩 of those who attended. */
export const scoreColumns = {
  certificate: { header: '执法证号', also: ['证号', '执法证件号'], read: code(60), needed: true, filled: true },
  name: { header: '姓名', read: text(50) },
  score: { header: '成绩', also: ['分数', '得分'], read: decimal(0, 1000), needed: true },
};
export type ScoreTable = SheetTable<typeof scoreColumns>;

export interface ExamineeLine {
  readonly certificate: string;
  readonly name: string;
  readonly score?: number;
}
export const scoreTemplate = (rows: readonly ExamineeLine[]): WrittenSheet<ExamineeLine> => ({
  name: '考试成绩模板',
  columns: [
    { header: scoreColumns.certificate.header, width: 24, value: ({ certificate }) => certificate },
    { header: scoreColumns.name.header, width: 14, value: ({ name }) => name },
    { header: scoreColumns.score.header, width: 10, kind: 'number', value: ({ score }) => score },
  ],
  rows: [...rows],
  advice: [
    ['成绩', '以半分为单位；不填的不登记，与原来登记的不同的作为更正。'],
    ['执法证号', '只登记参加了这次培训的人员。'],
  ],
});

const empty = () => undefined;

export const planTemplate: WrittenSheet<never> = {
  name: '年度培训计划模板',
  columns: [
    { header: planColumns.title.header, width: 40, value: empty },
    { header: planColumns.kind.header, width: 22, choices: Object.values(KIND_WORDS), value: empty },
    { header: planColumns.month.header, width: 10, kind: 'number', value: empty },
    { header: planColumns.hours.header, width: 10, kind: 'number', value: empty },
    { header: planColumns.audience.header, width: 24, value: empty },
  ],
  rows: [],
  advice: [
    ['类别', `${Object.values(KIND_WORDS).join('；')}之一。政治理论不计入每人每年60学时。`],
    ['学时', '以半个学时为单位，例如2、2.5。'],
    ['全部', '文件就是整个计划：写入以后取代现行的计划，原来的版本留存备查。'],
  ],
};

export const attendanceTemplate: WrittenSheet<never> = {
  name: '纸质签到表补录模板',
  columns: [
    { header: attendanceColumns.certificate.header, width: 24, value: empty },
    { header: attendanceColumns.name.header, width: 14, value: empty },
    { header: attendanceColumns.hours.header, width: 10, kind: 'number', value: empty },
  ],
  rows: [],
  advice: [
    ['执法证号', '按证号核对是哪一名执法人员。'],
    ['姓名', '可以不填；填了的与名单核对。'],
    ['学时', '不填的按这次培训的学时计算；不能超过，以半个学时为单位。'],
  ],
};
