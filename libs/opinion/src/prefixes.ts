import { Injectable } from '@nestjs/common';
import { DocumentNumbers } from '@app/documents';

const PAPERS = ['opinion', 'decision', 'criticism'] as const;

export type NumberedPaper = (typeof PAPERS)[number];

/** 发文机关 and its 代字: who issues the county's supervision papers and under what they are numbered. */
@Injectable()
export class Prefixes extends DocumentNumbers<NumberedPaper> {
  constructor() {
    super(...PAPERS);
  }
}
