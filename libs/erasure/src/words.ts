import { Inject, Injectable } from '@nestjs/common';
import { Catalogue } from '@app/eventing';
import { fill } from '@app/http';

/** Tells in the words of the timeline what an event says. */
@Injectable()
export class Words {
  constructor(@Inject(Catalogue) private readonly catalogue: Catalogue) {}

  of(type: string, data: object): string {
    const facts = Object.entries(data).filter(([, value]) => typeof value !== 'object');
    return fill(this.catalogue.narrative(type) ?? '', Object.fromEntries(facts))
      .replace(/\{\w+\}/g, '')
      .replace(/。(?=[。，；])/g, '');
  }

  /** Why something is refused, as whoever asks reads it. */
  why(code: string, facts: Readonly<Record<string, unknown>> = {}): string {
    return fill(this.catalogue.sentence(code) ?? code, facts);
  }
}
