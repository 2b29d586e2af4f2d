import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { cursorAt, LIMIT, literally, offsetOf, type Page } from '@app/database';
import { Question, type Meta } from '@app/eventing';
import { Files } from '@app/files';
import { StandingAnswers } from '@app/replay';
import { AS_SUPERVISOR } from './file-uses.js';
import type { EvidenceAnswer, EvidenceItem, EvidenceListRequest, RetentionClassesAnswer } from './dto.js';
import { readRetentionClasses } from './retention-classes.js';

export class ListEvidence extends Question('ListEvidence')<EvidenceListRequest, Page<EvidenceItem>> {}
export class DescribeEvidence extends Question('DescribeEvidence')<{ fileId: string }, EvidenceAnswer> {}
export class ListRetentionClasses extends Question('ListRetentionClasses')<object, RetentionClassesAnswer> {}

type Row = Omit<EvidenceItem, 'usedAt'> & Record<'usedAt', Date>;

/** `$1` the unit the asker sees, null for all: his own unit's, without what its people found in others. */
const SEEN = (use: string): string => `($1::text is null or ${use}.unit_id = $1 and not ${AS_SUPERVISOR(use)})`;
/** A file named again in the same place is the same version. */
const FIRST = (use: string): string => `${SEEN(use)} and not exists (
  select from evidence_use b where b.stream = ${use}.stream and b.place = ${use}.place and b.file_id = ${use}.file_id
     and (b.seq, b.position) < (${use}.seq, ${use}.position) and ($1::text is null or b.unit_id = $1))`;
const TITLE = 'coalesce(u.name, f.name)';
const UNIT = 'coalesce(n.name, u.about_unit)';
const RETENTION = 'coalesce(r.retention, $2::jsonb ->> u.kind, $3::jsonb ->> u.thing, $4)';

/** Every place where a file serves. `$2`–`$4` the table of classes. */
const EVIDENCE = `
    from evidence_use u
    join file f on f.id = u.file_id and f.unit_id = u.unit_id
    left join evidence_retention r on r.file_id = u.file_id and r.unit_id = u.unit_id
    left join evidence_unit n on n.id = u.about_unit
   where ${FIRST('u')}`;

const SHOWN = `
  select u.*, ${TITLE} as title, f.size, f.media_type, ${UNIT} as unit_name, ${RETENTION} as class ${EVIDENCE}`;

/** With its version: another file of that name in the same place is the next one. `shown` are few: each is counted. */
const TOLD = `
  select s.file_id as "fileId", s.title as name, s.size, s.media_type as "mediaType", s.about_unit as "unitId",
         s.unit_name as "unitName", s.unit_id as "ownerUnit", s.campaign_id as "campaignId", s.thing, s.link, s.kind,
         v.number, v.versions, s.class as retention, s.used_on::text as "usedOn", s.used_at as "usedAt"
    from shown s cross join lateral (
      select count(*)::int as versions, (count(*) filter (where (o.seq, o.position) <= (s.seq, s.position)))::int as number
        from evidence_use o join file h on h.id = o.file_id and h.unit_id = o.unit_id
       where o.stream = s.stream and o.place = s.place and coalesce(o.name, h.name) = s.title and ${FIRST('o')}) v`;

/** Of all that is there each place and file counts once, as the index in place has them one after the other. */
const COUNT = (narrowed: string): string => {
  const typed = '($2::jsonb, $3::jsonb, $4::text) is not null';
  if (narrowed !== '') return `select count(*)::int as total ${EVIDENCE}${narrowed} and ${typed}`;
  return `select count(*)::int as total from (
    select distinct on (u.stream, u.place, u.file_id) u.file_id, u.unit_id from evidence_use u
     where ${SEEN('u')} and ${typed} order by u.stream, u.place, u.file_id, u.seq, u.position) each
     where exists (select from file f where f.id = each.file_id and f.unit_id = each.unit_id)`;
};

const FILTERS = {
  unitId: 'u.about_unit',
  campaignId: 'u.campaign_id',
  retention: RETENTION,
  thing: 'u.thing',
} as const;
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'title',
  unit: 'unit_name',
  usedOn: 'used_at',
  size: 'size',
};

/** Without what is not there. */
function evidenceItem({ usedAt, ...row }: Row): EvidenceItem {
  const there = Object.entries(row as Record<string, unknown>).filter(([, value]) => value !== null);
  return { ...(Object.fromEntries(there) as unknown as EvidenceItem), usedAt: usedAt.toISOString() };
}

/** What the classes of the office's table and the asker's unit add to every question. */
function standing({ unit }: Meta): unknown[] {
  const { byKind, byThing, otherwise } = readRetentionClasses();
  return [unit ?? null, JSON.stringify(byKind), JSON.stringify(byThing), otherwise];
}

@QueryHandler(ListEvidence)
export class ListEvidenceHandler implements IQueryHandler<ListEvidence> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(StandingAnswers) private readonly answers: StandingAnswers,
  ) {}

  execute(asked: ListEvidence): Promise<Page<EvidenceItem>> {
    return this.answers.recall(asked, () => this.list(asked));
  }

  private async list({ data, meta }: ListEvidence): Promise<Page<EvidenceItem>> {
    const values = standing(meta);
    const conditions = Object.entries(FILTERS).flatMap(([key, column]) => {
      const wanted = data[key as keyof typeof FILTERS];
      return wanted ? [`${column} = $${values.push(wanted)}`] : [];
    });
    if (data.q)
      conditions.push(`(${TITLE} ilike $${values.push(literally(data.q))} or ${UNIT} ilike $${values.length})`);
    const { limit = LIMIT, sort = '-usedOn' } = data;
    const offset = offsetOf(data.cursor);
    const by = sort.replace(/^-/, '');
    const column = (Object.hasOwn(COLUMNS, by) ? COLUMNS[by] : undefined) ?? 'used_at';
    const order = `order by ${column} ${sort.startsWith('-') ? 'desc' : 'asc'}, file_id, stream, place`;
    const narrowed = conditions.map((condition) => ` and ${condition}`).join('');
    const [{ rows }, counted] = await Promise.all([
      this.db.query<Row>(
        `with shown as (${SHOWN}${narrowed} ${order} limit ${limit} offset ${offset}) ${TOLD}
          ${order.replaceAll(/\b(file_id|stream|place)\b/g, 's.$1')}`,
        values,
      ),
      this.db.query<{ total: number }>(COUNT(narrowed), values),
    ]);
    const total = counted.rows[0]?.total ?? 0;
    const end = offset + rows.length;
    return { items: rows.map(evidenceItem), total, ...(end < total ? { next: cursorAt(end) } : {}) };
  }
}

const SAME_PLACES = `
  with shown as (${SHOWN} and exists (
    select from evidence_use own join file g on g.id = own.file_id and g.unit_id = own.unit_id
     where own.file_id = $5 and own.stream = u.stream and own.place = u.place and coalesce(own.name, g.name) = ${TITLE}
       and ($1::text is null or own.unit_id = $1)))
  ${TOLD} order by s.used_at, s.file_id`;

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
