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
  /** The file is one act, called so, that cannot be undone; what it does not name has nothing to say. */
  readonly act?: string;
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

/** What becomes of a row, in the words of what it is read into. */
export const stateOf = ({ state }: ImportRow, { act }: Register): Status =>
  act !== undefined && state === 'new' ? { ...STATES.new, word: '填写' } : STATES[state];

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
  const { one, short, act } = register;
  if (act !== undefined && amiss === 0) return `“${preview.fileName}”共${rows.length}行，可以${act}。`;
  const parts = [
    ...(amiss > 0 ? [`${amiss}行需要改正`] : []),
    ...(counts(preview, register) ? [counts(preview, register)] : []),
    ...(unchanged > 0 ? [`与${short}一致${unchanged}${one}`] : []),
  ];
  return `“${preview.fileName}”共${rows.length}行：${parts.join('，')}。`;
}

export function verbOf(preview: Preview, register: Register): string {
  if (register.act !== undefined) return register.act;
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
export function stays({ short, known, addsOnly, whole, act }: Register): string {
  if (act !== undefined) return `文件是一份完整的${short}，确认以后就是${act}，不能再修改。`;
  return whole
    ? `文件是整份${short}，代替现行${short}：下载的模板就是现行${short}，修改以后导入；不再列入的删去整行。`
    : `已在${short}中的按${known}对应，${addsOnly ? '不再写入' : '只更正有变化的'}。`;
}

/** Rows that change nothing, where they are hidden. */
export const hiddenWord = ({ unchanged }: Preview, { short, one, act }: Register): string =>
  act === undefined ? `与${short}一致的${unchanged}${one}` : `没有填写的${unchanged}行`;

/** What will be on record. */
export function written(preview: Preview, register: Register): string {
  const { title, short, whole, act } = register;
  if (act !== undefined) return `按“${preview.fileName}”${act}，内容见下表；没有填写的各行不扣分。${act}以后不能修改。`;
  const others = whole ? '不再列入' : '保持不变';
  return `按“${preview.fileName}”批量写入${title}：${counts(preview, register)}。${short}中有、文件中没有的，${others}。`;
}

/** What the row says of itself, in lines. */
export const linesOf = ({ faults, changes, note }: ImportRow, { act }: Pick<Register, 'act'> = {}): string[] => [
  ...faults.map(({ column, message }) => (column ? `${column}：${message}` : message)),
  ...changes.map(({ column, before, after }) =>
    act !== undefined ? after : `${column}由“${before || '空'}”改为“${after || '空'}”`,
  ),
  ...(note ? [note] : []),
];
