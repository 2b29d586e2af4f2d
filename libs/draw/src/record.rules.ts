import type { Recorded } from '@app/eventing/message.js';
import {
  buildBundle,
  buildFrozenBundle,
  type BundleProofs,
  type DrawBundle,
  type FrozenBundle,
} from './bundle.rules.js';
import type {
  BeaconEntered,
  DiceThrown,
  DrawEvent,
  DrawExecuted,
  DrawFrozen,
  DrawInfeasible,
  DrawOverdue,
  DrawPrepared,
  DrawPublished,
  DrawVoided,
  LotteryEntered,
  ObjectReplaced,
  PartyReleased,
  RevealCommitted,
  RevealMade,
  RevealMissed,
  RollsSealed,
  SupervisorReplaced,
} from './events.js';
import type { Change } from './replace.rules.js';

/** 抽查案卷: everything that happened to one draw, as its events tell it. */
export interface DrawRecord {
  readonly version: number;
  readonly prepared?: Recorded<DrawPrepared>;
  readonly commitments: readonly Recorded<RevealCommitted | PartyReleased>[];
  readonly sealed: Recorded<RollsSealed>;
  readonly frozen: Recorded<DrawFrozen>;
  readonly thrown?: Recorded<DiceThrown>;
  readonly lottery?: Recorded<LotteryEntered>;
  readonly beacon?: Recorded<BeaconEntered>;
  readonly reveals: readonly Recorded<RevealMade | RevealMissed>[];
  readonly overdue?: Recorded<DrawOverdue>;
  readonly executed?: Recorded<DrawExecuted>;
  readonly infeasible?: Recorded<DrawInfeasible>;
  readonly published?: Recorded<DrawPublished>;
  readonly voided?: Recorded<DrawVoided>;
  readonly replacements: readonly Recorded<SupervisorReplaced | ObjectReplaced>[];
}

export type DrawState = 'frozen' | 'executed' | 'infeasible' | 'published' | 'voided';

/** Undefined when the stream holds no draw. */
export function recordOf(events: readonly Recorded<DrawEvent>[]): DrawRecord | undefined {
  const last = <T extends DrawEvent['type']>(type: T) =>
    events.findLast((event) => event.type === type) as Recorded<Extract<DrawEvent, { type: T }>> | undefined;
  const [sealed, frozen] = [last('RollsSealed'), last('DrawFrozen')];
  if (!sealed || !frozen) return undefined;
  return {
    version: events.length,
    prepared: last('DrawPrepared'),
    commitments: events.filter((event) => event.type === 'RevealCommitted' || event.type === 'PartyReleased'),
    sealed,
    frozen,
    thrown: last('DiceThrown'),
    lottery: last('LotteryEntered'),
    beacon: last('BeaconEntered'),
    reveals: events.filter((event) => event.type === 'RevealMade' || event.type === 'RevealMissed'),
    overdue: last('DrawOverdue'),
    executed: last('DrawExecuted'),
    infeasible: last('DrawInfeasible'),
    published: last('DrawPublished'),
    voided: last('DrawVoided'),
    replacements: events.filter((event) => event.type === 'SupervisorReplaced' || event.type === 'ObjectReplaced'),
  };
}

export function stateOf({ voided, infeasible, published, executed }: DrawRecord): DrawState {
  if (voided) return 'voided';
  if (infeasible) return 'infeasible';
  if (published) return 'published';
  return executed ? 'executed' : 'frozen';
}

/** What is published of a replacement: its reason code and document, not the explanation with people's circumstances. */
export function changeOf({ type, data }: SupervisorReplaced | ObjectReplaced): Change {
  const { seq, at, out, reason, documentHash } = data;
  return {
    ...{ seq, at, out, in: data.in, reason },
    kind: type === 'SupervisorReplaced' ? 'supervisor-replaced' : 'object-replaced',
    ...('object' in data ? { object: data.object } : {}),
    ...(documentHash === undefined ? {} : { documentHash }),
  };
}

/** The document of section 3. Before publication it holds nothing that lets anybody compute a lot. */
export function bundleOf(record: DrawRecord, proofs?: BundleProofs): DrawBundle | FrozenBundle {
  const { frozen, sealed, executed, published, replacements } = record;
  const { manifest } = frozen.data;
  if (!executed || !published) return buildFrozenBundle(manifest, proofs);
  return buildBundle({
    manifest,
    rows: sealed.data.rows,
    contributions: published.data.contributions,
    result: executed.data.result,
    changes: replacements.map(changeOf),
    ...(proofs && { proofs }),
  });
}
