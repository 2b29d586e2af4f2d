import type { AwaitSources, FindOverdueDraw } from './commands.js';
import { DrawOverdue, SourcesAwaited, type DrawEvent } from './events.js';
import { awaited, type Frozen } from './hold.rules.js';

/** What was recorded of moments that have come: each once, though its job may come late or twice. */
export interface Noticed {
  readonly awaited?: boolean;
  readonly overdue?: boolean;
}

type Open = Frozen & Noticed;

export function awaitSources({ data: { drawId }, meta }: AwaitSources, draw: Open): DrawEvent[] {
  const kinds = awaited(draw);
  if (draw.awaited || kinds.length === 0 || meta.at < draw.freeze.manifest.notBefore) return [];
  return [new SourcesAwaited({ drawId, kinds })];
}

export function findOverdue({ data: { drawId }, meta }: FindOverdueDraw, draw: Open): DrawEvent[] {
  const { publishBy } = draw.freeze.manifest;
  return draw.overdue || meta.at <= publishBy ? [] : [new DrawOverdue({ drawId, publishBy })];
}
