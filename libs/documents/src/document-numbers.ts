import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = join('config', 'document-numbers.json');

/** The sources and the build lie at different depths below the folder that holds config/. */
function dataFile(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is missing`);
}

/** 发文机关 and the 代字 of some of its papers, which are data of the county. A missing one stops the boot. */
export class DocumentNumbers<P extends string> {
  private readonly words = JSON.parse(readFileSync(dataFile(), 'utf8')) as Readonly<Record<string, string>>;

  constructor(...papers: readonly P[]) {
    const missing = ['issuer', ...papers].filter((word) => !this.words[word]);
    if (missing.length > 0) throw new Error(`${FILE} has no ${missing.join(', ')}`);
  }

  get issuer(): string {
    return this.words.issuer ?? '';
  }

  prefixOf(paper: P): string {
    return this.words[paper] ?? '';
  }

  /** 舞法监意〔2026〕1号. */
  number(paper: P, year: number, number: number): string {
    return `${this.prefixOf(paper)}〔${year}〕${number}号`;
  }
}
