import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import type { ListRequest } from '@app/http';
import type { NoticeKind } from './events.js';
import { NoticeRow, type Amendment } from './notice.entity.js';

/** A notice as everybody may read it. */
export interface PublicNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly documentNumber: string;
  readonly signedOn: string;
  readonly amendments: readonly Amendment[];
}

export interface PublicNoticeSheet extends PublicNotice {
  readonly body: string;
  /** Of persons the surname alone. */
  readonly named: readonly { readonly unitName: string; readonly person?: string; readonly ground: string }[];
  readonly former?: { readonly id: string; readonly documentNumber: string };
  readonly rectifyBy?: string;
}

export class ListPublicNotices extends Question('ListPublicNotices')<ListRequest, Page<PublicNotice>> {}
export class ReadPublicNotice extends Question('ReadPublicNotice')<{ officeNoticeId: string }, PublicNoticeSheet> {}

const READABLE = `n.open and n.state = 'delivered'`;

/** 张三 is told as 张某. */
const surname = (name: string): string => `${name.trim().slice(0, 1)}某`;

/** A name that stands in the text is told as it is in the list. */
const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((told, name) => told.replaceAll(name, surname(name)), text);

const namesOf = ({ named }: NoticeRow): string[] => named.flatMap(({ person }) => person ?? []);

const publicOf = (row: NoticeRow): PublicNotice => ({
  ...{ id: row.id, kind: row.kind, title: withoutNames(row.title, namesOf(row)), amendments: row.amendments },
  ...{ documentNumber: row.documentNumber ?? '', signedOn: row.signedOn ?? '' },
});

@QueryHandler(ListPublicNotices)
export class ListPublicNoticesHandler implements IQueryHandler<ListPublicNotices> {
  constructor(@InjectRepository(NoticeRow) private readonly rows: Repository<NoticeRow>) {}

  async execute({ data: { cursor, limit } }: ListPublicNotices): Promise<Page<PublicNotice>> {
    const query = this.rows.createQueryBuilder('n').where(READABLE);
    const { items, ...rest } = await page(query, { signedOn: 'n.signedOn' }, 'n.id', {
      ...{ cursor, limit, sort: '-signedOn' },
    });
    return { ...rest, items: items.map(publicOf) };
  }
}

@QueryHandler(ReadPublicNotice)
export class ReadPublicNoticeHandler implements IQueryHandler<ReadPublicNotice> {
  constructor(@InjectRepository(NoticeRow) private readonly rows: Repository<NoticeRow>) {}

  async execute({ data: { officeNoticeId: id } }: ReadPublicNotice): Promise<PublicNoticeSheet> {
    const row = await this.rows.createQueryBuilder('n').where(READABLE).andWhere('n.id = :id', { id }).getOne();
    if (!row) throw new Rejection('office-notice-not-found');
    const units = await this.rows.query<{ id: string; name: string }[]>(
      'select id, name from notice_unit where id = any($1)',
      [row.named.map(({ unitId }) => unitId)],
    );
    const names = namesOf(row);
    const { formerId, formerNumber, rectifyBy } = row;
    return {
      ...publicOf(row),
      body: withoutNames(row.body, names),
      named: row.named.map(({ unitId, person, ground }) => ({
        unitName: units.find((unit) => unit.id === unitId)?.name ?? unitId,
        ...(person !== undefined && { person: surname(person) }),
        ground: withoutNames(ground, names),
      })),
      ...(formerId !== null && { former: { id: formerId, documentNumber: formerNumber ?? '' } }),
      ...(rectifyBy !== null && { rectifyBy }),
    };
  }
}
