import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question } from '@app/eventing';
import { NAMED_STAGES } from './point.rules.js';

/** A unit that bears the name now, by a document that was issued; it names nobody. */
export interface PublicDemonstrationPoint {
  readonly unitName: string;
  readonly batchTitle: string;
  readonly authority: string;
  readonly namedOn: string;
  readonly namingDocument: string;
}

export class ListPublicDemonstrationPoints extends Question('ListPublicDemonstrationPoints')<
  object,
  PublicDemonstrationPoint[]
> {}

@QueryHandler(ListPublicDemonstrationPoints)
export class ListPublicDemonstrationPointsHandler implements IQueryHandler<ListPublicDemonstrationPoints> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<PublicDemonstrationPoint[]> {
    const { rows } = await this.db.query<PublicDemonstrationPoint>(
      `select p.unit_name as "unitName", b.title as "batchTitle", b.authority, p.named_on::text as "namedOn",
              p.naming_document as "namingDocument"
         from demonstration_point p join demonstration_batch b on b.id = p.batch_id
         join demonstration_unit u on u.id = p.unit_id
        where p.state = any ($1) and not u.closed order by b.number desc, p.unit_name, p.id`,
      [NAMED_STAGES],
    );
    return rows;
  }
}
