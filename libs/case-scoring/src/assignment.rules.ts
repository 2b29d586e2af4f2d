import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { AssignScorer, KnownScorer, OpenFileScoring, RecuseScorer } from './commands.js';
import { FileScoringOpened, ScorerAssigned, ScorerRecused, type FileScoringEvent } from './events.js';
import { ofFile, type KnownFile, type Scorer } from './file.rules.js';

/** 一卷两人; the third place is for whoever decides between them. */
export const SCORERS = 2;
const THIRD = 3;

interface OfFile {
  readonly unitId: string;
  readonly scorers: readonly Pick<Scorer, 'scorerId'>[];
  readonly recused: readonly string[];
}

/** Why somebody does not score a file, as the code of its refusal. */
export function unfitness({ scorerId, unitIds, recusedFrom }: KnownScorer, file: OfFile): string | undefined {
  if (unitIds.includes(file.unitId)) return 'scorer-of-own-unit';
  if (recusedFrom.includes(file.unitId) || file.recused.includes(scorerId)) return 'scorer-recused';
  return file.scorers.some((scorer) => scorer.scorerId === scorerId) ? 'scorer-on-file' : undefined;
}

/** Whom the draw dealt scores, as far as he may: a place that stays empty is the office's to fill. */
export function open({ data }: OpenFileScoring): FileScoringEvent[] {
  const { scorers, ...opened } = data;
  const { scoringId, roundId, unitId } = data;
  const dealt: KnownScorer[] = [];
  for (const scorer of scorers) {
    if (dealt.length < SCORERS && unfitness(scorer, { unitId, scorers: dealt, recused: [] }) === undefined)
      dealt.push(scorer);
  }
  return [
    new FileScoringOpened(opened),
    ...dealt.map(
      ({ scorerId, name }, index) =>
        new ScorerAssigned({ scoringId, roundId, unitId, scorerId, name, place: index + 1, by: 'draw' }),
    ),
  ];
}

export function assign({ data }: AssignScorer, file: KnownFile): FileScoringEvent[] {
  const { scoringId, scorerId, replaces, reason = '', scorer } = data;
  refuseIf(file.is !== 'scoring' && file.is !== 'differing', 'file-scored-already');
  if (!scorer) throw new Rejection('scorer-unknown');
  refuseUnfit(scorer, file);
  const of = { ...ofFile(scoringId, file), scorerId, name: scorer.name, by: 'office' as const };
  if (replaces === undefined || replaces === '') return [new ScorerAssigned({ ...of, place: freePlace(file) })];
  const { place } = waiting(replaces, file);
  refuseIf(reason.trim() === '', 'scorer-replaced-without-reason');
  return [new ScorerAssigned({ ...of, place, replaces, reason })];
}

function refuseUnfit(scorer: KnownScorer, file: KnownFile): void {
  const why = unfitness(scorer, file);
  refuseIf(why === 'scorer-of-own-unit', 'scorer-of-own-unit', { name: scorer.name });
  refuseIf(why === 'scorer-recused', 'scorer-recused', { name: scorer.name });
  refuseIf(why === 'scorer-on-file', 'scorer-on-file', { name: scorer.name });
}

function freePlace({ is, scorers }: KnownFile): number {
  const taken = scorers.map(({ place }) => place);
  if (is === 'differing') {
    refuseIf(taken.includes(THIRD), 'scorer-places-full');
    return THIRD;
  }
  refuseIf(taken.length >= SCORERS, 'scorer-places-full');
  return taken.includes(1) ? 2 : 1;
}

/** A scorer of the file whose sheet is not in yet: nothing that was signed is put aside with its author. */
function waiting(scorerId: string, { scorers }: KnownFile): Scorer {
  const scorer = scorers.find((one) => one.scorerId === scorerId);
  if (!scorer) throw new Rejection('scorer-not-on-file');
  refuseIf(scorer.sheet !== undefined, 'scores-handed-in', { name: scorer.name });
  return scorer;
}

const ofOffice = ({ roles }: Meta): boolean => roles.some((role) => role.startsWith('office-'));

export function recuse({ data: { scoringId, scorerId, ground }, meta }: RecuseScorer, file: KnownFile) {
  refuseIf(meta.actor !== scorerId && !ofOffice(meta), 'scorer-recuses-another');
  refuseIf(ground.trim() === '', 'scorer-recusal-without-ground');
  const { name, place } = waiting(scorerId, file);
  return [new ScorerRecused({ ...ofFile(scoringId, file), scorerId, name, place, ground })];
}
