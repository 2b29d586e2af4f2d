import type { Decider } from '@app/eventing/decider.js';
import { assign, open, recuse, reportUnavailable } from './assignment.rules.js';
import { close, refuseClosed } from './closing.rules.js';
import type { FileScoringCommand, OpenFileScoring } from './commands.js';
import type { FileScoringEvent } from './events.js';
import { known, progress, type FileState, type KnownFile } from './file.rules.js';
import { raise } from './finding.rules.js';
import { handIn } from './marking.rules.js';
import { accept, move, object, rule, settle, tell } from './objection.rules.js';

export const scoringStream = (scoringId: string): string => `file-scoring-${scoringId}`;

/** 一卷一表: two score by themselves → a third where they differ → told → objection and ruling → final. */
export const fileScoring: Decider<FileScoringCommand, FileScoringEvent, FileState> = {
  name: 'file-scoring',
  initial: { is: 'absent' },
  stream: ({ data }) => scoringStream(data.scoringId),

  decide(command, state) {
    if (command.type === 'OpenFileScoring') return state.is === 'absent' ? open(command) : [];
    return carryOn(command, known(state));
  },

  evolve(state, event): FileState {
    if (event.type !== 'FileScoringOpened') return state.is === 'absent' ? state : progress(state, event);
    const { roundId, unitId, campaignId, caseNumber, scoreBy, objectionDays, rulingDays } = event.data;
    const opened = { roundId, unitId, campaignId, caseNumber, scoreBy, objectionDays, rulingDays };
    return { is: 'scoring', ...opened, scorers: [], recused: [], putAside: [], raised: [] };
  },
};

function carryOn(command: Exclude<FileScoringCommand, OpenFileScoring>, file: KnownFile): FileScoringEvent[] {
  if (file.is === 'closed') return refuseClosed(command, file);
  switch (command.type) {
    case 'AssignScorer':
      return assign(command, file);
    case 'RecuseScorer':
      return recuse(command, file);
    case 'HandInScores':
      return handIn(command, file);
    case 'TellScore':
      return tell(command, file);
    case 'AcceptScore':
      return accept(command, file);
    case 'ObjectToScore':
      return object(command, file);
    case 'RuleOnScoreObjection':
      return rule(command, file);
    case 'RaiseCaseFindings':
      return raise(command, file);
    default:
      return byItself(command, file);
  }
}

type ByItself = Extract<
  FileScoringCommand,
  { type: 'CloseFileScoring' | 'ReportScorerUnavailable' | 'SettleScore' | 'MoveScoringDeadline' }
>;

/** What nobody asks of a file: its round, a register, a clock, a table of working days. */
function byItself(command: ByItself, file: KnownFile): FileScoringEvent[] {
  switch (command.type) {
    case 'CloseFileScoring':
      return close(command, file);
    case 'ReportScorerUnavailable':
      return reportUnavailable(command, file);
    case 'SettleScore':
      return settle(command, file);
    case 'MoveScoringDeadline':
      return move(command, file);
  }
}
