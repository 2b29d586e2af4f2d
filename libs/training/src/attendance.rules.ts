import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { isTaken } from './code.rules.js';
import type {
  EnterPaperAttendance,
  ReduceAttendanceHours,
  SignInToTraining,
  SignOutOfTraining,
  Trainee,
} from './commands.js';
import {
  AttendanceHoursReduced,
  PaperAttendanceEntered,
  TraineeSignedIn,
  TraineeSignedOut,
  type Attendance,
  type TrainingSessionEvent,
} from './events.js';
import { HOURS_A_DAY, refuseUnfitHours } from './hours.rules.js';
import {
  attended,
  entryOf,
  refuseBeforeHeld,
  refuseStranger,
  refuseUnless,
  type KnownSession,
} from './session.rules.js';

const of = (sessionId: string, { unitId }: KnownSession) => ({ sessionId, ...(unitId !== undefined && { unitId }) });

/** Who stands in the room on the day, with the code that its screen shows now or showed right before. */
function present({ data, meta }: SignInToTraining | SignOutOfTraining, state: KnownSession): Trainee {
  const { trainee, window } = data;
  if (!trainee) throw new Rejection('account-without-officer');
  refuseStranger(state, trainee.unitId);
  refuseUnless(state, 'arranged');
  refuseIf(state.day !== dayOf(meta.at), 'training-session-on-another-day', { day: state.day });
  if (window === undefined) throw new Rejection('sign-in-code-unknown');
  refuseIf(!isTaken(window, meta.at), 'sign-in-code-old');
  return trainee;
}

/** However many trainings somebody goes to on a day: it has no more hours. */
const refuseBeyondDay = ({ day }: KnownSession, here: number, hours = 0): void =>
  refuseIf(here + hours > HOURS_A_DAY, 'hours-beyond-day', { day, hours, most: HOURS_A_DAY });

/** By the person himself, once. */
export function signIn(command: SignInToTraining, state: KnownSession): TrainingSessionEvent[] {
  const { sessionId, officerId, trainee } = command.data;
  refuseIf(officerId !== undefined && officerId !== trainee?.officerId, 'signed-in-for-another');
  const person = present(command, state);
  refuseIf(state.attendance[person.officerId] !== undefined, 'signed-in-already');
  const { hours } = state;
  refuseBeyondDay(state, hours, person.elsewhere);
  const signed = { officerId: person.officerId, ofUnit: person.unitId, hours };
  return [new TraineeSignedIn({ ...of(sessionId, state), ...signed })];
}

/** Nobody has to; who does shows how long he stayed. */
export function signOut(command: SignOutOfTraining, state: KnownSession): TrainingSessionEvent[] {
  const { officerId } = present(command, state);
  attended(state, officerId);
  refuseIf(state.left.includes(officerId), 'signed-out-already');
  return [new TraineeSignedOut({ ...of(command.data.sessionId, state), officerId })];
}

/** 纸质签到表: each once, for no more than the session's hours. */
export function enterPaper({ data, meta }: EnterPaperAttendance, state: KnownSession): TrainingSessionEvent[] {
  const { sessionId, attendance, reason, fileId, listed = {}, elsewhere = {} } = data;
  refuseUnless(state, 'arranged');
  refuseBeforeHeld(state, meta);
  refuseIf(attendance.length === 0, 'no-attendance-entered');
  const entered = attendance.map(({ officerId, hours }, place): Attendance => {
    const ofUnit = entryOf(listed, officerId);
    if (ofUnit === undefined) throw new Rejection('trainee-not-listed', { day: state.day });
    refuseStranger(state, ofUnit);
    const before = attendance.slice(0, place).some((one) => one.officerId === officerId);
    refuseIf(before || entryOf(state.attendance, officerId) !== undefined, 'signed-in-already');
    refuseUnfitHours(hours, state.hours);
    refuseBeyondDay(state, hours, entryOf(elsewhere, officerId));
    refuseIf(hours === 0, 'attendance-without-hours');
    return { officerId, ofUnit, hours };
  });
  const paper = { attendance: entered, reason, ...(fileId !== undefined && { fileId }) };
  return [new PaperAttendanceEntered({ ...of(sessionId, state), ...paper })];
}

/** Before anybody has signed for the list; given back no further than he came with. */
export function reduce({ data }: ReduceAttendanceHours, state: KnownSession): TrainingSessionEvent[] {
  const { sessionId, officerId, hours, reason } = data;
  refuseUnless(state, 'arranged');
  const before = attended(state, officerId);
  refuseUnfitHours(hours, before.came ?? state.hours);
  if (before.hours === hours) return [];
  return [new AttendanceHoursReduced({ ...of(sessionId, state), officerId, hours, reason })];
}
