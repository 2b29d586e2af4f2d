import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import type { PrintAnswer, PrintListRequest } from './dto.js';
import { isOfYear, isOwnOnly, KIND_WORDS } from './kind.rules.js';
import { PrintRow } from './print.entity.js';
import { IS_OWN } from './training-source.js';

export class ListPrints extends Question('ListPrints')<PrintListRequest, Page<PrintAnswer>> {}
export class DescribePrint extends Question('DescribePrint')<{ printId: string }, PrintAnswer> {}

const COLUMNS = { printedAt: 'p.printedAt', name: 'p.name', version: 'p.version' };

/** A unit sees its own prints. */
function narrow(query: SelectQueryBuilder<PrintRow>, data: PrintListRequest, { unit }: Meta): void {
  if (unit !== undefined) query.andWhere('p.unitId = :own', { own: unit });
  for (const field of ['kind', 'unitId', 'campaignId'] as const) {
    if (data[field]) query.andWhere(`p.${field} = :${field}`, { [field]: data[field] });
  }
  if (data.q) query.andWhere('strpos(p.name, :q) > 0', { q: data.q });
}

@QueryHandler(ListPrints)
export class ListPrintsHandler implements IQueryHandler<ListPrints> {
  constructor(
    @InjectRepository(PrintRow) private readonly rows: Repository<PrintRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: ListPrints): Promise<Page<PrintAnswer>> {
    const query = this.rows.createQueryBuilder('p').where('true');
    narrow(query, data, meta);
    const { cursor, limit, sort = '-printedAt' } = data;
    const { items, ...rest } = await page(query, COLUMNS, 'p.id', { cursor, limit, sort });
    return { ...rest, items: await told(this.db, this.rows, items) };
  }
}

@QueryHandler(DescribePrint)
export class DescribePrintHandler implements IQueryHandler<DescribePrint> {
  constructor(
    @InjectRepository(PrintRow) private readonly rows: Repository<PrintRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data: { printId }, meta }: DescribePrint): Promise<PrintAnswer> {
    const row = await this.rows.findOneBy({ id: printId });
    if (!row || (meta.unit !== undefined && meta.unit !== row.unitId)) throw new Rejection('print-not-found');
    if (isOwnOnly(meta) && !(await this.isOwn(row, meta))) throw new Rejection('print-not-found');
    const [answer] = await told(this.db, this.rows, [row]);
    return answer!;
  }

  private async isOwn({ kind, code }: PrintRow, { actor }: Meta): Promise<boolean> {
    return isOfYear(kind) && (await this.db.query(IS_OWN, [actor, code])).rowCount !== 0;
  }
}

async function told(db: Pool, prints: Repository<PrintRow>, rows: readonly PrintRow[]): Promise<PrintAnswer[]> {
  const newest = await newestOf(prints, rows);
  const ids = rows.flatMap(({ unitId, printedBy }) => [unitId ?? '', printedBy]);
  const { rows: found } = await db.query<{ kind: string; id: string; name: string }>(
    'select kind, id, name from paper_name where id = any($1)',
    [ids],
  );
  const name = (kind: string, id: string) => found.find((of) => of.kind === kind && of.id === id)?.name;
  return rows.map((row) => {
    const { series, printedAt, asOf, unitId, code, kind, printedBy, ...rest } = row;
    return {
      ...{ ...rest, kind, kindWord: KIND_WORDS[kind], printedAt: printedAt.toISOString() },
      newest: newest.get(series) === row.version,
      printedBy: name('account', printedBy) ?? '系统',
      check: `/public/prints/${row.sha256}`,
      ...(unitId === null ? {} : { unitId, unitName: name('unit', unitId) ?? unitId }),
      ...(code === null ? {} : { code }),
      ...(asOf === null ? {} : { asOf: asOf.toISOString() }),
    };
  });
}

async function newestOf(prints: Repository<PrintRow>, rows: readonly PrintRow[]): Promise<Map<string, number>> {
  const all = await prints.find({
    select: { series: true, version: true },
    where: { series: In(rows.map(({ series }) => series)) },
    order: { version: 'ASC' },
  });
  return new Map(all.map(({ series, version }) => [series, version]));
}
