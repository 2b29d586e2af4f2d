import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { writeSheet, type ZipEntry, type ZipFile } from '@app/documents';
import type { Meta } from '@app/eventing';
import { Files } from '@app/files';
import type { Progress } from '@app/queues';
import { Past } from '@app/replay';
import { addEvidence, addPrints, bytes, safe, sealedZip, type Sealed } from './archive-zip.js';
import { LEDGER_HEADERS, ledgerRows } from './ledger-papers.js';
import { PrintRow } from './print.entity.js';
import { PrintFiles } from './print-files.js';
import { printSource } from './source.js';
import { filesOf, UnitYear } from './unit-year.js';

interface Year {
  readonly unitId: string;
  readonly year: number;
}

const HOW_TO = `本压缩包是一个单位一年的档案。
打印件：当年打印的每一份文件的每一个版本。
台账：自查自纠台账的表格。
佐证材料：当年记录中引用的文件，文件名前八位是校验码的开头。
历史记录：history.jsonl 每行一条记录；proofs.jsonl 是记录已列入存证的证明（存证签名之后才有）。
核对：解压后在文件夹中运行 sha256sum -c manifest.sha256，每个文件都应当显示 OK。
`;

/** 年度档案: a unit's prints, ledgers, evidence and history of a year, with the hash of every file. */
@Injectable()
export class YearArchive {
  constructor(
    @InjectRepository(PrintRow) private readonly prints: Repository<PrintRow>,
    @Inject(Pool) private readonly db: Pool,
    @Inject(Past) private readonly past: Past,
    @Inject(Files) private readonly evidence: Files,
    @Inject(PrintFiles) private readonly files: PrintFiles,
    @Inject(UnitYear) private readonly events: UnitYear,
  ) {}

  /** Writes it to `path` as `meta` may see it. Throws `archive-too-large`. */
  write(path: string, of: Year, meta: Meta, progress: Progress): Promise<Sealed> {
    const about = { ...of, madeAt: meta.at };
    return sealedZip({ path, largest: this.files.largestArchive, howTo: HOW_TO, about }, async (zip) => {
      const entries = [...(await this.printed(zip, of)), ...(await this.ledgers(zip, of, meta))];
      await progress(0.2);
      return [...entries, ...(await this.history(zip, of, meta, progress))];
    });
  }

  private async printed(zip: ZipFile, { unitId, year }: Year): Promise<ZipEntry[]> {
    const rows = await this.prints
      .createQueryBuilder('p')
      .where('p.unitId = :unitId', { unitId })
      .andWhere('extract(year from p.printedOn) = :year', { year })
      .orderBy('p.printedAt')
      .addOrderBy('p.id')
      .getMany();
    return addPrints(zip, rows, this.files);
  }

  private async ledgers(zip: ZipFile, { unitId, year }: Year, meta: Meta): Promise<ZipEntry[]> {
    const { rows } = await this.db.query<{ id: string; title: string }>(
      `select id, title from paper_campaign where year = $2 and units @> jsonb_build_array(jsonb_build_object('unitId', $1::text))
        order by id`,
      [unitId, year],
    );
    const entries: ZipEntry[] = [];
    for (const { id: campaignId, title } of rows) {
      const source = await this.past.answer({ type: 'PrintSource', data: { campaignId, unitId }, meta }, printSource);
      const xlsx = await writeSheet({
        title: `自查自纠台账（${source.unitName ?? ''}）`,
        name: '自查自纠台账',
        columns: LEDGER_HEADERS.map((header, at) => ({ header, width: 28, value: (row: string[]) => row[at] })),
        rows: ledgerRows(source, unitId),
      });
      entries.push(await zip.add(`台账/${safe(title)} 自查自纠台账.xlsx`, [xlsx], true));
    }
    return entries;
  }

  private async history(zip: ZipFile, { unitId, year }: Year, meta: Meta, progress: Progress): Promise<ZipEntry[]> {
    const positions = await this.events.positions(unitId, year);
    const [ids, named]: [string[], Set<string>] = [[], new Set()];
    const lines = async function* (events: UnitYear): AsyncGenerator<Uint8Array> {
      for await (const event of events.read(positions, meta)) {
        ids.push(event.id);
        for (const file of filesOf(event)) named.add(file);
        yield bytes(`${JSON.stringify(event)}\n`);
      }
    };
    const history = await zip.add('历史记录/history.jsonl', lines(this.events));
    await progress(0.5);
    const proofs = await zip.add('历史记录/proofs.jsonl', this.events.proven(ids));
    await progress(0.6);
    return [history, proofs, ...(await addEvidence(zip, named, { evidence: this.evidence, meta }))];
  }
}
