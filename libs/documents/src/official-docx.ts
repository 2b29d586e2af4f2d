import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import { toBuffer } from 'qrcode';
import { officialDate } from '@app/calendar';
import { inLines } from './title-lines.js';
import { officialFooter } from './official-footer.js';
import {
  A4,
  CLOSER,
  FOOTER,
  halfPoints,
  LANDSCAPE_MARGINS,
  LATIN,
  LINE,
  MARGINS,
  SIZE,
  twentieths,
  twips,
  TYPE,
  type Type,
} from './official-layout.js';
import type { OfficialPaper, PaperBlock, PaperStamp } from './official-paper.js';
import { officialTable } from './official-table.js';
import { settled } from './settled-docx.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a docx in 公文 layout after GB/T 9704—2012. Equal papers under equal stamps are equal to the byte. */
export async function officialDocx(paper: OfficialPaper, stamp: PaperStamp): Promise<Buffer> {
  const page = pageOf(paper.landscape === true);
  const qr = await toBuffer(stamp.address, { errorCorrectionLevel: 'M', margin: 0, scale: 4 });
  const foot = { stamp, qr, width: page.width };
  const document = new Document({
    creator: paper.issuer,
    title: paper.title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            size: halfPoints(SIZE.body),
            font: fontOf(TYPE.body),
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: page.properties },
        footers: { default: officialFooter('right', foot), even: officialFooter('left', foot) },
        children: [
          ...head(paper),
          ...paper.blocks.map((of, place) => block(of, page.width, place === paper.blocks.length - 1)),
          ...foots(paper, stamp),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(document));
}

function pageOf(landscape: boolean) {
  const margin = landscape ? LANDSCAPE_MARGINS : MARGINS;
  const across = landscape ? A4.height : A4.width;
  return {
    width: twips(across - margin.left - margin.right),
    properties: {
      size: {
        width: twips(A4.width),
        height: twips(A4.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        ...{
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
        },
        ...{ header: twips(15), footer: twips(FOOTER), gutter: 0 },
      },
    },
  };
}

const fontOf = ({ name }: Type) => ({ eastAsia: name, ascii: LATIN, hAnsi: LATIN, cs: LATIN });

const run = (text: string, type: Type, size = SIZE.body): TextRun =>
  new TextRun({
    text,
    font: fontOf(type),
    size: halfPoints(size),
    ...(size === SIZE.body && { characterSpacing: twentieths(CLOSER) }),
  });

const RED = 'C00000';
/** Points: a long name of an office stays on one line, which is 156 mm or 442 points wide. */
const MARK = { largest: 26, smallest: 14 };
const LINE_WIDTH = 442;
const markOf = (words: string): number =>
  Math.max(MARK.smallest, Math.min(MARK.largest, Math.floor((LINE_WIDTH / [...words].length) * 2) / 2));

/** Figures among characters stand without a gap. */
const CLOSE_UP = { autoSpaceEastAsianText: false };
const exactly = (points: number) => ({ line: twentieths(points), lineRule: LineRuleType.EXACT });
const TWO_CHARACTERS = { firstLine: twentieths(2 * (SIZE.body + CLOSER)) };

const centred = (text: string, type: Type, size: number, line: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...CLOSE_UP,
    spacing: exactly(line),
    children: [run(text, type, size)],
  });

const blank = (): Paragraph => new Paragraph({ spacing: exactly(LINE.body), children: [] });

/** 发文机关标志 in red, 发文字号, and the red line beneath them. */
function letterhead({ issuer, number }: OfficialPaper): Paragraph[] {
  if (number === undefined) return [];
  const words = `${issuer}文件`;
  const mark = new TextRun({
    ...{ text: words, font: fontOf(TYPE.title), size: halfPoints(markOf(words)), color: RED },
  });
  const line = { style: BorderStyle.SINGLE, size: 12, color: RED, space: 6 };
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(2 * LINE.body), children: [mark] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      ...CLOSE_UP,
      spacing: exactly(LINE.body),
      border: { bottom: line },
      children: [run(number, TYPE.body)],
    }),
    blank(),
  ];
}

function head(paper: OfficialPaper): Paragraph[] {
  const { title, under, addressee } = paper;
  return [
    ...letterhead(paper),
    ...title
      .split('\n')
      .flatMap(inLines)
      .map((line) => centred(line, TYPE.title, SIZE.title, LINE.title)),
    ...(under ? [centred(under, TYPE.second, SIZE.body, LINE.body)] : [blank()]),
    ...(addressee ? [new Paragraph({ spacing: exactly(LINE.body), children: [run(addressee, TYPE.body)] })] : []),
  ];
}

/** The last words stay with 落款, which never stands on a page of its own. */
function block(of: PaperBlock, width: number, last: boolean): Paragraph | Table {
  if (of.is === 'table') return officialTable(of, width);
  if (of.is === 'heading') return text(of.text, of.level === 1 ? TYPE.first : TYPE.second, true);
  return text(of.is === 'gap' ? `〔${of.text}〕` : of.text, TYPE.body, last);
}

const text = (words: string, type: Type, keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    ...CLOSE_UP,
    indent: TWO_CHARACTERS,
    spacing: exactly(LINE.body),
    keepNext,
    children: [run(words, type)],
  });

const FOUR_CHARACTERS = 4;

/** 落款: who and when, at the right, the day four characters in, the name above the middle of it. */
function foots({ issuer, dated }: OfficialPaper, { on }: PaperStamp): Paragraph[] {
  const day = officialDate(dated ?? on);
  const character = SIZE.body + CLOSER;
  const dayWidth = [...day].reduce((sum, sign) => sum + (/\d/.test(sign) ? 0.5 : 1), 0);
  const beyond = FOUR_CHARACTERS + (dayWidth - [...issuer].length) / 2;
  const signed = (words: string, right: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      ...CLOSE_UP,
      indent: { right: twentieths(Math.max(0, right) * character) },
      spacing: exactly(LINE.body),
      keepNext,
      keepLines: true,
      children: [run(words, TYPE.body)],
    });
  const issuerAt = Math.max(2, beyond);
  return [
    new Paragraph({ spacing: exactly(LINE.body), keepNext: true, children: [] }),
    signed(issuer, issuerAt, true),
    signed(day, issuerAt + ([...issuer].length - dayWidth) / 2, false),
  ];
}
