import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Catalogue, type Meta } from '@app/eventing';
import { linkOf } from './subject.rules.js';
import { actorsOf, namesIn } from './names.js';
import { sealOf, UNSEALING } from './sealing.rules.js';
import { Totals } from './totals.js';
import { narrowing, type Narrowing } from './visibility.js';
import { tell, type Names } from './words.rules.js';

/** One recorded step, as people read it, with the hashes that prove it. */
export interface Step {
  readonly id: string;
  readonly at: string;
  /** Name and post of whoever did it. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly what: string;
  /** The console's page of the thing it is about. */
  readonly link?: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly payloadHash: string;
  /** The content is not shown: not yet, for it would tell who is going to be inspected, or not to whoever asks. */
  readonly sealed: boolean;
  readonly erased: boolean;
  readonly data?: object;
}

export interface TimelinePage {
  readonly items: Step[];
  readonly next?: string;
  readonly total: number;
}

export interface TimelineRequest {
  readonly subject: string;
  readonly cursor?: string;
  readonly limit?: number;
  readonly oldestFirst?: boolean;
}

interface Row {
  seq: string;
  id: string;
  stream: string;
  version: string;
  type: string;
  at: Date;
  actor: string;
  /** What is left of an erased one. */
  body: string | null;
  erased: boolean;
  payload_hash: Buffer;
  prev_hash: Buffer;
  hash: Buffer;
  unsealed: boolean;
}

const LIMIT = 20;

/** Reads what the history holds about a thing, in words. */
@Injectable()
export class Timelines {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Totals) private readonly totals: Totals,
  ) {}

  /** Throws `not-your-unit` when the thing is another's. */
  async page(
    { subject, cursor, limit = LIMIT, oldestFirst = false }: TimelineRequest,
    meta: Meta,
  ): Promise<TimelinePage> {
    const narrowed = await narrowing(this.db, subject, meta);
    const own = narrowed ? `and ${narrowed.condition}` : '';
    const values = [subject, ...(narrowed ? [narrowed.by] : []), UNSEALING];
    const [order, beyond] = oldestFirst ? ['asc', '>'] : ['desc', '<'];
    const after = positionOf(cursor);
    const from = after === undefined ? '' : `and a.seq ${beyond} ${after}`;
    const [{ rows }, total] = await Promise.all([
      this.db.query<Row>(
        `select e.seq, e.id, e.stream, e.version, e.type, e.at, e.actor, e.body is null as erased,
                coalesce(e.body, r.remainder)::text as body, e.payload_hash, e.prev_hash, e.hash, 
                exists (select from event p where p.stream = e.stream and p.type = any($${values.length})) as unsealed
           from history_about a join event e on e.seq = a.seq left join erased_payload r on r.event_id = e.id
          where a.subject = $1 ${own} ${from} order by a.seq ${order} limit ${limit + 1}`,
        values,
      ),
      narrowed ? this.countOwn(subject, narrowed) : this.totals.of(subject),
    ]);
    const items = await this.steps(rows.slice(0, limit), meta);
    const next = rows.length > limit ? { next: cursorAt(rows[limit - 1]?.seq) } : {};
    return { items, ...next, total };
  }

  private async countOwn(subject: string, { by, condition }: Narrowing): Promise<number> {
    const { rows } = await this.db.query<{ total: number }>(
      `select count(*)::int as total from history_about a where a.subject = $1 and ${condition}`,
      [subject, by],
    );
    return rows[0]?.total ?? 0;
  }

  private async steps(rows: readonly Row[], meta: Meta): Promise<Step[]> {
    const events = rows.map((row) => ({ row, ...contentOf(row) }));
    const said = events.map(({ row: { actor }, data, unit }) => ({
      actor,
      data,
      ...(unit === undefined ? {} : { unit }),
    }));
    const [names, actors] = await Promise.all([namesIn(this.db, said), actorsOf(this.db, said)]);
    return events.map(({ row, data, unit }) => {
      const seal = sealOf(row, meta);
      const sealed = seal !== undefined;
      const link = linkOf(data);
      return {
        ...{ id: row.id, at: row.at.toISOString(), actor: actors.get(row.actor) ?? row.actor },
        ...(unit === undefined ? {} : { onBehalfOf: names.get(unit) ?? unit }),
        ...{
          what: seal ?? this.what(row, data, names),
          type: row.type,
          stream: row.stream,
          version: Number(row.version),
        },
        ...{
          hash: hex(row.hash),
          previousHash: hex(row.prev_hash),
          payloadHash: hex(row.payload_hash),
          sealed,
          erased: row.erased,
        },
        ...(link === undefined ? {} : { link }),
        ...(sealed || row.body === null ? {} : { data }),
      };
    });
  }

  private what({ type, body }: Row, data: object, names: Names): string {
    if (body === null) return '内容已按规定删除';
    return tell(this.catalogue.narrative(type) ?? type, data, names);
  }
}

const hex = (bytes: Buffer): string => bytes.toString('hex');

const contentOf = ({ body }: Row): { data: object; unit?: string } =>
  body === null ? { data: {} } : (JSON.parse(body) as { data: object; unit?: string });

const cursorAt = (seq = ''): string => Buffer.from(seq).toString('base64url');

/** A cursor somebody made up begins at the beginning. */
function positionOf(cursor: string | undefined): number | undefined {
  const seq = Number(Buffer.from(cursor ?? '', 'base64url').toString());
  return Number.isSafeInteger(seq) && seq > 0 ? seq : undefined;
}
