import type { ExamScored, PaperAttendanceEntered, TrainingSessionEvent } from './events.js';
import { particularsOf, type KnownSession, type TrainingSession } from './session.rules.js';

/** What an event leaves behind. */
export function evolved(state: TrainingSession, event: TrainingSessionEvent): TrainingSession {
  if (event.type === 'TrainingSessionArranged') {
    const { unitId, organiserId } = event.data;
    const of = { ...(unitId !== undefined && { unitId }), organiserId };
    return { is: 'arranged', ...of, ...particularsOf(event.data), attendance: {}, left: [], scores: {} };
  }
  return state.is === 'absent' ? state : moved(state, event);
}

function moved(state: KnownSession, event: TrainingSessionEvent): KnownSession {
  switch (event.type) {
    case 'TrainingSessionRearranged':
      return { ...state, ...particularsOf(event.data), organiserId: event.data.organiserId };
    case 'TraineeSignedIn': {
      const { officerId, ofUnit, hours } = event.data;
      return { ...state, attendance: { ...state.attendance, [officerId]: { ofUnit, hours, came: hours } } };
    }
    case 'TraineeSignedOut':
      return { ...state, left: [...state.left, event.data.officerId] };
    case 'PaperAttendanceEntered': {
      return { ...state, attendance: { ...state.attendance, ...entered(event) } };
    }
    case 'AttendanceHoursReduced': {
      const { officerId, hours } = event.data;
      const before = state.attendance[officerId];
      return before ? { ...state, attendance: { ...state.attendance, [officerId]: { ...before, hours } } } : state;
    }
    case 'ExamPaperFiled':
      return { ...state, fullMark: event.data.fullMark };
    case 'ExamScored':
      return { ...state, scores: { ...state.scores, ...scoresIn(event) } };
    default:
      return stood(state, event);
  }
}

const entered = ({ data: { attendance } }: PaperAttendanceEntered): KnownSession['attendance'] =>
  Object.fromEntries(
    attendance.map(({ officerId, ofUnit, hours }) => [officerId, { ofUnit, hours, came: hours }] as const),
  );

const scoresIn = ({ data: { scores } }: ExamScored): Record<string, number> =>
  Object.fromEntries(scores.map(({ officerId, score }) => [officerId, score]));

/** The first signature is the organiser's, so that his is the one the second must differ from. */
function stood(state: KnownSession, { type }: TrainingSessionEvent): KnownSession {
  switch (type) {
    case 'TrainingSessionSigned':
      return { ...state, is: 'signed', signedBy: state.organiserId };
    case 'TrainingSessionReturned': {
      const { signedBy, ...open } = state;
      return signedBy === undefined ? state : { ...open, is: 'arranged' };
    }
    case 'TrainingSessionClosed':
      return { ...state, is: 'closed' };
    case 'TrainingSessionCancelled':
      return { ...state, is: 'cancelled' };
    case 'TrainingSessionVoided':
      return { ...state, is: 'voided' };
    default:
      return state;
  }
}
