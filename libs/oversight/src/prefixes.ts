import { Injectable } from '@nestjs/common';
import { DocumentNumbers } from '@app/documents';

const PAPERS = ['oversight', 'talk'] as const;

export type NumberedPaper = (typeof PAPERS)[number];

/** 代字 of 挂牌督办通知 and 约谈通知. */
@Injectable()
export class OversightPrefixes extends DocumentNumbers<NumberedPaper> {
  constructor() {
    super(...PAPERS);
  }
}
