import type { Decider } from '@app/eventing/decider.js';
import type { DeadlineCommand, RemindOfDeadline } from './commands.js';
import { DeadlineArmed, DeadlineDropped, DeadlineMet, DeadlineWarned, type DeadlineEvent } from './events.js';
import { escalationText, isStep } from './chain.rules.js';
import { endPause, pause, pausedAfter, resume, resumedAfter, stoodFor, type Deadline } from './pause.rules.js';
import { isBefore, momentsToGive, toldAt, warningText, type Holding, type Moment } from './rules.js';

/**
 * One thing somebody owes by a day. Jobs bring it the facts of other contexts, sometimes twice and sometimes out of
 * order: the position of a fact in the history says which is newer, and an older one changes nothing.
 */
export const deadline: Decider<DeadlineCommand, DeadlineEvent, Deadline> = {
  name: 'deadline',
  initial: { is: 'unknown' },
  stream: ({ data }) => `deadline-${data.key}`,

  decide(command, state) {
    switch (command.type) {
      case 'ArmDeadline':
        return isNews(command.data.arm, state) ? [new DeadlineArmed(command.data)] : [];
      case 'MeetDeadline':
        return isNews(command.data.since, state) ? [new DeadlineMet(command.data)] : [];
      case 'DropDeadline':
        return isNews(command.data.since, state) ? [new DeadlineDropped(command.data)] : [];
      case 'RemindOfDeadline':
        return remind(command, state);
      case 'PauseDeadline':
        return [pause(command, state)];
      case 'ResumeDeadline':
        return [resume(command, state)];
      case 'EndPause':
        return endPause(command, state);
    }
  },

  evolve(state, event): Deadline {
    switch (event.type) {
      case 'DeadlineArmed':
        return {
          ...{ is: 'armed', since: event.data.arm, warned: [], ...event.data },
          stoodFor: stoodFor(state, event.data.dueOn),
        };
      case 'DeadlineMet':
      case 'DeadlineDropped':
        return { is: 'settled', since: event.data.since };
      case 'DeadlineWarned':
        return state.is === 'armed' ? { ...state, warned: [...state.warned, event.data.moment] } : state;
      case 'DeadlinePaused':
        return state.is === 'armed' ? pausedAfter(state, event.data) : state;
      case 'DeadlineResumed':
        return state.is === 'armed' ? resumedAfter(state, event.data) : state;
    }
  },
};

const isNews = (position: number, state: Deadline): boolean => state.is === 'unknown' || position > state.since;

const NOBODY: Holding = {
  ...{ own: [], doing: [], chain: {}, who: '', taken: [] },
  above: { lead: [], office: [], director: [] },
};

/** Nobody is warned of what is met, was moved or stands still. */
function remind({ data, meta }: RemindOfDeadline, state: Deadline): DeadlineEvent[] {
  const { key, arm, holding = NOBODY } = data;
  if (state.is !== 'armed' || state.arm !== arm || state.pausedOn !== undefined) return [];
  const { about, subject, dueOn, link } = state;
  const given = [...state.warned, ...holding.taken];
  const text = (moment: Moment): string =>
    isStep(moment)
      ? escalationText(moment, { who: holding.who, subject, dueOn }, meta.at)
      : warningText(subject, dueOn, meta.at);
  return momentsToGive(data.moment, { dueOn, chain: holding.chain, given }, meta.at).map(
    (moment) =>
      new DeadlineWarned({
        ...{ ...about, key, arm, moment, dueOn, subject, link },
        ...{ text: text(moment), late: !isBefore(moment), recipients: toldAt(moment, holding) },
      }),
  );
}
