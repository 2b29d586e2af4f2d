import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  CloseRoundOfVoidedDraw,
  GiveUpScoringRound,
  IssueScoringCircular,
  OpenScoringRound,
  ScoringRoundCommand,
} from './commands.js';
import {
  RoundScoresTold,
  ScoringCircularIssued,
  ScoringRoundClosed,
  ScoringRoundOpened,
  type ScoringRoundEvent,
} from './events.js';

type Round =
  | { readonly is: 'absent' }
  | { readonly is: 'open' | 'reported'; readonly drawId: string }
  | { readonly is: 'closed'; readonly reason: string };

/** 广东省办法: ten working days for an objection and ten for its answer; a round may have more and not fewer. */
const LEAST_DAYS = 10;
const MOST_DAYS = 60;
/** All of them are opened in one transaction. */
const MOST_FILES = 1000;
/** 舞法政办〔2026〕12号. */
const NUMBER = /^[^〔〕\s]+〔\d{4}〕\d{1,4}号$/u;

export const roundStream = (roundId: string): string => `scoring-round-${roundId}`;

/** 评查轮次: opened on a published draw of case files, told file by file, reported under a number, or closed before that. */
export const scoringRound: Decider<ScoringRoundCommand, ScoringRoundEvent, Round> = {
  name: 'scoring-round',
  initial: { is: 'absent' },
  stream: ({ data }) => roundStream(data.roundId),

  decide(command, state) {
    if (command.type === 'OpenScoringRound') return open(command, state);
    if (command.type === 'CloseRoundOfVoidedDraw') return closeVoided(command, state);
    if (state.is === 'absent') throw new Rejection('scoring-round-not-found');
    if (state.is === 'closed') throw new Rejection('scoring-round-closed', { reason: state.reason });
    switch (command.type) {
      case 'IssueScoringCircular':
        return issue(command, state);
      case 'GiveUpScoringRound':
        return giveUp(command, state);
      case 'TellRoundScores': {
        const { roundId, files = 0 } = command.data;
        refuseIf(files === 0, 'no-scores-to-tell');
        return [new RoundScoresTold({ roundId, files })];
      }
    }
  },

  evolve(state, event): Round {
    switch (event.type) {
      case 'ScoringRoundOpened':
        return { is: 'open', drawId: event.data.drawId };
      case 'ScoringCircularIssued':
        return state.is === 'open' ? { ...state, is: 'reported' } : state;
      case 'ScoringRoundClosed':
        return { is: 'closed', reason: event.data.reason };
      case 'RoundScoresTold':
        return state;
    }
  },
};

function open({ data, meta }: OpenScoringRound, state: Round): ScoringRoundEvent[] {
  const { roundId, title, drawId, scoreBy, objectionDays, rulingDays, sheet, draw, number = 0 } = data;
  refuseIf(state.is !== 'absent', 'scoring-round-opened');
  if (!sheet) throw new Rejection('score-sheet-unknown');
  if (!draw) throw new Rejection('scoring-draw-unfit');
  refuseIf(draw.voided, 'scoring-draw-voided');
  refuseIf(draw.roundId !== undefined, 'scoring-draw-taken');
  const files = draw.files.length;
  refuseIf(files > MOST_FILES, 'scoring-round-too-large', { files, most: MOST_FILES });
  const today = dayOf(meta.at);
  refuseIf(scoreBy < today, 'scoring-day-in-past', { scoreBy });
  const fits = (days: number): boolean => days >= LEAST_DAYS && days <= MOST_DAYS;
  refuseIf(!fits(objectionDays) || !fits(rulingDays), 'scoring-days-unfit', { least: LEAST_DAYS, most: MOST_DAYS });
  return [
    new ScoringRoundOpened({
      ...{ roundId, year: Number(today.slice(0, 4)), number, title, campaignId: draw.campaignId, drawId },
      ...{ drawYear: draw.year, drawNumber: draw.number, sheet, scoreBy, objectionDays, rulingDays, files },
    }),
  ];
}

/** 通报 comes when every file is final, once. */
function issue({ data, meta }: IssueScoringCircular, state: Round): ScoringRoundEvent[] {
  const { roundId, documentNumber, standing = { files: 0, settled: 0, average: 0 } } = data;
  refuseIf(state.is === 'reported', 'scoring-circular-issued');
  refuseIf(!NUMBER.test(documentNumber), 'scoring-circular-number-malformed', { documentNumber });
  const { files, settled, average } = standing;
  refuseIf(settled < files, 'scores-not-all-settled', { open: files - settled });
  return [new ScoringCircularIssued({ roundId, documentNumber, issuedOn: dayOf(meta.at), files, average })];
}

/** What was circulated stands under its number. */
function giveUp({ data: { roundId, reason } }: GiveUpScoringRound, state: Extract<Round, { drawId: string }>) {
  refuseIf(state.is === 'reported', 'scoring-round-reported');
  refuseIf(reason.trim() === '', 'scoring-closing-without-reason');
  return [new ScoringRoundClosed({ roundId, drawId: state.drawId, by: 'office', reason })];
}

/** Twice, or after the round was reported or given up, it changes nothing. */
function closeVoided({ data: { roundId, reason } }: CloseRoundOfVoidedDraw, state: Round): ScoringRoundEvent[] {
  if (state.is !== 'open') return [];
  return [new ScoringRoundClosed({ roundId, drawId: state.drawId, by: 'voided-draw', reason })];
}
