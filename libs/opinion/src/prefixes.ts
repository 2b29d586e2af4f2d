import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';

const FILE = join('config', 'document-numbers.json');
const PAPERS = ['opinion', 'decision', 'criticism'] as const;
const WORDS = ['issuer', ...PAPERS] as const;

export type NumberedPaper = (typeof PAPERS)[number];

/** The sources and the build lie at different depths below the folder that holds config/. */
function dataFile(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is missing`);
}

/** 发文机关 and its 代字: who issues the county's supervision papers and under what they are numbered. A missing one stops the boot. */
@Injectable()
export class Prefixes {
  private readonly words = JSON.parse(readFileSync(dataFile(), 'utf8')) as Readonly<
    Record<(typeof WORDS)[number], string>
  >;

  constructor() {
    const missing = WORDS.filter((kind) => typeof this.words[kind] !== 'string' || this.words[kind] === '');
    if (missing.length > 0) throw new Error(`${FILE} has no ${missing.join(', ')}`);
  }

  get issuer(): string {
    return this.words.issuer;
  }

  /** 舞法监意〔2026〕1号. */
  number(paper: NumberedPaper, year: number, number: number): string {
    return `${this.words[paper]}〔${year}〕${number}号`;
  }
}
