import { dayOf } from '@app/calendar/dates.js';
import {
  DisclosureApproved,
  DisclosureCollected,
  DisclosurePublished,
  DisclosureWithheld,
  NonDisclosureProposed,
  type DecisionFacts,
  type Due,
  type EntryKind,
  type Statistics,
} from '@app/disclosure/events.js';
import type { Book, Deed } from '../county/book.js';
import type { Unit } from '../county/cast.js';
import type { Chance } from '../county/chance.js';
import type { Fact } from '../county/deadline.js';

const HOUR = 3_600_000;

/** What a unit shows: as the history tells of it, for the `round`th time. */
export interface Shown {
  readonly code: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** The public text; the original is longer where there is more to be masked. */
  readonly text: string;
  readonly original?: string;
  readonly round: number;
  readonly due?: Due;
  readonly months?: number;
  readonly freshUntil?: string;
  readonly decision?: DecisionFacts;
  readonly statistics?: Statistics;
  /** Its place in the history, once it is told. */
  readonly fact?: Fact;
}

/** Enters, reviews and publishes: clerk, lead, lead. */
export class Shower {
  constructor(
    private readonly book: Book,
    private readonly chance: Chance,
  ) {}

  /** Answers whether it has come before the public by now. `at`: when that is, ms since 1970. */
  show(unit: Unit, shown: Shown, at: number): boolean {
    const { code, kind, title, text, round, months, freshUntil, decision, statistics, due = {}, fact } = shown;
    const of = this.of(unit, code);
    const wording = { title, original: shown.original ?? text, masked: text, kept: [] };
    const { clerk, lead } = unit;
    const facts = { ...(decision && { decision }), ...(statistics && { statistics }) };
    const entered = { ...of, ...wording, ...due, kind, round, enteredBy: clerk.accountId, ...facts };
    this.add(unit, clerk.accountId, code, at - this.hours(30), () => {
      return new DisclosureCollected({ ...entered, ...(months !== undefined && { months }) });
    });
    this.approve(unit, code, round, at);
    const late = round === 1 && due.dueOn !== undefined && dayOf(new Date(at)) > due.dueOn;
    return this.add(unit, lead.accountId, code, at, (seq) => {
      if (fact) fact.seq = seq;
      return new DisclosurePublished({
        ...{ ...of, kind, title, text, edition: round, late },
        ...(freshUntil !== undefined && { freshUntil }),
        ...(decision && { decision: publicOf(decision) }),
        ...(statistics && { statistics }),
      });
    });
  }

  /** 不予公开 of a decision. */
  withhold(unit: Unit, { code, title, decision, due = {} }: Shown, at: number): boolean {
    const [of, kind, ground] = [this.of(unit, code), 'decision' as const, 'minors' as const];
    const { clerk, lead } = unit;
    const proposed = { ...of, ...due, kind, title, round: 1, enteredBy: clerk.accountId, ground };
    this.add(unit, clerk.accountId, code, at - this.hours(30), () => {
      return new NonDisclosureProposed({
        ...proposed,
        explanation: '当事人未满十八周岁。',
        ...(decision && { decision }),
      });
    });
    this.approve(unit, code, 1, at);
    const late = due.dueOn !== undefined && dayOf(new Date(at)) > due.dueOn;
    const tell = () => new DisclosureWithheld({ ...of, kind, title, ground, late });
    return this.add(unit, lead.accountId, code, at, tell);
  }

  private approve(unit: Unit, code: string, round: number, at: number): void {
    const approvedBy = unit.lead.accountId;
    const tell = () => new DisclosureApproved({ ...this.of(unit, code), round, approvedBy });
    this.add(unit, approvedBy, code, at - this.hours(4), tell);
  }

  private add({ unitId }: Unit, actor: string, code: string, at: number, tell: Deed['tell']): boolean {
    return this.book.add({ at: Math.round(at), stream: `disclosure-${unitId}.${code}`, actor, unit: unitId, tell });
  }

  private of({ unitId }: Unit, code: string) {
    return { entryId: `${unitId}.${code}`, unitId, code };
  }

  /** Mostly within the half of them. */
  private hours(most: number): number {
    return this.chance.between(0.4, 1) * most * HOUR;
  }
}

const publicOf = ({ documentNumber, kind, decidedOn, publicParty: party }: DecisionFacts) => ({
  ...{ documentNumber, kind, decidedOn, party },
});
