import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { canonicalJson, EventStore, fold, Question, Rejection, type Recorded } from '@app/eventing';
import { draw } from './decider.js';
import { sheetOf } from './draw-sheet.js';
import { DrawRow } from './draw.entity.js';
import type { DrawAnswer } from './dto.js';
import type { DrawEvent, Witness } from './events.js';
import { findByLabel } from './public.queries.js';
import { itemOf } from './queries.js';
import { recordOf, stateOf, type DrawRecord } from './record.rules.js';
import { unitNames } from './rolls.js';
import type { Manifest } from './manifest.rules.js';
import type { Contribution } from './seed.rules.js';

/** What the seed was made of: with the fingerprint, all it takes to compute any lot by hand. */
export interface RevealedSeed {
  /** In the order in which their texts are joined. */
  readonly contributions: readonly Contribution[];
  readonly seed: string;
}

/** 公示页: one draw as everybody may read it. Units go by their names, people by their ids, observers by where they come from. */
export interface PublicDrawSheet {
  readonly draw: Omit<DrawAnswer, 'observers' | 'witnesses' | 'frozenByName' | 'recusals'>;
  readonly observers: readonly string[];
  readonly witnesses?: readonly string[];
  readonly locked: Manifest;
  /** The canonical JSON of what was locked: the fingerprint is its hash. */
  readonly manifest: string;
  readonly revealed?: RevealedSeed;
}

export class ReadPublicDraw extends Question('ReadPublicDraw')<{ number: string }, PublicDrawSheet> {}

@QueryHandler(ReadPublicDraw)
export class ReadPublicDrawHandler implements IQueryHandler<ReadPublicDraw> {
  constructor(
    @InjectRepository(DrawRow) private readonly rows: Repository<DrawRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data: { number } }: ReadPublicDraw): Promise<PublicDrawSheet> {
    const row = await findByLabel(this.rows, number);
    const events = row ? ((await this.store.stream(`draw-${row.id}`)) as Recorded<DrawEvent>[]) : [];
    const record = recordOf(events);
    if (!row || !record) throw new Rejection('draw-not-found');
    const { observers, witnesses, ...sheet } = sheetOf(itemOf(row), {
      record,
      state: fold(draw, events),
      register: { units: await unitNames(this.db), supervisors: new Map() },
      view: { result: stateOf(record) === 'published', particulars: false },
    });
    return {
      draw: sheet,
      observers: bodiesOf(observers),
      ...(witnesses ? { witnesses: bodiesOf(witnesses) } : {}),
      locked: record.frozen.data.manifest,
      manifest: canonicalJson(record.frozen.data.manifest),
      ...revealedOf(record),
    };
  }
}

const bodiesOf = (people: readonly Witness[]): string[] => [...new Set(people.map(({ organisation }) => organisation))];

function revealedOf({ published, executed }: DrawRecord): { revealed?: RevealedSeed } {
  if (!published || !executed) return {};
  return { revealed: { contributions: published.data.contributions, seed: executed.data.seed } };
}
