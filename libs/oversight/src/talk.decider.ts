import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { CancelTalk, RecordTalk, ReportCommitment, SummonToTalk, TalkCommand } from './commands.js';
import {
  CommitmentReported,
  TalkCancelled,
  TalkHeld,
  TalkSummoned,
  type Commitment,
  type TalkEvent,
} from './events.js';

export type Talk =
  | { readonly is: 'absent' }
  | { readonly is: 'summoned'; readonly unitId: string }
  | { readonly is: 'cancelled'; readonly unitId: string }
  | {
      readonly is: 'held';
      readonly unitId: string;
      readonly commitments: readonly Commitment[];
      /** Places of those reported done. */
      readonly reported: readonly number[];
    };

/** 约谈: summoned → held, with what the unit promises; or cancelled. */
export const talk: Decider<TalkCommand, TalkEvent, Talk> = {
  name: 'talk',
  initial: { is: 'absent' },
  stream: ({ data }) => `talk-${data.talkId}`,

  decide(command, state) {
    switch (command.type) {
      case 'SummonToTalk':
        return summon(command, state);
      case 'RecordTalk':
        return record(command, state);
      case 'CancelTalk':
        return cancel(command, state);
      case 'ReportCommitment':
        return report(command, state);
    }
  },

  evolve(state, { type, data }): Talk {
    switch (type) {
      case 'TalkSummoned':
        return { is: 'summoned', unitId: data.unitId };
      case 'TalkHeld':
        return { is: 'held', unitId: data.unitId, commitments: data.commitments, reported: [] };
      case 'TalkCancelled':
        return { is: 'cancelled', unitId: data.unitId };
      case 'CommitmentReported':
        return state.is === 'held' ? { ...state, reported: [...state.reported, data.place] } : state;
    }
  },
};

function summon({ data, meta }: SummonToTalk, state: Talk): TalkEvent[] {
  const { ofUnit = [], numbering, ...letter } = data;
  refuseIf(state.is !== 'absent', 'talk-already-summoned');
  refuseIf(letter.issueIds.length === 0, 'talk-without-issues');
  refuseIf(
    letter.issueIds.some((id) => !ofUnit.includes(id)),
    'talk-issue-not-of-unit',
  );
  refuseIf(letter.meetsAt <= meta.at, 'talk-moment-past');
  if (!numbering) throw new Rejection('oversight-number-missing');
  return [new TalkSummoned({ ...letter, ...numbering })];
}

/** Held or cancelled is the end of it, whoever comes second. */
function awaited(state: Talk): string {
  if (state.is === 'absent') throw new Rejection('talk-not-found');
  refuseIf(state.is === 'held', 'talk-already-held');
  refuseIf(state.is === 'cancelled', 'talk-cancelled');
  return state.unitId;
}

function record({ data, meta }: RecordTalk, state: Talk): TalkEvent[] {
  const unitId = awaited(state);
  const { heldOn, participants, minutes, files, commitments } = data;
  refuseIf(heldOn > dayOf(meta.at), 'talk-held-in-future');
  refuseIf(participants.length === 0, 'talk-without-participants');
  refuseIf(minutes.trim() === '' && files.length === 0, 'talk-without-minutes');
  const past = commitments.findIndex(({ dueOn }) => dueOn < heldOn);
  refuseIf(past >= 0, 'talk-commitment-before-talk', { row: past + 1, heldOn });
  return [new TalkHeld({ ...data, unitId })];
}

const cancel = ({ data }: CancelTalk, state: Talk): TalkEvent[] => [
  new TalkCancelled({ ...data, unitId: awaited(state) }),
];

function report({ data, meta }: ReportCommitment, state: Talk): TalkEvent[] {
  if (state.is === 'absent') throw new Rejection('talk-not-found');
  refuseUnlessOwn(meta, state.unitId);
  const commitment = state.is === 'held' ? state.commitments[data.place - 1] : undefined;
  if (state.is !== 'held' || !commitment) throw new Rejection('talk-commitment-unknown', { place: data.place });
  refuseIf(state.reported.includes(data.place), 'talk-commitment-already-reported', { place: data.place });
  const late = dayOf(meta.at) > commitment.dueOn;
  return [new CommitmentReported({ ...data, unitId: state.unitId, late })];
}
