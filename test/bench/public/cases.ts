import { addDays, dayOf, instantOf } from '@app/calendar/dates.js';
import { addWorkingDays, arrangedYears } from '@app/calendar/working-days.js';
import { DecisionDisclosureAnswered, DecisionDisclosureAwaited } from '@app/disclosure/events.js';
import {
  CaseDecided,
  DiscussionApproved,
  HEADINGS,
  LEGAL_CASE_KINDS,
  LegalCaseRegistered,
  LegalReviewerNamed,
  ReviewFoundNecessary,
  ReviewFoundUnnecessary,
  ReviewPassed,
  ReviewReturned,
  SubmittedForReview,
  TRIGGERS,
  type LegalCaseEvent,
  type LegalCaseKind,
  type TriggerAnswers,
} from '@app/legal-review/events.js';
import { AccountOpened } from '@app/identity/events.js';
import type { Unit } from '../county/cast.js';
import { madeId } from '../county/chance.js';
import { Deadline, type Fact } from '../county/deadline.js';
import { DAY } from '../county/issue.js';
import type { PublicCounty } from './county.js';
import { BEHAVIOURS, RARE } from './words.js';

const TERM = 5;
const NECESSARY = 0.45;
const RETURNED = 0.15;
const PARTY = '易安宁';
const WORKING_DAYS: Readonly<Record<LegalCaseKind, number>> = {
  ...{ penalty: 7, licence: 7, coercion: 20, inspection: 20, levy: 20, other: 20 },
};
/** The year after those whose holidays are known, as if it had none. */
const AHEAD = [{ year: Math.max(...arrangedYears()) + 1, holidays: [], workdays: [] }];
const workingDaysAfter = (day: string, days: number): string => addWorkingDays(day, days, AHEAD);
const NONE = Object.fromEntries(TRIGGERS.map((trigger) => [trigger, false])) as TriggerAnswers;

const reviewerOf = (unitId: string) => ({
  ...{ name: `审核员${unitId.slice(-3)}`, accountId: madeId(`reviewer ${unitId}`) },
});

/** 案件 of all units over the years, each as far on its way as it has come. */
export class CaseRegister {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly county: PublicCounty) {
    for (const unit of county.cast.units) this.nameReviewer(unit);
  }

  private nameReviewer({ unitId, lead }: Unit): void {
    const { book, launchedAt: at } = this.county;
    const { name, accountId } = reviewerOf(unitId);
    const account = { accountId, login: `reviewer-${unitId}`, name, roles: ['reviewer'], unitId };
    book.add({
      ...{ at, stream: `account-${accountId}`, actor: lead.accountId },
      tell: () => new AccountOpened(account),
    });
    const on = dayOf(new Date(at));
    const paper = { certificate: `豫L${unitId.slice(-6)}`, certificateUntil: '2099-12-31', post: '法规科' };
    const since = { qualification: 'before-2018' as const, reviewsSince: '2014-03-01', from: on };
    book.add({
      ...{ at: at + 1000, stream: `legal-reviewer-${accountId}`, actor: lead.accountId, unit: unitId },
      tell: () => new LegalReviewerNamed({ reviewerId: accountId, unitId, name, accountId, ...paper, ...since }),
    });
  }

  enter(index: number): void {
    const { book, chance, cast, launchedAt, seed } = this.county;
    const unit = chance.of(cast.units);
    const at = Math.round(launchedAt + 2 * DAY + chance.next() * (book.now - launchedAt - 3 * DAY));
    new CaseLife(this.county, unit, madeId(`legal case ${seed} ${index}`, at), index, this.numbers).live(at);
  }
}

class CaseLife {
  private readonly of: { readonly legalCaseId: string; readonly unitId: string };
  private readonly kind: LegalCaseKind;
  private round = 0;

  constructor(
    private readonly county: PublicCounty,
    private readonly unit: Unit,
    legalCaseId: string,
    private readonly index: number,
    private readonly numbers: Map<string, number>,
  ) {
    this.of = { legalCaseId, unitId: unit.unitId };
    this.kind = county.chance.happens(0.7) ? 'penalty' : county.chance.of(LEGAL_CASE_KINDS);
  }

  live(at: number): void {
    const { chance } = this.county;
    this.register(at);
    const tested = this.after(at, 0.1, 2);
    const necessary = chance.happens(NECESSARY);
    const test = { ...this.of, reason: necessary ? '经过听证程序' : '六种情形均不涉及' };
    const told = necessary
      ? new ReviewFoundNecessary({ ...test, answers: { ...NONE, hearing: true } })
      : new ReviewFoundUnnecessary({ ...test, answers: NONE });
    this.tell(tested, this.unit.clerk.accountId, told);
    const ready = necessary ? this.pass(tested) : tested;
    if (ready !== undefined) this.decide(this.after(ready, 0.5, 4));
  }

  private register(at: number): void {
    const { unit, index, kind, numbers } = this;
    const year = Number(dayOf(new Date(at)).slice(0, 4));
    const place = Number(unit.unitId.slice(-8)) + 1;
    const rare = index % 9973 === 7 ? `（${RARE}制品）` : '';
    this.county.book.add({
      ...{ at, stream: `legal-case-${this.of.legalCaseId}`, actor: unit.clerk.accountId, unit: unit.unitId },
      tell: () => {
        const register = `${unit.unitId} ${year}`;
        const number = (numbers.get(register) ?? 0) + 1;
        numbers.set(register, number);
        const caseNumber = `第${place}立〔${year}〕${number}号`;
        const title = `${BEHAVIOURS[index % BEHAVIOURS.length]}${rare}`;
        const handlers = [{ name: unit.clerk.name, accountId: unit.clerk.accountId }];
        const filedOn = addDays(dayOf(new Date(at)), -1);
        return new LegalCaseRegistered({ ...this.of, caseNumber, title, kind, handlers, filedOn, year, number });
      },
    });
  }

  /** 送审、审核、集体讨论. Answers when it was agreed to; none where it has not come to that. */
  private pass(tested: number): number | undefined {
    const { chance, book } = this.county;
    let at = this.after(tested, 0.3, 3);
    for (;;) {
      const concluded = this.after(at, 0.5, 8);
      this.submit(at, concluded > book.now);
      if (concluded > book.now) return undefined;
      const returned = chance.happens(RETURNED);
      this.conclude(concluded, at, returned);
      if (!returned) return this.discuss(this.after(concluded, 0.3, 4));
      at = this.after(concluded, 1, 9);
      if (at > book.now) return undefined;
    }
  }

  private submit(at: number, open: boolean): void {
    const { unit, of } = this;
    const round = ++this.round;
    const submittedOn = dayOf(new Date(at));
    const dueOn = workingDaysAfter(submittedOn, TERM);
    const fact: Fact = { seq: 0 };
    const materials = ['案件调查终结报告', '证据材料目录', '行政处罚事先告知书'].map((name) => ({ name }));
    this.county.book.add({
      ...{ at, stream: `legal-case-${of.legalCaseId}`, actor: unit.clerk.accountId, unit: unit.unitId },
      tell: (seq) => {
        fact.seq = seq;
        const submitted = { ...of, round, proposal: '罚款六万元', materials, submittedOn, days: TERM, dueOn };
        return new SubmittedForReview(submitted);
      },
    });
    if (open) this.owe(`legal-review-${of.legalCaseId}`, '提出法制审核意见', at, fact, dueOn);
  }

  private conclude(at: number, submitted: number, returned: boolean): void {
    const { of, round, unit } = this;
    const { name, accountId } = reviewerOf(unit.unitId);
    const findings = HEADINGS.map((heading, place) => ({
      ...{ heading, problem: returned && place === 1, note: returned && place === 1 ? '听证告知书没有送达回证' : '' },
    }));
    const late = dayOf(new Date(at)) > workingDaysAfter(dayOf(new Date(submitted)), TERM);
    const given = { ...of, round, reviewerId: accountId, reviewer: { name, accountId }, findings, late };
    const opinion = returned ? '补正后重新送审。' : '事实清楚，证据充分，程序合法，同意拟作出的决定。';
    this.tell(
      at,
      accountId,
      returned ? new ReviewReturned({ ...given, opinion }) : new ReviewPassed({ ...given, opinion }),
    );
  }

  private discuss(at: number): number | undefined {
    const { of, round, unit } = this;
    const people = { chair: { name: unit.lead.name }, participants: [{ name: unit.clerk.name }] };
    const held = { ...of, round, heldOn: dayOf(new Date(at)), ...people, minutes: '一致同意。', files: [] };
    const told = new DiscussionApproved({ ...held, conclusion: '同意罚款六万元。' });
    return this.tell(at, unit.lead.accountId, told) ? at : undefined;
  }

  private decide(at: number): void {
    const { of, round, unit, index } = this;
    const decidedOn = dayOf(new Date(at));
    const decisionNumber = `第${Number(unit.unitId.slice(-8)) + 1}罚〔${decidedOn.slice(0, 4)}〕${index + 1}号`;
    const decided = new CaseDecided({ ...of, round, decisionNumber, decidedOn, decision: '罚款六万元' });
    if (this.tell(at, unit.clerk.accountId, decided)) this.disclose(at, decisionNumber, decidedOn);
  }

  /** 事后公开 of the decision, mostly in time; some too late, some never, some withheld. */
  private disclose(decidedAt: number, documentNumber: string, decidedOn: string): void {
    const { of, unit, kind, index } = this;
    const { chance, shower, book } = this.county;
    const workingDays = WORKING_DAYS[kind];
    const due = { dueOn: workingDaysAfter(decidedOn, workingDays), workingDays };
    const [stream, awaited] = [`awaited-decision-${of.legalCaseId}`, { seq: 0 }];
    book.add({
      ...{ at: decidedAt + 500, stream, actor: 'system' },
      tell: (seq) => {
        awaited.seq = seq;
        return new DecisionDisclosureAwaited({ ...of, documentNumber, kind, decidedOn, ...due });
      },
    });
    const days = (Date.parse(instantOf(due.dueOn)) - decidedAt) / DAY;
    const luck = chance.next();
    const at = Math.round(
      decidedAt + (luck < 0.85 ? chance.between(1.5, Math.max(2, days)) : days + chance.between(1, 60)) * DAY,
    );
    const code = `d-${madeId(`decision ${this.county.seed} ${index}`).replaceAll('-', '').slice(0, 12)}`;
    const natural = chance.happens(0.4);
    const party = natural ? PARTY : `第${index % 900}建材有限公司`;
    const decision = { documentNumber, kind, decidedOn, party, natural, publicParty: natural ? '易某某' : party };
    const conclusion = '未经批准占用公共场地，责令改正，罚款六万元。';
    const shown = {
      code,
      kind: 'decision',
      title: documentNumber,
      text: `${decision.publicParty}${conclusion}`,
    } as const;
    const entry = { ...shown, original: `${party}${conclusion}`, round: 1, due, decision };
    const never = luck > 0.97;
    const out = never ? false : luck > 0.95 ? shower.withhold(unit, entry, at) : shower.show(unit, entry, at);
    if (!out)
      return this.owe(
        `publish-decision-${of.legalCaseId}`,
        `按期公示“${documentNumber}”`,
        decidedAt + 500,
        awaited,
        due.dueOn,
      );
    const late = dayOf(new Date(at)) > due.dueOn;
    const tell = () => new DecisionDisclosureAnswered({ ...of, documentNumber, code, late });
    book.add({ at: at + 500, stream, actor: 'system', tell });
  }

  /** What is open still is warned of; what was done in time is not asked for by anybody that is measured. */
  private owe(key: string, what: string, at: number, fact: Fact, dueOn: string): void {
    const { county, unit, of } = this;
    const link = `/legal-cases/${of.legalCaseId}`;
    const about = { unitId: unit.unitId };
    const deadline = new Deadline(county.book, county.cast, { key, link, about, unit, subject: () => what });
    deadline.arm(at, fact, dueOn);
    deadline.leave();
  }

  private tell(at: number, actor: string, event: LegalCaseEvent): boolean {
    const { legalCaseId, unitId: unit } = this.of;
    return this.county.book.add({ at, stream: `legal-case-${legalCaseId}`, actor, unit, tell: () => event });
  }

  private after(at: number, least: number, most: number): number {
    return Math.round(at + this.county.chance.between(least, most) * DAY);
  }
}
