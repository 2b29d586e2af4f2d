import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { cursorAt, LIMIT, literally, offsetOf } from '@app/database';
import { Question } from '@app/eventing';
import { StandingAnswers } from '@app/replay';
import type { FoundItem, FoundKind, SearchAnswer, SearchRequest } from './dto.js';
import { snippetOf, wordsOf } from './snippet.rules.js';

export class Search extends Question('Search')<SearchRequest, SearchAnswer> {}

type Row = Omit<FoundItem, 'snippet' | 'at' | 'campaignId' | 'link'> & {
  readonly words: string;
  readonly at: Date;
  readonly campaignId: string | null;
  readonly link: string | null;
};
interface Answer {
  readonly items: Row[];
  readonly counts: Partial<Record<FoundKind, number>>;
}

/**
 * `$1` all pairs of neighbours, for the index; `$2` patterns of the words that it does not settle; `$3` the asker's unit;
 * `$4` and `$5` filters; `$6` the kind.
 */
const holds = (table: string, column: string): string =>
  `bigrams(${table}.${column}) @> $1::text[] and ${table}.folded like all ($2::text[])`;

const SEARCH = (limit: number, offset: number): string => `
  with found as materialized (
    select kind, id, unit_id, campaign_id, words, link, at from search_text t
     where ${holds('t', 'words')} and ($3::text is null or unit_id = $3)
       and ($4 = '' or unit_id = $4) and ($5 = '' or campaign_id = $5)
    union all
    select 'evidence', f.id, s.about_unit, s.campaign_id, f.name, s.link, s.at
      from file f join search_file s on s.file_id = f.id and s.unit_id = f.unit_id
     where ${holds('f', 'name')} and ($3::text is null or f.unit_id = $3)
       and ($4 = '' or s.about_unit = $4) and ($5 = '' or s.campaign_id = $5)
  )
  select coalesce((select jsonb_object_agg(kind, n) from (select kind, count(*) as n from found group by kind) c), '{}') as counts,
         coalesce((select jsonb_agg(p) from (
           select f.kind, f.id, f.words, f.unit_id as "unitId", coalesce(u.name, f.unit_id) as "unitName",
                  f.campaign_id as "campaignId", f.link, f.at
             from (select * from found where $6 = '' or kind = $6 order by at desc, kind, id limit ${limit} offset ${offset}) f
             left join search_unit u on u.id = f.unit_id
            order by f.at desc, f.kind, f.id) p), '[]') as items`;

/** Whoever holds the one pair that such a word is holds the word. */
const PAIR = 2;

/** The pairs of neighbours in a word, as the index holds them; a single character has none. */
const pairsOf = (word: string): string[] => {
  const characters = [...word];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
};

/** A unit finds its own things; the office and supervising bodies find every unit's. The newest first. */
@QueryHandler(Search)
export class SearchHandler implements IQueryHandler<Search> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(StandingAnswers) private readonly answers: StandingAnswers,
  ) {}

  execute(asked: Search): Promise<SearchAnswer> {
    return this.answers.recall(asked, () => this.search(asked));
  }

  private async search({ data, meta }: Search): Promise<SearchAnswer> {
    const { kind = '', unitId = '', campaignId = '', limit = LIMIT } = data;
    const words = wordsOf(data.q);
    const offset = offsetOf(data.cursor);
    const pairs = [...new Set(words.flatMap(pairsOf))];
    const unsettled = words.filter((word) => [...word].length !== PAIR).map(literally);
    const { rows } = await this.db.query<Answer>(SEARCH(limit, offset), [
      ...[pairs, unsettled, meta.unit ?? null, unitId, campaignId, kind],
    ]);
    const { items, counts } = rows[0] ?? { items: [], counts: {} };
    const of = (each: FoundKind): number => counts[each] ?? 0;
    const all = { issue: of('issue'), material: of('material'), evidence: of('evidence') };
    const total = kind === '' ? all.issue + all.material + all.evidence : all[kind];
    const end = offset + items.length;
    return {
      items: items.map((row) => found(row, words)),
      ...{ total, counts: all },
      ...(end < total ? { next: cursorAt(end) } : {}),
    };
  }
}

const found = ({ words: text, at, campaignId, link, ...row }: Row, words: readonly string[]): FoundItem => ({
  ...row,
  snippet: snippetOf(text, words).map((piece) => ({ ...piece })),
  at: new Date(at).toISOString(),
  ...(campaignId === null ? {} : { campaignId }),
  ...(link === null ? {} : { link }),
});
