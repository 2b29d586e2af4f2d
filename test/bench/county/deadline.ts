import { CHAINS, escalationText, isStep } from '@app/notification/chain.rules.js';
import { DeadlineArmed, DeadlineMet, DeadlineWarned } from '@app/notification/events.js';
import { instantOfMoment, isBefore, momentsAfter, warningText, type About } from '@app/notification/rules.js';
import type { Book } from './book.js';
import type { Cast, Unit } from './cast.js';

/** A fact whose place in the history is known once it is told. */
export interface Fact {
  seq: number;
}

interface Owed {
  readonly key: string;
  readonly link: string;
  readonly about: About;
  readonly unit: Unit;
  /** What is to be done; asked when it is told of. */
  readonly subject: () => string;
}

/** What a unit owes by a day, with every warning a person was given before it was met, or until now. */
export class Deadline {
  private armed?: { readonly at: number; readonly fact: Fact; readonly dueOn: string };

  constructor(
    private readonly book: Book,
    private readonly cast: Cast,
    private readonly owed: Owed,
  ) {}

  arm(at: number, fact: Fact, dueOn: string): void {
    this.warn(at);
    this.armed = { at, fact, dueOn };
    const { key, link, about, subject } = this.owed;
    this.add(at + 500, () => new DeadlineArmed({ key, arm: fact.seq, dueOn, subject: subject(), link, about }));
  }

  meet(at: number, fact: Fact): void {
    this.warn(at);
    this.armed = undefined;
    this.add(at + 500, () => new DeadlineMet({ key: this.owed.key, since: fact.seq }));
  }

  /** Once nothing more will come of it. */
  leave(): void {
    this.warn(this.book.now);
  }

  private warn(until: number): void {
    if (!this.armed) return;
    const { at, fact, dueOn } = this.armed;
    const { key, link, about, subject } = this.owed;
    for (const moment of momentsAfter(new Date(at).toISOString(), dueOn, CHAINS.unit)) {
      const given = Math.max(Date.parse(instantOfMoment(moment, dueOn, CHAINS.unit)), at + 1000);
      if (given >= until) return;
      const [said, recipients] = [new Date(given).toISOString(), this.toldAt(moment)];
      const text = (): string =>
        isStep(moment)
          ? escalationText(moment, { who: this.owed.unit.name, subject: subject(), dueOn }, said)
          : warningText(subject(), dueOn, said);
      this.add(given, () => {
        const what = { ...about, key, arm: fact.seq, moment, dueOn, subject: subject(), link, text: text() };
        return new DeadlineWarned({ ...what, late: !isBefore(moment), recipients });
      });
    }
  }

  private toldAt(moment: string): string[] {
    const { lead, clerk } = this.owed.unit;
    if (moment === 'lead') return [lead.accountId];
    if (moment === 'office') return this.cast.staff.slice(0, 2).map(({ accountId }) => accountId);
    return [moment === 'director' ? this.cast.director.accountId : clerk.accountId];
  }

  private add(at: number, tell: () => DeadlineArmed | DeadlineMet | DeadlineWarned): void {
    this.book.add({ at, stream: `deadline-${this.owed.key}`, actor: 'system', tell });
  }
}
