import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { cursorAt, LIMIT, offsetOf, type Page } from '@app/database';
import { Question, type Meta } from '@app/eventing';
import { Files } from '@app/files';
import type { EvidenceAnswer, EvidenceItem, EvidenceListRequest, RetentionClassesAnswer } from './dto.js';
import { readRetentionClasses } from './retention-classes.js';

export class ListEvidence extends Question('ListEvidence')<EvidenceListRequest, Page<EvidenceItem>> {}
export class DescribeEvidence extends Question('DescribeEvidence')<{ fileId: string }, EvidenceAnswer> {}
export class ListRetentionClasses extends Question('ListRetentionClasses')<object, RetentionClassesAnswer> {}

type Row = Omit<EvidenceItem, 'usedAt'> & Record<'usedAt', Date> & { total?: string };

/**
 * Every place where a file serves, with its name, its version there and its 保管期限. A file named again in the same
 * place is the same version; another of that name is the next. `$1` the unit the asker sees, null for all; `$2`–`$4`
 * the table of classes.
 */
const EVIDENCE = `
  with named as (
    select u.*, coalesce(u.name, f.name) as title, f.size, f.media_type,
           coalesce(r.retention, $2::jsonb ->> u.kind, $3::jsonb ->> u.thing, $4) as retention,
           row_number() over (partition by u.stream, u.place, u.file_id order by u.seq) as again
      from evidence_use u
      join file f on f.id = u.file_id and f.unit_id = u.unit_id
      left join evidence_retention r on r.file_id = u.file_id and r.unit_id = u.unit_id
     where ($1::text is null or u.unit_id = $1)
  ), evidence as (
    select file_id as "fileId", title as name, size, media_type as "mediaType", about_unit as "unitId",
           coalesce(n.name, about_unit) as "unitName", unit_id as "ownerUnit", campaign_id as "campaignId", thing, link, kind,
           row_number() over (partition by stream, place, title order by seq)::int as number,
           count(*) over (partition by stream, place, title)::int as versions,
           retention, used_on::text as "usedOn", used_at as "usedAt", stream, place
      from named left join evidence_unit n on n.id = about_unit
     where again = 1
  )`;

const FILTERS = {
  unitId: '"unitId"',
  campaignId: '"campaignId"',
  retention: 'retention',
  thing: 'thing',
} as const;
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'name',
  unit: '"unitName"',
  usedOn: '"usedAt"',
  size: 'size',
};

const literally = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** Without what is not there, and without the total that came along. */
function evidenceItem({ usedAt, ...row }: Row): EvidenceItem {
  const there = Object.entries(row as Record<string, unknown>).filter(
    ([key, value]) => key !== 'total' && value !== null,
  );
  return { ...(Object.fromEntries(there) as unknown as EvidenceItem), usedAt: usedAt.toISOString() };
}

/** What the classes of the office's table and the asker's unit add to every question. */
function standing({ unit }: Meta): unknown[] {
  const { byKind, byThing, otherwise } = readRetentionClasses();
  return [unit ?? null, JSON.stringify(byKind), JSON.stringify(byThing), otherwise];
}

@QueryHandler(ListEvidence)
export class ListEvidenceHandler implements IQueryHandler<ListEvidence> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ListEvidence): Promise<Page<EvidenceItem>> {
    const values = standing(meta);
    const conditions = Object.entries(FILTERS).flatMap(([key, column]) => {
      const wanted = data[key as keyof typeof FILTERS];
      return wanted ? [`${column} = $${values.push(wanted)}`] : [];
    });
    if (data.q)
      conditions.push(`(name ilike $${values.push(literally(data.q))} or "unitName" ilike $${values.length})`);
    const { limit = LIMIT, sort = '-usedOn' } = data;
    const offset = offsetOf(data.cursor);
    const by = sort.replace(/^-/, '');
    const column = (Object.hasOwn(COLUMNS, by) ? COLUMNS[by] : undefined) ?? '"usedAt"';
    const { rows } = await this.db.query<Row>(
      `${EVIDENCE} select "fileId", name, size, "mediaType", "unitId", "unitName", "ownerUnit", "campaignId", thing, link, kind,
              number, versions, retention, "usedOn", "usedAt", count(*) over () as total
         from evidence ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
        order by ${column} ${sort.startsWith('-') ? 'desc' : 'asc'}, "fileId", stream, place
        limit ${limit} offset ${offset}`,
      values,
    );
    const total = Number(rows[0]?.total ?? 0);
    const end = offset + rows.length;
    return { items: rows.map(evidenceItem), total, ...(end < total ? { next: cursorAt(end) } : {}) };
  }
}

const SAME_PLACES = `${EVIDENCE}
  select e."fileId", e.name, e.size, e."mediaType", e."unitId", e."unitName", e."ownerUnit", e."campaignId", e.thing, e.link,
         e.kind, e.number, e.versions, e.retention, e."usedOn", e."usedAt"
    from evidence e
   where exists (select from evidence own where own."fileId" = $5 and own.stream = e.stream and own.place = e.place
                    and own.name = e.name)
   order by e."usedAt", e."fileId"`;

/** A supervisor sees what supervisors handed in, by the files' own rule. */
@QueryHandler(DescribeEvidence)
export class DescribeEvidenceHandler implements IQueryHandler<DescribeEvidence> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute({ data: { fileId }, meta }: DescribeEvidence): Promise<EvidenceAnswer> {
    const { name, size, mediaType } = await this.files.describe(fileId, meta);
    const side = meta.roles.every((role) => role === 'supervisor') ? { ...meta, unit: '' } : meta;
    const { rows } = await this.db.query<Row>(SAME_PLACES, [...standing(side), fileId]);
    const items = rows.map(evidenceItem);
    return {
      ...{ fileId, name, size, mediaType },
      places: items.filter((item) => item.fileId === fileId),
      others: items.filter((item) => item.fileId !== fileId),
    };
  }
}

@QueryHandler(ListRetentionClasses)
export class ListRetentionClassesHandler implements IQueryHandler<ListRetentionClasses> {
  execute(): Promise<RetentionClassesAnswer> {
    const { source, classes } = readRetentionClasses();
    return Promise.resolve({ source, items: classes.map((item) => ({ ...item })) });
  }
}
