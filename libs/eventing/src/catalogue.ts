import { Injectable, type Provider } from '@nestjs/common';
import type { Recorded } from './message.js';
import { groupsOf, type ProjectionGroup } from './projection-group.js';
import { EVERY_EVENT, type Db, type Projection } from './projection.js';
import { Rejection } from './rejection.js';

/** Refusal code → the Chinese sentence that names the rule; `{fact}` is replaced by the refusal's facts. */
export type Refusals = Readonly<Record<string, string>>;

/** Event type → what happened, as the timeline tells it; `{field}` is replaced by the event's data. */
export type Narrative = Readonly<Record<string, string>>;

export interface Contribution {
  readonly projections?: readonly Projection[];
  readonly refusals?: Refusals;
  readonly narrative?: Narrative;
}

/** What the loaded contexts bring along: their read tables and the words of their refusals. */
@Injectable()
export class Catalogue {
  private readonly projections: Projection[] = [];
  private readonly sentences = new Map<string, string>();
  private readonly narratives = new Map<string, string>();

  add({ projections = [], refusals = {}, narrative = {} }: Contribution): void {
    this.projections.push(...projections);
    for (const [type, text] of Object.entries(narrative)) this.narratives.set(type, text);
    for (const [code, sentence] of Object.entries(refusals)) {
      const known = this.sentences.get(code);
      if (known !== undefined && known !== sentence) throw new Error(`Refusal ${code} has two sentences`);
      this.sentences.set(code, sentence);
    }
  }

  async project(event: Recorded, db: Db): Promise<void> {
    for (const projection of this.projections) {
      if (projection.on.includes(event.type) || projection.on.includes(EVERY_EVENT)) await projection.apply(event, db);
    }
  }

  /** Every projection, in the order in which they are given an event. */
  all(): readonly Projection[] {
    return this.projections;
  }

  groups(): readonly ProjectionGroup[] {
    return groupsOf(this.projections);
  }

  /** The group a projection is replayed with. */
  group(projection: string): ProjectionGroup {
    const found = this.groups().find(({ projections }) => projections.some(({ name }) => name === projection));
    if (found) return found;
    throw new Rejection('projection-unknown', { name: projection, known: this.projections.map(({ name }) => name) });
  }

  /** Whether any read table is kept by events of this type. */
  projects(type: string): boolean {
    return this.projections.some(({ on }) => on.includes(type) || on.includes(EVERY_EVENT));
  }

  isRefusal(code: string): boolean {
    return this.sentences.has(code);
  }

  narrative(eventType: string): string | undefined {
    return this.narratives.get(eventType);
  }

  sentence(code: string): string | undefined {
    return this.sentences.get(code);
  }
}

/** A context's line in its module's providers: registers what it contributes when the application boots. */
export const contribute = (contribution: Contribution): Provider => ({
  provide: Symbol('contribution'),
  inject: [Catalogue],
  useFactory: (catalogue: Catalogue) => catalogue.add(contribution),
});
