import type { EntityManager } from 'typeorm';
import { type Meta, type Projection } from '@app/eventing';

/** `asOf` is an instant in UTC; without it a question is about now. */
export interface AsOf {
  readonly asOf?: string;
}

/** A question that may be about a past moment. */
export interface Asked<D extends AsOf> {
  readonly type: string;
  readonly data: D;
  readonly meta: Meta;
}

/** How a question is answered from read tables: those of now, or those of a past moment under the same names. */
export interface Reading<D extends AsOf, R extends object> {
  /** Now is `meta.at`. Asks one thing after the other: the tables of the past belong to one connection. */
  read(db: EntityManager, asked: Asked<D>): Promise<R>;
  /** Whatever writes to the tables it reads, in the order the context contributes it. */
  readonly projections: readonly Projection[];
  /** It counts much and asks neither who it is nor what time of the day: its answer is shared until the next event. */
  readonly shared?: true;
  /** The stream of the one thing it is about; it must be there already. */
  thing?(data: D): string;
  /** The streams that suffice for that thing; otherwise the whole history is asked. */
  streams?(db: EntityManager, data: D): Promise<readonly string[]>;
}

/** Which moment an answer tells of. */
export interface PastMoment {
  /** UTC; what was recorded up to here counts. */
  readonly asOf: string;
  /** Position of the last event that counts. */
  readonly position: number;
}

export type Told<R> = R & { readonly past?: PastMoment };
