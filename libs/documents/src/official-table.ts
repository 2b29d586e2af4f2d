import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { LATIN, LINE, SIZE, TYPE, halfPoints, twentieths, type Type } from './official-layout.js';
import type { PaperBlock, PaperColumn } from './official-paper.js';

type TableBlock = Extract<PaperBlock, { is: 'table' }>;

/** Beginning of a merged cell, its continuation, or a cell of its own. */
type Join = 'begins' | 'continues' | undefined;

const LINE_AT = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const GRID = { top: LINE_AT, bottom: LINE_AT, left: LINE_AT, right: LINE_AT };

/** A table as wide as the text, `width` twips. */
export function officialTable({ columns, rows, merged = 0 }: TableBlock, width: number): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / whole));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: twentieths(24), rule: HeightRule.ATLEAST },
    children: columns.map((column, at) =>
      cell(column.header, { width: widths[at] ?? 0, align: 'center', type: TYPE.first }),
    ),
  });
  const joins = rows.map((row, at) => row.map((_, column) => joinOf(rows, at, column, merged)));
  const body = rows.map((row, at) => bodyRow(row, { columns, widths, joins: joins[at] ?? [] }));
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [header, ...body],
  });
}

function bodyRow(
  row: readonly string[],
  { columns, widths, joins }: { columns: readonly PaperColumn[]; widths: readonly number[]; joins: readonly Join[] },
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.map((text, at) =>
      cell(joins[at] === 'continues' ? '' : text, {
        ...{ width: widths[at] ?? 0, align: columns[at]?.align ?? 'left', type: TYPE.body },
        ...(joins[at] && { join: joins[at] }),
      }),
    ),
  });
}

/** Whether a cell says the same as the one above it, and so do those before it in the row. */
const goesOn = (rows: TableBlock['rows'], at: number, column: number): boolean =>
  at > 0 && Array.from({ length: column + 1 }).every((_, of) => rows[at]?.[of] === rows[at - 1]?.[of]);

function joinOf(rows: TableBlock['rows'], at: number, column: number, merged: number): Join {
  if (column >= merged) return undefined;
  if (goesOn(rows, at, column)) return 'continues';
  return at + 1 < rows.length && goesOn(rows, at + 1, column) ? 'begins' : undefined;
}

const MERGE = { begins: VerticalMergeType.RESTART, continues: VerticalMergeType.CONTINUE };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER };

function cell(
  text: string,
  {
    width,
    align,
    type,
    join,
  }: { width: number; align: 'left' | 'center'; type: Type; join?: Exclude<Join, undefined> },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: GRID,
    margins: { left: twentieths(3), right: twentieths(3), top: twentieths(2), bottom: twentieths(2) },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(join && { verticalMerge: MERGE[join] }),
    children: text.split('\n').map((line) => cellLine(line, align, type)),
  });
}

const cellLine = (line: string, align: 'left' | 'center', type: Type): Paragraph =>
  new Paragraph({
    alignment: ALIGN[align],
    autoSpaceEastAsianText: false,
    spacing: { line: twentieths(LINE.table), lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        text: line,
        size: halfPoints(SIZE.table),
        font: { eastAsia: type.name, ascii: LATIN, hAnsi: LATIN, cs: LATIN },
      }),
    ],
  });
