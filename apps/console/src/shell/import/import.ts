import type { components } from '../api.generated';
import type { Status } from '../things/status';

export type Preview = components['schemas']['ImportPreviewAnswer'];
export type ImportRow = components['schemas']['ImportRowAnswer'];

/** What a table is read into, and in which words. */
export interface Register {
  /** Of its addresses, in the API and here. */
  readonly path: string;
  readonly home: string;
  readonly title: string;
  /** What it is called for short: 名录, 清单. */
  readonly short: string;
  readonly things: string;
  readonly one: string;
  /** What an entry is known by. */
  readonly known: string;
  /** What is there already stays as it is, whatever the file says of it. */
  readonly addsOnly?: boolean;
  /** The file takes the place of everything that is there. */
  readonly whole?: boolean;
  /** Of columns an export has and an import does not read: where what they say is entered. */
  readonly elsewhere?: { readonly columns: readonly string[]; readonly where: string };
}

export const STATES: Readonly<Record<ImportRow['state'], Status>> = {
  wrong: { word: '填写有误', tone: 'late' },
  conflict: { word: '有冲突', tone: 'late' },
  changed: { word: '更正', tone: 'doing' },
  new: { word: '新增', tone: 'done' },
  unchanged: { word: '不变', tone: 'todo' },
};

const ORDER = Object.keys(STATES);

/** What is wrong comes first, what stays as it is last; within that, the order of the file. */
export const inOrder = (rows: readonly ImportRow[]): ImportRow[] =>
  [...rows].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.row - b.row);

export const isAmiss = ({ state }: ImportRow): boolean => state === 'wrong' || state === 'conflict';

/** 新增12个、更正3个 */
export const counts = ({ added, corrected }: Preview, { one }: Register): string =>
  [...(added > 0 ? [`新增${added}${one}`] : []), ...(corrected > 0 ? [`更正${corrected}${one}`] : [])].join('、');

/** The count in words, under the name of the file. */
export function summary(preview: Preview, register: Register): string {
  const { rows, amiss, unchanged } = preview;
  const { one, short } = register;
  const parts = [
    ...(amiss > 0 ? [`${amiss}行需要改正`] : []),
    ...(counts(preview, register) ? [counts(preview, register)] : []),
    ...(unchanged > 0 ? [`与${short}一致${unchanged}${one}`] : []),
  ];
  return `“${preview.fileName}”共${rows.length}行：${parts.join('，')}。`;
}

export function verbOf(preview: Preview, register: Register): string {
  return `写入${register.short}：${counts(preview, register)}`;
}

/** Which columns were passed over, and where to enter what they say. Empty when all were read. */
export function unread({ ignored }: Preview, { elsewhere }: Register): string {
  if (ignored.length === 0) return '';
  const entered = elsewhere?.columns.filter((column) => ignored.includes(column)) ?? [];
  const remedy = entered.length > 0 ? `其中${entered.join('、')}不随表格导入，请${elsewhere?.where ?? ''}。` : '';
  return `没有读取这些列：${ignored.join('、')}。${remedy}`;
}

/** What becomes of what is there already. */
export const stays = ({ short, known, addsOnly, whole }: Register): string =>
  whole
    ? `文件是整份${short}，代替现行${short}：下载的模板就是现行${short}，修改以后导入；不再列入的删去整行。`
    : `已在${short}中的按${known}对应，${addsOnly ? '不再写入' : '只更正有变化的'}。`;

/** What will be on record. */
export function written(preview: Preview, register: Register): string {
  const { title, short, whole } = register;
  const others = whole ? '不再列入' : '保持不变';
  return `按“${preview.fileName}”批量写入${title}：${counts(preview, register)}。${short}中有、文件中没有的，${others}。`;
}

/** What the row says of itself, in lines. */
export const linesOf = ({ faults, changes, note }: ImportRow): string[] => [
  ...faults.map(({ column, message }) => (column ? `${column}：${message}` : message)),
  ...changes.map(({ column, before, after }) => `${column}由“${before || '空'}”改为“${after || '空'}”`),
  ...(note ? [note] : []),
];
