/**
 * The measures of an official paper after GB/T 9704—2012 党政机关公文格式: A4, 版心 156 mm × 225 mm, 22 lines of 28
 * characters, 3号 type. Word counts in twips (1/20 pt), half points and EMU.
 */
const MM_PER_INCH = 25.4;

export const twips = (mm: number): number => Math.round((mm * 1440) / MM_PER_INCH);
export const pixels = (mm: number): number => Math.round((mm * 96) / MM_PER_INCH);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Twentieths of a point. */
export const twentieths = (points: number): number => Math.round(points * 20);

export const A4 = { width: 210, height: 297 };
/** 天头 37 mm, 订口 28 mm; what lies on its side is turned, its head stays at the binding. */
export const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 };
export const LANDSCAPE_MARGINS = { top: 28, bottom: 28, left: 26, right: 26 };
/** The page number's line begins 7 mm beneath the text. */
export const FOOTER = 9;

/** 字号, in points. */
export const SIZE = { title: 22, body: 16, pageNumber: 14, table: 10.5, note: 8 };
/** 行距固定值, in points. */
export const LINE = { title: 36, body: 28, table: 15, note: 11 };
/** 28 characters of 3号 are 2 mm more than a line holds: each is set a quarter of a point closer. */
export const CLOSER = -0.25;

/** A type as the standard names it, and by what it is replaced where it is not installed, the best first. */
export interface Type {
  readonly name: string;
  readonly instead: readonly string[];
  /** Its strokes are those of a bold stand-in. */
  readonly heavy?: boolean;
}

export const TYPE: Readonly<Record<'title' | 'body' | 'first' | 'second' | 'number', Type>> = {
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', '小标宋体', '宋体', 'SimSun', 'Noto Serif CJK SC'],
    heavy: true,
  },
  body: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'] },
  first: { name: '黑体', instead: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'] },
  second: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'] },
  number: { name: '宋体', instead: ['SimSun', 'STSong', 'Noto Serif CJK SC'] },
};

/** Figures and Latin letters. */
export const LATIN = 'Times New Roman';
