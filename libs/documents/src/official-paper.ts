/** One column of a table on an official paper; its width is a share of the whole. */
export interface PaperColumn {
  readonly header: string;
  readonly share: number;
  /** Numbers and days stand in the middle, words on the left. */
  readonly align?: 'left' | 'center';
}

export type PaperBlock =
  /** 一级标题 in 黑体, 二级标题 in 楷体. */
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** 正文: the first line two characters in. */
  | { readonly is: 'text'; readonly text: string }
  /** A gap that somebody writes in: bracketed, so that nobody overlooks it. */
  | { readonly is: 'gap'; readonly text: string }
  /**
   * Its header is repeated on every page. In the first `merged` columns equal neighbours are one cell, further columns
   * only inside a cell of the column before.
   */
  | {
      readonly is: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly merged?: number;
    };

/** What an official paper says. It holds no version and no day of printing: the same contents are the same paper. */
export interface OfficialPaper {
  /** 发文字号: a paper that has one bears 发文机关标志 above it. */
  readonly number?: string;
  /** 成文日期, where it is not the day of printing. */
  readonly dated?: string;
  readonly title: string;
  /** Whose it is, where its title does not say: lists and file names do. */
  readonly of?: string;
  /** Beneath the title, such as 填报单位：…. */
  readonly under?: string;
  /** 主送机关. */
  readonly addressee?: string;
  /** Tables of many columns lie on their side. */
  readonly landscape?: boolean;
  readonly blocks: readonly PaperBlock[];
  /** 落款. */
  readonly issuer: string;
}

/** What stands on a sheet beside its contents, so that it can be checked. */
export interface PaperStamp {
  /** 第N版. */
  readonly version: number;
  /** The day it was first printed so: 成文日期. */
  readonly on: string;
  /** SHA-256 of the contents, lower-case hex. */
  readonly sha256: string;
  /** Where anybody may check the hash. */
  readonly address: string;
}
