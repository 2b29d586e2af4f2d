import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question } from '@app/eventing';
import type { CatalogueItem } from './events.js';

export interface PublicCatalogueUnit {
  readonly unitId: string;
  readonly unitName: string;
  /** Items of the list. */
  readonly count: number;
}

/** A list as everybody may read it; it is public by law (国办发〔2018〕118号), and names nobody. */
export interface PublicCatalogue {
  readonly unitName: string;
  readonly documentNumber: string;
  readonly effectiveOn: string;
  readonly items: readonly CatalogueItem[];
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

  async execute(): Promise<PublicCatalogueUnit[]> {
    const { rows } = await this.db.query<PublicCatalogueUnit>(
      `select u.id as "unitId", u.name as "unitName", jsonb_array_length(c.items) as count
         from review_catalogue c join legal_unit u on u.id = c.unit_id
        where c.edition > 0 and not u.closed order by u.name, u.id`,
    );
    return rows;
  }
}

@QueryHandler(ReadPublicReviewCatalogue)
export class ReadPublicReviewCatalogueHandler implements IQueryHandler<ReadPublicReviewCatalogue> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { unitId } }: ReadPublicReviewCatalogue): Promise<PublicCatalogue | undefined> {
    const { rows } = await this.db.query<PublicCatalogue>(
      `select u.name as "unitName", c.document_number as "documentNumber", c.effective_on::text as "effectiveOn", c.items
         from review_catalogue c join legal_unit u on u.id = c.unit_id where c.unit_id = $1 and c.edition > 0`,
      [unitId],
    );
    return rows[0];
  }
}
