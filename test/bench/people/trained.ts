import { instantOf, monthsBefore } from '@app/calendar/dates.js';
import type { AnyEvent } from '@app/eventing/message.js';
import { AccountOpened } from '@app/identity/events.js';
import { EnforcementOfficerListed } from '@app/recording/events.js';
import {
  OfficerAccountBound,
  PaperAttendanceEntered,
  TrainingSessionArranged,
  TrainingSessionClosed,
  TrainingSessionSigned,
  type TrainingKind,
} from '@app/training/events.js';
import { Book } from '../county/book.js';
import { enterCast, type Cast } from '../county/cast.js';
import { Chance, madeId } from '../county/chance.js';

export interface TrainedSize {
  readonly officers: number;
  readonly years: number;
  /** Of one year, one a month at most. */
  readonly sessions: number;
  /** Officers with an account. */
  readonly accounts: number;
}

/** What the numbers are promised for. */
export const PROMISED: TrainedSize = { officers: 3000, years: 10, sessions: 12, accounts: 500 };

const KINDS: readonly TrainingKind[] = ['business', 'business', 'records', 'business', 'political', 'business'];
const MONTHS = 12;

/** A unit of thousands of officers that has trained them every month for years. */
export class TrainedCounty {
  readonly book: Book;
  readonly chance: Chance;
  readonly cast: Cast;
  readonly launchedAt: number;
  readonly files = [];
  readonly officers: readonly string[];
  /** Of the officers who have one. */
  readonly accounts: readonly string[];

  constructor({ size, seed, today }: { size: TrainedSize; seed: number; today: string }) {
    this.book = new Book(Date.parse(instantOf(today)), seed);
    this.chance = new Chance(seed);
    this.launchedAt = Date.parse(instantOf(monthsBefore(today, size.years * MONTHS)));
    this.cast = enterCast(this.book, this.chance, { units: 2, supervisors: 0 }, this.launchedAt);
    this.officers = Array.from({ length: size.officers }, (_, index) => this.list(index));
    this.accounts = this.officers.slice(0, size.accounts).map((officerId, index) => this.bind(officerId, index));
    for (let month = size.years * MONTHS; month > 0; month--)
      if (month % (MONTHS / size.sessions) === 0) this.hold(monthsBefore(today, month), month);
  }

  private get unit() {
    return this.cast.units[0]!;
  }

  private add(at: number, stream: string, event: AnyEvent, actor = this.unit.clerk.accountId): void {
    this.book.add({ at, stream, actor, unit: this.unit.unitId, tell: () => event });
  }

  private list(index: number): string {
    const officerId = madeId(`officer ${index}`);
    const from = new Date(this.launchedAt).toISOString().slice(0, 10);
    const of = {
      officerId,
      unitId: this.unit.unitId,
      name: `人员${index}`,
      certificate: `豫L${index}`,
      post: '科员',
      from,
    };
    const listed = new EnforcementOfficerListed({ ...of, expiresOn: '2099-12-31' });
    this.add(this.launchedAt + 3_600_000 + index, `enforcement-officer-${officerId}`, listed);
    return officerId;
  }

  private bind(officerId: string, index: number): string {
    const [accountId, { unitId }] = [madeId(`officer account ${index}`), this.unit];
    const of = { accountId, login: `officer-${index}`, name: `人员${index}`, roles: ['officer'], unitId };
    this.add(this.launchedAt + 7_200_000 + index, `account-${accountId}`, new AccountOpened(of));
    const bound = new OfficerAccountBound({ accountId, officerId, unitId });
    this.add(this.launchedAt + 9_000_000 + index, `officer-account-${accountId}`, bound);
    return accountId;
  }

  /** One in fifty is ill. */
  private hold(day: string, month: number): void {
    const sessionId = madeId(`session ${month}`);
    const { unitId, clerk, lead } = this.unit;
    const at = Date.parse(instantOf(day, '16:00:00.000'));
    if (at < this.launchedAt + 20_000_000) return;
    const [of, stream] = [{ sessionId, unitId }, `training-session-${sessionId}`];
    const what = { title: `第${month}次培训`, kind: KINDS[month % KINDS.length]!, day, hours: 4 + (month % 5) / 2 };
    const attendance = this.officers
      .filter(() => !this.chance.happens(0.02))
      .map((officerId) => ({ officerId, ofUnit: unitId, hours: what.hours }));
    const arranged = { ...of, ...what, place: '礼堂', teacher: '某甲', organiserId: clerk.accountId };
    this.add(at, stream, new TrainingSessionArranged(arranged));
    this.add(at + 1000, stream, new PaperAttendanceEntered({ ...of, attendance, reason: '补录' }));
    this.add(at + 2000, stream, new TrainingSessionSigned({ ...of, attendees: attendance.length }));
    this.add(at + 3000, stream, new TrainingSessionClosed({ ...of, ...what, attendance }), lead.accountId);
  }
}
