import { dayOf, type DrawBundle } from '@app/draw/verifying.js';
import type { EnvelopeFacts } from './event-line.js';
import type { BodyReader } from './history-pass.js';
import type { Facts, Report } from './report.js';

/** Where an event stands: its index in the log, and when it was recorded. */
export interface Place {
  readonly index: number;
  readonly at: string;
}

interface Frozen {
  readonly kind?: string;
  readonly year: number;
  readonly number: number;
  readonly manifest?: { readonly planItem: string };
}

interface Concluded {
  readonly unitId: string;
  readonly result: string;
}
/** Conclusions of inspections that took place; of a visit that came to nothing a draw knows nothing. */
const TOOK_PLACE: readonly string[] = ['no-problem-found', 'problems-found'];

interface Published extends Place {
  readonly drawId: string;
  readonly kind?: string;
  readonly assignments: Teams;
}

type Teams = Readonly<Record<string, readonly string[]>>;
type Replaced = Place & { readonly drawId: string; readonly object: string; readonly team: readonly string[] };

/**
 * A freeze reads the registers a moment before it is recorded: what was recorded within this time before it may be
 * in its lists or not.
 */
const SAME_MOMENT_MS = 60_000;

/** What the history says of the time before a freeze, and what the lists of that freeze must therefore hold. */
export class EarlierEvents {
  readonly #frozen = new Map<string, Frozen & Place>();
  readonly #published: Published[] = [];
  readonly #replaced: Replaced[] = [];
  readonly #inspected = new Map<string, Place[]>();

  readonly readers: ReadonlyMap<string, BodyReader> = new Map([
    ['DrawFrozen', reader<Frozen & { drawId: string }>((frozen) => this.#freeze(frozen))],
    ['DrawPublished', reader<Published>((published) => void this.#published.push(published))],
    ['SupervisorReplaced', reader<Replaced>((replaced) => void this.#replaced.push(replaced))],
    ['InspectionConcluded', reader<Concluded>((concluded) => this.#inspect(concluded))],
  ]);

  #freeze(frozen: Frozen & Place & { drawId: string }): void {
    if (!this.#frozen.has(frozen.drawId)) this.#frozen.set(frozen.drawId, frozen);
  }

  #inspect({ unitId, result, index, at }: Place & Concluded): void {
    if (!TOOK_PLACE.includes(result)) return;
    const places = this.#inspected.get(unitId);
    if (places) places.push({ index, at });
    else this.#inspected.set(unitId, [{ index, at }]);
  }

  /** Where the history holds the freeze of a draw. */
  freezeOf(drawId: string): Place | undefined {
    return this.#frozen.get(drawId);
  }

  /**
   * Are the days of the last inspections and the recusals after the last draw those that the history calls for?
   * `isWhole`: no content was erased; otherwise a difference may come from what is gone.
   */
  check(bundle: DrawBundle, isWhole: boolean, report: Report): void {
    const { drawId } = bundle.manifest;
    const frozen = this.#frozen.get(drawId);
    if (!frozen || !('rows' in bundle)) return;
    const say = (code: 'draw-inspected' | 'draw-rotation', count: number, differs: Facts | undefined): void => {
      if (!differs) report.ok(code, { drawId, count });
      else if (isWhole) report.fail(`${code}-otherwise`, { drawId, ...differs });
      else report.missing('draw-past-erased', { drawId });
    };
    const { objects, forbidden } = bundle.rows;
    const rotation = forbidden.filter(({ why }) => why === 'rotation').length;
    if ((frozen.kind ?? 'supervision') === 'supervision') {
      say('draw-inspected', objects.length, this.#inspectionsDiffer(bundle, frozen));
    }
    // Units that inspect each other always change over; for other draws the office may ask for it.
    if (frozen.kind === 'mutual' || rotation > 0) say('draw-rotation', rotation, this.#rotationDiffers(bundle, frozen));
  }

  #inspectionsDiffer({ rows }: DrawBundle, frozen: Place): Facts | undefined {
    for (const { id, lastInspected } of rows.objects) {
      const [expected, ...others] = eitherWay(frozen, (isBefore) => {
        const days = (this.#inspected.get(id) ?? []).filter(isBefore).map(({ at }) => dayOf(at));
        return days.toSorted().at(-1);
      });
      if (lastInspected === expected || others.includes(lastInspected)) continue;
      return { unit: id, expected: expected ?? '', found: lastInspected ?? '' };
    }
    return undefined;
  }

  #rotationDiffers({ manifest: { planItem }, rows }: DrawBundle, frozen: Frozen & Place): Facts | undefined {
    const found = rows.forbidden.filter(({ why }) => why === 'rotation').map(pairOf);
    const isMutual = frozen.kind === 'mutual';
    const otherwise = new Set(rows.forbidden.filter(({ why }) => why !== 'rotation').map(pairOf));
    const known = new Set([...rows.objects, ...rows.supervisors].map(({ id }) => id));
    const candidates = eitherWay(frozen, (isBefore) => {
      const teams = isMutual ? this.#lastPairing(isBefore) : this.#lastOf(planItem, isBefore);
      const pairs = Object.entries(teams).flatMap(([o, team]) => team.map((s) => ({ o, s })));
      const kept = isMutual ? pairs.filter(({ o, s }) => known.has(o) && known.has(s)) : pairs;
      return new Set(kept.map(pairOf).filter((pair) => !otherwise.has(pair)));
    });
    const differs = candidates.map((expected) => firstNotShared(expected, new Set(found)));
    return differs.every((difference) => difference !== undefined) ? differs[0] : undefined;
  }

  /** Who inspected whom by the latest published draw of a plan item. */
  #lastOf(planItem: string, isBefore: (place: Place) => boolean): Teams {
    const draws = this.#published.filter(isBefore).flatMap(({ drawId, assignments }) => {
      const frozen = this.#frozen.get(drawId);
      return frozen?.manifest?.planItem === planItem ? [{ ...frozen, assignments }] : [];
    });
    return draws.toSorted((a, b) => a.year - b.year || a.number - b.number).at(-1)?.assignments ?? {};
  }

  /** Who inspected whom by the last published pairing, with the teams that were exchanged since. */
  #lastPairing(isBefore: (place: Place) => boolean): Teams {
    const last = this.#published
      .filter(({ kind }) => kind === 'mutual')
      .filter(isBefore)
      .at(-1);
    const later = this.#replaced.filter(({ drawId, index }) => drawId === last?.drawId && index > last.index);
    return {
      ...last?.assignments,
      ...Object.fromEntries(later.filter(isBefore).map((each) => [each.object, each.team])),
    };
  }
}

const reader =
  <T extends object>(note: (data: T & Place) => void): BodyReader =>
  ({ at }: EnvelopeFacts, data, index) =>
    note({ ...(data as T), index, at });

const pairOf = ({ o, s }: { readonly o: string; readonly s: string }): string => `${o}|${s}`;

/** With what was recorded in the same moment as the freeze, and without it. */
function eitherWay<T>(frozen: Place, of: (isBefore: (place: Place) => boolean) => T): [T, T] {
  const since = Date.parse(frozen.at) - SAME_MOMENT_MS;
  return [
    of(({ index }) => index < frozen.index),
    of(({ index, at }) => index < frozen.index && Date.parse(at) < since),
  ];
}

function firstNotShared(expected: ReadonlySet<string>, found: ReadonlySet<string>): Facts | undefined {
  for (const pair of expected) if (!found.has(pair)) return { expected: pair, found: '' };
  for (const pair of found) if (!expected.has(pair)) return { expected: '', found: pair };
  return undefined;
}
