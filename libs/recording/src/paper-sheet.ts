import { choice, code, day, text, type CellReader, type SheetTable, type WrittenSheet } from '@app/documents';
import type { Means, Phrase, Retention, Scene } from './events.js';

export const MEANS_WORDS: Readonly<Record<Means, string>> = { video: '录像', audio: '录音', picture: '照片' };
export const RETENTION_WORDS: Readonly<Record<Retention, string>> = {
  'half-year': '六个月',
  'with-case': '随案卷',
  permanent: '永久',
};
const USE_WORDS = { use: '使用', avoid: '禁用' } as const;
export const useWord = (forbidden: boolean): string => (forbidden ? USE_WORDS.avoid : USE_WORDS.use);

/** The document a whole list was issued by, in the first of its rows. */
const issued: Readonly<
  Record<'documentNumber' | 'issuedOn', { header: string; read: CellReader<string>; needed: true }>
> = {
  documentNumber: { header: '文号', read: text(80), needed: true },
  issuedOn: { header: '印发日期', read: day, needed: true },
};

/** 行政执法文明用语规范. */
export const phraseColumns = {
  ...issued,
  occasion: { header: '场合', read: text(100), needed: true, filled: true },
  use: { header: '使用或者禁用', read: choice(USE_WORDS), needed: true, filled: true },
  phrase: { header: '用语', read: text(500), needed: true, filled: true },
};
export type PhraseTable = SheetTable<typeof phraseColumns>;

/** 音像记录清单. A line is known by its code. */
export const sceneColumns = {
  ...issued,
  code: { header: '编号', read: code(40), needed: true, filled: true },
  scene: { header: '记录事项', read: text(200), needed: true, filled: true },
  means: { header: '方式', read: choice<Means>(MEANS_WORDS), needed: true, filled: true },
  scope: { header: '起止', read: text(500), needed: true, filled: true },
  retention: { header: '保存期限', read: choice<Retention>(RETENTION_WORDS), needed: true, filled: true },
};
export type SceneTable = SheetTable<typeof sceneColumns>;

/** A line of the list in force; the first says by which document. */
export type IssuedLine<L> = L & { readonly documentNumber?: string; readonly issuedOn?: string };

const issuedColumns = [
  {
    ...{ header: issued.documentNumber.header, width: 24 },
    value: ({ documentNumber }: { readonly documentNumber?: string }) => documentNumber,
  },
  {
    ...{ header: issued.issuedOn.header, width: 18, kind: 'day' as const },
    value: ({ issuedOn }: { readonly issuedOn?: string }) => issuedOn,
  },
];
const ISSUED_BY = ['文号、印发日期', '填在第一行。重新印发的，改为新的文号和日期。'] as const;

/** The list in force, to be changed and handed in as the next. */
export const phraseTemplate = (rows: readonly IssuedLine<Phrase>[]): WrittenSheet<IssuedLine<Phrase>> => ({
  name: '行政执法文明用语规范',
  columns: [
    ...issuedColumns,
    { header: phraseColumns.occasion.header, width: 24, value: ({ occasion }) => occasion },
    {
      ...{ header: phraseColumns.use.header, width: 16, choices: Object.values(USE_WORDS) },
      value: ({ forbidden }) => useWord(forbidden),
    },
    { header: phraseColumns.phrase.header, width: 60, value: ({ phrase }) => phrase },
  ],
  rows,
  advice: [[...ISSUED_BY], [phraseColumns.use.header, '“使用”是应当说的，“禁用”是不能说的。']],
});

export const sceneTemplate = (rows: readonly IssuedLine<Scene>[]): WrittenSheet<IssuedLine<Scene>> => ({
  name: '音像记录清单',
  columns: [
    ...issuedColumns,
    { header: sceneColumns.code.header, width: 12, value: (line) => line.code },
    { header: sceneColumns.scene.header, width: 30, value: ({ scene }) => scene },
    {
      ...{ header: sceneColumns.means.header, width: 12, choices: Object.values(MEANS_WORDS) },
      value: ({ means }) => MEANS_WORDS[means],
    },
    { header: sceneColumns.scope.header, width: 36, value: ({ scope }) => scope },
    {
      ...{ header: sceneColumns.retention.header, width: 14, choices: Object.values(RETENTION_WORDS) },
      value: ({ retention }) => RETENTION_WORDS[retention],
    },
  ],
  rows,
  advice: [
    [...ISSUED_BY],
    [sceneColumns.code.header, '一个编号只对应一项。'],
    [sceneColumns.retention.header, '只能延长，不能缩短；期满不自动删除。'],
  ],
});
