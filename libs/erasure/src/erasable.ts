import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { FileName } from './events.js';
import { SEALED_FOR_GOOD } from '@app/leads/events.js';
import { clearedOf } from './remainder.rules.js';
import { wholly, type Found } from './rules.js';
import { SealedNames } from './sealed-names.js';

/** An event in which a text was found, as it is stored. */
export interface Stored {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: Date;
  readonly body: Body;
}

interface Body {
  readonly data: object;
  readonly unit?: string;
}

interface Row extends Omit<Stored, 'body' | 'version'> {
  readonly version: string;
  readonly body: string | null;
}

const COLUMNS = 'e.id::text as id, e.stream, e.version, e.type, e.at, e.body::text as body';

/** A text as it stands inside a stored body. */
const asStored = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Looks into the history for what may have to be erased. What is looked for is kept nowhere. */
@Injectable()
export class Erasable {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(SealedNames) private readonly sealed: SealedNames,
  ) {}

  /** Every event whose content holds one of the texts, oldest first, and how many more there are than `most`. */
  async holding(texts: readonly string[], most: number): Promise<{ events: Stored[]; total: number }> {
    const { rows } = await this.db.query<Row & { total: number }>(
      `select ${COLUMNS}, count(*) over ()::int as total from event e
        where exists (select from unnest($1::text[]) sought where strpos(e.body::text, sought) > 0)
        order by e.seq limit ${most}`,
      [texts.map(asStored)],
    );
    return { events: rows.map(stored), total: rows[0]?.total ?? 0 };
  }

  /** The chosen events with what would be left of them. */
  async remaindersOf(named: readonly string[], texts: readonly string[]): Promise<Found[]> {
    const chosen = await this.idsOf(named, texts);
    const { rows } = await this.db.query<Row>(
      `select ${COLUMNS} from event e where e.id::text = any($1) order by e.seq`,
      [[...new Set(chosen)]],
    );
    const unknown = chosen.filter((id) => !rows.some((row) => row.id === id));
    return [...rows.map((row) => foundIn(row, texts)), ...unknown.map((id) => ({ id }))];
  }

  /** What is sealed was shown by another name, and is found again by the same texts. */
  private async idsOf(named: readonly string[], texts: readonly string[]): Promise<string[]> {
    const { rows } = await this.db.query<{ id: string }>(
      `select e.id::text as id from event e where e.type = any($2)
          and exists (select from unnest($1::text[]) sought where strpos(e.body::text, sought) > 0)`,
      [texts.map(asStored), SEALED_FOR_GOOD],
    );
    const ids = rows.map(({ id }) => id);
    const names = await this.sealed.of(ids);
    return named.map((name) => ids[names.indexOf(name)] ?? name);
  }

  /** Files whose names hold a text, with the names they would have. */
  async filesNamed(texts: readonly string[]): Promise<(FileName & { was: string })[]> {
    const { rows } = await this.db.query<FileName>(
      `select id, unit_id as "unitId", name from file
        where exists (select from unnest($1::text[]) sought where strpos(name, sought) > 0) order by id, unit_id`,
      [texts],
    );
    return rows.map((file) => ({ ...file, was: file.name, name: (clearedOf(file, texts, '').left as FileName).name }));
  }
}

const stored = ({ body, version, ...row }: Row): Stored => ({
  ...row,
  version: Number(version),
  body: JSON.parse(body ?? '{"data":{}}') as Body,
});

function foundIn(row: Row, texts: readonly string[]): Found {
  const { id, stream, version, type, body } = stored(row);
  const { left, changed, identifier } = clearedOf(body, wholly(type, body.data, texts), stream);
  return {
    id,
    event: { id, stream, version, type, remainder: left as Body },
    alreadyErased: row.body === null,
    holdsText: changed,
    ...(identifier === undefined ? {} : { identifier }),
  };
}
