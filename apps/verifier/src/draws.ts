import { verifyBundleText, type DrawBundle, type Verification, type VerifyOptions } from '@app/draw/verifying.js';
import type { BodyReader } from './history-pass.js';
import type { NamedText } from './source.js';
import type { Facts, Report } from './report.js';

interface HeldDraw {
  manifestHash?: string;
  resultHash?: string;
  published?: boolean;
  voided?: boolean;
  readonly changes: Change[];
}

interface Change {
  readonly seq: number;
  readonly out: string;
  readonly in: string;
  readonly object?: string;
  readonly reason: string;
}

type Data = { drawId: string; manifestHash: string; resultHash: string } & Change;

/** What the history says of every draw, to hold its published bundle against. */
export class Draws {
  readonly #held = new Map<string, HeldDraw>();

  readonly readers: ReadonlyMap<string, BodyReader> = new Map([
    ['DrawFrozen', this.#reader((draw, { manifestHash }) => void (draw.manifestHash = manifestHash))],
    ['DrawExecuted', this.#reader((draw, { resultHash }) => void (draw.resultHash = resultHash))],
    ['DrawPublished', this.#reader((draw) => void (draw.published = true))],
    ['DrawVoided', this.#reader((draw) => void (draw.voided = true))],
    ['ObjectReplaced', this.#reader((draw, change) => void draw.changes.push(change))],
    ['SupervisorReplaced', this.#reader((draw, change) => void draw.changes.push(change))],
  ]);

  #reader(note: (draw: HeldDraw, data: Data) => void): BodyReader {
    return (_, data) => {
      const { drawId } = data as Data;
      const draw = this.#held.get(drawId) ?? { changes: [] };
      this.#held.set(drawId, draw);
      note(draw, data as Data);
    };
  }

  /** Whether a bundle that verifies by itself is also the draw that was recorded. */
  compare(name: string, bundle: DrawBundle, report: Report): boolean {
    const { drawId } = bundle.manifest;
    const draw = this.#held.get(drawId);
    if (!draw) {
      report.fail('draw-not-recorded', { name, drawId });
      return false;
    }
    const differs = differenceOf(bundle, draw);
    if (differs) report.fail('draw-recorded-otherwise', { name, drawId, ...differs });
    else report.ok('draw-recorded', { name, drawId });
    if (draw.voided) report.note('draw-voided', { name, drawId });
    return !differs;
  }

  /** How often a draw was frozen or voided is for all to see; in an export, every published one comes with its bundle. */
  census(bundles: ReadonlySet<string> | undefined, report: Report): void {
    if (this.#held.size === 0) return;
    const draws = [...this.#held];
    const count = (is: (draw: HeldDraw) => unknown) => draws.filter(([, draw]) => is(draw)).length;
    report.note('draw-census', {
      frozen: count(({ manifestHash }) => manifestHash),
      executed: count(({ resultHash }) => resultHash),
      published: count(({ published }) => published),
      voided: count(({ voided }) => voided),
    });
    const lacking = draws.filter(([drawId, { published }]) => published && bundles?.has(drawId) === false);
    if (lacking[0]) report.missing('bundle-lacking', { drawId: lacking[0][0], count: lacking.length });
  }
}

/** The first point in which a bundle and the recorded draw are not the same. */
function differenceOf({ hashes, changes }: DrawBundle, draw: HeldDraw): Facts | undefined {
  const { manifestHash, resultHash } = hashes as Partial<DrawBundle['hashes']>;
  if (manifestHash !== draw.manifestHash) return { at: 'manifestHash' };
  if (resultHash !== undefined && resultHash !== draw.resultHash) return { at: 'resultHash' };
  const other = (changes as DrawBundle['changes'] | undefined)?.findIndex(
    (change, at) => !same(change, draw.changes[at]),
  );
  return other === undefined || other < 0 ? undefined : { at: `changes[${other}]` };
}

function same(change: DrawBundle['changes'][number], recorded: Change | undefined): boolean {
  const { seq, out, reason } = change;
  const object = 'object' in change ? change.object : undefined;
  return (
    seq === recorded?.seq &&
    out === recorded.out &&
    change.in === recorded.in &&
    reason === recorded.reason &&
    object === recorded.object
  );
}

/** Holds the draw again from its bundle; gives the bundle if nothing in it is wrong. */
export function checkBundle({ name, text }: NamedText, beacons: VerifyOptions, report: Report): DrawBundle | undefined {
  const verification = verifyBundleText(text, beacons);
  const failed = verification.checks.find(({ outcome }) => outcome === 'failed');
  const open = verification.checks.find(({ outcome }) => outcome === 'not-checked');
  if (failed) {
    const { at = '', expected = '', found = '' } = failed.difference ?? {};
    report.fail('bundle-differs', { name, check: failed.name, at, expected, found });
    return undefined;
  }
  if (open) report.missing('bundle-open', { name, check: open.name, because: open.because ?? '' });
  else
    report.ok(verification.stage === 'frozen' ? 'bundle-frozen' : 'bundle', {
      name,
      count: verification.checks.length,
    });
  countPeople(name, verification, report);
  return JSON.parse(text) as DrawBundle;
}

function countPeople(name: string, verification: Verification, report: Report): void {
  const { missingReveals, replacedObjects, replacedSupervisors } = verification;
  if (missingReveals.length > 0) report.note('bundle-missing-reveals', { name, parties: missingReveals.join('、') });
  if (replacedObjects + replacedSupervisors > 0) {
    report.note('bundle-replaced', { name, objects: replacedObjects, supervisors: replacedSupervisors });
  }
}
