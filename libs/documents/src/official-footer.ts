import {
  AlignmentType,
  BorderStyle,
  Footer,
  ImageRun,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { officialDate } from '@app/calendar';
import { LATIN, LINE, SIZE, TYPE, halfPoints, pixels, twentieths, twips, type Type } from './official-layout.js';
import type { PaperStamp } from './official-paper.js';

const QR_MM = 14;
const NOTHING = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BARE = { top: NOTHING, bottom: NOTHING, left: NOTHING, right: NOTHING };

/** The hash as people compare it: in groups of eight. */
const inGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? '';

const run = (text: string, size: number, type: Type): TextRun =>
  new TextRun({
    text,
    size: halfPoints(size),
    font: { eastAsia: type.name, ascii: LATIN, hAnsi: LATIN, cs: LATIN },
  });

/** — 1 — on the outer side: right on odd pages, left on even ones, one character in. */
const pageNumber = (side: 'left' | 'right'): Paragraph =>
  new Paragraph({
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: side === 'left' ? { left: twentieths(SIZE.pageNumber) } : { right: twentieths(SIZE.pageNumber) },
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        size: halfPoints(SIZE.pageNumber),
        font: { eastAsia: TYPE.number.name, ascii: TYPE.number.name, hAnsi: TYPE.number.name, cs: LATIN },
      }),
    ],
  });

const notes = ({ version, on, sha256, address }: PaperStamp): string[] => [
  `第${version}版，${officialDate(on)}印制。内容校验码（前16位 ${sha256.slice(0, 16)}）：`,
  inGroups(sha256),
  `扫描左侧二维码，或在 ${address.replace(/\/[0-9a-f]{64}$/, '')} 输入校验码，可核对本件是否为系统印制、是否有更新的版本。`,
];

const note = (text: string): Paragraph =>
  new Paragraph({
    autoSpaceEastAsianText: false,
    spacing: { line: twentieths(LINE.note), lineRule: LineRuleType.EXACT },
    children: [run(text, SIZE.note, TYPE.number)],
  });

const bareCell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BARE,
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  });

/** The check of a sheet stands beneath its page number, on every page. `width` in twips. */
export function officialFooter(
  side: 'left' | 'right',
  { stamp, qr, width }: { stamp: PaperStamp; qr: Buffer; width: number },
): Footer {
  const left = twips(QR_MM + 3);
  const size = { width: pixels(QR_MM), height: pixels(QR_MM) };
  const picture = new ImageRun({
    type: 'png',
    data: qr,
    transformation: size,
    altText: { name: 'QR', description: stamp.address, title: '核对网址' },
  });
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, width - left],
    layout: TableLayoutType.FIXED,
    borders: { ...BARE, insideHorizontal: NOTHING, insideVertical: NOTHING },
    rows: [
      new TableRow({
        children: [
          bareCell(left, [new Paragraph({ children: [picture] })]),
          bareCell(width - left, notes(stamp).map(note)),
        ],
      }),
    ],
  });
  return new Footer({ children: [pageNumber(side), table] });
}
