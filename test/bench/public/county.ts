import { instantOf, monthsBefore } from '@app/calendar/dates.js';
import { StatisticsYearOpened } from '@app/disclosure/events.js';
import { Book } from '../county/book.js';
import { enterCast, type Cast, type Unit } from '../county/cast.js';
import { Chance } from '../county/chance.js';
import { CaseRegister } from './cases.js';
import { Shower } from './shower.js';
import { showItems, type Item } from './standing.js';

export interface PublicSize {
  readonly units: number;
  readonly cases: number;
  readonly years: number;
}

/** Ten times the units and ten years of what the product is made for. */
export const TENFOLD: PublicSize = { units: 400, cases: 50_000, years: 10 };

export const scaled = (scale: number): PublicSize => ({
  ...TENFOLD,
  units: Math.max(2, Math.round(TENFOLD.units * scale)),
  cases: Math.round(TENFOLD.cases * scale),
});

interface Order {
  readonly size: PublicSize;
  readonly seed: number;
  /** The last day of the history. */
  readonly today: string;
  readonly items: readonly Item[];
}

const MONTHS = 12;

/** A county whose every unit has a window and has shown its items, its decisions and its figures for ten years. */
export class PublicCounty {
  readonly book: Book;
  readonly chance: Chance;
  readonly cast: Cast;
  readonly launchedAt: number;
  readonly shower: Shower;
  /** Its evidence is nowhere: nobody asks for it. */
  readonly files = [];

  constructor(private readonly order: Order) {
    const { size, seed, today, items } = order;
    this.book = new Book(Date.parse(instantOf(today)), seed);
    this.chance = new Chance(seed);
    const from = monthsBefore(today, size.years * MONTHS);
    this.launchedAt = Date.parse(instantOf(from));
    const many = { units: size.units, supervisors: 0, windows: true };
    this.cast = enterCast(this.book, this.chance, many, this.launchedAt);
    this.shower = new Shower(this.book, this.chance);
    for (const unit of this.cast.units) showItems(this, unit, items);
    this.showFigures();
    const register = new CaseRegister(this);
    for (let index = 0; index < size.cases; index++) register.enter(index);
  }

  get seed(): number {
    return this.order.seed;
  }

  /** What the product opens by itself at its first start, the year that ended last, is left to it. */
  private showFigures(): void {
    const last = Number(this.order.today.slice(0, 4)) - 1;
    for (let year = last - this.order.size.years; year <= last; year++) {
      const dueOn = `${year + 1}-01-31`;
      const opened = Date.parse(instantOf(`${year + 1}-01-01`, '00:05:00.000'));
      if (opened < this.launchedAt) continue;
      const units = this.cast.units.map(({ unitId }) => unitId);
      const tell = () => new StatisticsYearOpened({ year, dueOn, units });
      if (year < last) this.book.add({ at: opened, stream: `disclosure-year-${year}`, actor: 'system', tell });
      for (const unit of this.cast.units) this.figures(unit, year, dueOn);
    }
  }

  private figures(unit: Unit, year: number, dueOn: string): void {
    const { chance, shower } = this;
    const counts = {
      ...{ penalty: chance.whole(0, 80), licence: chance.whole(0, 300), coercion: chance.whole(0, 9) },
      ...{ inspection: chance.whole(10, 200), levy: 0, other: chance.whole(0, 20) },
    };
    const at = Date.parse(instantOf(`${year + 1}-01-${chance.whole(10, 29)}`, '10:00:00.000'));
    const statistics = { year, counts, fined: chance.whole(0, 900_000) };
    const text = `本单位${year}年办理行政处罚${counts.penalty}件、行政许可${counts.licence}件。`;
    const shown = { code: `statistics-${year}`, kind: 'statistics', title: `${year}年行政执法数据`, text } as const;
    shower.show(unit, { ...shown, statistics, due: { dueOn }, round: 1 }, at);
  }
}
