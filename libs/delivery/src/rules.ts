import { addDays, dayOf, instantAt, instantOf, momentOf, secondsOf } from '@app/calendar/dates.js';
import type { Choice, Quiet } from './events.js';

/** Kinds of notices a person chooses among; a kind that came later is treated as chosen until he chooses again. */
export const KINDS = ['deadline', 'request', 'assignment', 'result', 'escalation', 'announcement'] as const;
/** A message that only tries a channel. */
export const TEST = 'test';
/** A message that brings the code of an address. */
export const CODE = 'code';

export const DEFAULT_CHOICE: Choice = {
  email: KINDS,
  webhook: KINDS,
  urgent: ['late', 'escalation'],
  quiet: { from: '20:00', until: '08:00', restDays: true },
  digestAt: '08:30',
};

/** What an endpoint keeps to: a group is not disturbed by night either. */
export const GROUP_CHOICE: Choice = { ...DEFAULT_CHOICE, digestAt: undefined };

export const isWanted = (kind: string, chosen: readonly string[]): boolean =>
  chosen.includes(kind) || !(KINDS as readonly string[]).includes(kind);

/** Something overdue and an escalation are urgent where the person left it so; a test always is. */
export const isUrgent = ({ kind, late }: { kind: string; late: boolean }, { urgent }: Choice): boolean =>
  kind === TEST || (late && urgent.includes('late')) || (kind === 'escalation' && urgent.includes('escalation'));

/** Whether people work on a day. */
export type Worked = (day: string) => boolean;

const timeOf = (instant: string): string => momentOf(instant).slice(11);
const at = (day: string, time: string): string => instantOf(day, `${time}:00.000`);

const isBetween = (time: string, { from, until }: Quiet): boolean =>
  from <= until ? time >= from && time < until : time >= from || time < until;

/** When the quiet that an instant falls into ends; the instant itself when it falls into none. */
function endOfQuiet(instant: string, quiet: Quiet, worked: Worked): string {
  const [day, time] = [dayOf(instant), timeOf(instant)];
  if (quiet.restDays && !worked(day)) return at(addDays(day, 1), '00:00');
  if (!isBetween(time, quiet)) return instant;
  return at(time < quiet.until ? day : addDays(day, 1), quiet.until);
}

/** No holiday and no quiet hours last as long. */
const LONGEST_QUIET = 60;

/** The first instant from `instant` on at which what is not urgent may go. */
export function mayGoAt(instant: string, quiet: Quiet | undefined, worked: Worked): string {
  let found = instant;
  for (let tries = 0; quiet && tries < LONGEST_QUIET; tries++) {
    const later = endOfQuiet(found, quiet, worked);
    if (later === found) break;
    found = later;
  }
  return found;
}

/** The next digest after an instant: its day, and when it goes. A day nobody works has none where such days are quiet. */
export function nextDigest(instant: string, digestAt: string, quiet: Quiet | undefined, worked: Worked) {
  let day = at(dayOf(instant), digestAt) > instant ? dayOf(instant) : addDays(dayOf(instant), 1);
  for (let tries = 0; quiet?.restDays && tries < LONGEST_QUIET && !worked(day); tries++) day = addDays(day, 1);
  return { day, dueAt: at(day, digestAt) };
}

export const isQuietAt = (time: string, quiet: Quiet | undefined): boolean =>
  quiet !== undefined && isBetween(time, quiet);

/** Minutes from one try to the next: a server that asks for patience has most of a day. */
export const RETRY_AFTER_MINUTES = [1, 5, 15, 60, 240, 720] as const;

/** When a delivery that was put off is tried again; undefined: it is given up. `tries`: how often it was tried. */
export function retryAt(now: string, tries: number): string | undefined {
  const minutes = RETRY_AFTER_MINUTES[tries - 1];
  return minutes === undefined ? undefined : instantAt(secondsOf(now) + minutes * 60);
}

/** z***@example.cn: enough to recognise one's own, too little to write to. */
export const masked = (address: string): string => address.replace(/^(.).*(?=@)/u, '$1***');

const LONGEST_ANSWER = 500;

/** What a server answered, as the log may keep it: on one line, cut, and without anybody's address. */
export const keptAnswer = (answer: string): string =>
  answer
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, LONGEST_ANSWER)
    .replace(/[^\s<>@:,;'"]+@[^\s<>@:,;'"]+/g, masked);
