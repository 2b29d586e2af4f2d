import type { Decider } from '@app/eventing/decider.js';
import type { ArmDeadline, DeadlineCommand, RemindOfDeadline } from './commands.js';
import { DeadlineArmed, DeadlineDropped, DeadlineMet, DeadlineWarned, type DeadlineEvent } from './events.js';
import { warningText, type Moment } from './rules.js';

type Deadline =
  | { is: 'unknown' }
  | { is: 'settled'; since: number }
  | ({ is: 'armed'; since: number; warned: readonly Moment[] } & Omit<ArmDeadline['data'], 'key'>);

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
    }
  },

  evolve(state, event): Deadline {
    switch (event.type) {
      case 'DeadlineArmed':
        return { is: 'armed', since: event.data.arm, warned: [], ...event.data };
      case 'DeadlineMet':
      case 'DeadlineDropped':
        return { is: 'settled', since: event.data.since };
      case 'DeadlineWarned':
        return state.is === 'armed' ? { ...state, warned: [...state.warned, event.data.moment] } : state;
    }
  },
};

const isNews = (position: number, state: Deadline): boolean => state.is === 'unknown' || position > state.since;

function remind(
  { data: { key, arm, moment, recipients = [] }, meta }: RemindOfDeadline,
  state: Deadline,
): DeadlineEvent[] {
  if (state.is !== 'armed' || state.arm !== arm || state.warned.includes(moment)) return [];
  const { about, subject, dueOn, link } = state;
  const text = warningText(subject, dueOn, meta.at);
  const late = moment === 'overdue';
  return [new DeadlineWarned({ ...about, key, arm, moment, dueOn, subject, link, text, late, recipients })];
}
