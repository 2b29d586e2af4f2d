import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';

const FILE = join('config', 'document-numbers.json');
const PAPERS = ['oversight', 'talk'] as const;

export type NumberedPaper = (typeof PAPERS)[number];

/** The sources and the build lie at different depths below the folder that holds config/. */
function dataFile(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is missing`);
}

/** 代字 of 挂牌督办通知 and 约谈通知. A missing one stops the boot. */
@Injectable()
export class OversightPrefixes {
  private readonly words = JSON.parse(readFileSync(dataFile(), 'utf8')) as Readonly<Record<NumberedPaper, string>>;

  constructor() {
    const missing = PAPERS.filter((paper) => typeof this.words[paper] !== 'string' || this.words[paper] === '');
    if (missing.length > 0) throw new Error(`${FILE} has no ${missing.join(', ')}`);
  }

  /** 舞法督〔2026〕1号. */
  number(paper: NumberedPaper, year: number, number: number): string {
    return `${this.words[paper]}〔${year}〕${number}号`;
  }
}
