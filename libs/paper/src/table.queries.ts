import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { OfficialPaper, WrittenSheet } from '@app/documents';
import { Question, Rejection } from '@app/eventing';
import { Past } from '@app/replay';
import type { PrintSubject } from './events.js';
import { KIND_WORDS, refuseForeign } from './kind.rules.js';
import { askedOf, printSource } from './source.js';
import { writtenOf } from './writers.js';

export type PaperTable = WrittenSheet<readonly string[]>;

/** A ledger as a workbook: the words and the layout of the print, and as many rows as there are. */
export class TabulatePaper extends Question('TabulatePaper')<PrintSubject, PaperTable> {}

/** Characters to one share of the width of an official paper. */
const CHARACTERS = 5.5;

/** The one table a paper consists of. Throws `print-no-table` for a letter. */
export function tableOf({ kind }: Pick<PrintSubject, 'kind'>, paper: OfficialPaper): PaperTable {
  const [table, ...others] = paper.blocks;
  if (table?.is !== 'table' || others.length > 0) throw new Rejection('print-no-table', { kind: KIND_WORDS[kind] });
  return {
    ...{ name: KIND_WORDS[kind], title: paper.title, ...(paper.under && { under: paper.under }) },
    ...{ rows: table.rows, merged: table.merged ?? 0 },
    columns: table.columns.map(({ header, share }, at) => ({
      header,
      width: Math.round(share * CHARACTERS),
      value: (row) => row[at],
    })),
  };
}

@QueryHandler(TabulatePaper)
export class TabulatePaperHandler implements IQueryHandler<TabulatePaper> {
  constructor(@Inject(Past) private readonly past: Past) {}

  async execute({ data: subject, meta }: TabulatePaper): Promise<PaperTable> {
    refuseForeign(subject, meta);
    const data = askedOf(subject);
    const source = await this.past.answer({ type: 'PrintSource', data, meta }, printSource);
    return tableOf(subject, writtenOf(subject, source));
  }
}
