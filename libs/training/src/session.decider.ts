import type { Decider } from '@app/eventing/decider.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { enterPaper, reduce, signIn, signOut } from './attendance.rules.js';
import type {
  AddTrainingPictures,
  ArrangeTrainingSession,
  CancelTrainingSession,
  RearrangeTrainingSession,
  ReturnTrainingSession,
  SignInToTraining,
  SignOutOfTraining,
  SignTrainingSession,
  TrainingSessionCommand,
  VoidTrainingSession,
} from './commands.js';
import {
  TrainingPicturesAdded,
  TrainingSessionArranged,
  TrainingSessionCancelled,
  TrainingSessionClosed,
  TrainingSessionRearranged,
  TrainingSessionReturned,
  TrainingSessionSigned,
  TrainingSessionVoided,
  type TrainingSessionEvent,
} from './events.js';
import { fileExam, scoreExam } from './exam.rules.js';
import { evolved } from './session-state.rules.js';
import {
  attendees,
  particularsOf,
  refuseBeforeHeld,
  refuseUnfit,
  refuseUnless,
  refuseUnlessHolds,
  type KnownSession,
  type TrainingSession,
} from './session.rules.js';

/** One training session, from its arrangement to the second signature; its hours count from there on. */
export const trainingSession: Decider<TrainingSessionCommand, TrainingSessionEvent, TrainingSession> = {
  name: 'training-session',
  version: 2,
  initial: { is: 'absent' },
  stream: ({ data }) => `training-session-${data.sessionId}`,

  decide(command, state) {
    if (command.type === 'ArrangeTrainingSession') return arrange(command, state);
    if (state.is === 'absent') throw new Rejection('training-session-not-found');
    if (command.type === 'SignInToTraining') return signIn(command, state);
    if (command.type === 'SignOutOfTraining') return signOut(command, state);
    refuseUnlessHolds(state, command.meta);
    return held(command, state);
  },

  evolve: evolved,
};

type Held = Exclude<TrainingSessionCommand, ArrangeTrainingSession | SignInToTraining | SignOutOfTraining>;

/** What whoever holds a session does with it. */
function held(command: Held, state: KnownSession): TrainingSessionEvent[] {
  switch (command.type) {
    case 'RearrangeTrainingSession':
      return rearrange(command, state);
    case 'CancelTrainingSession':
      return cancel(command, state);
    case 'EnterPaperAttendance':
      return enterPaper(command, state);
    case 'ReduceAttendanceHours':
      return reduce(command, state);
    case 'AddTrainingPictures':
      return addPictures(command, state);
    case 'FileExamPaper':
      return fileExam(command, state);
    case 'ScoreExam':
      return scoreExam(command, state);
    default:
      return signed(command, state);
  }
}

type Signs = SignTrainingSession | ReturnTrainingSession | VoidTrainingSession;

/** What is signed, and what becomes of the signature. */
function signed(command: Signs, state: KnownSession): TrainingSessionEvent[] {
  if (command.type === 'SignTrainingSession') return sign(command.data.sessionId, state, command.meta);
  const { reason } = command.data;
  const of = idOf(command.data, state);
  if (command.type === 'VoidTrainingSession') {
    refuseUnless(state, 'closed');
    return [new TrainingSessionVoided({ ...of, reason })];
  }
  refuseUnless(state, 'signed');
  refuseSame(state, command.meta);
  return [new TrainingSessionReturned({ ...of, reason })];
}

function cancel({ data }: CancelTrainingSession, state: KnownSession): TrainingSessionEvent[] {
  refuseUnless(state, 'arranged');
  refuseIf(attendees(state).length > 0, 'training-session-attended');
  return [new TrainingSessionCancelled({ ...idOf(data, state), reason: data.reason })];
}

const idOf = ({ sessionId }: { readonly sessionId: string }, { unitId }: Pick<KnownSession, 'unitId'>) => ({
  ...{ sessionId, ...(unitId !== undefined && { unitId }) },
});

function arrange({ data, meta }: ArrangeTrainingSession, state: TrainingSession): TrainingSessionEvent[] {
  refuseIf(state.is !== 'absent', 'training-session-arranged-already');
  refuseUnlessHolds(data, meta);
  refuseIf(data.unitId !== undefined && !data.unitKnown, 'training-unit-unknown');
  refuseUnfit(data, meta);
  return [new TrainingSessionArranged({ ...idOf(data, data), ...particularsOf(data), organiserId: meta.actor })];
}

/** Whoever rearranges it takes it over. */
function rearrange({ data, meta }: RearrangeTrainingSession, state: KnownSession): TrainingSessionEvent[] {
  refuseUnless(state, 'arranged');
  refuseIf(attendees(state).length > 0, 'training-session-attended');
  refuseUnfit(data, meta);
  const { reason } = data;
  const now = { ...idOf(data, state), ...particularsOf(data), organiserId: meta.actor, reason };
  return [new TrainingSessionRearranged(now)];
}

function addPictures({ data }: AddTrainingPictures, state: KnownSession): TrainingSessionEvent[] {
  refuseUnless(state, 'arranged', 'signed', 'closed');
  refuseIf(data.pictures.length === 0, 'training-without-picture');
  refuseIf(data.noPicture !== undefined, 'training-no-picture', { name: data.noPicture ?? '' });
  return [new TrainingPicturesAdded({ ...idOf(data, state), pictures: data.pictures })];
}

const refuseSame = ({ signedBy }: KnownSession, { actor }: Meta): void =>
  refuseIf(signedBy === actor, 'training-signed-by-the-same');

/** The organiser first, then another: with the second signature the hours count. */
function sign(sessionId: string, state: KnownSession, meta: Meta): TrainingSessionEvent[] {
  refuseUnless(state, 'arranged', 'signed');
  const of = idOf({ sessionId }, state);
  const attendance = attendees(state);
  if (state.is === 'signed') {
    refuseSame(state, meta);
    const { title, kind, day, hours } = state;
    return [new TrainingSessionClosed({ ...of, title, kind, day, hours, attendance })];
  }
  refuseIf(state.organiserId !== meta.actor, 'training-signed-by-organiser-first');
  refuseBeforeHeld(state, meta);
  refuseIf(attendance.length === 0, 'training-session-unattended');
  return [new TrainingSessionSigned({ ...of, attendees: attendance.length })];
}
