import { addDays, dayOf, monthsBefore } from '@app/calendar/dates.js';
import { DisclosureConfirmed, StandingItemsOwed } from '@app/disclosure/events.js';
import type { Unit } from '../county/cast.js';
import { Deadline, type Fact } from '../county/deadline.js';
import { DAY } from '../county/issue.js';
import type { PublicCounty } from './county.js';

export interface Item {
  readonly code: string;
  readonly name: string;
  readonly months: number;
}

const FIRST_SHOWN_DAYS = 30;
const NEVER_SHOWN = 0.02;
const ONLY_CONFIRMED = 0.2;
const FORGOTTEN = 0.05;

/** Every item of one unit over all the years, and what it still owes. */
export function showItems(county: PublicCounty, unit: Unit, items: readonly Item[]): void {
  const { book, chance, launchedAt } = county;
  const { unitId } = unit;
  const owed: Fact = { seq: 0 };
  const dueOn = addDays(dayOf(new Date(launchedAt)), FIRST_SHOWN_DAYS);
  const at = launchedAt + DAY;
  book.add({
    ...{ at, stream: `disclosure-items-${unitId}`, actor: 'system' },
    tell: (seq) => {
      owed.seq = seq;
      return new StandingItemsOwed({ unitId, items: items.map(({ code, name }) => ({ code, name })), dueOn });
    },
  });
  const shown = items.filter((item) => !chance.happens(NEVER_SHOWN) && new ItemLife(county, unit, item).live());
  const missing = items.length - shown.length;
  if (missing === 0) return;
  const subject = () => `公示还没有公示过的${missing}项`;
  const link = `/disclosure-board/units/${unitId}`;
  const key = `show-disclosures-${unitId}`;
  const deadline = new Deadline(book, county.cast, { key, link, about: { unitId }, unit, subject });
  deadline.arm(at, owed, dueOn);
  deadline.leave();
}

/** One item: shown, and then updated or confirmed mostly once a year, now and then forgotten for a while. */
class ItemLife {
  private readonly deadline: Deadline;
  private readonly entry: { readonly entryId: string; readonly unitId: string; readonly code: string };
  private edition = 0;

  constructor(
    private readonly county: PublicCounty,
    private readonly unit: Unit,
    private readonly item: Item,
  ) {
    const { unitId } = unit;
    const { code, name } = item;
    this.entry = { entryId: `${unitId}.${code}`, unitId, code };
    this.deadline = new Deadline(county.book, county.cast, {
      ...{ key: `refresh-disclosure-${this.entry.entryId}`, unit, about: { unitId, entryId: this.entry.entryId } },
      ...{ link: `/disclosures/${unitId}/${code}`, subject: () => `更新或者核对公示内容“${name}”` },
    });
  }

  live(): boolean {
    const { book, chance, launchedAt } = this.county;
    let at = launchedAt + chance.between(2, 45) * DAY;
    const begun = at <= book.now;
    while (at <= book.now) {
      const confirmed = this.edition > 0 && chance.happens(ONLY_CONFIRMED);
      const [freshUntil, fact] = [monthsBefore(dayOf(new Date(at)), -this.item.months), { seq: 0 }];
      if (confirmed) this.confirm(Math.round(at), freshUntil, fact);
      else this.publish(Math.round(at), freshUntil, fact);
      this.deadline.arm(Math.round(at), fact, freshUntil);
      at += (chance.happens(FORGOTTEN) ? chance.between(370, 500) : chance.between(300, 364)) * DAY;
    }
    this.deadline.leave();
    return begun;
  }

  private publish(at: number, freshUntil: string, fact: Fact): void {
    const { code, name, months } = this.item;
    const round = ++this.edition;
    const text = Array.from({ length: 6 }, () => `${this.unit.name}${name}第${round}版，依据职能配置规定编制。`).join(
      '',
    );
    const shown = { code, kind: 'standing', title: name, text, round, months, freshUntil, fact } as const;
    this.county.shower.show(this.unit, shown, at);
  }

  private confirm(at: number, freshUntil: string, fact: Fact): void {
    const { entry, edition, unit } = this;
    this.county.book.add({
      ...{ at, stream: `disclosure-${entry.entryId}`, actor: unit.clerk.accountId, unit: unit.unitId },
      tell: (seq) => {
        fact.seq = seq;
        return new DisclosureConfirmed({ ...entry, edition, freshUntil });
      },
    });
  }
}
