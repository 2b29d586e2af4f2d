import { Inject, Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { officialDocx } from '@app/documents';
import { EventStore, idFrom, Rejection, type Meta, type Receipt } from '@app/eventing';
import { Past } from '@app/replay';
import { PrintDocument, type MadePrint } from './commands.js';
import type { PrintSubject } from './events.js';
import { refuseForeign, seriesOf } from './kind.rules.js';
import { print } from './print.decider.js';
import { PrintRow } from './print.entity.js';
import { PrintFiles } from './print-files.js';
import { askedOf, printSource } from './source.js';
import { contentsHash, paperOf } from './writers.js';

const TRIES = 3;

export const printIdOf = (series: string, version: number): string => idFrom('print', series, String(version));

/** Writes what a print says, as a sheet of the next version; of the latest where nothing has changed. */
@Injectable()
export class PrintShop {
  constructor(
    @InjectRepository(PrintRow) private readonly rows: Repository<PrintRow>,
    @Inject(Past) private readonly past: Past,
    @Inject(PrintFiles) private readonly files: PrintFiles,
  ) {}

  /** Throws what there is to refuse: a foreign unit, nothing to print, too much of it. */
  async make(subject: PrintSubject, meta: Meta): Promise<MadePrint> {
    refuseForeign(subject, meta);
    const data = askedOf(subject);
    const source = await this.past.answer({ type: 'PrintSource', data, meta }, printSource);
    const paper = paperOf(subject, source);
    const [series, sha256] = [seriesOf(subject), contentsHash(subject.kind, paper)];
    const latest = await this.rows.findOne({ where: { series }, order: { version: 'DESC' } });
    const title = paper.title.replace(/\n/g, '');
    const name = paper.of === undefined ? title : `${title}（${paper.of}）`;
    if (latest?.sha256 === sha256) return { ...latest, printId: latest.id, name, sha256 };
    const [version, printedOn] = [(latest?.version ?? 0) + 1, dayOf(meta.at)];
    const docx = await officialDocx(paper, { version, on: printedOn, sha256, address: this.files.addressOf(sha256) });
    const made = { printId: printIdOf(series, version), version, name, sha256, size: docx.length, printedOn };
    return { ...made, fileSha256: await this.files.keep(docx) };
  }
}

@CommandHandler(PrintDocument)
export class PrintDocumentHandler implements ICommandHandler<PrintDocument> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(PrintShop) private readonly shop: PrintShop,
  ) {}

  /** What others printed meanwhile makes it another version: it is written again. */
  async execute(asked: PrintDocument): Promise<Receipt> {
    for (let attempt = 1; ; attempt++) {
      const made = await this.shop.make(asked.data, asked.meta);
      try {
        return await this.store.handle(print, asked, async ({ data, meta }) =>
          Promise.resolve(new PrintDocument({ ...data, made }, meta)),
        );
      } catch (error) {
        if (!(error instanceof Rejection && error.code === 'print-overtaken') || attempt === TRIES) throw error;
      }
    }
  }
}
