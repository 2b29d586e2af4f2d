import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import type { EvidenceReuseAnswer, EvidenceReuseListRequest, ReusePlaceAnswer } from './dto.js';
import type { EvidencePlace } from './events.js';
import { EvidenceReuseRow } from './reuse.entity.js';

export class ListEvidenceReuses extends Question('ListEvidenceReuses')<
  EvidenceReuseListRequest,
  Page<EvidenceReuseAnswer>
> {}

/** What a finding names, in words: the file, whose it is, and the page it stands on. */
const PLACES = `
  select u.stream, u.version, u.file_id as "fileId", coalesce(u.name, f.name, '') as name, u.thing, u.link,
         case when u.unit_id = '' then '办公室（' || coalesce(n.name, u.about_unit) || '）' else coalesce(n.name, u.about_unit) end
           as "unitName"
    from evidence_use u
    left join file f on f.id = u.file_id and f.unit_id = u.unit_id
    left join evidence_unit n on n.id = case when u.unit_id = '' then u.about_unit else u.unit_id end
   where u.stream = any($1)`;

type Place = ReusePlaceAnswer & { stream: string; version: number };

@QueryHandler(ListEvidenceReuses)
export class ListEvidenceReusesHandler implements IQueryHandler<ListEvidenceReuses> {
  constructor(
    @InjectRepository(EvidenceReuseRow) private readonly rows: Repository<EvidenceReuseRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data }: ListEvidenceReuses): Promise<Page<EvidenceReuseAnswer>> {
    const query = this.rows.createQueryBuilder('r');
    if (data.state) query.where('r.state = :state', { state: data.state });
    const columns = { foundAt: 'r.foundAt', distance: 'r.distance' };
    const { items, ...rest } = await page(query, columns, 'r.id', { ...data, sort: data.sort || '-foundAt' });
    const streams = items.flatMap(({ later, earlier }) => [later.stream, earlier.stream]);
    const { rows: places } = await this.db.query<Place>(PLACES, [streams]);
    return { ...rest, items: items.map((row) => answer(row, places)) };
  }
}

function answer(row: EvidenceReuseRow, places: readonly Place[]): EvidenceReuseAnswer {
  const told = ({ fileId, stream, version, on }: EvidencePlace): ReusePlaceAnswer => {
    const found = places.find(
      (place) => place.fileId === fileId && place.stream === stream && place.version === version,
    );
    const { name = '', unitName = '', thing = 'other', link } = found ?? {};
    return { fileId, on, name, unitName, thing, ...(link ? { link } : {}) };
  };
  return {
    ...{ id: row.id, same: row.same, distance: row.distance, state: row.state, version: row.version },
    ...{ later: told(row.later), earlier: told(row.earlier), foundAt: row.foundAt.toISOString() },
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.decidedBy === null ? {} : { decidedBy: row.decidedBy }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
  };
}
