import { dayOf } from '@app/calendar/dates.js';
import type { Recorded } from '@app/eventing';
import type { Attendance, ExamScore, Shortfall } from '@app/training/events.js';

interface Session {
  readonly day: string;
  readonly most: number;
  readonly organiser: string;
  readonly list: Map<string, number>;
  signedBy?: string;
  closed?: boolean;
  fullMark?: number;
}

/** What was held and who was there, as the history tells it. */
export interface Trainings {
  readonly sessions: Map<string, Session>;
  /** Officer, year and month that were warned of. */
  readonly foretold: Set<string>;
  /** Account by officer, and the other way round. */
  readonly bound: Map<string, string>;
}

export const noTrainings = (): Trainings => ({ sessions: new Map(), foretold: new Set(), bound: new Map() });

interface Told {
  readonly day: string;
  readonly hours: number;
  readonly organiserId: string;
  readonly officerId: string;
  readonly accountId: string;
  readonly attendance: readonly Attendance[];
  readonly attendees: number;
  readonly fullMark: number;
  readonly scores: readonly ExamScore[];
  readonly officers: readonly Shortfall[];
  readonly year: number;
  readonly month: number;
}

type Hear = (session: Session, told: Told, event: Recorded) => string[];

const isHalves = (hours: number): boolean => Number.isInteger(2 * hours);
const fit = (hours: number, { most }: Session): string[] =>
  isHalves(hours) && hours >= 0 && hours <= most ? [] : [`${hours} hours in a session of ${most}`];

function joins(session: Session, officerId: string, hours: number): string[] {
  const twice = session.list.has(officerId) ? ['is on the list twice'] : [];
  const late = session.signedBy === undefined ? [] : ['joins a list that was signed for'];
  session.list.set(officerId, hours);
  return [...twice, ...late, ...fit(hours, session)];
}

const present = ({ list }: Session): number => [...list.values()].filter((hours) => hours > 0).length;

const OF_SESSION: Readonly<Record<string, Hear>> = {
  TraineeSignedIn: (session, { officerId, hours }, { at }) => [
    ...joins(session, officerId, hours),
    ...(dayOf(at) === session.day ? [] : ['signs in on another day']),
    ...(hours === session.most ? [] : ['signs in for other hours']),
  ],
  PaperAttendanceEntered: (session, { attendance }) =>
    attendance.flatMap(({ officerId, hours }) => joins(session, officerId, hours)),
  AttendanceHoursReduced: (session, { officerId, hours }) => {
    const known = session.list.has(officerId) ? [] : ['has hours taken off without having been there'];
    session.list.set(officerId, hours);
    return [...known, ...fit(hours, session)];
  },
  TrainingSessionSigned: (session, { attendees }, { actor }) => {
    session.signedBy = actor;
    return [
      ...(actor === session.organiser ? [] : ['is signed first by another than the organiser']),
      ...(attendees === present(session) && attendees > 0 ? [] : [`is signed for ${attendees}`]),
    ];
  },
  TrainingSessionReturned: (session, _, { actor }) => {
    const same = actor === session.signedBy;
    delete session.signedBy;
    return same ? ['is returned by who signed it'] : [];
  },
  TrainingSessionClosed: (session, { attendance }, { actor }) => {
    session.closed = true;
    const given = attendance.every(({ officerId, hours }) => session.list.get(officerId) === hours);
    return [
      ...(session.signedBy === undefined || session.signedBy === actor ? ['is closed by one person'] : []),
      ...(given && attendance.length === present(session) ? [] : ['gives hours that nobody signed for']),
    ];
  },
  TrainingSessionVoided: ({ closed }) => (closed ? [] : ['is void before it was closed']),
  ExamPaperFiled: (session, { fullMark }) => {
    session.fullMark = fullMark;
    return [];
  },
  ExamScored: ({ list, fullMark = -1 }, { scores }) =>
    scores.flatMap(({ officerId, score }) => [
      ...(list.has(officerId) ? [] : ['is scored without having been there']),
      ...(score >= 0 && score <= fullMark ? [] : [`scores ${score} of ${fullMark}`]),
    ]),
};

function foretells({ foretold }: Trainings, { officers, year, month }: Told): string[] {
  const keys = officers.map(({ officerId }) => `${officerId} ${year}-${month}`);
  const twice = keys.filter((key) => foretold.has(key));
  keys.forEach((key) => foretold.add(key));
  const wrong = officers.filter(({ owed, expected }) => expected >= owed);
  return [
    ...twice.map((key) => `${key} is warned twice`),
    ...wrong.map(({ officerId }) => `${officerId} misses nothing`),
  ];
}

/** A paper that was filed is still the session's on its new day. */
function arranges({ sessions }: Trainings, stream: string, { day, hours, organiserId }: Told): string[] {
  const { fullMark } = sessions.get(stream) ?? {};
  const session = { day, most: hours, organiser: organiserId, list: new Map<string, number>() };
  sessions.set(stream, { ...session, ...(fullMark !== undefined && { fullMark }) });
  return isHalves(hours) && hours > 0 ? [] : [`a session of ${hours} hours`];
}

/** Hours beyond a session or by one signature, somebody on a list twice, a warning given twice. */
export function trainingFaults(all: Trainings, event: Recorded): string[] {
  const { type, stream, data } = event;
  const told = data as Told;
  if (type === 'TrainingSessionArranged' || type === 'TrainingSessionRearranged') {
    return arranges(all, stream, told);
  }
  if (type === 'UnitShortfallForetold') return foretells(all, told);
  if (type === 'OfficerAccountReleased') all.bound.delete(told.accountId);
  if (type === 'OfficerAccountBound') {
    const twice = [...all.bound].some(([account, officer]) => officer === told.officerId && account !== told.accountId);
    all.bound.set(told.accountId, told.officerId);
    return twice ? ['an officer has two accounts'] : [];
  }
  const hear = OF_SESSION[type];
  if (!hear) return [];
  const session = all.sessions.get(stream);
  return session ? hear(session, told, event) : ['happens in a session that was never arranged'];
}
