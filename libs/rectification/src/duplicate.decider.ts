import type { Decider } from '@app/eventing/decider.js';
import { Rejection } from '@app/eventing/rejection.js';
import type { DuplicateCommand } from './commands.js';
import { DuplicateDismissed, DuplicatesProposed, type DuplicateEvent } from './events.js';

interface Pairs {
  /** The numbers of the issues it was found to look like, by their ids. */
  readonly proposed: Readonly<Record<string, number>>;
  readonly dismissed: readonly string[];
  readonly unitId: string;
}

/** 疑似重复: an issue with those that stood in the ledger before it. What was proposed once is not proposed again. */
export const duplicates: Decider<DuplicateCommand, DuplicateEvent, Pairs> = {
  name: 'duplicates',
  initial: { proposed: {}, dismissed: [], unitId: '' },
  stream: ({ data }) => `duplicates-${data.issueId}`,

  decide(command, { proposed, dismissed, unitId }) {
    if (command.type === 'ProposeDuplicates') {
      const { similar = [], ...of } = command.data;
      const others = similar.filter(({ issueId }) => proposed[issueId] === undefined);
      const numbers = others.map(({ number }) => number);
      return others.length === 0 ? [] : [new DuplicatesProposed({ ...of, others, numbers })];
    }
    const { other } = command.data;
    // A name every object inherits, such as constructor, is no issue.
    const otherNumber = Object.hasOwn(proposed, other) ? proposed[other] : undefined;
    if (otherNumber === undefined) throw new Rejection('duplicate-not-proposed');
    if (dismissed.includes(other)) return [];
    return [new DuplicateDismissed({ ...command.data, unitId, otherNumber })];
  },

  evolve(state, { type, data }) {
    if (type === 'DuplicateDismissed') return { ...state, dismissed: [...state.dismissed, data.other] };
    const found = Object.fromEntries(data.others.map(({ issueId, number }) => [issueId, number]));
    return { ...state, unitId: data.unitId, proposed: { ...state.proposed, ...found } };
  },
};
