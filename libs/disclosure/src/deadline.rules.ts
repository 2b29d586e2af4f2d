import type { FixDisclosureDeadline, MoveDisclosureDeadline } from './commands.js';
import { DisclosureDeadlineFixed, DisclosureDeadlineMoved, type DisclosureEvent, type Due } from './events.js';
import { dueOf, ofEntry, type Entry } from './rules.js';

/** With the working days of a year known, what waited for them gets its day. */
export function fix({ data: { unitId, code, publication, withdrawal } }: FixDisclosureDeadline, entry: Entry) {
  const events: DisclosureEvent[] = [];
  const settle = (which: 'publication' | 'withdrawal', waits: Due | undefined, now: Due | undefined) => {
    if (waits?.unarranged === undefined || now?.dueOn === undefined) return;
    events.push(new DisclosureDeadlineFixed({ ...ofEntry({ unitId, code }), of: which, dueOn: now.dueOn }));
  };
  if (!entry.settled) settle('publication', entry.due, publication);
  settle('withdrawal', entry.withdrawal?.due, withdrawal);
  return events;
}

/** Nothing moves once it was done, nor from another day than the table found. */
export function move({ data }: MoveDisclosureDeadline, entry: Entry): DisclosureEvent[] {
  const open = data.of === 'withdrawal' ? entry.withdrawal?.due : entry.settled ? undefined : entry.due;
  if (open?.dueOn !== data.from) return [];
  return [new DisclosureDeadlineMoved({ ...ofEntry(data), ...data })];
}

export function dated(state: Entry, { of: which, dueOn }: { of: 'publication' | 'withdrawal'; dueOn: string }): Entry {
  const set = ({ workingDays }: Due): Due => dueOf({ dueOn, ...(workingDays === undefined ? {} : { workingDays }) });
  if (which === 'publication') return { ...state, due: set(state.due) };
  const { withdrawal } = state;
  return withdrawal ? { ...state, withdrawal: { ...withdrawal, due: set(withdrawal.due) } } : state;
}
