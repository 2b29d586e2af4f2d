import { Rejection } from '@app/eventing/rejection.js';
import type { CloseFileScoring, FileScoringCommand } from './commands.js';
import { FileScoringClosed, type FileScoringEvent } from './events.js';
import { ofFile, type KnownFile } from './file.rules.js';

/** With its round, whatever it has come to. */
export function close({ data: { scoringId, reason } }: CloseFileScoring, file: KnownFile): FileScoringEvent[] {
  const isOpen = file.is === 'scoring' || file.is === 'differing';
  const waiting = isOpen ? file.scorers.filter(({ sheet }) => !sheet).map(({ scorerId }) => scorerId) : [];
  const told = file.objectBy !== undefined;
  return [new FileScoringClosed({ ...ofFile(scoringId, file), reason, waiting, told })];
}

/** What nobody asks for by himself: a clock, a table of working days, a register. */
const BY_ITSELF: readonly FileScoringCommand['type'][] = [
  ...(['SettleScore', 'MoveScoringDeadline', 'ReportScorerUnavailable', 'CloseFileScoring'] as const),
];

/** In a round that was closed nothing happens any more. */
export function refuseClosed({ type }: FileScoringCommand, { closedFor = '' }: KnownFile): FileScoringEvent[] {
  if (BY_ITSELF.includes(type)) return [];
  throw new Rejection('scoring-round-closed', { reason: closedFor });
}
