import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { Question } from '@app/eventing';
import { comingAfter, inForceOn, type DatedEdition } from './catalogue.rules.js';
import type { CatalogueItem } from './events.js';

export interface PublicCatalogueUnit {
  readonly unitId: string;
  readonly unitName: string;
  /** Items of the list. */
  readonly count: number;
}

export interface PublicEdition extends DatedEdition {
  readonly documentNumber: string;
  readonly items: readonly CatalogueItem[];
}

/** A list as everybody may read it; it is public by law (国办发〔2018〕118号), and names nobody. */
export interface PublicCatalogue {
  readonly unitName: string;
  /** The edition in force, where one is yet, and what will take its place. */
  readonly editions: readonly PublicEdition[];
}

export class ListPublicReviewCatalogues extends Question('ListPublicReviewCatalogues')<object, PublicCatalogueUnit[]> {}
/** Nothing where the unit has fixed none. */
export class ReadPublicReviewCatalogue extends Question('ReadPublicReviewCatalogue')<
  { unitId: string },
  PublicCatalogue | undefined
> {}

@QueryHandler(ListPublicReviewCatalogues)
export class ListPublicReviewCataloguesHandler implements IQueryHandler<ListPublicReviewCatalogues> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** Of a unit whose first list is yet to come, that one is counted. */
  async execute({ meta }: ListPublicReviewCatalogues): Promise<PublicCatalogueUnit[]> {
    const { rows } = await this.db.query<PublicCatalogueUnit>(
      `select u.id as "unitId", u.name as "unitName", jsonb_array_length(c.items) as count
         from (select distinct on (unit_id) unit_id, items from review_catalogue_edition
                order by unit_id, effective_on <= $1 desc, edition desc) c
         join legal_unit u on u.id = c.unit_id
        where not u.closed order by u.name, u.id`,
      [dayOf(meta.at)],
    );
    return rows;
  }
}

@QueryHandler(ReadPublicReviewCatalogue)
export class ReadPublicReviewCatalogueHandler implements IQueryHandler<ReadPublicReviewCatalogue> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { unitId }, meta }: ReadPublicReviewCatalogue): Promise<PublicCatalogue | undefined> {
    const { rows } = await this.db.query<PublicEdition & { unitName: string }>(
      `select u.name as "unitName", c.edition, c.document_number as "documentNumber",
              c.effective_on::text as "effectiveOn", c.items
         from review_catalogue_edition c join legal_unit u on u.id = c.unit_id where c.unit_id = $1`,
      [unitId],
    );
    const [first] = rows;
    if (!first) return undefined;
    const today = dayOf(meta.at);
    const now = inForceOn(rows, today);
    return { unitName: first.unitName, editions: [...(now ? [now] : []), ...comingAfter(rows, today)] };
  }
}
