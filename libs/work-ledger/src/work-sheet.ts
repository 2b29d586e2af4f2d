import { text, whole, type SheetTable, type WrittenSheet } from '@app/documents';
import type { WorkTask } from './work-ledger.entity.js';
import type { Assignment } from './rules.js';

/** 工作台账 as a table. A task is known by its number. */
export const workColumns = {
  task: { header: '序号', also: ['目标任务序号'], read: whole(1, 999), needed: true, filled: true },
  category: { header: '类别', read: text(200) },
  title: { header: '目标任务', read: text(1000) },
  lead: { header: '主管领导', read: text(40), needed: true },
  responsible: { header: '责任人', read: text(40), needed: true },
};

export type WorkTable = SheetTable<typeof workColumns>;

export interface WorkLine extends WorkTask {
  readonly people?: Assignment;
}

/** The unit's table as it stands, for what is missing to be filled in. */
export const workTemplate = (unitName: string, rows: readonly WorkLine[]): WrittenSheet<WorkLine> => ({
  name: '工作台账',
  title: '工作台账',
  under: `填报单位：${unitName}`,
  columns: [
    { header: workColumns.task.header, kind: 'number', width: 8, value: ({ number }) => number },
    { header: workColumns.category.header, width: 28, value: ({ category }) => category },
    { header: workColumns.title.header, width: 60, value: ({ title }) => title },
    { header: workColumns.lead.header, width: 16, value: ({ people }) => people?.lead.name },
    { header: workColumns.responsible.header, width: 16, value: ({ people }) => people?.responsible.name },
  ],
  rows,
  advice: [
    ['序号、类别、目标任务', '已经填好，不要改动；不适用于本单位的没有列出。'],
    [
      '主管领导、责任人',
      '各写一人姓名，不超过40个字。与本单位一个在用账号的姓名相同的，对应这个账号。两格都空着的行不导入。',
    ],
  ],
});
