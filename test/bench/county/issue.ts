import { addDays, dayOf } from '@app/calendar/dates.js';
import type { AnyEvent } from '@app/eventing/message.js';
import { IssueListedForOversight, OversightLifted } from '@app/oversight/events.js';
import {
  CauseAnalysed,
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  IssueClaimed,
  IssueClosed,
  IssueEvidenceAdded,
  IssueFellOverdue,
  IssueReopened,
  IssueReported,
  RectificationPlanned,
  RectificationReturned,
  RectificationStarted,
  RectificationSubmitted,
  type IssueSource,
} from '@app/rectification/events.js';
import type { Person, Unit } from './cast.js';
import { madeId } from './chance.js';
import type { County } from './county.js';
import { Deadline, type Fact } from './deadline.js';
import { CAUSES, DONE, MEASURES, OPINIONS, problemOf, REASONS } from './words.js';

export const DAY = 86_400_000;

export interface Found {
  readonly index: number;
  readonly unit: Unit;
  readonly at: number;
  readonly source: IssueSource;
  readonly checkId?: string;
  readonly category: string;
}

/** One issue, from found to closed, as far as it has come by now. */
export class IssueLife {
  readonly issueId: string;
  private readonly of: { readonly issueId: string; readonly unitId: string };
  private readonly fact: Fact & { number: number } = { seq: 0, number: 0 };
  private readonly deadline: Deadline;
  private at: number;
  private dueOn: string;
  private round = 0;
  private listed?: string;
  private ended = false;

  constructor(
    private readonly county: County,
    private readonly found: Found,
  ) {
    const { unit, index, at } = found;
    this.issueId = madeId(`issue ${county.seed} ${index}`);
    this.of = { issueId: this.issueId, unitId: unit.unitId };
    this.at = at;
    this.dueOn = addDays(dayOf(new Date(at)), county.chance.whole(20, 120));
    this.deadline = new Deadline(county.book, county.cast, {
      ...{ key: `issue-${this.issueId}`, link: `/issues/${this.issueId}`, unit },
      about: { campaignId: county.campaignId, unitId: unit.unitId, issueId: this.issueId },
      subject: () => `整改第${this.fact.number}号问题`,
    });
  }

  /** A person does one thing after the other; it ends where the present is. */
  live(): void {
    const { chance } = this.county;
    this.report();
    const { responsible, of } = {
      ...this,
      responsible: { responsible: this.clerk.name, responsibleId: this.clerk.accountId },
    };
    if (chance.happens(0.4)) {
      const [fileId, name] = this.county.file(this.found.unit);
      this.unit(0.1, () => new IssueEvidenceAdded({ ...of, fileId, name, side: 'before' }));
    }
    this.unit(3, () => new IssueClaimed(of));
    if (chance.happens(0.5)) this.unit(2, () => new CauseAnalysed({ ...of, cause: chance.of(CAUSES) }));
    const measures = chance.of(MEASURES);
    this.unit(5, () => new RectificationPlanned({ ...of, measures, ...responsible }));
    this.unit(3, () => new RectificationStarted(of));
    if (chance.happens(0.12)) this.extend();
    this.submit();
    while (!this.ended && chance.happens(0.25)) this.sendBack();
    this.close();
    if (chance.happens(0.02)) this.reopen();
    this.deadline.leave();
  }

  private get clerk(): Person {
    return this.found.unit.clerk;
  }

  private report(): void {
    const { campaignId, chance } = this.county;
    const { source, checkId, category, index } = this.found;
    const [text, dueOn] = [problemOf(chance, index), this.dueOn];
    const known = { text, dueOn, responsible: this.clerk.name, responsibleId: this.clerk.accountId };
    const tell = (seq: number) => {
      Object.assign(this.fact, { seq, number: this.county.nextNumber() });
      const entry = { campaignId, number: this.fact.number, source, category, ...(checkId && { checkId }) };
      return new IssueReported({ ...this.of, ...entry, ...known });
    };
    if (source === 'self-inspection') this.unit(0, tell);
    else this.office(0, tell);
    this.deadline.arm(this.at, this.fact, dueOn);
  }

  private extend(): void {
    const { chance, cast } = this.county;
    const dueOn = addDays(this.dueOn, chance.whole(10, 40));
    if (this.ended || this.at + DAY > Date.parse(this.dueOn)) return;
    this.unit(1, () => new ExtensionRequested({ ...this.of, dueOn, reason: '设备采购周期较长。' }));
    const fact: Fact = { seq: 0 };
    const [originalDueOn, opinion] = [this.dueOn, '同意延期。'];
    if (!chance.happens(0.8)) {
      this.act(1, cast.director, () => new ExtensionRefused({ ...this.of, reason: '理由不充分。' }));
      return;
    }
    this.act(1, cast.director, (seq) => {
      fact.seq = seq;
      return new ExtensionGranted({ ...this.of, dueOn, originalDueOn, opinion });
    });
    this.due(fact, dueOn);
  }

  /** Most are in time; whoever is not is found overdue, and some of those are put on the board. */
  private submit(): void {
    const { chance } = this.county;
    if (this.ended) return;
    const last = Date.parse(this.dueOn);
    const late = chance.happens(0.15);
    const days = late
      ? (last - this.at) / DAY + chance.between(2, 40)
      : ((last - this.at) / DAY) * chance.between(0.2, 0.95);
    if (late) this.fallOverdue(this.at + days * DAY);
    const [fileId] = this.county.file(this.found.unit);
    const fact: Fact = { seq: 0 };
    const { dueOn, round } = { dueOn: this.dueOn, round: ++this.round };
    const account = chance.of(DONE);
    const done = this.act(
      Math.max(days, 0.2),
      this.clerk,
      (seq) => {
        fact.seq = seq;
        return new RectificationSubmitted({ ...this.of, round, account, evidence: [fileId], dueOn, late });
      },
      false,
    );
    if (done) this.deadline.meet(this.at, fact);
  }

  private fallOverdue(until: number): void {
    const { book, chance } = this.county;
    const dueOn = this.dueOn;
    const at = Date.parse(`${addDays(dueOn, 1)}T00:01:00+08:00`);
    if (at <= this.at || at >= until) return;
    const { issueId } = this;
    book.add({
      at,
      stream: `issue-${issueId}`,
      actor: 'system',
      tell: () => new IssueFellOverdue({ ...this.of, dueOn }),
    });
    if (this.listed !== undefined || until - at < 5 * DAY || !chance.happens(0.05)) return;
    const year = Number(dayOf(new Date(at)).slice(0, 4));
    const listed = this.county.nextListing(year);
    this.listed = listed.documentNumber;
    const { campaignId, cast } = this.county;
    const why = { level: 'office' as const, reason: '逾期未整改。', dueOn: addDays(dueOn, 60) };
    book.add({
      ...{ at: at + 4 * DAY, stream: `oversight-${issueId}`, actor: cast.director.accountId },
      tell: () => new IssueListedForOversight({ ...this.of, campaignId, ...why, year, ...listed }),
    });
  }

  private sendBack(): void {
    const { chance } = this.county;
    const round = this.round;
    const dueOn = addDays(dayOf(new Date(this.at)), chance.whole(14, 40));
    const fact: Fact = { seq: 0 };
    const back = this.office(4, (seq) => {
      fact.seq = seq;
      return new RectificationReturned({ ...this.of, round, reason: chance.of(REASONS), dueOn });
    });
    if (!back) return;
    this.due(fact, dueOn);
    this.submit();
  }

  private close(): void {
    const opinion = this.county.chance.of(OPINIONS);
    if (!this.office(12, () => new IssueClosed({ ...this.of, opinion })) || this.listed === undefined) return;
    const [documentNumber, { issueId, of }] = [this.listed, this];
    const lift = () => new OversightLifted({ ...of, documentNumber, because: 'issue-closed', reason: '' });
    this.county.book.add({ at: this.at + 1000, stream: `oversight-${issueId}`, actor: 'system', tell: lift });
  }

  private reopen(): void {
    const dueOn = addDays(dayOf(new Date(this.at)), 45);
    const fact: Fact = { seq: 0 };
    const reopened = this.office(20, (seq) => {
      fact.seq = seq;
      return new IssueReopened({ ...this.of, reason: '复查发现问题反弹。', dueOn });
    });
    if (!reopened) return;
    this.due(fact, dueOn);
    this.unit(2, () => new RectificationStarted(this.of));
    this.submit();
    this.close();
  }

  private due(fact: Fact, dueOn: string): void {
    if (this.ended) return;
    this.dueOn = dueOn;
    this.deadline.arm(this.at, fact, dueOn);
  }

  private unit(days: number, tell: (seq: number) => AnyEvent): boolean {
    return this.act(days, this.clerk, tell);
  }

  private office(days: number, tell: (seq: number) => AnyEvent): boolean {
    return this.act(days, this.county.cast.staff[this.found.index % this.county.cast.staff.length]!, tell);
  }

  /** Within so many days, or after exactly so many. What has not come yet is the end of the story. */
  private act(days: number, { accountId, unitId }: Person, tell: (seq: number) => AnyEvent, within = true): boolean {
    if (this.ended) return false;
    const wait = within ? this.county.chance.between(0.02, 1) * days : days;
    this.at += Math.round(wait * DAY);
    const deed = {
      at: this.at,
      stream: `issue-${this.issueId}`,
      actor: accountId,
      ...(unitId && { unit: unitId }),
      tell,
    };
    this.ended = !this.county.book.add(deed);
    return !this.ended;
  }
}
