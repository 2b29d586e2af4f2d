import { bareName, bareNumber } from '@app/documents/bare-text.js';
import type { EnvelopeFacts } from './event-line.js';
import { placeOf, type BodyReader, type EnvelopeReader } from './history-pass.js';
import type { Report } from './report.js';
import { ownCopy } from './stream-chains.js';
import { Tally } from './tally.js';
import type { Code } from './words.zh.js';

/** How far a case has come on its way to a decision. */
type Stage = 'untested' | 'unnecessary' | 'unsubmitted' | 'unreviewed' | 'undiscussed' | 'open' | 'decided' | 'dropped';

interface Person {
  readonly name: string;
  readonly accountId?: string;
}

interface HeldCase {
  stage: Stage;
  /** Once a review was found necessary it is made, whatever is found afterwards. */
  necessary: boolean;
  /** Accounts that handed in anything for review, in any round. */
  readonly handedInBy: Set<string>;
  /** Whoever handles it, or has since it was first tested; before that a slip is corrected. */
  everHandled: readonly Person[];
  /** Unit and number; none where the content was erased. */
  number?: string;
  /** When it took on its number, another case under it had been found to need a review. */
  foundNecessaryBefore: boolean;
}

/** What each step of a case leaves it at; of a step that is out of its turn, or after the last, nothing comes. */
const STEPS: Readonly<Record<string, (held: HeldCase) => Stage>> = {
  ReviewFoundUnnecessary: ({ stage, necessary }) => (necessary ? stage : 'unnecessary'),
  ReviewFoundNecessary: () => 'unsubmitted',
  SubmittedForReview: ({ necessary, stage }) => (necessary ? 'unreviewed' : stage),
  ReviewPassed: ({ stage }) => (stage === 'unreviewed' ? 'undiscussed' : stage),
  ReviewReturned: ({ necessary, stage }) => (necessary ? 'unsubmitted' : stage),
  ReviewMaterialsSupplied: ({ stage }) => stage,
  DiscussionApproved: ({ stage }) => (stage === 'undiscussed' ? 'open' : stage),
  DiscussionSentBack: ({ necessary, stage }) => (necessary ? 'unsubmitted' : stage),
  LegalCaseDropped: () => 'dropped',
};

const HANDS_IN: ReadonlySet<string> = new Set(['SubmittedForReview', 'ReviewMaterialsSupplied']);

/** A decision on a case that stands there is none. */
const WRONG = {
  untested: 'decision-untested',
  unsubmitted: 'decision-unsubmitted',
  unreviewed: 'decision-unreviewed',
  undiscussed: 'decision-undiscussed',
  decided: 'decision-twice',
  dropped: 'decision-after-drop',
} as const satisfies Partial<Record<Stage, Code>>;
const AMISS = [
  'test-otherwise',
  'necessary-before',
  'pass-with-problem',
  'reviewed-by-handler',
  'reviewed-by-submitter',
  'elsewhere',
] as const;

interface Particulars {
  readonly handlers: readonly Person[];
  readonly unitId: unknown;
  readonly caseNumber?: unknown;
}
interface Test {
  readonly answers: Readonly<Record<string, unknown>>;
}
interface Pass {
  readonly reviewer: Person;
  readonly findings: readonly { readonly heading: string; readonly problem: unknown }[];
}

const HEADINGS = 7;

/**
 * 未经法制审核或者审核未通过的，不得作出决定 (行政处罚法第五十八条), and the discussion of those in charge comes between. Whether a
 * decision had both gates is read from the types of the events of its case alone, so that it holds where content was
 * erased too; who reviewed, and what was answered, from the content that is there.
 */
export class Gates {
  readonly #cases = new Map<string, HeldCase>();
  /** By unit and number, the first case that was found to need a review. */
  readonly #necessary = new Map<string, HeldCase>();
  readonly #lacking = new Map<string, Tally>(Object.keys(WRONG).map((stage) => [stage, new Tally()]));
  readonly #amiss = Object.fromEntries(AMISS.map((code) => [code, new Tally()])) as Record<
    (typeof AMISS)[number],
    Tally
  >;
  #decided = 0;
  #reviewed = 0;
  #toRead = 0;
  #read = 0;

  readonly readers: ReadonlyMap<string, BodyReader> = new Map(
    (
      [
        ['LegalCaseRegistered', (event, data) => this.#entered(event, data as Particulars)],
        ['LegalCaseCorrected', (event, data) => this.#entered(event, data as Particulars)],
        ['ReviewFoundUnnecessary', (event, data, index) => this.#tested(event, data as Test, index)],
        ['ReviewPassed', (event, data, index) => this.#passed(event, data as Pass, index)],
        ['CaseDecided', (event, data, index) => this.#belongs(event, data as { legalCaseId: unknown }, index)],
      ] as [string, BodyReader][]
    ).map(([type, read]) => [type, this.#counting(read)]),
  );

  readonly envelopes: EnvelopeReader = (event, index) => {
    if (this.readers.has(event.type)) this.#toRead++;
    const step = STEPS[event.type];
    if (step) this.#step(event, step, index);
    else if (event.type === 'CaseDecided') this.#decide(event, index);
  };

  #counting(read: BodyReader): BodyReader {
    return (event, data, index) => {
      this.#read++;
      read(event, data, index);
    };
  }

  #caseOf({ stream }: EnvelopeFacts): HeldCase {
    const there = this.#cases.get(stream);
    if (there) return there;
    const held: HeldCase = {
      ...{ stage: 'untested', necessary: false, handedInBy: new Set(), everHandled: [], foundNecessaryBefore: false },
    };
    this.#cases.set(ownCopy(stream), held);
    return held;
  }

  #step(event: EnvelopeFacts, step: (held: HeldCase) => Stage, index: number): void {
    const held = this.#caseOf(event);
    const { type, actor } = event;
    if (held.stage === 'decided' || held.stage === 'dropped') return;
    if (type === 'ReviewFoundNecessary') this.#needs(held);
    if (HANDS_IN.has(type)) held.handedInBy.add(ownCopy(actor));
    const own = type === 'ReviewPassed' && held.handedInBy.has(actor);
    if (own) this.#amiss['reviewed-by-submitter'].differs(placeOf(event, index));
    held.stage = step(held);
  }

  #needs(held: HeldCase): void {
    held.necessary = true;
    const { number } = held;
    if (number !== undefined && !this.#necessary.has(number)) this.#necessary.set(number, held);
  }

  #decide(event: EnvelopeFacts, index: number): void {
    const held = this.#caseOf(event);
    const { stage, foundNecessaryBefore } = held;
    this.#decided++;
    if (stage === 'open') this.#reviewed++;
    else this.#lacking.get(stage)?.differs(placeOf(event, index));
    const anew = stage === 'unnecessary' && foundNecessaryBefore;
    if (anew) this.#amiss['necessary-before'].differs(placeOf(event, index));
    if (stage !== 'dropped') held.stage = 'decided';
  }

  #entered(event: EnvelopeFacts, { handlers, unitId, caseNumber }: Particulars): void {
    const held = this.#caseOf(event);
    if (caseNumber !== undefined) {
      const number = typeof caseNumber === 'string' ? bareNumber(caseNumber) : caseNumber;
      held.number = ownCopy(JSON.stringify([unitId, number]));
      const before = this.#necessary.get(held.number);
      held.foundNecessaryBefore ||= before !== undefined && before !== held;
      if (held.necessary) this.#needs(held);
    }
    const named = handlers.map(({ name, accountId }) => ({ name, ...(accountId && { accountId }) }));
    held.everHandled = held.stage === 'untested' ? named : [...held.everHandled, ...named];
  }

  #tested(event: EnvelopeFacts, { answers }: Test, index: number): void {
    const none = Object.values(answers).every((answer) => answer === false);
    if (!none || Object.keys(answers).length === 0) this.#amiss['test-otherwise'].differs(placeOf(event, index));
  }

  #passed(event: EnvelopeFacts, { reviewer, findings }: Pass, index: number): void {
    const { everHandled } = this.#caseOf(event);
    const place = placeOf(event, index);
    const headings = new Set(findings.map(({ heading }) => heading));
    const clean = findings.every(({ problem }) => problem === false);
    if (headings.size !== HEADINGS || !clean) this.#amiss['pass-with-problem'].differs(place);
    // The account that recorded it counts beside the one that the content names.
    const selves = [reviewer, { name: reviewer.name, accountId: event.actor }];
    const handled = everHandled.some((handler) => selves.some((self) => isSame(handler, self)));
    if (handled) this.#amiss['reviewed-by-handler'].differs(place);
  }

  #belongs(event: EnvelopeFacts, { legalCaseId }: { legalCaseId: unknown }, index: number): void {
    if (event.stream !== `legal-case-${String(legalCaseId)}`) this.#amiss.elsewhere.differs(placeOf(event, index));
  }

  /** The first decision without its gates, by the gate it lacks; says nothing of a history without such cases. */
  report(report: Report): void {
    if (this.#cases.size === 0) return;
    let wrong = 0;
    for (const [stage, code] of Object.entries(WRONG)) {
      const tally = this.#lacking.get(stage);
      wrong += tally?.wrong ?? 0;
      if (tally?.first) report.fail(code, { ...tally.first, wrong: tally.wrong });
    }
    for (const code of AMISS) {
      const { first, wrong: count } = this.#amiss[code];
      if (first) report.fail(`gate-${code}`, { ...first, wrong: count });
    }
    const unneeded = this.#decided - this.#reviewed - wrong;
    if (wrong === 0) report.ok('gates', { decided: this.#decided, reviewed: this.#reviewed, unneeded });
    const unread = this.#toRead - this.#read;
    if (unread > 0) report.note('gate-content-erased', { count: unread });
  }
}

const isSame = (one: Person, other: Person): boolean =>
  one.accountId !== undefined && other.accountId !== undefined
    ? one.accountId === other.accountId
    : bareName(one.name) === bareName(other.name);
