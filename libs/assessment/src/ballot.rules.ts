import { addDays, dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { CastBallot, ExtendBallots, InviteRaters, OpenBallots } from './commands.js';
import {
  BallotDayExtended,
  BallotRead,
  BallotReceived,
  BallotsOpened,
  RatersInvited,
  type AssessmentEvent,
  type Mark,
  type RaterCategory,
} from './events.js';
import { itemsOf, type Scheme } from './scheme.rules.js';

/** An assessment that takes answers, as far as 外部评议 goes. */
export interface Collecting {
  readonly scheme: Scheme;
  readonly units: readonly string[];
  readonly leastBallots: number;
  readonly ballotsBy: string;
  /** Hashes of the links handed out. */
  readonly links: readonly string[];
  /** How many of them each category was given. */
  readonly invited: Readonly<Partial<Record<RaterCategory, number>>>;
  readonly received: number;
  readonly boxOpened: boolean;
}

const HASH = /^[0-9a-f]{64}$/;
export const MOST_LINKS = 500;
/** Of one or two of a kind everybody would know who said it. */
export const LEAST_OF_CATEGORY = 3;
export const MOST_COMMENT = 1000;

function refuseUnlessCollecting({ scheme, boxOpened }: Collecting): void {
  refuseIf(itemsOf(scheme, 'external').length === 0, 'scheme-without-ballots');
  refuseIf(boxOpened, 'ballots-opened');
}

export function invite({ data, meta }: InviteRaters, of: Collecting): AssessmentEvent[] {
  const { assessmentId, category, links } = data;
  refuseUnlessCollecting(of);
  refuseIf(dayOf(meta.at) > of.ballotsBy, 'ballot-day-over', { ballotsBy: of.ballotsBy });
  refuseIf(links.length < 1 || links.length > MOST_LINKS, 'links-uncountable', { most: MOST_LINKS });
  const together = (of.invited[category] ?? 0) + links.length;
  refuseIf(together < LEAST_OF_CATEGORY, 'raters-too-few-of-category', { least: LEAST_OF_CATEGORY });
  const known = new Set([...of.links, ...links]);
  const odd = known.size < of.links.length + links.length || links.some((link) => !HASH.test(link));
  refuseIf(odd, 'links-malformed');
  return [new RatersInvited({ assessmentId, category, links })];
}

/** Days: who is asked answers within a year, or the box would never be opened. */
const LATEST = 366;

export function refuseUnfitBallotDay(ballotsBy: string, today: string): void {
  refuseIf(ballotsBy < today, 'ballot-day-passed', { ballotsBy });
  refuseIf(ballotsBy > addDays(today, LATEST), 'ballot-day-too-late', { ballotsBy });
}

/** More time, where too few have answered; also when the days are over. */
export function extend({ data, meta }: ExtendBallots, of: Collecting): AssessmentEvent[] {
  const { assessmentId, ballotsBy, reason } = data;
  refuseUnlessCollecting(of);
  refuseIf(ballotsBy <= of.ballotsBy, 'ballot-day-not-later', { ballotsBy: of.ballotsBy });
  refuseUnfitBallotDay(ballotsBy, dayOf(meta.at));
  refuseIf(reason.trim() === '', 'ballot-extension-without-reason');
  return [new BallotDayExtended({ assessmentId, from: of.ballotsBy, ballotsBy, reason })];
}

/** What came by a link is put into the box; the fact of it names neither the link nor the answer. */
export function receive({ data, meta }: CastBallot, of: Collecting): AssessmentEvent[] {
  const { assessmentId, marks, comment, found } = data;
  if (!found) throw new Rejection('ballot-link-unknown');
  refuseIf(found.used, 'ballot-link-used');
  refuseUnlessCollecting(of);
  refuseIf(dayOf(meta.at) > of.ballotsBy, 'ballot-day-over', { ballotsBy: of.ballotsBy });
  refuseIf(marks.length === 0 && comment.trim() === '', 'ballot-empty');
  refuseIf(comment.length > MOST_COMMENT, 'ballot-comment-too-long', { most: MOST_COMMENT });
  refuseUnfitMarks(marks, of);
  return [new BallotReceived({ assessmentId, category: found.category })];
}

function refuseUnfitMarks(marks: readonly Mark[], { scheme, units }: Collecting): void {
  const items = new Set(itemsOf(scheme, 'external').map(({ code }) => code));
  const levels = new Set(scheme.levels.map(({ code }) => code));
  const known = new Set(units);
  const said = new Set<string>();
  for (const { unitId, code, level } of marks) {
    refuseIf(!known.has(unitId) || !items.has(code) || !levels.has(level), 'ballot-mark-unknown');
    said.add(`${unitId} ${code}`);
  }
  refuseIf(said.size < marks.length, 'ballot-mark-twice');
}

/** 开箱, when the days are over or every link was used: nobody reads answers while others still come. */
export function open({ data, meta }: OpenBallots, of: Collecting): AssessmentEvent[] {
  const { assessmentId, ballots = [], used = [] } = data;
  refuseUnlessCollecting(of);
  const running = dayOf(meta.at) <= of.ballotsBy && of.received < of.links.length;
  refuseIf(running || of.links.length === 0, 'ballots-still-running', { ballotsBy: of.ballotsBy });
  refuseIf(ballots.length < of.leastBallots, 'ballots-too-few', { ballots: ballots.length, least: of.leastBallots });
  refuseIf(ballots.length !== of.received || used.length !== of.received, 'ballots-unlike-received', {
    ballots: ballots.length,
    received: of.received,
  });
  return [
    new BallotsOpened({ assessmentId, ballots: ballots.length, used }),
    ...ballots.map((ballot) => new BallotRead({ assessmentId, ...ballot })),
  ];
}
