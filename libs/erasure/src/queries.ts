import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { EventStore, Question, Rejection } from '@app/eventing';
import { listItem, wholeErasure } from './answer.js';
import type {
  ErasableEventAnswer,
  ErasureAnswer,
  ErasureListItem,
  ErasureListRequest,
  ErasureSearchAnswer,
} from './dto.js';
import { Erasable, type Stored } from './erasable.js';
import { ErasureRow } from './erasure.entity.js';
import type { ErasureProposed, Remainder } from './events.js';
import { changesBetween, clearedOf, type Cleared } from './remainder.rules.js';
import { isSealed, protectedBy, refuseUnfitSearch } from './rules.js';
import { SealedNames } from './sealed-names.js';
import { Words } from './words.js';

export class SearchErasable extends Question('SearchErasable')<{ texts: readonly string[] }, ErasureSearchAnswer> {}
export class ListErasures extends Question('ListErasures')<ErasureListRequest, Page<ErasureListItem>> {}
export class DescribeErasure extends Question('DescribeErasure')<{ erasureId: string }, ErasureAnswer> {}

const MOST_SHOWN = 500;

/** That there is one is all that is said: which lead he sent is known to whoever handles it. */
const sealedAs = (eventId: string): ErasableEventAnswer => ({
  ...{ eventId, at: '', stream: '', version: 0, type: '', what: '投诉人的信息', changes: [] },
});

/** Every event that holds one of the texts, and what would be left of it. Of a draw it shows only that it is one. */
@QueryHandler(SearchErasable)
export class SearchErasableHandler implements IQueryHandler<SearchErasable> {
  constructor(
    @Inject(Erasable) private readonly erasable: Erasable,
    @Inject(Words) private readonly words: Words,
    @Inject(SealedNames) private readonly sealed: SealedNames,
  ) {}

  async execute({ data: { texts } }: SearchErasable): Promise<ErasureSearchAnswer> {
    refuseUnfitSearch(texts);
    const [{ events, total }, files] = await Promise.all([
      this.erasable.holding(texts, MOST_SHOWN),
      this.erasable.filesNamed(texts),
    ]);
    const names = await this.sealed.of(events.filter(isSealed).map(({ id }) => id));
    const open = events.filter((event) => !isSealed(event));
    return {
      total,
      // In an order of their own: the place among the others would say when.
      events: [...open.map((event) => this.told(event, texts)), ...names.sort().map(sealedAs)],
      files: files.map(({ was, name }) => ({ before: was, after: name })),
    };
  }

  private told(event: Stored, texts: readonly string[]): ErasableEventAnswer {
    const { id: eventId, at, stream, version, type, body } = event;
    const place = { eventId, at: at.toISOString(), stream, version, type };
    const shut = protectedBy(event);
    if (shut) return { ...place, what: '', changes: [], refused: shut, why: this.words.why(shut) };
    const cleared = clearedOf(body, texts, stream);
    const { data } = cleared.left as Stored['body'];
    const told = { ...place, what: this.words.of(type, data), changes: changesBetween(body, cleared.left) };
    return { ...told, ...this.objection(cleared) };
  }

  private objection({ identifier }: Cleared): Pick<ErasableEventAnswer, 'refused' | 'why'> {
    if (identifier === undefined) return {};
    const refused = 'erasure-touches-identifier';
    return { refused, why: this.words.why(refused) };
  }
}

@QueryHandler(ListErasures)
export class ListErasuresHandler implements IQueryHandler<ListErasures> {
  constructor(@InjectRepository(ErasureRow) private readonly rows: Repository<ErasureRow>) {}

  async execute({ data: { state, ...request } }: ListErasures): Promise<Page<ErasureListItem>> {
    const query = this.rows.createQueryBuilder('e');
    if (state) query.andWhere('e.state = :state', { state });
    const { items, ...rest } = await page(query, { proposedAt: 'e.proposedAt' }, 'e.id', {
      ...request,
      sort: request.sort || '-proposedAt',
    });
    return { ...rest, items: items.map(listItem) };
  }
}

@QueryHandler(DescribeErasure)
export class DescribeErasureHandler implements IQueryHandler<DescribeErasure> {
  constructor(
    @InjectRepository(ErasureRow) private readonly rows: Repository<ErasureRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
    @Inject(Words) private readonly words: Words,
    @Inject(SealedNames) private readonly sealed: SealedNames,
  ) {}

  async execute({ data: { erasureId }, meta }: DescribeErasure): Promise<ErasureAnswer> {
    const row = await this.rows.findOneBy({ id: erasureId });
    if (!row) throw new Rejection('erasure-not-found');
    const [proposed] = (await this.store.stream(`erasure-${erasureId}`)) as unknown as ErasureProposed[];
    const { events = [], files = [] } = proposed?.data ?? {};
    const told = await this.told(events);
    const [by, decidedBy] = [await this.nameOf(row.proposedBy), await this.nameOf(row.decidedBy)];
    return wholeErasure(row, { events: told, files: files.map(({ name }) => name), by, decidedBy }, meta);
  }

  private async told(events: readonly Remainder[]): Promise<ErasableEventAnswer[]> {
    const { rows } = await this.db.query<{ id: string; at: Date; body: string | null }>(
      'select id::text as id, at, body::text as body from event where id::text = any($1)',
      [events.map(({ id }) => id)],
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    const names = await this.sealed.of(events.filter(isSealed).map(({ id }) => id));
    const open = events.filter((event) => !isSealed(event));
    const shown = open.map(({ id, stream, version, type, remainder }): ErasableEventAnswer => {
      const { at, body } = stored.get(id) ?? { at: undefined, body: null };
      const place = { eventId: id, at: at?.toISOString() ?? '', stream, version, type };
      return {
        ...place,
        what: this.words.of(type, remainder.data),
        changes: body === null ? [] : changesBetween(JSON.parse(body), remainder),
      };
    });
    return [...shown, ...names.sort().map(sealedAs)];
  }

  private async nameOf(accountId: string | null): Promise<string> {
    if (accountId === null) return '';
    const { rows } = await this.db.query<{ name: string }>('select name from history_account where id = $1', [
      accountId,
    ]);
    return rows[0]?.name ?? accountId;
  }
}
