import { code, decimal, text, yesNo, type SheetTable, type WrittenSheet } from '@app/documents';
import type { Marking, ScoreSheet } from './sheet.rules.js';

const MOST_POINTS = 1000;

/** 评查表 to be filled in offline: one row per criterion of the sheet; a row with nothing in it is met in full. */
export const scoresColumns = {
  code: { header: '编号', also: ['项目编号'], read: code(40), needed: true, filled: true },
  group: { header: '类别', read: text(200) },
  text: { header: '评查项目', read: text(1000) },
  marks: { header: '满分', read: text(40) },
  fails: { header: '不合格', also: ['是否不合格'], read: yesNo },
  points: { header: '扣分', also: ['扣分值'], read: decimal(0, MOST_POINTS) },
  reason: { header: '理由', also: ['扣分理由'], read: text(500) },
};

export type ScoresTable = SheetTable<typeof scoresColumns>;

export interface ScoresLine {
  readonly code: string;
  readonly group: string;
  readonly text: string;
  /** Absent: a basic criterion. */
  readonly marks?: number;
  readonly fails?: boolean;
  readonly points?: number;
  readonly reason?: string;
}

const BLANK: Marking = { vetoes: [], deductions: [] };

function linesOf(sheet: ScoreSheet, { vetoes, deductions }: Marking): ScoresLine[] {
  const of = <T extends { readonly code: string }>(named: readonly T[], code: string) =>
    named.find((one) => one.code === code);
  return [
    ...sheet.vetoes.map((line) => {
      const failing = of(vetoes, line.code);
      return failing ? { ...line, fails: true, reason: failing.reason } : line;
    }),
    ...sheet.items.map((line) => ({ ...line, ...of(deductions, line.code) })),
  ];
}

/** Blank, or as somebody filled it in: read again, it says the same. */
export function scoresTemplate(sheet: ScoreSheet, caseNumber: string, filled = BLANK): WrittenSheet<ScoresLine> {
  const lines = linesOf(sheet, filled);
  return {
    name: `评查表${caseNumber}`.replace(/[〔〕\\/:*?"<>|[\]]/g, '-').slice(0, 100),
    title: `${sheet.title}（案卷${caseNumber}）`,
    columns: [
      { header: scoresColumns.code.header, width: 10, value: (line) => line.code },
      { header: scoresColumns.group.header, width: 18, value: ({ group }) => group },
      { header: scoresColumns.text.header, width: 60, value: (line) => line.text },
      { header: scoresColumns.marks.header, width: 10, value: ({ marks }) => marks ?? '基础标准' },
      {
        header: scoresColumns.fails.header,
        width: 10,
        choices: ['是', '否'],
        value: ({ fails }) => (fails ? '是' : undefined),
      },
      { header: scoresColumns.points.header, width: 10, kind: 'number', value: ({ points }) => points },
      { header: scoresColumns.reason.header, width: 40, value: ({ reason }) => reason },
    ],
    rows: lines,
    advice: [
      ['不合格', '只填写基础标准各项：不合格的填“是”，并写明理由。'],
      ['扣分', '只填写有满分的各项：以0.5分为单位，不超过这一项的满分，并写明理由；不扣分的留空。'],
      ['没有问题的案卷', '各行都不填，原样导入：评查项目一项不少、都没有填写的，按没有问题、得满分交卷。'],
      ['交卷', '导入并确认即为本人独立评查、签名交卷，交卷以后不能修改。'],
    ],
  };
}
