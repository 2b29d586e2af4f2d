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

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** However it is spaced: 张三丰 and 张 三丰. */
const spelled = (name: string): RegExp => new RegExp([...name.replace(/\s/g, '')].map(escaped).join('\\s*'), 'gu');

/** A name that stands in the text is told as it is in the list. */
const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((told, name) => told.replace(spelled(name), surname(name)), text);

const PERSONS = `
  with recursive chain(start, former_id, named) as (
    select id, former_id, named from office_notice where id = any($1)
    union all
    select c.start, n.former_id, n.named from office_notice n join chain c on n.id = c.former_id
  )
  select c.start as id, e ->> 'person' as person from chain c, jsonb_array_elements(c.named) e
   where e ->> 'person' is not null order by length(e ->> 'person') desc`;

/** Persons whom each names, or whom a notice named that it corrects or revokes; the longest name first. */
async function personsOf(rows: Repository<NoticeRow>, ids: readonly string[]): Promise<(id: string) => string[]> {
  const found = await rows.query<{ id: string; person: string }[]>(PERSONS, [ids]);
  return (id) => found.flatMap((one) => (one.id === id ? [one.person] : []));
}

const publicOf = (row: NoticeRow, names: readonly string[]): PublicNotice => ({
  ...{ id: row.id, kind: row.kind, title: withoutNames(row.title, names), amendments: row.amendments },
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
    const persons = await personsOf(
      this.rows,
      items.map(({ id }) => id),
    );
    return { ...rest, items: items.map((row) => publicOf(row, persons(row.id))) };
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
    const { formerId, formerNumber, rectifyBy } = row;
    const names = (await personsOf(this.rows, [id]))(id);
    return {
      ...publicOf(row, names),
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
